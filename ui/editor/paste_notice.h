#pragma once

#include <QFrame>

class QLabel;

namespace banxin {

/// Says that pasted text was cleaned up, and offers it as it came. Goes by itself when the writing goes on.
class PasteNotice final : public QFrame {
    Q_OBJECT
public:
    explicit PasteNotice(QWidget* parent = nullptr);

    void tell(int changes);

Q_SIGNALS:
    void rawWanted();

private:
    QLabel* m_label;
};

} // namespace banxin
