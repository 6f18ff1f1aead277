#include "edit/article_difference.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <tuple>

namespace banxin {

namespace {

using Kind = BlockDifference::Kind;

/// What is compared of the marks: comments are never printed, and a mark in two parts is one mark.
std::vector<Mark> printedMarks(const Text& text)
{
    std::vector<Mark> marks;
    for (const Mark& mark : text.marks)
        if (mark.kind != MarkKind::Comment && mark.from < mark.to)
            marks.push_back(mark);
    std::ranges::sort(marks, [](const Mark& a, const Mark& b) {
        return std::tie(a.kind, a.value, a.unknownKind, a.from, a.to)
            < std::tie(b.kind, b.value, b.unknownKind, b.from, b.to);
    });
    std::vector<Mark> out;
    for (const Mark& mark : marks) {
        const bool goesOn = !out.empty() && out.back().kind == mark.kind && out.back().value == mark.value
            && out.back().unknownKind == mark.unknownKind && out.back().to >= mark.from;
        if (goesOn)
            out.back().to = std::max(out.back().to, mark.to);
        else
            out.push_back(mark);
    }
    return out;
}

QJsonObject printedPayload(const Block& block)
{
    QJsonObject out = block.payload;
    out.remove(QStringLiteral("checked"));
    out.remove(QStringLiteral("comments"));
    return out;
}

bool sameForm(const Block& a, const Block& b)
{
    return a.kind == b.kind && a.unknownKind == b.unknownKind && printedPayload(a) == printedPayload(b);
}

QString wordsOf(const Block& block) { return block.zh.string + QLatin1Char('\n') + block.en.string; }

bool hasText(const Block& block) { return !block.zh.isEmpty() || !block.en.isEmpty(); }

/// Finds for each block of the old article its partner in the new one.
class Pairing {
public:
    Pairing(const std::vector<Block>& before, const std::vector<Block>& after)
        : m_before(before),
          m_after(after),
          to(before.size(), -1),
          m_taken(after.size(), false)
    {
        byId(true);
        byText();
        byLikeness();
        byId(false);
    }

private:
    void pair(std::size_t i, std::size_t j)
    {
        to[i] = static_cast<int>(j);
        m_taken[j] = true;
    }

    void byId(bool alikeOnly)
    {
        constexpr double faintly = 0.25;
        std::map<std::int64_t, std::size_t> places;
        for (std::size_t j = 0; j < m_after.size(); ++j)
            if (m_after[j].id.valid() && !m_taken[j])
                places.emplace(m_after[j].id.value, j);
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            const auto at = to[i] < 0 ? places.find(m_before[i].id.value) : places.end();
            if (at == places.end())
                continue;
            const Block& a = m_before[i];
            const Block& b = m_after[at->second];
            const bool alike = !hasText(a) || !hasText(b) || a.zh.string == b.zh.string
                || Likeness(wordsOf(a)).to(Likeness(wordsOf(b))) >= faintly;
            if (alike || !alikeOnly)
                pair(i, at->second);
        }
    }

    void byText()
    {
        std::map<QString, std::vector<std::size_t>> places; // the last first
        for (std::size_t j = m_after.size(); j-- > 0;)
            if (!m_taken[j] && hasText(m_after[j]))
                places[wordsOf(m_after[j])].push_back(j);
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            if (to[i] >= 0 || !hasText(m_before[i]))
                continue;
            const auto at = places.find(wordsOf(m_before[i]));
            if (at == places.end() || at->second.empty())
                continue;
            pair(i, at->second.back());
            at->second.pop_back();
        }
    }

    void byLikeness()
    {
        constexpr std::size_t mostPairs = 40000;
        std::vector<std::pair<std::size_t, Likeness>> old;
        std::vector<std::pair<std::size_t, Likeness>> young;
        for (std::size_t i = 0; i < m_before.size(); ++i)
            if (to[i] < 0)
                old.emplace_back(i, Likeness(wordsOf(m_before[i])));
        for (std::size_t j = 0; j < m_after.size(); ++j)
            if (!m_taken[j])
                young.emplace_back(j, Likeness(wordsOf(m_after[j])));
        if (old.size() * young.size() > mostPairs)
            return;
        struct Candidate {
            double likeness;
            std::size_t i, j;
        };
        std::vector<Candidate> candidates;
        for (const auto& [i, a] : old)
            for (const auto& [j, b] : young)
                if (const double likeness = a.to(b); likeness >= stillTheSame)
                    candidates.push_back({likeness, i, j});
        std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::likeness);
        for (const Candidate& one : candidates)
            if (to[one.i] < 0 && !m_taken[one.j])
                pair(one.i, one.j);
    }

    const std::vector<Block>& m_before;
    const std::vector<Block>& m_after;

public:
    std::vector<int> to; ///< by index in the old article; -1: none

private:
    std::vector<bool> m_taken;
};

