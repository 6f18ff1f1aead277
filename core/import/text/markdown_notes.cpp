#include "import/text/markdown_notes.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace banxin::manuscript {

namespace {

const QRegularExpression& reference()
{
    static const QRegularExpression pattern(QStringLiteral("\\[\\^([^\\]\\s]{1,40})\\]"));
    return pattern;
}

/// The length of "[^1]: " at the beginning of a line and the name in it; 0: it defines no note.
struct Definition {
    qsizetype length = 0;
    QString id;
};

Definition definitionOf(const ManuscriptLine& line)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s{0,3}\\[\\^([^\\]\\s]{1,40})\\]\\s?[:：]\\s*"));
    if (line.role != ManuscriptRole::Unknown || !line.text.string.contains(QLatin1String("[^")))
        return {};
    const auto match = pattern.match(line.text.string);
    return match.hasMatch() ? Definition{match.capturedLength(), match.captured(1)} : Definition{};
}

bool mayHoldNotes(const ManuscriptLine& line)
{
    return line.role != ManuscriptRole::Heading && line.role != ManuscriptRole::Title
        && line.text.string.contains(QLatin1String("[^")) && definitionOf(line).length == 0;
}

/// Puts `by` in the place of characters of a text; its marks stay on what they were on.
void replace(Text& text, qsizetype from, qsizetype length, const QString& by)
{
    const int first = codePointCount(text.string.left(from));
    const int taken = codePointCount(text.string.mid(from, length));
    const int given = codePointCount(by);
    text.string.replace(from, length, by);
    const auto moved = [&](int at, int inside) {
        return at <= first ? at : at >= first + taken ? at - taken + given : inside;
    };
    for (Mark& mark : text.marks) {
        mark.from = moved(mark.from, first);
        mark.to = moved(mark.to, first + given);
    }
    std::erase_if(text.marks, [](const Mark& mark) { return mark.to <= mark.from; });
}

void markNotes(Text& text, const std::map<QString, Text>& notes)
{
    qsizetype at = 0;
    for (auto match = reference().match(text.string, at); match.hasMatch();
         match = reference().match(text.string, at)) {
        at = match.capturedEnd();
        if (!notes.contains(match.captured(1)))
            continue;
        const int place = codePointCount(text.string.left(match.capturedStart()));
        at = match.capturedStart() + 1;
        replace(text, match.capturedStart(), match.capturedLength(), QString(QChar(0xFFFC)));
        text.marks.push_back({place, place + 1, MarkKind::Note, match.captured(1), {}});
    }
    std::stable_sort(text.marks.begin(), text.marks.end(),
                     [](const Mark& a, const Mark& b) { return a.from < b.from; });
}

QSet<QString> namedNotes(const std::vector<ManuscriptLine>& lines)
{
    QSet<QString> out;
    for (const ManuscriptLine& line : lines) {
        if (!mayHoldNotes(line))
            continue;
        auto found = reference().globalMatch(line.text.string);
        while (found.hasNext())
            out.insert(found.next().captured(1));
    }
    return out;
}

} // namespace

void takeMarkdownNotes(Manuscript& manuscript)
{
    const QSet<QString> named = namedNotes(manuscript.lines);
    if (named.isEmpty())
        return;
    std::vector<ManuscriptLine> kept;
    QString open; // the note that an indented line goes on with
    for (ManuscriptLine& line : manuscript.lines) {
        const Definition definition = definitionOf(line);
        if (definition.length > 0 && named.contains(definition.id) && !manuscript.notes.contains(definition.id)) {
            open = definition.id;
            replace(line.text, 0, definition.length, {});
            manuscript.notes[open] = std::move(line.text);
            continue;
        }
        const bool goesOn = !open.isEmpty() && line.role == ManuscriptRole::Unknown && definition.length == 0
            && (line.text.string.startsWith(QLatin1String("    ")) || line.text.string.startsWith(u'\t'));
        if (goesOn) {
            Text& note = manuscript.notes[open];
            note.string += (note.isEmpty() ? QString() : QStringLiteral("\n")) + line.text.string.trimmed();
            continue;
        }
        open.clear();
        kept.push_back(std::move(line));
    }
    for (ManuscriptLine& line : kept)
        if (mayHoldNotes(line))
            markNotes(line.text, manuscript.notes);
    manuscript.lines = std::move(kept);
}

} // namespace banxin::manuscript
