// What was found: by what is to be done, one row a kind, and waived by name.

#include "window_fixture.h"

#include "ui/output/findings_panel.h"
#include "ui/output/result_dialog.h"
#include "ui/output/waive_dialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QTreeWidget>

using namespace banxin;

namespace {

using Kind = PreflightFinding::Kind;
using Severity = PreflightFinding::Severity;

PreflightFinding finding(const char* rule, Severity severity, Kind kind, int page, const QString& detail = {})
{
    PreflightFinding out;
    out.rule = QLatin1String(rule);
    out.severity = severity;
    out.kind = kind;
    out.page = page;
    out.detail = detail;
    out.subject = QStringLiteral("%1-%2").arg(out.rule).arg(page);
    return out;
}

/// Forty photographs of 120 ppi, and one box that is missing.
std::vector<PreflightFinding> manyPhotographs()
{
    std::vector<PreflightFinding> out;
    for (int page = 0; page < 40; ++page)
        out.push_back(finding("CI-06", Severity::Error, Kind::Content, page, QStringLiteral("120 ppi")));
    out.push_back(finding("X-08", Severity::Error, Kind::Structure, 3));
    out.push_back(finding("CI-09", Severity::Info, Kind::Content, -1));
    return out;
}

class KeptInMemory final : public WaiverStore {
public:
    Result<std::vector<KeptWaiver>> waivers() const override { return kept; }
    Status waive(const PreflightFinding& finding, const QString& reason, const QString& name) override
    {
        if (full)
            return Error{Error::Code::Database, QStringLiteral("稿库"), {}};
        kept.push_back({++last, finding.rule, finding.subject, reason, name, QDateTime::currentDateTime()});
        return Done{};
    }
    Status revoke(const KeptWaiver& waiver) override
    {
        std::erase_if(kept, [&](const KeptWaiver& one) { return one.id == waiver.id; });
        return Done{};
    }

    std::vector<KeptWaiver> kept;
    qint64 last = 0;
    bool full = false;
};

QTreeWidgetItem* group(FindingsPanel& panel, const QString& title)
{
    for (int i = 0; i < panel.tree()->topLevelItemCount(); ++i)
        if (panel.tree()->topLevelItem(i)->text(0).startsWith(title))
            return panel.tree()->topLevelItem(i);
    return nullptr;
}

} // namespace

TEST(FindingGroups, ByWhatIsToBeDone)
{
    const FindingGroups groups = groupFindings(manyPhotographs(), {});
    ASSERT_EQ(groups.mustSolve.size(), 1U);
    EXPECT_EQ(groups.mustSolve.front().rule, QStringLiteral("X-08"));
    EXPECT_EQ(groups.mustSolve.front().pages(), QStringLiteral("4"));
    ASSERT_EQ(groups.look.size(), 1U) << "forty photographs are one row";
    EXPECT_EQ(groups.look.front().places.size(), 40U);
    EXPECT_EQ(groups.look.front().pages(), QStringLiteral("1–40"));
    EXPECT_EQ(groups.forInfo.size(), 1U);
}

TEST(FindingGroups, PagesAreNamedByTheirLabels)
{
    FindingKind kind;
    for (const int page : {0, 1, 4, 4, 5, 6, 9})
        kind.places.push_back(finding("CI-06", Severity::Warning, Kind::Content, page));
    kind.places[0].label = QStringLiteral("封一");
    EXPECT_EQ(kind.pages(), QStringLiteral("封一, 2, 5–7, 10"));
    kind.places = {finding("X-06", Severity::Error, Kind::Structure, -1)};
    EXPECT_EQ(kind.pages(), QString()) << "the whole file";
}

TEST(FindingGroups, OnlyContentCanBeWaived)
{
    const std::vector<KeptWaiver> waived{{1, QStringLiteral("CI-06"), QStringLiteral("CI-06-3"), {}, {}, {}},
                                         {2, QStringLiteral("X-08"), {}, {}, {}, {}}};
    const FindingGroups groups = groupFindings(manyPhotographs(), waived);
    EXPECT_EQ(FindingGroups::places(groups.look), 39);
    EXPECT_EQ(FindingGroups::places(groups.mustSolve), 1) << "what the press cannot print is not waived";
    const FindingGroups all = groupFindings(manyPhotographs(), {{1, QStringLiteral("CI-06"), {}, {}, {}, {}}});
    EXPECT_TRUE(all.look.empty()) << "no subject: the whole rule";
}

class FindingsTest : public WindowFixture {};

TEST_F(FindingsTest, OneRowAKindAndItsPlacesBelow)
{
    FindingsPanel panel;
    panel.resize(700, 500);
    panel.setFindings(manyPhotographs(), {}, nullptr);
    panel.show();
    EXPECT_EQ(panel.tree()->topLevelItemCount(), 3);
    QTreeWidgetItem* look = group(panel, FindingsPanel::tr("Please look at"));
    ASSERT_NE(look, nullptr);
    ASSERT_EQ(look->childCount(), 1);
    EXPECT_EQ(look->child(0)->childCount(), 40);
    EXPECT_FALSE(look->child(0)->isExpanded()) << "never a wall";
    EXPECT_TRUE(look->child(0)->child(7)->text(0).contains(QStringLiteral("120 ppi")));
    EXPECT_TRUE(look->isExpanded());
    EXPECT_FALSE(panel.findChild<QPushButton*>(QStringLiteral("waive"))->isVisible()) << "nowhere to keep it";
}