/// The pairs that stayed in order: of all rising rows of partners a longest one. The others were moved.
std::vector<bool> stayed(const std::vector<int>& to)
{
    std::vector<int> tails; // index in `to` of the last of a row of each length
    std::vector<int> before(to.size(), -1);
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (to[i] < 0)
            continue;
        const auto at = std::ranges::lower_bound(tails, to[i], {},
                                                 [&to](int tail) { return to[static_cast<std::size_t>(tail)]; });
        before[i] = at == tails.begin() ? -1 : *(at - 1);
        if (at == tails.end())
            tails.push_back(static_cast<int>(i));
        else
            *at = static_cast<int>(i);
    }
    std::vector<bool> out(to.size(), false);
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0; i = before[static_cast<std::size_t>(i)])
        out[static_cast<std::size_t>(i)] = true;
    return out;
}

class Comparer {
public:
    Comparer(const Article& before, const Article& after) : m_before(before), m_after(after) {}

    ArticleDifference compare()
    {
        for (const HeadField field : articleFields)
            for (const Language language : {Language::Zh, Language::En}) {
                const QString& a = fieldOf(m_before, field).in(language);
                const QString& b = fieldOf(m_after, field).in(language);
                if (a != b)
                    m_out.fields.push_back({field, language, changesOf(Text(a), Text(b), -1)});
            }
        if (m_before.bylinePlace != m_after.bylinePlace)
            m_out.bylinePlace = next();
        lineUp();
        number();
        return m_out;
    }

private:
    int next() { return m_out.decisions++; }

    /// With a `decision` all places belong to it.
    TextChanges changesOf(const Text& a, const Text& b, int decision)
    {
        TextChanges out;
        const TextDifference words = wordDifferenceOf(a.string, b.string);
        for (std::size_t i = 0; i < words.before.size(); ++i)
            out.places.push_back({words.before[i], words.after[i], decision >= 0 ? decision : next()});
        if (!sameMarksBetween(a, b, out.places))
            out.marks = decision >= 0 ? decision : next();
        return out;
    }

    static bool sameMarksBetween(const Text& a, const Text& b, const std::vector<TextChange>& places)
    {
        if (a.marks == b.marks && places.empty())
            return true;
        TextRange end{codePointCount(a.string), codePointCount(b.string)};
        int x = 0;
        int y = 0;
        for (std::size_t i = 0; i <= places.size(); ++i) {
            const bool last = i == places.size();
            const int toX = last ? end.from : places[i].before.from;
            const int toY = last ? end.to : places[i].after.from;
            if (printedMarks(sliceOf(a, x, toX)) != printedMarks(sliceOf(b, y, toY)))
                return false;
            if (!last) {
                x = places[i].before.to;
                y = places[i].after.to;
            }
        }
        return true;
    }

    void lineUp()
    {
        const Pairing pairing(m_before.blocks, m_after.blocks);
        const std::vector<bool> inPlace = stayed(pairing.to);
        std::vector<int> from(m_after.blocks.size(), -1);
        for (std::size_t i = 0; i < pairing.to.size(); ++i)
            if (pairing.to[i] >= 0)
                from[static_cast<std::size_t>(pairing.to[i])] = static_cast<int>(i);
        std::size_t j = 0;
        const auto take = [&](std::size_t end) {
            for (; j < end; ++j)
                m_out.blocks.push_back(
                    entry(from[j] < 0 ? Kind::Added : Kind::MovedHere, from[j], static_cast<int>(j)));
        };
        for (std::size_t i = 0; i < m_before.blocks.size(); ++i) {
            const int partner = pairing.to[i];
            if (partner < 0) {
                m_out.blocks.push_back(entry(Kind::Removed, static_cast<int>(i), -1));
            } else if (!inPlace[i]) {
                m_out.blocks.push_back(entry(Kind::MovedAway, static_cast<int>(i), partner));
            } else {
                take(static_cast<std::size_t>(partner));
                m_out.blocks.push_back(entry(Kind::Same, static_cast<int>(i), partner));
                ++j;
            }
        }
        take(m_after.blocks.size());
    }

    static BlockDifference entry(Kind kind, int before, int after)
    {
        BlockDifference out;
        out.kind = kind;
        out.before = before;
        out.after = after;
        return out;
    }

    const Block& old(const BlockDifference& one) const
    {
        return m_before.blocks[static_cast<std::size_t>(one.before)];
    }
    const Block& young(const BlockDifference& one) const
    {
        return m_after.blocks[static_cast<std::size_t>(one.after)];
    }

