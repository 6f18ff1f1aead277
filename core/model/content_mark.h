#pragma once

#include "model/article.h"

namespace banxin {

/// A short text that is the same for two articles that print the same (sameContent()), and else another: what a
/// proof remembers of the text that was read. 64 hexadecimal digits (SHA-256).
QString contentMark(const Article& article);

} // namespace banxin
