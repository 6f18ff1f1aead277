#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace banxin {

/// 重新开启: asks why a released issue is opened again, and who decided it.
class ReopenDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ReopenDialog(QWidget* parent = nullptr);

    QString reason() const;
    QString name() const;
    void accept() override;

private:
    QLineEdit* m_reason;
    QLineEdit* m_name;
    QPushButton* m_ok;
};

} // namespace banxin
