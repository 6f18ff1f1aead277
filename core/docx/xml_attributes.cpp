#include "docx/xml_attributes.h"

namespace banxin::docx {

QString valueOf(const QXmlStreamAttributes& attributes, const char* local)
{
    for (const QXmlStreamAttribute& one : attributes)
        if (one.name() == QLatin1String(local))
            return one.value().toString();
    return {};
}

bool isOn(const QXmlStreamAttributes& attributes, const char* local, bool missing)
{
    const QString value = valueOf(attributes, local);
    if (value.isEmpty())
        return missing;
    return value != QLatin1String("0") && value != QLatin1String("false") && value != QLatin1String("off")
        && value != QLatin1String("none");
}

bool hasFewAttributes(const QByteArray& xml)
{
    constexpr int most = 512;
    char quote = 0;
    bool inside = false;
    int count = 0;
    for (const char c : xml) {
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (inside && (c == '"' || c == '\'')) {
            quote = c;
            if (++count > most)
                return false;
        } else if (c == '<') {
            inside = true;
            count = 0;
        } else if (c == '>') {
            inside = false;
        }
    }
    return true;
}

} // namespace banxin::docx
