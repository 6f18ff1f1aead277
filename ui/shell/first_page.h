#pragma once

#include <QWidget>

class QVBoxLayout;

namespace banxin {

/// What stands in the window while no catalogue is open: three clear choices and the recent ones.
class FirstPage final : public QWidget {
    Q_OBJECT
public:
    explicit FirstPage(QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);

Q_SIGNALS:
    void newCatalogue();
    void openCatalogue();
    void openSample();
    void openRecent(const QString& path);

private:
    QWidget* makeChoice(const QString& icon, const QString& title, const QString& explanation,
                        void (FirstPage::*chosen)());

    QVBoxLayout* m_recent;
    QWidget* m_recentBox;
};

} // namespace banxin
