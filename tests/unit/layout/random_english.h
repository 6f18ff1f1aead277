#pragma once

#include <random>
#include <string>
#include <vector>

namespace banxin {

/// A paragraph of English words, names, numbers and marks in no sensible order, of about so many words.
inline std::u32string randomEnglish(std::mt19937& random, int words)
{
    static const std::vector<std::u32string> pieces{U"the",
                                                    U"of",
                                                    U"and",
                                                    U"a",
                                                    U"in",
                                                    U"to",
                                                    U"is",
                                                    U"harbour",
                                                    U"service",
                                                    U"trade",
                                                    U"ships",
                                                    U"quay",
                                                    U"customs",
                                                    U"clearance",
                                                    U"international",
                                                    U"association",
                                                    U"standard",
                                                    U"members",
                                                    U"responsible",
                                                    U"digital",
                                                    U"infrastructure",
                                                    U"company",
                                                    U"throughput",
                                                    U"container",
                                                    U"well-known",
                                                    U"two-year",
                                                    U"co-operation",
                                                    U"AI",
                                                    U"DDTA’s",
                                                    U"Women’s",
                                                    U"10–20",
                                                    U"US$5 billion",
                                                    U"No. 5",
                                                    U"J. R. Smith",
                                                    U"20 June",
                                                    U"10 km",
                                                    U"3.2%",
                                                    U"1,250",
                                                    U"Changshan",
                                                    U"Beijing–Shanghai",
                                                    U"“single window”",
                                                    U"‘pilot’",
                                                    U"(see below)",
                                                    U"year—and",
                                                    U"—",
                                                    U"e-commerce",
                                                    U"administration",
                                                    U"recommendation"};
    std::u32string out;
    bool begins = true;
    for (int i = 0; i < words; ++i) {
        // Every other word is a short one, as in any English text.
        std::u32string word = pieces[random() % (random() % 2 == 0 ? 7 : pieces.size())];
        if (begins && word == U"—")
            word = U"the";
        if (begins && word.front() >= U'a' && word.front() <= U'z')
            word.front() -= 32;
        begins = false;
        if (!out.empty())
            out += U' ';
        out += word;
        if (word == U"—")
            continue;
        const auto mark = random() % 12;
        if (mark == 0)
            out += U',';
        else if (mark == 1) {
            out += U'.';
            begins = true;
        }
    }
    return out + U'.';
}

} // namespace banxin
