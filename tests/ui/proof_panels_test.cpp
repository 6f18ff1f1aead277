#include "ui/proof/drift_panel.h"
#include "ui/proof/pair_findings_panel.h"
#include "ui/proof/pair_fix.h"

#include "ui/messages/languages.h"

#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QTreeWidget>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

BilingualFindings findings()
{
    std::vector<GlossaryEntry> glossary(1);
    glossary[0].name = {q("跨境电商"), q("cross-border e-commerce")};
    BilingualFindings out;
    int block = 0;
    const auto add = [&](int article, const char* zh, const char* en) {
        ++block;
        for (BilingualFinding& finding : checkPair(q(zh), q(en), glossary)) {
            finding.article = ArticleId{article};
            finding.block = BlockId{block};
            out.push_back(finding);
        }
    };
    add(1, "上半年，全市跨境电商交易额达3.2亿元，同比增长12.5%。",
        "In the first half, online shopping reached 32 million yuan, up 15.2 per cent.");
    add(1, "大会将于2026年6月30日开幕。", "The conference opens on 29 June 2026.");
    add(2, "本届展会为期四天。", "");
    add(2, "他说：“我们还会再来。", "He said, “We shall come again.”");
    return out;
}

std::vector<DriftEntry> drifts()
{
    DriftEntry entry;
    entry.article = ArticleId{1};
    entry.title = q("东北亚数字贸易走廊：一条新航线的诞生");
    entry.drift.chineseShare = 500;
    for (const auto& [zh, en] :
         {std::pair{6, 9}, std::pair{4, 4}, std::pair{11, 17}, std::pair{3, 2}, std::pair{8, 0}}) {
        entry.drift.pairs.push_back({BlockId{static_cast<std::int64_t>(entry.drift.pairs.size()) + 1}, zh, en});
        entry.drift.zhLines += zh;
        entry.drift.enLines += en;
        entry.drift.pairLines += std::max(zh, en);
    }
    entry.drift.fixes = {{PairFix::Kind::ChineseShare, 460, Language::Zh, {}, 6, 9},
                         {PairFix::Kind::EnglishSize, 970, Language::En, {}, 3, 12},
                         {PairFix::Kind::Tighten, 0, Language::En, {}, 1, 14},
                         {PairFix::Kind::MovePicture, 0, Language::Zh, BlockId{4}, 0, 5}};
    return {entry};
}

void save(const char* name, QWidget& widget)
{
    const QString folder = QStringLiteral(BANXIN_BINARY_DIR "/screenshots");
    QDir().mkpath(folder);
    EXPECT_TRUE(widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, q(name))));
}

class ProofPanels : public ::testing::Test {
protected:
    void SetUp() override { installTranslations(*qApp, q("zh")); }
    void TearDown() override
    {
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
    }
};

} // namespace

TEST_F(ProofPanels, FindingsStandBelowTheirArticles)
{
    PairFindingsPanel panel;
    panel.resize(900, 420);
    panel.show();
    panel.setFindings(findings(), {{ArticleId{1}, q("跨境电商上半年交易")}, {ArticleId{2}, q("展会")}}, 2);
    ASSERT_EQ(panel.tree()->topLevelItemCount(), 2);
    EXPECT_EQ(panel.tree()->topLevelItem(0)->text(0), q("跨境电商上半年交易"));
    EXPECT_EQ(panel.tree()->topLevelItem(0)->childCount(), 4);
    EXPECT_EQ(panel.tree()->topLevelItem(1)->childCount(), 2);
    QTest::qWait(50);
    save("pair-findings", panel);
}

TEST_F(ProofPanels, AKindCanBeShownAlone)
{
    PairFindingsPanel panel;
    panel.setFindings(findings(), {}, 2);
    const int dates = panel.kinds()->findData(q("N31c"));
    ASSERT_GE(dates, 0);
    panel.kinds()->setCurrentIndex(dates);
    ASSERT_EQ(panel.tree()->topLevelItemCount(), 1);
    EXPECT_EQ(panel.tree()->topLevelItem(0)->childCount(), 1);
    EXPECT_EQ(panel.kinds()->findData(q("N31g")), -1); // none of these was found
}

TEST_F(ProofPanels, AClickNamesThePlaceOfItsLanguage)
{
    PairFindingsPanel panel;
    panel.setFindings(findings(), {}, 2);
    QSignalSpy chosen(&panel, &PairFindingsPanel::placeChosen);
    QTreeWidgetItem* row = panel.tree()->topLevelItem(0)->child(0);
    Q_EMIT panel.tree()->itemClicked(row, 1);
    Q_EMIT panel.tree()->itemClicked(row, 2);
    Q_EMIT panel.tree()->itemClicked(panel.tree()->topLevelItem(0), 0); // a heading is no place
    ASSERT_EQ(chosen.size(), 2);
    EXPECT_EQ(chosen[0][3].value<Language>(), Language::Zh);
    EXPECT_EQ(chosen[0][4].value<TextRange>(), panel.findings()[0].zh);
    EXPECT_EQ(chosen[1][4].value<TextRange>(), panel.findings()[0].en);
}

TEST_F(ProofPanels, FixesAreSaidInPlainWords)
{
    const PairFix fix = drifts()[0].drift.fixes[0];
    EXPECT_EQ(fixInWords(fix, 500, 0), q("中文栏窄一点（占 46%）：本文短 6 行"));
    EXPECT_EQ(fixInWords(drifts()[0].drift.fixes[1], 500, 0), q("英文字小一点（97%）：本文短 3 行"));
}

TEST_F(ProofPanels, AFixButtonGivesItsFix)
{
    DriftPanel panel;
    panel.resize(460, 480);
    panel.setDrifts(drifts());
    panel.show();
    QTest::qWait(50);
    save("pair-drift", panel);
    QSignalSpy chosen(&panel, &DriftPanel::fixChosen);
    auto* button = panel.findChild<QPushButton*>(q("driftFix1"));
    ASSERT_TRUE(button);
    button->click();
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].value<ArticleId>(), ArticleId{1});
    EXPECT_EQ(chosen[0][1].value<PairFix>().value, 970);
}

TEST(PairFixes, BecomeEdits)
{
    FixTarget target;
    Block picture;
    picture.kind = BlockKind::Picture;
    target.article.append(picture);
    target.placement = PlacementId{5};
    target.setting.layout = q("双栏");
    const auto share = fixCommand({PairFix::Kind::ChineseShare, 460, Language::Zh, {}, 6, 9}, target);
    ASSERT_TRUE(share);
    const auto& placed = std::get<SetPlacement>(*share);
    EXPECT_EQ(placed.placement, PlacementId{5});
    EXPECT_EQ(placed.setting.chineseShare, 460);
    EXPECT_EQ(placed.setting.layout, q("双栏")); // what it says of the layout stays
    EXPECT_EQ(std::get<SetPlacement>(*fixCommand({PairFix::Kind::Tighten, 0, Language::En, {}, 1, 1}, target))
                  .setting.tightened,
              Language::En);
    const auto moved = fixCommand({PairFix::Kind::MovePicture, 0, Language::En, BlockId{1}, 1, 1}, target);
    ASSERT_TRUE(moved);
    EXPECT_EQ(std::get<SetArticle>(*moved).article.blocks[0].payload.value(q("side")).toString(), q("en"));
    EXPECT_FALSE(fixCommand({PairFix::Kind::MovePicture, 0, Language::En, BlockId{9}, 1, 1}, target));
}
