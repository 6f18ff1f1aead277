#include "ui/articles/article_work.h"

#include "ui/articles/done_strip.h"
#include "ui/catalogue/catalogue_panel.h"
#include "ui/editor/article_editor.h"

#include <QInputDialog>
#include <QTreeView>

#include <algorithm>

namespace banxin {

ArticleWork::ArticleWork(Desk& desk, DoneStrip& strip, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_strip(strip)
{
    connect(&strip, &DoneStrip::undoWanted, this, &ArticleWork::undo);
}

void ArticleWork::forget()
{
    m_done.clear();
    m_chosen.clear();
    m_strip.hide();
}

QString ArticleWork::titleOf(ArticleId article) const
{
    const auto text = session().catalogue().article(article);
    return text ? articleTitleOf(text->title) : QString();
}

QString ArticleWork::namesOf(const ChosenArticles& chosen) const
{
    if (chosen.size() == 1)
        return tr("“%1”").arg(titleOf(chosen.front().article));
    return tr("%n article(s)", nullptr, static_cast<int>(chosen.size()));
}

std::optional<ArticleWork::Place> ArticleWork::placeOf(const ChosenArticle& chosen, bool* released) const
{
    const auto printings = session().catalogue().printings(chosen.article);
    if (!printings || printings->empty())
        return {};
    const Printing* found = nullptr; // the newest issue that is still being made
    for (const Printing& printing : *printings) {
        const bool meant = !chosen.issue.isEmpty() && printing.issue.id() == chosen.issue;
        if (meant || (!found && !hasGoneToPress(printing.issue)))
            found = &printing;
        if (meant)
            break;
    }
    if (!found || hasGoneToPress(found->issue)) {
        if (released)
            *released = true;
        return {};
    }
    const auto placements = session().catalogue().placements(found->issue.row);
    for (const Placement& placement : placements ? *placements : std::vector<Placement>())
        if (placement.article == chosen.article)
            return Place{placement, found->issue, firstOf(found->column.name)};
    return {};
}

bool ArticleWork::apply(const EditCommand& command)
{
    const auto outcome = session().apply(command);
    if (!outcome) {
        m_desk.showError(outcome.error());
        return false;
    }
    if (outcome->entry.seq != 0)
        m_done.push_back(outcome->entry);
    return true;
}

void ArticleWork::begin()
{
    m_done.clear();
    m_chosen.clear();
    m_steppedAside = false;
    session().breakMerging(); // a step of its own
}

/// `left`: how many were left alone because they have gone to press.
void ArticleWork::finish(const QString& text, const ChosenArticles& chosen, int left)
{
    session().breakMerging();
    m_chosen = chosen;
    QString line = m_done.empty() ? QString() : text;
    if (left > 0) {
        const QString sentence =
            tr("%n article(s) in an issue that has gone to press stay as they are.", nullptr, left);
        line = line.isEmpty() ? sentence : tr("%1 %2").arg(line, sentence);
    }
    if (!line.isEmpty())
        m_strip.tell(line, !m_done.empty());
    followState();
    Q_EMIT done();
}

/// The article on the screen keeps its text; only what was decided about it is taken over.
void ArticleWork::followState()
{
    ArticleEditor& editor = m_desk.editor();
    if (!editor.articleId().valid())
        return;
    if (const auto stored = session().catalogue().articleRevision(editor.current().revision))
        editor.followState(stored->state);
}

/// Where the article on the screen leaves its place, the next one of its column is shown, not nothing.
void ArticleWork::stepAside(const ChosenArticles& chosen)
{
    CataloguePanel& panel = m_desk.cataloguePanel();
    const TreeNode node = panel.currentNode();
    const auto leaves = [&](const TreeNode& other) {
        return std::ranges::any_of(chosen, [&other](const ChosenArticle& one) {
            return one.article == other.article && (one.issue.isEmpty() || one.issue == other.issue);
        });
    };
    if (node.kind != TreeNode::Kind::Article || !leaves(node))
        return;
    const QModelIndex current = panel.view().currentIndex();
    const QAbstractItemModel& model = panel.model();
    QModelIndex next = current.parent();
    for (const int by : {-1, 1})
        for (int row = current.row() + by; row >= 0 && row < model.rowCount(current.parent()); row += by) {
            const QModelIndex index = model.index(row, 0, current.parent());
            if (panel.model().node(index).kind != TreeNode::Kind::Article || leaves(panel.model().node(index)))
                continue;
            next = index;
            break;
        }
    panel.selectKey(panel.model().node(next).key());
    m_steppedAside = true;
}

/// The texts of an article that get another state: the newest, and what issues that are still being made print of it
/// in a cut of their own. What has gone to press keeps what it has.
std::vector<SetArticle> ArticleWork::textsOf(ArticleId id, ArticleState state, bool& released) const
{
    const auto printings = session().catalogue().printings(id);
    const auto newest = session().catalogue().article(id);
    if (!printings || !newest)
        return {};
    std::map<RevisionId, std::optional<IssueRowId>> texts{{newest->revision, std::nullopt}};
    for (const Printing& printing : *printings)
        if (printing.revision != newest->revision)
            texts[printing.revision] = printing.issue.row;
    for (const Printing& printing : *printings)
        if (hasGoneToPress(printing.issue))
            texts.erase(printing.revision);
    released = texts.empty();
    std::vector<SetArticle> out;
    for (const auto& [revision, issue] : texts) {
        auto text = session().catalogue().articleRevision(revision);
        if (!text || text->state == state)
            continue;
        text->state = state;
        out.push_back({std::move(*text), issue});
    }
    return out;
}

void ArticleWork::setState(const ChosenArticles& chosen, ArticleState state)
{
    if (chosen.empty() || !m_desk.settle())
        return;
    begin();
    SetArticles command; // as a rule one edit
    std::vector<SetArticle> cuts;
    ChosenArticles changed;
    int left = 0;
    for (const ChosenArticle& one : chosen) {
        bool released = false;
        const std::vector<SetArticle> texts = textsOf(one.article, state, released);
        left += released ? 1 : 0;
        for (const SetArticle& text : texts) {
            if (text.printedIn)
                cuts.push_back(text);
            else
                command.articles.push_back(text.article);
        }
        if (!texts.empty())
            changed.push_back(one);
    }
    if (!command.articles.empty() && !apply(command))
        return;
    for (const SetArticle& cut : cuts) {
        session().breakMerging();
        if (!apply(cut))
            break;
    }
    finish(tr("%1 is now “%2”.").arg(namesOf(changed), articleStateTitle(state)), changed, left);
}

QString ArticleWork::askReason(Shelf shelf, const QString& names, bool& ok)
{
    const bool held = shelf == Shelf::Held;
    const QStringList usual = held
        ? QStringList{QString(), tr("No room in this issue"), tr("A picture is missing"),
                      tr("To be confirmed with the author"), tr("The English is missing")}
        : QStringList{QString(), tr("Out of date"), tr("Printed before"), tr("No permission to reprint"),
                      tr("The author withdrew it")};
    QInputDialog dialog(m_desk.widget());
    dialog.setWindowTitle(held ? tr("Hold") : tr("Kill"));
    dialog.setLabelText(
        held ? tr("%1 leaves the issue and waits (unplaced copy). Why? (may be left empty)").arg(names)
             : tr("%1 is not to be printed; it stays in the catalogue. Why? (may be left empty)").arg(names));
    dialog.setComboBoxItems(usual);
    dialog.setComboBoxEditable(true);
    dialog.setOkButtonText(held ? tr("Hold") : tr("Kill"));
    dialog.setObjectName(QStringLiteral("shelfReason"));
    ok = dialog.exec() == QDialog::Accepted;
    return dialog.textValue().trimmed();
}

void ArticleWork::shelve(const ChosenArticles& chosen, Shelf shelf)
{
    if (chosen.empty() || !m_desk.settle())
        return;
    begin();
    int left = 0;
    ChosenArticles shelved;
    std::vector<SetStanding> commands;
    for (const ChosenArticle& one : chosen) {
        bool released = false;
        const std::optional<Place> place = placeOf(one, &released);
        const auto standing = session().catalogue().standing(one.article);
        left += released ? 1 : 0;
        if (released || !standing)
            continue;
        SetStanding command{*standing, place ? place->placement.id : PlacementId()};
        command.standing.shelf = shelf;
        commands.push_back(command);
        shelved.push_back({one.article, place ? place->issue.id() : QString()});
    }
    if (!commands.empty()) {
        bool ok = false;
        const QString reason = askReason(shelf, namesOf(shelved), ok);
        if (!ok)
            return;
        stepAside(shelved);
        for (SetStanding& command : commands) {
            command.standing.reason = reason;
            if (!apply(command))
                break;
        }
    }
    const bool waits = std::ranges::all_of(shelved, [this](const ChosenArticle& one) {
        const auto issues = session().catalogue().issuesPrinting(one.article);
        return issues && issues->empty();
    });
    const QString held = waits ? tr("%1 is held and waits among the unplaced copy.")
                               : tr("%1 is held; other issues print it as before.");
    const QString text = shelf == Shelf::Held ? held : tr("%1 was killed; it stays in the catalogue.");
    finish(text.arg(namesOf(shelved)), shelved, left);
}

void ArticleWork::restore(const ChosenArticles& chosen)
{
    if (!m_desk.settle())
        return;
    begin();
    ChosenArticles restored;
    for (const ChosenArticle& one : chosen) {
        auto standing = session().catalogue().standing(one.article);
        if (!standing || standing->shelf == Shelf::None)
            continue;
        standing->shelf = Shelf::None;
        standing->reason.clear();
        if (!apply(SetStanding{*standing}))
            break;
        restored.push_back(one);
    }
    finish(tr("%1 may be printed again.").arg(namesOf(restored)), restored, 0);
}

void ArticleWork::setStanding(const ArticleStanding& standing)
{
    const auto outcome = session().apply(SetStanding{standing});
    if (!outcome)
        m_desk.showError(outcome.error());
}

bool ArticleWork::perform(const std::vector<EditCommand>& commands, const QString& text)
{
    begin();
    for (const EditCommand& command : commands)
        if (!apply(command))
            return false;
    m_desk.reloadArticle();
    finish(text, {}, 0);
    return true;
}

void ArticleWork::undo()
{
    if (!m_desk.session() || m_done.empty() || !m_desk.settle())
        return;
    if (!session().canUndoEdit(m_done.back())) {
        m_done.clear();
        m_strip.tell(tr("Something was changed after it. Take that back first (Edit, Undo)."), false);
        return;
    }
    const ChosenArticles chosen = m_chosen;
    while (!m_done.empty()) {
        const JournalEntry entry = m_done.back();
        m_done.pop_back();
        if (const Status undone = session().undoEdit(entry); !undone) {
            m_desk.showError(undone.error());
            break;
        }
    }
    m_strip.hide();
    if (chosen.size() == 1 && m_steppedAside)
        m_desk.cataloguePanel().selectArticle(chosen.front().article, chosen.front().issue);
    else if (chosen.empty())
        m_desk.reloadArticle();
    followState();
    m_desk.tell(tr("Taken back."));
    Q_EMIT done();
}

} // namespace banxin
