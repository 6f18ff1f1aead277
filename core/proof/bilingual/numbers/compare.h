#pragma once

#include "proof/bilingual/numbers/fact.h"

#include <optional>

namespace banxin::bilingual {

/// A value that one side states and the other does not, or states otherwise.
struct Difference {
    enum class About { Numbers, Dates, Percentages };
    About about = About::Numbers;
    std::optional<Fact> zh;
    std::optional<Fact> en;
};

/// The values that the two sides state differently, in the order of the Chinese. A value said twice on
/// one side and once on the other agrees; so does "over 300 million" with 3.2亿, which it rounds.
std::vector<Difference> differences(const std::u32string& zh, const std::u32string& en);

/// How English would write the value, "320 million yuan"; empty where that cannot be said for sure.
std::string inEnglish(const Fact& fact);

} // namespace banxin::bilingual
