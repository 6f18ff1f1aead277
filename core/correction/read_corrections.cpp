#include "correction/read_corrections.h"

#include "correction/correction_notes.h"
#include "correction/correction_places.h"
#include "correction/correction_table.h"
#include "correction/returned_items.h"
#include "docx/writer.h"
#include "edit/article_difference.h"
#include "edit/text_difference.h"
#include "model/side_status.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <set>

namespace banxin {

namespace {

using Kind = CorrectionPlace::Kind;

/// Quotes, blanks and hyphens that word processors exchange by themselves.
QString folded(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case 0x201C:
        case 0x201D: out += QLatin1Char('"'); break;
        case 0x2018:
        case 0x2019: out += QLatin1Char('\''); break;
        case 0x00A0: out += QLatin1Char(' '); break;
        case 0x2011: out += QLatin1Char('-'); break;
        default: out += c;
        }
    }
    return out;
}

bool wholly(const Text& text, MarkKind kind)
{
    int covered = 0;
    for (const Mark& mark : text.marks)
        covered += mark.kind == kind ? mark.to - mark.from : 0;
    return covered >= codePointCount(text.string.trimmed()) && !text.isEmpty();
}

/// What kind a paragraph is by its style; `otherwise` for styles that say nothing.
BlockKind kindOf(const docx::Paragraph& paragraph, BlockKind otherwise)
{
    static const std::map<QString, BlockKind> known{
        {QLatin1String(docx::style::subhead), BlockKind::Subhead},
        {QLatin1String(docx::style::text), BlockKind::Paragraph},
        {QLatin1String(docx::style::englishText), BlockKind::Paragraph},
        {QLatin1String(docx::style::listItem), BlockKind::ListItem},
        {QLatin1String(docx::style::nameList), BlockKind::NameList},
        {QLatin1String(docx::style::quote), BlockKind::Quote},
        {QLatin1String(docx::style::pullQuote), BlockKind::PullQuote},
        {QLatin1String(docx::style::editorNote), BlockKind::EditorNote},
        {QLatin1String(docx::style::teaser), BlockKind::Teaser},
    };
    const auto at = known.find(paragraph.style);
    return at != known.end() ? at->second : otherwise;
}

BlockKind kindOfNew(const docx::Paragraph& paragraph)
{
    const BlockKind otherwise = paragraph.outlineLevel > 0 ? BlockKind::Subhead
        : paragraph.listItem                               ? BlockKind::ListItem
                                                           : BlockKind::Paragraph;
    return kindOf(paragraph, otherwise);
}

/// Makes one article of what came back of it.
class ArticleReader {
public:
    ArticleReader(const docx::Document& document, const Article& sent, ReturnedCorrections& out)
        : m_document(document),
          m_sent(sent),
          m_article(sent),
          m_out(out)
    {}

    /// An item of one language; `place` null: it is new.
    void take(const ReturnedItem& item, const CorrectionPlace* place, Language language, bool first)
    {
        if (!place) {
            takeNew(item, language);
            return;
        }
        m_came.insert({static_cast<int>(place->kind), static_cast<int>(language),
                       place->kind == Kind::Field ? static_cast<std::int64_t>(place->field) : place->block.value,
                       place->part});
        if (place->kind == Kind::Field) {
            takeField(item, *place);
            return;
        }
        Block* block = m_article.find(place->block);
        if (!block)
            return;
        m_last[language] = place->block;
        m_seen.insert(place->block.value);
        auto& order = m_order[language];
        if (std::ranges::find(order, place->block.value) == order.end())
            order.push_back(place->block.value);
        if (place->kind == Kind::Text)
            takeText(item, *block, language);
        else if (place->kind == Kind::PictureText)
            takeCaption(item, *block, language, place->part);
        else if (place->kind == Kind::Table && !takeTable(*item.table, m_document, language, first, *block))
            note("correction.table-form", block->zh.isEmpty() ? m_sent.title.zh : block->zh.string,
                 "the table has other rows or columns; it was left as it is");
    }

