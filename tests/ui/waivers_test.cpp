// Waivers and compliance as the window keeps them in the catalogue.

#include "window_fixture.h"

#include "ui/settings/issue_settings_dialog.h"
#include "ui/output/findings_panel.h"
#include "ui/output/waiver_store.h"

#include <QCheckBox>
#include <QTreeWidget>

using namespace banxin;

namespace {

class WaiversTest : public WindowFixture {
protected:
    std::vector<Waiver> storedWaivers() const
    {
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
        const auto issue = (*catalogue)->issue(issueId);
        return *(*catalogue)->waivers(issue->row);
    }
};

PreflightFinding coarsePicture()
{
    PreflightFinding out;
    out.rule = QStringLiteral("CI-06");
    out.severity = PreflightFinding::Severity::Error;
    out.page = 2;
    out.name = QStringLiteral("合影.jpg");
    out.detail = QStringLiteral("118 ppi");
    out.subject = QStringLiteral("picture ab12");
    return out;
}

} // namespace

TEST_F(WaiversTest, AreKeptInTheCatalogueAndTakenBack)
{
    openWindow();
    const auto store = catalogueWaivers(*window->session(), issueId);
    ASSERT_NE(store, nullptr);
    FindingsPanel panel;
    panel.setFindings({coarsePicture()}, {}, store.get());
    ASSERT_EQ(panel.groups().look.size(), 1U);
    panel.tree()->setCurrentItem(panel.tree()->topLevelItem(0)->child(0));
    ASSERT_TRUE(panel.waiveCurrent(QStringLiteral("只有这一张"), QStringLiteral("王编辑")));
    EXPECT_TRUE(panel.groups().look.empty());
    const std::vector<Waiver> kept = storedWaivers();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept.front().rule, QStringLiteral("CI-06"));
    EXPECT_EQ(kept.front().subject, QStringLiteral("picture ab12"));
    EXPECT_EQ(kept.front().name, QStringLiteral("王编辑"));
    EXPECT_TRUE(kept.front().time.isValid());

    QTreeWidgetItem* waived = panel.tree()->topLevelItem(panel.tree()->topLevelItemCount() - 1);
    panel.tree()->setCurrentItem(waived->child(0));
    ASSERT_TRUE(panel.revokeCurrent());
    EXPECT_EQ(panel.groups().look.size(), 1U);
    EXPECT_TRUE(storedWaivers().empty());
}

TEST_F(WaiversTest, APictureIsCalledByItsFile)
{
    FindingsPanel panel;
    PreflightFinding second = coarsePicture();
    second.name = QStringLiteral("厂房.jpg");
    second.subject = QStringLiteral("picture cd34");
    panel.setFindings({coarsePicture(), second}, {}, nullptr);
    const QTreeWidgetItem* kind = panel.tree()->topLevelItem(0)->child(0);
    ASSERT_EQ(kind->childCount(), 2);
    EXPECT_TRUE(kind->child(0)->text(0).contains(QStringLiteral("合影.jpg")));
    EXPECT_TRUE(kind->child(1)->text(0).contains(QStringLiteral("厂房.jpg")));
}

TEST_F(WaiversTest, InternalMaterialIsAnAnswerOfThePublication)
{
    openWindow();
    IssueSettingsDialog* dialog = window->openIssueSettings();
    ASSERT_NE(dialog, nullptr);
    auto* box = dialog->findChild<QCheckBox*>(QStringLiteral("internalMaterial"));
    ASSERT_NE(box, nullptr);
    EXPECT_FALSE(box->isChecked()) << "plain is the default";
    box->setChecked(true);
    dialog->accept();
    const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
    EXPECT_EQ((*catalogue)->publication(QStringLiteral("bulletin"))->compliance, Compliance::InternalMaterial);
    EXPECT_EQ((*catalogue)->publication(QStringLiteral("quarterly"))->compliance, Compliance::Plain);
}
