#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <gtest/gtest.h>

namespace banxin::test {

/// What the command line answered.
struct Answer {
    int status = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the built banxin-cli.
inline Answer cli(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(BANXIN_BINARY_DIR "/banxin-cli"), arguments);
    EXPECT_TRUE(process.waitForFinished(60000));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace banxin::test
