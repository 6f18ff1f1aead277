#pragma once

#include "ui/shell/desk.h"

namespace banxin {

class WindowCall;

/// Whoever opens a catalogue that stands open in another window of this user sees that window come to the front
/// (a double click in the file manager, a second start). Each window answers under a name made of its catalogue's
/// path.
class RunningWindow final : public DeskFeature {
    Q_OBJECT
public:
    RunningWindow(Desk& desk, QObject* parent);

    /// Asks the window in which the catalogue is open, if any, to come to the front; false: there is none.
    static bool bringToFront(const QString& catalogue);

    void catalogueOpened() override;
    void catalogueClosing() override;

private:
    void show();

    WindowCall* m_call;
};

} // namespace banxin
