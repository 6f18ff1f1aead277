#include "layout/justify.h"

#include <algorithm>
#include <array>

namespace banxin {

namespace {

const Gap& gapAt(const ShapedParagraph& p, int i) { return p.gaps[static_cast<std::size_t>(i)]; }
const Cluster& clusterAt(const ShapedParagraph& p, int i) { return p.clusters[static_cast<std::size_t>(i)]; }

/// One adjustable place of a line and how far it may still move.
struct Place {
    std::size_t index = 0;
    Length room;
};

/// Moves all places together by equal amounts until `amount` is used up or none has room
/// left; the remainder of a division goes to the first places. Returns what is left.
Length waterFill(std::vector<Place>& places, Length amount, std::vector<Length>& widths, int sign)
{
    while (amount > Length()) {
        std::erase_if(places, [](const Place& place) { return place.room <= Length(); });
        if (places.empty())
            return amount;
        const auto count = static_cast<std::int64_t>(places.size());
        Length least = places.front().room;
        for (const Place& place : places)
            least = std::min(least, place.room);
        const std::int64_t share = std::min(least.units(), amount.units() / count);
        std::int64_t remainder = share < least.units() ? amount.units() - share * count : 0;
        if (share * count < amount.units() && share == least.units())
            remainder = 0;
        for (Place& place : places) {
            const std::int64_t give = share + (remainder > 0 ? 1 : 0);
            if (remainder > 0)
                --remainder;
            const Length step = Length::raw(give);
            widths[place.index] += step * sign;
            place.room -= step;
            amount -= step;
        }
    }
    return Length();
}

Length squeeze(const ShapedParagraph& p, int from, Length amount, bool soft, std::vector<Length>& widths)
{
    constexpr std::array ladder{Gap::Kind::Space, Gap::Kind::MiddleDot, Gap::Kind::Bracket,
                                Gap::Kind::Comma, Gap::Kind::Auto,      Gap::Kind::Stop};
    for (const Gap::Kind kind : ladder) {
        std::vector<Place> places;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const Gap& gap = gapAt(p, from + static_cast<int>(i));
            if (gap.kind == kind)
                places.push_back({i, widths[i] - (soft ? gap.softFloor : gap.floor)});
        }
        amount = waterFill(places, amount, widths, -1);
        if (amount == Length())
            return amount;
    }
    return amount;
}

void stretch(const ShapedParagraph& p, int from, Length amount, std::vector<Length>& widths)
{
    for (const Gap::Kind kind : {Gap::Kind::Space, Gap::Kind::Auto}) {
        std::vector<Place> places;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const Gap& gap = gapAt(p, from + static_cast<int>(i));
            if (gap.kind == kind && isWidenedFirst(gap))
                places.push_back({i, gap.ceiling - widths[i]});
        }
        amount = waterFill(places, amount, widths, 1);
        if (amount == Length())
            return;
    }
    std::vector<Place> places;
    Length room;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const Gap& gap = gapAt(p, from + static_cast<int>(i));
        if (!gap.stretchable)
            continue;
        places.push_back({i, gap.limit > Length() ? gap.limit - widths[i] : amount});
        room += places.back().room;
    }
    // J-07: a line that would stay short with its spaces at the limit stays short with good ones.
    if (!p.english || room >= amount)
        waterFill(places, amount, widths, 1);
}

} // namespace

Length naturalWidth(const ShapedParagraph& p, int from, int to, const SettingRules& rules)
{
    if (from >= to)
        return {};
    Length width;
    for (int i = from; i < to; ++i) {
        width += clusterAt(p, i).body;
        if (i + 1 < to)
            width += gapAt(p, i).natural;
    }
    return width + startBlank(p, from, rules) + endBlank(p, to, rules);
}

Length startBlank(const ShapedParagraph& p, int from, const SettingRules& rules)
{
    const Cluster& first = clusterAt(p, from);
    if (from == 0 && first.first == CharClass::Opening && rules.firstMark != SettingRules::FirstMark::Trimmed)
        return rules.firstMark == SettingRules::FirstMark::Full ? first.glueLeft : -first.glueLeft;
    return (rules.trimLineStart ? Length() : first.glueLeft) - first.protrudeLeft;
}

Length endBlank(const ShapedParagraph& p, int to, const SettingRules& rules)
{
    const Cluster& last = clusterAt(p, to - 1);
    return hyphenWidthAt(p, to) + (rules.trimLineEnd ? Length() : last.glueRight) - last.protrudeRight;
}

Length hyphenWidthAt(const ShapedParagraph& p, int to)
{
    if (to <= 0 || to >= static_cast<int>(p.clusters.size()) || !gapAt(p, to - 1).hyphen)
        return {};
    return p.hyphens[static_cast<std::size_t>(clusterAt(p, to - 1).span)].advance;
}

bool isWidenedFirst(const Gap& gap)
{
    return (gap.kind == Gap::Kind::Space || gap.kind == Gap::Kind::Auto) && gap.ceiling > gap.natural
        && (gap.stretchable || gap.spaceFrom >= 0);
}

Length squeezeCapacity(const ShapedParagraph& p, int from, int to, bool soft)
{
    Length capacity;
    for (int i = from; i + 1 < to; ++i) {
        const Gap& gap = gapAt(p, i);
        capacity += gap.natural - std::min(gap.natural, soft ? gap.softFloor : gap.floor);
    }
    return capacity;
}

std::vector<Length> justifiedGaps(const ShapedParagraph& p, int from, int to, Length natural, Length target,
                                  bool soft, Length* unresolved)
{
    std::vector<Length> widths;
    for (int i = from; i + 1 < to; ++i)
        widths.push_back(gapAt(p, i).natural);
    if (unresolved)
        *unresolved = Length();
    if (natural > target) {
        const Length left = squeeze(p, from, natural - target, soft, widths);
        if (unresolved)
            *unresolved = left;
    } else if (natural < target) {
        stretch(p, from, target - natural, widths);
    }
    return widths;
}

Length widestAddedHanGap(const ShapedParagraph& p, int from, const std::vector<Length>& gaps)
{
    Length widest;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const int at = from + static_cast<int>(i);
        // A typed space between two Han is a word space of its own.
        if (clusterAt(p, at).last == CharClass::Han && clusterAt(p, at + 1).first == CharClass::Han
            && gapAt(p, at).kind != Gap::Kind::Space)
            widest = std::max(widest, gaps[i] - gapAt(p, at).natural);
    }
    return widest;
}

} // namespace banxin
