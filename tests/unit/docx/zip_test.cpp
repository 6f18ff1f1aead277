// Archives from outside: read with caps, written the same every time.

#include "docx/zip_archive.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::docx;

namespace {

QByteArray archiveOf(const std::vector<ZipMember>& members)
{
    const auto made = writeZip(members);
    EXPECT_TRUE(made.ok());
    return made ? *made : QByteArray();
}

QString detailOf(const QByteArray& bytes, const ZipLimits& limits = {})
{
    const auto zip = ZipReader::open(bytes, QStringLiteral("f.docx"), limits);
    if (zip.ok())
        return QStringLiteral("ok");
    EXPECT_EQ(zip.error().code, Error::Code::BadFormat);
    EXPECT_EQ(zip.error().subject, QStringLiteral("f.docx"));
    return zip.error().detail;
}

/// The same archive with another name of the same length in both of its places.
QByteArray renamed(QByteArray bytes, const char* from, const char* to)
{
    return bytes.replace(QByteArray(from), QByteArray(to));
}

} // namespace

TEST(Zip, RoundTrip)
{
    const QByteArray bytes =
        archiveOf({{QStringLiteral("a.xml"), "one"}, {QStringLiteral("w/二.xml"), QByteArray(90000, 'x')}});
    auto zip = ZipReader::open(bytes, QStringLiteral("f"));
    ASSERT_TRUE(zip.ok());
    EXPECT_EQ(zip->names(), QStringList({QStringLiteral("a.xml"), QStringLiteral("w/二.xml")}));
    EXPECT_EQ(*zip->read(QStringLiteral("a.xml")), QByteArray("one"));
    EXPECT_EQ(zip->read(QStringLiteral("W/二.XML"))->size(), 90000);
    EXPECT_FALSE(zip->read(QStringLiteral("b")).ok());
}

TEST(Zip, SameMembersGiveTheSameBytes)
{
    const std::vector<ZipMember> members{{QStringLiteral("a"), QByteArray(5000, 'a')}, {QStringLiteral("b"), "b"}};
    EXPECT_EQ(archiveOf(members), archiveOf(members));
    // The date of the format's first day, in both headers.
    EXPECT_EQ(archiveOf(members).mid(10, 4).toHex(), QByteArray("00002100"));
}

TEST(Zip, NamesThatPointOutAreRefused)
{
    const QByteArray good = archiveOf({{QStringLiteral("aa/bb/cc"), "x"}});
    EXPECT_EQ(detailOf(good), QStringLiteral("ok"));
    for (const char* bad : {"../bb/cc", "/a/bb/cc", "aa\\bb\\cc", "aa/../cc", "C:/bb/cc"})
        EXPECT_TRUE(detailOf(renamed(good, "aa/bb/cc", bad)).contains(QStringLiteral("points out"))) << bad;
    const QByteArray two = archiveOf({{QStringLiteral("one"), "x"}, {QStringLiteral("two"), "y"}});
    EXPECT_TRUE(detailOf(renamed(two, "two", "ONE")).contains(QStringLiteral("twice")));
}

TEST(Zip, BombsAreRefused)
{
    const QByteArray zeros = archiveOf({{QStringLiteral("a"), QByteArray(8 << 20, '\0')}});
    ZipLimits limits;
    limits.member = 1 << 20;
    EXPECT_TRUE(detailOf(zeros, limits).contains(QStringLiteral("larger")));
    limits = {};
    limits.total = 1 << 20;
    EXPECT_TRUE(detailOf(zeros, limits).contains(QStringLiteral("together")));
    auto zip = ZipReader::open(zeros, QStringLiteral("f"));
    ASSERT_TRUE(zip.ok());
    EXPECT_FALSE(zip->read(QStringLiteral("a")).ok()) << "a thousand times its size";
    limits = {};
    limits.members = 1;
    EXPECT_TRUE(detailOf(archiveOf({{QStringLiteral("a"), "x"}, {QStringLiteral("b"), "y"}}), limits)
                    .contains(QStringLiteral("members")));
}

TEST(Zip, DamagedFilesAreTold)
{
    EXPECT_TRUE(detailOf("").contains(QStringLiteral("docx")));
    EXPECT_TRUE(detailOf("hello").contains(QStringLiteral("docx")));
    EXPECT_TRUE(detailOf(QByteArray::fromHex("d0cf11e0a1b11ae1") + "x").contains(QStringLiteral("password")));
    QByteArray bytes = archiveOf({{QStringLiteral("a"), QByteArray(2000, 'q') + "end"}});
    for (qsizetype cut = 1; cut < bytes.size(); cut += 7) {
        auto zip = ZipReader::open(bytes.left(cut), QStringLiteral("f"));
        EXPECT_FALSE(zip.ok() && zip->read(QStringLiteral("a")).ok()) << cut;
    }
    bytes[45] = static_cast<char>(bytes[45] ^ 0x55); // in the packed data: the checksum knows
    auto zip = ZipReader::open(bytes, QStringLiteral("f"));
    EXPECT_FALSE(zip.ok() && zip->read(QStringLiteral("a")).ok());
}
