#pragma once

#include "model/standing.h"

#include <QByteArray>

namespace banxin {

/// What a saved web page says of itself: its address (og:url, the canonical link, or the browser's note “saved
/// from”) and the day of its publication. Nothing is fetched; what it does not say stays empty.
ArticleOrigin originOfPage(const QByteArray& html);

} // namespace banxin
