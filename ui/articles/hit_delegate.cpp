#include "ui/articles/hit_delegate.h"

#include "ui/articles/article_list_model.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>

namespace banxin {

namespace {

/// Draws a snippet, its hits (between U+2039 and U+203A) marked; what does not fit is left out at the end.
void paintSnippet(QPainter& painter, const QRect& rect, QString snippet, bool selected, const QPalette& palette)
{
    snippet.replace(QLatin1Char('\n'), QLatin1Char(' '));
    const QFontMetrics metrics(painter.font());
    const QColor plain = selected ? palette.color(QPalette::HighlightedText) : secondaryTextColour();
    QColor ground = accentColour();
    ground.setAlphaF(0.25F);
    int x = rect.left();
    bool hit = false;
    QString run;
    const auto flush = [&] {
        const int width = metrics.horizontalAdvance(run);
        if (hit && !selected)
            painter.fillRect(QRect(x, rect.top(), width, rect.height()), ground);
        painter.setPen(hit && !selected ? palette.color(QPalette::Text) : plain);
        painter.drawText(QRect(x, rect.top(), width + 1, rect.height()), Qt::AlignVCenter | Qt::AlignLeft, run);
        x += width;
        run.clear();
    };
    painter.save();
    painter.setClipRect(rect);
    for (const QChar c : snippet) {
        if (c != QChar(0x2039) && c != QChar(0x203a)) {
            run += c;
            continue;
        }
        flush();
        hit = c == QChar(0x2039);
    }
    flush();
    painter.restore();
}

} // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString snippet = m_two ? index.data(ArticleListModel::SnippetRole).toString() : QString();
    if (snippet.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = std::exchange(item.text, QString());
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget); // ground and frame of the focus
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QRect inner = item.rect.adjusted(spacing::tight, spacing::tight, -spacing::tight, -spacing::tight);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignLeft,
                      item.fontMetrics.elidedText(title, Qt::ElideRight, upper.width()));
    QFont small = item.font;
    small.setStrikeOut(false);
    small.setPointSizeF(small.pointSizeF() * 0.9);
    painter->setFont(small);
    paintSnippet(*painter, QRect(inner.left(), upper.bottom() + 1, inner.width(), inner.height() / 2), snippet,
                 selected, item.palette);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int line = option.fontMetrics.height();
    return {100, m_two ? 2 * line + 3 * spacing::tight : line + 3 * spacing::tight};
}

} // namespace banxin
