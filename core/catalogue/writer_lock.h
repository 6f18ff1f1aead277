#pragma once

#include "base/result.h"

#include <memory>

namespace banxin {

/// The right to write a catalogue: a kernel lock (flock, LockFileEx) on CATALOGUE.lock. It ends
/// with the process, however that ends; the file that stays behind means nothing.
class WriterLock {
public:
    /// Takes the lock of this catalogue and writes who holds it into the file.
    /// Errors: CatalogueLocked (detail: who), CatalogueReadOnly (the file cannot be made).
    static Result<std::unique_ptr<WriterLock>> acquire(const QString& catalogue);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

    /// The lock file of a catalogue, one also where the catalogue is reached through a link.
    static QString fileFor(const QString& catalogue);

private:
    struct Private;
    explicit WriterLock(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace banxin
