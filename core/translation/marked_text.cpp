#include "translation/marked_text.h"

#include "docx/writer.h"

#include <QRegularExpression>

#include <algorithm>

namespace banxin {

namespace {

constexpr QChar anchorCharacter(0xFFFC);
const QRegularExpression anchorForm(QStringLiteral("[\\[［【]\\s*#\\s*([0-9]{0,3})\\s*[\\]］】]"));

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

/// The stretches of a text in which the same marks hold, as code points.
std::vector<int> boundariesOf(const Text& text, int length)
{
    std::vector<int> out{0, length};
    for (const Mark& mark : text.marks) {
        out.push_back(std::clamp(mark.from, 0, length));
        out.push_back(std::clamp(mark.to, 0, length));
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

/// "[#n]" for the note that calls here, "[#]" for an object without a note.
QString anchorWord(const TranslationUnit& unit, const QString& noteId)
{
    const qsizetype at = unit.notes.indexOf(noteId);
    return at < 0 ? QStringLiteral("[#]") : QStringLiteral("[#%1]").arg(at + 1);
}

bool travels(MarkKind kind)
{
    return kind != MarkKind::Lang && kind != MarkKind::Comment && kind != MarkKind::Unknown;
}

} // namespace

std::vector<docx::Run> toRuns(const TranslationUnit& unit, Language language)
{
    const Text& text = unit.in(language);
    std::vector<docx::Run> out;
    const auto add = [&out](const QString& words, const docx::RunFormat& format) {
        if (!words.isEmpty() && !out.empty() && out.back().format == format)
            out.back().text += words;
        else if (!words.isEmpty())
            out.push_back({words, format});
    };
    docx::RunFormat anchor;
    anchor.style = QLatin1String(docx::style::anchor);
    const std::vector<int> at = boundariesOf(text, codePointCount(text.string));
    for (std::size_t i = 0; i + 1 < at.size(); ++i) {
        docx::RunFormat format;
        const Mark* note = nullptr;
        for (const Mark& mark : text.marks) {
            if (mark.from > at[i] || mark.to < at[i + 1])
                continue;
            setFormat(format, mark, language);
            if (mark.kind == MarkKind::Note)
                note = &mark;
        }
        if (note) {
            if (note->from == at[i])
                add(anchorWord(unit, note->value), anchor);
            continue;
        }
        const qsizetype from = utf16Offset(text.string, at[i]);
        const QStringList words =
            text.string.mid(from, utf16Offset(text.string, at[i + 1]) - from).split(anchorCharacter);
        for (qsizetype w = 0; w < words.size(); ++w) {
            if (w > 0)
                add(QStringLiteral("[#]"), anchor);
            add(words.at(w), format);
        }
    }
    return out;
}

QString shownText(const TranslationUnit& unit, Language language)
{
    QString out;
    for (const docx::Run& run : toRuns(unit, language))
        out += run.text;
    return out;
}

Text fromRuns(const std::vector<docx::Run>& runs)
{
    Text out;
    const auto mark = [&out](int from, int to, MarkKind kind, const QString& value = {}) {
        for (Mark& before : out.marks) {
            if (before.kind == kind && before.value == value && before.to == from) {
                before.to = to;
                return;
            }
        }
        out.marks.push_back({from, to, kind, value, {}});
    };
    for (const docx::Run& run : runs) {
        const int from = codePointCount(out.string);
        out.string += run.text;
        const int to = codePointCount(out.string);
        // What only colours an anchor says nothing of the text.
        if (from == to || anchorForm.match(run.text.trimmed()).capturedLength() == run.text.trimmed().size())
            continue;
        const docx::RunFormat& format = run.format;
        if (format.bold)
            mark(from, to, MarkKind::Strong);
        if (format.italic)
            mark(from, to, MarkKind::Kai);
        if (format.emphasisDot)
            mark(from, to, MarkKind::EmphasisDot);
        if (format.superscript)
            mark(from, to, MarkKind::Sup);
        if (format.subscript)
            mark(from, to, MarkKind::Sub);
        if (format.smallCaps)
            mark(from, to, MarkKind::SmallCaps);
        if (!format.link.isEmpty() && !format.link.startsWith(QLatin1Char('#')))
            mark(from, to, MarkKind::Link, format.link);
    }
    std::ranges::stable_sort(out.marks, {}, &Mark::from);
    return out;
}

std::pair<Text, Text> splitText(const Text& text, int at)
{
    const qsizetype cut = utf16Offset(text.string, at);
    Text left(text.string.left(cut));
    Text right(text.string.mid(cut));
    for (const Mark& mark : text.marks) {
        if (mark.from < at) {
            left.marks.push_back(mark);
            left.marks.back().to = std::min(mark.to, at);
        }
        if (mark.to > at) {
            right.marks.push_back(mark);
            right.marks.back().from = std::max(mark.from - at, 0);
            right.marks.back().to = mark.to - at;
        }
    }
    return {left, right};
}

void appendText(Text& to, const Text& more, const QString& joint)
{
    if (!to.string.isEmpty() && !more.string.isEmpty())
        to.string += joint;
    const int by = codePointCount(to.string);
    to.string += more.string;
    for (Mark mark : more.marks) {
        mark.from += by;
        mark.to += by;
        to.marks.push_back(mark);
    }
}

Text withAnchors(const Text& text, const TranslationUnit& unit, QStringList* unknown, QStringList* missing)
{
    // As the unit writes the anchor of a note: nothing, or the mark that the author typed.
    const auto written = [&unit](const QString& id) {
        for (const Text* side : {&unit.en, &unit.zh})
            for (const Mark& mark : side->marks)
                if (mark.kind == MarkKind::Note && mark.value == id) {
                    const qsizetype from = utf16Offset(side->string, mark.from);
                    return side->string.mid(from, utf16Offset(side->string, mark.to) - from);
                }
        return QString(anchorCharacter);
    };
    Text out;
    Text rest = text;
    QStringList called;
    for (;;) {
        const QRegularExpressionMatch match = anchorForm.match(rest.string);
        if (!match.hasMatch())
            break;
        const int number = match.captured(1).toInt();
        auto [before, from] = splitText(rest, codePointOffset(rest.string, match.capturedStart()));
        auto [word, after] = splitText(from, codePointCount(match.captured()));
        appendText(out, before, {});
        if (match.captured(1).isEmpty()) {
            appendText(out, Text(QString(anchorCharacter)), {});
        } else if (number >= 1 && number <= unit.notes.size()) {
            const QString id = unit.notes.at(number - 1);
            Text anchor(written(id));
            anchor.marks.push_back({0, codePointCount(anchor.string), MarkKind::Note, id, {}});
            appendText(out, anchor, {});
            called << id;
        } else {
            appendText(out, word, {});
            if (unknown)
                *unknown << match.captured();
        }
        rest = after;
    }
    appendText(out, rest, {});
    if (missing)
        for (const Mark& mark : unit.zh.marks)
            if (mark.kind == MarkKind::Note && !called.contains(mark.value))
                *missing << anchorWord(unit, mark.value);
    return out;
}

void carryMarks(const Text& before, Text& text, QStringList* lost)
{
    for (const Mark& mark : before.marks) {
        if (travels(mark.kind))
            continue;
        const qsizetype from = utf16Offset(before.string, mark.from);
        const QString words = before.string.mid(from, utf16Offset(before.string, mark.to) - from);
        const qsizetype at = text.string.indexOf(words);
        if (before.string == text.string) {
            text.marks.push_back(mark);
            continue;
        }
        if (!words.isEmpty() && at >= 0 && text.string.indexOf(words, at + 1) < 0) {
            Mark carried = mark;
            carried.from = codePointOffset(text.string, at);
            carried.to = carried.from + (mark.to - mark.from);
            text.marks.push_back(carried);
        } else if (lost) {
            *lost << words;
        }
    }
    std::ranges::stable_sort(text.marks, {}, &Mark::from);
}

namespace {

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00AD || u == 0x200B || u == 0xFEFF || u == 0x2060 || u == 0x200E || u == 0x200F;
}

} // namespace

Text normalised(const Text& text, bool keepLines, QStringList* changes)
{
    const auto tell = [changes](const char* rule) {
        if (changes && !changes->contains(QLatin1String(rule)))
            *changes << QLatin1String(rule);
    };
    // Character by character, so that the marks keep their words.
    QString out;
    std::vector<int> at; // old code point → new
    int length = 0;
    const auto spaceBefore = [&out] {
        return out.isEmpty() || out.back() == QLatin1Char(' ') || out.back() == QLatin1Char('\n');
    };
    for (qsizetype i = 0; i < text.string.size(); ++i) {
        QChar c = text.string.at(i);
        if (c.isHighSurrogate() && i + 1 < text.string.size()) {
            at.push_back(length++);
            out += c;
            out += text.string.at(++i);
            continue;
        }
        at.push_back(length);
        const bool line = c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar(0x2028)
            || c == QChar(0x0B);
        if (isInvisible(c)) {
            tell("text.invisible");
            continue;
        }
        if (line && keepLines)
            c = QLatin1Char('\n');
        if (line && !keepLines) {
            tell("text.line-breaks");
            c = QLatin1Char(' ');
        } else if (c == QLatin1Char('\t')) {
            tell("text.tabs");
            c = QLatin1Char(' ');
        } else if (c == QLatin1Char(' ') && !out.isEmpty() && spaceBefore()) {
            tell("text.double-spaces");
        }
        for (; c == QLatin1Char('\n') && out.endsWith(QLatin1Char(' ')); --length)
            out.chop(1); // a space before the end of a line is nothing
        if ((c == QLatin1Char(' ') || c == QLatin1Char('\n')) && spaceBefore())
            continue;
        out += c;
        ++length;
    }
    while (!out.isEmpty() && (out.back() == QLatin1Char(' ') || out.back() == QLatin1Char('\n'))) {
        out.chop(1);
        --length;
    }
    at.push_back(length);
    Text result(out);
    for (Mark mark : text.marks) {
        mark.from = std::min(at[static_cast<std::size_t>(std::clamp(mark.from, 0, int(at.size()) - 1))], length);
        mark.to = std::min(at[static_cast<std::size_t>(std::clamp(mark.to, 0, int(at.size()) - 1))], length);
        if (mark.from < mark.to)
            result.marks.push_back(mark);
    }
    return result;
}

} // namespace banxin
