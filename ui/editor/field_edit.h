#pragma once

#include <QLineEdit>

namespace banxin {

/// A line of the article's head that can take over what an input method holds.
class FieldEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit FieldEdit(QWidget* parent = nullptr);

    /// Makes text of what an input method holds, where the input method does not do so itself.
    void commitPreedit();

protected:
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    QString m_preedit;
};

} // namespace banxin
