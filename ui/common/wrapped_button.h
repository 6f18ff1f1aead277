#pragma once

#include <QPushButton>
#include <QStyleOptionButton>
#include <QTextLayout>

#include <algorithm>

namespace banxin {

/// A button whose text goes on in further lines where the room is narrow. (A plain QPushButton cuts it off.)
class WrappedButton final : public QPushButton {
    Q_OBJECT
public:
    explicit WrappedButton(const QString& text, QWidget* parent = nullptr) : QPushButton(text, parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return {whole().width() + 2 * slack, wrappedHeight()}; }
    QSize minimumSizeHint() const override { return {0, wrappedHeight()}; }

protected:
    void initStyleOption(QStyleOptionButton* option) const override
    {
        QPushButton::initStyleOption(option);
        option->text = lines().join(u'\n');
    }

    void resizeEvent(QResizeEvent* event) override
    {
        QPushButton::resizeEvent(event);
        updateGeometry();
    }

private:
    static constexpr int slack = 8; ///< between text and frame, in pixels

    /// As the style makes it with the text in one line.
    QSize whole() const
    {
        QStyleOptionButton option;
        QPushButton::initStyleOption(&option);
        const QSize text = fontMetrics().size(Qt::TextShowMnemonic, option.text);
        return style()->sizeFromContents(QStyle::CT_PushButton, &option, text, this);
    }

    QStringList lines() const
    {
        const int frame = whole().width() - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        QTextLayout layout(text(), font());
        QStringList out;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(width() - frame - slack, 40));
            out << text().mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
        return out;
    }

    int wrappedHeight() const
    {
        const auto more = std::max(static_cast<int>(lines().size()) - 1, 0);
        return whole().height() + more * fontMetrics().lineSpacing();
    }
};

} // namespace banxin
