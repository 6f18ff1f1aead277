#include "correction/correction_runs.h"

#include "docx/writer.h"
#include "edit/article_difference.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace banxin {

namespace {

constexpr QChar anchor(0xFFFC);

void setFormat(docx::RunFormat& format, const Mark& mark, Language language)
{
    switch (mark.kind) {
    case MarkKind::Strong: format.bold = true; break;
    case MarkKind::Kai:
        format.italic = language == Language::En;
        if (language == Language::Zh)
            format.style = QLatin1String(docx::style::kai);
        break;
    case MarkKind::EmphasisDot: format.emphasisDot = true; break;
    case MarkKind::Sup: format.superscript = true; break;
    case MarkKind::Sub: format.subscript = true; break;
    case MarkKind::SmallCaps: format.smallCaps = true; break;
    case MarkKind::Link: format.link = mark.value; break;
    default: break;
    }
}

std::vector<int> boundariesOf(const Text& text)
{
    const int length = codePointCount(text.string);
    std::vector<int> out{0, length};
    for (const Mark& mark : text.marks) {
        out.push_back(std::clamp(mark.from, 0, length));
        out.push_back(std::clamp(mark.to, 0, length));
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

/// Text that grows at its end without being counted again.
class Builder {
public:
    void add(const QString& words, const docx::RunFormat& format)
    {
        const int from = length;
        text.string += words;
        length += codePointCount(words);
        if (from == length)
            return;
        if (format.bold)
            mark(from, MarkKind::Strong);
        if (format.italic || format.kai)
            mark(from, MarkKind::Kai);
        if (format.emphasisDot)
            mark(from, MarkKind::EmphasisDot);
        if (format.superscript)
            mark(from, MarkKind::Sup);
        if (format.subscript)
            mark(from, MarkKind::Sub);
        if (format.smallCaps)
            mark(from, MarkKind::SmallCaps);
        if (!format.link.isEmpty() && !format.link.startsWith(QLatin1Char('#')))
            mark(from, MarkKind::Link, format.link);
    }

    Text text;
    int length = 0;

private:
    void mark(int from, MarkKind kind, const QString& value = {})
    {
        const auto known = m_last.find(kind);
        if (known != m_last.end()) {
            Mark& before = text.marks[known->second];
            if (before.to == from && before.value == value) {
                before.to = length;
                return;
            }
        }
        m_last[kind] = text.marks.size();
        text.marks.push_back({from, length, kind, value, {}});
    }

    std::map<MarkKind, std::size_t> m_last;
};

QString withoutBreaks(QString text)
{
    // Soft hyphens and zero-width characters are what word processors leave behind; a page break is no text.
    return text.remove(QLatin1Char('\f')).remove(QChar(0x00AD)).remove(QChar(0x200B)).remove(QChar(0xFEFF));
}

/// Reads runs; the notes and comments go to the result.
class RunReader {
public:
    explicit RunReader(const docx::Document& document) : m_document(document)
    {
        for (const docx::Comment& comment : document.comments)
            m_comments.emplace(comment.id, &comment);
    }

    void add(const docx::Paragraph& paragraph)
    {
        const int from = m_builder.length;
        for (const docx::Run& run : paragraph.runs)
            add(run);
        for (const QString& id : paragraph.commentIds)
            place(id, from, m_builder.length, false); // one without a range
    }
    void breakLine() { m_builder.add(QStringLiteral("\n"), {}); }

    ReadText take()
    {
        ReadText out;
        out.picture = m_picture;
        out.notes = std::move(m_notes);
        trim();
        out.text = std::move(m_builder.text);
        for (auto& [id, comment] : m_placed) {
            comment.to = std::min(comment.to, m_builder.length);
            out.comments.push_back(comment);
        }
        return out;
    }

private:
    void add(const docx::Run& run)
    {
        const int from = m_builder.length;
        if (run.object >= 0)
            object(m_document.objects[static_cast<std::size_t>(run.object)]);
        else
            m_builder.add(withoutBreaks(run.text), run.format);
        for (const QString& id : run.format.comments.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            place(id, from, m_builder.length, true);
    }

    void object(const docx::Object& object)
    {
        if (object.kind == docx::Object::Kind::Picture) {
            m_picture = true;
        } else if (object.kind == docx::Object::Kind::Note) {
            Builder words;
            for (const docx::Block& block : object.blocks) {
                if (words.length > 0)
                    words.add(QStringLiteral("\n"), {});
                for (const docx::Run& run : block.paragraph.runs)
                    if (run.object < 0)
                        words.add(withoutBreaks(run.text), run.format);
            }
            int blanks = 0; // Word begins a note with one
            while (words.text.string.size() > blanks && words.text.string.at(blanks).isSpace())
                ++blanks;
            m_notes.push_back({m_builder.length, sliceOf(words.text, blanks, words.length)});
            m_builder.add(QString(anchor), {});
        }
    }

    void place(const QString& id, int from, int to, bool ranged)
    {
        const auto comment = m_comments.find(id);
        if (comment == m_comments.end())
            return;
        const auto [at, fresh] = m_placed.try_emplace(id, ReadComment{*comment->second, from, to});
        if (!fresh && ranged)
            at->second.to = std::max(at->second.to, to);
    }

    /// Blanks at the end are nothing.
    void trim()
    {
        QString& string = m_builder.text.string;
        while (!string.isEmpty() && (string.back() == QLatin1Char(' ') || string.back() == QLatin1Char('\n'))) {
            string.chop(1);
            --m_builder.length;
        }
        for (Mark& mark : m_builder.text.marks)
            mark.to = std::min(mark.to, m_builder.length);
        std::erase_if(m_builder.text.marks, [](const Mark& mark) { return mark.from >= mark.to; });
    }

    const docx::Document& m_document;
    std::map<QString, const docx::Comment*> m_comments;
    std::map<QString, ReadComment> m_placed;
    Builder m_builder;
    std::vector<ReadNote> m_notes;
    bool m_picture = false;
};

} // namespace

std::vector<docx::Run> CorrectionRuns::runsOf(const Text& text, const Block& block, Language language)
{
    std::map<QString, QString> comments; // id here → id there
    const std::vector<PassageComment> known = commentsOf(block);
    std::vector<docx::Run> out;
    const std::vector<int> at = boundariesOf(text);
    for (std::size_t i = 0; i + 1 < at.size(); ++i) {
        docx::RunFormat format;
        const Mark* call = nullptr;
        QStringList remarks;
        for (const Mark& mark : text.marks) {
            if (mark.from > at[i] || mark.to < at[i + 1])
                continue;
            setFormat(format, mark, language);
            if (mark.kind == MarkKind::Note)
                call = &mark;
            const auto remark = std::ranges::find(known, mark.value, &PassageComment::id);
            if (mark.kind != MarkKind::Comment || remark == known.end() || remark->resolved)
                continue;
            const auto [place, fresh] = comments.try_emplace(mark.value);
            if (fresh)
                place->second = comment(*remark);
            remarks << place->second;
        }
        format.comments = remarks.join(QLatin1Char(' '));
        const int object = call ? note(block, call->value, language) : -1;
        if (object >= 0 && call->from != at[i])
            continue; // the anchor's first character called it
        const qsizetype from = utf16Offset(text.string, at[i]);
        if (object >= 0)
            out.push_back({QString(anchor), format, object});
        else
            out.push_back({text.string.mid(from, utf16Offset(text.string, at[i + 1]) - from), format});
    }
    return out;
}

int CorrectionRuns::note(const Block& block, const QString& id, Language language)
{
    const QJsonObject notes = block.payload.value(QLatin1String("notes")).toObject();
    if (!notes.contains(id))
        return -1;
    const QJsonObject json = notes.value(id).toObject();
    const QString key = languageKey(language);
    Text text(json.value(key).toString());
    text.marks = marksFromJson(json.value(QLatin1String("marks")).toObject().value(key).toArray(),
                               codePointCount(text.string));
    docx::Object note;
    note.kind = docx::Object::Kind::Note;
    docx::Paragraph paragraph;
    paragraph.runs = runsOf(text, language);
    note.blocks.push_back(docx::Block::of(std::move(paragraph)));
    m_document.objects.push_back(std::move(note));
    return static_cast<int>(m_document.objects.size()) - 1;
}

QString CorrectionRuns::comment(const PassageComment& comment)
{
    const QString id = QString::number(m_document.comments.size());
    m_document.comments.push_back(
        {id, comment.author, comment.text,
         comment.time.isValid() ? comment.time.toUTC().toString(Qt::ISODate) : QString()});
    return id;
}

ReadText readText(const docx::Paragraph& paragraph, const docx::Document& document)
{
    RunReader reader(document);
    reader.add(paragraph);
    return reader.take();
}

ReadText readText(const std::vector<const docx::Paragraph*>& paragraphs, const docx::Document& document)
{
    RunReader reader(document);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (i > 0)
            reader.breakLine();
        reader.add(*paragraphs[i]);
    }
    return reader.take();
}

OffsetMap::OffsetMap(const QString& before, const QString& after)
{
    const TextDifference words = wordDifferenceOf(before, after);
    for (std::size_t i = 0; i < words.before.size(); ++i)
        m_steps.push_back({words.before[i].from, words.before[i].to, words.after[i].from, words.after[i].to});
}

int OffsetMap::at(int codePoint, bool end) const
{
    int shift = 0;
    for (const Step& step : m_steps) {
        if (codePoint < step.from || (codePoint == step.from && end))
            break;
        if (codePoint < step.to || (codePoint == step.to && end && step.to > step.from))
            return end ? step.newTo : step.newFrom;
        shift = step.newTo - step.to;
    }
    return codePoint + shift;
}

} // namespace banxin
