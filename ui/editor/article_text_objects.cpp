// Pictures and tables that are dropped into the article's text, and the mouse on those that stand there.

#include "ui/editor/article_document.h"
#include "ui/editor/article_text_edit.h"
#include "ui/editor/given_pictures.h"
#include "ui/editor/paragraph_look.h"

#include <QAbstractTextDocumentLayout>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>

namespace banxin {

bool ArticleTextEdit::takePictures(const QMimeData& source)
{
    if (!m_index.add || !holdsPictures(source))
        return false;
    int left = 0;
    std::vector<PictureId> stored;
    for (const GivenPicture& picture : givenPictures(source, left)) {
        const PictureId id = m_index.add(picture.bytes, picture.fileName);
        id.valid() ? stored.push_back(id) : static_cast<void>(++left);
    }
    if (left > 0)
        QMetaObject::invokeMethod( // a message, which must not come in the middle of a drop
            this, [this, left] { Q_EMIT pastedPicturesLeftOut(left); }, Qt::QueuedConnection);
    if (!stored.empty())
        Q_EMIT picturesGiven(stored);
    return true;
}

/// A file that is dropped stays where it is: it is never moved away from its folder.
void ArticleTextEdit::dropEvent(QDropEvent* event)
{
    const bool files = event->mimeData()->hasUrls();
    QTextEdit::dropEvent(event);
    if (!files)
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

bool ArticleTextEdit::selectObjectAt(int position)
{
    const QTextBlock block = document()->findBlock(position);
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (!isObject(fragment.charFormat()) || !fragment.text().startsWith(QChar::ObjectReplacementCharacter))
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + 1, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
        return true;
    }
    return false;
}

void ArticleTextEdit::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int hit = document()->documentLayout()->hitTest(
        event->position() + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()), Qt::ExactHit);
    if (event->button() == Qt::LeftButton && hit >= 0) {
        QTextCursor cursor(document());
        cursor.setPosition(hit);
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        const QTextCharFormat format = cursor.charFormat();
        if (isObject(format) && cursor.selectedText().contains(QChar::ObjectReplacementCharacter)) {
            setTextCursor(cursor);
            Q_EMIT objectActivated(objectBlock(format).id);
            event->accept();
            return;
        }
    }
    QTextEdit::mouseDoubleClickEvent(event);
}

void ArticleTextEdit::setResolvedComments(const std::set<QString>& names)
{
    if (auto* look = document()->findChild<ParagraphLook*>())
        look->setResolved(names);
}

} // namespace banxin
