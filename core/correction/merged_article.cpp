#include "correction/merged_article.h"

#include "model/passage_comment.h"

#include <algorithm>
#include <optional>

namespace banxin {

namespace {

bool sameText(const Text& a, const Text& b)
{
    Article left;
    Article right;
    left.append({}).zh = a;
    right.append({}).zh = b;
    return compareArticles(left, right).isEmpty();
}

/// The payload without what is not printed.
QJsonObject printed(QJsonObject payload)
{
    payload.remove(QStringLiteral("comments"));
    payload.remove(QStringLiteral("checked"));
    return payload;
}

/// One change of a text, seen from what was sent.
struct Step {
    TextRange sent;
    TextRange other;
};

std::vector<Step> stepsOf(const Text& sent, const Text& other)
{
    const TextDifference words = wordDifferenceOf(sent.string, other.string);
    std::vector<Step> out;
    for (std::size_t i = 0; i < words.before.size(); ++i)
        out.push_back({words.before[i], words.after[i]});
    return out;
}

/// Merges two changed versions of one text.
class TextMerge {
public:
    TextMerge(const Text& sent, const Text& here, const Text& came)
        : m_sent(sent),
          m_here(here),
          m_came(came),
          m_hereSteps(stepsOf(sent, here)),
          m_cameSteps(stepsOf(sent, came))
    {}

    std::vector<TextRange> conflicts; ///< in `here`

    Text merge()
    {
        for (;;) {
            const bool hereLeft = m_h < m_hereSteps.size();
            const bool cameLeft = m_c < m_cameSteps.size();
            if (!hereLeft && !cameLeft)
                break;
            const int next = std::min(hereLeft ? m_hereSteps[m_h].sent.from : endOfSent(),
                                      cameLeft ? m_cameSteps[m_c].sent.from : endOfSent());
            stay(next);
            change();
        }
        stay(endOfSent());
        return m_out;
    }

private:
    int endOfSent() const { return codePointCount(m_sent.string); }

    /// Words that nobody changed, up to a place in what was sent.
    void stay(int to)
    {
        const int length = to - m_at;
        const Text sent = sliceOf(m_sent, m_at, to);
        const Text came = sliceOf(m_came, m_atCame, m_atCame + length);
        appendSlice(m_out, sameText(sent, came) ? sliceOf(m_here, m_atHere, m_atHere + length) : came);
        m_at = to;
        m_atHere += length;
        m_atCame += length;
    }

    /// Changes that touch each other, from the place that was reached on.
    void change()
    {
        const std::size_t firstHere = m_h;
        const std::size_t firstCame = m_c;
        int end = m_at;
        for (bool grown = true; grown;) {
            grown = false;
            while (m_h < m_hereSteps.size() && touches(m_hereSteps[m_h], end)) {
                end = std::max(end, m_hereSteps[m_h++].sent.to);
                grown = true;
            }
            while (m_c < m_cameSteps.size() && touches(m_cameSteps[m_c], end)) {
                end = std::max(end, m_cameSteps[m_c++].sent.to);
                grown = true;
            }
        }
        const int toHere = moved(m_hereSteps, firstHere, m_h, m_atHere, end);
        const int toCame = moved(m_cameSteps, firstCame, m_c, m_atCame, end);
        const Text here = sliceOf(m_here, m_atHere, toHere);
        const Text came = sliceOf(m_came, m_atCame, toCame);
        const bool both = m_h > firstHere && m_c > firstCame;
        appendSlice(m_out, m_c > firstCame ? came : here);
        if (both && here.string != came.string)
            conflicts.push_back({m_atHere, toHere});
        m_at = end;
        m_atHere = toHere;
        m_atCame = toCame;
    }

    static bool touches(const Step& step, int end) { return step.sent.from <= end; }

    /// Where `end` of what was sent is in a version, after these of its steps.
    int moved(const std::vector<Step>& steps, std::size_t from, std::size_t to, int at, int end) const
    {
        int out = at + (end - m_at);
        for (std::size_t i = from; i < to; ++i)
            out += (steps[i].other.to - steps[i].other.from) - (steps[i].sent.to - steps[i].sent.from);
        return out;
    }

    const Text& m_sent;
    const Text& m_here;
    const Text& m_came;
    std::vector<Step> m_hereSteps;
    std::vector<Step> m_cameSteps;
    std::size_t m_h = 0;
    std::size_t m_c = 0;
    int m_at = 0;
    int m_atHere = 0;
    int m_atCame = 0;
    Text m_out;
};

class ArticleMerge {
public:
    ArticleMerge(const Article& sent, const Article& here, const Article& came)
        : m_sent(sent),
          m_here(here),
          m_came(came)
    {}

