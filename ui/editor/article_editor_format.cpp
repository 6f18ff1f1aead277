// Styles and marks of the article editor: the row of controls above the text.

#include "ui/common/theme.h"
#include "ui/editor/article_document.h"
#include "ui/editor/article_editor.h"
#include "ui/editor/given_pictures.h"
#include "ui/editor/language_pane.h"
#include "ui/editor/pairs/pair_view.h"
#include "ui/editor/paragraph_look.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolBar>
#include <QWidgetAction>

namespace banxin {

QToolBar* ArticleEditor::makeToolBar()
{
    makeStyleActions();
    makeMarkActions();
    auto* bar = new QToolBar(this);
    bar->setAccessibleName(tr("Style of the text"));
    bar->setIconSize(QSize(18, 18));
    bar->addWidget(m_style);
    bar->addSeparator();
    bar->addActions(m_markActions.mid(0, 3)); // the others stand in the menu
    bar->addSeparator();
    bar->addAction(m_picture);
    return bar;
}

void ArticleEditor::makeStyleActions()
{
    m_style = new QComboBox(this);
    m_style->setObjectName(QStringLiteral("paragraphStyle"));
    m_style->setAccessibleName(tr("Paragraph style"));
    m_style->setToolTip(tr("Paragraph style (Ctrl+1 to Ctrl+9)"));
    m_style->setFocusPolicy(Qt::TabFocus);
    m_style->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    int number = 1;
    for (const BlockKind kind : paragraphStyles()) {
        m_style->addItem(paragraphStyleName(kind), static_cast<int>(kind));
        auto* action = new QAction(paragraphStyleName(kind), m_styleGroup);
        action->setCheckable(true);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number++)));
        action->setData(static_cast<int>(kind));
        connect(action, &QAction::triggered, this, [this, kind] { activeText().setStyle(kind); });
        m_styleActions << action;
    }
    connect(m_style, &QComboBox::activated, this, [this](int index) {
        activeText().setStyle(static_cast<BlockKind>(m_style->itemData(index).toInt()));
        activeText().setFocus();
    });
}

void ArticleEditor::makeMarkActions()
{
    const auto make = [this](const QIcon& icon, const QString& text, const QKeySequence& key, int property) {
        auto* action = new QAction(icon, text, this);
        action->setCheckable(true);
        action->setShortcut(key);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
        action->setData(property);
        connect(action, &QAction::triggered, this, [this, property] { activeText().toggleMark(property); });
        m_markActions << action;
    };
    make(themeIcon(QStringLiteral("bold")), tr("Bold"), QKeySequence(Qt::CTRL | Qt::Key_B), StrongProperty);
    make(characterIcon(QChar(0x6977), kaiFamilies(), false), tr("Kai Face"), QKeySequence(Qt::CTRL | Qt::Key_I),
         KaiProperty);
    make(characterIcon(QChar(0x91cd), heiFamilies(), true), tr("Emphasis Dots"),
         QKeySequence(Qt::CTRL | Qt::Key_U), EmphasisDotProperty);
    make({}, tr("Superscript"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Equal), SupProperty);
    make({}, tr("Subscript"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Minus), SubProperty);
    make({}, tr("Small Capitals"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), SmallCapsProperty);
    const auto makePlain = [this](const QString& text, const QKeySequence& key, const QString& name) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        m_markActions << action;
        return action;
    };
    connect(makePlain(tr("Link…"), QKeySequence(Qt::CTRL | Qt::Key_K), QStringLiteral("format.link")),
            &QAction::triggered, this, &ArticleEditor::editLink);
    connect(makePlain(tr("Clear Formatting"), QKeySequence(Qt::CTRL | Qt::Key_Backslash),
                      QStringLiteral("format.clear")),
            &QAction::triggered, this, [this] { activeText().clearMarksAtCursor(); });
    m_picture = new QAction(themeIcon(QStringLiteral("picture")), tr("Insert Picture…"), this);
    connect(m_picture, &QAction::triggered, this, &ArticleEditor::insertPicture);
}

/// Styles and marks belong to the text: with the cursor in a title or in another panel their
/// shortcuts must not change what nobody looks at. Menus and the row of controls take the focus
/// only for a moment.
void ArticleEditor::focusMoved(QWidget* before, QWidget* now)
{
    Q_UNUSED(before);
    if (!now || now->window() != window() || qobject_cast<QMenuBar*>(now) || qobject_cast<QMenu*>(now)
        || m_bar->isAncestorOf(now))
        return;
    m_inText = now == &m_zh->text() || now == &m_en->text() || m_pairs->isSide(now);
    enableFormats();
    enablePairs();
}

void ArticleEditor::enableFormats()
{
    for (QAction* action : m_styleActions + m_markActions)
        action->setEnabled(m_open && !m_open->readOnly && m_inText);
}

/// The actions of pairs are for articles that print both languages.
void ArticleEditor::enablePairs()
{
    const bool both = paired();
    for (QAction* action : m_pairs->actions()) {
        action->setVisible(both);
        if (!both)
            action->setEnabled(false);
    }
    if (both)
        m_pairs->enableActions(m_open->readOnly, m_inText);
}

void ArticleEditor::updateFormatActions()
{
    if (!m_open)
        return;
    const ArticleTextEdit& text = activeText();
    const BlockKind kind = text.styleAtCursor();
    const QSignalBlocker quiet(m_style);
    m_style->setCurrentIndex(m_style->findData(static_cast<int>(kind)));
    m_style->setPlaceholderText(paragraphStyleName(kind));
    for (QAction* action : m_styleActions)
        action->setChecked(action->data().toInt() == static_cast<int>(kind));
    for (QAction* action : m_markActions)
        action->setChecked(text.markAtCursor(action->data().toInt()));
}

/// The address of a link, in a small panel at the words themselves.
void ArticleEditor::editLink()
{
    if (!m_open || m_open->readOnly)
        return;
    ArticleTextEdit& text = activeText();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("linkMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* panel = new QWidget(menu);
    auto* address = new QLineEdit(text.linkAtCursor(), panel);
    address->setObjectName(QStringLiteral("linkAddress"));
    address->setAccessibleName(tr("Address of the link"));
    address->setPlaceholderText(tr("address, such as https://…"));
    address->setMinimumWidth(280);
    auto* set = new QPushButton(tr("Set Link"), panel);
    auto* remove = new QPushButton(tr("Remove Link"), panel);
    remove->setEnabled(!address->text().isEmpty());
    auto* layout = new QHBoxLayout(panel);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->addWidget(address, 1);
    layout->addWidget(set);
    layout->addWidget(remove);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(panel);
    menu->addAction(action);
    const auto finish = [menu, &text](const QString& to) {
        menu->close();
        text.setLinkAtCursor(to.trimmed());
        text.setFocus();
    };
    connect(address, &QLineEdit::returnPressed, menu, [finish, address] { finish(address->text()); });
    connect(set, &QPushButton::clicked, menu, [finish, address] { finish(address->text()); });
    connect(remove, &QPushButton::clicked, menu, [finish] { finish({}); });
    menu->popup(text.viewport()->mapToGlobal(text.cursorRect().bottomLeft()));
    address->setFocus();
}

void ArticleEditor::insertPicture()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Insert picture"), {},
                                                            tr("Pictures (%1)").arg(pictureFilePatterns()));
    if (!files.isEmpty() && m_open)
        insertPictureFiles(files);
}

} // namespace banxin
