#include "import/read_manuscript.h"

#include "import/imported_issue.h"

#include <QRegularExpression>

namespace banxin {

Result<Manuscript> readText(const QByteArray& bytes, const QString& fileName)
{
    Manuscript out;
    out.fileName = fileName;
    const Result<QString> text = decodeText(bytes, fileName, out.warnings);
    if (!text)
        return text.error();
    static const QRegularExpression lineEnd(QStringLiteral("\r\n|[\r\n\f\u2028\u2029]"));
    int number = 0;
    for (const QString& line : text->split(lineEnd)) {
        ManuscriptLine made;
        made.text = line;
        made.number = ++number;
        out.lines.push_back(std::move(made));
    }
    return out;
}

Result<Manuscript> readMarkdown(const QByteArray& bytes, const QString& fileName)
{
    Result<Manuscript> out = readText(bytes, fileName);
    if (out)
        out->format = Manuscript::Format::Markdown;
    return out;
}

} // namespace banxin
