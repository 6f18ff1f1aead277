#pragma once

#include "model/edition.h"

#include <random>

namespace banxin {

/// English made of common words, numbers and marks, the same for the same seed: for measuring and for
/// properties, never for reading.
QString madeUpEnglish(unsigned seed, int words);

/// Writes an article in two languages, block by block, out of made-up text: lengths are characters of
/// the Chinese and words of the English, 0 for a side that is empty.
class PairWriter {
public:
    explicit PairWriter(unsigned seed) : m_random(seed) {}

    Article article; ///< what was written so far

    /// A head with everything that a head can have.
    PairWriter& head(int characters = 14, int words = 9);
    Block& add(BlockKind kind, int characters, int words, const QJsonObject& payload = {});
    PairWriter& paragraph(int characters, int words);
    /// A picture of `everything`'s (1 … 6) with a caption in both languages; `side`: "", "zh" or "en".
    PairWriter& picture(int id, const char* side = "");
    PairWriter& group(int pictures, const char* side = "");
    /// So many rows below a header; the English of the cells where `translated`.
    PairWriter& table(int rows, bool translated);
    PairWriter& names(int count);
    PairWriter& list(int items, int characters, int words);
    /// Notes at the end of the last block, on the sides that are named.
    PairWriter& note(bool zh, bool en);
    /// Blocks of all kinds and lengths in no sensible order.
    PairWriter& anything(int blocks);

    std::mt19937& random() { return m_random; }
    int between(int least, int most)
    {
        return least + static_cast<int>(m_random() % static_cast<unsigned>(most - least + 1));
    }

private:
    QString zh(int characters);
    QString en(int words);

    std::mt19937 m_random;
    int m_notes = 0;
};

/// The made-up issue of a publication with these articles, and the six pictures of `everythingEdition`,
/// without bytes.
Edition pairEdition(const QString& publication, const std::vector<Article>& articles,
                    LanguageMode languages = LanguageMode::Parallel);

/// The same edition with one placement changed.
Edition withSetting(Edition edition, int article, const PlacementSetting& setting);

/// Articles in two languages that together have everything the two sides can do to each other: 1:4 and
/// 4:1, empty sides, pictures, lists, tables, notes, a paragraph over pages.
std::vector<Article> articlesOfAllKinds(unsigned seed);

} // namespace banxin
