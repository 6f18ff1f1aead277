#include "edit/seen_before.h"

#include "catalogue/tokenizer.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>

namespace banxin {

namespace {

constexpr int gramWords = 6;
// Seven characters in a row hardly ever come twice by accident, and yet most survive an editor's changes.
constexpr int phraseWords = 7;
constexpr int phraseCount = 12;
constexpr int candidates = 24;

/// The words of a text, paragraph by paragraph.
std::vector<QStringList> paragraphsOf(const Article& article, Language language)
{
    std::vector<QStringList> out;
    for (const Block& block : article.blocks)
        if (QStringList words = searchWords(block.in(language).string); !words.isEmpty())
            out.push_back(std::move(words));
    return out;
}

qsizetype wordCount(const std::vector<QStringList>& paragraphs)
{
    qsizetype count = 0;
    for (const QStringList& words : paragraphs)
        count += words.size();
    return count;
}

/// The side that the text is compared by: the one that it has more of.
Language mainSide(const Article& article)
{
    const qsizetype zh = wordCount(paragraphsOf(article, Language::Zh));
    return zh > 0 && zh >= wordCount(paragraphsOf(article, Language::En)) ? Language::Zh : Language::En;
}

/// Hashes of all runs of six words, sorted, each once. Runs go on across paragraphs: a reprint parts them
/// elsewhere.
std::vector<std::uint64_t> gramsOf(const std::vector<QStringList>& paragraphs)
{
    std::vector<std::uint64_t> words;
    for (const QStringList& paragraph : paragraphs)
        for (const QString& word : paragraph) {
            std::uint64_t hash = 14695981039346656037ULL; // FNV-1a
            for (const QChar c : word)
                hash = (hash ^ c.unicode()) * 1099511628211ULL;
            words.push_back(hash);
        }
    std::vector<std::uint64_t> grams;
    for (std::size_t i = 0; i + gramWords <= words.size(); ++i) {
        std::uint64_t hash = 0;
        for (std::size_t k = i; k < i + gramWords; ++k)
            hash = (hash ^ words[k]) * 0x9e3779b97f4a7c15ULL + (hash >> 29);
        grams.push_back(hash);
    }
    std::ranges::sort(grams);
    grams.erase(std::ranges::unique(grams).begin(), grams.end());
    return grams;
}

std::size_t common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b)
{
    std::size_t count = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) {
            ++count;
            ++x;
            ++y;
        } else if (*x < *y) {
            ++x;
        } else {
            ++y;
        }
    }
    return count;
}

/// Words that stand in nearly every article: a phrase of them costs the index most and tells least.
bool isCommonWord(const QString& word)
{
    static const QString common = QStringLiteral("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分"
                                                 "对成会可主发年动同工也能下过子说产种面而方后多定"
                                                 "行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加"
                                                 "量都两体制机当使点从业本去把性好应开它合还因由其些"
                                                 "然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看"
                                                 "原又么利比或但质气第向道命此变条只没结解问意建月公"
                                                 "无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品"
                                                 "式活设及管特件长求老头基资边流路级少图山统接知较将");
    return word.size() == 1 && common.contains(word);
}

/// Distinctive phrases, spread over the whole text so that a shortened reprint still has some.
QStringList phrasesOf(const std::vector<QStringList>& paragraphs)
{
    QHash<QString, int> counts;
    for (const QStringList& words : paragraphs)
        for (const QString& word : words)
            ++counts[word];
    const auto weight = [&counts](const QString& word) {
        return (isCommonWord(word) ? 20 : 0) + std::min(counts.value(word), 10);
    };
    struct Phrase {
        int weight = std::numeric_limits<int>::max();
        QString words;
    };
    std::vector<Phrase> best(phraseCount);
    const qsizetype total = wordCount(paragraphs);
    qsizetype before = 0;
    for (const QStringList& words : paragraphs) {
        for (qsizetype from = 0; from + phraseWords <= words.size(); ++from) {
            int sum = 0;
            for (qsizetype k = from; k < from + phraseWords; ++k)
                sum += weight(words.at(k));
            Phrase& slot = best[static_cast<std::size_t>((before + from) * phraseCount / total)];
            if (sum < slot.weight)
                slot = {sum, words.mid(from, phraseWords).join(QLatin1Char(' '))};
        }
        before += words.size();
    }
    QStringList out;
    for (const Phrase& phrase : best)
        if (!phrase.words.isEmpty() && !out.contains(phrase.words))
            out.append(phrase.words);
    // Nothing but short paragraphs (a list of names): runs across them, as the index has them too.
    if (out.isEmpty()) {
        QStringList all;
        for (const QStringList& words : paragraphs)
            all += words;
        for (qsizetype from = 0; from + phraseWords <= all.size() && out.size() < phraseCount;
             from += std::max<qsizetype>(phraseWords, all.size() / phraseCount))
            out.append(all.mid(from, phraseWords).join(QLatin1Char(' ')));
    }
    return out;
}

