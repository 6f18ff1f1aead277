// What the file says of itself, and how one finds one's way in it.

#include "preflight/accessibility/checks.h"

#include <QRegularExpression>

#include <set>

namespace banxin {

void AccessibilityReading::add(const char* rule, const QString& detail, const QString& subject, int page,
                               QPDFObjectHandle object)
{
    PreflightFinding out;
    out.rule = QString::fromLatin1(rule);
    out.severity = PreflightFinding::Severity::Error;
    out.kind = PreflightFinding::Kind::Structure;
    out.page = page;
    out.detail = detail;
    out.subject = subject.isEmpty() ? detail : subject;
    if (object.isInitialized() && object.isIndirect())
        out.object = QStringLiteral("%1 0 R").arg(object.getObjectID());
    findings.push_back(std::move(out));
}

namespace {

void checkMetadata(AccessibilityReading& reading)
{
    const QString xmp = QString::fromStdString(bytesOf(reading.pdf.getRoot().getKey("/Metadata")));
    static const QRegularExpression part(
        QStringLiteral("pdfuaid:part(?:\\s[^>]*)?(?:>|\\s*=\\s*[\"'])\\s*1\\s*[<\"']"));
    if (!xmp.contains(part))
        reading.add("UA-01", QStringLiteral("the metadata do not declare pdfuaid:part 1"));
    static const QRegularExpression title(QStringLiteral("<dc:title\\b.*?<rdf:li[^>]*>\\s*[^<\\s]"),
                                          QRegularExpression::DotMatchesEverythingOption);
    if (!xmp.contains(title))
        reading.add("UA-04", xmp.isEmpty() ? QStringLiteral("no XMP metadata") : QStringLiteral("no dc:title"));
}

/// A language tag (RFC 3066), as far as its form goes.
bool isLanguageTag(const QString& tag)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:[A-Za-z]{1,8})(?:-[A-Za-z0-9]{1,8})*\\z"));
    return tag.contains(form);
}

} // namespace

void checkDocument(AccessibilityReading& reading)
{
    QPDFObjectHandle catalog = reading.pdf.getRoot();
    checkMetadata(reading);
    const QString version = QString::fromStdString(reading.pdf.getPDFVersion());
    static const QRegularExpression allowed(QStringLiteral("\\A1\\.[0-7]\\z"));
    if (!version.contains(allowed))
        reading.add("UA-02", QStringLiteral("version %1").arg(version));
    QPDFObjectHandle marked = catalog.getKey("/MarkInfo");
    const auto flag = [&](const char* key) {
        QPDFObjectHandle value = marked.isDictionary() ? marked.getKey(key) : QPDFObjectHandle::newNull();
        return value.isBool() && value.getBoolValue();
    };
    if (!flag("/Marked"))
        reading.add("UA-03", QStringLiteral("not marked as tagged"));
    if (flag("/Suspects"))
        reading.add("UA-03", QStringLiteral("the tags are marked as suspect"));
    QPDFObjectHandle wishes = catalog.getKey("/ViewerPreferences");
    QPDFObjectHandle shown = wishes.isDictionary() ? wishes.getKey("/DisplayDocTitle")
                                                   : QPDFObjectHandle::newNull();
    if (!shown.isBool() || !shown.getBoolValue())
        reading.add("UA-05", QStringLiteral("the window does not show the title of the document"));
    if (!reading.structure.exists())
        reading.add("UA-06", QStringLiteral("no structure tree"));
    else if (reading.structure.broken())
        reading.add("UA-06", QStringLiteral("the structure tree is damaged: an element occurs twice or is none"));
    const QString language = textOf(catalog, "/Lang");
    if (language.isEmpty())
        reading.add("UA-09", QStringLiteral("no language of the document"));
    else if (!isLanguageTag(language))
        reading.add("UA-09", QStringLiteral("\"%1\" is no language").arg(language));
    for (const StructureNode& node : reading.structure.nodes()) {
        const bool has = node.entry("/Lang").isString();
        if (const QString own = textOf(node.object, "/Lang"); has && !isLanguageTag(own))
            reading.add("UA-09", QStringLiteral("\"%1\" is no language").arg(own), {}, node.page, node.object);
    }
    if (reading.pdf.isEncrypted() && !reading.pdf.allowAccessibility())
        reading.add("UA-15", QStringLiteral("the encryption keeps out programs that read aloud"));
}

