// Storing what is written, and taking it back: both through the journal of the catalogue.

#include "ui/editor/article_document.h"
#include "ui/editor/article_editor.h"
#include "ui/editor/language_pane.h"
#include "ui/editor/pairs/pair_view.h"
#include "ui/editor/pairs/paired_text.h"
#include "ui/editor/shown_blocks.h"

#include <QEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

/// Rows of the article's stack that are no edits of its text: an article does not undo itself away.
bool endsStack(const JournalEntry& entry) { return entry.command == QLatin1String(AddArticle::name); }

bool sameFields(const Article& a, const Article& b)
{
    return a.kicker == b.kicker && a.title == b.title && a.subtitle == b.subtitle && a.byline == b.byline
        && a.source == b.source && a.bylinePlace == b.bylinePlace;
}

} // namespace

void ArticleEditor::setFooter(QWidget* footer)
{
    auto* outer = static_cast<QVBoxLayout*>(layout());
    outer->setStretchFactor(m_stack, 1);
    outer->addWidget(footer);
}

void ArticleEditor::followSteps(ArticleTextEdit& text)
{
    connect(&text, &ArticleTextEdit::stepBegins, this, [this, &text] { endStep(&text); });
    connect(&text, &ArticleTextEdit::undoWanted, this, &ArticleEditor::undo);
    connect(&text, &ArticleTextEdit::redoWanted, this, &ArticleEditor::redo);
    connect(&text, &ArticleTextEdit::hinted, this, &ArticleEditor::hinted);
}

/// What was written until now is a step of undo by itself.
void ArticleEditor::endStep(const ArticleTextEdit* besides)
{
    if (m_filling || m_storing || !m_open || m_open->readOnly || !m_session)
        return;
    for (ArticleTextEdit* text :
         {&m_zh->text(), &m_en->text(), &m_pairs->sideText(Language::Zh), &m_pairs->sideText(Language::En)})
        if (text != besides)
            text->endStep();
    if (hasUnsaved())
        flush();
    m_session->breakMerging();
}

bool ArticleEditor::hasUnsaved() const { return m_state == SaveState::Pending || m_state == SaveState::Failed; }

void ArticleEditor::edited()
{
    if (m_filling || !m_open || m_open->readOnly)
        return;
    if (!m_timer.isActive()) // what could not be stored is tried again by itself
        m_timer.start(saveDelay);
    if (m_state == SaveState::Saved)
        setState(SaveState::Pending);
    const Language language = mainLanguage(m_open->languages);
    Article fields;
    readFields(fields);
    Q_EMIT titleChanged(m_open->article.id, fields.title.in(language));
}

bool ArticleEditor::flush()
{
    m_timer.stop();
    if (!m_open || m_open->readOnly || !m_session)
        return true;
    // What an input method still holds is not part of the document and does not hinder storing.
    const QScopedValueRollback<bool> storing(m_storing, true);
    const Article now = current();
    if (sameContent(now, m_open->article)) {
        markStored();
        return true;
    }
    const auto stored = m_session->applyTyping(SetArticle{now, m_open->issue});
    if (!stored) {
        setState(SaveState::Failed);
        m_timer.start(retryDelay);
        Q_EMIT saveFailed(stored.error());
        return false;
    }
    m_open->article = stored->article;
    m_nextBlock = std::max(m_nextBlock, stored->article.nextBlock);
    markStored();
    return true;
}

bool ArticleEditor::leave()
{
    QGuiApplication::inputMethod()->commit();
    for (LanguagePane* pane : {m_zh, m_en})
        pane->commitPreedit(); // not every input method commits when it is asked to
    m_pairs->commitPreedit();
    QGuiApplication::inputMethod()->reset();
    return flush();
}

void ArticleEditor::markStored()
{
    m_zh->text().document()->setModified(false);
    m_en->text().document()->setModified(false);
    setState(SaveState::Saved);
}

void ArticleEditor::setState(SaveState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT saveStateChanged(state);
}

bool ArticleEditor::eventFilter(QObject* watched, QEvent* event)
{
    // Leaving a field or the text stores at once, and what is written next is another step.
    if (event->type() == QEvent::FocusOut && !m_filling)
        endStep(nullptr);
    return QWidget::eventFilter(watched, event);
}

bool ArticleEditor::composing() const { return m_zh->composing() || m_en->composing() || m_pairs->composing(); }

