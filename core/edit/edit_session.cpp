#include "edit/edit_session.h"

#include "edit/import_manuscripts.h"

namespace banxin {

namespace {

/// Keeps the value of a writing method in the outcome and hands on whether it went well.
template <typename T>
Status keep(Result<T> result, T& out)
{
    if (!result)
        return result.error();
    out = std::move(*result);
    return Done{};
}

/// Does one command through the methods of the catalogue, inside the caller's transaction.
struct Runner {
    Catalogue& catalogue;
    EditOutcome& out;

    Status operator()(const SetArticle& c) const
    {
        return keep(catalogue.setArticle(c.article, c.printedIn), out.article);
    }
    Status operator()(const SetIssue& c) const
    {
        Status done = catalogue.setIssue(c.issue);
        return done && c.publication ? catalogue.setPublication(*c.publication) : done;
    }
    Status operator()(const SetPublication& c) const { return catalogue.setPublication(c.publication); }
    Status operator()(const SetPageDesign& c) const
    {
        Result<Issue> issue = catalogue.issue(c.issue);
        if (!issue)
            return issue.error();
        issue->pageDesign = c.pageDesign;
        return catalogue.setIssue(*issue);
    }
    Status operator()(const AddIssue& c) const { return keep(catalogue.addIssue(c.issue), out.issue); }
    Status operator()(const AddColumn& c) const
    {
        return keep(catalogue.addColumn(c.issue, c.column), out.column);
    }
    Status operator()(const SetColumn& c) const { return catalogue.setColumn(c.column); }
    Status operator()(const RemoveColumn& c) const { return catalogue.removeColumn(c.column); }
    Status operator()(const AddArticle& c) const
    {
        Status done = keep(catalogue.addArticle(c.article), out.article);
        if (done && c.column.valid())
            done = keep(catalogue.place(c.column, out.article.id, c.order), out.placement);
        return done;
    }
    Status operator()(const RemoveArticle& c) const { return catalogue.removeArticle(c.article); }
    Status operator()(const PlaceArticle& c) const
    {
        Status done = keep(catalogue.place(c.column, c.article, c.order), out.placement);
        return done ? takeOffTheShelf(c.article) : done;
    }
    Status operator()(const MovePlacement& c) const
    {
        return catalogue.movePlacement(c.placement, c.column, c.order);
    }
    Status operator()(const SetPlacement& c) const { return catalogue.setPlacement(c.placement, c.setting); }
    Status operator()(const RemovePlacement& c) const { return catalogue.removePlacement(c.placement); }
    Status operator()(const MoveToIssue& c) const { return catalogue.movePlacementToIssue(c.placement, c.column); }
    Status operator()(const SwapArticle& c) const
    {
        Status done = catalogue.swapPlacement(c.placement, c.article);
        return done ? takeOffTheShelf(c.article) : done;
    }
    Status operator()(const SetPlacementRevision& c) const
    {
        return catalogue.setPlacementRevision(c.placement, c.revision);
    }
    Status operator()(const SetProofs& c) const { return catalogue.setProofs(c.placement, c.proofs); }
    Status operator()(const SetStanding& c) const
    {
        // The issue outweighs the article: with a place the edit is the issue's.
        Status done = c.outOf.valid() ? catalogue.removePlacement(c.outOf) : Status(Done{});
        return done ? catalogue.setStanding(c.standing) : done;
    }
    Status operator()(const KeepVersion& c) const { return catalogue.keepVersion(c.revision, c.label); }
    Status operator()(const SetArticles& c) const
    {
        for (const Article& article : c.articles) {
            Result<Article> stored = catalogue.setArticle(article, c.printedIn);
            if (!stored)
                return stored.error();
            out.articles.push_back(std::move(*stored));
        }
        return c.printedIn ? catalogue.belongsToIssue(*c.printedIn) : Status(Done{});
    }
    Status operator()(const SetCompliance& c) const
    {
        Result<Publication> publication = catalogue.publication(c.publication);
        if (!publication)
            return publication.error();
        publication->compliance = c.compliance;
        return catalogue.setPublication(*publication);
    }
    Status operator()(const AddWaiver& c) const
    {
        return keep(catalogue.addWaiver(c.issue, c.waiver), out.waiver);
    }
    Status operator()(const RemoveWaiver& c) const { return catalogue.removeWaiver(c.waiver); }
    Status operator()(const AddGlossaryEntry& c) const
    {
        return keep(catalogue.addGlossaryEntry(c.entry), out.term);
    }
    Status operator()(const SetGlossaryEntry& c) const
    {
        return keep(catalogue.setGlossaryEntry(c.entry), out.term);
    }
    Status operator()(const RemoveGlossaryEntries& c) const
    {
        for (const GlossaryEntry& entry : c.entries)
            if (Status done = catalogue.removeGlossaryEntry(entry.id, entry.revision); !done)
                return done;
        return Done{};
    }
    Status operator()(const ImportGlossary& c) const { return catalogue.importGlossary(c.entries); }
    Status operator()(const ImportManuscripts& c) const
    {
        return importManuscripts(catalogue, c, out.articles, out.warnings);
    }

