#include "translation/pairing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace banxin {

namespace {

constexpr double never = 1e18;

/// A way to go on: how many paragraphs of each side, and what it costs beforehand (−ln of its share).
struct Step {
    int zh;
    int en;
    double cost;
};
constexpr std::array<Step, 8> steps{
    {{1, 1, 0.1}, {1, 2, 3.0}, {2, 1, 3.0}, {1, 0, 4.0}, {0, 1, 4.0}, {1, 3, 5.5}, {3, 1, 5.5}, {2, 2, 6.5}}};

/// English characters for a Han, and the variance of that for one Han.
constexpr double usualRatio = 3.4;
constexpr double variance = 22;

double lengthCost(double zh, double en, double ratio)
{
    if (zh <= 0 || en <= 0)
        return 20;
    const double mean = (zh + en / ratio) / 2;
    const double delta = std::abs(en - zh * ratio) / std::sqrt(variance * mean + 120);
    return -std::log(std::max(std::erfc(delta / std::sqrt(2.0)), 1e-9));
}

/// The features of one or several paragraphs as numbers, so that thousands are compared quickly.
struct Group {
    double length = 0;
    std::vector<int> numbers;
    std::vector<int> words;
    std::vector<int> glossary; ///< terms of the caller
    std::vector<int> common;   ///< common terms
    int questions = 0;
    int quotes = 0;
    bool ends = false;
    bool list = false;
};

struct Overlap {
    int common = 0;
    int onlyZh = 0;
    int onlyEn = 0;
};

Overlap overlapOf(const std::vector<int>& zh, const std::vector<int>& en)
{
    Overlap out;
    std::size_t z = 0;
    std::size_t e = 0;
    while (z < zh.size() && e < en.size()) {
        if (zh[z] == en[e]) {
            ++out.common;
            ++z;
            ++e;
        } else if (zh[z] < en[e]) {
            ++out.onlyZh;
            ++z;
        } else {
            ++out.onlyEn;
            ++e;
        }
    }
    out.onlyZh += static_cast<int>(zh.size() - z);
    out.onlyEn += static_cast<int>(en.size() - e);
    return out;
}

double softMin(double a, double b)
{
    if (a >= never || b >= never)
        return std::min(a, b);
    return std::min(a, b) - std::log1p(std::exp(-std::abs(a - b)));
}

/// Gives each string a number, in the order in which it is met.
class Numbering {
public:
    std::vector<int> of(const std::vector<QString>& names)
    {
        std::vector<int> out;
        for (const QString& name : names) {
            const auto [at, fresh] = m_numbers.emplace(name, static_cast<int>(m_names.size()));
            if (fresh)
                m_names.push_back(name);
            out.push_back(at->second);
        }
        std::ranges::sort(out);
        return out;
    }
    const std::vector<QString>& names() const { return m_names; }

private:
    std::map<QString, int> m_numbers;
    std::vector<QString> m_names;
};

constexpr int largestGroup = 3;

/// The search over a table of (Chinese, English) places.
class Aligner {
public:
    Aligner(const std::vector<PairSource>& zh, const std::vector<QString>& en, const std::vector<TermPair>& terms);

    std::vector<AlignedTexts> run();

private:
    using Groups = std::vector<std::array<Group, largestGroup>>; ///< by first paragraph, of 1, 2, 3

    std::size_t at(int z, int e) const
    {
        return static_cast<std::size_t>(z) * static_cast<std::size_t>(enCount() + 1) + static_cast<std::size_t>(e);
    }
    int zhCount() const { return static_cast<int>(m_zh.size()); }
    int enCount() const { return static_cast<int>(m_en.size()); }
    Groups groupsOf(const std::vector<TextFeatures>& features, int glossary);
    bool inBand(int z, int e) const;
    double numberCost(const std::vector<int>& zh, const std::vector<int>& en) const;
    double fitCost(const Group& zh, const Group& en) const;
    double costOf(int z, int e, const Step& step) const;
    void search();
    std::vector<AlignedTexts> best() const;
    void weigh(std::vector<AlignedTexts>& pairs) const;
    double ratioOf(const std::vector<AlignedTexts>& pairs) const;

