#include "ui/help/help_feature.h"

#include "ui/help/manual_window.h"

#include <QAction>
#include <QMenu>

namespace banxin {

HelpFeature::HelpFeature(Desk& desk, QObject* parent) : DeskFeature(desk, parent)
{
    QAction* open = desk.addAction(QStringLiteral("help.manual"), tr("User's Manual"), QKeySequence::HelpContents);
    connect(open, &QAction::triggered, this, &HelpFeature::openManual);
    QMenu* menu = desk.menu(DeskMenu::Help);
    QAction* first = menu->isEmpty() ? nullptr : menu->actions().constFirst();
    menu->insertAction(first, open);
}

ManualWindow* HelpFeature::openManual()
{
    if (!m_manual) {
        m_manual = new ManualWindow(desk().widget());
        m_manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
    return m_manual;
}

} // namespace banxin