TEST_F(FindingsTest, WaivingAKindAndTakingItBack)
{
    KeptInMemory store;
    FindingsPanel panel;
    panel.setFindings(manyPhotographs(), {}, &store);
    panel.show();
    auto* waive = panel.findChild<QPushButton*>(QStringLiteral("waive"));
    panel.tree()->setCurrentItem(group(panel, FindingsPanel::tr("To be solved first"))->child(0));
    EXPECT_FALSE(waive->isEnabled()) << "structure is not waived";
    panel.tree()->setCurrentItem(group(panel, FindingsPanel::tr("Please look at"))->child(0)->child(2));
    EXPECT_TRUE(waive->isEnabled());
    EXPECT_TRUE(panel.waiveCurrent(QStringLiteral("没有更清楚的原图"), QStringLiteral("李某")));
    ASSERT_EQ(store.kept.size(), 1U);
    EXPECT_EQ(store.kept.front().subject, QStringLiteral("CI-06-2"));
    EXPECT_EQ(FindingGroups::places(panel.groups().look), 39);
    panel.tree()->setCurrentItem(group(panel, FindingsPanel::tr("Please look at"))->child(0));
    EXPECT_TRUE(panel.waiveCurrent(QStringLiteral("已与印厂确认"), QStringLiteral("李某")));
    EXPECT_EQ(store.kept.size(), 40U) << "each by itself: a new photograph is listed";
    EXPECT_EQ(group(panel, FindingsPanel::tr("Please look at")), nullptr);
    QTreeWidgetItem* waived = group(panel, FindingsPanel::tr("Waived"));
    ASSERT_NE(waived, nullptr);
    ASSERT_EQ(waived->childCount(), 1);
    EXPECT_TRUE(waived->child(0)->child(0)->text(0).contains(QStringLiteral("李某")));
    panel.tree()->setCurrentItem(waived->child(0));
    EXPECT_FALSE(waive->isVisible());
    EXPECT_TRUE(panel.findChild<QPushButton*>(QStringLiteral("revokeWaiver"))->isVisible());
    EXPECT_TRUE(panel.revokeCurrent());
    EXPECT_TRUE(store.kept.empty());
    EXPECT_EQ(FindingGroups::places(panel.groups().look), 40);
}

TEST_F(FindingsTest, AWaiverThatCannotBeKeptIsSaid)
{
    KeptInMemory store;
    store.full = true;
    FindingsPanel panel;
    panel.setFindings(manyPhotographs(), {}, &store);
    QSignalSpy failed(&panel, &FindingsPanel::failed);
    panel.tree()->setCurrentItem(group(panel, FindingsPanel::tr("Please look at"))->child(0));
    EXPECT_FALSE(panel.waiveCurrent(QStringLiteral("x"), QStringLiteral("y")));
    EXPECT_EQ(failed.count(), 1) << "once, not forty times";
    EXPECT_EQ(FindingGroups::places(panel.groups().look), 40);
}

TEST_F(FindingsTest, TheNameIsRememberedAndAReasonIsNeeded)
{
    QSettings().clear();
    {
        WaiveDialog dialog(QStringLiteral("x"));
        dialog.findChild<QLineEdit*>(QStringLiteral("waiveName"))->setText(QStringLiteral("李某"));
        dialog.accept();
        EXPECT_NE(dialog.result(), QDialog::Accepted) << "without a reason";
        dialog.findChild<QComboBox*>(QStringLiteral("waiveReason"))->setEditText(QStringLiteral("看过了"));
        dialog.accept();
        EXPECT_EQ(dialog.result(), QDialog::Accepted);
    }
    WaiveDialog again(QStringLiteral("x"));
    EXPECT_EQ(again.name(), QStringLiteral("李某"));
    EXPECT_TRUE(again.reason().isEmpty()) << "the reason is thought about each time";
}

TEST_F(FindingsTest, TheHeadlineSaysWhatHappened)
{
    OutputResult result;
    result.file = folder.filePath(QStringLiteral("期.pdf"));
    result.pages = 12;
    result.bytes = 3000000;
    const ResultDialog clean(result, nullptr);
    EXPECT_EQ(clean.headline(), ResultDialog::tr("Exported"));
    EXPECT_FALSE(clean.findChild<FindingsPanel*>()->isVisibleTo(&clean)) << "nothing to list";
    result.findings = manyPhotographs();
    result.written = false;
    const ResultDialog stopped(result, nullptr);
    EXPECT_TRUE(stopped.headline().startsWith(QStringLiteral("Not exported"))) << "no file";
    bool offered = false;
    for (const QPushButton* button : stopped.findChildren<QPushButton*>())
        offered = offered || (button->text() == ResultDialog::tr("Open") && button->isVisibleTo(&stopped));
    EXPECT_FALSE(offered) << "there is no file to open";
    const ResultDialog checked(
        OutputResult::of(result.file, PreflightReport{QStringLiteral("PDF/X-4"), 40, manyPhotographs()}), nullptr);
    EXPECT_NE(checked.headline(), stopped.headline());
}

TEST_F(FindingsTest, AnExportShowsItsResult)
{
    openWindow();
    QSignalSpy finished(window.get(), &MainWindow::exportFinished);
    window->exportTo(folder.filePath(QStringLiteral("期.pdf")));
    ASSERT_TRUE(finished.wait(60000));
    ASSERT_TRUE(QTest::qWaitFor([this] { return window->result() != nullptr; }));
    EXPECT_TRUE(window->result()->isVisible());
    window->closeCatalogue(); // the list outlives the catalogue
    QTest::qWait(50);
}
