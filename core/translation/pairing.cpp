#include "translation/pairing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

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

struct Overlap {
    int common = 0;
    int onlyZh = 0;
    int onlyEn = 0;
};

template <typename T>
Overlap overlapOf(const std::vector<T>& zh, const std::vector<T>& en)
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

/// A figure of several digits is hardly ever there twice by chance.
double numberCost(const std::vector<QString>& zh, const std::vector<QString>& en)
{
    double cost = 0;
    std::size_t z = 0;
    std::size_t e = 0;
    const auto weight = [](const QString& number) {
        return number.size() <= 1 ? 0.8 : number.size() == 2 ? 1.8 : 4.0;
    };
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
double fitCost(const TextFeatures& zh, const TextFeatures& en, double ratio, int glossary)
{
    double cost = lengthCost(zh.length, en.length, ratio) + numberCost(zh.numbers, en.numbers);
    // Latin words in the Chinese stand in the English too; the other way round says nothing.
    const Overlap words = overlapOf(zh.words, en.words);
    cost += -2.5 * words.common + 1.2 * words.onlyZh;
    std::vector<int> zhTerms;
    std::vector<int> enTerms;
    for (const auto& [from, to] : {std::pair(&zh.terms, &zhTerms), std::pair(&en.terms, &enTerms)})
        for (const int term : *from)
            if (term < glossary)
                to->push_back(term);
    const Overlap own = overlapOf(zhTerms, enTerms);
    const Overlap all = overlapOf(zh.terms, en.terms);
    cost += -3.0 * own.common + 1.0 * own.onlyZh - 1.1 * (all.common - own.common)
        + 0.25 * (all.onlyZh - own.onlyZh) + 0.25 * (all.onlyEn - own.onlyEn);
    cost += zh.ends == en.ends ? 0.0 : 1.5;
    cost += zh.list == en.list ? 0.0 : 1.0;
    cost += 0.7 * std::abs(zh.questions - en.questions) + 0.3 * std::min(std::abs(zh.quotes - en.quotes), 3);
    return cost;
}

double softMin(double a, double b)
{
    if (a >= never || b >= never)
        return std::min(a, b);
    return std::min(a, b) - std::log1p(std::exp(-std::abs(a - b)));
}

/// The search over a table of (Chinese, English) places.
class Aligner {
public:
    Aligner(const std::vector<PairSource>& zh, const std::vector<QString>& en, const std::vector<TermPair>& terms);

    std::vector<TextPair> run();

private:
    std::size_t at(int z, int e) const
    {
        return static_cast<std::size_t>(z) * static_cast<std::size_t>(m_en.size() + 1)
            + static_cast<std::size_t>(e);
    }
    int zhCount() const { return static_cast<int>(m_zh.size()); }
    int enCount() const { return static_cast<int>(m_en.size()); }
    bool inBand(int z, int e) const;
    double costOf(int z, int e, const Step& step) const;
    TextFeatures sum(const std::vector<TextFeatures>& from, int first, int count) const;
    void search();
    std::vector<TextPair> best() const;
    void weigh(std::vector<TextPair>& pairs) const;
    double ratioOf(const std::vector<TextPair>& pairs) const;

    const std::vector<PairSource>& m_sources;
    std::vector<TextFeatures> m_zh;
    std::vector<TextFeatures> m_en;
    int m_glossary = 0; ///< how many of the terms are the caller's
    double m_ratio = usualRatio;
    std::vector<double> m_cost; ///< least cost up to here
    std::vector<double> m_all;  ///< soft minimum of all ways up to here
    std::vector<std::int8_t> m_step;
};

Aligner::Aligner(const std::vector<PairSource>& zh, const std::vector<QString>& en,
                 const std::vector<TermPair>& terms)
    : m_sources(zh),
      m_glossary(static_cast<int>(terms.size()))
{
    std::vector<TermPair> all = terms;
    all.insert(all.end(), commonTerms().begin(), commonTerms().end());
    double zhLength = 0;
    double enLength = 0;
    for (const PairSource& source : zh) {
        m_zh.push_back(featuresOf(source.text, Language::Zh, all));
        zhLength += m_zh.back().length;
    }
    for (const QString& text : en) {
        m_en.push_back(featuresOf(text, Language::En, all));
        enLength += m_en.back().length;
    }
    // What is missing on one side bends the ratio of the whole, so it only leans towards it.
    if (zhLength > 0 && enLength > 0)
        m_ratio = std::clamp((usualRatio + enLength / zhLength) / 2, 2.4, 4.6);
}

bool Aligner::inBand(int z, int e) const
{
    if (static_cast<qint64>(zhCount()) * enCount() <= 4'000'000)
        return true;
    const double slope = static_cast<double>(enCount()) / zhCount();
    return std::abs(z * slope - e) <= 400;
}

TextFeatures Aligner::sum(const std::vector<TextFeatures>& from, int first, int count) const
{
    TextFeatures out;
    for (int i = first; i < first + count; ++i)
        out = together(out, from[static_cast<std::size_t>(i)]);
    return out;
}

/// The cost of the step that ends at (z, e).
double Aligner::costOf(int z, int e, const Step& step) const
{
    if (step.en == 0)
        return m_sources[static_cast<std::size_t>(z - 1)].optional ? 1.5 : step.cost;
    if (step.zh == 0)
        return step.cost;
    if (step.zh == 1 && step.en == 1)
        return step.cost
            + fitCost(m_zh[static_cast<std::size_t>(z - 1)], m_en[static_cast<std::size_t>(e - 1)], m_ratio,
                      m_glossary);
    double cost = step.cost
        + fitCost(sum(m_zh, z - step.zh, step.zh), sum(m_en, e - step.en, step.en), m_ratio, m_glossary);
    // Headings are hardly ever run together with what follows.
    for (int i = z - step.zh; i < z; ++i)
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

std::vector<TextPair> Aligner::best() const
{
    std::vector<TextPair> out;
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
void Aligner::weigh(std::vector<TextPair>& pairs) const
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
    for (TextPair& pair : pairs) {
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
double Aligner::ratioOf(const std::vector<TextPair>& pairs) const
{
    std::vector<double> ratios;
    for (const TextPair& pair : pairs) {
        if (pair.zhCount != 1 || pair.enCount != 1 || m_zh[static_cast<std::size_t>(pair.zhFrom)].length < 25)
            continue;
        ratios.push_back(m_en[static_cast<std::size_t>(pair.enFrom)].length
                         / m_zh[static_cast<std::size_t>(pair.zhFrom)].length);
    }
    if (ratios.size() < 4)
        return m_ratio;
    std::ranges::nth_element(ratios, ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2));
    return std::clamp(ratios[ratios.size() / 2], 2.2, 5.0);
}

std::vector<TextPair> Aligner::run()
{
    search();
    std::vector<TextPair> pairs = best();
    if (const double ratio = ratioOf(pairs); std::abs(ratio - m_ratio) > 0.1) {
        m_ratio = ratio;
        search();
        pairs = best();
    }
    weigh(pairs);
    return pairs;
}

} // namespace

std::vector<TextPair> pairTexts(const std::vector<PairSource>& zh, const std::vector<QString>& en,
                                const std::vector<TermPair>& terms)
{
    if (zh.empty() && en.empty())
        return {};
    return Aligner(zh, en, terms).run();
}

} // namespace banxin
