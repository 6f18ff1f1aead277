#include "import/cleanup/structure/vocabulary.h"

#include "import/cleanup/structure/copy_line.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace banxin::cleanup {

namespace {

/// Pairs that no text has are mostly the end of one word with the beginning of the next.
constexpr double unknownWeight = 0.4;

std::uint32_t latinWord(const QString& text, qsizetype from, qsizetype to)
{
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (qsizetype i = from; i < to; ++i)
        hash = (hash ^ text[i].toLower().unicode()) * 16777619U;
    return hash & 0x2FFFFFFFU; // below every pair of Han
}

bool isLatinLetter(QChar c) { return c.unicode() < 0x2000 && c.isLetter(); }

} // namespace

Grams gramsOf(const QString& text)
{
    Grams out;
    for (qsizetype i = 0; i < text.size();) {
        if (isHan(text[i])) {
            if (i + 1 < text.size() && isHan(text[i + 1]))
                out.push_back(static_cast<std::uint32_t>(text[i].unicode()) << 16 | text[i + 1].unicode());
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && isLatinLetter(text[end]))
            ++end;
        if (end - i >= 2)
            out.push_back(latinWord(text, i, end));
        i = std::max(end, i + 1);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Grams united(const Grams& a, const Grams& b)
{
    Grams out;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

Vocabulary::Vocabulary(const std::vector<Grams>& texts)
    : m_count(static_cast<double>(std::max<std::size_t>(1, texts.size())))
{
    for (const Grams& text : texts)
        for (const std::uint32_t gram : text)
            ++m_texts[gram];
}

double Vocabulary::weight(std::uint32_t gram) const
{
    const auto found = m_texts.find(gram);
    if (found == m_texts.end())
        return unknownWeight * std::log(1 + m_count);
    return std::log(1 + m_count / found->second);
}

double Vocabulary::subjectWeight(std::uint32_t gram) const
{
    const auto found = m_texts.find(gram);
    const int count = found == m_texts.end() ? 1 : found->second;
    if (count > std::max(3.0, 0.15 * m_count))
        return 0;
    const double weight = std::log(1 + m_count / count);
    return weight * weight;
}

double Vocabulary::coverage(const Grams& words, const Grams& text) const
{
    double all = 0;
    double shared = 0;
    for (const std::uint32_t gram : words) {
        const double worth = weight(gram);
        all += worth;
        if (std::binary_search(text.begin(), text.end(), gram))
            shared += worth;
    }
    return all > 0 ? shared / all : 0;
}

double Vocabulary::subjectSize(const Grams& words) const
{
    double total = 0;
    for (const std::uint32_t gram : words)
        total += subjectWeight(gram);
    return total;
}

double Vocabulary::likeness(const Grams& a, double sizeOfA, const Grams& b, double sizeOfB) const
{
    if (sizeOfA * sizeOfB <= 0)
        return 0;
    Grams shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    return subjectSize(shared) / std::sqrt(sizeOfA * sizeOfB);
}

double Vocabulary::likeness(const Grams& a, const Grams& b) const
{
    return likeness(a, subjectSize(a), b, subjectSize(b));
}

} // namespace banxin::cleanup
