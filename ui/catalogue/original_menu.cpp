#include "ui/catalogue/original_menu.h"

#include "ui/common/save_name.h"

#include "base/file.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QTemporaryDir>
#include <QUrl>

namespace banxin {

namespace {

QString say(const char* source) { return QCoreApplication::translate("OriginalMenu", source); }

Status save(const Catalogue& catalogue, const StoredManuscript& original, QWidget* window)
{
    const QString name = originalName(original);
    const QString file = askSaveName(window, say(QT_TRANSLATE_NOOP("OriginalMenu", "Save original manuscript")),
                                     name, say(QT_TRANSLATE_NOOP("OriginalMenu", "All files (*)")),
                                     QFileInfo(name).suffix());
    if (file.isEmpty())
        return Done{};
    const auto bytes = catalogue.manuscriptBytes(original.id);
    return bytes ? writeFile(file, *bytes) : Status(bytes.error());
}

Status open(const Catalogue& catalogue, const StoredManuscript& original)
{
    const auto file = copyToLookAt(catalogue, original);
    if (!file)
        return file.error();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*file)))
        return Error{Error::Code::FileUnreadable, originalName(original), QStringLiteral("no program opens it")};
    return Done{};
}

} // namespace

QString originalName(const StoredManuscript& original)
{
    const QString name = safeFileName(original.fileName);
    if (!name.isEmpty())
        return name;
    const bool html = original.mimeType == QLatin1String("text/html");
    return say(QT_TRANSLATE_NOOP("OriginalMenu", "Clipboard"))
        + (html ? QStringLiteral(".html") : QStringLiteral(".txt"));
}

Result<QString> copyToLookAt(const Catalogue& catalogue, const StoredManuscript& original)
{
    static QTemporaryDir folder; // for as long as the program runs: the other program may read it later
    const auto bytes = catalogue.manuscriptBytes(original.id);
    if (!bytes)
        return bytes.error();
    // Two originals may have one name.
    const QString file =
        folder.filePath(QStringLiteral("%1-%2").arg(original.id.value).arg(originalName(original)));
    if (QFile::exists(file))
        return file;
    if (const Status written = writeFile(file, *bytes); !written)
        return written.error();
    QFile::setPermissions(file, QFileDevice::ReadOwner);
    return file;
}

void addOriginalMenu(QMenu& menu, const Catalogue& catalogue, ArticleId article, QWidget* window,
                     const std::function<void(const Error&)>& failed)
{
    const auto originals = catalogue.manuscripts(article);
    QMenu* of = menu.addMenu(say(QT_TRANSLATE_NOOP("OriginalMenu", "Original Manuscript")));
    of->setObjectName(QStringLiteral("originalManuscript"));
    if (!originals || originals->empty()) {
        of->setEnabled(false);
        of->menuAction()->setToolTip(
            say(QT_TRANSLATE_NOOP("OriginalMenu", "This article was not imported, so there is no original.")));
        return;
    }
    const auto add = [&](const QString& text, const std::function<Status()>& act) {
        QObject::connect(of->addAction(text), &QAction::triggered, window, [act, failed] {
            if (const Status done = act(); !done)
                failed(done.error());
        });
    };
    for (const StoredManuscript& original : *originals) {
        of->addSection(QStringLiteral("%1  %2").arg(
            originalName(original),
            QLocale().toString(original.imported.toLocalTime().date(), QLocale::ShortFormat)));
        add(say(QT_TRANSLATE_NOOP("OriginalMenu", "Open “%1”")).arg(originalName(original)),
            [&catalogue, original] { return open(catalogue, original); });
        add(say(QT_TRANSLATE_NOOP("OriginalMenu", "Save As…")),
            [&catalogue, original, window] { return save(catalogue, original, window); });
    }
}

} // namespace banxin
