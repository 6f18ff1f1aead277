#include "ui/desktop/window_call.h"

#include <QLocalServer>
#include <QLocalSocket>

namespace banxin {

namespace {
constexpr int patience = 500; // milliseconds for a window of this machine to answer
} // namespace

WindowCall::WindowCall(QObject* parent) : QObject(parent), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &WindowCall::answer);
}

void WindowCall::listen(const QString& name)
{
    stop();
    if (!m_server->listen(name)) {
        QLocalServer::removeServer(name);
        m_server->listen(name);
    }
}

void WindowCall::stop() { m_server->close(); }

bool WindowCall::call(const QString& name)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    // A window that hangs does not answer, and this start goes on by itself.
    return socket.waitForConnected(patience) && socket.waitForReadyRead(patience)
        && socket.readAll().startsWith("here");
}

void WindowCall::answer()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        socket->write("here\n");
        socket->flush();
    }
    Q_EMIT called();
}

} // namespace banxin
