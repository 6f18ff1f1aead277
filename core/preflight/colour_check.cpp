// What may be painted with (X-10, CI-08, CI-09) and transparency.
#include "preflight/checks.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace banxin {

namespace {

QString objectOr(const Mark& mark, const QString& own)
{
    return mark.place.isEmpty() ? own : own + QStringLiteral(" in ") + mark.place;
}

/// A spot colour's name without what differs between catalogues: "PANTONE 185 CV" is "PANTONE 185 C".
QString plainSpot(const QString& name)
{
    static const QRegularExpression suffix(QStringLiteral("\\s*\\b(cvc|cvu|cvp|cv|cp|up|c|u|m|ec|uc)$"));
    QString out = name.toLower().simplified();
    out.replace(QLatin1String("pms"), QLatin1String("pantone"));
    out.remove(suffix);
    return out.remove(QLatin1Char(' '));
}

class ColourCheck final : public Check {
public:
    using Check::Check;

    void text(const Mark& mark, const TextMark& text) override
    {
        const QString object = objectOr(mark, QStringLiteral("text"));
        if (text.fills)
            use(mark, mark.state.fill.space, object);
        if (text.strokes)
            use(mark, mark.state.stroke.space, object);
    }
    void path(const Mark& mark, const PathMark& path) override
    {
        const QString object = objectOr(mark, QStringLiteral("shape"));
        if (path.fills)
            use(mark, mark.state.fill.space, object);
        if (path.strokes)
            use(mark, mark.state.stroke.space, object);
    }
    void shading(const Mark& mark, const ColourSpacePtr& space) override
    {
        use(mark, space, objectOr(mark, QStringLiteral("shading")));
    }
    void picture(const Mark& mark, const PictureMark& picture) override
    {
        if (m_facts.against.press() && (picture.inlineFilter == "/LZW" || picture.inlineFilter == "/LZWDecode"))
            m_findings.structure("X-15", &mark.page, picture.object, QStringLiteral("LZW"));
        const ColourSpacePtr& space = picture.stencil ? mark.state.fill.space : picture.space;
        use(mark, space, picture.object);
        if (picture.stencil || !space || !space->deviceIndependent() || !m_facts.against.press())
            return;
        const QString detail =
            QStringLiteral("%1, %2 × %3 pixels").arg(space->name()).arg(picture.width).arg(picture.height);
        if (m_facts.against.x1a)
            m_findings.structure("CI-08", &mark.page, picture.object, detail);
        else if (!space->deviceRgb())
            m_findings.content("CI-08", Severity::Info, &mark.page, picture.object, detail,
                               pictureSubject(picture));
    }
    void form(const Mark& mark, QPDFObjectHandle form) override
    {
        group(&mark.page, mark.place, form.getDict().getKey("/Group"), form.getDict().getKey("/Resources"));
    }

    void finish() override
    {
        for (const PageInfo& page : m_facts.pages)
            group(&page, {}, page.object.getKey("/Group"), page.object.getKey("/Resources"));
        if (m_spots.empty() || !m_facts.against.press())
            return;
        QStringList names;
        std::map<QString, QStringList> byPlainName;
        for (const QString& name : m_spots) {
            names.append(name);
            byPlainName[plainSpot(name)].append(name);
        }
        m_findings.content("CI-09", Severity::Info, nullptr, QStringLiteral("spot colours"),
                           QStringLiteral("%1: %2").arg(names.size()).arg(names.join(QStringLiteral(", "))),
                           QStringLiteral("spot colours ") + names.join(QStringLiteral(", ")));
        for (const auto& [plain, twins] : byPlainName)
            if (twins.size() > 1)
                m_findings.content("CI-09", Severity::Warning, nullptr,
                                   QStringLiteral("spot colours ") + twins.join(QStringLiteral(", ")),
                                   QStringLiteral("they seem to be one ink under %1 names").arg(twins.size()));
    }

private:
    void use(const Mark& mark, const ColourSpacePtr& space, const QString& object)
    {
        if (!space)
            return;
        for (const std::string& colorant : space->colorants)
            if (colorant != "/All" && colorant != "/None" && colorant != "/Cyan" && colorant != "/Magenta"
                && colorant != "/Yellow" && colorant != "/Black")
                m_spots.insert(QString::fromStdString(colorant.substr(1)));
        if (space->family == ColourSpace::Family::Pattern) {
            return; // what it is made of is told by itself
        }
        forbid(&mark.page, *space, object);
    }

    void forbid(const PageInfo* page, const ColourSpace& space, const QString& object)
    {
        if (m_facts.against.x1a && space.deviceIndependent())
            m_findings.structure("X-10", page, object,
                                 space.name() + QStringLiteral(" is not CMYK, grey or spot"));
        else if (m_facts.against.x4 && space.deviceRgb())
            m_findings.structure("X-10", page, object, space.name() + QStringLiteral(" has no profile"));
    }

    /// The space in which transparency is computed.
    void group(const PageInfo* page, const QString& place, QPDFObjectHandle group, QPDFObjectHandle resources)
    {
        if (!group.isDictionary() || group.getKey("/CS").isNull())
            return;
        QPDFObjectHandle spaces = resources.isDictionary() ? resources.getKey("/ColorSpace")
                                                           : QPDFObjectHandle::newNull();
        forbid(page, *readColourSpace(group.getKey("/CS"), spaces),
               place.isEmpty() ? QStringLiteral("page group") : QStringLiteral("group of ") + place);
    }

