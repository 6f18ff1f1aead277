#include "import/picture/local_picture.h"

#include "base/file.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace banxin::manuscript {

namespace {

constexpr qint64 largestPicture = 64LL << 20;
constexpr qint64 largestSum = 128LL << 20;

bool looksLikePicture(const QByteArray& bytes)
{
    const QByteArray head = bytes.left(1024);
    const QByteArray form = head.mid(8, 4);
    return head.startsWith("\xFF\xD8\xFF") || head.startsWith("\x89PNG") || head.startsWith("GIF8")
        || head.startsWith("BM") || head.startsWith(QByteArray("II*\0", 4))
        || head.startsWith(QByteArray("MM\0*", 4)) || (head.startsWith("RIFF") && form == "WEBP")
        || head.mid(4, 4) == "ftyp" || head.startsWith("%PDF-") || head.contains("<svg");
}

} // namespace

QByteArray localPicture(const QString& path, const QString& folder)
{
    if (folder.isEmpty() || path.isEmpty() || path.contains(QChar(0)))
        return {};
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QFileInfo file(QFileInfo(path).canonicalFilePath());
    if (root.isEmpty() || !file.canonicalFilePath().startsWith(root + QLatin1Char('/')) || !file.isFile()
        || file.size() > largestPicture)
        return {};
    const Result<QByteArray> bytes = readFile(file.canonicalFilePath(), largestPicture);
    return bytes && looksLikePicture(*bytes) ? *bytes : QByteArray();
}

void takeNeighbours(Manuscript& manuscript, const QString& folder)
{
    if (manuscript.format != Manuscript::Format::Html && manuscript.format != Manuscript::Format::Markdown)
        return;
    qint64 sum = 0;
    for (ManuscriptPicture& picture : manuscript.pictures) {
        sum += picture.bytes.size();
        const QUrl address(picture.address);
        if (!picture.bytes.isEmpty() || picture.address.isEmpty() || !address.isRelative()
            || picture.address.startsWith(QLatin1Char('/')) || sum > largestSum)
            continue;
        picture.bytes = localPicture(QDir(folder).filePath(address.path()), folder);
        sum += picture.bytes.size();
        if (!picture.bytes.isEmpty())
            picture.address.clear();
    }
}

} // namespace banxin::manuscript
