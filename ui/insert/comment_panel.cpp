#include "ui/insert/comment_panel.h"

#include "model/passage_memory.h"
#include "ui/common/theme.h"
#include "ui/editor/article_editor.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

const QString authorKey = QStringLiteral("comments/author");

QString slice(const QString& string, int from, int to)
{
    const qsizetype begin = utf16Offset(string, from);
    return string.mid(begin, utf16Offset(string, to) - begin).remove(QChar::ObjectReplacementCharacter);
}

/// The comments of a block, also those that came with a Word manuscript: their marks carry the words themselves.
std::vector<PassageComment> commentsAnd(const Block& block)
{
    std::vector<PassageComment> out = commentsOf(block);
    for (const QString& name : namesMarked(block, MarkKind::Comment))
        if (std::ranges::find(out, name, &PassageComment::id) == out.end())
            out.push_back({name, {}, {}, name, false});
    return out;
}

} // namespace

CommentPanel::CommentPanel(ArticleEditor& editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_pages(new QStackedWidget(this)),
      m_list(new QListWidget(this)),
      m_showResolved(new QCheckBox(tr("Show resolved ones"), this)),
      m_words(new QPlainTextEdit(this)),
      m_resolve(new QPushButton(tr("Resolve"), this)),
      m_remove(new QPushButton(tr("Delete"), this)),
      m_author(new QLineEdit(this))
{
    setMinimumWidth(268);
    auto* nothing = new QLabel(
        tr("No comments. Select some words and press Ctrl+Alt+M.\n\nComments are never printed."), this);
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignTop);
    nothing->setMargin(spacing::wide);
    makeSecondary(nothing);
    m_list->setObjectName(QStringLiteral("commentList"));
    m_list->setAccessibleName(tr("Comments of the article"));
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setObjectName(QStringLiteral("commentWords"));
    m_words->setAccessibleName(tr("Words of the comment"));
    m_words->setPlaceholderText(tr("Write the comment here."));
    m_words->setTabChangesFocus(true);
    m_words->setMaximumHeight(110);
    m_resolve->setObjectName(QStringLiteral("commentResolve"));
    m_remove->setObjectName(QStringLiteral("commentRemove"));
    m_showResolved->setObjectName(QStringLiteral("commentShowResolved"));
    m_author->setObjectName(QStringLiteral("commentAuthor"));
    m_author->setAccessibleName(tr("Your name"));
    m_author->setPlaceholderText(tr("stands with your comments"));
    m_author->setText(QSettings().value(authorKey, qEnvironmentVariable("USER")).toString());
    connect(m_author, &QLineEdit::editingFinished, this,
            [this] { QSettings().setValue(authorKey, m_author->text().trimmed()); });
    auto* name = new QHBoxLayout;
    auto* nameLabel = new QLabel(tr("Your &name:"), this);
    nameLabel->setBuddy(m_author);
    name->addWidget(nameLabel);
    name->addWidget(m_author, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_resolve);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_showResolved);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    layout->addLayout(name);
    m_pages->addWidget(nothing);
    m_pages->addWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
    connectParts();
}

void CommentPanel::connectParts()
{
    const auto jump = [this] {
        if (const Entry* entry = current())
            m_editor.select(entry->block, entry->language, entry->from, entry->to);
    };
    connect(m_list, &QListWidget::itemClicked, this, jump);
    connect(m_list, &QListWidget::itemActivated, this, jump);
    connect(m_list, &QListWidget::currentRowChanged, this, &CommentPanel::showWords);
    connect(m_showResolved, &QCheckBox::toggled, this, &CommentPanel::follow);
    connect(m_words, &QPlainTextEdit::textChanged, this, &CommentPanel::written);
    connect(m_resolve, &QPushButton::clicked, this, [this] {
        change(
            [](Block& block, PassageComment comment) {
                comment.resolved = !comment.resolved;
                setComment(block, comment);
            },
            false);
        follow();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        change([](Block& block, const PassageComment& comment) { removeComment(block, comment.id); }, false);
        follow();
    });
}

const CommentPanel::Entry* CommentPanel::current() const
{
    const auto row = static_cast<std::size_t>(std::max(0, m_list->currentRow()));
    return m_list->currentRow() >= 0 && row < m_entries.size() ? &m_entries[row] : nullptr;
}

/// All comments in the order of their passages.
std::vector<CommentPanel::Entry> CommentPanel::entries() const
{
    std::vector<Entry> out;
    const Article article = m_editor.current();
    for (const Block& block : article.blocks) {
        std::vector<Entry> own;
        for (const PassageComment& comment : commentsAnd(block)) {
            if (comment.resolved && !m_showResolved->isChecked())
                continue;
            Entry entry{block.id, mainLanguage(m_editor.languages()), 0, 0, {}, comment};
            bool found = false;
            for (const Language language : {Language::Zh, Language::En}) {
                for (const Mark& mark : block.in(language).marks) {
                    if (mark.kind != MarkKind::Comment || mark.value != comment.id)
                        continue;
                    entry.from = found ? std::min(entry.from, mark.from) : mark.from;
                    entry.to = found ? std::max(entry.to, mark.to) : mark.to;
                    entry.language = language;
                    found = true;
                }
                if (found)
                    break;
            }
            entry.passage = slice(block.in(entry.language).string, entry.from, entry.to);
            own.push_back(std::move(entry));
        }
        std::ranges::stable_sort(own, {}, &Entry::from);
        out.insert(out.end(), own.begin(), own.end());
    }
    return out;
}

