// Pictures: stored once, by hash, with the size that their header says.
#include "catalogue/picture_header.h"
#include "fixture.h"

#include <QCryptographicHash>

namespace banxin::test {
namespace {

/// 64 × 32; with `orientation` as a camera says it.
QByteArray jpeg(int orientation = 0)
{
    QByteArray out("\xff\xd8\xff\xe0\x00\x04\x01\x02", 8);
    if (orientation > 0) {
        const QByteArray exif = QByteArray("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25)
            + static_cast<char>(orientation) + QByteArray(6, '\0');
        out += QByteArray("\xff\xe1\0", 3) + static_cast<char>(exif.size() + 2) + exif;
    }
    return out
        + QByteArray("\xff\xff\xc2\x00\x0b\x08\x00\x20\x00\x40\x01\x01\x11\x00\xff\xda\x00\x02xyz\xff\xd9", 23);
}

TEST(PictureHeaderTest, ReadsPngAndJpeg)
{
    EXPECT_EQ(readPictureHeader(png(640, 480))->width, 640);
    EXPECT_EQ(readPictureHeader(png(640, 480))->height, 480);
    EXPECT_EQ(readPictureHeader(png(640, 480))->mimeType, s("image/png"));
    ASSERT_TRUE(readPictureHeader(jpeg()));
    EXPECT_EQ(readPictureHeader(jpeg())->width, 64);
    EXPECT_EQ(readPictureHeader(jpeg())->height, 32);
    EXPECT_EQ(readPictureHeader(jpeg())->mimeType, s("image/jpeg"));
}

TEST(PictureHeaderTest, RefusesEverythingElseAtAnyLength)
{
    for (const QByteArray& bytes : {QByteArray(), QByteArray("GIF89a"), QByteArray("\xff\xd8\xff\xda\0\x02", 6),
                                    QByteArray("\xff\xd8\xff\xe0\0\0\0\0", 8), png(0, 4), png(4, 0x80000000u)})
        EXPECT_FALSE(readPictureHeader(bytes)) << bytes.toHex().constData();
    for (int length = 0; length < 33; ++length)
        EXPECT_FALSE(readPictureHeader(png(2, 2).left(length))) << length;
    for (int length = 0; length < 18; ++length) // before the end of the frame's header
        EXPECT_FALSE(readPictureHeader(jpeg().left(length))) << length;
}

TEST(PictureHeaderTest, APortraitPhotographIsHigh)
{
    EXPECT_EQ(readPictureHeader(jpeg(3))->width, 64);
    for (const int turned : {5, 6, 7, 8}) {
        EXPECT_EQ(readPictureHeader(jpeg(turned))->width, 32);
        EXPECT_EQ(readPictureHeader(jpeg(turned))->height, 64);
    }
}

using PictureTest = CatalogueTest;

TEST_F(PictureTest, WhatIsCutOffOrDamagedDoesNotComeIn)
{
    auto catalogue = open();
    const QByteArray whole = png(64, 32, 5000);
    QByteArray damaged = whole;
    damaged[3000] = 'y';
    for (const QByteArray& bytes : {whole.chopped(12), whole.left(2000), damaged, jpeg().chopped(2)}) {
        const Result<Picture> added = catalogue->addPicture(bytes, s("会场.png"));
        ASSERT_EQ(outcome(added), s("PictureUnreadable"));
        EXPECT_EQ(added.error().subject, s("会场.png"));
    }
    EXPECT_TRUE(catalogue->addPicture(whole, s("a.png")).ok());
    EXPECT_TRUE(catalogue->addPicture(jpeg() + "what cameras append", s("b.jpg")).ok());
    EXPECT_EQ(catalogue->addPicture(jpeg(6), s("c.jpg")).value().height, 64);
}

TEST_F(PictureTest, StoredOnceAndReadBack)
{
    auto catalogue = open();
    const QByteArray bytes = png(640, 480, 3 * 1024 * 1024 + 17); // several pieces
    const Picture first = catalogue->addPicture(bytes, s("/home/x/会场.png")).value();
    EXPECT_EQ(first.fileName, s("会场.png"));
    EXPECT_EQ(first.width, 640);
    EXPECT_EQ(first.sha256,
              QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    EXPECT_EQ(catalogue->addPicture(bytes, s("other.png")).value().id, first.id);
    EXPECT_EQ(outcome(catalogue->addPicture("nothing", s("a.txt"))), s("PictureUnreadable"));
    EXPECT_EQ(catalogue->journal().value().front().command, s("AddPicture"));
    catalogue = nullptr;
    catalogue = open(Catalogue::Access::ReadOnly);
    EXPECT_EQ(catalogue->pictureBytes(first.id).value(), bytes);
    EXPECT_EQ(catalogue->picture(first.id).value().sha256, first.sha256);
    EXPECT_EQ(outcome(catalogue->picture(PictureId{9})), s("PictureUnreadable"));
    EXPECT_EQ(outcome(catalogue->pictureBytes(PictureId{9})), s("PictureUnreadable"));
    EXPECT_LT(QFileInfo(path()).size(), 2 * bytes.size());
}

TEST_F(PictureTest, EditionNamesThePicturesOfCoverAndBlocks)
{
    const auto catalogue = open();
    const PictureId cover = catalogue->addPicture(png(10, 10), s("c.png")).value().id;
    const PictureId inText = catalogue->addPicture(png(20, 10), s("t.png")).value().id;
    const PictureId inGroup = catalogue->addPicture(png(30, 10), s("g.png")).value().id;
    catalogue->addPicture(png(40, 10), s("unused.png")).value();
    Issue issue = addIssue(*catalogue, 1);
    issue.coverPicture = cover;
    ASSERT_TRUE(catalogue->setIssue(issue).ok());
    Article text = article("题", {});
    Block picture;
    picture.kind = BlockKind::Picture;
    picture.payload = {{s("picture"), qint64(inText.value)}, {s("credit"), QJsonObject{{s("zh"), s("李明 摄")}}}};
    text.append(picture);
    picture.kind = BlockKind::PictureGroup;
    picture.payload = {{s("pictures"), QJsonArray{QJsonObject{{s("picture"), qint64(inGroup.value)}}}}};
    text.append(picture);
    picture.payload = {{s("picture"), 999}};
    text.append(picture);
    text = catalogue->addArticle(text).value();
    ASSERT_TRUE(catalogue->place(addColumn(*catalogue, issue, "栏").id, text.id).ok());
    const Edition edition = catalogue->edition(s("quarterly/2026-1")).value();
    ASSERT_EQ(edition.pictures.size(), 3u);
    EXPECT_EQ(edition.pictures.at(cover).width, 10);
    EXPECT_EQ(edition.pictures.at(inText).width, 20);
    EXPECT_EQ(edition.pictures.at(inGroup).width, 30);
    EXPECT_EQ(catalogue->search(s("李明")).value().size(), 1u) << "a credit is found too";
    const std::vector<QString> findings = catalogue->verify().value().findings;
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_TRUE(findings[0].contains(s("picture 999 is missing"))) << qPrintable(findings[0]);
}

} // namespace
} // namespace banxin::test
