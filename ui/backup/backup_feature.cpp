#include "ui/backup/backup_feature.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/common/task.h"
#include "ui/shell/main_window.h"

#include "catalogue/daily_backup.h"

#include <QAction>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

namespace banxin {

namespace {

constexpr const char* ending = ".banxin";

/// In the worker: a copy never stands half written under its name.
Status copyWhole(const QString& from, const QString& to)
{
    const SystemClock clock;
    const auto catalogue = Catalogue::open(from, Catalogue::Access::ReadOnly, clock);
    if (!catalogue)
        return catalogue.error();
    const QString part = to + QStringLiteral(".part");
    QFile::remove(part);
    if (Status done = (*catalogue)->backup(part); !done) {
        QFile::remove(part);
        return done;
    }
    QFile::remove(to); // the dialog asked
    if (!QFile::rename(part, to))
        return Error{Error::Code::FileUnwritable, to, {}};
    return Done{};
}

QString withEnding(const QString& path)
{
    return QFileInfo(path).suffix().isEmpty() ? path + QLatin1String(ending) : path;
}

} // namespace

BackupFeature::BackupFeature(Desk& desk, QObject* parent)
    : DeskFeature(desk, parent),
      m_backup(desk.addAction(QStringLiteral("file.backup"), tr("Back Up Catalogue…"))),
      m_restore(desk.addAction(QStringLiteral("file.restore"), tr("Restore from Backup…")))
{
    m_backup->setToolTip(
        tr("Writes a whole copy, for example to a memory stick. One copy a day is made by itself."));
    m_restore->setToolTip(tr("Makes a new catalogue of a copy and opens it."));
    connect(m_backup, &QAction::triggered, this, &BackupFeature::chooseBackup);
    connect(m_restore, &QAction::triggered, this, &BackupFeature::chooseRestore);
    QMenu* menu = desk.menu(DeskMenu::File);
    // Before closing and quitting, which people look for at the end.
    QAction* before = nullptr;
    for (QAction* action : menu->actions())
        if (action->objectName() == QLatin1String("file.close-catalogue"))
            before = action;
    menu->insertActions(before, {m_backup, m_restore});
    if (before)
        menu->insertSeparator(before);
}

void BackupFeature::updateActions() { m_backup->setEnabled(desk().session() != nullptr); }

void BackupFeature::catalogueOpened()
{
    if (desk().session()->readOnly())
        return; // whoever writes makes them
    const QString path = desk().session()->path();
    auto* task = new Task(this);
    m_daily = task;
    task->run<Result<QString>>(
        [path](std::stop_token stop) { return backUpDaily(path, SystemClock(), stop); },
        [this, task](const Result<QString>& made) {
            task->deleteLater();
            // Nobody waits for it: a word, and the work goes on.
            if (!made && made.error().code != Error::Code::Cancelled)
                desk().tell(
                    tr("Today's backup could not be made. “Back Up Catalogue…” in the File menu writes one "
                       "to another place."));
            Q_EMIT dailyDone();
        });
}

void BackupFeature::catalogueClosing()
{
    if (m_daily)
        m_daily->cancel();
}

void BackupFeature::chooseBackup()
{
    const QString name = QFileInfo(desk().session()->path()).completeBaseName();
    const QString proposed = QStringLiteral("%1/%2 %3%4")
                                 .arg(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), name,
                                      QDate::currentDate().toString(Qt::ISODate), QLatin1String(ending));
    const QString path = QFileDialog::getSaveFileName(desk().widget(), tr("Back up catalogue"), proposed,
                                                      tr("Catalogues (*.banxin)"));
    if (!path.isEmpty())
        backUpTo(withEnding(path));
}

void BackupFeature::backUpTo(const QString& destination)
{
    if (!desk().session() || !desk().settle())
        return;
    const QString path = desk().session()->path();
    if (QFileInfo(destination) == QFileInfo(path)) {
        desk().showError(Error{Error::Code::FileExists, destination, {}});
        return;
    }
    auto* task = new Task(this);
    desk().showProgress(tr("Backing up the catalogue…"), task);
    task->run<Status>([path, destination](std::stop_token) { return copyWhole(path, destination); },
                      [this, task, destination](const Status& done) {
                          task->deleteLater();
                          copied(done, tr("Backed up to %1").arg(QDir::toNativeSeparators(destination)));
                      });
}

void BackupFeature::chooseRestore()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (desk().session() && QFileInfo::exists(backupFolder(desk().session()->path())))
        folder = backupFolder(desk().session()->path());
    const QString copy = QFileDialog::getOpenFileName(desk().widget(), tr("Which backup?"), folder,
                                                      tr("Catalogues (*.banxin *-backup);;All files (*)"));
    if (copy.isEmpty())
        return;
    const QString beside = desk().session() ? QFileInfo(desk().session()->path()).absolutePath()
                                            : QFileInfo(copy).absolutePath();
    const QString proposed = beside + QLatin1Char('/') + tr("%1 restored").arg(QFileInfo(copy).completeBaseName())
        + QLatin1String(ending);
    const QString path = QFileDialog::getSaveFileName(desk().widget(), tr("Restore as a new catalogue"), proposed,
                                                      tr("Catalogues (*.banxin)"));
    if (!path.isEmpty())
        restore(copy, withEnding(path));
}

void BackupFeature::restore(const QString& copy, const QString& destination)
{
    if (QFileInfo(copy) == QFileInfo(destination)
        || (desk().session() && QFileInfo(desk().session()->path()) == QFileInfo(destination))) {
        desk().showError(Error{Error::Code::FileExists, destination, {}});
        return;
    }
    auto* task = new Task(this);
    desk().showProgress(tr("Restoring the catalogue…"), task);
    task->run<Status>([copy, destination](std::stop_token) { return copyWhole(copy, destination); },
                      [this, task, destination](const Status& done) {
                          task->deleteLater();
                          const bool opened = done
                              && qobject_cast<MainWindow*>(desk().widget())->openCatalogue(destination);
                          if (!done || opened)
                              copied(done, tr("Restored to %1").arg(QDir::toNativeSeparators(destination)));
                      });
}

void BackupFeature::copied(const Status& done, const QString& told)
{
    if (done)
        desk().tell(told);
    else
        desk().showError(done.error());
    Q_EMIT finished(done.ok());
}

} // namespace banxin
