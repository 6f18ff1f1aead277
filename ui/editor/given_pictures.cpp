#include "ui/editor/given_pictures.h"

#include "base/file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace banxin {

namespace {

const QStringList& suffixes()
{
    static const QStringList list{QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"),
                                  QStringLiteral("tif"),  QStringLiteral("tiff"), QStringLiteral("webp"),
                                  QStringLiteral("heic"), QStringLiteral("heif"), QStringLiteral("avif"),
                                  QStringLiteral("bmp"),  QStringLiteral("gif")};
    return list;
}

bool isPictureFile(const QUrl& url)
{
    return url.isLocalFile() && suffixes().contains(QFileInfo(url.toLocalFile()).suffix().toLower());
}

} // namespace

bool holdsPictures(const QMimeData& source)
{
    const QList<QUrl> urls = source.urls();
    if (!urls.isEmpty())
        return std::ranges::all_of(urls, isPictureFile);
    return source.hasImage() && !source.hasText() && !source.hasHtml();
}

std::vector<GivenPicture> givenPictures(const QMimeData& source, int& unread)
{
    std::vector<GivenPicture> out;
    for (const QUrl& url : source.urls()) {
        if (!isPictureFile(url))
            continue;
        const QString path = url.toLocalFile();
        if (const auto bytes = readFile(path))
            out.push_back({QFileInfo(path).fileName(), *bytes});
        else
            ++unread;
    }
    if (!source.urls().isEmpty())
        return out;
    const auto image = qvariant_cast<QImage>(source.imageData());
    if (image.isNull())
        return out;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.save(&buffer, "PNG"))
        out.push_back({QStringLiteral("pasted.png"), bytes});
    return out;
}

QString pictureFilePatterns()
{
    QStringList patterns;
    for (const QString& suffix : suffixes())
        patterns << QStringLiteral("*.") + suffix;
    return patterns.join(QLatin1Char(' '));
}

} // namespace banxin