    const std::vector<PairSource>& m_sources;
    Numbering m_numbers;
    Numbering m_words;
    std::vector<double> m_weights; ///< of numbers
    Groups m_zh;
    Groups m_en;
    double m_ratio = usualRatio;
    std::vector<double> m_cost; ///< least cost up to here
    std::vector<double> m_all;  ///< soft minimum of all ways up to here
    std::vector<std::int8_t> m_step;
};

Aligner::Groups Aligner::groupsOf(const std::vector<TextFeatures>& features, int glossary)
{
    Groups out(features.size());
    for (std::size_t first = 0; first < features.size(); ++first) {
        TextFeatures sum;
        for (std::size_t count = 0; count < largestGroup && first + count < features.size(); ++count) {
            sum = together(sum, features[first + count]);
            Group& group = out[first][count];
            group.length = sum.length;
            group.numbers = m_numbers.of(sum.numbers);
            group.words = m_words.of(sum.words);
            for (const int term : sum.terms)
                (term < glossary ? group.glossary : group.common).push_back(term);
            group.questions = sum.questions;
            group.quotes = sum.quotes;
            group.ends = sum.ends;
            group.list = sum.list;
        }
    }
    return out;
}

Aligner::Aligner(const std::vector<PairSource>& zh, const std::vector<QString>& en,
                 const std::vector<TermPair>& terms)
    : m_sources(zh)
{
    std::vector<TermPair> all = terms;
    all.insert(all.end(), commonTerms().begin(), commonTerms().end());
    std::vector<TextFeatures> zhFeatures;
    std::vector<TextFeatures> enFeatures;
    double zhLength = 0;
    double enLength = 0;
    for (const PairSource& source : zh) {
        zhFeatures.push_back(featuresOf(source.text, Language::Zh, all));
        zhLength += zhFeatures.back().length;
    }
    for (const QString& text : en) {
        enFeatures.push_back(featuresOf(text, Language::En, all));
        enLength += enFeatures.back().length;
    }
    m_zh = groupsOf(zhFeatures, static_cast<int>(terms.size()));
    m_en = groupsOf(enFeatures, static_cast<int>(terms.size()));
    // A figure of several digits is hardly ever there twice by chance.
    for (const QString& number : m_numbers.names())
        m_weights.push_back(number.size() <= 1 ? 0.8 : number.size() == 2 ? 1.8 : 4.0);
    // What is missing on one side bends the ratio of the whole, so it only leans towards it.
    if (zhLength > 0 && enLength > 0)
        m_ratio = std::clamp((usualRatio + enLength / zhLength) / 2, 2.4, 4.6);
}

/// Far from the diagonal nothing is looked for: paragraphs are left out, not turned round.
bool Aligner::inBand(int z, int e) const
{
    const double slope = static_cast<double>(enCount()) / std::max(zhCount(), 1);
    return std::abs(z * slope - e) <= std::min(60 + enCount() / 4.0, 500.0);
}

double Aligner::numberCost(const std::vector<int>& zh, const std::vector<int>& en) const
{
    double cost = 0;
    std::size_t z = 0;
    std::size_t e = 0;
    const auto weight = [this](int number) { return m_weights[static_cast<std::size_t>(number)]; };
    while (z < zh.size() || e < en.size()) {
        if (z < zh.size() && e < en.size() && zh[z] == en[e]) {
            cost -= weight(zh[z]);
            ++z;
            ++e;
        } else if (e == en.size() || (z < zh.size() && zh[z] < en[e])) {
            cost += weight(zh[z++]) * 0.4;
        } else {
            cost += weight(en[e++]) * 0.3; // years and figures that Chinese writes in characters
        }
    }
    return cost;
}

/// How badly the two sides fit, beside the share of the step.
double Aligner::fitCost(const Group& zh, const Group& en) const
{
    double cost = lengthCost(zh.length, en.length, m_ratio) + numberCost(zh.numbers, en.numbers);
    // Latin words in the Chinese stand in the English too; the other way round says nothing.
    const Overlap words = overlapOf(zh.words, en.words);
    cost += -2.5 * words.common + 1.2 * words.onlyZh;
    const Overlap own = overlapOf(zh.glossary, en.glossary);
    cost += -3.0 * own.common + 1.0 * own.onlyZh;
    const Overlap common = overlapOf(zh.common, en.common);
    cost += -1.1 * common.common + 0.25 * (common.onlyZh + common.onlyEn);
    cost += zh.ends == en.ends ? 0.0 : 1.5;
    cost += zh.list == en.list ? 0.0 : 1.0;
    cost += 0.7 * std::abs(zh.questions - en.questions) + 0.3 * std::min(std::abs(zh.quotes - en.quotes), 3);
    return cost;
}

/// The cost of the step that ends at (z, e).
double Aligner::costOf(int z, int e, const Step& step) const
{
    if (step.en == 0)
        return m_sources[static_cast<std::size_t>(z - 1)].optional ? 1.5 : step.cost;
    if (step.zh == 0)
        return step.cost;
    double cost = step.cost
        + fitCost(m_zh[static_cast<std::size_t>(z - step.zh)][static_cast<std::size_t>(step.zh - 1)],
                  m_en[static_cast<std::size_t>(e - step.en)][static_cast<std::size_t>(step.en - 1)]);
    // Headings are hardly ever run together with what follows.
    for (int i = z - step.zh; i < z && step.zh + step.en > 2; ++i)
        cost += m_sources[static_cast<std::size_t>(i)].heading ? 2.5 : 0.0;
    return cost;
}

void Aligner::search()
{
    const std::size_t size = at(zhCount(), enCount()) + 1;
    m_cost.assign(size, never);
    m_all.assign(size, never);
    m_step.assign(size, -1);
    m_cost[0] = m_all[0] = 0;
    for (int z = 0; z <= zhCount(); ++z) {
        for (int e = 0; e <= enCount(); ++e) {
            const bool edge = z == 0 || e == 0 || z == zhCount() || e == enCount();
            if (!edge && !inBand(z, e))
                continue;
            for (std::size_t s = 0; s < steps.size(); ++s) {
                const Step& step = steps[s];
                if (z < step.zh || e < step.en || m_cost[at(z - step.zh, e - step.en)] >= never)
                    continue;
                const double cost = costOf(z, e, step);
                const std::size_t from = at(z - step.zh, e - step.en);
                m_all[at(z, e)] = softMin(m_all[at(z, e)], m_all[from] + cost);
                if (m_cost[from] + cost < m_cost[at(z, e)]) {
                    m_cost[at(z, e)] = m_cost[from] + cost;
                    m_step[at(z, e)] = static_cast<std::int8_t>(s);
                }
            }
        }
    }
}

std::vector<AlignedTexts> Aligner::best() const
{
    std::vector<AlignedTexts> out;
    int z = zhCount();
    int e = enCount();
    while (z > 0 || e > 0) {
        const Step& step = steps[static_cast<std::size_t>(m_step[at(z, e)])];
        z -= step.zh;
        e -= step.en;
        out.push_back({z, step.zh, e, step.en, 1});
    }
    std::ranges::reverse(out);
    return out;
}

/// The share of all ways to pair the texts that hold this pair: forward and backward sums.
void Aligner::weigh(std::vector<AlignedTexts>& pairs) const
{
    std::vector<double> back(m_all.size(), never);
    back[at(zhCount(), enCount())] = 0;
    for (int z = zhCount(); z >= 0; --z)
        for (int e = enCount(); e >= 0; --e)
            for (const Step& step : steps) {
                if (back[at(z, e)] >= never || z < step.zh || e < step.en
                    || m_all[at(z - step.zh, e - step.en)] >= never)
                    continue;
                double& to = back[at(z - step.zh, e - step.en)];
                to = softMin(to, back[at(z, e)] + costOf(z, e, step));
            }
    const double total = m_all[at(zhCount(), enCount())];
    for (AlignedTexts& pair : pairs) {
        const int z = pair.zhFrom + pair.zhCount;
        const int e = pair.enFrom + pair.enCount;
        for (const Step& step : steps)
            if (step.zh == pair.zhCount && step.en == pair.enCount)
                pair.confidence = std::clamp(
                    std::exp(total - m_all[at(pair.zhFrom, pair.enFrom)] - costOf(z, e, step) - back[at(z, e)]),
                    0.0, 1.0);
    }
}

/// The median ratio of the one-to-one pairs of running text; the present one where there are few.
double Aligner::ratioOf(const std::vector<AlignedTexts>& pairs) const
{
    std::vector<double> ratios;
    for (const AlignedTexts& pair : pairs) {
        if (pair.zhCount != 1 || pair.enCount != 1 || m_zh[static_cast<std::size_t>(pair.zhFrom)][0].length < 25)
            continue;
        ratios.push_back(m_en[static_cast<std::size_t>(pair.enFrom)][0].length
                         / m_zh[static_cast<std::size_t>(pair.zhFrom)][0].length);
    }
    if (ratios.size() < 4)
        return m_ratio;
    std::ranges::nth_element(ratios, ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2));
    return std::clamp(ratios[ratios.size() / 2], 2.2, 5.0);
}

std::vector<AlignedTexts> Aligner::run()
{
    search();
    std::vector<AlignedTexts> pairs = best();
    if (const double ratio = ratioOf(pairs); std::abs(ratio - m_ratio) > 0.1) {
        m_ratio = ratio;
        search();
        pairs = best();
    }
    weigh(pairs);
    return pairs;
}

} // namespace

std::vector<AlignedTexts> pairTexts(const std::vector<PairSource>& zh, const std::vector<QString>& en,
                                    const std::vector<TermPair>& terms)
{
    if (zh.empty() && en.empty())
        return {};
    return Aligner(zh, en, terms).run();
}

} // namespace banxin
