#include "layout/article/payload_text.h"

namespace banxin {

Text payloadText(const QJsonObject& payload, Language language)
{
    const QString key = languageKey(language);
    Text text(payload.value(key).toString());
    text.marks = marksFromJson(payload.value(QLatin1String("marks")).toObject().value(key).toArray(),
                               codePointCount(text.string));
    return text;
}

} // namespace banxin
