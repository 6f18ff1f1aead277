#pragma once

#include <QString>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace banxin::cleanup {

/// The pairs of Han and the Latin words of a text, ascending, each once.
using Grams = std::vector<std::uint32_t>;
Grams gramsOf(const QString& text);
Grams united(const Grams& a, const Grams& b);

/// How much it says that two texts share a word: the rarer it is in the file, the more.
class Vocabulary {
public:
    explicit Vocabulary(const std::vector<Grams>& texts);

    double weight(std::uint32_t gram) const;
    /// How much of `words` stands in `text`, 0 … 1.
    double coverage(const Grams& words, const Grams& text) const;
    /// How alike in subject two texts are, 0 … 1; common words count nothing.
    double likeness(const Grams& a, const Grams& b) const;
    /// The same with what subjectSize() says of both, for texts that are compared with many.
    double likeness(const Grams& a, double sizeOfA, const Grams& b, double sizeOfB) const;
    double subjectSize(const Grams& words) const;

private:
    double subjectWeight(std::uint32_t gram) const;

    std::unordered_map<std::uint32_t, int> m_texts; ///< in how many of them a gram stands
    double m_count = 0;
};

} // namespace banxin::cleanup
