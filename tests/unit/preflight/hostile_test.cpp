// Files that mean harm or were damaged on the way: every one comes to an end, none brings the program
// down.
#include "good_pdf.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

namespace banxin::test {
namespace {

Result<PreflightReport> tried(const QByteArray& bytes)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.pdf"));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    return preflight(path);
}

QString whyNot(const QByteArray& bytes)
{
    const Result<PreflightReport> result = tried(bytes);
    return result ? QStringLiteral("ok") : errorName(result.error().code);
}

TEST(Hostile, WhatIsNoPdfIsAnError)
{
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("text"), QByteArray("%PDF-1.7\n"), QByteArray(5000, '\0'),
          QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>"),
          QByteArray(
              "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count "
              "1>>endobj\ntrailer<</Root 1 0 R>>")})
        EXPECT_EQ(whyNot(bytes), QStringLiteral("BadFormat")) << bytes.left(20).constData();
    EXPECT_EQ(errorName(preflight(QStringLiteral("/no/such/file.pdf")).error().code),
              QStringLiteral("FileUnreadable"));
    EXPECT_EQ(errorName(preflight(QStringLiteral("/tmp")).error().code), QStringLiteral("FileIsDirectory"));
}

TEST(Hostile, AFormThatCallsItselfEnds)
{
    GoodPdf file;
    QPDFObjectHandle form = file.stream("/Fm Do /Fm Do 1 0 0 rg 0 0 5 5 re f");
    form.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    form.getDict().replaceKey("/BBox", QPDFObjectHandle::parse("[0 0 50 50]"));
    QPDFObjectHandle own = QPDFObjectHandle::parse("<</XObject<<>>>>");
    own.getKey("/XObject").replaceKey("/Fm", form);
    form.getDict().replaceKey("/Resources", own);
    file.resources.getKey("/XObject").replaceKey("/Fm", form);
    file.content += "q 1 0 0 1 100 100 cm /Fm Do Q\n";
    EXPECT_EQ(findingOf(checked(file.bytes()), "X-10").page, 0);
}

TEST(Hostile, FormsThatCallTenOthersEachEnd)
{
    GoodPdf file;
    QPDFObjectHandle below = file.stream("0 0 5 5 re f");
    for (int depth = 0; depth < 18; ++depth) {
        std::string content;
        for (int i = 0; i < 10; ++i)
            content += "/Fm Do ";
        QPDFObjectHandle form = file.stream(content);
        below.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
        QPDFObjectHandle own = QPDFObjectHandle::parse("<</XObject<<>>>>");
        own.getKey("/XObject").replaceKey("/Fm", below);
        form.getDict().replaceKey("/Resources", own);
        below = form;
    }
    below.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    file.resources.getKey("/XObject").replaceKey("/Fm", below);
    file.content += "/Fm Do\n";
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(findingOf(checked(file.bytes()), "PF-02").page, 0) << "it is told that not all was read";
    EXPECT_LT(timer.elapsed(), 20000);
}

TEST(Hostile, AStreamThatStandsForGigabytesIsNotUnpacked)
{
    GoodPdf file;
    file.content = std::string(std::size_t(200) << 20, ' '); // packs to 200 KB
    EXPECT_EQ(findingOf(checked(file.bytes()), "PF-02").page, 0);
}

TEST(Hostile, DeepNestingAndManyOperandsEnd)
{
    GoodPdf file;
    std::string deep;
    for (int i = 0; i < 200000; ++i)
        deep += "q [ << ( ";
    file.content += deep;
    EXPECT_TRUE(tried(file.bytes()).ok());
    GoodPdf other;
    for (int i = 0; i < 100000; ++i)
        other.content += "q 1 0 0 1 1 1 cm ";
    EXPECT_TRUE(tried(other.bytes()).ok());
}

TEST(Hostile, ATruncatedPictureIsTold)
{
    GoodPdf file;
    file.setPicture(300, 300, "/DeviceCMYK", std::string(1000, '\x30'));
    const PreflightFinding finding = findingOf(checked(file.bytes()), "CI-01");
    EXPECT_TRUE(finding.detail.contains(QStringLiteral("0 rows of 300"))) << qPrintable(finding.detail);
    GoodPdf jpeg;
    jpeg.setPicture(300, 300, "/DeviceCMYK", "\xff\xd8\xff no picture");
    jpeg.picture.replaceStreamData("\xff\xd8\xff\xe0 no picture", QPDFObjectHandle::newName("/DCTDecode"),
                                   QPDFObjectHandle::newNull());
    EXPECT_TRUE(findingOf(checked(jpeg.bytes()), "CI-01").detail.contains(QStringLiteral("damaged")));
}

/// Any damage: an error, or a report; never a crash, never without end.
TEST(Hostile, RandomDamageEnds)
{
    GoodPdf loose;
    loose.objectStreams = false;
    const QByteArray whole[] = {GoodPdf().bytes(), loose.bytes()};
    QRandomGenerator random(20260131);
    QElapsedTimer timer;
    timer.start();
    int damaged = 0;
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes = whole[round % 2];
        const int kind = random.bounded(4);
        if (kind == 0) {
            bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
        } else if (kind == 1) {
            for (int i = 0; i < 20; ++i) {
                const int at = random.bounded(static_cast<int>(bytes.size()));
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8)));
            }
        } else if (kind == 2) { // another number somewhere in what is not packed
            for (int i = 0; i < 40; ++i) {
                const int at = random.bounded(static_cast<int>(bytes.size()));
                if (bytes[at] >= '0' && bytes[at] <= '9')
                    bytes[at] = static_cast<char>('0' + random.bounded(10));
            }
        } else {
            const int from = random.bounded(static_cast<int>(bytes.size()));
            bytes.remove(from, random.bounded(3000));
        }
        const Result<PreflightReport> result = tried(bytes);
        if (!result) {
            EXPECT_EQ(errorName(result.error().code), QStringLiteral("BadFormat"));
        }
        damaged += !result || result->stops() ? 1 : 0;
    }
    EXPECT_GT(damaged, 100) << "damage is told";
    EXPECT_LT(timer.elapsed(), 110000);
}

/// The content alone, which the file's compression otherwise hides from bit flips.
TEST(Hostile, RandomContentEnds)
{
    QRandomGenerator random(7);
    GoodPdf file;
    const std::string good = file.content;
    static constexpr const char* words[] = {"q",  "Q",  "BT",  "ET",  "Do",  "/Im", "/F1", "Tf", "TJ",
                                            "[",  "]",  "<<",  ">>",  "BI",  "ID",  "EI",  "cm", "re",
                                            "W",  "n",  "f",   "S",   "'",   "\"",  "sh",  "gs", "k",
                                            "cs", "sc", "scn", "1e9", "-99", "(",   ")",   "<",  ">"};
    for (int round = 0; round < 200; ++round) {
        GoodPdf one;
        one.content = good;
        for (int i = 0; i < 60; ++i)
            one.content.insert(static_cast<std::size_t>(random.bounded(static_cast<int>(one.content.size()))),
                               std::string(" ") + words[random.bounded(static_cast<int>(std::size(words)))] + " ");
        EXPECT_TRUE(tried(one.bytes()).ok());
    }
}

} // namespace
} // namespace banxin::test
