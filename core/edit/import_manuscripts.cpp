#include "edit/import_manuscripts.h"

#include "edit/page_origin.h"
#include "edit/picture_store.h"

#include <algorithm>

namespace banxin {

namespace {

/// Where the articles of one import are printed.
class Target {
public:
    /// The columns of the issue as they are now, with the new one. Errors: see importManuscripts().
    static Result<Target> find(Catalogue& catalogue, const ImportManuscripts& command)
    {
        Target out;
        if (!command.issue.valid())
            return out;
        const Result<Issue> issue = catalogue.issue(command.issue);
        if (!issue)
            return issue.error();
        if (Status open = mayTakeArticles(*issue); !open)
            return open.error();
        if (!command.newColumn.isEmpty()) {
            EditorialColumn column;
            column.name.zh = command.newColumn;
            const Result<EditorialColumn> added = catalogue.addColumn(command.issue, column);
            if (!added)
                return added.error();
            out.m_one = added->id;
            return out;
        }
        Result<std::vector<EditorialColumn>> columns = catalogue.columns(command.issue);
        if (!columns)
            return columns.error();
        if (columns->empty())
            return Error{Error::Code::BadArgument, issue->id(),
                         QStringLiteral("the issue has no column yet; name one")};
        out.m_columns = std::move(*columns);
        if (command.column.valid()
            && std::ranges::find(out.m_columns, command.column, &EditorialColumn::id) == out.m_columns.end())
            return Error{Error::Code::UnknownColumn, QString::number(command.column.value),
                         QStringLiteral("belongs to another issue")};
        out.m_one = command.column;
        return out;
    }

    /// The column for an article that names `wanted`; not valid: none, it waits. Says where the issue has
    /// no such column.
    ColumnId columnFor(const QString& wanted, const Article& article, Diagnostics& warnings) const
    {
        if (m_one.valid() || m_columns.empty())
            return m_one;
        const auto named = std::ranges::find_if(m_columns, [&wanted](const EditorialColumn& column) {
            return !wanted.isEmpty() && (column.name.zh == wanted || column.name.en == wanted);
        });
        if (named != m_columns.end())
            return named->id;
        if (!wanted.isEmpty())
            warnings.push_back({Diagnostic::Severity::Warning, QStringLiteral("import.column-unknown"), wanted,
                                QStringLiteral("the issue has no such column; the article went to the first one"),
                                article.title.zh.isEmpty() ? article.title.en : article.title.zh});
        return m_columns.front().id;
    }

private:
    std::vector<EditorialColumn> m_columns;
    ColumnId m_one;
};

/// What the file says of where its articles came from; the headline is the original title, whatever becomes of it.
ArticleStanding standingOf(const Article& article, const OriginalFile& original)
{
    ArticleStanding out;
    out.article = article.id;
    if (original.mimeType == mimeTypeOf(Manuscript::Format::Html))
        out.origin = originOfPage(original.bytes);
    if (!original.bytes.isEmpty())
        out.origin.title = article.title.zh.isEmpty() ? article.title.en : article.title.zh;
    return out;
}

Status importOne(Catalogue& catalogue, const ManuscriptToImport& manuscript, const Target& target,
                 std::vector<Article>& articles, Diagnostics& warnings)
{
    PictureStore pictures(catalogue, manuscript.pictures, PictureStore::Lost::ToFill);
    for (const CleanedArticle& cleaned : manuscript.articles) {
        Article article = cleaned.article;
        if (Status done = pictures.storeThoseOf(article); !done)
            return done;
        Result<Article> added = catalogue.addArticle(article);
        if (!added)
            return added.error();
        if (Status done =
                keepOriginal(catalogue, added->id, manuscript.original, cleaned.firstLine, cleaned.lastLine);
            !done)
            return done;
        if (const ArticleStanding standing = standingOf(*added, manuscript.original); !standing.origin.isEmpty())
            if (Status done = catalogue.setStanding(standing); !done)
                return done;
        if (const ColumnId column = target.columnFor(cleaned.column, article, warnings); column.valid())
            if (const Result<Placement> placed = catalogue.place(column, added->id); !placed)
                return placed.error();
        articles.push_back(std::move(*added));
    }
    warnings.insert(warnings.end(), pictures.warnings().begin(), pictures.warnings().end());
    return Done{};
}

} // namespace

QString mimeTypeOf(Manuscript::Format format)
{
    switch (format) {
    case Manuscript::Format::Text: return QStringLiteral("text/plain");
    case Manuscript::Format::Markdown: return QStringLiteral("text/markdown");
    case Manuscript::Format::Html: return QStringLiteral("text/html");
    case Manuscript::Format::Docx:
        return QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    case Manuscript::Format::Pdf: return QStringLiteral("application/pdf");
    }
    return QStringLiteral("application/octet-stream");
}

QString mimeTypeOf(const QByteArray& bytes, const QString& fileName)
{
    if (bytes.startsWith("%PDF-"))
        return mimeTypeOf(Manuscript::Format::Pdf);
    if (bytes.startsWith("PK\x03\x04"))
        return mimeTypeOf(Manuscript::Format::Docx);
    return mimeTypeOf(fileName.endsWith(QLatin1String(".md"), Qt::CaseInsensitive) ? Manuscript::Format::Markdown
                                                                                   : Manuscript::Format::Text);
}

Status mayTakeArticles(const Issue& issue)
{
    if (issue.state == IssueState::Released || issue.state == IssueState::Published)
        return Error{Error::Code::Conflict, issue.id(), QStringLiteral("a released issue takes no more articles")};
    return Done{};
}

Status keepOriginal(Catalogue& catalogue, ArticleId article, const OriginalFile& original, int firstLine,
                    int lastLine)
{
    if (original.bytes.isEmpty())
        return Done{};
    StoredManuscript manuscript;
    manuscript.article = article;
    manuscript.fileName = original.fileName;
    manuscript.mimeType = original.mimeType;
    manuscript.firstLine = firstLine;
    manuscript.lastLine = lastLine;
    const Result<StoredManuscript> kept = catalogue.addManuscript(manuscript, original.bytes);
    return kept ? Status(Done{}) : Status(kept.error());
}

Status importManuscripts(Catalogue& catalogue, const ImportManuscripts& command, std::vector<Article>& articles,
                         Diagnostics& warnings)
{
    if (std::ranges::all_of(command.manuscripts, [](const ManuscriptToImport& m) { return m.articles.empty(); }))
        return Error{Error::Code::BadArgument, QStringLiteral("import"), QStringLiteral("no article")};
    const Result<Target> target = Target::find(catalogue, command);
    if (!target)
        return target.error();
    for (const ManuscriptToImport& manuscript : command.manuscripts)
        if (Status done = importOne(catalogue, manuscript, *target, articles, warnings); !done)
            return done;
    return Done{};
}

} // namespace banxin
