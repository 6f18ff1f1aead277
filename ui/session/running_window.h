#pragma once

#include "ui/shell/desk.h"

class QLocalServer;

namespace banxin {

/// Whoever opens a catalogue that stands open in another window of this user sees that window come to the front
/// (a double click in the file manager, a second start). Each window answers under a name made of its catalogue's
/// path, on a local socket of this user; nothing is heard from other machines.
class RunningWindow final : public DeskFeature {
    Q_OBJECT
public:
    RunningWindow(Desk& desk, QObject* parent);

    /// Asks the window in which the catalogue is open, if any, to come to the front; false: there is none.
    static bool bringToFront(const QString& catalogue);

    void catalogueOpened() override;
    void catalogueClosing() override;

private:
    void answer();

    QLocalServer* m_server;
};

} // namespace banxin
