#include "catalogue/writer_lock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#ifdef _WIN32
#include <windows.h>
#else
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace banxin {

struct WriterLock::Private {
#ifdef _WIN32
    HANDLE file = INVALID_HANDLE_VALUE;
#else
    int file = -1;
#endif
};

namespace {

/// "user@host, process 123, program" for the person who finds the catalogue taken.
QByteArray whoWeAre()
{
    QByteArray user = qgetenv("USER");
    if (user.isEmpty())
        user = qgetenv("USERNAME");
    return user + '@' + QSysInfo::machineHostName().toUtf8() + ", process "
        + QByteArray::number(QCoreApplication::applicationPid()) + ", "
        + QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8() + '\n';
}

/// What the lock file says, cut to something that can be shown: anybody may have written it.
QString whoIsThere(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString out;
    for (const QChar c : QString::fromUtf8(file.read(400)))
        if (c.isPrint())
            out.append(c);
    return out.left(200);
}

} // namespace

QString WriterLock::fileFor(const QString& catalogue)
{
    const QString real = QFileInfo(catalogue).canonicalFilePath();
    return (real.isEmpty() ? QFileInfo(catalogue).absoluteFilePath() : real) + QStringLiteral(".lock");
}

WriterLock::WriterLock(std::unique_ptr<Private> p) : d(std::move(p)) {}

#ifdef _WIN32

Result<std::unique_ptr<WriterLock>> WriterLock::acquire(const QString& catalogue)
{
    const QString path = fileFor(catalogue);
    auto d = std::make_unique<Private>();
    d->file = CreateFileW(reinterpret_cast<const wchar_t*>(path.utf16()), GENERIC_READ | GENERIC_WRITE,
                          FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL,
                          nullptr);
    if (d->file == INVALID_HANDLE_VALUE)
        return Error{Error::Code::CatalogueReadOnly, catalogue, QStringLiteral("no lock file can be made")};
    // A byte far behind the text: Windows keeps others from reading a locked range.
    OVERLAPPED range{};
    range.Offset = 0x40000000;
    if (!LockFileEx(d->file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &range)) {
        CloseHandle(d->file);
        return Error{Error::Code::CatalogueLocked, catalogue, whoIsThere(path)};
    }
    const QByteArray who = whoWeAre();
    DWORD written = 0;
    SetEndOfFile(d->file);
    WriteFile(d->file, who.constData(), static_cast<DWORD>(who.size()), &written, nullptr);
    return std::unique_ptr<WriterLock>(new WriterLock(std::move(d)));
}

WriterLock::~WriterLock() { CloseHandle(d->file); }

#else

Result<std::unique_ptr<WriterLock>> WriterLock::acquire(const QString& catalogue)
{
    const QString path = fileFor(catalogue);
    auto d = std::make_unique<Private>();
    d->file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (d->file < 0 && errno == EACCES) // made by a colleague; a lock needs no right to write
        d->file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (d->file < 0)
        return Error{Error::Code::CatalogueReadOnly, catalogue, QString::fromLocal8Bit(std::strerror(errno))};
    if (::flock(d->file, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(d->file);
        if (reason == EWOULDBLOCK)
            return Error{Error::Code::CatalogueLocked, catalogue, whoIsThere(path)};
        return Error{Error::Code::CatalogueReadOnly, catalogue, QString::fromLocal8Bit(std::strerror(reason))};
    }
    const QByteArray who = whoWeAre();
    // Only a courtesy to the reader of the file; the lock holds whatever comes of it.
    if (::ftruncate(d->file, 0) == 0)
        static_cast<void>(::write(d->file, who.constData(), static_cast<size_t>(who.size())) > 0);
    return std::unique_ptr<WriterLock>(new WriterLock(std::move(d)));
}

WriterLock::~WriterLock()
{
    static_cast<void>(::ftruncate(d->file, 0) == 0);
    ::close(d->file);
}

#endif

} // namespace banxin
