#include "ui/editor/document_runs.h"

#include "ui/editor/article_document.h"
#include "ui/editor/note_anchor.h"

#include <QTextBlockUserData>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace banxin {

namespace {

constexpr QChar fieldSeparator(0x1f);
constexpr QChar markSeparator(0x1e);

/// The ids of what was not filled from a stored block: the new half of a split, a typed
/// paragraph, words beside a picture; by the number of the piece in its paragraph. User data
/// stay with the paragraph and are not undone.
class NewIds final : public QTextBlockUserData {
public:
    std::map<int, BlockId> ids;
};

BlockId rememberedId(const QTextBlock& block, int piece = 0)
{
    const auto* data = dynamic_cast<NewIds*>(block.userData());
    const auto at = data ? data->ids.find(piece) : std::map<int, BlockId>::const_iterator();
    return data && at != data->ids.end() ? at->second : BlockId();
}

void rememberId(QTextBlock block, int piece, BlockId id)
{
    auto* data = dynamic_cast<NewIds*>(block.userData());
    if (!data)
        block.setUserData(data = new NewIds);
    data->ids[piece] = id;
}

BlockId filledId(const QTextBlock& block)
{
    return BlockId{block.blockFormat().property(BlockIdProperty).toLongLong()};
}

/// The characters as QTextDocument can hold them: paragraph marks inside a text become line
/// separators, which QTextDocument keeps inside the paragraph.
QString shownString(QString string)
{
    string.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar& c : string) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar::ParagraphSeparator)
            c = QChar::LineSeparator;
        else if (c == QChar(0xfdd0) || c == QChar(0xfdd1) || c.isNull())
            c = QChar::ReplacementCharacter;
    }
    return string;
}

QString encoded(const Mark& mark)
{
    return (mark.kind == MarkKind::Unknown ? mark.unknownKind : markKindName(mark.kind)) + fieldSeparator
        + mark.value;
}

Mark decoded(const QString& text)
{
    Mark mark;
    const QString name = text.section(fieldSeparator, 0, 0);
    mark.kind = markKindFromName(name);
    if (mark.kind == MarkKind::Unknown)
        mark.unknownKind = name;
    mark.value = text.section(fieldSeparator, 1);
    return mark;
}

int propertyOf(const Mark& mark)
{
    if (!mark.value.isEmpty())
        return OtherMarksProperty;
    switch (mark.kind) {
    case MarkKind::Strong: return StrongProperty;
    case MarkKind::Kai: return KaiProperty;
    case MarkKind::EmphasisDot: return EmphasisDotProperty;
    case MarkKind::Sup: return SupProperty;
    case MarkKind::Sub: return SubProperty;
    case MarkKind::SmallCaps: return SmallCapsProperty;
    default: return OtherMarksProperty;
    }
}

/// Marks without order and overlap: those that say the same and touch are one; none is empty.
std::vector<Mark> canonical(std::vector<Mark> marks)
{
    std::erase_if(marks, [](const Mark& m) { return m.from >= m.to; });
    const auto key = [](const Mark& m) { return std::tuple(encoded(m), m.from, m.to); };
    std::sort(marks.begin(), marks.end(), [&](const Mark& a, const Mark& b) { return key(a) < key(b); });
    std::vector<Mark> out;
    for (const Mark& mark : marks) {
        if (!out.empty() && encoded(out.back()) == encoded(mark) && mark.from <= out.back().to)
            out.back().to = std::max(out.back().to, mark.to);
        else
            out.push_back(mark);
    }
    std::sort(out.begin(), out.end(), [](const Mark& a, const Mark& b) {
        return std::tuple(a.from, a.to, encoded(a)) < std::tuple(b.from, b.to, encoded(b));
    });
    return out;
}

std::vector<Mark> marksOf(const QTextCharFormat& format)
{
    std::vector<Mark> out;
    for (const MarkKind kind : {MarkKind::Strong, MarkKind::Kai, MarkKind::EmphasisDot, MarkKind::Sup,
                                MarkKind::Sub, MarkKind::SmallCaps}) {
        Mark mark;
        mark.kind = kind;
        if (format.boolProperty(propertyOf(mark)))
            out.push_back(mark);
    }
    for (const QString& other : otherMarks(format).split(markSeparator, Qt::SkipEmptyParts))
        out.push_back(decoded(other));
    return out;
}

