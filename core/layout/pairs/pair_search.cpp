#include "layout/pairs/pair_search.h"

#include <algorithm>
#include <tuple>

namespace banxin {

namespace {

constexpr int widestLeast = 300; ///< ‰, beyond the design's limits a fix may go so far
constexpr int widestGreatest = 700;
constexpr std::size_t mostFixes = 6;

/// Fewest lines first, then the least drift, then the nearest to the middle.
auto rank(const BuiltPairs& built)
{
    return std::tuple(built.lines, built.drift.drift(), std::abs(built.drift.chineseShare - 500));
}

int wholeEms(const ShareLimits& limits, int perMille, bool up)
{
    const Length width = limits.both.scaled(perMille, 1000) + (up ? limits.em - Length::raw(1) : Length());
    return static_cast<int>(wholeParts(width, limits.em));
}

} // namespace

BuiltPairs bestShare(const SetPairs& set, PairSetting setting, const ShareLimits& limits)
{
    const int least = std::max(1, wholeEms(limits, limits.least, true));
    const int greatest = std::max(least, wholeEms(limits, limits.greatest, false));
    const auto at = [&](int ems) {
        setting.chineseWidth = limits.em * ems;
        return set(setting);
    };
    // Every second measure, then the neighbours of the best.
    int best = std::clamp(wholeEms(limits, 500, false), least, greatest);
    BuiltPairs out = at(best);
    const int middle = best;
    const auto consider = [&](int ems) {
        if (ems < least || ems > greatest || ems == best)
            return;
        BuiltPairs tried = at(ems);
        if (rank(tried) < rank(out)) {
            out = std::move(tried);
            best = ems;
        }
    };
    for (int step = 2; middle - step >= least || middle + step <= greatest; step += 2)
        for (const int ems : {middle - step, middle + step})
            consider(ems);
    const int coarse = best;
    consider(coarse - 1);
    consider(coarse + 1);
    return out;
}

namespace {

class FixSearch {
public:
    FixSearch(const PairTrials& trials, const PairSetting& setting, const BuiltPairs& now)
        : m_trials(trials),
          m_setting(setting),
          m_now(now)
    {}

    void tryShares(const ShareLimits& limits)
    {
        if (m_setting.mode != LanguageMode::Parallel)
            return;
        ShareLimits wide = limits;
        wide.least = std::min(widestLeast, limits.least);
        wide.greatest = std::max(widestGreatest, limits.greatest);
        const BuiltPairs best = bestShare(m_trials.atWidth, m_setting, wide);
        PairFix fix;
        fix.kind = PairFix::Kind::ChineseShare;
        fix.value = best.drift.chineseShare;
        if (fix.value != m_now.drift.chineseShare)
            add(fix, best);
    }

    void trySizes()
    {
        std::optional<std::pair<PairFix, BuiltPairs>> best;
        for (const int size : {900, 950, 1050, 1100}) {
            const int value = size * m_setting.englishSize / 1000;
            if (value < 800 || value > 1150)
                continue;
            PairSetting other = m_setting;
            other.englishSize = value;
            BuiltPairs built = m_trials.asSet(other);
            if (best && rank(built) >= rank(best->second))
                continue;
            PairFix fix;
            fix.kind = PairFix::Kind::EnglishSize;
            fix.value = value;
            best = {fix, std::move(built)};
        }
        if (best)
            add(best->first, best->second);
    }

    void tryTightening()
    {
        for (const Language side : {Language::Zh, Language::En}) {
            if (m_setting.tightened == side)
                continue;
            PairSetting other = m_setting;
            other.tightened = side;
            PairFix fix;
            fix.kind = PairFix::Kind::Tighten;
            fix.side = side;
            add(fix, m_trials.asSet(other));
        }
    }

    void tryPictures(const Article& article)
    {
        for (const Block& block : article.blocks) {
            if (block.kind != BlockKind::Picture && block.kind != BlockKind::PictureGroup)
                continue;
            // To the shorter side: on the longer one it would only add to the drift.
            const Language shorter = m_now.drift.zhLines <= m_now.drift.enLines ? Language::Zh : Language::En;
            if (block.payload.value(QLatin1String("side")).toString() == languageKey(shorter))
                continue;
            PairSetting other = m_setting;
            other.sides[block.id] = shorter;
            PairFix fix;
            fix.kind = PairFix::Kind::MovePicture;
            fix.block = block.id;
            fix.side = shorter;
            add(fix, m_trials.asSet(other));
        }
    }

    std::vector<PairFix> fixes()
    {
        std::ranges::stable_sort(m_fixes, [](const PairFix& a, const PairFix& b) {
            return std::tuple(-a.saved, a.drift) < std::tuple(-b.saved, b.drift);
        });
        if (m_fixes.size() > mostFixes)
            m_fixes.resize(mostFixes);
        return std::move(m_fixes);
    }

private:
    void add(PairFix fix, const BuiltPairs& built)
    {
        fix.saved = m_now.lines - built.lines;
        fix.drift = built.drift.drift();
        if (fix.saved > 0 || (fix.saved == 0 && fix.drift < m_now.drift.drift()))
            m_fixes.push_back(fix);
    }

    const PairTrials& m_trials;
    const PairSetting& m_setting;
    const BuiltPairs& m_now;
    std::vector<PairFix> m_fixes;
};

} // namespace

std::vector<PairFix> pairFixes(const PairTrials& trials, const PairSetting& setting, const BuiltPairs& now,
                               const ShareLimits& limits, const Article& article)
{
    FixSearch search(trials, setting, now);
    search.tryShares(limits);
    search.trySizes();
    search.tryTightening();
    search.tryPictures(article);
    return search.fixes();
}

} // namespace banxin
