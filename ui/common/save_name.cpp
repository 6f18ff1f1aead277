#include "ui/common/save_name.h"

#include <QFileDialog>
#include <QFileInfo>

namespace banxin {

QString askSaveName(QWidget* parent, const QString& title, const QString& proposed, const QString& filter,
                    const QString& suffix)
{
    const QFileInfo name(proposed);
    QFileDialog dialog(parent, title, name.path(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(name.fileName());
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return dialog.selectedFiles().value(0);
}

} // namespace banxin
