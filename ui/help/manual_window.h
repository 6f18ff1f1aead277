#pragma once

#include <QTextBrowser>

namespace banxin {

/// The folder with the user's manual, beside the program or installed; empty: there is none.
QString manualFolder();

/// The manual to read beside the work, its pictures as wide as the window.
class ManualWindow final : public QTextBrowser {
    Q_OBJECT
public:
    explicit ManualWindow(QWidget* parent = nullptr);

    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();

    QString m_text;
    int m_filledWidth = 0;
};

} // namespace banxin
