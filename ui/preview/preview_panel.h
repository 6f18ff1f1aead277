#pragma once

#include "ui/preview/preview_view.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QSpinBox;
class QToolBar;
class QToolButton;

namespace banxin {

class ThumbnailStrip;

/// The right side: pages with zoom and facing, small pages, the state of composition, and what it found.
/// Composes in the background whenever something changed, and while an article is being written.
class PreviewPanel final : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPanel(QWidget* parent = nullptr);

    PreviewView& view() { return *m_view; }
    PreviewComposer& composer() { return m_composer; }
    QList<QAction*> viewActions() const;

    /// Shows an issue of a catalogue (path); empty: nothing.
    void showIssue(const QString& catalogue, const QString& issue);
    QString issue() const { return m_issue; }
    /// Composes again, because the catalogue has changed.
    void refresh();
    /// Shows the article as it is being written, before it is stored.
    void showDraft(const Article& article);
    /// The text of an article was stored, or taken back. What was being written is on the pages already; it is
    /// read from the catalogue when the keys have rested.
    void articleChanged(ArticleId article);
    /// Whether the pages follow the cursor (跟随光标).
    bool following() const;
    ThumbnailStrip& thumbnails() { return *m_thumbnails; }
    /// Composes with these fields and page design instead of the stored ones; none: the stored.
    void setSettings(std::optional<Issue> settings);
    /// Why the pages do not show the latest state; none: they do, or are being composed.
    const std::optional<Error>& lastError() const { return m_lastError; }
    /// Scrolls to the article now, or when it has been composed.
    void showArticle(ArticleId article);
    /// The article of the composed edition that `source` names; invalid if none.
    ArticleId articleOf(const SourceRange& source) const;

Q_SIGNALS:
    void sourceClicked(banxin::ArticleId article, const banxin::SourceRange& source, int codePoint);
    /// The pages now show the latest state.
    void composed();

private:
    /// After the last storing, in milliseconds, until the catalogue is read again.
    static constexpr int settleDelay = 700;

    QWidget* makeBar();
    void makeActions();
    void connectBar();
    QToolButton* makeShowMenu(QToolBar* bar);
    void readOverlays();
    void keepDraftUnlessStored();
    void setPreview(const std::shared_ptr<const ComposedPreview>& preview);
    void showError(const Error& error);
    void showFindings();
    void updateState();
    void updateZoomText();
    void zoomChosen(const QString& text);
    void scrollToWanted();

    PreviewComposer m_composer;
    PreviewView* m_view;
    ThumbnailStrip* m_thumbnails;
    QSpinBox* m_page;
    QLabel* m_state;
    QLabel* m_error;
    QComboBox* m_zoom;
    QToolButton* m_findings;
    QAction* m_fitWidth;
    QAction* m_fitPage;
    QAction* m_facing;
    QAction* m_zoomIn;
    QAction* m_zoomOut;
    QAction* m_showThumbnails;
    QAction* m_grid;
    QAction* m_boxes;
    QAction* m_bleed;
    QAction* m_marks;
    QAction* m_follow;
    QTimer m_busyTimer; ///< the note appears only when it takes a while
    QString m_catalogue;
    QString m_issue;
    std::optional<Issue> m_settings;
    std::optional<Error> m_lastError;
    ArticleId m_wanted;
    bool m_draftIsNew = false; ///< it was written on since it was stored last
    QTimer m_settleTimer;
};

} // namespace banxin
