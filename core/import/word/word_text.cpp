#include "import/word/word_text.h"

#include <algorithm>

namespace banxin::word {

namespace {

/// "1." and text: apart where nothing shows that they are two, "1. 2024" and "1. Scope"; "1.总则" is
/// how Chinese is typed.
QString gapAfter(const QString& label, const QString& text)
{
    if (label.isEmpty() || text.isEmpty() || text.at(0).isSpace() || label.back().isSpace())
        return {};
    const QChar last = label.back();
    const bool latin = text.at(0).unicode() < 0x250;
    const bool fullWidth = last.unicode() >= 0x2460; // 、 ） ①
    const bool sign = fullWidth || last == QLatin1Char('.') || last == QLatin1Char(')');
    return fullWidth || (!latin && sign) ? QString() : QStringLiteral(" ");
}

QString shownAddress(const docx::RunFormat& format)
{
    return format.link.startsWith(QLatin1Char('#')) ? QString() : format.link;
}

bool hasWords(const docx::Run& run) { return run.object < 0 && !run.text.trimmed().isEmpty(); }

} // namespace

void GrowingText::addMarked(const QString& text, const std::vector<Mark>& marks)
{
    for (Mark mark : marks) {
        mark.from += m_length;
        mark.to += m_length;
        m_text.marks.push_back(mark);
    }
    m_text.string += text;
    m_length += codePointCount(text);
    m_blank = m_blank && text.trimmed().isEmpty();
}

void GrowingText::mark(int from, int to, MarkKind kind, const QString& value)
{
    constexpr std::size_t open = 24; // a range has no more marks at once
    const std::size_t count = m_text.marks.size();
    for (std::size_t i = count; i-- > count - std::min(count, open) && kind != MarkKind::Note;) {
        Mark& mark = m_text.marks[i];
        if (mark.kind == kind && mark.value == value && mark.to == from) {
            mark.to = to;
            return;
        }
    }
    m_text.marks.push_back({from, to, kind, value, {}});
}

Text GrowingText::take()
{
    Text out = std::move(m_text);
    const std::u32string points = out.marks.empty() ? std::u32string() : out.string.toStdU32String();
    std::erase_if(out.marks, [&points](const Mark& mark) {
        if (mark.kind == MarkKind::Comment || mark.kind == MarkKind::Note)
            return false;
        const QString shown =
            QString::fromStdU32String(
                points.substr(static_cast<std::size_t>(mark.from), static_cast<std::size_t>(mark.to - mark.from)))
                .trimmed();
        const bool repeats = mark.kind == MarkKind::Link
            && (mark.value.endsWith(shown) || mark.value == shown + QLatin1Char('/'));
        return shown.isEmpty() || repeats;
    });
    *this = {};
    return out;
}

bool isAllStrong(const Text& text)
{
    const int length = codePointCount(text.string);
    QList<bool> strong(length, false);
    for (const Mark& mark : text.marks)
        for (int i = std::max(mark.from, 0); mark.kind == MarkKind::Strong && i < std::min(mark.to, length); ++i)
            strong[i] = true;
    const auto points = text.string.toUcs4();
    bool any = false;
    for (int i = 0; i < length; ++i) {
        const bool blank = QChar::isSpace(points.at(i)) || points.at(i) == 0xFFFC;
        if (!blank && !strong[i])
            return false;
        any = any || !blank;
    }
    return any;
}

TextMaker::TextMaker(const docx::Document& document) : m_document(document)
{
    for (const docx::Comment& comment : document.comments)
        m_comments[comment.id] = comment.author.isEmpty() ? comment.text
                                                          : comment.author + QStringLiteral("：") + comment.text;
}

std::vector<docx::Comment> TextMaker::homeless() const
{
    std::vector<docx::Comment> out;
    for (const docx::Comment& comment : m_document.comments)
        if (!m_placed.contains(comment.id))
            out.push_back(comment);
    return out;
}

void TextMaker::addComments(GrowingText& line, const QString& ids, int from, int to)
{
    for (const QString& id : ids.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString words = m_comments.value(id);
        // A comment is shown once: in the line in which it begins.
        if (words.isEmpty() || (m_placed.contains(id) && !m_openComments.contains(id)))
            continue;
        m_placed.insert(id);
        m_openComments.insert(id);
        line.mark(from, to, MarkKind::Comment, words);
    }
}

Text TextMaker::noteText(const docx::Object& note)
{
    docx::Cell all;
    all.blocks = note.blocks;
    GrowingText text;
    for (const docx::Paragraph* paragraph : all.paragraphs()) {
        if (!text.isBlank() && !paragraph->text().trimmed().isEmpty())
            text.add(QStringLiteral(" "));
        for (const docx::Run& run : paragraph->runs) {
            QString words = run.text;
            words.replace(QLatin1Char('\f'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
            while (text.isBlank() && !words.isEmpty() && words.at(0).isSpace())
                words.remove(0, 1); // between the note's number and its words
            if (run.object < 0)
                addRun(text, run, words);
        }
    }
    return text.take();
}

void TextMaker::addNote(GrowingText& line, const docx::Object& note)
{
    const QString id = QString::number(m_notes.size() + 1);
    const int at = line.length();
    line.add(QString(QChar(0xFFFC)));
    line.mark(at, at + 1, MarkKind::Note, id);
    m_notes[id] = noteText(note);
}

void TextMaker::addRun(GrowingText& line, const docx::Run& run, const QString& text)
{
    if (text.isEmpty())
        return;
    const int from = line.length();
    line.add(text);
    const int to = line.length();
    const docx::RunFormat& format = run.format;
    const auto mark = [&](bool on, MarkKind kind) {
        if (on)
            line.mark(from, to, kind);
    };
    mark(format.bold, MarkKind::Strong);
    mark(format.emphasisDot, MarkKind::EmphasisDot);
    mark(format.superscript, MarkKind::Sup);
    mark(format.subscript, MarkKind::Sub);
    mark(format.smallCaps, MarkKind::SmallCaps);
    if (const QString address = shownAddress(format); !address.isEmpty())
        line.mark(from, to, MarkKind::Link, address);
    addComments(line, format.comments, from, to);
}

/// Comments that are called and have no range: on the whole of the first line with words.
void TextMaker::commentWhole(std::vector<WordLine>& lines, const docx::Paragraph& paragraph)
{
    for (const QString& id : paragraph.commentIds) {
        const QString words = m_comments.value(id);
        const auto line =
            std::ranges::find_if(lines, [](const WordLine& one) { return !one.text.string.trimmed().isEmpty(); });
        if (words.isEmpty() || m_placed.contains(id) || line == lines.end())
            continue;
        m_placed.insert(id);
        line->text.marks.push_back({0, codePointCount(line->text.string), MarkKind::Comment, words, {}});
    }
}

std::vector<WordLine> TextMaker::lines(const docx::Paragraph& paragraph)
{
    std::vector<WordLine> out(1);
    GrowingText text;
    std::map<double, qsizetype> sizes;
    const auto finish = [&] {
        const auto most = std::ranges::max_element(sizes, {}, &std::pair<const double, qsizetype>::second);
        out.back().size = most == sizes.end() ? 0 : most->first;
        out.back().text = text.take();
        sizes.clear();
        m_openComments.clear();
    };
    const auto first = std::ranges::find_if(paragraph.runs, hasWords);
    if (!paragraph.label.isEmpty() && first != paragraph.runs.end())
        addRun(text, *first, paragraph.label + gapAfter(paragraph.label, first->text));
    for (const docx::Run& run : paragraph.runs) {
        if (run.object >= 0) {
            const docx::Object& object = m_document.objects[static_cast<std::size_t>(run.object)];
            if (object.kind == docx::Object::Kind::Note)
                addNote(text, object);
            else
                (text.isBlank() ? out.back().above : out.back().below).push_back(run.object);
            continue;
        }
        qsizetype from = 0;
        for (qsizetype i = 0; i <= run.text.size(); ++i) {
            const bool end = i == run.text.size();
            if (!end && run.text.at(i) != QLatin1Char('\n') && run.text.at(i) != QLatin1Char('\f'))
                continue;
            const QString part = run.text.mid(from, i - from);
            addRun(text, run, part);
            sizes[run.format.size] += part.trimmed().size();
            from = i + 1;
            if (end)
                break;
            finish();
            out.emplace_back();
            out.back().pages = run.text.at(i) == QLatin1Char('\f') ? 1 : 0;
        }
    }
    finish();
    commentWhole(out, paragraph);
    return out;
}

Text TextMaker::joined(const std::vector<const docx::Paragraph*>& paragraphs, QChar separator,
                       std::vector<int>& objects)
{
    GrowingText out;
    for (const docx::Paragraph* paragraph : paragraphs)
        for (const WordLine& line : lines(*paragraph)) {
            objects.insert(objects.end(), line.above.begin(), line.above.end());
            objects.insert(objects.end(), line.below.begin(), line.below.end());
            if (line.text.string.trimmed().isEmpty())
                continue;
            if (!out.isEmpty())
                out.add(QString(separator));
            out.addMarked(line.text.string, line.text.marks);
        }
    return out.take();
}

} // namespace banxin::word
