#pragma once

#include "catalogue/catalogue.h"
#include "model/stored_manuscript.h"

#include <array>
#include <optional>
#include <vector>

namespace banxin {

/// The fields of an article that two cuts may have differently, in the order in which they are printed.
enum class CutField { Kicker, Title, Subtitle, Byline, Source };
constexpr std::array<CutField, 5> cutFields{CutField::Kicker, CutField::Title, CutField::Subtitle,
                                            CutField::Byline, CutField::Source};
const BilingualString& fieldOf(const Article& article, CutField field);

/// One field or block of two cuts of an article beside each other (一稿两刊对照).
struct CutRow {
    enum class Kind {
        Same,
        Changed,   ///< in both, not the same
        OnlyHere,  ///< the other cut has left it out
        OnlyThere, ///< this cut has left it out
    };
    Kind kind = Kind::Same;
    std::optional<CutField> field; ///< none: a block
    int here = -1;                 ///< index of the block in this cut; -1: a field, or it is not there
    int there = -1;                ///< and in the other one

    bool differs() const { return kind != Kind::Same; }
    bool operator==(const CutRow&) const = default;
};

/// Two cuts of one article beside each other: the fields that one of them has, then the blocks in the order of
/// both. Blocks belong together by their number, and where that was lost by their text. Whether a text was
/// checked, and comments, are no difference.
std::vector<CutRow> compareCuts(const Article& here, const Article& there);

/// In how many places the cuts differ.
int differingPlaces(const std::vector<CutRow>& rows);

/// This cut with one place as the other has it: replaced, put in, or taken out. A row that does not differ
/// changes nothing.
Article takeOver(const Article& here, const Article& there, const CutRow& row);

/// A place where the same article is printed in another cut.
struct OtherCut {
    Printing printing;
    int places = 0; ///< in which it differs
};

/// The places that print another text than `here`, newest issue first; those that print the same are left out,
/// and so is `issue`. Errors: Database, CatalogueDamaged.
Result<std::vector<OtherCut>> otherCuts(const Catalogue& catalogue, const Article& here,
                                        std::optional<IssueRowId> issue);

} // namespace banxin
