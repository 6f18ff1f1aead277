#pragma once

#include "glossary/glossary_csv.h"
#include "glossary/term_guide.h"

#include <QString>

namespace banxin {

/// "Term", "Person", "Organisation" in the language of the reader.
QString glossaryKindInWords(GlossaryKind kind);

/// What a line of a glossary file has, and what helps; on request after "Line 7:".
QString describe(const GlossaryCsvProblem& problem, bool withLine = true);

/// What is wrong with a term in a text, and what should stand there.
QString describe(const TermFinding& finding);

} // namespace banxin
