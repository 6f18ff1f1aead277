#include "import/imported_issue.h"

#include "import/body.h"
#include "import/credits.h"
#include "import/issue_head.h"
#include "import/regions.h"

#include <algorithm>
#include <numeric>

namespace banxin {

using namespace manuscript;

namespace {

/// Everything of one reading.
class IssueReader {
public:
    IssueReader(const QString& text, const QString& file, const std::stop_token& stop)
        : m_file(file),
          m_stop(stop),
          m_lines(readLines(text, stop)),
          m_head(m_out.issue, m_out.warnings)
    {}

    Result<ImportedIssue> read()
    {
        Result<ImportedIssue> out = readAll();
        if (m_stop.stop_requested()) // the stages end early, so what they made is not whole
            return Error{Error::Code::Cancelled, m_file, {}};
        return out;
    }

private:
    Result<ImportedIssue> readAll()
    {
        if (nextText(m_lines, 0) == m_lines.size())
            return Error{Error::Code::EmptyIssue, m_file, QStringLiteral("the file has no text")};
        m_regions = findRegions(m_lines);
        readHead();
        if (!m_head.hasIssueLine())
            return missingIssueLine();
        readOutline();
        BodyReader body(m_outline, m_head, m_out.warnings, m_stop);
        readBeforeContents(body);
        body.read(m_lines, m_regions.bodyBegin, m_regions.contactsBegin);
        m_drafts = body.takeDrafts();
        if (m_drafts.empty())
            return Error{Error::Code::EmptyIssue, m_file,
                         QStringLiteral("no article was found below the issue line")};
        if (m_stop.stop_requested())
            return Error{Error::Code::Cancelled, m_file, {}};
        readContacts();
        noteMissing();
        buildColumns();
        std::ranges::stable_sort(m_out.warnings, {}, [](const Diagnostic& d) { return d.where.mid(5).toInt(); });
        return std::move(m_out);
    }

    void readHead()
    {
        bool named = false;
        for (std::size_t i = 0; i < m_regions.headEnd; ++i) {
            if (!named && !m_lines[i].blank && !m_lines[i].rule && (m_lines[i].level > 0 || !anyHeading())) {
                m_head.setName(m_lines[i]);
                named = true;
            }
        }
        bool taken = false;
        for (std::size_t i = 0; i < m_regions.headEnd; ++i) {
            const Line& line = m_lines[i];
            if (line.rule)
                noteRule(line);
            if (line.blank || line.rule)
                continue;
            if (!taken && fold(line.plain) == fold(m_out.issue.name.zh))
                taken = true;
            else
                m_head.takeAll(line);
        }
        readContentsHeadings();
        m_head.complete();
    }

    /// "目录 | name / issue line": what stands beside the word is a running head, which may be
    /// the only place of the issue line.
    void readContentsHeadings()
    {
        for (std::size_t i = m_regions.headEnd; i < m_regions.bodyBegin; ++i) {
            Line line = m_lines[i];
            if (!isContentsHeading(line.plain)) {
                if (!m_head.hasIssueLine())
                    m_head.take(line);
                continue;
            }
            const qsizetype bar = line.plain.indexOf(unicodePattern(QStringLiteral("[|｜]")));
            line.plain = bar < 0 ? QString() : line.plain.mid(bar + 1).trimmed();
            if (!line.plain.isEmpty() && !m_head.repeats(line.plain))
                m_head.takeAll(line);
        }
    }

    bool anyHeading() const
    {
        return std::any_of(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(m_regions.headEnd),
                           [](const Line& line) { return line.level > 0; });
    }

    void noteRule(const Line& line)
    {
        m_out.warnings.push_back({Diagnostic::Severity::Info,
                                  QStringLiteral("import.rule-dropped"),
                                  {},
                                  QStringLiteral("rule above the text"),
                                  QStringLiteral("line %1").arg(line.number)});
    }

    Error missingIssueLine() const
    {
        const std::size_t after = std::min(m_regions.headEnd, m_lines.size() - 1);
        return {Error::Code::BadFormat, m_file,
                QStringLiteral("no issue line in the lines 1 to %1: below the nameplate a line such as "
                               "“2026 年第 2 期” or “季刊 / 2026 年第 1 期 (总第 14 期)” is needed")
                    .arg(m_lines[after].number)};
    }

    void readOutline()
    {
        QSet<QString> body;
        QSet<QString> brackets;
        QSet<QString> likely;
        for (std::size_t i = m_regions.bodyBegin; i < m_regions.contactsBegin; ++i) {
            const Line& line = m_lines[i];
            if (!line.bracket.isEmpty())
                brackets.insert(fold(line.bracket));
            else if (!line.blank && !line.rule && line.plain.size() <= 80)
                addShortLine(i, body);
            if (looksLikeColumn(m_lines, i))
                likely.insert(fold(line.plain));
        }
        m_outline = readContents(m_lines, m_regions.contentsBegin, m_regions.bodyBegin, {body, brackets, likely},
                                 m_out.warnings);
    }

    /// A title may stand on two lines, and behind its kicker.
    void addShortLine(std::size_t at, QSet<QString>& body) const
    {
        const Line& line = m_lines[at];
        body.insert(fold(line.plain));
        const std::size_t next = nextText(m_lines, at + 1);
        if ((line.hardBreak || line.marked()) && next < m_regions.contactsBegin
            && m_lines[next].plain.size() <= 80)
            body.insert(fold(line.plain + m_lines[next].plain));
    }