void CommentPanel::follow()
{
    const QString chosen = current() ? current()->comment.id : QString();
    std::vector<Entry> now = entries();
    if (now != m_entries) {
        m_entries = std::move(now);
        showEntries();
    }
    const Article article = m_editor.current();
    const bool any = std::ranges::any_of(article.blocks, [](const Block& b) { return !commentsAnd(b).empty(); });
    m_pages->setCurrentIndex(any ? 1 : 0);
    QString wanted = chosen;
    const std::optional<TextPlace> place = m_editor.place();
    if (place && !m_words->hasFocus())
        for (const Entry& entry : m_entries)
            if (entry.block == place->block && entry.language == place->language && place->from >= entry.from
                && place->to <= entry.to)
                wanted = entry.comment.id;
    choose(wanted);
    showWords();
}

void CommentPanel::choose(const QString& id)
{
    const auto at = std::ranges::find_if(m_entries, [&](const Entry& entry) { return entry.comment.id == id; });
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(at == m_entries.end() ? (m_entries.empty() ? -1 : 0)
                                                : static_cast<int>(at - m_entries.begin()));
}

void CommentPanel::showEntries()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Entry& entry : m_entries) {
        const QString when = entry.comment.time.isValid()
            ? QLocale().toString(entry.comment.time.toLocalTime(), QLocale::ShortFormat)
            : QString();
        QStringList head{entry.comment.author, when};
        head.removeAll(QString());
        QString passage = entry.passage.simplified();
        if (passage.size() > 36)
            passage = passage.left(35) + QChar(0x2026);
        QStringList lines{head.join(QStringLiteral(" · ")), tr("“%1”").arg(passage)};
        if (!entry.comment.text.isEmpty())
            lines << entry.comment.text;
        if (entry.comment.resolved)
            lines << tr("(resolved)");
        auto* item = new QListWidgetItem(lines.join(QLatin1Char('\n')), m_list);
        if (entry.comment.resolved)
            item->setForeground(secondaryTextColour());
    }
}

void CommentPanel::showWords()
{
    m_filling = true;
    const Entry* entry = current();
    const QString words = entry ? entry->comment.text : QString();
    if (m_words->toPlainText() != words)
        m_words->setPlainText(words);
    const bool can = entry && !m_editor.isReadOnly();
    m_words->setReadOnly(!can);
    m_resolve->setEnabled(can);
    m_resolve->setText(entry && entry->comment.resolved ? tr("Open Again") : tr("Resolve"));
    m_remove->setEnabled(can);
    m_filling = false;
}

void CommentPanel::change(const std::function<void(Block&, PassageComment)>& change, bool typing)
{
    const Entry* entry = current();
    if (!entry)
        return;
    const Entry target = *entry;
    m_editor.change(
        [&](Article& article) {
            if (Block* block = article.find(target.block))
                change(*block, target.comment);
        },
        typing ? ArticleEditor::ChangeStep::Typing : ArticleEditor::ChangeStep::Own);
}

void CommentPanel::written()
{
    const Entry* entry = current();
    if (m_filling || !entry || m_words->toPlainText() == entry->comment.text)
        return;
    const QString id = entry->comment.id;
    change(
        [this](Block& block, PassageComment comment) {
            comment.text = m_words->toPlainText();
            setComment(block, comment);
        },
        true);
    m_entries = entries();
    showEntries();
    choose(id);
}

bool CommentPanel::add()
{
    const std::optional<TextPlace> place = m_editor.place();
    if (!place || m_editor.isReadOnly())
        return false;
    const Article now = m_editor.current();
    const Block* here = now.find(place->block);
    const int length = here ? codePointCount(here->in(place->language).string) : 0;
    // Without a selection it is about the paragraph.
    const int from = place->from < place->to ? place->from : 0;
    const int to = place->from < place->to ? std::min(place->to, length) : length;
    if (from >= to)
        return false;
    const QString id = m_editor.passages().newComment();
    const bool done = m_editor.change([&](Article& article) {
        Block* block = article.find(place->block);
        if (!block)
            return;
        block->in(place->language).marks.push_back({from, to, MarkKind::Comment, id, {}});
        setComment(*block, {id, m_author->text().trimmed(), QDateTime::currentDateTimeUtc(), {}, false});
    });
    if (!done)
        return false;
    m_entries = entries();
    showEntries();
    choose(id);
    m_pages->setCurrentIndex(1);
    showWords();
    m_words->setFocus();
    return true;
}

} // namespace banxin
