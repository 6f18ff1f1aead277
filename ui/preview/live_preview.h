#pragma once

#include "ui/preview/page_marks.h"
#include "ui/shell/desk.h"

#include <QPointer>
#include <QTimer>

#include <optional>

class QAction;

namespace banxin {

/// Joins editor and pages while an article is written: each key shows on the pages before it is stored, and the
/// line of the cursor is marked there and brought into view.
class LivePreview final : public DeskFeature {
    Q_OBJECT
public:
    explicit LivePreview(Desk& desk, QObject* parent = nullptr);

    void articleShown() override;
    void updateActions() override;

private:
    void connectEditor();
    void edited();
    void sendDraft();
    void cursorMoved(QWidget* in);
    void showPlace();
    std::optional<CursorPlace> placeIn(QWidget* widget) const;

    QTimer m_draft;  ///< several changes of one key are one draft
    QTimer m_cursor; ///< and one move
    QPointer<QWidget> m_cursorIn;
    bool m_typed = false; ///< since the pages were composed last
    QAction* m_explain = nullptr;
};

} // namespace banxin