    MergedArticle merge()
    {
        m_out.article = m_here;
        m_out.article.nextBlock = std::max({m_here.nextBlock, m_sent.nextBlock, m_came.nextBlock});
        fields();
        for (const Block& block : m_here.blocks)
            if (const std::optional<Block> kept = keptOf(block))
                m_blocks.push_back(*kept);
        addWhatCame();
        arrange();
        m_out.article.blocks = std::move(m_blocks);
        return std::move(m_out);
    }

private:
    void fields()
    {
        for (const HeadField field : articleFields)
            for (const Language language : {Language::Zh, Language::En})
                mergeField(field, language, fieldOf(m_out.article, field).in(language));
        if (m_came.bylinePlace != m_sent.bylinePlace)
            m_out.article.bylinePlace = m_came.bylinePlace;
    }

    void mergeField(HeadField field, Language language, QString& out)
    {
        const Text sent(fieldOf(m_sent, field).in(language));
        const Text here(fieldOf(m_here, field).in(language));
        const Text came(fieldOf(m_came, field).in(language));
        TextMerge merge(sent, here, came);
        out = merge.merge().string;
        if (!merge.conflicts.empty())
            m_out.fields[{field, language}] = merge.conflicts;
    }

    static bool sameBlock(const Block& a, const Block& b)
    {
        Article left;
        Article right;
        left.blocks = {a};
        right.blocks = {b};
        return compareArticles(left, right).isEmpty();
    }

    /// What becomes of a block of `here`; none: what came took it away.
    std::optional<Block> keptOf(const Block& here)
    {
        const Block* sent = m_sent.find(here.id);
        const Block* came = here.id.valid() ? m_came.find(here.id) : nullptr;
        if (!sent)
            return here; // it is new here
        if (!came) {
            if (!sameBlock(*sent, here))
                m_out.blocks.insert(here.id.value); // changed here, taken away there
            return std::nullopt;
        }
        return mergeBlocks(*sent, here, *came);
    }

    Block mergeBlocks(const Block& sent, const Block& here, const Block& came)
    {
        Block out = here;
        for (const Language language : {Language::Zh, Language::En}) {
            TextMerge merge(sent.in(language), here.in(language), came.in(language));
            out.in(language) = merge.merge();
            if (!merge.conflicts.empty())
                m_out.texts[{here.id.value, language}] = merge.conflicts;
        }
        if (came.kind != sent.kind && came.kind != here.kind) {
            if (here.kind != sent.kind)
                m_out.blocks.insert(here.id.value);
            out.kind = came.kind;
            out.unknownKind = came.unknownKind;
        }
        mergePayload(sent, here, came, out);
        mergeComments(sent, here, came, out);
        if (out.zh != here.zh || out.en != here.en)
            out.payload.remove(QStringLiteral("checked"));
        return out;
    }

    void mergePayload(const Block& sent, const Block& here, const Block& came, Block& out)
    {
        for (const QString& key : printed(came.payload).keys()) {
            const QJsonValue now = came.payload.value(key);
            const QJsonValue was = sent.payload.value(key);
            const QJsonValue ours = here.payload.value(key);
            if (now == was || now == ours)
                continue;
            if (ours != was && key == QLatin1String("notes")) {
                out.payload.insert(key, mergedNotes(was.toObject(), ours.toObject(), now.toObject(), here.id));
                continue;
            }
            if (ours != was)
                m_out.blocks.insert(here.id.value);
            out.payload.insert(key, now);
        }
    }

    QJsonObject mergedNotes(const QJsonObject& was, QJsonObject ours, const QJsonObject& now, BlockId block)
    {
        for (auto at = now.begin(); at != now.end(); ++at) {
            const QJsonValue before = was.value(at.key());
            if (at.value() == before || ours.value(at.key()) == at.value())
                continue;
            if (ours.value(at.key()) != before)
                m_out.blocks.insert(block.value);
            ours.insert(at.key(), at.value());
        }
        return ours;
    }