    /// Between head and contents: cover lines that come again, or a text (a foreword).
    void readBeforeContents(BodyReader& body)
    {
        const std::size_t from = m_regions.headEnd;
        const std::size_t to = m_regions.contentsBegin;
        const bool text = std::any_of(m_lines.begin() + static_cast<std::ptrdiff_t>(from),
                                      m_lines.begin() + static_cast<std::ptrdiff_t>(to), isProse);
        if (text) {
            body.read(m_lines, from, to);
            return;
        }
        for (std::size_t i = from; i < to; ++i) {
            const Line& line = m_lines[i];
            if (line.blank || line.rule)
                continue;
            const QString folded = fold(line.plain);
            const bool comesAgain = m_outline.findEntry(folded, -1, true) || m_outline.findColumn(line.plain);
            if (!comesAgain)
                m_head.takeAll(line);
        }
    }

    void readContacts()
    {
        std::size_t from = m_regions.contactsBegin;
        if (from == m_lines.size())
            return;
        if (isContactHeading(m_lines[from].plain))
            ++from;
        for (std::size_t i = from; i < m_lines.size(); ++i) {
            if (!m_lines[i].image.isEmpty())
                m_out.warnings.push_back(
                    {Diagnostic::Severity::Warning, QStringLiteral("import.picture-not-read"), m_lines[i].image,
                     QStringLiteral("picture %1 among the contacts is not taken over").arg(m_lines[i].image),
                     QStringLiteral("line %1").arg(m_lines[i].number)});
        }
        const QString contacts = contactLines(m_lines, from, m_lines.size());
        QString& field = m_out.issue.contacts.zh;
        field = field.isEmpty() || field == contacts ? contacts : contacts + QLatin1Char('\n') + field;
    }

    void noteMissing()
    {
        for (const Outline::Entry& entry : m_outline.entries) {
            if (!entry.used && !m_head.repeats(entry.title))
                m_out.warnings.push_back({Diagnostic::Severity::Warning,
                                          QStringLiteral("import.entry-without-article"), entry.title,
                                          QStringLiteral("stands in the contents; no article has this title"),
                                          QStringLiteral("line %1").arg(entry.line)});
        }
    }

    /// Drafts in the order of the contents: one that they name takes its place among those
    /// that they name, the others stay behind the article that they followed.
    void sortDrafts()
    {
        int last = -1;
        std::vector<std::pair<int, std::size_t>> keys;
        for (std::size_t i = 0; i < m_drafts.size(); ++i) {
            if (m_drafts[i].entry >= 0)
                last = m_drafts[i].entry;
            keys.emplace_back(last, i);
        }
        std::ranges::stable_sort(keys, {}, &std::pair<int, std::size_t>::first);
        std::vector<Draft> sorted;
        for (const auto& [key, index] : keys)
            sorted.push_back(std::move(m_drafts[index]));
        m_drafts = std::move(sorted);
    }

    static Article finish(Draft& draft)
    {
        Article article = std::move(draft.article);
        for (Block& block : makeBlocks(std::move(draft.pieces)))
            article.append(std::move(block));
        if (article.byline.isEmpty() && !article.blocks.empty()) {
            article.byline.zh = bylineInDateline(article.blocks.front().zh.string);
            if (article.byline.isEmpty())
                article.byline.zh = bylineAtEnd(article.blocks.back().zh.string);
            // It stays in the text, so nothing prints it a second time.
            if (!article.byline.isEmpty())
                article.bylinePlace = BylinePlace::InDateline;
        }
        return article;
    }

    void buildColumns()
    {
        sortDrafts();
        std::vector<Article> loose;
        std::vector<std::vector<Article>> byColumn(m_outline.columns.size());
        for (Draft& draft : m_drafts) {
            std::vector<Article>& list = draft.column < 0 ? loose
                                                          : byColumn[static_cast<std::size_t>(draft.column)];
            list.push_back(finish(draft));
        }
        if (!loose.empty())
            m_out.columns.push_back({{}, {}, std::move(loose)});
        addColumns(-1, byColumn, m_out.columns);
    }

    void addColumns(int parent, std::vector<std::vector<Article>>& byColumn,
                    std::vector<ImportedColumn>& out) const
    {
        for (std::size_t i = 0; i < m_outline.columns.size(); ++i) {
            if (m_outline.columns[i].parent != parent)
                continue;
            ImportedColumn column{{m_outline.columns[i].name, {}}, {}, std::move(byColumn[i])};
            addColumns(static_cast<int>(i), byColumn, column.columns);
            out.push_back(std::move(column));
        }
    }

    QString m_file;
    std::stop_token m_stop;
    std::vector<Line> m_lines;
    ImportedIssue m_out;
    IssueHead m_head;
    Regions m_regions;
    Outline m_outline;
    std::vector<Draft> m_drafts;
};

template <typename Count>
int sum(const std::vector<ImportedColumn>& columns, Count count)
{
    return std::accumulate(columns.begin(), columns.end(), 0, [&count](int total, const ImportedColumn& column) {
        return total + count(column) + sum(column.columns, count);
    });
}

} // namespace

int ImportedIssue::columnCount() const
{
    return sum(columns, [](const ImportedColumn& column) { return column.name.isEmpty() ? 0 : 1; });
}

int ImportedIssue::articleCount() const
{
    return sum(columns, [](const ImportedColumn& column) { return static_cast<int>(column.articles.size()); });
}

Result<ImportedIssue> readIssueText(const QString& text, const QString& file, std::stop_token stop)
{
    return IssueReader(text, file, stop).read();
}

} // namespace banxin
