#include "ui/find/find_bar.h"

#include "ui/common/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace banxin {

FindBar::FindBar(QWidget* parent)
    : QFrame(parent),
      m_words(makeField(QStringLiteral("findWords"), tr("Find"))),
      m_count(new QLabel(this)),
      m_options(makeButton(tr("Options"), QStringLiteral("findOptions"), tr("What counts as a hit"))),
      m_range(new QComboBox(this)),
      m_replaceRow(new QWidget(this)),
      m_replacement(makeField(QStringLiteral("findReplacement"), tr("Replace with"))),
      m_replace(new QPushButton(tr("Replace"), this)),
      m_replaceAll(new QPushButton(tr("Replace All"), this)),
      m_messageRow(new QWidget(this)),
      m_message(new QLabel(this)),
      m_undo(new QPushButton(tr("Undo"), this)),
      m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("Find and replace"));
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // the text keeps the room
    m_range->setObjectName(QStringLiteral("findRange"));
    m_range->setAccessibleName(tr("Where to look"));
    m_range->addItem(tr("This article"), static_cast<int>(FindRange::Article));
    m_range->addItem(tr("Whole issue"), static_cast<int>(FindRange::Issue));
    m_range->addItem(tr("Unplaced copy"), static_cast<int>(FindRange::Waiting));
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(QStringLiteral("0000 / 0000")));
    makeSecondary(m_count);
    auto* previous =
        makeButton(QStringLiteral("↑"), QStringLiteral("findPrevious"), tr("Previous hit (Shift+F3)"));
    auto* next = makeButton(QStringLiteral("↓"), QStringLiteral("findNext"), tr("Next hit (F3)"));
    auto* close = makeButton(QStringLiteral("✕"), QStringLiteral("findClose"), tr("Close (Esc)"));
    auto* first = new QHBoxLayout;
    first->setSpacing(spacing::tight);
    first->addWidget(m_words, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{previous, next, m_count, m_range, m_options, close})
        first->addWidget(widget);
    makeOptions();
    makeReplaceRow();
    makeMessages();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::tight, spacing::normal, spacing::tight);
    layout->setSpacing(spacing::tight);
    layout->addLayout(first);
    layout->addWidget(m_replaceRow);
    layout->addWidget(m_messageRow);
    layout->addWidget(m_list);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::patternChanged);
    connect(m_range, &QComboBox::activated, this, &FindBar::rangeChanged);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    connect(next, &QToolButton::clicked, this, &FindBar::nextWanted);
    connect(close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_undo, &QPushButton::clicked, this, &FindBar::undoWanted);
    setMessage({});
    hide();
}

/// The sentence below the fields, and the list of hits.
void FindBar::makeMessages()
{
    m_message->setObjectName(QStringLiteral("findMessage"));
    m_message->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("findUndo"));
    auto* messages = new QHBoxLayout(m_messageRow);
    messages->setContentsMargins(0, 0, 0, 0);
    messages->addWidget(m_message, 1);
    messages->addWidget(m_undo);
    m_list->setObjectName(QStringLiteral("findHits"));
    m_list->setAccessibleName(tr("Hits"));
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(1);
    m_list->setUniformRowHeights(true);
    m_list->setFixedHeight(152);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->hide();
}

QLineEdit* FindBar::makeField(const QString& name, const QString& label)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setPlaceholderText(label);
    field->setClearButtonEnabled(true);
    field->setMinimumWidth(96);
    field->installEventFilter(this);
    return field;
}

QToolButton* FindBar::makeButton(const QString& text, const QString& name, const QString& tip)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QAction* FindBar::addOption(const QString& text, const QString& name, bool checked)
{
    QAction* action = m_options->menu()->addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setChecked(checked);
    connect(action, &QAction::toggled, this, &FindBar::patternChanged);
    return action;
}

