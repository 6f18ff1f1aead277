// Boxes and number of pages (X-08, TB-01, TB-03), and what acts on them.
#include "preflight/checks.h"

#include <map>

namespace banxin {

namespace {

constexpr double tolerance = 0.01 * pointsPerMm;

QString millimetres(double points) { return decimal(points / pointsPerMm, 2); }
QString size(const PdfBox& box)
{
    return QStringLiteral("%1 × %2 mm").arg(millimetres(box.width()), millimetres(box.height()));
}

bool nested(const PdfBox& outer, const PdfBox& inner) { return outer.contains(inner, tolerance); }

void checkPageBoxes(const PageInfo& page, Findings& findings)
{
    if (!page.hasMedia)
        findings.structure("X-08", &page, QStringLiteral("MediaBox"), QStringLiteral("missing"));
    if (page.hasTrim == page.hasArt)
        findings.structure("X-08", &page, QStringLiteral("TrimBox"),
                           page.hasTrim ? QStringLiteral("beside an ArtBox") : QStringLiteral("missing"));
    if (!nested(page.bleed, page.trim))
        findings.structure("X-08", &page, QStringLiteral("TrimBox"), QStringLiteral("not inside the BleedBox"));
    if (!nested(page.media, page.bleed) || !nested(page.media, page.trim))
        findings.structure("X-08", &page, QStringLiteral("BleedBox"), QStringLiteral("not inside the MediaBox"));
    if (page.hasCrop && !nested(page.crop, page.bleed))
        findings.add("X-08", Findings::Severity::Warning, Findings::Kind::Structure, &page,
                     QStringLiteral("CropBox"), QStringLiteral("it cuts the bleed off"));
    if (page.userUnit != 1)
        findings.structure("X-08", &page, QStringLiteral("UserUnit"),
                           QStringLiteral("the page is scaled by %1").arg(decimal(page.userUnit, 3)));
}

void checkSize(const PageInfo& page, const PdfBox& wanted, Findings& findings)
{
    const bool turned = page.rotate % 180 != 0;
    const double width = turned ? page.trim.height() : page.trim.width();
    const double height = turned ? page.trim.width() : page.trim.height();
    if (std::abs(width - wanted.width()) > tolerance || std::abs(height - wanted.height()) > tolerance)
        findings.structure("X-08", &page, QStringLiteral("page size"),
                           QStringLiteral("%1 instead of %2").arg(size({0, 0, width, height}), size(wanted)));
}

void checkBleed(const PageInfo& page, double bleed, Findings& findings)
{
    const double least = std::min({page.trim.left - page.bleed.left, page.bleed.right - page.trim.right,
                                   page.trim.bottom - page.bleed.bottom, page.bleed.top - page.trim.top});
    if (!page.hasBleed || least < bleed - tolerance)
        findings.structure("TB-01", &page, QStringLiteral("BleedBox"),
                           page.hasBleed ? QStringLiteral("bleed %1 mm, %2 asked")
                                               .arg(millimetres(std::max(least, 0.0)), millimetres(bleed))
                                         : QStringLiteral("missing"));
}

QString textOf(QPDFObjectHandle value)
{
    return value.isName() ? QString::fromStdString(value.getName().substr(1)) : QString();
}

/// what an action would do. A way to a place in the same file does nothing by itself.
void checkAction(QPDFObjectHandle action, const PageInfo* page, const QString& object, Findings& findings)
{
    if (!action.isDictionary())
        return;
    const QString kind = textOf(action.getKey("/S"));
    findings.structure("X-13", page, object,
                       QStringLiteral("action %1").arg(kind.isEmpty() ? QStringLiteral("?") : kind));
}

void checkOutline(QPDFObjectHandle entry, int depth, int& left, Findings& findings)
{
    while (entry.isDictionary() && left-- > 0) {
        QPDFObjectHandle action = entry.getKey("/A");
        if (action.isDictionary() && textOf(action.getKey("/S")) != QLatin1String("GoTo"))
            checkAction(action, nullptr, QStringLiteral("outline"), findings);
        if (depth < 30)
            checkOutline(entry.getKey("/First"), depth + 1, left, findings);
        entry = entry.getKey("/Next");
    }
}

void checkAnnotation(QPDFObjectHandle annotation, const PageInfo& page, Findings& findings)
{
    const QString kind = textOf(annotation.getKey("/Subtype"));
    const QString object =
        QStringLiteral("annotation %1 %2").arg(kind, QString::fromStdString(reference(annotation))).trimmed();
    for (const char* bad : {"Movie", "Sound", "Screen", "3D", "RichMedia", "FileAttachment"})
        if (kind == QLatin1String(bad))
            findings.structure("X-13", &page, object, QStringLiteral("multimedia or attached file"));
    checkAction(annotation.getKey("/A"), &page, object, findings);
    if (annotation.hasKey("/AA"))
        findings.structure("X-13", &page, object, QStringLiteral("additional actions"));
    if (kind == QLatin1String("TrapNet") || kind == QLatin1String("PrinterMark"))
        return;
    QPDFObjectHandle place = annotation.getKey("/Rect");
    if (!place.isRectangle()) {
        findings.structure("X-14", &page, object, QStringLiteral("it has no place"));
        return;
    }
    const QPDFObjectHandle::Rectangle r = place.getArrayAsRectangle();
    const PdfBox box{std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx),
                     std::max(r.lly, r.ury)};
    if (box.overlaps(page.bleed, tolerance))
        findings.structure(
            "X-14", &page, object,
            QStringLiteral("it stands %1 mm from the left and %2 mm from the foot of the trim")
                .arg(millimetres(box.left - page.trim.left), millimetres(box.bottom - page.trim.bottom)));
}

void checkObject(QPDFObjectHandle object, Findings& findings)
{
    QPDFObjectHandle dictionary = object.getDict();
    const QString name = QStringLiteral("object ") + QString::fromStdString(reference(object));
    const QString kind = textOf(dictionary.getKey("/Subtype"));
    if (kind == QLatin1String("PS") || textOf(dictionary.getKey("/Subtype2")) == QLatin1String("PS"))
        findings.structure("X-13", nullptr, name, QStringLiteral("PostScript"));
    if (dictionary.hasKey("/OPI"))
        findings.structure("X-13", nullptr, name, QStringLiteral("OPI"));
    if (kind == QLatin1String("Form") && dictionary.hasKey("/Ref"))
        findings.structure("X-13", nullptr, name, QStringLiteral("reference to another file"));
    QPDFObjectHandle alternates = dictionary.getKey("/Alternates");
    if (alternates.isArray())
        for (QPDFObjectHandle one : alternates.getArrayAsVector())
            if (one.isDictionary() && one.getKey("/DefaultForPrinting").isBool()
                && one.getKey("/DefaultForPrinting").getBoolValue())
                findings.structure("X-13", nullptr, name, QStringLiteral("another picture for printing"));
}

void checkLayers(const DocumentFacts& facts, Findings& findings)
{
    QPDFObjectHandle layers = facts.pdf.getRoot().getKey("/OCProperties");
    if (!layers.isDictionary())
        return;
    QPDFObjectHandle groups = layers.getKey("/OCGs");
    const int count = groups.isArray() ? groups.getArrayNItems() : 0;
    if (facts.against.x1a) {
        findings.structure("X-12", nullptr, QStringLiteral("layers"), QString::number(count));
        return;
    }
    std::vector<QPDFObjectHandle> settings{layers.getKey("/D")};
    if (QPDFObjectHandle more = layers.getKey("/Configs"); more.isArray())
        for (QPDFObjectHandle one : more.getArrayAsVector())
            settings.push_back(one);
    for (QPDFObjectHandle setting : settings) {
        if (!setting.isDictionary() || !setting.getKey("/Name").isString())
            findings.structure("X-12", nullptr, QStringLiteral("layers"),
                               QStringLiteral("a setting of layers has no name"));
        if (setting.isDictionary() && setting.hasKey("/AS"))
            findings.structure("X-12", nullptr, QStringLiteral("layers"),
                               QStringLiteral("layers switch by themselves (/AS)"));
    }
}

} // namespace

