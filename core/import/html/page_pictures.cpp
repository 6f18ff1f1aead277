#include "import/html/page_pictures.h"

#include "import/picture/local_picture.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace banxin::html {

namespace {

constexpr qint64 mostBytes = 128LL << 20; ///< of all pictures of a page
constexpr std::size_t mostPictures = 500;
constexpr int smallestSide = 40; ///< pixels; smaller ones are bullets, emoticons and counters

/// A side in CSS pixels; 0: not said.
double side(const Node& image, QLatin1String name)
{
    static const QRegularExpression number(QStringLiteral("^\\s*([\\d.]+)\\s*(?:px)?\\s*$"));
    for (const QString& value : {image.style(name), image.attribute(name)})
        if (const auto match = number.match(value); match.hasMatch())
            return match.captured(1).toDouble();
    return 0;
}

bool isOrnament(const Node& image)
{
    const double width = side(image, QLatin1String("width"));
    const double height = side(image, QLatin1String("height"));
    return (width > 0 && height > 0 && width <= smallestSide && height <= smallestSide)
        || (width > 0 && width <= 2) || (height > 0 && height <= 2);
}

/// The largest of a srcset.
QString largest(const QString& set)
{
    QString best;
    double most = -1;
    for (const QString& entry : set.split(QLatin1Char(','))) {
        const QStringList parts = entry.simplified().split(QLatin1Char(' '));
        const double size = parts.size() > 1 ? parts.at(1).chopped(1).toDouble() : 1;
        if (!parts.first().isEmpty() && size > most) {
            most = size;
            best = parts.first();
        }
    }
    return best;
}

/// Where the picture is. Pages that load pictures late keep the address beside a place holder in src.
QString addressOf(const Node& image)
{
    for (const char* name : {"data-src", "data-original", "data-lazy-src", "data-actualsrc", "_src"})
        if (const QString value = image.attribute(QLatin1String(name)).trimmed(); !value.isEmpty())
            return value;
    if (const QString set = largest(image.attribute(QLatin1String("data-srcset"))); !set.isEmpty())
        return set;
    const QString source = image.attribute(QLatin1String("src")).trimmed();
    const QString set = largest(image.attribute(QLatin1String("srcset")));
    return source.isEmpty() || (source.startsWith(QLatin1String("data-ref:")) && !set.isEmpty()) ? set : source;
}

QString nameOf(const QString& address)
{
    const QUrl url(address);
    QString name = QUrl::fromPercentEncoding(url.path().section(QLatin1Char('/'), -1).toUtf8());
    name = name.section(QLatin1Char('\\'), -1);
    // Pages of WeChat say the format behind "?".
    const QString format = QUrlQuery(url).queryItemValue(QStringLiteral("wx_fmt"));
    if (!format.isEmpty() && !name.contains(QLatin1Char('.')))
        name += QLatin1Char('.') + format;
    return name.left(120);
}

} // namespace

ManuscriptPicture PagePictures::fromData(const QByteArray& address)
{
    static const QRegularExpression head(QStringLiteral("^data:image/([a-zA-Z0-9.+-]+)[^,]*;base64,$"),
                                         QRegularExpression::CaseInsensitiveOption);
    ManuscriptPicture picture;
    const qsizetype comma = address.left(200).indexOf(',');
    const auto match = head.match(QString::fromLatin1(address.left(comma + 1)));
    picture.address = QStringLiteral("data:");
    if (!match.hasMatch() || m_bytes + address.size() > mostBytes)
        return picture;
    picture.bytes = QByteArray::fromBase64(address.sliced(comma + 1));
    picture.fileName = QStringLiteral("picture.") + match.captured(1).section(QLatin1Char('+'), 0, 0).toLower();
    return picture;
}

int PagePictures::take(const Node& image)
{
    const QString address = addressOf(image);
    if (address.isEmpty() || isOrnament(image))
        return -1;
    if (m_out.pictures.size() >= mostPictures) {
        if (!m_tooMany)
            m_out.warnings.push_back({Diagnostic::Severity::Warning,
                                      QStringLiteral("import.pictures-many"),
                                      QString::number(mostPictures),
                                      address.left(200),
                                      {}});
        m_tooMany = true;
        return -1;
    }
    ManuscriptPicture picture;
    if (address.startsWith(QLatin1String("data-ref:"))) {
        const auto number = address.sliced(9).toULongLong();
        if (number >= m_data.size())
            return -1;
        picture = fromData(m_data[static_cast<std::size_t>(number)]);
        constexpr qsizetype placeHolder = 400; // bytes: a grey dot until the picture is loaded
        if (!picture.bytes.isEmpty() && picture.bytes.size() < placeHolder)
            return -1;
    } else {
        picture.fileName = nameOf(address);
        picture.address = address.startsWith(QLatin1String("//")) ? QStringLiteral("https:") + address : address;
        const QUrl url(address);
        if (url.scheme().toLower() == QLatin1String("file") && m_bytes < mostBytes)
            picture.bytes = manuscript::localPicture(url.toLocalFile(), m_folder);
    }
    if (!picture.bytes.isEmpty())
        picture.address.clear();
    m_bytes += picture.bytes.size();
    m_out.pictures.push_back(std::move(picture));
    return static_cast<int>(m_out.pictures.size()) - 1;
}

} // namespace banxin::html
