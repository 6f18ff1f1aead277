#include "layout/export_check.h"

namespace banxin {

std::optional<Error> missingGlyph(const ComposedIssue& issue)
{
    for (const Diagnostic& diagnostic : issue.diagnostics)
        if (diagnostic.rule == QLatin1String("glyph.missing"))
            return Error{Error::Code::GlyphMissing, diagnostic.subject,
                         diagnostic.detail.isEmpty()
                             ? diagnostic.where
                             : diagnostic.where + QStringLiteral(", ") + diagnostic.detail};
    return std::nullopt;
}

std::optional<Error> exportBlocker(const ComposedIssue& issue)
{
    if (issue.articleStarts.empty())
        return Error{Error::Code::EmptyIssue, issue.title, {}};
    return missingGlyph(issue);
}

} // namespace banxin
