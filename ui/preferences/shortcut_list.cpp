#include "ui/preferences/shortcut_list.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace banxin {

namespace {

constexpr const char* ownKey = "shortcutItCameWith";
constexpr int actionRole = Qt::UserRole;

QString settingOf(const QAction* action) { return QStringLiteral("shortcuts/") + action->objectName(); }

QKeySequence ownKeyOf(const QAction* action) { return action->property(ownKey).value<QKeySequence>(); }

/// "文件" of "文件(&F)".
QString plain(QString text)
{
    if (const qsizetype at = text.indexOf(QLatin1String("(&")); at >= 0)
        text.remove(at, 4);
    return text.remove(QLatin1Char('&'));
}

} // namespace

QList<QAction*> namedActions(const QWidget* window)
{
    QList<QAction*> out;
    for (QAction* action : window->findChildren<QAction*>())
        if (action->objectName().contains(QLatin1Char('.')) && !action->text().isEmpty() && !action->menu()
            && !action->isSeparator())
            out << action;
    return out;
}

void applyShortcuts(const QWidget* window)
{
    const QSettings settings;
    for (QAction* action : namedActions(window)) {
        if (!action->property(ownKey).isValid())
            action->setProperty(ownKey, QVariant::fromValue(action->shortcut()));
        const QVariant wanted = settings.value(settingOf(action));
        if (wanted.isValid())
            action->setShortcut(QKeySequence(wanted.toString(), QKeySequence::PortableText));
    }
}

ShortcutList::ShortcutList(QWidget* window, QWidget* parent)
    : QWidget(parent),
      m_window(window),
      m_search(new QLineEdit(this)),
      m_tree(new QTreeWidget(this)),
      m_key(new QKeySequenceEdit(this)),
      m_reset(new QPushButton(tr("&Default"), this)),
      m_note(new WrappedLabel({}, this))
{
    m_search->setObjectName(QStringLiteral("shortcutSearch"));
    m_search->setPlaceholderText(tr("Search actions and keys"));
    m_search->setAccessibleName(tr("Search actions and keys"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("shortcutTree"));
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_key->setObjectName(QStringLiteral("shortcutKey"));
    m_key->setAccessibleName(tr("New keys"));
    for (QLineEdit* line : m_key->findChildren<QLineEdit*>()) {
        line->setAccessibleName(tr("New keys"));
        line->setPlaceholderText(tr("Press the new keys"));
    }
    m_reset->setObjectName(QStringLiteral("shortcutReset"));
    makeSecondary(m_note);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("New &keys:"), this);
    label->setBuddy(m_key);
    row->addWidget(label);
    row->addWidget(m_key, 1);
    row->addWidget(m_reset);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addLayout(row);
    layout->addWidget(m_note);
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutList::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutList::showChosen);
    connect(m_key, &QKeySequenceEdit::editingFinished, this, [this] { setKey(m_key->keySequence()); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const QAction* action = chosen())
            setKey(ownKeyOf(action));
    });
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

void ShortcutList::fill()
{
    applyShortcuts(m_window);
    for (QAction* action : namedActions(m_window)) {
        auto* item = new QTreeWidgetItem(
            m_tree, {plain(action->text()), action->shortcut().toString(QKeySequence::NativeText)});
        item->setIcon(0, action->icon());
        item->setData(0, actionRole, QVariant::fromValue<QObject*>(action));
    }
}

void ShortcutList::filter(const QString& words)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_tree->topLevelItem(i);
        item->setHidden(!item->text(0).contains(words, Qt::CaseInsensitive)
                        && !item->text(1).contains(words, Qt::CaseInsensitive));
    }
}

QAction* ShortcutList::chosen() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item ? qobject_cast<QAction*>(item->data(0, actionRole).value<QObject*>()) : nullptr;
}

void ShortcutList::showChosen()
{
    const QAction* action = chosen();
    m_key->setEnabled(action);
    m_reset->setEnabled(action && action->shortcut() != ownKeyOf(action));
    m_key->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_note->setText(tr("Choose an action, click the field and press the keys."));
}

void ShortcutList::setKey(const QKeySequence& key)
{
    QAction* action = chosen();
    if (!action || key == action->shortcut())
        return;
    for (const QAction* other : m_window->findChildren<QAction*>())
        if (other != action && !key.isEmpty() && other->shortcuts().contains(key)) {
            m_key->setKeySequence(action->shortcut());
            m_note->setText(tr("%1 belongs to “%2” already. Choose other keys, or change those first.")
                                .arg(key.toString(QKeySequence::NativeText), plain(other->text())));
            return;
        }
    action->setShortcut(key);
    QSettings settings;
    if (key == ownKeyOf(action))
        settings.remove(settingOf(action));
    else
        settings.setValue(settingOf(action), key.toString(QKeySequence::PortableText));
    m_tree->currentItem()->setText(1, key.toString(QKeySequence::NativeText));
    showChosen();
}

} // namespace banxin