    Article finish(const std::vector<CorrectionPlace>& places, Language primary)
    {
        dropMissing(places);
        arrange(primary);
        forgetChecks(m_article.blocks, m_sent.blocks);
        return std::move(m_article);
    }

private:
    void note(const char* rule, const QString& subject, const char* words)
    {
        m_out.findings.push_back(
            {Diagnostic::Severity::Warning, QLatin1String(rule), subject, QLatin1String(words), {}});
    }

    void takeField(const ReturnedItem& item, const CorrectionPlace& place)
    {
        const ReadText read = readText(*item.paragraph, m_document);
        QString words = read.text.string;
        words.remove(QChar(0xFFFC)).replace(QLatin1Char('\n'), QLatin1Char(' '));
        QString& field = fieldOf(m_article, place.field).in(place.language);
        if (!onlyHabits(field, words, *item.paragraph))
            field = words;
    }

    /// Whether the texts differ only in what word processors change by themselves.
    static bool onlyHabits(const QString& before, const QString& after, const docx::Paragraph& paragraph)
    {
        return before == after
            || (paragraph.changes.empty() && folded(before).trimmed() == folded(after).trimmed());
    }

    void takeText(const ReturnedItem& item, Block& block, Language language)
    {
        const Text sent = block.in(language);
        ReadText read = readText(*item.paragraph, m_document);
        block.kind = block.kind == BlockKind::Unknown ? block.kind : changedKind(*item.paragraph, block, language);
        Text text = withNotes(read, sent, block, language);
        keepOwnMarks(sent, text, *item.paragraph);
        if (onlyHabits(sent.string, text.string, *item.paragraph) && sent.string != text.string)
            text = sent;
        block.in(language) = text;
        addComments(read, block, language);
    }

    /// Styles of ours that were chosen are a wish; others come from the word processor.
    BlockKind changedKind(const docx::Paragraph& paragraph, const Block& block, Language language) const
    {
        const bool flowing = block.kind == BlockKind::Paragraph || block.kind == BlockKind::Subhead
            || block.kind == BlockKind::ListItem || block.kind == BlockKind::NameList
            || block.kind == BlockKind::Quote || block.kind == BlockKind::PullQuote
            || block.kind == BlockKind::EditorNote || block.kind == BlockKind::Teaser;
        // The second language follows the first.
        return flowing && (language == Language::Zh || block.zh.isEmpty()) ? kindOf(paragraph, block.kind)
                                                                           : block.kind;
    }

    /// The text with its notes: those that were sent are known by their words, others are new.
    Text withNotes(ReadText& read, const Text& sent, Block& block, Language language)
    {
        const QString key = languageKey(language);
        QJsonObject notes = block.payload.value(QLatin1String("notes")).toObject();
        std::vector<const Mark*> calls;
        for (const Mark& mark : sent.marks)
            if (mark.kind == MarkKind::Note && notes.contains(mark.value))
                calls.push_back(&mark);
        std::ranges::stable_sort(calls, {}, [](const Mark* mark) { return mark->from; });
        const std::vector<int> known = knownNotes(read.notes, calls, notes, key);
        Text out;
        int from = 0;
        for (std::size_t i = 0; i < read.notes.size(); ++i) {
            appendSlice(out, sliceOf(read.text, from, read.notes[i].at));
            from = read.notes[i].at + 1;
            Text anchor(QString(QChar(0xFFFC)));
            QString id;
            if (known[i] >= 0) {
                const Mark& call = *calls[static_cast<std::size_t>(known[i])];
                anchor.string = sliceOf(sent, call.from, call.to).string;
                id = call.value;
            } else {
                id = newNoteId(read.notes[i].text);
            }
            setNote(notes, id, key, read.notes[i].text);
            anchor.marks = {{0, codePointCount(anchor.string), MarkKind::Note, id, {}}};
            appendSlice(out, anchor);
        }
        appendSlice(out, sliceOf(read.text, from, codePointCount(read.text.string)));
        for (ReadComment& comment : read.comments) { // anchors of several characters move what follows
            comment.from = movedBy(read, calls, known, comment.from);
            comment.to = movedBy(read, calls, known, comment.to);
        }
        if (!notes.isEmpty())
            block.payload.insert(QStringLiteral("notes"), notes);
        return out;
    }

