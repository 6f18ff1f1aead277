// What becomes of an article when some of the differences to another are taken.

#include "edit/article_difference.h"

#include "model/passage_comment.h"

#include <algorithm>
#include <map>

namespace banxin {

namespace {

using Kind = BlockDifference::Kind;

/// Makes the text that stands between two from what is taken.
class Applier {
public:
    Applier(const ArticleDifference& difference, const std::vector<bool>& taken)
        : m_difference(difference),
          m_taken(taken)
    {}

    Article apply(const Article& before, const Article& after) const
    {
        Article out = before;
        out.nextBlock = std::max(before.nextBlock, after.nextBlock);
        for (const FieldDifference& one : m_difference.fields)
            fieldOf(out, one.field).in(one.language) = textOf(Text(fieldOf(before, one.field).in(one.language)),
                                                              Text(fieldOf(after, one.field).in(one.language)),
                                                              one.text)
                                                           .string;
        if (isTaken(m_difference.bylinePlace))
            out.bylinePlace = after.bylinePlace;
        out.blocks.clear();
        for (const BlockDifference& one : m_difference.blocks)
            add(one, before, after, out);
        renumber(out);
        return out;
    }

private:
    bool isTaken(int decision) const
    {
        return decision >= 0 && static_cast<std::size_t>(decision) < m_taken.size()
            && m_taken[static_cast<std::size_t>(decision)];
    }

    void add(const BlockDifference& one, const Article& before, const Article& after, Article& out) const
    {
        const auto old = [&] { return before.blocks[static_cast<std::size_t>(one.before)]; };
        const auto young = [&] { return after.blocks[static_cast<std::size_t>(one.after)]; };
        switch (one.kind) {
        case Kind::Same: out.blocks.push_back(young()); break;
        case Kind::Changed: out.blocks.push_back(mixed(one, old(), young())); break;
        case Kind::Removed:
            if (!isTaken(one.decision))
                out.blocks.push_back(old());
            break;
        case Kind::MovedAway:
            if (!isTaken(one.decision)) {
                out.blocks.push_back(old());
                keepComments(young(), out.blocks.back());
            }
            break;
        case Kind::Added:
        case Kind::MovedHere:
            if (isTaken(one.decision))
                out.blocks.push_back(young());
            break;
        }
    }

    Block mixed(const BlockDifference& one, const Block& old, const Block& young) const
    {
        bool all = one.decision < 0 || isTaken(one.decision);
        for (const TextChanges* changes : {&one.zh, &one.en}) {
            all = all && (changes->marks < 0 || isTaken(changes->marks));
            for (const TextChange& place : changes->places)
                all = all && isTaken(place.decision);
        }
        if (all)
            return young;
        Block out = old;
        if (isTaken(one.decision)) {
            out.kind = young.kind;
            out.unknownKind = young.unknownKind;
            out.payload = young.payload;
        }
        for (const Language language : {Language::Zh, Language::En})
            out.in(language) = textOf(old.in(language), young.in(language), one.in(language));
        if (out.zh != old.zh || out.en != old.en)
            out.payload.remove(QStringLiteral("checked"));
        keepNotes(young, out);
        keepNotes(old, out);
        keepComments(young, out);
        return out;
    }

    Text textOf(const Text& old, const Text& young, const TextChanges& changes) const
    {
        Text out;
        int x = 0;
        int y = 0;
        const bool newMarks = isTaken(changes.marks);
        const auto stay = [&](int toX, int toY) {
            appendSlice(out, newMarks ? sliceOf(young, y, toY) : sliceOf(old, x, toX));
        };
        for (const TextChange& place : changes.places) {
            stay(place.before.from, place.after.from);
            appendSlice(out,
                        isTaken(place.decision) ? sliceOf(young, place.after.from, place.after.to)
                                                : sliceOf(old, place.before.from, place.before.to));
            x = place.before.to;
            y = place.after.to;
        }
        stay(codePointCount(old.string), codePointCount(young.string));
        return out;
    }

    /// The notes that the text calls and the payload does not have.
    static void keepNotes(const Block& from, Block& to)
    {
        const QString key = QStringLiteral("notes");
        const QJsonObject known = from.payload.value(key).toObject();
        QJsonObject notes = to.payload.value(key).toObject();
        for (const Text* text : {&to.zh, &to.en})
            for (const Mark& mark : text->marks)
                if (mark.kind == MarkKind::Note && !notes.contains(mark.value) && known.contains(mark.value))
                    notes.insert(mark.value, known.value(mark.value));
        if (!notes.isEmpty())
            to.payload.insert(key, notes);
    }

    /// Comments are kept whatever becomes of the words: where those are gone, on the whole text.
    static void keepComments(const Block& from, Block& to)
    {
        const std::vector<PassageComment> known = commentsOf(to);
        for (const PassageComment& comment : commentsOf(from)) {
            if (std::ranges::find(known, comment.id, &PassageComment::id) != known.end())
                continue;
            setComment(to, comment);
            for (const Language language : {Language::Zh, Language::En})
                for (const Mark& mark : from.in(language).marks)
                    if (mark.kind == MarkKind::Comment && mark.value == comment.id)
                        markAgain(mark, from.in(language), to.in(language));
        }
    }

    static void markAgain(Mark mark, const Text& from, Text& to)
    {
        const QString words = sliceOf(from, mark.from, mark.to).string;
        const qsizetype at = words.isEmpty() ? -1 : to.string.indexOf(words);
        mark.from = at < 0 ? 0 : codePointOffset(to.string, at);
        mark.to = at < 0 ? codePointCount(to.string) : mark.from + codePointCount(words);
        if (mark.from < mark.to)
            to.marks.push_back(mark);
    }

    /// A block that is left and another that is taken may have the same number.
    static void renumber(Article& out)
    {
        std::map<std::int64_t, int> seen;
        for (const Block& block : out.blocks)
            out.nextBlock = std::max(out.nextBlock, block.id.value + 1);
        for (Block& block : out.blocks)
            if (block.id.valid() && ++seen[block.id.value] > 1)
                block.id = BlockId{out.nextBlock++};
    }

    const ArticleDifference& m_difference;
    const std::vector<bool>& m_taken;
};

} // namespace

Article withDecisions(const Article& before, const Article& after, const ArticleDifference& difference,
                      const std::vector<bool>& taken)
{
    return Applier(difference, taken).apply(before, after);
}

Text sliceOf(const Text& text, int from, int to)
{
    const qsizetype begin = utf16Offset(text.string, from);
    Text out(text.string.mid(begin, utf16Offset(text.string, to) - begin));
    for (Mark mark : text.marks) {
        mark.from = std::max(mark.from, from) - from;
        mark.to = std::min(mark.to, to) - from;
        if (mark.from < mark.to)
            out.marks.push_back(mark);
    }
    return out;
}

void appendSlice(Text& to, const Text& slice)
{
    const int by = codePointCount(to.string);
    to.string += slice.string;
    for (Mark mark : slice.marks) {
        mark.from += by;
        mark.to += by;
        const auto goesOn = std::ranges::find_if(to.marks, [&](const Mark& one) {
            return one.to == mark.from && one.kind == mark.kind && one.value == mark.value
                && one.unknownKind == mark.unknownKind && mark.from == by;
        });
        if (goesOn != to.marks.end())
            goesOn->to = mark.to;
        else
            to.marks.push_back(mark);
    }
}

} // namespace banxin
