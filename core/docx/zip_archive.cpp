#include "docx/zip_archive.h"

#include <zip.h>

#include <algorithm>

namespace banxin::docx {

namespace {

/// Word keeps a document with a password, and the old .doc, in a container that begins like this.
const QByteArray compoundFile = QByteArray::fromHex("d0cf11e0a1b11ae1");

QString reasonOf(zip_error_t& error)
{
    const QString out = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return out;
}

/// Whether the name stays inside the archive.
bool staysInside(const QString& name)
{
    if (name.isEmpty() || name.startsWith(QLatin1Char('/')) || name.contains(QLatin1Char('\\'))
        || name.contains(QLatin1Char(':')) || name.contains(QChar(0)))
        return false;
    const QStringList parts = name.split(QLatin1Char('/'));
    return std::ranges::none_of(
        parts, [](const QString& part) { return part == QLatin1String("..") || part == QLatin1String("."); });
}

struct MemberFacts {
    zip_uint64_t index = 0;
    QString name;
    qint64 packed = 0;
    qint64 unpacked = 0; ///< as the directory says, which may lie
};

} // namespace

class ZipReader::Private {
public:
    ~Private()
    {
        if (archive)
            zip_discard(archive);
    }

    Error bad(const QString& detail) const { return {Error::Code::BadFormat, name, detail}; }
    Status list();
    Status addMember(zip_uint64_t index);
    Result<QByteArray> readAll(zip_file_t* file, const MemberFacts& member);

    QByteArray bytes; ///< libzip reads from here
    QString name;
    ZipLimits limits;
    zip_t* archive = nullptr;
    std::vector<MemberFacts> members;
    std::map<QString, std::size_t> byName; ///< lower case, as the container's names are compared
    qint64 declared = 0;                   ///< bytes of all members, as the directory says
    qint64 given = 0;                      ///< bytes unpacked so far
};

Status ZipReader::Private::addMember(zip_uint64_t index)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (zip_stat_index(archive, index, ZIP_FL_ENC_GUESS, &stat) != 0 || (stat.valid & needed) != needed)
        return bad(QStringLiteral("the archive's list of members is damaged"));
    MemberFacts member{index, QString::fromUtf8(stat.name), static_cast<qint64>(stat.comp_size),
                       static_cast<qint64>(stat.size)};
    if (member.name.endsWith(QLatin1Char('/')))
        return Done{};
    if (!staysInside(member.name))
        return bad(
            QStringLiteral("member \"%1\" points out of the archive; the file is refused").arg(member.name));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return bad(
            QStringLiteral("member \"%1\" is encrypted; save the file without a password").arg(member.name));
    if (member.unpacked < 0 || member.unpacked > limits.member)
        return bad(QStringLiteral("member \"%1\" is larger than %2 bytes").arg(member.name).arg(limits.member));
    if (!byName.emplace(member.name.toLower(), members.size()).second)
        return bad(QStringLiteral("member \"%1\" occurs twice").arg(member.name));
    declared += member.unpacked;
    members.push_back(std::move(member));
    return Done{};
}

Status ZipReader::Private::list()
{
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count > limits.members)
        return bad(QStringLiteral("more than %1 members").arg(limits.members));
    for (zip_int64_t i = 0; i < count; ++i) {
        if (const Status added = addMember(static_cast<zip_uint64_t>(i)); !added)
            return added.error();
        if (declared > limits.total)
            return bad(QStringLiteral("the members are larger than %1 bytes together").arg(limits.total));
    }
    return Done{};
}

Result<QByteArray> ZipReader::Private::readAll(zip_file_t* file, const MemberFacts& member)
{
    QByteArray out;
    QByteArray piece(1 << 16, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t got = zip_fread(file, piece.data(), static_cast<zip_uint64_t>(piece.size()));
        if (got < 0)
            return bad(QStringLiteral("member \"%1\" is damaged").arg(member.name));
        if (got == 0)
            break;
        out.append(piece.constData(), static_cast<qsizetype>(got));
        if (out.size() > limits.member || given + out.size() > limits.total)
            return bad(QStringLiteral("member \"%1\" unpacks to more than is allowed").arg(member.name));
        if (out.size() > limits.ratioFrom && out.size() / std::max<qint64>(member.packed, 1) > limits.ratio)
            return bad(QStringLiteral("member \"%1\" unpacks to more than %2 times its size")
                           .arg(member.name)
                           .arg(limits.ratio));
    }
    given += out.size();
    return out;
}