namespace {

void checkLabels(AccessibilityReading& reading)
{
    QPDFObjectHandle labels = reading.pdf.getRoot().getKey("/PageLabels");
    if (!labels.isDictionary()) {
        reading.add("PL-01", QStringLiteral("no page labels"));
        return;
    }
    QPDFObjectHandle first = reading.pdf.getRoot().getKey("/PageLabels");
    for (int depth = 0;
         depth < 20 && first.getKey("/Kids").isArray() && first.getKey("/Kids").getArrayNItems() > 0; ++depth)
        first = first.getKey("/Kids").getArrayItem(0);
    QPDFObjectHandle numbers = first.isDictionary() ? first.getKey("/Nums") : QPDFObjectHandle::newNull();
    if (!numbers.isArray() || numbers.getArrayNItems() < 2 || !numbers.getArrayItem(0).isInteger()
        || numbers.getArrayItem(0).getIntValue() != 0)
        reading.add("PL-01", QStringLiteral("the page labels do not begin with the first page"));
}

class OutlineReader {
public:
    explicit OutlineReader(AccessibilityReading& reading) : m_reading(reading)
    {
        for (const QPDFObjectHandle& page : reading.pages)
            m_pages.insert(page.getObjGen());
    }

    void read(QPDFObjectHandle parent, int depth)
    {
        for (QPDFObjectHandle item = parent.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) {
            if (!m_seen.insert(item.getObjGen()).second || depth > 50) {
                m_reading.add("OL-01", QStringLiteral("the outline leads back into itself"));
                return;
            }
            const QString title = textOf(item, "/Title");
            if (title.trimmed().isEmpty())
                m_reading.add("OL-01", QStringLiteral("an entry without a title"), {}, -1, item);
            if (!leadsToPage(item))
                m_reading.add("OL-01", QStringLiteral("\"%1\" leads to no page").arg(title), title, -1, item);
            read(item, depth + 1);
        }
    }

    std::size_t count() const { return m_seen.size(); }

private:
    bool leadsToPage(QPDFObjectHandle item) const
    {
        QPDFObjectHandle place = item.getKey("/Dest");
        if (QPDFObjectHandle action = item.getKey("/A"); place.isNull() && action.isDictionary())
            place = action.getKey("/D");
        if (place.isString() || place.isName())
            return true; // a named place: not looked up
        if (place.isNull())
            return item.getKey("/First").isDictionary(); // a heading over others
        return place.isArray() && place.getArrayNItems() > 0
            && m_pages.contains(place.getArrayItem(0).getObjGen());
    }

    AccessibilityReading& m_reading;
    std::set<QPDFObjGen> m_pages;
    std::set<QPDFObjGen> m_seen;
};

} // namespace

void checkNavigation(AccessibilityReading& reading)
{
    checkLabels(reading);
    QPDFObjectHandle outline = reading.pdf.getRoot().getKey("/Outlines");
    if (!outline.isDictionary()) {
        reading.add("OL-01", QStringLiteral("no outline"));
        return;
    }
    OutlineReader reader(reading);
    reader.read(outline, 0);
    std::size_t contents = 0;
    for (const StructureNode& node : reading.structure.nodes())
        contents += node.type == "TOCI" ? 1 : 0;
    if (reader.count() < contents)
        reading.add("OL-01", QStringLiteral("%1 entries, the contents have %2").arg(reader.count()).arg(contents));
    // The wish to see it is left to the file of the screen.
    if (!reading.pdf.getRoot().getKey("/PageMode").isNameAndEquals("/UseOutlines")) {
        reading.add("OL-01", QStringLiteral("the outline is not shown on opening"));
        reading.findings.back().severity = PreflightFinding::Severity::Info;
    }
}

} // namespace banxin