bool sameTitle(const Article& a, const Article& b, Language language)
{
    const QStringList words = searchWords(a.title.in(language));
    return !words.isEmpty() && words == searchWords(b.title.in(language));
}

std::pair<double, double> shares(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b)
{
    if (a.empty() || b.empty())
        return {0, 0};
    const auto both = static_cast<double>(common(a, b));
    return {both / static_cast<double>(a.size()), both / static_cast<double>(b.size())};
}

} // namespace

std::pair<double, double> sharedText(const Article& a, const Article& b)
{
    const Language side = mainSide(a);
    const std::vector<QStringList> mine = paragraphsOf(a, side);
    const std::vector<QStringList> other = paragraphsOf(b, side);
    if (std::min(wordCount(mine), wordCount(other)) < seenBeforeLeastWords)
        return {0, 0};
    return shares(gramsOf(mine), gramsOf(other));
}

std::vector<RepeatedText> findRepeated(const std::vector<const Article*>& articles)
{
    // What more articles than this have in common is a formula of the house and no text.
    constexpr std::ptrdiff_t mostCommon = 50;
    std::vector<std::pair<std::uint64_t, std::size_t>> all;
    std::vector<std::size_t> sizes(articles.size(), 0);
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const std::vector<QStringList> text = paragraphsOf(*articles[i], mainSide(*articles[i]));
        if (wordCount(text) < seenBeforeLeastWords)
            continue;
        const std::vector<std::uint64_t> grams = gramsOf(text);
        sizes[i] = grams.size();
        for (const std::uint64_t gram : grams)
            all.emplace_back(gram, i);
    }
    std::ranges::sort(all);
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> both; // second, first
    for (auto from = all.begin(); from != all.end();) {
        const auto to =
            std::find_if(from, all.end(), [from](const auto& one) { return one.first != from->first; });
        if (to - from <= mostCommon)
            for (auto a = from; a != to; ++a)
                for (auto b = a + 1; b != to; ++b)
                    ++both[{b->second, a->second}];
        from = to;
    }
    std::vector<RepeatedText> out;
    for (const auto& [pair, count] : both) {
        const auto& [second, first] = pair;
        const double share = static_cast<double>(count)
            / static_cast<double>(std::min(sizes[first], sizes[second]));
        if (share < seenBeforeShare)
            continue;
        if (!out.empty() && out.back().second == second) {
            if (share > out.back().share)
                out.back() = {first, second, share};
        } else {
            out.push_back({first, second, share});
        }
    }
    return out;
}

Result<std::vector<SeenBefore>> findSeenBefore(const Catalogue& catalogue, const Article& article)
{
    std::vector<SeenBefore> out;
    const Language side = mainSide(article);
    const std::vector<QStringList> text = paragraphsOf(article, side);
    if (wordCount(text) < seenBeforeLeastWords)
        return out;
    const std::vector<std::uint64_t> grams = gramsOf(text);
    const Result<std::vector<PhraseHit>> hits = catalogue.articlesWith(phrasesOf(text), candidates);
    if (!hits)
        return hits.error();
    for (const PhraseHit& hit : *hits) {
        if (hit.article == article.id)
            continue;
        const Result<Article> old = catalogue.article(hit.article);
        if (!old)
            return old.error();
        const std::vector<QStringList> other = paragraphsOf(*old, side);
        if (wordCount(other) < seenBeforeLeastWords)
            continue;
        const auto [ofNew, ofOld] = shares(grams, gramsOf(other));
        if (std::max(ofNew, ofOld) < seenBeforeShare)
            continue;
        Result<std::vector<Printing>> printings = catalogue.printings(hit.article);
        if (!printings)
            return printings.error();
        out.push_back({hit.article, old->title, std::max(ofNew, ofOld), ofNew, ofOld,
                       sameTitle(article, *old, side), std::move(*printings)});
    }
    std::ranges::stable_sort(out, [](const SeenBefore& a, const SeenBefore& b) {
        return a.share != b.share ? a.share > b.share : a.article > b.article;
    });
    return out;
}

} // namespace banxin
