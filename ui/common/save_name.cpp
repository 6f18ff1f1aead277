#include "ui/common/save_name.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace banxin {

QString safeFileName(const QString& text)
{
    constexpr qsizetype longest = 80; // 255 bytes hold as many Han
    static const QRegularExpression refused(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f\\x7f\\x{2028}\\x{2029}]"));
    static const QRegularExpression ends(QStringLiteral("^[.\\s]+|[.\\s]+$"));
    QString out = text;
    out.replace(refused, QStringLiteral("_"));
    out = out.left(longest);
    if (!out.isEmpty() && out.back().isHighSurrogate())
        out.chop(1);
    return out.remove(ends);
}

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
