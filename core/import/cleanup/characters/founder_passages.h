#pragma once

#include "import/cleanup/characters/founder_words.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// The marks that a passage has lost, as bits. Damage may touch all symbols or only some.
enum FounderDamage : unsigned {
    NoDamage = 0,
    CommaDamage = 1,
    StopDamage = 2,
    PauseDamage = 4,
    QuoteDamage = 8,
    AllDamage = 0xFF,
};

/// What is known of each line of a manuscript before a character of it is judged.
struct FounderPassages {
    std::vector<unsigned> damage; ///< FounderDamage of each line
    bool any = false;             ///< damage stands somewhere in the manuscript
};

/// Finds the passages whose symbols are damaged: many 袁 遥 尧 野 冶 that are part of no word and hardly any
/// ，。、. A passage is as long as that makes it likely: lines of other articles between stay clean.
FounderPassages findFounderPassages(const std::vector<ManuscriptLine>& lines, const FounderWords& words);

} // namespace banxin::cleanup
