#include "model/colophon.h"

#include "base/enum_names.h"

#include <array>

namespace banxin {

namespace {

using Field = ColophonField;

constexpr std::array<std::pair<Field, const char*>, 16> names{{
    {Field::Publisher, "publisher"},
    {Field::Address, "address"},
    {Field::Telephone, "telephone"},
    {Field::Mail, "mail"},
    {Field::Board, "board"},
    {Field::ChiefEditor, "chief-editor"},
    {Field::Editors, "editors"},
    {Field::Design, "design"},
    {Field::Recipients, "recipients"},
    {Field::Permit, "permit"},
    {Field::Printer, "printer"},
    {Field::PrinterAddress, "printer-address"},
    {Field::PrintDate, "print-date"},
    {Field::PrintRun, "print-run"},
    {Field::Format, "format"},
    {Field::Sheets, "sheets"},
}};

struct Label {
    const char* zh;
    const char* en;
};

constexpr std::array<Label, 16> labels{{{"编印单位", "Published by"},
                                        {"地址", "Address"},
                                        {"电话", "Telephone"},
                                        {"邮箱", "Email"},
                                        {"编委", "Editorial board"},
                                        {"主编", "Chief editor"},
                                        {"编辑", "Editors"},
                                        {"设计", "Design"},
                                        {"发送对象", "Sent to"},
                                        {"准印证号", "Permit no."},
                                        {"印刷单位", "Printed by"},
                                        {"印刷单位地址", "Printer’s address"},
                                        {"印刷日期", "Printed on"},
                                        {"印数", "Copies"},
                                        {"开本", "Format"},
                                        {"印张", "Sheets"}}};

} // namespace

const std::vector<ColophonField>& colophonFields()
{
    static const std::vector<ColophonField> all = [] {
        std::vector<ColophonField> out;
        for (const auto& [field, name] : names)
            out.push_back(field);
        return out;
    }();
    return all;
}

QString colophonFieldName(ColophonField field) { return enumName<ColophonField>(field, names); }

QString colophonFieldLabel(ColophonField field, Language language)
{
    const Label& label = labels.at(static_cast<std::size_t>(field));
    return QString::fromUtf8(language == Language::Zh ? label.zh : label.en);
}

BilingualString Colophon::field(ColophonField name) const
{
    const auto at = fields.find(name);
    return at == fields.end() ? BilingualString() : at->second;
}

void Colophon::set(ColophonField name, const BilingualString& value)
{
    if (value.isEmpty())
        fields.erase(name);
    else
        fields[name] = value;
}

QJsonObject colophonToJson(const Colophon& colophon)
{
    QJsonObject out;
    for (const auto& [field, value] : colophon.fields) {
        QJsonObject text;
        for (const Language language : {Language::Zh, Language::En})
            if (!value.in(language).isEmpty())
                text.insert(languageKey(language), value.in(language));
        out.insert(colophonFieldName(field), text);
    }
    return out;
}

Result<Colophon> colophonFromJson(const QJsonObject& json)
{
    Colophon out;
    QStringList known;
    for (const auto& [field, name] : names) {
        const QString key = QString::fromLatin1(name);
        known.append(key);
        const QJsonValue value = json.value(key);
        if (value.isUndefined())
            continue;
        BilingualString text;
        const QJsonObject object = value.toObject();
        for (const Language language : {Language::Zh, Language::En})
            text.in(language) = object.value(languageKey(language)).toString();
        if (value.isString())
            text.zh = value.toString();
        else if (!value.isObject())
            return Error{Error::Code::BadFormat, QLatin1Char('/') + key,
                         QStringLiteral("must be a text or an object with zh and en")};
        out.set(field, text);
    }
    for (const QString& key : json.keys())
        if (!known.contains(key))
            return Error{Error::Code::BadFormat, QLatin1Char('/') + key,
                         QStringLiteral("unknown field; known are %1").arg(known.join(QStringLiteral(", ")))};
    return out;
}

} // namespace banxin
