#include "import/pdf/pdf_process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryFile>

#include <algorithm>

#include <sys/mman.h>
#include <unistd.h>

namespace banxin::pdftext {

namespace {

constexpr qint64 patience = 4300;             // milliseconds without a page, when it works on one
constexpr qint64 idle = 20000;                // milliseconds without a page on a machine that has no time for it
constexpr double enoughWork = 2.5;            // seconds of processor time on one page
constexpr qsizetype mostOutput = 256LL << 20; // bytes; pictures alone are at most 96 MB
constexpr qint64 mostFileBytes = 1024LL << 20;

QString programPath()
{
    const QString name = QStringLiteral("banxin-pdf-text");
    const QString folder = QCoreApplication::instance()
        ? QCoreApplication::applicationDirPath()
        : QFileInfo(QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget()).absolutePath();
    for (const char* place : {"/", "/../libexec/banxin/"}) {
        const QString path = folder + QLatin1String(place) + name;
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return {};
}

QString sentenceFor(const QString& failure)
{
    if (failure == QLatin1String("password"))
        return QStringLiteral("the PDF is protected by a password: open it, print it to a new PDF without one");
    if (failure == QLatin1String("no pages"))
        return QStringLiteral("the PDF has no page, or its list of pages is damaged");
    if (failure == QLatin1String("too many pages"))
        return QStringLiteral("the PDF has more than %1 pages: take it apart first").arg(mostPages);
    if (failure == QLatin1String("memory"))
        return QStringLiteral("the PDF needs more than 512 MB of memory: export it again in a simpler form");
    return QStringLiteral("the PDF is damaged: export it again from the program that made it");
}

/// Processor time that a process has used, in seconds; as if it had all of it where the system does not say.
double secondsUsed(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 1e9;
    // Behind the name in brackets, which may hold anything: fields 14 and 15 are 12 and 13 (proc(5)).
    const QByteArray all = file.readAll();
    const QList<QByteArray> fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
    return fields.size() < 13 ? 1e9 : (fields.at(11).toDouble() + fields.at(12).toDouble()) / ticks;
}

/// A file without a name, in memory: nothing of a manuscript stays behind, even if this program is killed. The
/// program that reads it inherits it.
class NamelessFile {
public:
    explicit NamelessFile(const QByteArray& bytes) : m_file(memfd_create("manuscript.pdf", 0))
    {
        qsizetype at = 0;
        while (m_file >= 0 && at < bytes.size()) {
            const ssize_t written =
                ::write(m_file, bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at));
            if (written <= 0)
                break;
            at += written;
        }
        m_whole = m_file >= 0 && at == bytes.size();
    }
    ~NamelessFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    NamelessFile(const NamelessFile&) = delete;
    NamelessFile& operator=(const NamelessFile&) = delete;

    bool isWhole() const { return m_whole; }
    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_file); }

private:
    int m_file;
    bool m_whole = false;
};

/// One run of the program.
class Reading {
public:
    Reading(QString fileName, std::stop_token stop) : m_fileName(std::move(fileName)), m_stop(std::move(stop)) {}

    Result<FoundDocument> read(const QString& path, qint64 size)
    {
        const QString program = programPath();
        if (program.isEmpty())
            return error(
                QStringLiteral("the program banxin-pdf-text, which reads PDF, is missing beside this one: "
                               "install Banxin again"));
        const qint64 seconds = 60 + size / (1 << 20);
        QProcess process;
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.setStandardErrorFile(QProcess::nullDevice());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(program, {path, QString::number(seconds)});
        Status status = process.waitForStarted(5000)
            ? follow(process, seconds)
            : error(QStringLiteral("banxin-pdf-text cannot be started: ") + process.errorString());
        if (process.state() != QProcess::NotRunning) {
            process.kill();
            process.waitForFinished(5000);
        }
        if (!status)
            return status.error();
        return std::move(m_out);
    }

private:
    Error error(const QString& detail) const { return {Error::Code::BadFormat, m_fileName, detail}; }

    Status follow(QProcess& process, qint64 seconds)
    {
        QElapsedTimer all, quiet;
        double used = 0;
        all.start();
        quiet.start();
        while (!m_ended) {
            if (m_stop.stop_requested())
                return Error{Error::Code::Cancelled, m_fileName, {}};
            const bool running = process.state() != QProcess::NotRunning;
            if (running)
                process.waitForReadyRead(50);
            const QByteArray more = process.readAllStandardOutput();
            m_bytes += more;
            m_total += more.size();
            if (Status status = takeRecords(); !status)
                return status;
            if (!more.isEmpty()) {
                quiet.restart();
                used = secondsUsed(process.processId());
            } else if (!running) {
                return m_ended ? Status(Done{}) : Status(ended(process));
            }
            if (m_total > mostOutput)
                return error(QStringLiteral("the PDF holds more than can be read at once: take it apart first"));
            const bool stuck = quiet.elapsed() > patience
                && (quiet.elapsed() > idle || secondsUsed(process.processId()) - used > enoughWork);
            if (stuck || all.elapsed() > seconds * 1000)
                return error(QStringLiteral("reading page %1 of the PDF takes too long: export it again in a "
                                            "simpler form, or leave that page out")
                                 .arg(m_out.pages.size() + 1));
        }
        process.waitForFinished(2000);
        return Done{};
    }

    Error ended(const QProcess& process) const
    {
        if (process.exitStatus() == QProcess::CrashExit)
            return error(QStringLiteral("the PDF is damaged: reading its page %1 failed; export it again from the "
                                        "program that made it")
                             .arg(m_out.pages.size() + 1));
        return error(sentenceFor({}));
    }

    Status takeRecords()
    {
        qsizetype at = 0;
        bool damaged = false;
        while (std::optional<Record> record = takeRecord(m_bytes, at, damaged)) {
            if (record->kind == Record::Kind::Failure)
                return error(sentenceFor(record->failure));
            if (record->kind == Record::Kind::Begin)
                m_out.title = record->title;
            else if (record->kind == Record::Kind::Page)
                m_out.pages.push_back(std::move(record->page));
            else if (record->kind == Record::Kind::End)
                m_ended = true;
        }
        m_bytes.remove(0, at);
        return damaged ? Status(error(sentenceFor({}))) : Status(Done{});
    }

    QString m_fileName;
    std::stop_token m_stop;
    QByteArray m_bytes;
    qsizetype m_total = 0;
    bool m_ended = false;
    FoundDocument m_out;
};

} // namespace

Result<FoundDocument> readPdfPages(const QByteArray& bytes, const QString& fileName, std::stop_token stop)
{
    if (bytes.size() > mostFileBytes)
        return Error{Error::Code::BadFormat, fileName,
                     QStringLiteral("the PDF is larger than 1 GB: take it apart first")};
    if (const NamelessFile nameless(bytes); nameless.isWhole())
        return Reading(fileName, std::move(stop)).read(nameless.path(), bytes.size());
    QTemporaryFile file; // removed with this object
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return Error{Error::Code::FileUnwritable, file.fileName(), file.errorString()};
    return Reading(fileName, std::move(stop)).read(file.fileName(), bytes.size());
}

} // namespace banxin::pdftext
