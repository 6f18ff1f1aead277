#pragma once

#include "model/article.h"
#include "model/glossary.h"

#include <QString>

#include <vector>

namespace banxin {

/// A pair of words that mean the same: a term of the glossary, or a common word.
struct TermPair {
    QString zh;
    QString en;
};

/// The full and short forms of a glossary that both languages have.
std::vector<TermPair> termPairs(const std::vector<GlossaryEntry>& glossary);

/// What can be recognised of a paragraph in both languages, apart from its length.
struct TextFeatures {
    double length = 0;            ///< English: characters; Chinese: Han count 1, other characters a third
    std::vector<QString> numbers; ///< values, sorted: "320000000", "12.5%", "month 3"
    std::vector<QString> words;   ///< Latin words of two letters or more in lower case, sorted, each once
    std::vector<int> terms;       ///< numbers of the term pairs that occur, sorted
    int questions = 0;
    int quotes = 0;    ///< opening quotation marks
    bool ends = false; ///< ends like a sentence; a heading does not
    bool list = false; ///< begins with a mark or number of a list

    bool isEmpty() const { return length <= 0; }
};

/// The features of a text. 万, 亿, million and billion are worked out, also where a range names the unit
/// once (60 至 90 亿); `terms` are looked for by the text's own language.
TextFeatures featuresOf(const QString& text, Language language, const std::vector<TermPair>& terms);

/// Both together, as if one paragraph.
TextFeatures together(const TextFeatures& a, const TextFeatures& b);

/// Common words of news and of business in both languages, places and months: enough to tell paragraphs
/// apart that have no figures.
const std::vector<TermPair>& commonTerms();

} // namespace banxin