    void number()
    {
        std::map<int, int> moves; // decision by index in the old article
        for (BlockDifference& one : m_out.blocks) {
            const bool moved = one.kind == Kind::MovedAway || one.kind == Kind::MovedHere;
            if (moved)
                one.decision = moves.try_emplace(one.before, m_out.decisions).first->second;
            if (one.decision == m_out.decisions || one.kind == Kind::Removed || one.kind == Kind::Added)
                one.decision = next();
            if (one.kind != Kind::Same && one.kind != Kind::MovedHere)
                continue;
            for (const Language language : {Language::Zh, Language::En})
                one.in(language) = changesOf(old(one).in(language), young(one).in(language), one.decision);
            if (one.kind == Kind::Same && !sameForm(old(one), young(one)))
                one.decision = next();
            if (one.kind == Kind::Same && (one.decision >= 0 || !one.zh.isEmpty() || !one.en.isEmpty()))
                one.kind = Kind::Changed;
        }
        for (std::size_t i = 0; i < m_out.blocks.size(); ++i)
            for (const Language language : {Language::Zh, Language::En})
                if (m_out.blocks[i].kind == Kind::Changed)
                    tieEnds(i, language);
        closeNumbers();
    }

    /// A paragraph that lost its end (or beginning) to a new one beside it was parted; one that got what stood in a
    /// removed one beside it was joined. Both halves are one decision.
    void tieEnds(std::size_t i, Language language)
    {
        for (TextChange& place : m_out.blocks[i].in(language).places) {
            const QString gone =
                sliceOf(old(m_out.blocks[i]).in(language), place.before.from, place.before.to).string;
            const QString come =
                sliceOf(young(m_out.blocks[i]).in(language), place.after.from, place.after.to).string;
            tie(i, 1, place, language, gone, come);
            tie(i, -1, place, language, gone, come);
        }
    }

    void tie(std::size_t i, int step, TextChange& place, Language language, const QString& gone,
             const QString& come)
    {
        constexpr double mostly = 0.6;
        for (auto at = static_cast<std::ptrdiff_t>(i) + step;
             at >= 0 && at < static_cast<std::ptrdiff_t>(m_out.blocks.size()); at += step) {
            BlockDifference& beside = m_out.blocks[static_cast<std::size_t>(at)];
            if (beside.kind != Kind::Added && beside.kind != Kind::Removed)
                return;
            const bool parted = beside.kind == Kind::Added;
            const QString there = (parted ? young(beside) : old(beside)).in(language).string;
            const QString here = parted ? gone : come;
            if (here.size() < 2 || there.size() < 2)
                continue;
            const bool inside = here.contains(there) || there.contains(here.trimmed());
            if (inside || Likeness(here).to(Likeness(there)) >= mostly)
                join(beside.decision, place.decision);
        }
    }

    void join(int from, int to)
    {
        each([from, to](int& decision) {
            if (decision == from)
                decision = to;
        });
    }

    template <typename F>
    void each(F&& visit)
    {
        const auto text = [&visit](TextChanges& changes) {
            for (TextChange& place : changes.places)
                visit(place.decision);
            visit(changes.marks);
        };
        for (FieldDifference& field : m_out.fields)
            text(field.text);
        visit(m_out.bylinePlace);
        for (BlockDifference& block : m_out.blocks) {
            if (block.kind == Kind::Changed || block.kind == Kind::Same) {
                text(block.zh);
                text(block.en);
                visit(block.decision);
            } else {
                visit(block.decision);
                text(block.zh);
                text(block.en);
            }
        }
    }

    /// Numbers without gaps, in reading order.
    void closeNumbers()
    {
        std::map<int, int> numbers{{-1, -1}};
        int count = 0;
        each([&](int& decision) {
            const auto [at, fresh] = numbers.try_emplace(decision, count);
            count += fresh ? 1 : 0;
            decision = at->second;
        });
        m_out.decisions = count;
    }

    const Article& m_before;
    const Article& m_after;
    ArticleDifference m_out;
};

} // namespace

const BilingualString& fieldOf(const Article& article, HeadField field)
{
    switch (field) {
    case HeadField::Kicker: return article.kicker;
    case HeadField::Title: return article.title;
    case HeadField::Subtitle: return article.subtitle;
    case HeadField::Byline: return article.byline;
    case HeadField::Source: break;
    }
    return article.source;
}

BilingualString& fieldOf(Article& article, HeadField field)
{
    return const_cast<BilingualString&>(fieldOf(std::as_const(article), field));
}

ArticleDifference compareArticles(const Article& before, const Article& after)
{
    return Comparer(before, after).compare();
}

QString textInPayload(const Block& block, Language language)
{
    const QString key = languageKey(language);
    QStringList lines;
    for (const QJsonValue& row : block.payload.value(QLatin1String("rows")).toArray()) {
        QStringList cells;
        for (const QJsonValue& cell : row.toArray())
            cells << cell.toObject().value(key).toString();
        lines << cells.join(QStringLiteral(" | "));
    }
    for (const QJsonValue& picture : block.payload.value(QLatin1String("pictures")).toArray())
        lines << picture.toObject().value(key).toString();
    for (const QJsonValue& note : block.payload.value(QLatin1String("notes")).toObject())
        lines << note.toObject().value(key).toString();
    for (const char* name : {"credit", "alt"})
        lines << block.payload.value(QLatin1String(name)).toObject().value(key).toString();
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace banxin
