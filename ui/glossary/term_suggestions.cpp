#include "ui/glossary/term_suggestions.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace banxin {

namespace {

/// Index into shown(). Data of column 0.
constexpr int indexRole = Qt::UserRole;
/// What is to be said about the row.
constexpr int whyRole = Qt::UserRole + 1;

} // namespace

TermSuggestions::TermSuggestions(QWidget* parent)
    : QWidget(parent),
      m_guide({}),
      m_tree(new QTreeWidget(this)),
      m_note(new WrappedLabel({}, this))
{
    setObjectName(QStringLiteral("termSuggestions"));
    m_tree->setObjectName(QStringLiteral("termSuggestionsList"));
    m_tree->setAccessibleName(tr("Terms of this paragraph"));
    m_tree->setHeaderLabels({tr("Chinese"), tr("English to print")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_note->setObjectName(QStringLiteral("termSuggestionsNote"));
    makeSecondary(m_note);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_note);
    connect(m_tree, &QTreeWidget::itemClicked, this, &TermSuggestions::choose);
    m_tree->installEventFilter(this);
    m_tree->setMouseTracking(true);
    connect(m_tree, &QTreeWidget::itemEntered, this, &TermSuggestions::explain);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &TermSuggestions::explain);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        if (const QTreeWidgetItem* item = m_tree->itemAt(at)) {
            const auto index = static_cast<std::size_t>(item->data(0, indexRole).toInt());
            Q_EMIT entryWanted(m_guide.entries()[m_shown[index].entry]);
        }
    });
    fill();
}

bool TermSuggestions::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_tree->currentItem());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TermSuggestions::setGlossary(std::vector<GlossaryEntry> entries)
{
    m_guide = TermGuide(std::move(entries));
    m_context = m_guide.contextOf(m_before);
    m_shown = m_guide.suggestions(m_context, m_here);
    fill();
}

void TermSuggestions::setTexts(std::vector<TextPair> before, const TextPair& here)
{
    if (before != m_before) { // typing changes this paragraph alone
        m_before = std::move(before);
        m_context = m_guide.contextOf(m_before);
    }
    m_here = here;
    m_shown = m_guide.suggestions(m_context, m_here);
    fill();
}

void TermSuggestions::setBlock(const Article& article, BlockId block)
{
    std::vector<TextPair> before;
    for (const Block& each : article.blocks) {
        const TextPair pair{each.zh.string, each.en.string};
        if (each.id == block)
            return setTexts(std::move(before), pair);
        before.push_back(pair);
    }
    setTexts({}, {});
}

void TermSuggestions::fill()
{
    m_tree->clear();
    for (const TermSuggestion& suggestion : m_shown)
        addRow(suggestion);
    if (m_guide.entries().empty())
        m_note->setText(tr("The glossary is empty. Select a term in the text and add it."));
    else if (m_shown.empty())
        m_note->setText(tr("This paragraph has no term of the glossary."));
    else
        m_note->setText(tr("Click a term to insert its English at the cursor."));
}

void TermSuggestions::addRow(const TermSuggestion& suggestion)
{
    using Side = TermSuggestion::Side;
    const GlossaryEntry& entry = m_guide.entries()[suggestion.entry];
    QString english = suggestion.use.en;
    QString why;
    switch (suggestion.english) {
    case Side::Missing: break;
    case Side::Present: why = tr("The English has it already."); break;
    case Side::TooShort:
        why = tr("Mentioned here for the first time: the English has the short form alone.");
        break;
    case Side::Avoided: why = tr("The English has “%1”, which is not to be used.").arg(suggestion.avoided); break;
    }
    if (english.isEmpty())
        english = tr("(the glossary has no English for it)");
    auto* item = new QTreeWidgetItem(m_tree, {headword(entry), english});
    item->setData(0, whyRole, why);
    item->setData(0, indexRole, static_cast<int>(&suggestion - m_shown.data()));
    if (suggestion.english == Side::Present || suggestion.use.en.isEmpty()) {
        for (int column = 0; column < 2; ++column)
            item->setForeground(column, secondaryTextColour());
    } else if (suggestion.english != Side::Missing) {
        item->setForeground(1, errorTextColour());
    }
    if (suggestion.english == Side::Present)
        item->setIcon(1, themeIcon(QStringLiteral("done")));
    QStringList tips{why, entry.post.in(Language::Zh), entry.notes};
    tips.removeAll(QString());
    for (int column = 0; column < 2; ++column)
        item->setToolTip(column, tips.join(u'\n'));
}

/// Below the list: why a row is as it is.
void TermSuggestions::explain(const QTreeWidgetItem* item)
{
    const QString why = item ? item->data(0, whyRole).toString() : QString();
    m_note->setText(why.isEmpty() ? tr("Click a term to insert its English at the cursor.") : why);
}

void TermSuggestions::choose(QTreeWidgetItem* item)
{
    if (!item)
        return;
    const QString& english = m_shown[static_cast<std::size_t>(item->data(0, indexRole).toInt())].use.en;
    if (!english.isEmpty())
        Q_EMIT chosen(english);
}

} // namespace banxin
