#include "ui/editor/note_anchor.h"

#include "ui/common/theme.h"
#include "ui/editor/article_document.h"
#include "ui/editor/document_runs.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextObjectInterface>

namespace banxin {

namespace {

/// Draws the number raised and small, in the accent, as wide as it is.
class NoteNumbers final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override
    {
        Q_UNUSED(format);
        const QFontMetricsF metrics(smallFont(*document));
        return {metrics.horizontalAdvance(label(*document, position)) + 2, metrics.height()};
    }

    void drawObject(QPainter* painter, const QRectF& box, QTextDocument* document, int position,
                    const QTextFormat& format) override
    {
        Q_UNUSED(format);
        painter->save();
        painter->setFont(smallFont(*document));
        painter->setPen(accentColour());
        // The box stands on the baseline; the number hangs at the top of the line.
        painter->drawText(box.translated(1, -box.height() * 0.45), Qt::AlignLeft | Qt::AlignTop,
                          label(*document, position));
        painter->restore();
    }

private:
    static QFont smallFont(const QTextDocument& document)
    {
        QFont font = document.defaultFont();
        font.setFamilies(latinSansFamilies());
        font.setPixelSize(std::max(8, font.pixelSize() * 7 / 10));
        return font;
    }
    static QString label(const QTextDocument& document, int position)
    {
        return QString::number(std::max(1, noteNumber(document, position)));
    }
};

bool marksNote(const QTextFragment& fragment) { return hasNote(fragment.charFormat()); }

} // namespace

void showNoteNumbers(QTextDocument& document)
{
    document.documentLayout()->registerHandler(NoteAnchorObject, new NoteNumbers(&document));
}

bool hasNote(const QTextCharFormat& format)
{
    return format.hasProperty(OtherMarksProperty) && !markNames(format, MarkKind::Note).isEmpty();
}

int noteNumber(const QTextDocument& document, int position)
{
    int number = 0;
    QStringList before; // a mark that goes over several formats is one number
    for (QTextBlock block = document.begin(); block.isValid() && block.position() <= position;
         block = block.next()) {
        before.clear();
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (!marksNote(fragment)) {
                before.clear();
                continue;
            }
            const QStringList names = markNames(fragment.charFormat(), MarkKind::Note);
            for (const QString& name : names)
                number += before.contains(name) ? 0 : 1;
            before = names;
            if (position < fragment.position() + fragment.length())
                return position >= fragment.position() ? number : 0;
        }
    }
    return 0;
}

std::optional<QTextCharFormat> typedAt(const QTextCursor& cursor, const QTextCharFormat& format)
{
    if (format.objectType() != NoteAnchorObject && !format.hasProperty(OtherMarksProperty))
        return std::nullopt;
    QTextCharFormat plain = withoutMarks(format, {MarkKind::Note});
    plain.clearProperty(QTextFormat::ObjectType);
    QTextCursor behind(cursor);
    const bool moved = !cursor.atBlockEnd() && behind.movePosition(QTextCursor::NextCharacter);
    const QTextCharFormat next = moved ? behind.charFormat() : QTextCharFormat();
    const QStringList onwards = markNames(next, MarkKind::Comment);
    for (const QString& name : markNames(plain, MarkKind::Comment))
        if (!onwards.contains(name))
            plain = withoutMarks(plain, {MarkKind::Comment});
    return plain == format ? std::nullopt : std::optional(plain);
}

} // namespace banxin

#include "note_anchor.moc"
