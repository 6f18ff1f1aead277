#include "correction/correction_proposal.h"

#include "correction/merged_article.h"
#include "model/passage_comment.h"

#include <algorithm>
#include <functional>

namespace banxin {

namespace {

using Kind = BlockDifference::Kind;

bool touch(const TextRange& a, const TextRange& b) { return a.from <= b.to && b.from <= a.to; }

/// Calls `visit` for each text of the difference: its changes, the texts, and what it belongs to.
struct TextOf {
    const TextChanges* changes;
    Text before;
    Text after;
    int block; ///< index in the difference; -1: a field
    HeadField field;
    Language language;
};

void eachText(const Article& before, const Article& after, const ArticleDifference& difference,
              const std::function<void(const TextOf&)>& visit)
{
    for (const FieldDifference& one : difference.fields)
        visit({&one.text, Text(fieldOf(before, one.field).in(one.language)),
               Text(fieldOf(after, one.field).in(one.language)), -1, one.field, one.language});
    for (std::size_t i = 0; i < difference.blocks.size(); ++i) {
        const BlockDifference& one = difference.blocks[i];
        for (const Language language : {Language::Zh, Language::En}) {
            const Text old = one.before < 0 ? Text()
                                            : before.blocks[static_cast<std::size_t>(one.before)].in(language);
            const Text young = one.after < 0 ? Text()
                                             : after.blocks[static_cast<std::size_t>(one.after)].in(language);
            visit({&one.in(language), old, young, static_cast<int>(i), HeadField::Title, language});
        }
    }
}

void add(QString& words, const QString& more)
{
    if (more.isEmpty())
        return;
    if (!words.isEmpty())
        words += QStringLiteral(" … ");
    words += more;
}

/// Who made a change: whose tracked passage has these words.
const TrackedPassage* trackedAs(const std::vector<TrackedPassage>& passages, std::size_t article,
                                const DecisionWords& words)
{
    const auto fits = [](const QString& passage, const QString& wanted) {
        const QString a = passage.trimmed();
        const QString b = wanted.trimmed();
        return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    };
    for (const TrackedPassage& one : passages)
        if (one.article == article && fits(one.text, one.inserted ? words.inserted : words.removed))
            return &one;
    return nullptr;
}

void markConflicts(const MergedArticle& merged, ArticleCorrections& out)
{
    const auto conflict = [&out](int decision) {
        if (decision >= 0)
            out.decisions[static_cast<std::size_t>(decision)].conflict = true;
    };
    eachText(out.here, out.merged, out.difference, [&](const TextOf& text) {
        const std::vector<TextRange>* ranges = nullptr;
        if (text.block < 0) {
            const auto at = merged.fields.find({text.field, text.language});
            ranges = at == merged.fields.end() ? nullptr : &at->second;
        } else if (const BlockDifference& one = out.difference.blocks[static_cast<std::size_t>(text.block)];
                   one.before >= 0) {
            const auto at =
                merged.texts.find({out.here.blocks[static_cast<std::size_t>(one.before)].id.value, text.language});
            ranges = at == merged.texts.end() ? nullptr : &at->second;
        }
        for (const TextChange& place : text.changes->places)
            if (ranges && std::ranges::any_of(*ranges, [&](const TextRange& range) {
                    return touch(range, place.before);
                }))
                conflict(place.decision);
    });
    for (const BlockDifference& one : out.difference.blocks) {
        const Block* block = one.before >= 0 ? &out.here.blocks[static_cast<std::size_t>(one.before)]
            : one.after >= 0                 ? &out.merged.blocks[static_cast<std::size_t>(one.after)]
                                             : nullptr;
        if (block && merged.blocks.contains(block->id.value))
            conflict(one.decision);
    }
}

int newComments(const Article& here, const Article& merged)
{
    int before = 0;
    int after = 0;
    for (const Block& block : here.blocks)
        before += static_cast<int>(commentsOf(block).size());
    for (const Block& block : merged.blocks)
        after += static_cast<int>(commentsOf(block).size());
    return std::max(after - before, 0);
}

} // namespace

Article ArticleCorrections::result() const { return withDecisions(here, merged, difference, taken); }

ArticleCorrections proposeCorrections(const Article& sent, const Article& here, const ReturnedCorrections& came,
                                      std::size_t index)
{
    const MergedArticle merged = mergeArticles(sent, here, came.articles.at(index));
    ArticleCorrections out;
    out.here = here;
    out.merged = merged.article;
    out.difference = compareArticles(out.here, out.merged);
    out.decisions.resize(static_cast<std::size_t>(out.difference.decisions));
    out.comments = newComments(out.here, out.merged);
    out.changedHere = !compareArticles(sent, here).isEmpty();
    for (int i = 0; i < out.difference.decisions; ++i) {
        const DecisionWords words = wordsOf(out.here, out.merged, out.difference, i);
        if (const TrackedPassage* passage = trackedAs(came.tracked, index, words)) {
            out.decisions[static_cast<std::size_t>(i)].author = passage->author;
            out.decisions[static_cast<std::size_t>(i)].time = passage->time;
        }
    }
    markConflicts(merged, out);
    for (const CorrectionDecision& decision : out.decisions)
        out.taken.push_back(!decision.conflict);
    return out;
}

DecisionWords wordsOf(const Article& before, const Article& after, const ArticleDifference& difference,
                      int decision)
{
    DecisionWords out;
    bool found = false;
    const auto meet = [&](int block, HeadField field, Language language) {
        if (found)
            return;
        found = true;
        out.block = block;
        out.field = field;
        out.language = language;
    };
    eachText(before, after, difference, [&](const TextOf& text) {
        const BlockDifference* block = text.block < 0 ? nullptr
                                                      : &difference.blocks[static_cast<std::size_t>(text.block)];
        const bool whole = block && block->decision == decision;
        if (whole && (block->kind == Kind::Removed || block->kind == Kind::MovedAway))
            add(out.removed, text.before.string);
        if (whole && (block->kind == Kind::Added || block->kind == Kind::MovedHere))
            add(out.inserted, text.after.string);
        out.moved = out.moved || (whole && (block->kind == Kind::MovedAway || block->kind == Kind::MovedHere));
        out.form = out.form || (whole && block->kind == Kind::Changed) || text.changes->marks == decision;
        if (whole || text.changes->marks == decision)
            meet(text.block, text.field,
                 text.before.isEmpty() && text.after.isEmpty() ? Language::Zh : text.language);
        if (block && (block->kind == Kind::MovedAway || block->kind == Kind::MovedHere))
            return;
        for (const TextChange& place : text.changes->places) {
            if (place.decision != decision)
                continue;
            meet(text.block, text.field, text.language);
            add(out.removed, sliceOf(text.before, place.before.from, place.before.to).string);
            add(out.inserted, sliceOf(text.after, place.after.from, place.after.to).string);
        }
    });
    return out;
}

} // namespace banxin
