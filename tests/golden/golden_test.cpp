// Composition dumps of small issues, compared with what is stored beside this file. After an
// intended change: BANXIN_UPDATE_GOLDEN=1 banxin-golden, then read the difference.

#include "layout/compose.h"
#include "support/made_up_issue.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

QString dump(const Edition& edition, LanguageMode languages)
{
    const auto faces = FaceSet::load();
    EXPECT_TRUE(faces.ok());
    const auto design = parsePageDesign(edition.issue.pageDesign);
    EXPECT_TRUE(design.ok());
    ComposeCache cache;
    ComposeOptions options;
    options.languages = languages;
    const auto composed = compose(edition, *design, **faces, options, nullptr, cache, {});
    EXPECT_TRUE(composed.ok());
    return dumpComposition(*composed, **faces);
}

void compareWithGolden(const QString& name, const QString& got)
{
    const QString path = QStringLiteral(BANXIN_SOURCE_DIR "/tests/golden/%1.txt").arg(name);
    QFile file(path);
    if (qEnvironmentVariableIsSet("BANXIN_UPDATE_GOLDEN")) {
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(got.toUtf8());
        return;
    }
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    const QStringList want = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    const QStringList have = got.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(want.size(), have.size()); ++i)
        ASSERT_EQ(have.value(i), want.value(i)) << qPrintable(path) << " line " << i + 1;
}

/// One article that holds every kind of block, in both languages.
Edition everyKind(const QString& publication)
{
    Edition edition = madeUpEdition(publication, 1, 0, 0);
    auto out = std::make_shared<EditionArticle>(*edition.articles[0]);
    Article& article = out->article;
    article.kicker = {QStringLiteral("港口观察"), QStringLiteral("Harbour notes")};
    article.title = {QStringLiteral("从“一张单”到“一条链” 岛城服务贸易的三年"),
                     QStringLiteral("From one form to one chain")};
    article.subtitle = {QStringLiteral("——写在第六次年会之前"), QStringLiteral("Before the sixth meeting")};
    article.byline = {QStringLiteral("何望舒"), QStringLiteral("He Wangshu")};
    article.source = {QStringLiteral("本会"), QStringLiteral("the Association")};
    const auto add = [&](BlockKind kind, const char* zh, const char* en) -> Block& {
        Block block;
        block.kind = kind;
        block.zh = Text(QString::fromUtf8(zh));
        block.en = Text(QString::fromUtf8(en));
        return article.append(block);
    };
    add(BlockKind::EditorNote, "三年之后再看这件事，数字最有说服力。", "Three years on, the figures speak.");
    Block& runIn = add(
        BlockKind::Paragraph,
        "（一）先通后畅。2023—2025 年，全市服务出口由 61.2 亿元增至 88.7 亿元，年均增长约 20%；“单一窗口”（Single "
        "Window）把 7 张表并成 1 张。",
        "First open, then smooth. Between 2023 and 2025 exports of services rose from 6.12 to 8.87 billion yuan.");
    runIn.zh.marks = {{0, 8, MarkKind::Strong, {}, {}}};
    add(BlockKind::Subhead, "一、看得见的变化", "What changed");
    add(BlockKind::Paragraph, "他说：“过去我们跑七个窗口……现在只跑一个！”这不是一句客套话——是一张时间表。",
        "“We used to go to seven windows,” he said; “now we go to one.”");
    add(BlockKind::ListItem, "1. 通关时间由 17 小时缩短到 4 小时。", "1. Clearance fell from 17 hours to 4.");
    add(BlockKind::Quote, "船等人的日子过去了，现在是人等船。", "Ships no longer wait for people.");
    add(BlockKind::PullQuote, "一张表，胜过七个章", "One form beats seven stamps");
    add(BlockKind::NameList, "参加单位：\n澜音科技有限公司\n青岑光学有限公司",
        "Members present:\nLanyin Technology\nQingcen Optics");
    edition.articles[0] = out;
    return edition;
}

} // namespace

TEST(Golden, QuarterlyWithEveryKindOfBlock)
{
    compareWithGolden(QStringLiteral("quarterly-every-kind"),
                      dump(everyKind(QStringLiteral("quarterly")), LanguageMode::ZhThenEn));
}

TEST(Golden, QuarterlySideBySide)
{
    compareWithGolden(QStringLiteral("quarterly-parallel"),
                      dump(everyKind(QStringLiteral("quarterly")), LanguageMode::Parallel));
}

TEST(Golden, QuarterlyOnFacingPages)
{
    compareWithGolden(QStringLiteral("quarterly-facing"),
                      dump(everyKind(QStringLiteral("quarterly")), LanguageMode::Facing));
}

TEST(Golden, BulletinParagraphByParagraph)
{
    compareWithGolden(QStringLiteral("bulletin-interlinear"),
                      dump(everyKind(QStringLiteral("bulletin")), LanguageMode::Interlinear));
}

TEST(Golden, BulletinWithEveryKindOfBlock)
{
    compareWithGolden(QStringLiteral("bulletin-every-kind"),
                      dump(everyKind(QStringLiteral("bulletin")), LanguageMode::Zh));
}

TEST(Golden, TheSameInputGivesTheSameDump)
{
    const Edition edition = madeUpEdition(QStringLiteral("quarterly"), 3, 5, 120);
    EXPECT_EQ(dump(edition, LanguageMode::Zh), dump(edition, LanguageMode::Zh));
}