void FindBar::makeOptions()
{
    m_options->setMenu(new QMenu(m_options));
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_case = addOption(tr("Match Case"), QStringLiteral("findCase"), false);
    m_whole = addOption(tr("Whole Words"), QStringLiteral("findWhole"), false);
    m_width = addOption(tr("Full and Half Width Alike"), QStringLiteral("findWidth"), false);
    m_regular = addOption(tr("Regular Expression"), QStringLiteral("findRegular"), false);
    m_options->menu()->addSeparator();
    m_fields = addOption(tr("Titles, Byline and Source Too"), QStringLiteral("findFields"), true);
    m_zh = addOption(tr("In the Chinese"), QStringLiteral("findZh"), true);
    m_en = addOption(tr("In the English"), QStringLiteral("findEn"), true);
}

void FindBar::makeReplaceRow()
{
    m_replace->setObjectName(QStringLiteral("findReplace"));
    m_replaceAll->setObjectName(QStringLiteral("findReplaceAll"));
    for (QPushButton* button : {m_replace, m_replaceAll}) {
        button->setAutoDefault(false);
        giveRoom(button);
    }
    auto* layout = new QHBoxLayout(m_replaceRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_replacement, 1);
    layout->addWidget(m_replace);
    layout->addWidget(m_replaceAll);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceWanted);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAllWanted);
}

SearchPattern FindBar::pattern() const
{
    SearchPattern out;
    out.words = m_words->text();
    out.regular = m_regular->isChecked();
    out.matchCase = m_case->isChecked();
    out.wholeWords = m_whole->isChecked();
    out.ignoreWidth = m_width->isChecked() && !out.regular;
    out.fields = m_fields->isChecked();
    // One side alone is always looked in.
    const bool both = m_printsZh && m_printsEn;
    out.zh = both ? m_zh->isChecked() : m_printsZh;
    out.en = both ? m_en->isChecked() : m_printsEn;
    return out;
}

QString FindBar::replacement() const { return m_replacement->text(); }

FindRange FindBar::range() const { return static_cast<FindRange>(m_range->currentData().toInt()); }

void FindBar::setRange(FindRange range) { m_range->setCurrentIndex(m_range->findData(static_cast<int>(range))); }

void FindBar::begin(bool replacing, const QString& words)
{
    m_replaceRow->setVisible(replacing);
    setMessage({});
    show();
    if (!words.isEmpty())
        m_words->setText(words);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

bool FindBar::replacing() const { return isVisible() && m_replaceRow->isVisible(); }

void FindBar::setLanguages(bool zh, bool en)
{
    m_printsZh = zh;
    m_printsEn = en;
    for (QAction* action : {m_zh, m_en})
        action->setVisible(zh && en);
}

void FindBar::setWritable(bool writable, const QString& reason)
{
    for (QPushButton* button : {m_replace, m_replaceAll}) {
        button->setEnabled(writable);
        button->setToolTip(reason);
    }
}

void FindBar::setCount(int current, int count, bool running)
{
    if (m_words->text().isEmpty())
        m_count->clear();
    else if (running)
        m_count->setText(QStringLiteral("%1…").arg(count));
    else if (count == 0)
        m_count->setText(tr("No hit"));
    else
        m_count->setText(current < 0 ? tr("%n hit(s)", nullptr, count)
                                     : QStringLiteral("%1 / %2").arg(current + 1).arg(count));
}

void FindBar::setMessage(const QString& text, bool wrong, bool undo)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, wrong ? errorTextColour() : secondaryTextColour());
    m_message->setPalette(colours);
    m_message->setText(text);
    m_messageRow->setVisible(!text.isEmpty());
    m_undo->setVisible(undo);
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QFrame::eventFilter(watched, event);
    if (watched == m_replacement && m_replace->isEnabled())
        Q_EMIT replaceWanted();
    else if (key->modifiers() & Qt::ShiftModifier)
        Q_EMIT previousWanted();
    else
        Q_EMIT nextWanted();
    return true;
}

} // namespace banxin
