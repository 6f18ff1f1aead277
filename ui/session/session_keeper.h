#pragma once

#include "ui/shell/desk.h"

class QMainWindow;
class QSettings;

namespace banxin {

/// Brings back what was on the screen: the window with its panels and the view, and for each catalogue the issue,
/// the article with the cursor, and the pages with their zoom. What is gone meanwhile is left out without a word.
class SessionKeeper final : public DeskFeature {
    Q_OBJECT
public:
    SessionKeeper(Desk& desk, QObject* parent);

    void catalogueOpened() override;
    void catalogueClosing() override;
    void articleShown() override;

    /// Stores everything now.
    void keep();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QMainWindow* window() const;
    QString group() const;
    void keepWindow();
    void keepCatalogue();
    void restorePanels();
    void restoreCatalogue();
    void restoreCursor(const QSettings& settings);
    void restorePages(const QSettings& settings);

    bool m_restored = false; ///< of the catalogue that is open; nothing is kept before
};

} // namespace banxin
