#include "unit/import/cleanup/structure/made_up_newspaper.h"

#include <algorithm>

namespace banxin::testing {

namespace {

bool mayNotBegin(QChar c) { return QStringLiteral("，。、；：？！”’）》").contains(c); }
bool mayNotEnd(QChar c) { return QStringLiteral("“‘（《").contains(c); }

/// What may not be parted: a Latin word or figure, a Han with its marks.
QStringList atoms(const QString& text)
{
    QStringList out;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (text[i].unicode() < 0x80 && !text[i].isSpace())
            while (end < text.size() && text[end].unicode() < 0x80 && !text[end].isSpace())
                ++end;
        while (end < text.size() && mayNotBegin(text[end]))
            ++end;
        if (!out.isEmpty() && mayNotEnd(out.back().back()))
            out.back() += text.mid(i, end - i);
        else
            out << text.mid(i, end - i);
        i = end;
    }
    return out;
}

double widthOf(const QString& text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.isSpace() ? 0.25 : (c.unicode() < 0x80 ? 0.5 : 1);
    return width;
}

void appendLine(QStringList& page, const QString& line, bool blanks)
{
    page << line;
    if (blanks)
        page << QString();
}

QStringList headlineLines(const QString& title, std::mt19937& random)
{
    const qsizetype comma = title.indexOf(u' ');
    if (comma > 0)
        return {title.left(comma), title.mid(comma + 1)};
    if (title.size() > 12 && random() % 2 == 0) {
        const qsizetype half = title.size() / 2;
        return {title.left(half), title.mid(half)};
    }
    return {title};
}

/// A text column, and where its headline stands.
struct Column {
    QStringList headline;
    QStringList lines;
    bool headlineFirst = true;
};

void appendHeadline(QStringList& page, const QStringList& headline)
{
    for (const QString& line : headline)
        page << line;
    page << QString();
}

} // namespace

QStringList setToMeasure(const QString& paragraph, int measure)
{
    QStringList out;
    QString line;
    double room = measure - 2;
    for (const QString& atom : atoms(paragraph)) {
        const double width = widthOf(line + atom);
        const bool closes = mayNotBegin(atom.back());
        if (!line.isEmpty() && width > room + (closes ? 0.5 : 0)) {
            out << line.trimmed();
            line.clear();
            room = measure;
        }
        line += atom;
    }
    out << line.trimmed();
    return out;
}

MadeUpPage madeUpPage(std::mt19937& random, const MadeUpOptions& options)
{
    MadeUpPage page;
    page.articles = madeUpArticles();
    std::shuffle(page.articles.begin(), page.articles.end(), random);
    page.articles.resize(4 + random() % 4);
    const bool blanks = random() % 2 == 0;
    std::vector<Column> columns;
    const int usual = 12 + static_cast<int>(random() % 10);
    for (const MadeUpArticle& article : page.articles) {
        Column column;
        const int measure = random() % 2 == 0 ? usual : 12 + static_cast<int>(random() % 12);
        for (const QString& paragraph : article.paragraphs)
            column.lines << setToMeasure(paragraph, measure);
        column.headline = headlineLines(article.title, random);
        column.headlineFirst = random() % 3 != 0;
        columns.push_back(column);
    }
    QStringList lines;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column& column = columns[i];
        if (column.headlineFirst)
            appendHeadline(lines, column.headline);
        // The column ends here, another article stands below, and the rest follows.
        const bool cut = options.interleaved && i + 1 < columns.size() && random() % 2 == 0;
        const qsizetype end = cut ? 3 + static_cast<qsizetype>(random()) % (column.lines.size() - 4)
                                  : column.lines.size();
        for (qsizetype k = 0; k < end; ++k)
            appendLine(lines, column.lines[k], blanks);
        if (cut) {
            const Column& other = columns[i + 1];
            if (other.headlineFirst)
                appendHeadline(lines, other.headline);
            for (const QString& line : other.lines)
                appendLine(lines, line, blanks);
            if (!other.headlineFirst)
                appendHeadline(lines, other.headline);
            for (qsizetype k = end; k < column.lines.size(); ++k)
                appendLine(lines, column.lines[k], blanks);
            ++i;
        }
        if (!column.headlineFirst)
            appendHeadline(lines, column.headline);
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        ManuscriptLine line;
        line.text = lines[i];
        line.number = static_cast<int>(i) + 1;
        page.manuscript.lines.push_back(line);
    }
    return page;
}

QString squeezed(const QString& text)
{
    QString out;
    for (const QChar c : text)
        if (!c.isSpace())
            out += c;
    return out;
}

} // namespace banxin::testing
