#pragma once

#include <QStringList>
#include <QTextEdit>

namespace banxin {

/// A text that is read, not written, with a strip on its left that says what each paragraph is (a number, a kind).
class ComparePane final : public QTextEdit {
    Q_OBJECT
public:
    explicit ComparePane(QWidget* parent = nullptr);

    /// What the strip says, one for each paragraph.
    void setLabels(QStringList labels);
    /// The height at which a paragraph begins, in pixels from the top of the text.
    double topOf(int paragraph) const;
    double textHeight() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    friend class CompareStrip;
    void paintStrip(QWidget& strip);

    QWidget* m_strip;
    QStringList m_labels;
};

} // namespace banxin