    static int movedBy(const ReadText& read, const std::vector<const Mark*>& calls, const std::vector<int>& known,
                       int at)
    {
        int out = at;
        for (std::size_t i = 0; i < read.notes.size(); ++i)
            if (known[i] >= 0 && read.notes[i].at < at) {
                const Mark& call = *calls[static_cast<std::size_t>(known[i])];
                out += call.to - call.from - 1;
            }
        return out;
    }

    /// Marks that Word does not carry come from what was sent, so do those that its style gives the whole text.
    static void keepOwnMarks(const Text& sent, Text& text, const docx::Paragraph& paragraph)
    {
        std::set<MarkKind> kept{MarkKind::Lang, MarkKind::Comment, MarkKind::Unknown};
        for (const MarkKind kind : {MarkKind::Strong, MarkKind::Kai})
            if (wholly(text, kind) && !wholly(sent, kind)
                && (kind == MarkKind::Kai || paragraph.outlineLevel > 0))
                kept.insert(kind);
        std::erase_if(text.marks, [&kept](const Mark& mark) { return kept.contains(mark.kind); });
        carryMarks(sent, text, [&kept](MarkKind kind) { return kept.contains(kind); });
        std::ranges::stable_sort(text.marks, {}, &Mark::from);
    }

    void addComments(const ReadText& read, Block& block, Language language)
    {
        for (const ReadComment& one : read.comments) {
            const std::vector<PassageComment> known = commentsOf(block);
            const bool ours = std::ranges::any_of(known, [&one](const PassageComment& comment) {
                return comment.text.trimmed() == one.comment.text.trimmed()
                    && comment.author == one.comment.author;
            });
            if (ours || one.comment.text.trimmed().isEmpty())
                continue;
            PassageComment comment;
            comment.author = one.comment.author;
            comment.text = one.comment.text;
            comment.time = QDateTime::fromString(one.comment.time, Qt::ISODate);
            const QString id = setComment(block, comment);
            const int length = codePointCount(block.in(language).string);
            Mark mark{std::clamp(one.from, 0, length), std::clamp(one.to, 0, length), MarkKind::Comment, id, {}};
            if (mark.from >= mark.to)
                mark = {0, length, MarkKind::Comment, id, {}};
            if (length > 0)
                block.in(language).marks.push_back(mark);
            ++m_out.comments;
        }
    }

    void takeCaption(const ReturnedItem& item, Block& block, Language language, int part)
    {
        QJsonArray pictures = block.payload.value(QLatin1String("pictures")).toArray();
        QJsonObject picture = pictures.at(part).toObject();
        picture.insert(languageKey(language), readText(*item.paragraph, m_document).text.string);
        pictures.replace(part, picture);
        block.payload.insert(QStringLiteral("pictures"), pictures);
    }

