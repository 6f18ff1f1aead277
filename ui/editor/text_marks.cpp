#include "ui/editor/text_marks.h"

#include "model/text.h"
#include "ui/editor/article_document.h"
#include "ui/editor/document_runs.h"

#include <QStringList>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace banxin {

namespace {

// As document_runs.cpp writes the marks into one property.
constexpr QChar fieldSeparator(0x1f);
constexpr QChar markSeparator(0x1e);

QString linkKey() { return markKindName(MarkKind::Link) + fieldSeparator; }

QTextCharFormat withLink(QTextCharFormat format, const QString& address)
{
    QStringList others = otherMarks(format).split(markSeparator, Qt::SkipEmptyParts);
    erase_if(others, [](const QString& other) { return other.startsWith(linkKey()); });
    if (!address.isEmpty())
        others << linkKey() + address;
    others.sort();
    if (others.isEmpty())
        format.clearProperty(OtherMarksProperty);
    else
        format.setProperty(OtherMarksProperty, others.join(markSeparator));
    return format;
}

/// Changes the formats of all that is selected, piece by piece.
template <typename Change>
void changeFormats(const QTextCursor& selection, const Change& change)
{
    struct Piece {
        int from = 0;
        int to = 0;
        QTextCharFormat format;
    };
    std::vector<Piece> pieces; // first all of them: changing formats joins fragments
    const int from = selection.selectionStart();
    const int to = selection.selectionEnd();
    for (QTextBlock block = selection.document()->findBlock(from); block.isValid() && block.position() < to;
         block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int start = std::max(from, fragment.position());
            const int end = std::min(to, fragment.position() + fragment.length());
            if (start < end && !isObject(fragment.charFormat()))
                pieces.push_back({start, end, change(fragment.charFormat())});
        }
    QTextCursor edit(selection.document());
    edit.beginEditBlock();
    for (const Piece& piece : pieces) {
        edit.setPosition(piece.from);
        edit.setPosition(piece.to, QTextCursor::KeepAnchor);
        edit.setCharFormat(piece.format);
    }
    edit.endEditBlock();
}

} // namespace

void setMark(QTextCharFormat& format, int property, bool on)
{
    format.setProperty(property, on);
    if (on && property == SupProperty)
        format.setProperty(SubProperty, false);
    if (on && property == SubProperty)
        format.setProperty(SupProperty, false);
}

QString linkOf(const QTextCharFormat& format)
{
    for (const QString& other : otherMarks(format).split(markSeparator, Qt::SkipEmptyParts))
        if (other.startsWith(linkKey()))
            return other.mid(linkKey().size());
    return {};
}

void setLink(const QTextCursor& cursor, const QString& address)
{
    changeFormats(cursor, [&](const QTextCharFormat& format) { return withLink(format, address); });
}

void clearMarks(const QTextCursor& cursor)
{
    changeFormats(cursor, [](QTextCharFormat format) {
        for (const int property :
             {StrongProperty, KaiProperty, EmphasisDotProperty, SupProperty, SubProperty, SmallCapsProperty})
            format.clearProperty(property);
        return withLink(format, {});
    });
}

} // namespace banxin
