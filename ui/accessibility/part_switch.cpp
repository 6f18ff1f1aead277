#include "ui/accessibility/part_switch.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/editor/article_editor.h"
#include "ui/preview/preview_panel.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QStackedWidget>
#include <QTextEdit>
#include <QTreeView>

namespace banxin {

namespace {

/// The stack that holds editor and pages, and the views that take their place.
QStackedWidget* viewsOf(QWidget* editor)
{
    for (QWidget* at = editor->parentWidget(); at; at = at->parentWidget())
        if (auto* stack = qobject_cast<QStackedWidget*>(at))
            return stack;
    return nullptr;
}

/// Moves the focus from the Chinese to the English side of a pair, or back; false: it is on the other one, or there
/// are no pairs.
bool switchSide(const ArticleEditor& editor, int by)
{
    const QWidget* focus = QApplication::focusWidget();
    if (!focus || !editor.isAncestorOf(focus)
        || !focus->objectName().endsWith(by > 0 ? QLatin1String("Zh") : QLatin1String("En")))
        return false;
    for (QAction* action : editor.pairActions())
        if (action->objectName() == QLatin1String("pairSwitch") && action->isEnabled()) {
            action->trigger();
            return QApplication::focusWidget() != focus;
        }
    return false;
}

} // namespace

PartSwitch::PartSwitch(Desk& desk, QObject* parent) : DeskFeature(desk, parent)
{
    QAction* next =
        desk.addAction(QStringLiteral("view.next-part"), tr("Next Part of the Window"), QKeySequence(Qt::Key_F6));
    QAction* previous = desk.addAction(QStringLiteral("view.previous-part"), tr("Previous Part of the Window"),
                                       QKeySequence(Qt::SHIFT | Qt::Key_F6));
    connect(next, &QAction::triggered, this, [this] { go(1); });
    connect(previous, &QAction::triggered, this, [this] { go(-1); });
    desk.menu(DeskMenu::View)->addSeparator();
    desk.menu(DeskMenu::View)->addActions({next, previous});
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { remember(now); });
}

QList<QWidget*> PartSwitch::parts() const
{
    QList<QWidget*> out{&desk().cataloguePanel()};
    const QStackedWidget* views = viewsOf(&desk().editor());
    if (!views || views->currentWidget()->isAncestorOf(&desk().editor()))
        out << &desk().editor() << &desk().preview();
    else
        out << views->currentWidget();
    for (QDockWidget* dock : desk().widget()->findChildren<QDockWidget*>())
        out << dock;
    out.removeIf([](const QWidget* part) { return !part->isVisible(); });
    return out;
}

void PartSwitch::remember(QWidget* focus)
{
    for (QWidget* at = focus; at; at = at->parentWidget())
        if (at == &desk().cataloguePanel() || at == &desk().editor() || at == &desk().preview()
            || qobject_cast<QDockWidget*>(at) || qobject_cast<QStackedWidget*>(at->parentWidget()))
            m_last[at] = focus;
}

QWidget* PartSwitch::focusIn(QWidget* part) const
{
    const auto last = m_last.find(part);
    if (last != m_last.end() && last->second && last->second->isVisible() && last->second->isEnabled()
        && part->isAncestorOf(last->second))
        return last->second;
    if (part == &desk().cataloguePanel())
        return &desk().cataloguePanel().view();
    if (part == &desk().preview())
        return &desk().preview().view();
    QWidget* first = nullptr;
    for (QWidget* child : part->findChildren<QWidget*>()) {
        if (!child->isVisible() || !child->isEnabled() || !(child->focusPolicy() & Qt::TabFocus))
            continue;
        if (part == &desk().editor() && qobject_cast<QTextEdit*>(child))
            return child; // the text before its fields
        if (!first)
            first = child;
    }
    return first;
}

void PartSwitch::go(int by)
{
    if (!desk().session() || switchSide(desk().editor(), by))
        return;
    const QList<QWidget*> all = parts();
    QWidget* focus = QApplication::focusWidget();
    qsizetype at = by > 0 ? -1 : 0;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (focus && all.at(i)->isAncestorOf(focus))
            at = i;
    for (qsizetype step = 1; step <= all.size(); ++step) {
        const qsizetype next = ((at + by * step) % all.size() + all.size()) % all.size();
        if (QWidget* target = focusIn(all.at(next))) {
            target->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace banxin