    /// What is printed is neither held nor killed any more; where it came from stays.
    Status takeOffTheShelf(ArticleId article) const
    {
        Result<ArticleStanding> standing = catalogue.standing(article);
        if (!standing)
            return standing.error();
        if (standing->shelf == Shelf::None)
            return Done{};
        standing->shelf = Shelf::None;
        standing->reason.clear();
        return catalogue.setStanding(*standing);
    }
};

} // namespace

QString commandName(const EditCommand& command)
{
    return std::visit([](const auto& c) { return QString::fromLatin1(c.name); }, command);
}

EditSession::EditSession(Catalogue& catalogue, const Clock& clock) : m_catalogue(catalogue), m_clock(clock) {}

std::int64_t EditSession::rowToMerge(const EditCommand& command) const
{
    const auto* typing = std::get_if<SetArticle>(&command);
    if (!typing || m_typing.seq == 0 || m_typing.scope != EditScope::article(typing->article.id))
        return 0;
    const qint64 age = m_typing.time.msecsTo(m_clock.now());
    return age >= 0 && age < mergeWindow ? m_typing.seq : 0;
}

Result<EditOutcome> EditSession::apply(const EditCommand& command)
{
    EditOutcome outcome;
    const std::int64_t mergeWith = rowToMerge(command);
    Result<JournalEntry> entry = m_catalogue.record(
        commandName(command),
        [&] {
            return std::visit(Runner{m_catalogue, outcome}, command);
        },
        mergeWith);
    if (!entry)
        return entry.error();
    outcome.entry = *entry;
    outcome.merged = mergeWith != 0 && entry->seq == mergeWith;
    if (!std::holds_alternative<SetArticle>(command))
        breakMerging();
    else if (entry->seq != 0)
        m_typing = *entry;
    return outcome;
}

void EditSession::breakMerging() { m_typing = {}; }

std::optional<JournalEntry> EditSession::undoable(const EditScope& scope) const
{
    const Result<std::optional<JournalEntry>> entry = m_catalogue.undoable(scope);
    return entry ? *entry : std::nullopt;
}

std::optional<JournalEntry> EditSession::redoable(const EditScope& scope) const
{
    const Result<std::optional<JournalEntry>> entry = m_catalogue.redoable(scope);
    return entry ? *entry : std::nullopt;
}

Result<JournalEntry> EditSession::undo(const EditScope& scope)
{
    breakMerging();
    const Result<std::optional<JournalEntry>> entry = m_catalogue.undoable(scope);
    if (!entry)
        return entry.error();
    const bool import = *entry && (*entry)->command == QLatin1String(ImportManuscripts::name);
    if (import || (*entry && (*entry)->command == QLatin1String(AddArticle::name))) {
        const Result<std::vector<ArticleId>> edited = m_catalogue.editedSince(**entry);
        if (!edited)
            return edited.error();
        if (!edited->empty()) {
            const Result<Article> article = m_catalogue.article(edited->front());
            return Error{Error::Code::Conflict, article ? article->title.zh : QString(),
                         import ? QStringLiteral("edited after the import")
                                : QStringLiteral("written in since it was made")};
        }
    }
    return m_catalogue.undo(scope);
}

Result<JournalEntry> EditSession::redo(const EditScope& scope)
{
    breakMerging();
    return m_catalogue.redo(scope);
}

} // namespace banxin