namespace {

/// The size that most pages have, of those that say it: one wrong page must not accuse all others.
PdfBox commonSize(const std::vector<PageInfo>& pages)
{
    std::map<std::pair<long, long>, int> counts;
    PdfBox out{0, 0, 0, 0};
    int most = 0;
    for (const bool boxed : {true, false}) {
        for (const PageInfo& page : pages) {
            if (boxed != (page.hasTrim || page.hasArt))
                continue;
            const bool turned = page.rotate % 180 != 0;
            const PdfBox size{0, 0, turned ? page.trim.height() : page.trim.width(),
                              turned ? page.trim.width() : page.trim.height()};
            const int count = ++counts[{std::lround(size.width() * 10), std::lround(size.height() * 10)}];
            if (count > most) {
                most = count;
                out = size;
            }
        }
        if (most > 0)
            break;
    }
    return out;
}

} // namespace

void checkBoxes(const DocumentFacts& facts, Findings& findings)
{
    if (facts.pages.empty())
        return;
    PdfBox wanted = commonSize(facts.pages);
    if (facts.options.trimWidthPt > 0 && facts.options.trimHeightPt > 0)
        wanted = {0, 0, facts.options.trimWidthPt, facts.options.trimHeightPt};
    for (const PageInfo& page : facts.pages) {
        checkPageBoxes(page, findings);
        if (page.hasTrim || page.hasArt) // without, it is said already
            checkSize(page, wanted, findings);
        checkBleed(page, facts.options.bleedPt, findings);
    }
    // A leaf by itself is not bound.
    const std::size_t count = facts.pages.size();
    const QString object = QStringLiteral("pages");
    const QString number = QStringLiteral("%1 pages").arg(count);
    if (count > 64) {
        findings.content(
            "TB-03", Findings::Severity::Warning, nullptr, object,
            number + QStringLiteral(": too thick for saddle stitch; bind with a spine and set its text"));
        if (count % 2 != 0)
            findings.content("TB-03", Findings::Severity::Warning, nullptr, QStringLiteral("last leaf"),
                             number + QStringLiteral(", not a multiple of 2"));
    } else if (count > 2 && count % 4 != 0) {
        findings.content("TB-03", Findings::Severity::Warning, nullptr, object,
                         number + QStringLiteral(", not a multiple of 4"));
    }
}

