#pragma once

#include <QObject>

class QLocalServer;

namespace banxin {

/// How one start of the program speaks to the window of another: a local socket of this user under a name. Nothing
/// is heard from other machines.
class WindowCall final : public QObject {
    Q_OBJECT
public:
    explicit WindowCall(QObject* parent = nullptr);

    /// Listens under this name, also where a program that ended badly left it.
    void listen(const QString& name);
    void stop();

    /// Whether somebody listens under the name and answered; then called() was heard there.
    static bool call(const QString& name);

Q_SIGNALS:
    void called();

private:
    void answer();

    QLocalServer* m_server;
};

} // namespace banxin