    void takeNew(const ReturnedItem& item, Language language)
    {
        if (item.table) {
            Block block;
            block.kind = BlockKind::Table;
            block.payload.insert(QStringLiteral("rows"), QJsonArray());
            if (takeTable(*item.table, m_document, language, true, block))
                m_new.push_back({lastOf(language), language, std::move(block)});
            return;
        }
        ReadText read = readText(*item.paragraph, m_document);
        if (read.picture)
            note("correction.picture", m_sent.title.zh, "a new picture in the file; send it as a file of its own");
        for (const HeadField field : articleFields) {
            static const std::map<QString, HeadField> styles{
                {QLatin1String(docx::style::kicker), HeadField::Kicker},
                {QLatin1String(docx::style::subtitle), HeadField::Subtitle},
                {QLatin1String(docx::style::byline), HeadField::Byline},
                {QLatin1String(docx::style::source), HeadField::Source}};
            const auto at = styles.find(item.paragraph->style);
            QString& words = fieldOf(m_article, field).in(language);
            if (at == styles.end() || at->second != field || !fieldOf(m_sent, field).in(language).isEmpty()
                || !words.isEmpty())
                continue;
            words = read.text.string;
            return;
        }
        Block block;
        block.kind = kindOfNew(*item.paragraph);
        block.in(language) = withNotes(read, {}, block, language);
        if (wholly(block.in(language), MarkKind::Strong) && item.paragraph->outlineLevel > 0)
            std::erase_if(block.in(language).marks,
                          [](const Mark& mark) { return mark.kind == MarkKind::Strong; });
        addComments(read, block, language);
        if (!block.in(language).string.trimmed().isEmpty())
            m_new.push_back({lastOf(language), language, std::move(block)});
    }

    BlockId lastOf(Language language) const
    {
        const auto at = m_last.find(language);
        return at == m_last.end() ? BlockId() : at->second;
    }

    /// Empties what was sent and did not come back; a block of which nothing is left is gone.
    void dropMissing(const std::vector<CorrectionPlace>& places)
    {
        std::set<std::int64_t> gone;
        for (const CorrectionPlace& place : places) {
            const bool field = place.kind == Kind::Field;
            const bool came =
                m_came.contains({static_cast<int>(place.kind), static_cast<int>(place.language),
                                 field ? static_cast<std::int64_t>(place.field) : place.block.value, place.part});
            if (field && !came)
                fieldOf(m_article, place.field).in(place.language).clear();
            else if (place.kind == Kind::Text && !came)
                m_article.find(place.block)->in(place.language) = Text();
            if (!field)
                gone.insert(place.block.value);
        }
        std::erase_if(m_article.blocks, [&](const Block& block) {
            const bool holdsMore = block.kind == BlockKind::Picture || block.kind == BlockKind::PictureGroup
                || block.kind == BlockKind::Table || block.kind == BlockKind::Unknown;
            const bool wasSent = gone.contains(block.id.value);
            const bool nothing = block.zh.isEmpty() && block.en.isEmpty();
            return wasSent && nothing && !(holdsMore && m_seen.contains(block.id.value));
        });
    }

    /// Puts the blocks into the order of the first language, and the new ones behind what they followed.
    void arrange(Language primary)
    {
        const std::vector<std::int64_t>& order = m_order[primary];
        std::map<std::int64_t, std::size_t> rank;
        for (std::size_t i = 0; i < order.size(); ++i)
            rank.emplace(order[i], i);
        // Blocks that have a rank, in its order, on the places where such blocks stand.
        std::vector<Block> ranked;
        for (const Block& block : m_article.blocks)
            if (rank.contains(block.id.value))
                ranked.push_back(block);
        std::ranges::stable_sort(ranked, {}, [&rank](const Block& block) { return rank.at(block.id.value); });
        auto next = ranked.begin();
        for (Block& block : m_article.blocks)
            if (rank.contains(block.id.value))
                block = *next++;
        std::map<std::int64_t, std::vector<Block>> added; // behind which block
        std::map<std::pair<std::int64_t, int>, std::size_t> count;
        for (NewBlock& one : m_new) {
            std::vector<Block>& here = added[one.after.value];
            std::size_t& at = count[{one.after.value, static_cast<int>(one.language)}];
            const bool other = at < here.size() && here[at].in(one.language).isEmpty()
                && here[at].kind == one.block.kind && one.block.payload.isEmpty();
            if (other) // the same paragraph in the other language
                here[at].in(one.language) = one.block.in(one.language);
            else
                here.push_back(std::move(one.block));
            ++at;
        }
        std::vector<Block> all = std::move(added[0]);
        for (Block& block : m_article.blocks) {
            const std::int64_t id = block.id.value;
            all.push_back(std::move(block));
            const auto behind = added.find(id);
            if (id == 0 || behind == added.end())
                continue;
            all.insert(all.end(), behind->second.begin(), behind->second.end());
            added.erase(behind);
        }
        for (auto& [id, blocks] : added) // what followed a block that is gone
            if (id != 0)
                all.insert(all.end(), blocks.begin(), blocks.end());
        m_article.blocks = std::move(all);
    }

