#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace banxin::docx {

/// How much an archive may hold. A .docx comes by mail from anywhere; a small file that unpacks
/// without end must not take the machine with it.
struct ZipLimits {
    qint64 archive = 256LL << 20; ///< bytes of the file itself
    int members = 4096;
    qint64 member = 96LL << 20; ///< bytes of one member, unpacked
    qint64 total = 384LL << 20; ///< bytes of all members together, unpacked
    qint64 ratio = 400;         ///< unpacked to packed; XML of a long table comes to about 60
    qint64 ratioFrom = 4 << 20; ///< a smaller member may have any ratio
};

/// A ZIP archive in memory, read member by member. Nothing is ever written to a file, and names
/// are only compared; those that point out of the archive are refused all the same, since such a
/// file was made to do harm.
class ZipReader {
public:
    /// `name` is the file's name for errors. Error: BadFormat (no archive, damaged, encrypted, a
    /// limit is passed, a name with "..", "\\" or a root, two members of one name).
    static Result<ZipReader> open(const QByteArray& bytes, const QString& name, const ZipLimits& limits = {});

    ZipReader(ZipReader&&) noexcept;
    ZipReader& operator=(ZipReader&&) noexcept;
    ~ZipReader();

    /// In the order of the archive, folders left out.
    QStringList names() const;
    bool has(const QString& member) const;
    /// The bytes of a member, its checksum proved. Errors: BadFormat (missing, damaged, too large).
    Result<QByteArray> read(const QString& member);

private:
    class Private;
    explicit ZipReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// A member to be written: name and bytes.
using ZipMember = std::pair<QString, QByteArray>;

/// An archive of these members in this order. Dates are those of the format's first day and nothing
/// of the machine is written, so that the same members give the same bytes. Error: BadFormat.
Result<QByteArray> writeZip(const std::vector<ZipMember>& members);

} // namespace banxin::docx
