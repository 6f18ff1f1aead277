// What the article's text shows beside its characters: bullets, bars, emphasis dots, pictures.

#include "ui/common/theme.h"
#include "ui/editor/article_document.h"
#include "ui/editor/article_text_edit.h"
#include "ui/editor/object_pictures.h"
#include "ui/editor/paragraph_look.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>

namespace banxin {

QVariant ArticleTextEdit::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QImage image = objectPicture(name, m_pictures, m_language, m_pictureWidth);
    if (!image.isNull())
        return image;
    return {}; // nothing is ever fetched from files or the network
}

void ArticleTextEdit::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF origin(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        const QAbstractTextDocumentLayout* layout = document()->documentLayout();
        QTextBlock block = cursorForPosition(QPoint(0, event->rect().top())).block();
        for (; block.isValid(); block = block.next()) {
            const QRectF box = layout->blockBoundingRect(block).translated(origin);
            if (box.top() > event->rect().bottom())
                break;
            paintSigns(painter, block, origin);
            paintDots(painter, block, origin);
        }
    }
    QTextEdit::paintEvent(event);
}

void ArticleTextEdit::paintSigns(QPainter& painter, const QTextBlock& block, QPointF origin) const
{
    const QTextBlockFormat format = block.blockFormat();
    if (block.layout()->lineCount() == 0)
        return;
    const QTextLine line = block.layout()->lineAt(0);
    const qreal left = block.layout()->position().x() + line.x() + origin.x();
    const qreal top = block.layout()->position().y() + origin.y();
    painter.setPen(Qt::NoPen);
    switch (kindOf(block)) {
    case BlockKind::ListItem:
        painter.setBrush(accentColour());
        painter.drawEllipse(QPointF(left - textPixels * 0.8, top + line.y() + line.height() - textPixels * 0.62),
                            2.5, 2.5);
        break;
    case BlockKind::NameList:
        painter.setBrush(palette().color(QPalette::Mid));
        painter.drawRect(QRectF(left - textPixels, top, 1, block.layout()->boundingRect().height()));
        break;
    case BlockKind::Quote:
        painter.setBrush(palette().color(QPalette::Mid));
        painter.drawRect(QRectF(left - textPixels, top, 3, block.layout()->boundingRect().height()));
        break;
    case BlockKind::EditorNote: {
        QColor tint = accentColour();
        tint.setAlphaF(0.08F);
        painter.setBrush(tint);
        const qreal right = origin.x() + document()->textWidth() - document()->documentMargin()
            - format.rightMargin() + textPixels;
        painter.drawRoundedRect(QRectF(left - textPixels, top - 4, right - left + textPixels,
                                       block.layout()->boundingRect().height() + 6),
                                4, 4);
        break;
    }
    default: break;
    }
}

void ArticleTextEdit::paintDots(QPainter& painter, const QTextBlock& block, QPointF origin) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Text));
    const QPointF corner = block.layout()->position() + origin;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        if (!it.fragment().charFormat().boolProperty(EmphasisDotProperty))
            continue;
        const int from = it.fragment().position() - block.position();
        for (int at = from; at < from + it.fragment().length(); ++at) {
            const QTextLine line = block.layout()->lineForTextPosition(at);
            const QString text = block.text();
            if (!line.isValid() || text.at(at).isSpace() || text.at(at).isPunct() || text.at(at).isLowSurrogate())
                continue;
            const qreal x = (line.cursorToX(at) + line.cursorToX(at + 1)) / 2;
            painter.drawEllipse(corner + QPointF(x, line.y() + line.ascent() + textPixels * 0.32), 1.4, 1.4);
        }
    }
}

} // namespace banxin
