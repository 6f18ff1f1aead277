#include "ui/catalogue/catalogue_session.h"

#include "ui/common/screen_picture.h"

namespace banxin {

namespace {

/// Answers about an issue that neither the tree nor the pages show.
bool showsNothing(const EditCommand& command)
{
    return std::holds_alternative<AddWaiver>(command) || std::holds_alternative<RemoveWaiver>(command)
        || std::holds_alternative<SetCompliance>(command);
}

bool concernsGlossary(const EditCommand& command)
{
    return std::holds_alternative<AddGlossaryEntry>(command) || std::holds_alternative<SetGlossaryEntry>(command)
        || std::holds_alternative<RemoveGlossaryEntries>(command)
        || std::holds_alternative<ImportGlossary>(command);
}

} // namespace

const SystemClock& CatalogueSession::clock()
{
    static const SystemClock clock;
    return clock;
}

CatalogueSession::CatalogueSession(std::unique_ptr<Catalogue> catalogue)
    : m_catalogue(std::move(catalogue)),
      m_edits(*m_catalogue, clock())
{
    if (!readOnly())
        return;
    m_seen = m_catalogue->dataVersion();
    m_follow.setInterval(followInterval);
    connect(&m_follow, &QTimer::timeout, this, [this] {
        const qint64 now = m_catalogue->dataVersion();
        if (now == m_seen)
            return;
        m_seen = now;
        Q_EMIT writtenElsewhere();
    });
    m_follow.start();
}

Result<std::unique_ptr<CatalogueSession>> CatalogueSession::open(const QString& path)
{
    auto writable = Catalogue::open(path, Catalogue::Access::ReadWrite, clock());
    if (writable)
        return std::unique_ptr<CatalogueSession>(new CatalogueSession(std::move(*writable)));
    const Error::Code code = writable.error().code;
    if (code != Error::Code::CatalogueLocked && code != Error::Code::CatalogueReadOnly)
        return writable.error();
    auto readable = Catalogue::open(path, Catalogue::Access::ReadOnly, clock());
    if (!readable)
        return readable.error();
    std::unique_ptr<CatalogueSession> session(new CatalogueSession(std::move(*readable)));
    session->m_notice = writable.error();
    return session;
}

Result<EditOutcome> CatalogueSession::apply(const EditCommand& command)
{
    m_edits.breakMerging();
    Result<EditOutcome> outcome = perform(command);
    m_edits.breakMerging();
    return outcome;
}

Result<EditOutcome> CatalogueSession::applyTyping(const SetArticle& typed) { return perform(typed); }

Result<EditOutcome> CatalogueSession::perform(const EditCommand& command)
{
    Result<EditOutcome> outcome = m_edits.apply(command);
    if (!outcome || outcome->entry.seq == 0 || showsNothing(command))
        return outcome;
    if (concernsGlossary(command)) {
        Q_EMIT glossaryChanged();
    } else if (std::holds_alternative<SetArticle>(command)) {
        Q_EMIT articleChanged(outcome->article.id);
    } else if (std::holds_alternative<SetArticles>(command)) {
        for (const Article& article : outcome->articles)
            Q_EMIT articleChanged(article.id);
    } else if (std::holds_alternative<SetIssue>(command) || std::holds_alternative<SetPageDesign>(command)) {
        const auto* set = std::get_if<SetIssue>(&command);
        const IssueRowId row = set ? set->issue.row : std::get<SetPageDesign>(command).issue;
        if (const auto issue = m_catalogue->issue(row))
            Q_EMIT issueChanged(issue->id());
    } else {
        Q_EMIT structureChanged();
    }
    return outcome;
}

std::optional<JournalEntry> CatalogueSession::undoable(const EditScope& scope) const
{
    return readOnly() ? std::nullopt : m_edits.undoable(scope);
}

std::optional<JournalEntry> CatalogueSession::redoable(const EditScope& scope) const
{
    return readOnly() ? std::nullopt : m_edits.redoable(scope);
}

Result<JournalEntry> CatalogueSession::undo(const EditScope& scope)
{
    Result<JournalEntry> done = m_edits.undo(scope);
    if (done)
        announce(scope);
    return done;
}

Result<JournalEntry> CatalogueSession::redo(const EditScope& scope)
{
    Result<JournalEntry> done = m_edits.redo(scope);
    if (done)
        announce(scope);
    return done;
}

void CatalogueSession::announce(const EditScope& scope)
{
    switch (scope.kind) {
    case EditScope::Kind::Glossary: Q_EMIT glossaryChanged(); break;
    case EditScope::Kind::Article: Q_EMIT articleChanged(ArticleId{scope.id}); break;
    case EditScope::Kind::Issue:
        // An edit of an issue may be one of its fields, of its order or of texts in it.
        Q_EMIT structureChanged();
        if (const auto issue = m_catalogue->issue(IssueRowId{scope.id}))
            Q_EMIT issueChanged(issue->id());
        break;
    case EditScope::Kind::Import:
    case EditScope::Kind::Publication: Q_EMIT structureChanged(); break;
    case EditScope::Kind::None: break;
    }
}

Status CatalogueSession::undoGlossary()
{
    const auto done = m_edits.undo(EditScope::glossary());
    if (!done)
        return done.error();
    Q_EMIT glossaryChanged();
    return Done{};
}

Status CatalogueSession::redoGlossary()
{
    const auto done = m_edits.redo(EditScope::glossary());
    if (!done)
        return done.error();
    Q_EMIT glossaryChanged();
    return Done{};
}

bool CatalogueSession::canUndoEdit(const JournalEntry& edit) const
{
    const auto newest = m_edits.undoable(edit.scope);
    return !readOnly() && edit.scope.kind != EditScope::Kind::None && newest && newest->seq == edit.seq;
}

Status CatalogueSession::undoEdit(const JournalEntry& edit)
{
    if (!canUndoEdit(edit))
        return Error{Error::Code::BadArgument, edit.command, QStringLiteral("nothing to undo")};
    const auto done = m_edits.undo(edit.scope);
    if (!done)
        return done.error();
    Q_EMIT structureChanged();
    return Done{};
}

QString CatalogueSession::lockReason(const Issue& issue) const
{
    if (issue.state == IssueState::Released || issue.state == IssueState::Published)
        return tr("This issue has gone to press and stays as it is.");
    return readOnly() ? tr("The catalogue is open for reading only.") : QString();
}

QImage CatalogueSession::pictureForScreen(PictureId id, int width)
{
    const auto key = std::pair(id, width);
    if (const auto known = m_pictures.find(key); known != m_pictures.end())
        return known->second;
    QImage image;
    if (const auto bytes = m_catalogue->pictureBytes(id))
        image = screenPicture(*bytes, width);
    m_pictures.emplace(key, image);
    return image;
}

} // namespace banxin
