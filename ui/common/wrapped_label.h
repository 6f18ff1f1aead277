#pragma once

#include <QLabel>

#include <algorithm>

namespace banxin {

/// Text of several lines that is never cut off: it asks for the height that its present width takes.
/// (A plain QLabel leaves that to layouts, and forms and stacks do not do it.)
class WrappedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(const QString& text = {}, QWidget* parent = nullptr) : QLabel(text, parent)
    {
        setWordWrap(true);
    }

    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override { return {QLabel::sizeHint().width(), wrappedHeight()}; }
    QSize minimumSizeHint() const override { return {0, wrappedHeight()}; }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        updateGeometry();
    }

private:
    int wrappedHeight() const { return heightForWidth(std::max(width(), minimumWidth())); }
};

} // namespace banxin
