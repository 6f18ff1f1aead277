#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace banxin {

struct RecentCatalogue;

/// What stands in the window while no catalogue is open: three clear choices and the recent ones.
class FirstPage final : public QWidget {
    Q_OBJECT
public:
    explicit FirstPage(QWidget* parent = nullptr);

    void setRecent(const QList<RecentCatalogue>& recent);

Q_SIGNALS:
    void newCatalogue();
    void openCatalogue();
    void openSample();
    void openRecent(const QString& path);
    /// One that is gone is to be forgotten.
    void forgetRecent(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();
    QWidget* makeRecent(const RecentCatalogue& catalogue);
    QWidget* makeChoice(const QString& icon, const QString& title, const QString& explanation,
                        void (FirstPage::*chosen)());

    QLabel* m_name;
    QList<QLabel*> m_pictures; ///< of the choices; their icons' names as object names
    QVBoxLayout* m_recent;
    QWidget* m_recentBox;
};

} // namespace banxin
