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

/// The text without blanks and marks of Markdown, which the issue's reader takes away.
QString squeezed(const QString& text)
{
    QString out;
    for (const QChar c : text)
        if (!c.isSpace() && c != QLatin1Char('*') && c != QLatin1Char('\\'))
            out.append(c);
    return out;
}

/// Finds the lines at which the blocks begin; the reader of issues does not say. What is not found
/// again, because it was joined or moved, begins where the block before it did.
void locate(std::vector<CleanedArticle>& articles, const std::vector<ManuscriptLine>& lines)
{
    constexpr qsizetype enough = 16; // characters that tell one paragraph from another
    std::vector<QString> texts;
    for (const ManuscriptLine& line : lines)
        texts.push_back(squeezed(line.text.string));
    std::size_t at = 0;
    const auto find = [&](const QString& text) {
        const QString begin = squeezed(text).left(enough);
        for (std::size_t i = at; i < texts.size() && !begin.isEmpty(); ++i)
            if (texts[i].contains(begin))
                return at = i, lines[i].number;
        return at < lines.size() ? lines[at].number : 0;
    };
    for (CleanedArticle& article : articles) {
        for (const Block& block : article.article.blocks)
            article.blockLines.push_back(find(block.zh.string.section(QLatin1Char('\n'), 0, 0)));
        article.firstLine = article.blockLines.empty() ? find(article.article.title.zh)
                                                       : article.blockLines.front();
        article.lastLine = article.blockLines.empty() ? article.firstLine : article.blockLines.back();
    }
}

/// What the reader of issues left out (page numbers, rules) is a change like any other. It cannot be
/// refused here: the reader knows issues by these lines.
void logDropped(const Diagnostics& notes, const std::vector<ManuscriptLine>& lines, ChangeLog& log)
{
    for (const Diagnostic& note : notes) {
        const int number = note.where.section(QLatin1Char(' '), 1, 1).toInt();
        if (note.severity != Diagnostic::Severity::Info || number <= 0)
            continue;
        for (const ManuscriptLine& line : lines)
            if (line.number == number && !line.text.string.trimmed().isEmpty())
                static_cast<void>(log.propose("noise", number, line.text.string.trimmed(), {}));
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
    locate(out, lines);
    logDropped(issue->warnings, lines, log);
    warnings.insert(warnings.end(), issue->warnings.begin(), issue->warnings.end());
    return out;
}

} // namespace banxin::cleanup