/// Gathers text and marks of one piece.
class TextBuilder {
public:
    void add(const QString& characters, const QTextCharFormat& format)
    {
        const int from = m_length;
        m_text.string += characters;
        m_length = codePointCount(m_text.string); // a pair may come in two fragments
        for (Mark mark : marksOf(format)) {
            mark.from = from;
            mark.to = m_length;
            m_text.marks.push_back(std::move(mark));
        }
    }
    bool empty() const { return m_length == 0; }
    Text take()
    {
        m_text.string.replace(QChar::LineSeparator, QLatin1Char('\n'));
        m_text.marks = canonical(std::move(m_text.marks));
        m_length = 0;
        return std::exchange(m_text, {});
    }

private:
    Text m_text;
    int m_length = 0;
};

/// Whether the next paragraph is the half of a split that kept the words: Enter at the start of
/// a paragraph leaves the empty half in front, and the text keeps its id.
bool nextHoldsTheText(const QTextBlock& block)
{
    const QTextBlock next = block.next();
    return block.length() == 1 && next.isValid() && next.length() > 1 && filledId(next) == filledId(block)
        && !rememberedId(next).valid() && !block.blockFormat().boolProperty(BlockEmptyProperty);
}

/// The filled ids that paragraphs of the document still stand for.
std::set<BlockId> claimedIds(const QTextDocument& document)
{
    std::set<BlockId> out;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (!rememberedId(block).valid())
            out.insert(filledId(block));
    return out;
}

/// Whether the stored block has text in the other language.
bool hasTranslation(const std::vector<Block>& base, BlockId id, Language language)
{
    const Language other = language == Language::Zh ? Language::En : Language::Zh;
    return std::any_of(base.begin(), base.end(),
                       [&](const Block& b) { return b.id == id && !b.in(other).isEmpty(); });
}

} // namespace

QString otherMarks(const QTextCharFormat& format) { return format.stringProperty(OtherMarksProperty); }

QStringList markNames(const QTextCharFormat& format, MarkKind kind)
{
    QStringList out;
    for (const Mark& mark : marksOf(format))
        if (mark.kind == kind)
            out << mark.value;
    return out;
}

QTextCharFormat withoutMarks(QTextCharFormat format, std::initializer_list<MarkKind> kinds)
{
    QStringList others;
    for (const QString& other : otherMarks(format).split(markSeparator, Qt::SkipEmptyParts))
        if (std::ranges::find(kinds, decoded(other).kind) == kinds.end())
            others << other;
    if (others.isEmpty())
        format.clearProperty(OtherMarksProperty);
    else
        format.setProperty(OtherMarksProperty, others.join(markSeparator));
    return format;
}

void insertText(QTextCursor& cursor, const Text& text)
{
    std::set<int> bounds{0, codePointCount(text.string)};
    for (const Mark& mark : text.marks)
        bounds.insert({mark.from, mark.to});
    for (auto at = bounds.begin(); std::next(at) != bounds.end(); ++at) {
        const int from = *at;
        const int to = *std::next(at);
        QTextCharFormat format;
        QStringList others;
        for (const Mark& mark : text.marks) {
            if (mark.from > from || mark.to < to)
                continue;
            if (propertyOf(mark) == OtherMarksProperty)
                others << encoded(mark);
            else
                format.setProperty(propertyOf(mark), true);
        }
        others.sort();
        others.removeDuplicates();
        if (!others.isEmpty())
            format.setProperty(OtherMarksProperty, others.join(markSeparator));
        const qsizetype begin = utf16Offset(text.string, from);
        const QString words = text.string.mid(begin, utf16Offset(text.string, to) - begin);
        if (words == QString(QChar::ObjectReplacementCharacter) && hasNote(format))
            format.setObjectType(NoteAnchorObject);
        cursor.insertText(shownString(words), format);
    }
}