    struct NewBlock {
        BlockId after;
        Language language;
        Block block;
    };
    const docx::Document& m_document;
    const Article& m_sent;
    Article m_article;
    ReturnedCorrections& m_out;
    std::set<std::tuple<int, int, std::int64_t, int>> m_came;
    std::set<std::int64_t> m_seen;
    std::map<Language, BlockId> m_last;
    std::map<Language, std::vector<std::int64_t>> m_order;
    std::vector<NewBlock> m_new;
};

void addTracked(const ReturnedItem& item, std::size_t article, std::vector<TrackedPassage>& out)
{
    std::vector<const docx::Paragraph*> paragraphs{item.paragraph};
    if (item.table) {
        paragraphs.clear();
        for (const docx::Row& row : item.table->rows)
            for (const docx::Cell& cell : row.cells)
                for (const docx::Paragraph* paragraph : cell.paragraphs())
                    paragraphs.push_back(paragraph);
    }
    for (const docx::Paragraph* paragraph : paragraphs)
        for (const docx::TrackedChange& change : paragraph->changes)
            out.push_back({article, change.inserted, change.text, change.author,
                           QDateTime::fromString(change.time, Qt::ISODate)});
}

} // namespace

ReturnedCorrections readCorrections(const docx::Document& document, const std::vector<Article>& sent,
                                    const std::vector<Language>& languages)
{
    ReturnedCorrections out;
    const std::vector<CorrectionPlace> places = correctionPlaces(sent, languages);
    std::vector<QString> texts;
    for (const CorrectionPlace& place : places)
        texts.push_back(textAt(sent[place.article], place).string.trimmed());
    const std::vector<ReturnedItem> items = returnedItems(document, sent, places, texts);
    const bool known = std::ranges::any_of(items, [](const ReturnedItem& item) { return item.place >= 0; });
    if (!known) {
        out.articles = sent;
        out.findings.push_back({Diagnostic::Severity::Error,
                                QStringLiteral("correction.no-text"),
                                QString(),
                                QStringLiteral("nothing of the text that was sent is in the file"),
                                {}});
        return out;
    }
    std::vector<ArticleReader> readers;
    readers.reserve(sent.size());
    for (const Article& article : sent)
        readers.emplace_back(document, article, out);
    // What is new belongs to what stands before it; at the very beginning to what comes next.
    const auto first = std::ranges::find_if(items, [](const ReturnedItem& item) { return item.place >= 0; });
    const CorrectionPlace* last = &places[static_cast<std::size_t>(first->place)];
    for (const ReturnedItem& item : items) {
        const CorrectionPlace* place = item.place < 0 ? nullptr : &places[static_cast<std::size_t>(item.place)];
        last = place ? place : last;
        readers[last->article].take(item, place, last->language, last->language == languages.front());
        addTracked(item, last->article, out.tracked);
    }
    for (std::size_t i = 0; i < sent.size(); ++i) {
        std::vector<CorrectionPlace> own;
        std::ranges::copy_if(places, std::back_inserter(own),
                             [i](const CorrectionPlace& place) { return place.article == i; });
        out.articles.push_back(readers[i].finish(own, languages.front()));
    }
    return out;
}

} // namespace banxin
