// The clipboard between languages, articles and catalogues.

#include "ui/editor/article_document.h"
#include "ui/editor/article_text_edit.h"

#include <QMimeData>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

/// A text edit of an article in a catalogue whose pictures have the hash "sha-NAME".
struct Sheet {
    Sheet(const QString& catalogue, Language language, std::vector<Block> blocks,
          std::map<std::int64_t, QString> pictures = {})
        : base(std::move(blocks)),
          edit(language, {})
    {
        edit.setArticle(ArticleId{7}, &next);
        PictureIndex index;
        index.catalogue = catalogue;
        index.hashOf = [pictures](PictureId id) {
            const auto at = pictures.find(id.value);
            return at == pictures.end() ? QString() : at->second;
        };
        index.find = [pictures](const QString& hash) {
            for (const auto& [id, known] : pictures)
                if (known == hash)
                    return PictureId{id};
            return PictureId{};
        };
        edit.setPictureIndex(index);
        fillDocument(*edit.document(), base, language, ShownBlocks::All);
    }
    std::unique_ptr<QMimeData> copyAll()
    {
        edit.selectAll();
        return std::unique_ptr<QMimeData>(edit.createMimeDataFromSelection());
    }
    std::vector<Block> read() { return readDocument(*edit.document(), base, edit.language(), next); }

    std::vector<Block> base;
    std::int64_t next = 100;
    ArticleTextEdit edit;
};

Block paragraph(std::int64_t id, const QString& zh, const QString& en = {})
{
    Block out;
    out.id.value = id;
    out.zh = Text(zh);
    out.en = Text(en);
    return out;
}

Block picture(std::int64_t id, qint64 row)
{
    Block out;
    out.id.value = id;
    out.kind = BlockKind::Picture;
    out.payload = {{QStringLiteral("picture"), row}};
    return out;
}

} // namespace

TEST(Clipboard, ChineseIsPastedIntoTheEnglishText)
{
    const std::vector<Block> blocks{paragraph(1, QStringLiteral("一")), paragraph(2, QStringLiteral("二"))};
    Sheet zh(QStringLiteral("a"), Language::Zh, blocks);
    Sheet en(QStringLiteral("a"), Language::En, blocks);
    const auto copied = zh.copyAll();
    en.edit.moveCursor(QTextCursor::End);
    en.edit.insertFromMimeData(copied.get());
    const auto after = en.read();
    QStringList english;
    for (const Block& block : after) {
        if (!block.en.isEmpty())
            english << block.en.string;
        EXPECT_TRUE(block.en.isEmpty() || block.id.value >= 100) << "a paragraph of its own, not a translation";
    }
    EXPECT_EQ(english, (QStringList{QStringLiteral("一"), QStringLiteral("二")}));
}

TEST(Clipboard, OtherCataloguesPicturesAreFoundByTheirBytes)
{
    Sheet here(QStringLiteral("a"), Language::Zh, {picture(1, 5), paragraph(2, QStringLiteral("文"))},
               {{5, QStringLiteral("sha-flag")}, {6, QStringLiteral("sha-map")}});
    Sheet there(QStringLiteral("b"), Language::Zh, {paragraph(1, QStringLiteral("别处"))},
                {{5, QStringLiteral("sha-map")}, {9, QStringLiteral("sha-flag")}});
    const auto copied = here.copyAll();
    there.edit.moveCursor(QTextCursor::End);
    there.edit.insertFromMimeData(copied.get());
    const auto after = there.read();
    ASSERT_EQ(after.size(), 3U);
    EXPECT_EQ(after[0], there.base[0]);
    EXPECT_EQ(after[1].payload.value(QStringLiteral("picture")).toInteger(), 9);
    EXPECT_GE(after[1].id.value, 100) << "block numbers of another catalogue mean nothing here";
}

TEST(Clipboard, PicturesThatAreNotHereAreLeftOutAndSaid)
{
    Sheet here(QStringLiteral("a"), Language::Zh, {paragraph(1, QStringLiteral("文")), picture(2, 5)},
               {{5, QStringLiteral("sha-flag")}});
    Sheet there(QStringLiteral("b"), Language::Zh, {paragraph(1, QStringLiteral("别处"))},
                {{5, QStringLiteral("sha-map")}});
    QSignalSpy left(&there.edit, &ArticleTextEdit::picturesLeftOut);
    const auto copied = here.copyAll();
    there.edit.moveCursor(QTextCursor::End);
    there.edit.insertFromMimeData(copied.get());
    for (const Block& block : there.read())
        EXPECT_NE(block.kind, BlockKind::Picture);
    ASSERT_EQ(left.count(), 1);
    EXPECT_EQ(left.front().front().toInt(), 1);
}

TEST(Clipboard, WhereNothingCanBePastedTheSelectionStays)
{
    Sheet here(QStringLiteral("a"), Language::Zh, {picture(2, 5)}, {{5, QStringLiteral("sha-flag")}});
    Sheet there(QStringLiteral("b"), Language::Zh, {paragraph(1, QStringLiteral("别处"))});
    const auto copied = here.copyAll();
    there.edit.selectAll();
    there.edit.insertFromMimeData(copied.get());
    EXPECT_EQ(there.read(), there.base);
}
