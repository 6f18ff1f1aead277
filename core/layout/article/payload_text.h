#pragma once

#include "model/text.h"

#include <QJsonObject>

namespace banxin {

/// The text of one language in a payload: `{"zh", "en", "marks": {"zh": [...], "en": [...]}}`.
Text payloadText(const QJsonObject& payload, Language language);

} // namespace banxin