/// The newest edit that is to be taken back: of the article, or of the issue where it changed texts of several
/// articles at once.
std::optional<JournalEntry> ArticleEditor::nextStep(bool back) const
{
    if (!m_open || m_open->readOnly || !m_session)
        return std::nullopt;
    if (back && hasUnsaved())
        return JournalEntry{0,
                            {},
                            EditScope::article(articleId()),
                            QString::fromLatin1(SetArticle::name),
                            JournalEntry::State::Done};
    const auto next = [&](const EditScope& scope) {
        return back ? m_session->undoable(scope) : m_session->redoable(scope);
    };
    std::optional<JournalEntry> own = next(EditScope::article(articleId()));
    if (own && endsStack(*own))
        own.reset();
    std::optional<JournalEntry> issue = m_open->issue ? next(EditScope::issue(*m_open->issue))
                                                      : std::optional<JournalEntry>();
    if (!issue || issue->command != QLatin1String(SetArticles::name))
        return own;
    const bool first = !own || (back ? issue->seq > own->seq : issue->seq < own->seq);
    return first ? issue : own;
}

void ArticleEditor::undo() { step(true); }
void ArticleEditor::redo() { step(false); }

void ArticleEditor::step(bool back)
{
    if (!m_open || m_open->readOnly || !m_session || composing())
        return; // an input method takes its own letters back
    const bool unwritten = back && !hasUnsaved();
    if (!flush() || (unwritten && dropUnwritten()))
        return;
    const std::optional<JournalEntry> next = nextStep(back);
    if (!next) {
        if (back)
            Q_EMIT nothingToUndo();
        return;
    }
    const RevisionId revision = m_open->article.revision;
    const Article before = m_open->article;
    {
        const QScopedValueRollback<bool> storing(m_storing, true);
        const auto done = back ? m_session->undo(next->scope) : m_session->redo(next->scope);
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
    }
    endStep(nullptr);
    followStored(true);
    if (m_open && revision == m_open->article.revision && sameContent(before, m_open->article))
        Q_EMIT hinted(back ? tr("Taken back; the text that is shown is the same.")
                           : tr("Done again; the text that is shown is the same."));
    Q_EMIT saveStateChanged(m_state);
}

/// Paragraphs in which nothing was written are not stored, so no row of the journal takes them back.
bool ArticleEditor::dropUnwritten()
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    if (paired())
        return m_pairs->text().showBlocks(m_open->article.blocks);
    ArticleTextEdit& text = activeText();
    const int paragraphs = text.document()->blockCount();
    const int place = showBlocks(*text.document(), m_open->article.blocks, text.language(), ShownBlocks::WithText);
    if (place < 0 || text.document()->blockCount() == paragraphs)
        return false;
    QTextCursor cursor = text.textCursor();
    cursor.setPosition(std::min(place, text.document()->characterCount() - 1));
    text.setTextCursor(cursor);
    text.document()->setModified(false);
    return true;
}

/// The article as it is stored where it stands: the revision that its issue prints, else the newest.
Result<Article> ArticleEditor::storedArticle() const
{
    const Catalogue& catalogue = m_session->catalogue();
    if (m_open->issue) {
        const auto placements = catalogue.placements(*m_open->issue);
        if (!placements)
            return placements.error();
        const auto place = std::ranges::find(*placements, articleId(), &Placement::article);
        if (place != placements->end())
            return catalogue.articleRevision(place->revision);
    }
    return catalogue.article(articleId());
}

void ArticleEditor::followStored(bool goThere)
{
    if (!m_open || !m_session || hasUnsaved())
        return;
    const Result<Article> stored = storedArticle();
    if (!stored)
        return; // it is gone: the tree says so
    const Article before = std::exchange(m_open->article, *stored);
    m_nextBlock = std::max(m_nextBlock, stored->nextBlock);
    if (sameContent(before, *stored))
        return;
    m_blocks = stored->blocks;
    const QScopedValueRollback<bool> filling(m_filling, true);
    showChanged(before, goThere);
    showPassages();
    markStored();
    Q_EMIT titleChanged(articleId(), stored->title.in(mainLanguage(m_open->languages)));
    Q_EMIT countsChanged();
}

/// Shows what is different from `before` and leaves the rest alone.
void ArticleEditor::showChanged(const Article& before, bool goThere)
{
    const Article& now = m_open->article;
    if (paired()) {
        m_pairs->update(now, goThere);
        return;
    }
    QWidget* field = nullptr;
    for (LanguagePane* pane : {m_zh, m_en})
        if (QWidget* changed = pane->updateFields(now); changed && pane == activePane())
            field = changed;
    ArticleTextEdit& text = activeText();
    const int scrolled = text.verticalScrollBar()->value();
    QTextCursor cursor = text.textCursor();
    const int place = showBlocks(*text.document(), now.blocks, text.language(), ShownBlocks::WithText);
    if (!goThere) {
        text.verticalScrollBar()->setValue(scrolled);
        return;
    }
    if (place >= 0) {
        cursor.setPosition(std::min(place, text.document()->characterCount() - 1));
        text.setTextCursor(cursor);
    }
    text.verticalScrollBar()->setValue(scrolled);
    if (field && (place < 0 || !sameFields(before, now)))
        field->setFocus();
    else if (place >= 0)
        text.setFocus();
    if (place >= 0)
        text.ensureCursorVisible();
}

} // namespace banxin