    std::set<QString> m_spots;
};

class TransparencyCheck final : public Check {
public:
    using Check::Check;

    void parameters(const Mark& mark, QPDFObjectHandle set) override
    {
        const std::string id = reference(set);
        const QString object = QStringLiteral("graphics state ") + QString::fromStdString(id);
        if (m_facts.against.x1a)
            forbidTransparency(mark, set, object);
        if (!m_facts.against.press())
            return;
        QPDFObjectHandle transfer = set.getKey("/TR");
        if (!transfer.isNull() && !(transfer.isName() && transfer.getName() == "/Identity"))
            m_findings.structure("X-15", &mark.page, object, QStringLiteral("transfer function TR"));
        QPDFObjectHandle second = set.getKey("/TR2");
        if (!second.isNull() && !(second.isName() && second.getName() == "/Default"))
            m_findings.structure("X-15", &mark.page, object, QStringLiteral("transfer function TR2"));
        QPDFObjectHandle halftone = set.getKey("/HT");
        QPDFObjectHandle named = halftone.isStream() ? halftone.getDict() : halftone;
        if (set.hasKey("/HTP") || (named.isDictionary() && named.hasKey("/HalftoneName")))
            m_findings.structure("X-15", &mark.page, object, QStringLiteral("halftone by name or phase"));
    }
    void picture(const Mark& mark, const PictureMark& picture) override
    {
        if (!m_facts.against.x1a || !picture.image.isStream())
            return;
        QPDFObjectHandle dictionary = picture.image.getDict();
        if (dictionary.getKey("/SMask").isStream() || numberOf(dictionary.getKey("/SMaskInData"), 0) > 0)
            m_findings.structure("X-11", &mark.page, picture.object, QStringLiteral("soft mask"));
    }
    void form(const Mark& mark, QPDFObjectHandle form) override
    {
        group(&mark.page, QStringLiteral("form ") + QString::fromStdString(reference(form)),
              form.getDict().getKey("/Group"));
    }
    void finish() override
    {
        for (const PageInfo& page : m_facts.pages)
            group(&page, QStringLiteral("page"), page.object.getKey("/Group"));
    }

private:
    void forbidTransparency(const Mark& mark, QPDFObjectHandle set, const QString& object)
    {
        for (const char* key : {"/ca", "/CA"})
            if (const double alpha = numberOf(set.getKey(key), 1); alpha < 1)
                m_findings.structure("X-11", &mark.page, object,
                                     QStringLiteral("opacity %1").arg(decimal(alpha, 2)));
        QPDFObjectHandle blend = set.getKey("/BM");
        if (blend.isArray() && blend.getArrayNItems() > 0)
            blend = blend.getArrayItem(0);
        if (blend.isName() && blend.getName() != "/Normal" && blend.getName() != "/Compatible")
            m_findings.structure("X-11", &mark.page, object,
                                 QStringLiteral("blend mode ")
                                     + QString::fromStdString(blend.getName().substr(1)));
        if (set.getKey("/SMask").isDictionary())
            m_findings.structure("X-11", &mark.page, object, QStringLiteral("soft mask"));
    }
    void group(const PageInfo* page, const QString& object, QPDFObjectHandle group)
    {
        if (!m_facts.against.x1a || !group.isDictionary())
            return;
        QPDFObjectHandle kind = group.getKey("/S");
        if (kind.isName() && kind.getName() == "/Transparency")
            m_findings.structure("X-11", page, object, QStringLiteral("transparency group"));
    }
};

} // namespace

QString decimal(double value, int places)
{
    QString out = QString::number(value, 'f', places);
    while (out.contains(QLatin1Char('.')) && (out.endsWith(QLatin1Char('0')) || out.endsWith(QLatin1Char('.')))) {
        const bool point = out.endsWith(QLatin1Char('.'));
        out.chop(1);
        if (point)
            break;
    }
    return out;
}

QString pictureSubject(const PictureMark& picture)
{
    if (!picture.image.isStream())
        return picture.object;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    try {
        const auto raw = picture.image.getRawStreamData();
        hash.addData(QByteArrayView(raw->getBuffer(), static_cast<qsizetype>(raw->getSize())));
    } catch (const std::exception&) { // damaged: told elsewhere
        return picture.object;
    }
    return QStringLiteral("picture ") + QString::fromLatin1(hash.result().toHex().left(12));
}

QString textObject(const Mark& mark, const TextMark& text)
{
    return QStringLiteral("text in %1, %2 pt").arg(mark.state.font->plainName(), decimal(text.size, 1));
}

std::unique_ptr<Check> colourCheck(const DocumentFacts& facts, Findings& findings)
{
    return std::make_unique<ColourCheck>(facts, findings);
}
std::unique_ptr<Check> transparencyCheck(const DocumentFacts& facts, Findings& findings)
{
    return std::make_unique<TransparencyCheck>(facts, findings);
}

} // namespace banxin
