#pragma once

#include "base/diagnostic.h"
#include "model/edition.h"
#include "model/glossary.h"
#include "model/text_range.h"

#include <QString>

#include <vector>

namespace banxin {

/// One finding of the comparison of a Chinese and an English text (N31). Rules:
/// N31a a side is missing · N31b numbers and units differ · N31c dates and times differ · N31d percentages
/// and percentage points differ · N31e a name or term is not the glossary's · N31f quotation marks or
/// brackets do not pair · N31g text left in the other language · N31h a form that is to be avoided.
struct BilingualFinding {
    QString rule;
    Diagnostic::Severity severity = Diagnostic::Severity::Warning;
    ArticleId article;
    BlockId block; ///< none: a field of the article
    QString part;  ///< "title", "caption 2", "row 1 cell 3", "note …"; empty: the text of the block
    TextRange zh;
    TextRange en;
    QString zhText; ///< what stands there
    QString enText;
    Language side = Language::En; ///< whose text to change first: that of the click
    QString suggestion;           ///< what could stand there instead, to be copied as it is; may be empty

    bool operator==(const BilingualFinding&) const = default;
};

using BilingualFindings = std::vector<BilingualFinding>;

/// Compares two texts that say the same. A side that is empty is one finding, or none when both are.
BilingualFindings checkPair(const QString& zh, const QString& en, const std::vector<GlossaryEntry>& glossary);

/// All pairs of an article: fields, blocks, captions, cells of tables, notes. To be asked only where both
/// languages are printed.
BilingualFindings checkArticle(const Article& article, const std::vector<GlossaryEntry>& glossary);

/// The articles of an edition that print both languages, in printing order; `only`: this one alone.
BilingualFindings checkLanguages(const Edition& edition, const std::vector<GlossaryEntry>& glossary,
                                 ArticleId only = {});

/// The text of the pair that a finding is about, of one language; empty when it is not there any more.
QString textOf(const BilingualFinding& finding, const Article& article, Language language);

/// Characters of a language that `checkLanguages` reads: Han and others, spaces left out.
int charactersRead(const Edition& edition, ArticleId only = {});

} // namespace banxin
