#include "import/pdf/issue_of_pdf.h"

#include "import/cleanup/clean.h"
#include "import/issue_head.h"
#include "import/line.h"

#include <algorithm>
#include <map>

namespace banxin::pdftext {

namespace {

using manuscript::IssueHead;
using manuscript::Line;

Line lineOf(const ManuscriptLine& line)
{
    Line out;
    out.number = line.number;
    out.plain = out.markdown = line.text.string.trimmed();
    return out;
}

/// Editorial column names on the way to a line: 行业资讯, 国内资讯.
using Path = QStringList;

/// Reads what an issue says beside its articles.
class IssueOfPdf {
public:
    IssueOfPdf(const Manuscript& manuscript, QString file, std::stop_token stop)
        : m_manuscript(manuscript),
          m_file(std::move(file)),
          m_stop(std::move(stop)),
          m_head(m_out.issue, m_out.warnings)
    {}

    Result<ImportedIssue> read()
    {
        readHead();
        if (!m_head.hasIssueLine())
            return Error{
                Error::Code::BadFormat, m_file,
                QStringLiteral("no issue line on the first page or the cover: a line such as “2026 年第 2 期” "
                               "is needed")};
        CleanedManuscript cleaned = clean(m_manuscript, {}, m_stop);
        if (m_stop.stop_requested())
            return Error{Error::Code::Cancelled, m_file, {}};
        m_out.warnings.insert(m_out.warnings.end(), cleaned.warnings.begin(), cleaned.warnings.end());
        m_out.pictures = std::move(cleaned.pictures);
        const std::map<int, Path> paths = columnPaths();
        for (CleanedArticle& article : cleaned.articles)
            place(article, paths);
        if (m_out.articleCount() == 0)
            return Error{Error::Code::EmptyIssue, m_file, QStringLiteral("no article was found in the PDF")};
        takeCover();
        return std::move(m_out);
    }

private:
    int firstArticlePage() const
    {
        for (const ManuscriptLine& line : m_manuscript.lines)
            if (!line.furniture || line.role == ManuscriptRole::Column)
                return line.page;
        return 1;
    }

    /// A year set large is no name.
    static bool mayBeName(const ManuscriptLine& line)
    {
        return std::ranges::any_of(line.text.string, [](QChar c) { return c.isLetter(); });
    }

    /// Cover or nameplate: the largest line is the name, all others say which issue it is. What is not
    /// known there stays out of the notice: it announces articles.
    void readHead()
    {
        const int pages = firstArticlePage();
        const ManuscriptLine* name = nullptr;
        for (const ManuscriptLine& line : m_manuscript.lines)
            if (line.furniture && line.page == 1 && (!name || line.size > name->size) && mayBeName(line))
                name = &line;
        if (name)
            m_head.setName(lineOf(*name));
        for (const ManuscriptLine& line : m_manuscript.lines)
            if (&line != name && line.furniture && line.role != ManuscriptRole::Column && line.page <= pages
                && !line.text.isEmpty())
                m_head.take(lineOf(line));
        for (const ManuscriptLine& line : m_manuscript.lines) // a running head may be the only place
            if (!m_head.hasIssueLine() && line.furniture && !line.text.isEmpty())
                m_head.take(lineOf(line));
        int above = 4; // a running head that stands on one page alone was not known as one
        for (const ManuscriptLine& line : m_manuscript.lines)
            if (!m_head.hasIssueLine() && line.page == 1 && !line.text.isEmpty() && above-- > 0)
                m_head.take(lineOf(line));
        m_head.complete();
    }

    /// The path of columns that holds from a line on. Two names above each other are a column and one
    /// within it; a name alone replaces the one of its size.
    std::map<int, Path> columnPaths() const
    {
        std::map<int, Path> out;
        std::vector<std::pair<QString, double>> path;
        const ManuscriptLine* last = nullptr;
        for (const ManuscriptLine& line : m_manuscript.lines) {
            if (line.furniture && line.role != ManuscriptRole::Column)
                continue;
            if (line.role == ManuscriptRole::Column) {
                const bool within = last && last->role == ManuscriptRole::Column && last->page == line.page;
                if (!within)
                    while (!path.empty() && path.back().second < line.size + 0.5)
                        path.pop_back();
                path.emplace_back(line.text.string.trimmed(), line.size);
                Path names;
                for (const auto& [name, size] : path)
                    names << name;
                out[line.number] = names;
            }
            last = &line;
        }
        return out;
    }

    void place(CleanedArticle& article, const std::map<int, Path>& paths)
    {
        // The heading stands at the article's first line or before it.
        auto at = paths.upper_bound(std::max(article.firstLine, article.lastLine));
        for (auto next = paths.begin(); next != paths.end(); ++next)
            if (next->first > article.firstLine && !belongs(next->first, article)) {
                at = next;
                break;
            }
        std::vector<ImportedColumn>* columns = &m_out.columns;
        ImportedColumn* column = nullptr;
        const Path path = at == paths.begin() ? Path{QString()} : std::prev(at)->second;
        for (const QString& name : path) {
            auto found =
                std::ranges::find_if(*columns, [&](const ImportedColumn& c) { return c.name.zh == name; });
            if (found == columns->end())
                found = columns->insert(columns->end(), ImportedColumn{{name, {}}, {}, {}});
            column = &*found;
            columns = &found->columns;
        }
        column->articles.push_back(std::move(article.article));
    }

    /// Whether the column heading of a line stands above the title of this article.
    bool belongs(int number, const CleanedArticle& article) const
    {
        const auto line = std::ranges::find(m_manuscript.lines, number, &ManuscriptLine::number);
        const auto first = std::ranges::find(m_manuscript.lines, article.firstLine, &ManuscriptLine::number);
        return line != m_manuscript.lines.end() && first != m_manuscript.lines.end()
            && line->article == first->article;
    }

    /// The picture of the cover is one of the issue.
    void takeCover()
    {
        for (const ManuscriptLine& line : m_manuscript.lines)
            if (line.furniture && line.picture >= 0 && line.page == 1 && m_out.coverPicture.isEmpty())
                m_out.coverPicture = pictureKey(line.picture);
    }

    const Manuscript& m_manuscript;
    QString m_file;
    std::stop_token m_stop;
    ImportedIssue m_out;
    IssueHead m_head;
};

} // namespace

Result<ImportedIssue> issueOfPdf(const Manuscript& manuscript, const QString& file, std::stop_token stop)
{
    return IssueOfPdf(manuscript, file, std::move(stop)).read();
}

} // namespace banxin::pdftext