std::vector<Piece> piecesOf(const QTextBlock& block, int from, int to)
{
    std::vector<Piece> out;
    TextBuilder builder;
    Piece current;
    current.id = filledId(block);
    current.kind = kindOf(block);
    current.keptEmpty = block.blockFormat().boolProperty(BlockEmptyProperty);
    if (!isTextKind(current.kind)) // a picture's paragraph without its picture: what is left is its caption
        current.kind = current.kind == BlockKind::Picture ? BlockKind::Caption : BlockKind::Paragraph;
    bool onlyText = true;
    const auto finish = [&] {
        current.text = builder.take();
        if (current.kind == BlockKind::Picture || onlyText || !current.text.isEmpty())
            out.push_back(current);
    };
    const auto addObject = [&](const QTextCharFormat& format) {
        onlyText = false;
        finish();
        const Block object = objectBlock(format);
        Piece piece{object.id, object.kind, {}, object, false};
        if (object.kind != BlockKind::Picture) {
            out.push_back(piece);
            piece = Piece();
        }
        current = piece;
    };
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int start = std::max(from, fragment.position() - block.position());
        const int end = std::min(to, fragment.position() - block.position() + fragment.length());
        if (start >= end)
            continue;
        const QString characters =
            fragment.text().mid(start + block.position() - fragment.position(), end - start);
        const bool object = isObject(fragment.charFormat());
        for (qsizetype i = 0; i < characters.size();) {
            if (object && characters.at(i) == QChar::ObjectReplacementCharacter) {
                addObject(fragment.charFormat());
                ++i;
                continue;
            }
            // Words that took the format of a picture beside them are words all the same.
            const qsizetype next = object ? characters.indexOf(QChar::ObjectReplacementCharacter, i) : -1;
            const qsizetype until = next < 0 ? characters.size() : next;
            QString rest = characters.mid(i, until - i);
            // The line break between a picture and its caption belongs to neither.
            if (current.kind == BlockKind::Picture && builder.empty() && rest.startsWith(QChar::LineSeparator))
                rest.remove(0, 1);
            builder.add(rest, fragment.charFormat());
            i = until;
        }
    }
    finish();
    return out;
}

std::vector<Piece> readPieces(QTextDocument& document, const std::vector<Block>& base, Language language,
                              std::int64_t& nextBlock)
{
    std::set<BlockId> claimed = claimedIds(document);
    std::set<BlockId> used;
    std::vector<Piece> out;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (rememberedId(block).valid() && filledId(block).valid() && !claimed.contains(filledId(block))
            && !hasTranslation(base, rememberedId(block), language)) {
            // Undoing a split can leave the words in the new half: they take their first id back.
            block.setUserData(nullptr);
            claimed.insert(filledId(block));
        }
        int index = 0;
        for (Piece& piece : piecesOf(block, 0, block.length() - 1)) {
            const bool object = piece.stored.id.valid() || !isTextKind(piece.kind);
            if (!object && rememberedId(block, index).valid())
                piece.id = rememberedId(block, index);
            else if (!object && nextHoldsTheText(block))
                piece.id = {};
            if (!piece.id.valid() || !used.insert(piece.id).second) {
                piece.id = BlockId{nextBlock++};
                used.insert(piece.id);
                if (!object)
                    rememberId(block, index, piece.id);
            }
            ++index;
            out.push_back(std::move(piece));
        }
    }
    return out;
}

BlockId paragraphId(const QTextBlock& block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it)
        if (isObject(it.fragment().charFormat())
            && it.fragment().text().contains(QChar::ObjectReplacementCharacter))
            return objectBlock(it.fragment().charFormat()).id;
    return rememberedId(block).valid() ? rememberedId(block) : filledId(block);
}

std::vector<BlockId> documentIds(const QTextDocument& document)
{
    std::vector<BlockId> out;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        out.push_back(rememberedId(block).valid() ? rememberedId(block) : filledId(block));
        for (const Piece& piece : piecesOf(block, 0, block.length() - 1))
            if (piece.stored.id.valid())
                out.push_back(piece.stored.id);
    }
    return out;
}

int documentPosition(QTextDocument& document, BlockId id, int codePoints)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        int caption = 0;
        bool found = (rememberedId(block).valid() ? rememberedId(block) : filledId(block)) == id;
        for (auto it = block.begin(); !it.atEnd() && !found; ++it) {
            if (!isObject(it.fragment().charFormat())
                || !it.fragment().text().contains(QChar::ObjectReplacementCharacter)
                || objectBlock(it.fragment().charFormat()).id != id)
                continue;
            found = true;
            caption = std::min(block.length() - 1, it.fragment().position() - block.position() + 2);
        }
        if (!found)
            continue;
        const QString text = block.text().mid(caption);
        return block.position() + caption + static_cast<int>(utf16Offset(text, codePoints));
    }
    return -1;
}

bool sameAsShown(const Text& stored, const Text& read)
{
    return shownString(stored.string) == shownString(read.string)
        && canonical(stored.marks) == canonical(read.marks);
}

Text withInvisibleMarks(Text read, const Text& stored)
{
    const int length = codePointCount(read.string);
    for (Mark mark : stored.marks) {
        if (mark.from != mark.to)
            continue;
        mark.from = mark.to = std::min(mark.from, length);
        read.marks.push_back(std::move(mark));
    }
    return read;
}

} // namespace banxin
