#include "ui/output/finding_words.h"

#include "ui/messages/preflight_titles.h"

#include "ui/messages/preflight_points.h"

#include "preflight/points.h"

namespace banxin {

QString findingHelp(const PreflightFinding& finding)
{
    QString out;
    QString help = preflightRemedy(finding.rule);
    // The whole sentence, which is too long for a list; the remedy by its title is in the office's words.
    if (findPreflightPoint(finding.rule)) {
        out = describe(finding);
        if (help.isEmpty())
            help = remedy(finding);
    }
    if (!help.isEmpty())
        out += (out.isEmpty() ? QString() : QStringLiteral("\n")) + help;
    return out;
}

} // namespace banxin
