#include "import/read_manuscript.h"

#include "import/imported_issue.h"

namespace banxin {

namespace {

// A book of a million characters has 3 MB; what is larger is no manuscript, and cleaning it would take
// minutes.
constexpr qint64 largestText = 8LL << 20;
constexpr std::size_t mostLines = 200'000;

bool endsLine(QChar c)
{
    return c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('\f') || c == QChar(0x2028)
        || c == QChar(0x2029);
}

} // namespace

Result<Manuscript> readText(const QByteArray& bytes, const QString& fileName)
{
    const Error tooLarge{Error::Code::BadFormat, fileName,
                         QStringLiteral("the text is larger than 8 MB; split it into several files")};
    if (bytes.size() > largestText)
        return tooLarge;
    Manuscript out;
    out.fileName = fileName;
    const Result<QString> text = decodeText(bytes, fileName, out.warnings);
    if (!text)
        return text.error();
    qsizetype from = 0;
    for (qsizetype at = 0; at <= text->size(); ++at) {
        if (at < text->size() && !endsLine(text->at(at)))
            continue;
        if (out.lines.size() >= mostLines)
            return tooLarge;
        ManuscriptLine line;
        line.text = text->mid(from, at - from);
        line.number = static_cast<int>(out.lines.size()) + 1;
        out.lines.push_back(std::move(line));
        if (at + 1 < text->size() && text->at(at) == QLatin1Char('\r') && text->at(at + 1) == QLatin1Char('\n'))
            ++at;
        from = at + 1;
    }
    return out;
}

} // namespace banxin
