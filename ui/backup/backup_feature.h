#pragma once

#include "base/result.h"
#include "ui/shell/desk.h"

#include <QPointer>

namespace banxin {

class Task;

/// Copies of the catalogue: one a day by itself when it is opened, one to a place of the user's choice, and the way
/// back from one.
class BackupFeature final : public DeskFeature {
    Q_OBJECT
public:
    BackupFeature(Desk& desk, QObject* parent);

    void catalogueOpened() override;
    void catalogueClosing() override;
    void updateActions() override;

    /// Writes a whole copy in the background, after what is being written was stored.
    void backUpTo(const QString& destination);
    /// Makes a new catalogue of a copy and opens it; the catalogue that is open stays as it is.
    void restore(const QString& copy, const QString& destination);

Q_SIGNALS:
    void finished(bool ok);
    /// Today's copy was made, or was there.
    void dailyDone();

private:
    void chooseBackup();
    void chooseRestore();
    void copied(const Status& done, const QString& told);

    QAction* m_backup;
    QAction* m_restore;
    QPointer<Task> m_daily;
};

} // namespace banxin
