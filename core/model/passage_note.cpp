#include "model/passage_note.h"

#include "model/passage_memory.h"

#include <algorithm>

namespace banxin {

namespace {

const QString notesKey = QStringLiteral("notes");

QJsonObject notesIn(const Block& block) { return block.payload.value(notesKey).toObject(); }

void setNotes(Block& block, const QJsonObject& notes)
{
    if (notes.isEmpty())
        block.payload.remove(notesKey);
    else
        block.payload.insert(notesKey, notes);
}

bool marked(const Text& text, const QString& name)
{
    return std::ranges::any_of(
        text.marks, [&](const Mark& mark) { return mark.kind == MarkKind::Note && mark.value == name; });
}

/// Moves what stands at and behind `at` by `length`; marks that reach over it grow (shrink).
void moveMarks(Text& text, int at, int length)
{
    for (Mark& mark : text.marks) {
        const int behind = length < 0 ? at - length : at;
        const auto moved = [&](int offset, bool grows) {
            if (offset >= behind && (offset > at || !grows || length < 0))
                return offset + length;
            return std::min(offset, length < 0 ? at : offset);
        };
        mark.from = moved(mark.from, false);
        mark.to = moved(mark.to, true);
    }
}

void cut(Text& text, int from, int to)
{
    const qsizetype begin = utf16Offset(text.string, from);
    text.string.remove(begin, utf16Offset(text.string, to) - begin);
    moveMarks(text, from, from - to);
    std::erase_if(text.marks, [](const Mark& mark) { return mark.from >= mark.to; });
}

} // namespace

std::vector<PassageNote> notesOf(const Article& article, Language language)
{
    std::vector<PassageNote> out;
    int number = 0;
    for (const Block& block : article.blocks) {
        std::vector<Mark> anchors;
        std::ranges::copy_if(block.in(language).marks, std::back_inserter(anchors),
                             [](const Mark& mark) { return mark.kind == MarkKind::Note && mark.from < mark.to; });
        std::ranges::stable_sort(anchors, {}, &Mark::from);
        const QJsonObject notes = notesIn(block);
        for (const Mark& mark : anchors) {
            const QJsonObject note = notes.value(mark.value).toObject();
            out.push_back({block.id, mark.value, ++number, mark.from, mark.to,
                           note.value(QLatin1String("zh")).toString(),
                           note.value(QLatin1String("en")).toString()});
        }
    }
    return out;
}

QString insertNote(Block& block, Language language, int at, const QString& freshName)
{
    const Text& other = block.in(language == Language::Zh ? Language::En : Language::Zh);
    QJsonObject notes = notesIn(block);
    QString name = freshName;
    int first = codePointCount(other.string) + 1;
    for (const Mark& mark : other.marks) {
        if (mark.kind != MarkKind::Note || mark.from >= first || marked(block.in(language), mark.value)
            || !notes.contains(mark.value))
            continue;
        first = mark.from;
        name = mark.value;
    }
    Text& text = block.in(language);
    at = std::clamp(at, 0, codePointCount(text.string));
    text.string.insert(utf16Offset(text.string, at), QChar::ObjectReplacementCharacter);
    moveMarks(text, at, 1);
    text.marks.push_back({at, at + 1, MarkKind::Note, name, {}});
    if (!notes.contains(name)) {
        notes.insert(name, QJsonObject{{languageKey(language), QString()}});
        setNotes(block, notes);
    }
    return name;
}

void setNoteText(Block& block, const QString& name, Language language, const QString& words)
{
    QJsonObject notes = notesIn(block);
    QJsonObject note = notes.value(name).toObject();
    const QString key = languageKey(language);
    if (note.value(key).toString() == words)
        return;
    Text before(note.value(key).toString());
    QJsonObject marks = note.value(QLatin1String("marks")).toObject();
    before.marks = marksFromJson(marks.value(key).toArray(), codePointCount(before.string));
    const Text now = withWords(before, words);
    note.insert(key, words);
    if (now.marks.empty())
        marks.remove(key);
    else
        marks.insert(key, marksToJson(now.marks));
    if (marks.isEmpty())
        note.remove(QStringLiteral("marks"));
    else
        note.insert(QStringLiteral("marks"), marks);
    notes.insert(name, note);
    setNotes(block, notes);
}

void removeNote(Block& block, const QString& name)
{
    for (Text* text : {&block.zh, &block.en}) {
        while (true) {
            const auto anchor = std::ranges::find_if(
                text->marks, [&](const Mark& mark) { return mark.kind == MarkKind::Note && mark.value == name; });
            if (anchor == text->marks.end())
                break;
            const Mark gone = *anchor;
            text->marks.erase(anchor);
            cut(*text, gone.from, gone.to);
        }
    }
    QJsonObject notes = notesIn(block);
    notes.remove(name);
    setNotes(block, notes);
}

Text withWords(const Text& before, const QString& words)
{
    Text out(words);
    const auto old = before.string.toUcs4();
    const auto now = words.toUcs4();
    const int most = static_cast<int>(std::min(old.size(), now.size()));
    int head = 0;
    while (head < most && old.at(head) == now.at(head))
        ++head;
    int tail = 0;
    while (tail < most - head && old.at(old.size() - 1 - tail) == now.at(now.size() - 1 - tail))
        ++tail;
    const int shift = static_cast<int>(now.size() - old.size());
    const int behind = static_cast<int>(old.size()) - tail;
    for (Mark mark : before.marks) {
        const auto moved = [&](int offset) {
            return offset <= head ? offset : offset >= behind ? offset + shift : -1;
        };
        mark.from = moved(mark.from);
        mark.to = moved(mark.to);
        if (mark.from >= 0 && mark.from < mark.to)
            out.marks.push_back(mark);
    }
    return out;
}

} // namespace banxin
