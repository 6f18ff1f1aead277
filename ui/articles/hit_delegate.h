#pragma once

#include <QStyledItemDelegate>

namespace banxin {

/// The title of a line, and below it the text around what was searched, with the hit marked.
class HitDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Lines have room for two rows of text.
    void setTwoLines(bool two) { m_two = two; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool m_two = false;
};

} // namespace banxin