void checkInteraction(const DocumentFacts& facts, Findings& findings)
{
    QPDFObjectHandle root = facts.pdf.getRoot();
    const QString file = QStringLiteral("file");
    if (QPDFObjectHandle open = root.getKey("/OpenAction");
        open.isDictionary() && textOf(open.getKey("/S")) != QLatin1String("GoTo"))
        checkAction(open, nullptr, file, findings);
    if (root.hasKey("/AA"))
        findings.structure("X-13", nullptr, file, QStringLiteral("additional actions"));
    QPDFObjectHandle names = root.getKey("/Names");
    if (names.isDictionary()) {
        if (names.hasKey("/JavaScript"))
            findings.structure("X-13", nullptr, file, QStringLiteral("JavaScript"));
        if (names.hasKey("/EmbeddedFiles"))
            findings.structure("X-13", nullptr, file, QStringLiteral("embedded files"));
    }
    QPDFObjectHandle formular = root.getKey("/AcroForm");
    if (formular.isDictionary()) {
        QPDFObjectHandle fields = formular.getKey("/Fields");
        if (formular.hasKey("/XFA") || (fields.isArray() && fields.getArrayNItems() > 0))
            findings.structure("X-13", nullptr, file, QStringLiteral("form fields"));
    }
    checkLayers(facts, findings);
    if (QPDFObjectHandle outline = root.getKey("/Outlines"); outline.isDictionary()) {
        int most = 50000;
        checkOutline(outline.getKey("/First"), 0, most, findings);
    }
    for (const PageInfo& page : facts.pages) {
        QPDFObjectHandle object = page.object;
        if (object.hasKey("/AA"))
            findings.structure("X-13", &page, QStringLiteral("page"), QStringLiteral("additional actions"));
        if (QPDFObjectHandle annotations = object.getKey("/Annots"); annotations.isArray())
            for (QPDFObjectHandle annotation : annotations.getArrayAsVector())
                if (annotation.isDictionary())
                    checkAnnotation(annotation, page, findings);
    }
    for (QPDFObjectHandle object : facts.pdf.getAllObjects())
        if (object.isStream())
            checkObject(object, findings);
}

} // namespace banxin
