#include "import/picture/conversions.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace banxin::picture {

namespace {

const char* const outlines =
    "the SVG holds text, which would be set in whatever typeface this machine has; turn it "
    "into outlines, or save it as PDF or PNG";

/// Whether an attribute names something outside of the file. Pictures inside of it (data:) and its own
/// parts (#id) are no addresses.
bool pointsOut(const QXmlStreamAttribute& attribute)
{
    const QString value = attribute.value().toString().simplified();
    if (attribute.name() == QLatin1String("href"))
        return !value.startsWith(QLatin1Char('#')) && !value.startsWith(QLatin1String("data:image/"));
    for (qsizetype at = 0; (at = value.indexOf(QLatin1String("url("), at, Qt::CaseInsensitive)) >= 0; at += 4) {
        const QString target = value.mid(at + 4).trimmed();
        if (!target.startsWith(QLatin1Char('#')) && !target.startsWith(QLatin1String("'#"))
            && !target.startsWith(QLatin1String("\"#")))
            return true;
    }
    return false;
}

/// Dashes are drawn one by one however many they are: only few lines of them, and none that are tiny, are taken.
bool hasEndlessDashes(const QByteArray& bytes, qsizetype pathData)
{
    static const QRegularExpression dashes(QStringLiteral("stroke-dasharray\\s*[:=]\\s*[\"']?([^;\"'<>{}]*)"));
    static const QRegularExpression large(QStringLiteral("\\d{5}|\\d[eE]\\+?\\d"));
    constexpr qsizetype mostDashedData = 4000;
    constexpr double shortest = 0.5;
    const QString text = QString::fromUtf8(bytes);
    bool any = false;
    for (auto match = dashes.globalMatch(text); match.hasNext();)
        for (const QString& dash :
             match.next().captured(1).split(QRegularExpression(QStringLiteral("[\\s,]+")), Qt::SkipEmptyParts)) {
            bool number = false;
            const double length = dash.toDouble(&number);
            any = any || number;
            if (number && length > 0 && length < shortest)
                return true;
        }
    return any && (pathData > mostDashedData || large.match(text).hasMatch());
}

/// Refuses what the renderer of Qt cannot take in good time or would fetch: it reads elements recursively,
/// draws what "use" names as often as it is named, and opens files.
void checkElements(const QByteArray& bytes)
{
    constexpr int deepest = 100;
    constexpr int mostElements = 50'000;
    constexpr int mostUses = 24; // nested in each other at most 3^8 drawings
    int depth = 0;
    int elements = 0;
    int uses = 0;
    qsizetype pathData = 0;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD && xml.text().contains(QLatin1String("<!ENTITY")))
            throw Fault{QStringLiteral("the SVG defines entities of its own; save it anew, or as PNG")};
        depth -= token == QXmlStreamReader::EndElement ? 1 : 0;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        uses += name == QLatin1String("use") ? 1 : 0;
        if (++depth > deepest || ++elements > mostElements || uses > mostUses)
            throw Fault{
                QStringLiteral("the SVG has too many parts, or too deeply nested ones; save it as PDF or PNG")};
        if (name == QLatin1String("text") || name == QLatin1String("textArea")
            || name == QLatin1String("foreignObject"))
            throw Fault{QString::fromLatin1(outlines)};
        const QXmlStreamAttributes attributes = xml.attributes();
        pathData += attributes.value(QLatin1String("d")).size() + attributes.value(QLatin1String("points")).size();
        if (name == QLatin1String("image") || std::any_of(attributes.begin(), attributes.end(), pointsOut))
            throw Fault{
                QStringLiteral("the SVG holds pictures or addresses of other files; save it as PDF or PNG")};
    }
    if (xml.hasError())
        throw Fault{QStringLiteral("the SVG is damaged (%1); ask for it again").arg(xml.errorString())};
    constexpr qsizetype mostPathData = 2 << 20;
    if (pathData > mostPathData || hasEndlessDashes(bytes, pathData))
        throw Fault{
            QStringLiteral("the SVG has too many parts, or too deeply nested ones; save it as PDF or PNG")};
}

} // namespace

/// Pixels and not a PDF: a PDF made of it would be RGB drawn as vectors, which print takes only where every
/// colour is turned into inks; the way of pixels does that for all pictures.
Converted fromSvg(const QByteArray& bytes)
{
    constexpr qsizetype largestFile = 8 << 20;
    if (bytes.size() > largestFile)
        throw Fault{
            QStringLiteral("the SVG has too many parts, or too deeply nested ones; save it as PDF or PNG")};
    checkElements(bytes);
    QSvgRenderer renderer;
    if (!renderer.load(bytes))
        throw Fault{QStringLiteral("the SVG is damaged (%1); ask for it again").arg(QStringLiteral("load"))};
    const QSizeF size = renderer.viewBoxF().isEmpty() ? QSizeF(renderer.defaultSize())
                                                      : renderer.viewBoxF().size();
    if (!(size.width() > 0 && size.height() > 0 && std::isfinite(size.width()) && std::isfinite(size.height())))
        throw Fault{QStringLiteral("the picture has no size: its head says %1 × %2 pixels; save it anew")
                        .arg(size.width())
                        .arg(size.height())};
    // 600 ppi of its size on paper (96 units to the inch); a drawing may be printed larger than it says, so
    // never fewer than for half a page, and never more than print can show.
    constexpr double scale = 600.0 / 96.0;
    constexpr double fewest = 2000;
    constexpr double most = 5000;
    const double longest = std::max(size.width(), size.height());
    const double pixels = std::clamp(longest * scale, fewest, most) / longest;
    const auto side = [pixels](double units) {
        return std::max(1, static_cast<int>(std::lround(units * pixels)));
    };
    QImage image(side(size.width()), side(size.height()), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(image.rect()));
    painter.end();
    constexpr int dotsPerMetre = 23622; // 600 ppi
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QByteArray out;
    QBuffer to(&out);
    to.open(QIODevice::WriteOnly);
    if (!image.convertToFormat(QImage::Format_ARGB32).save(&to, "PNG"))
        throw Fault{QStringLiteral("the picture cannot be converted; save it as JPEG or PNG")};
    return {out, "png"};
}

} // namespace banxin::picture
