#pragma once

#include "translation/unit.h"

#include "base/diagnostic.h"

#include <vector>

namespace banxin {

/// What became of the English of a unit.
enum class RowStatus {
    Nothing, ///< nothing came for it; what stands in the catalogue stays
    New,     ///< it had no English before
    Changed, ///< other words or marks than the catalogue's
    Same,
    Conflict ///< changed in the catalogue and in the file since the file went out
};
/// "nothing", "new", "changed", "same", "conflict".
QString rowStatusName(RowStatus status);

/// One unit of the article and the English that is proposed for it.
struct ProposedRow {
    TranslationUnit unit;
    std::vector<Text> pieces; ///< paragraphs as they came, to be joined
    RowStatus status = RowStatus::Nothing;
    double confidence = 1;    ///< 0 … 1, how sure the program is that they belong together
    bool stale = false;       ///< the Chinese was changed in the catalogue since the file went out
    QString zhInFile;         ///< the file's Chinese where the translator changed it; never taken over
    bool conflicting = false; ///< what came is one side of a conflict
    bool take = true;         ///< set this English; false where there is a conflict, until somebody says so
    /// What to know about the row: "pair.joined", "pair.split", "pair.uncertain", "pair.merged-rows",
    /// "pair.stale", "pair.chinese-changed", "pair.emptied", "pair.conflict", "pair.newer-here",
    /// "pair.age-unknown", "text.…", "note.unknown",
    /// "note.missing", "mark.lost", "docx.comment".
    Diagnostics notes;
};

/// English that found no place, in the order in which it came.
struct Leftover {
    Text text;
    int after = -1; ///< the row that stood before it; -1: none
    QString reason; ///< "left.no-row", "left.added-row", "left.duplicate", "left.beside-table", "left.unpaired",
                    ///< "left.remark", "left.number-cell", "left.over-chinese"
};

/// What a returned file or a pasted text would set, before anybody has agreed to it. No word of what came
/// is missing: it stands in a row or among the leftovers.
struct TranslationProposal {
    std::vector<ProposedRow> rows; ///< all units of the article, in reading order
    std::vector<Leftover> leftovers;
    QStringList missing; ///< keys of units of which a returned table has no row
    Diagnostics warnings;
};

/// The English of a row as it would be stored: pieces joined, stray characters mended, footnotes anchored,
/// marks that no word processor carries taken over. `notes` is told what was done.
Text proposedEnglish(const ProposedRow& row, Diagnostics* notes = nullptr);

/// Sets status and the notes about the text of a row from its pieces.
void judge(ProposedRow& row);

/// The article with all rows that are to be taken, and which they are.
struct AppliedProposal {
    Article article;
    QStringList set;       ///< keys whose English was set
    QStringList conflicts; ///< keys that were left as they are
};
AppliedProposal applied(const Article& article, const TranslationProposal& proposal);

/// Short text that is the same for texts that differ in white space alone: 8 hexadecimal digits.
QString fingerprint(const QString& shown);

} // namespace banxin