    /// Comments of both; those that came new get numbers of their own.
    static void mergeComments(const Block& sent, const Block& here, const Block& came, Block& out)
    {
        for (Text* text : {&out.zh, &out.en})
            std::erase_if(text->marks, [](const Mark& mark) { return mark.kind == MarkKind::Comment; });
        const std::vector<PassageComment> known = commentsOf(sent);
        const std::vector<PassageComment> ours = commentsOf(here);
        for (const Language language : {Language::Zh, Language::En})
            for (const Mark& mark : here.in(language).marks)
                if (mark.kind == MarkKind::Comment)
                    out.in(language).marks.push_back(clamped(mark, here.in(language), out.in(language)));
        for (PassageComment comment : commentsOf(came)) {
            const auto same = [&comment](const PassageComment& one) {
                return one.text == comment.text && one.author == comment.author;
            };
            if (std::ranges::any_of(known, same) || std::ranges::any_of(ours, same))
                continue;
            const QString id = comment.id;
            comment.id.clear();
            const QString added = setComment(out, comment);
            for (const Language language : {Language::Zh, Language::En})
                for (Mark mark : came.in(language).marks)
                    if (mark.kind == MarkKind::Comment && mark.value == id) {
                        mark.value = added;
                        out.in(language).marks.push_back(clamped(mark, came.in(language), out.in(language)));
                    }
        }
        for (Text* text : {&out.zh, &out.en})
            std::erase_if(text->marks, [](const Mark& mark) { return mark.from >= mark.to; });
    }

    static Mark clamped(Mark mark, const Text& from, const Text& to)
    {
        const QString words = sliceOf(from, mark.from, mark.to).string;
        const qsizetype at = words.isEmpty() ? -1 : to.string.indexOf(words);
        const int length = codePointCount(to.string);
        if (from.string != to.string) {
            mark.from = at < 0 ? 0 : codePointOffset(to.string, at);
            mark.to = at < 0 ? length : mark.from + codePointCount(words);
        }
        return mark;
    }

    /// New blocks of what came, and those that were taken away here and changed there.
    void addWhatCame()
    {
        BlockId before;
        for (const Block& block : m_came.blocks) {
            const Block* sent = block.id.valid() ? m_sent.find(block.id) : nullptr;
            const bool isHere = block.id.valid() && m_here.find(block.id);
            Block added = block;
            if (isHere) {
                before = block.id;
                continue;
            }
            if (sent && sameBlock(*sent, block))
                continue; // taken away here, and not touched there
            if (sent)
                m_out.blocks.insert(block.id.value);
            else
                added.id = BlockId{m_out.article.nextBlock++};
            insertBehind(before, added);
            before = added.id;
        }
    }

    void insertBehind(BlockId before, const Block& block)
    {
        // Where the block before it was taken away, the one before that.
        auto at = m_blocks.end();
        for (std::size_t i = indexOf(m_here.blocks, before) + 1;
             before.valid() && i-- > 0 && at == m_blocks.end();)
            if (i < m_here.blocks.size())
                at = std::ranges::find(m_blocks, m_here.blocks[i].id, &Block::id);
        if (const auto own = std::ranges::find(m_blocks, before, &Block::id);
            before.valid() && own != m_blocks.end())
            at = own;
        m_blocks.insert(at == m_blocks.end() ? m_blocks.begin() : at + 1, block);
    }

    static std::size_t indexOf(const std::vector<Block>& blocks, BlockId id)
    {
        return static_cast<std::size_t>(std::ranges::find(blocks, id, &Block::id) - blocks.begin());
    }

    /// Where what came has the blocks in another order than what was sent, they take that order.
    void arrange()
    {
        std::vector<std::int64_t> before;
        std::vector<std::int64_t> after;
        const auto inBoth = [this](BlockId id) {
            return id.valid() && m_sent.find(id) && m_came.find(id)
                && std::ranges::find(m_blocks, id, &Block::id) != m_blocks.end();
        };
        for (const Block& block : m_sent.blocks)
            if (inBoth(block.id))
                before.push_back(block.id.value);
        for (const Block& block : m_came.blocks)
            if (inBoth(block.id))
                after.push_back(block.id.value);
        if (before == after)
            return;
        std::map<std::int64_t, std::size_t> rank;
        for (std::size_t i = 0; i < after.size(); ++i)
            rank.emplace(after[i], i);
        // A block that is new goes with the one before it.
        std::vector<std::pair<std::size_t, Block>> ranked;
        std::size_t last = 0;
        for (const Block& block : m_blocks) {
            if (const auto at = rank.find(block.id.value); at != rank.end())
                last = at->second + 1;
            ranked.emplace_back(last, block);
        }
        std::ranges::stable_sort(ranked, {}, [](const auto& one) { return one.first; });
        m_blocks.clear();
        for (auto& [at, block] : ranked)
            m_blocks.push_back(std::move(block));
    }

    const Article& m_sent;
    const Article& m_here;
    const Article& m_came;
    MergedArticle m_out;
    std::vector<Block> m_blocks;
};

} // namespace

MergedArticle mergeArticles(const Article& sent, const Article& here, const Article& came)
{
    return ArticleMerge(sent, here, came).merge();
}

} // namespace banxin
