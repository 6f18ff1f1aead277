#pragma once

#include <QString>

#include <vector>

namespace banxin {

/// A finding that does not stop the work: where, which rule, what to do.
struct Diagnostic {
    enum class Severity { Info, Warning, Error };

    Severity severity = Severity::Warning;
    QString rule;    ///< id of the rule or finding, "J-06", "import.unknown-line"
    QString subject; ///< the text, file or field concerned
    QString detail;  ///< what is wrong and what helps
    QString where;   ///< place: "line 12", "page 4", "article …, block 3"
};

using Diagnostics = std::vector<Diagnostic>;

/// "info", "warning", "error".
QString severityName(Diagnostic::Severity severity);

} // namespace banxin