ZipReader::ZipReader(std::unique_ptr<Private> p) : d(std::move(p)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(const QByteArray& bytes, const QString& name, const ZipLimits& limits)
{
    auto made = std::make_unique<Private>();
    made->bytes = bytes;
    made->name = name;
    made->limits = limits;
    if (bytes.size() > limits.archive)
        return made->bad(QStringLiteral("larger than %1 bytes").arg(limits.archive));
    if (bytes.startsWith(compoundFile))
        return made->bad(
            QStringLiteral("an old .doc file, or one with a password; save it as .docx without a password"));
    if (!bytes.startsWith("PK"))
        return made->bad(QStringLiteral("no .docx file; save it as .docx"));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(made->bytes.constData(),
                                                    static_cast<zip_uint64_t>(made->bytes.size()), 0, &error);
    if (!source)
        return made->bad(reasonOf(error));
    made->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!made->archive) {
        zip_source_free(source);
        return made->bad(QStringLiteral("the file is cut off or damaged (%1)").arg(reasonOf(error)));
    }
    zip_error_fini(&error);
    if (const Status listed = made->list(); !listed)
        return listed.error();
    return ZipReader(std::move(made));
}

QStringList ZipReader::names() const
{
    QStringList out;
    for (const MemberFacts& member : d->members)
        out << member.name;
    return out;
}

bool ZipReader::has(const QString& member) const { return d->byName.contains(member.toLower()); }

Result<QByteArray> ZipReader::read(const QString& member)
{
    const auto at = d->byName.find(member.toLower());
    if (at == d->byName.end())
        return d->bad(QStringLiteral("member \"%1\" is missing; this is no Word document").arg(member));
    const MemberFacts& facts = d->members[at->second];
    zip_file_t* file = zip_fopen_index(d->archive, facts.index, 0);
    if (!file)
        return d->bad(QStringLiteral("member \"%1\" cannot be read (%2)")
                          .arg(member, QString::fromUtf8(zip_strerror(d->archive))));
    Result<QByteArray> out = d->readAll(file, facts);
    const int closed = zip_fclose(file);
    if (out && closed != 0)
        return d->bad(QStringLiteral("member \"%1\" is damaged").arg(member));
    return out;
}

namespace {

/// Adds the members to the open archive; their bytes must outlive its closing.
bool addMembers(zip_t* archive, const std::vector<ZipMember>& members)
{
    constexpr zip_uint16_t firstDay = (0 << 9) | (1 << 5) | 1; // 1980-01-01, the format's first
    for (const auto& [name, bytes] : members) {
        zip_source_t* source =
            zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        const zip_int64_t index =
            source ? zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(source);
            return false;
        }
        const auto at = static_cast<zip_uint64_t>(index);
        if (zip_file_set_dostime(archive, at, 0, firstDay, 0) != 0
            || zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_DOS, 0) != 0
            || zip_set_file_compression(archive, at, ZIP_CM_DEFLATE, 6) != 0)
            return false;
    }
    return true;
}

QByteArray bytesOf(zip_source_t* source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return {};
    QByteArray out(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(source, out.data(), stat.size);
    zip_source_close(source);
    return got == static_cast<zip_int64_t>(stat.size) ? out : QByteArray();
}

} // namespace

Result<QByteArray> writeZip(const std::vector<ZipMember>& members)
{
    const Error failed{Error::Code::BadFormat, QStringLiteral("ZIP"),
                       QStringLiteral("the archive could not be made")};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!target)
        return failed;
    zip_source_keep(target); // closing the archive lets go of it once
    zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive) {
        zip_source_free(target);
        zip_source_free(target);
        return failed;
    }
    QByteArray out;
    if (!addMembers(archive, members) || zip_close(archive) != 0)
        zip_discard(archive);
    else
        out = bytesOf(target);
    zip_source_free(target);
    if (out.isEmpty())
        return failed;
    return out;
}

} // namespace banxin::docx
