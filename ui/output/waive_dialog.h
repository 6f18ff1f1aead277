#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace banxin {

/// 知道了，照印: asks for the reason and the name of who answers for it. The name is remembered.
class WaiveDialog final : public QDialog {
    Q_OBJECT
public:
    /// `what`: the finding and its pages, in words.
    explicit WaiveDialog(const QString& what, QWidget* parent = nullptr);

    QString reason() const;
    QString name() const;
    void accept() override;

private:
    QComboBox* m_reason;
    QLineEdit* m_name;
    QPushButton* m_ok;
};

} // namespace banxin
