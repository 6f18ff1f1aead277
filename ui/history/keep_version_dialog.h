#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace banxin {

/// Asks under which name a version is kept.
class KeepVersionDialog final : public QDialog {
    Q_OBJECT
public:
    /// `name`: what it is called so far; empty: one is proposed.
    explicit KeepVersionDialog(const QString& name, QWidget* parent);

    /// The name with the time, "一校前 · 2026-11-21 18:40"; the name alone where it had one already.
    QString label() const;

private:
    void preview();

    bool m_rename;
    QString m_time;
    QComboBox* m_name;
    QLabel* m_preview;
    QPushButton* m_ok;
};

} // namespace banxin
