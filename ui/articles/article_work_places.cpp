// The places of articles in issues: the next issue, another one, another article in the same place.

#include "ui/articles/article_work.h"

#include "ui/articles/place_dialog.h"
#include "ui/articles/swap_dialog.h"
#include "ui/catalogue/catalogue_panel.h"
#include "ui/catalogue/new_issue_dialog.h"

#include <QInputDialog>
#include <QMessageBox>

#include <algorithm>

namespace banxin {

std::optional<Issue> ArticleWork::nextIssue(const Issue& issue)
{
    const auto issues = session().catalogue().issues(issue.publication);
    if (!issues)
        return {};
    const auto later = [](const Issue& a, const Issue& b) {
        return std::pair(a.year, a.number) > std::pair(b.year, b.number);
    };
    std::optional<Issue> next;
    for (const Issue& other : *issues)
        if (later(other, issue) && !hasGoneToPress(other) && (!next || later(*next, other)))
            next = other;
    if (next)
        return next;
    const auto answer = QMessageBox::question(
        m_desk.widget(), tr("Move to the Next Issue"),
        tr("There is no next issue yet. Make it now? It takes over columns and page design of the last one."));
    if (answer != QMessageBox::Yes)
        return {};
    NewIssueDialog dialog(session(), issue.publication, m_desk.widget());
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return dialog.made();
}

/// The column with this name; where the issue has none, the one that the user says. Not valid: cancelled.
ColumnId ArticleWork::columnLike(const Issue& issue, const QString& name)
{
    const auto columns = session().catalogue().columns(issue.row);
    if (!columns)
        return {};
    QStringList names;
    for (const EditorialColumn& column : *columns) {
        if (firstOf(column.name) == name)
            return column.id;
        names << firstOf(column.name);
    }
    const QString made = tr("New column “%1”").arg(name);
    names << made;
    bool ok = false;
    const QString chosen = QInputDialog::getItem(
        m_desk.widget(), tr("Move to the Next Issue"),
        tr("The next issue has no column “%1”. Into which column?").arg(name), names, 0, false, &ok);
    if (!ok)
        return {};
    const qsizetype at = names.indexOf(chosen);
    if (chosen != made)
        return (*columns)[static_cast<std::size_t>(at)].id;
    AddColumn command;
    command.issue = issue.row;
    command.column.name.zh = name;
    const auto outcome = session().apply(command);
    if (!outcome) {
        m_desk.showError(outcome.error());
        return {};
    }
    m_done.push_back(outcome->entry);
    return outcome->column.id;
}

void ArticleWork::moveToNext(const ChosenArticles& chosen)
{
    if (chosen.empty() || !m_desk.settle())
        return;
    begin();
    int left = 0;
    ChosenArticles moved;
    QString target;
    std::map<QString, Issue> nextOf;
    std::vector<MoveToIssue> commands;
    for (const ChosenArticle& one : chosen) {
        bool released = false;
        const std::optional<Place> place = placeOf(one, &released);
        left += released ? 1 : 0;
        if (!place)
            continue;
        if (!nextOf.contains(place->issue.id())) {
            const std::optional<Issue> next = nextIssue(place->issue);
            if (!next)
                return;
            nextOf[place->issue.id()] = *next;
        }
        const Issue& next = nextOf[place->issue.id()];
        const auto there = session().catalogue().placements(next.row);
        if (there
            && std::ranges::any_of(*there, [&one](const Placement& p) { return p.article == one.article; })) {
            m_desk.tell(tr("“%1” stands in the next issue already.").arg(titleOf(one.article)));
            continue;
        }
        const ColumnId column = columnLike(next, place->column);
        if (!column.valid())
            break;
        commands.push_back({place->placement.id, column});
        moved.push_back({one.article, place->issue.id()});
        const auto publications = session().catalogue().publications();
        target =
            issueTitle(publicationNames(publications ? *publications : std::vector<Publication>()), next.id());
    }
    stepAside(moved);
    for (const MoveToIssue& command : commands)
        if (!apply(command))
            break;
    finish(tr("%1 moved to %2.").arg(namesOf(moved), target), moved, left);
}

void ArticleWork::place(const ChosenArticles& chosen)
{
    if (chosen.empty() || !m_desk.settle())
        return;
    std::set<QString> printed;
    QString column;
    QString preferred = m_desk.currentIssue();
    for (const ChosenArticle& one : chosen) {
        const auto printings = session().catalogue().printings(one.article);
        for (const Printing& printing : printings ? *printings : std::vector<Printing>()) {
            if (chosen.size() == 1)
                printed.insert(printing.issue.id());
            if (column.isEmpty() || printing.issue.id() == preferred)
                column = firstOf(printing.column.name);
        }
    }
    PlaceDialog dialog(session(), tr("Where is %1 to be printed?").arg(namesOf(chosen)), printed, preferred,
                       m_desk.widget());
    if (!dialog.hasPlaces()) {
        QMessageBox::information(m_desk.widget(), dialog.windowTitle(),
                                 tr("No issue is open for it: every issue prints it already, has gone to press or "
                                    "has no column. Make a new issue first."));
        return;
    }
    dialog.preferColumn(column);
    if (dialog.exec() == QDialog::Accepted)
        placeIn(chosen, dialog.issue(), dialog.column());
}

void ArticleWork::placeIn(const ChosenArticles& chosen, const Issue& issue, ColumnId column)
{
    if (chosen.empty() || !m_desk.settle())
        return;
    begin();
    ChosenArticles placed;
    const auto there = session().catalogue().placements(issue.row);
    const TreeNode before = m_desk.currentNode();
    for (const ChosenArticle& one : chosen) {
        if (there && std::ranges::any_of(*there, [&one](const Placement& p) { return p.article == one.article; }))
            continue;
        // The cut that was chosen, where its issue has one of its own.
        std::optional<Placement> cut;
        if (!one.issue.isEmpty())
            if (const auto here = session().issue(one.issue))
                if (const auto placements = session().catalogue().placements(here->row))
                    for (const Placement& placement : *placements)
                        if (placement.article == one.article)
                            cut = placement;
        const auto outcome = session().apply(PlaceArticle{column, one.article});
        if (!outcome) {
            m_desk.showError(outcome.error());
            break;
        }
        m_done.push_back(outcome->entry);
        placed.push_back({one.article, issue.id()});
        if (cut && cut->revision != outcome->placement.revision
            && !apply(SetPlacementRevision{outcome->placement.id, cut->revision}))
            break;
    }
    if (before.kind == TreeNode::Kind::Unplaced && placed.size() == 1 && before.article == placed.front().article)
        m_desk.cataloguePanel().selectArticle(before.article, issue.id());
    const auto publications = session().catalogue().publications();
    const QString where =
        issueTitle(publicationNames(publications ? *publications : std::vector<Publication>()), issue.id());
    finish(tr("%1 is now printed in %2.").arg(namesOf(placed), where), placed, 0);
}

void ArticleWork::swap(const ChosenArticle& chosen)
{
    if (!m_desk.settle())
        return;
    begin();
    bool released = false;
    const std::optional<Place> place = placeOf(chosen, &released);
    if (!place) {
        finish({}, {}, released ? 1 : 0);
        return;
    }
    SwapDialog dialog(session(), titleOf(chosen.article), m_desk.widget());
    if (dialog.exec() != QDialog::Accepted || !dialog.chosen().valid())
        return;
    const ArticleId other = dialog.chosen();
    const TreeNode node = m_desk.currentNode();
    if (!apply(SwapArticle{place->placement.id, other}))
        return;
    if (node.placement == place->placement.id)
        m_desk.cataloguePanel().selectArticle(other, place->issue.id());
    finish(tr("“%1” stands in the place of “%2”, which waits now.").arg(titleOf(other), titleOf(chosen.article)),
           {{chosen.article, place->issue.id()}}, 0);
}

} // namespace banxin
