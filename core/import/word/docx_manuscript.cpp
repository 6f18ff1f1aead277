#include "import/read_manuscript.h"

#include "docx/reader.h"
#include "import/word/document_lines.h"
#include "import/word/settled_lines.h"

#include <algorithm>

namespace banxin {

namespace {

/// What a manuscript may be: photographs of an issue are large, its words are not. Together with the text
/// that is made of them it stays below 512 MB.
docx::ZipLimits manuscriptLimits()
{
    docx::ZipLimits limits;
    limits.archive = 160LL << 20;
    limits.member = 48LL << 20;
    limits.total = 200LL << 20;
    return limits;
}

struct RuleName {
    const char* docx;
    const char* import;
};

/// What the reader of .docx found, as it is called for manuscripts.
constexpr RuleName ruleNames[] = {
    {"docx.insertions", "import.tracked-insertions"},
    {"docx.deletions", "import.tracked-deletions"},
    {"docx.moves", "import.tracked-moves"},
    {"docx.comments", "import.comments"},
    {"docx.hidden-text", "import.hidden-text"},
    {"docx.struck", "import.struck-text"},
    {"docx.formulas", "import.formula"},
    {"docx.symbol", "import.symbol"},
    {"docx.field", "import.open-field"},
    {"docx.alt-chunk", "import.missing-part"},
    {"docx.shapes", "import.shapes"},
    {"docx.furniture", "import.header-footer"},
    {"docx.pictures", "import.picture-in-note"},
};

Diagnostics warningsOf(const docx::Document& document)
{
    Diagnostics out;
    QSet<QString> seen;
    for (Diagnostic finding : document.findings) {
        const auto name = std::ranges::find_if(
            ruleNames, [&finding](const RuleName& one) { return finding.rule == QLatin1String(one.docx); });
        if (name != std::end(ruleNames))
            finding.rule = QLatin1String(name->import);
        if (finding.rule == QLatin1String("import.shapes"))
            finding.severity = Diagnostic::Severity::Info;
        const QString key = finding.rule + QLatin1Char('\n') + finding.subject;
        if (seen.contains(key))
            continue;
        seen.insert(key);
        out.push_back(finding);
    }
    return out;
}

} // namespace

Result<Manuscript> readDocx(const QByteArray& bytes, const QString& fileName)
{
    const Result<docx::Document> document =
        docx::read(bytes, fileName, manuscriptLimits(), docx::Detail::Everything);
    if (!document)
        return document.error();
    Manuscript out = word::linesOf(*document);
    const auto says = [](const ManuscriptLine& line) {
        return !line.text.string.trimmed().isEmpty() || line.picture >= 0 || !line.payload.isEmpty();
    };
    if (std::ranges::none_of(out.lines, says))
        return Error{Error::Code::BadFormat, fileName, QStringLiteral("there is no text in it")};
    word::settleLines(out);
    out.format = Manuscript::Format::Docx;
    out.fileName = fileName;
    out.title = document->title;
    Diagnostics warnings = warningsOf(*document);
    out.warnings.insert(out.warnings.begin(), warnings.begin(), warnings.end());
    return out;
}

} // namespace banxin
