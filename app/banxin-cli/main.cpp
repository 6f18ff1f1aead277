#include "command.h"

#include "ui/messages/languages.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cstdio>

using namespace banxin;

namespace {

void print(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
}

QString generalHelp()
{
    QString out =
        QStringLiteral("banxin-cli " BANXIN_VERSION
                       ": sets a periodical from its catalogue\n\nusage: banxin-cli COMMAND … [--json]\n\n");
    for (const Command& command : commands())
        out += QStringLiteral("  %1 %2\n      %3\n")
                   .arg(QString::fromUtf8(command.name), QString::fromUtf8(command.usage),
                        QCoreApplication::translate("Cli", command.help));
    return out
        + QStringLiteral("\nexit status: 0 done, 1 failed (nothing written), 2 wrong usage, 3 done with findings");
}

QString helpOf(const Command& command)
{
    return QStringLiteral("usage: banxin-cli %1 %2\n%3")
        .arg(QString::fromUtf8(command.name), QString::fromUtf8(command.usage),
             QCoreApplication::translate("Cli", command.help));
}

int runCommand(const Command& command, QStringList words)
{
    const bool json = words.removeAll(QStringLiteral("--json")) > 0;
    if (words.contains(QStringLiteral("--help"))) {
        print(stdout, helpOf(command));
        return Succeeded;
    }
    QString problem;
    const Arguments arguments = parseArguments(words, command.spec, &problem);
    if (!problem.isEmpty()) {
        print(stderr, QStringLiteral("banxin-cli %1: %2").arg(QString::fromUtf8(command.name), problem));
        print(stderr, helpOf(command));
        return WrongUsage;
    }
    const Result<Outcome> outcome = command.run(arguments);
    if (!outcome) {
        const Error& error = outcome.error();
        print(stderr, describe(error));
        if (json)
            print(stdout,
                  QString::fromUtf8(
                      QJsonDocument(QJsonObject{{QStringLiteral("error"),
                                                 QJsonObject{{QStringLiteral("code"), errorName(error.code)},
                                                             {QStringLiteral("subject"), error.subject},
                                                             {QStringLiteral("detail"), error.detail},
                                                             {QStringLiteral("message"), describe(error)}}}})
                          .toJson(QJsonDocument::Indented))
                      .trimmed());
        return error.code == Error::Code::BadArgument ? WrongUsage : Failed;
    }
    if (json)
        print(stdout, QString::fromUtf8(QJsonDocument(outcome->json).toJson(QJsonDocument::Indented)).trimmed());
    else if (!outcome->text.isEmpty())
        print(stdout, outcome->text);
    return outcome->status;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("banxin-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BANXIN_VERSION));
    // Scripts run in the C locale and read English; an office's terminal reads Chinese.
    const bool chinese = QLocale::system().language() == QLocale::Chinese;
    installTranslations(application, chinese ? QStringLiteral("zh") : QStringLiteral("en"));
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.isEmpty()) {
        print(stderr, generalHelp());
        return WrongUsage;
    }
    if (words.first() == QLatin1String("--version")) {
        print(stdout, QStringLiteral("banxin-cli " BANXIN_VERSION));
        return Succeeded;
    }
    if (words.first() == QLatin1String("--help") || words.first() == QLatin1String("help")) {
        print(stdout, generalHelp());
        return Succeeded;
    }
    const auto command = std::ranges::find_if(
        commands(), [&](const Command& c) { return words.first() == QString::fromUtf8(c.name); });
    if (command == commands().end()) {
        print(stderr, QStringLiteral("banxin-cli: unknown command %1 (see banxin-cli --help)").arg(words.first()));
        return WrongUsage;
    }
    return runCommand(*command, words.mid(1));
}
