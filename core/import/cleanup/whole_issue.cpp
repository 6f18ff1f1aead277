#include "import/cleanup/whole_issue.h"

#include "import/imported_issue.h"

#include <QRegularExpression>

namespace banxin::cleanup {

namespace {

/// Fewer marked headings than this are no issue: a manuscript may have a sub-head or two.
constexpr int fewestHeadings = 4;

int markedHeadings(const std::vector<ManuscriptLine>& lines)
{
    static const QRegularExpression marked(QStringLiteral("^\\s*(?:#{1,6}\\s|[●○◆■]|【[^】]+】\\s*$)"));
    int count = 0;
    for (const ManuscriptLine& line : lines)
        if (marked.match(line.text.string).hasMatch())
            ++count;
    return count;
}

void appendArticles(const std::vector<ImportedColumn>& columns, std::vector<CleanedArticle>& out)
{
    for (const ImportedColumn& column : columns) {
        for (const Article& article : column.articles) {
            CleanedArticle cleaned;
            cleaned.article = article;
            cleaned.column = column.name.zh;
            out.push_back(std::move(cleaned));
        }
        appendArticles(column.columns, out);
    }
}

} // namespace

std::optional<std::vector<CleanedArticle>> articlesOfIssue(const std::vector<ManuscriptLine>& lines,
                                                           ChangeLog& log, Diagnostics& warnings,
                                                           std::stop_token stop)
{
    if (log.options().passage || log.options().charactersOnly || markedHeadings(lines) < fewestHeadings)
        return std::nullopt;
    QStringList text;
    for (const ManuscriptLine& line : lines) {
        while (text.size() + 1 < line.number) // keeps the numbers of the lines
            text.append(QString());
        text.append(line.text.string);
    }
    Result<ImportedIssue> issue = readIssueText(text.join(QLatin1Char('\n')), {}, stop);
    if (!issue || issue->articleCount() < 2)
        return std::nullopt;
    std::vector<CleanedArticle> out;
    appendArticles(issue->columns, out);
    warnings.insert(warnings.end(), issue->warnings.begin(), issue->warnings.end());
    return out;
}

} // namespace banxin::cleanup
