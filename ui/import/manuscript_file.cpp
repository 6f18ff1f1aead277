#include "ui/import/manuscript_file.h"

#include "base/file.h"
#include "import/read_manuscript.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace banxin {

namespace {

void take(ManuscriptFile& file, Result<Manuscript> manuscript, const std::stop_token& stop)
{
    if (!manuscript) {
        file.error = manuscript.error();
        return;
    }
    file.manuscript = std::make_shared<const Manuscript>(std::move(*manuscript));
    file.cleaned = clean(*file.manuscript, {}, stop);
}

ManuscriptFile readOne(const QString& path, const std::stop_token& stop)
{
    ManuscriptFile file;
    file.name = QFileInfo(path).fileName();
    Result<QByteArray> bytes = readFile(path);
    if (!bytes) {
        file.error = bytes.error();
        return file;
    }
    file.original = std::move(*bytes);
    take(file, readManuscript(file.original, file.name, stop), stop);
    return file;
}

} // namespace

std::vector<ManuscriptFile> readManuscriptFiles(const QStringList& paths, std::stop_token stop,
                                                const ReadingProgress& progress)
{
    std::vector<ManuscriptFile> out;
    for (const QString& path : paths) {
        if (stop.stop_requested())
            break;
        if (progress)
            progress(static_cast<int>(out.size()), QFileInfo(path).fileName());
        out.push_back(readOne(path, stop));
    }
    return out;
}

ClipboardText clipboardText(const QMimeData& clipboard)
{
    ClipboardText out;
    if (clipboard.hasHtml())
        out.html = clipboard.html().toUtf8();
    if (clipboard.hasText())
        out.text = clipboard.text();
    return out;
}

ManuscriptFile readClipboard(const ClipboardText& clipboard, const QString& name)
{
    ManuscriptFile file;
    file.name = name;
    if (!clipboard.html.isEmpty()) {
        file.original = clipboard.html;
        take(file, readHtml(clipboard.html, {}, QDir::tempPath()), {});
        if (!file.cleaned.articles.empty() || clipboard.text.trimmed().isEmpty())
            return file;
    }
    // HTML in which no reader finds a text: the plain one beside it says what was copied.
    file = ManuscriptFile();
    file.name = name;
    file.original = clipboard.text.toUtf8();
    take(file, readText(file.original, {}), {});
    return file;
}

QStringList localFiles(const QMimeData& data)
{
    QStringList out;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            out << url.toLocalFile();
    return out;
}

QString manuscriptPatterns() { return QStringLiteral("*.docx *.pdf *.txt *.md *.html *.htm"); }

} // namespace banxin
