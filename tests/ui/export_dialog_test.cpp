// 导出: only the questions of the purpose, the right order, and last answers.

#include "window_fixture.h"

#include "ui/output/export_dialog.h"
#include "ui/output/office_forms.h"
#include "ui/output/print_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace banxin;

namespace {

class ExportDialogTest : public WindowFixture {
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        QSettings().clear();
        QSettings().setValue(QStringLiteral("export/folder"), folder.path());
        subject.issue.publication = QStringLiteral("quarterly");
        subject.issue.name.zh = QStringLiteral("云屿");
        subject.issue.year = 2026;
        subject.issue.number = 1;
        subject.issue.runningNumber = 20;
        subject.pages = 30;
        subject.hasCover = true;
        subject.today = QDate(2026, 3, 5);
    }

    std::unique_ptr<ExportDialog> open()
    {
        auto dialog = std::make_unique<ExportDialog>(subject);
        dialog->show();
        return dialog;
    }

    template <typename T>
    static T* field(const ExportDialog& dialog, const char* name)
    {
        T* found = dialog.findChild<T*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    static void choose(ExportDialog& dialog, const char* name, int index)
    {
        field<QComboBox>(dialog, name)->setCurrentIndex(index);
    }

    static bool canExport(const ExportDialog& dialog)
    {
        return field<QPushButton>(dialog, "exportNow")->isEnabled();
    }

    QString writeFile(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    ExportSubject subject;
};

/// The smallest file that is a CMYK profile of class prtr.
QByteArray pressProfile()
{
    QByteArray out(132, '\0');
    out.replace(12, 4, "prtr").replace(16, 4, "CMYK").replace(36, 4, "acsp");
    return out;
}

} // namespace

TEST_F(ExportDialogTest, PlainAnswersOfEachPurpose)
{
    const auto dialog = open();
    const ExportOrder print = dialog->order();
    EXPECT_EQ(print.profile, ExportProfile::Print);
    EXPECT_EQ(print.standard, PdfStandard::X4);
    EXPECT_EQ(print.part, ExportPart::Whole);
    EXPECT_FALSE(print.marks.any()) << "marks are off until the press asks for them";
    EXPECT_FALSE(print.keepTagged);
    EXPECT_FALSE(print.outlineText);
    EXPECT_EQ(print.issue, QStringLiteral("quarterly/2026-1"));
    EXPECT_EQ(print.file, folder.filePath(QStringLiteral("《云屿》2026年第1期（总第20期）.pdf")));

    dialog->setProfile(ExportProfile::Screen);
    EXPECT_FALSE(dialog->order().forMail);
    EXPECT_TRUE(dialog->order().file.contains(QStringLiteral("电子版")));
    dialog->setProfile(ExportProfile::Booklet);
    EXPECT_EQ(dialog->order().booklet.sheet, BookletSettings::Sheet::A3);
    EXPECT_EQ(dialog->order().booklet.paperMicrons, 100);
    EXPECT_EQ(dialog->order().booklet.creepPercent, 100);
    EXPECT_TRUE(dialog->order().file.contains(QStringLiteral("小册子")));
    dialog->setProfile(ExportProfile::Review);
    EXPECT_EQ(dialog->order().review.round, 1);
    EXPECT_EQ(dialog->order().review.date, QDate(2026, 3, 5)) << "today, by the window's clock";
    EXPECT_TRUE(dialog->order().review.lineNumbers);
    EXPECT_TRUE(dialog->order().review.signatures);
    EXPECT_TRUE(dialog->order().file.contains(QStringLiteral("送审稿")));
}

TEST_F(ExportDialogTest, EveryAnswerReachesTheOrder)
{
    const auto dialog = open();
    choose(*dialog, "exportStandard", 0);
    choose(*dialog, "exportPictures", 1);
    choose(*dialog, "exportPart", 1);
    field<QDoubleSpinBox>(*dialog, "exportSpine")->setValue(4.5);
    field<QCheckBox>(*dialog, "exportOutlineText")->setChecked(true);
    for (const char* mark : {"markCrop", "markBleed", "markRegistration", "markColourBar", "markSlug"})
        field<QCheckBox>(*dialog, mark)->setChecked(true);
    const ExportOrder order = dialog->order();
    EXPECT_TRUE(order.keepTagged);
    EXPECT_EQ(order.part, ExportPart::Cover);
    EXPECT_EQ(order.spine, Length::micrometres(4500));
    EXPECT_TRUE(order.outlineText);
    const PrinterMarks& marks = order.marks;
    EXPECT_TRUE(marks.crop && marks.bleed && marks.registration && marks.colourBar && marks.slug);
    EXPECT_TRUE(order.file.contains(QStringLiteral("封面"))) << order.file.toStdString();

    dialog->setProfile(ExportProfile::Review);
    field<QSpinBox>(*dialog, "reviewRound")->setValue(3);
    field<QLineEdit>(*dialog, "reviewWatermark")->setText(QStringLiteral(" 内部征求意见 "));
    field<QCheckBox>(*dialog, "reviewSignatures")->setChecked(false);
    EXPECT_EQ(dialog->order().review.round, 3);
    EXPECT_EQ(dialog->order().review.watermark, QStringLiteral("内部征求意见"));
    EXPECT_FALSE(dialog->order().review.signatures);
}

TEST_F(ExportDialogTest, OnlyWhatFitsIsAsked)
{
    const auto dialog = open();
    EXPECT_FALSE(field<QDoubleSpinBox>(*dialog, "exportSpine")->isVisible());
    choose(*dialog, "exportPart", 1);
    EXPECT_TRUE(field<QDoubleSpinBox>(*dialog, "exportSpine")->isVisible());
    // CI-08: PDF/X-1a knows no RGB.
    choose(*dialog, "exportPictures", 1);
    choose(*dialog, "exportStandard", 1);
    EXPECT_FALSE(field<QComboBox>(*dialog, "exportPictures")->isEnabled());
    EXPECT_FALSE(dialog->order().keepTagged);
    EXPECT_EQ(dialog->order().standard, PdfStandard::X1a);
    dialog->setProfile(ExportProfile::Screen);
    EXPECT_FALSE(field<QComboBox>(*dialog, "exportStandard")->isVisible());
    EXPECT_TRUE(field<QCheckBox>(*dialog, "exportForMail")->isVisible());

    subject.hasCover = false; // a bulletin has no cover to print apart
    const auto bulletin = open();
    EXPECT_EQ(bulletin->findChild<QComboBox*>(QStringLiteral("exportPart")), nullptr);
}

TEST_F(ExportDialogTest, AnswersAreRememberedForEachPurpose)
{
    {
        const auto dialog = open();
        choose(*dialog, "exportStandard", 1);
        choose(*dialog, "exportPart", 1);
        field<QCheckBox>(*dialog, "markCrop")->setChecked(true);
        dialog->accept();
        const auto review = open();
        review->setProfile(ExportProfile::Review);
        field<QSpinBox>(*review, "reviewRound")->setValue(2);
        review->accept();
    }
    const auto again = open();
    EXPECT_EQ(again->profile(), ExportProfile::Review) << "the purpose of the last time";
    EXPECT_EQ(again->order().review.round, 2);
    again->setProfile(ExportProfile::Print);
    EXPECT_EQ(again->order().standard, PdfStandard::X1a);
    EXPECT_TRUE(again->order().marks.crop);
    EXPECT_EQ(again->order().part, ExportPart::Whole) << "a cover alone is asked for anew";

    subject.issue.number = 2;
    EXPECT_EQ(open()->order().review.round, 1) << "another issue, another first round";
}

TEST_F(ExportDialogTest, AWrongProfileOfThePressIsSaidAtOnce)
{
    const auto dialog = open();
    auto* form = dynamic_cast<PrintForm*>(dialog->form(ExportProfile::Print));
    ASSERT_NE(form, nullptr);
    auto* problem = field<QLabel>(*dialog, "exportConditionProblem");
    EXPECT_FALSE(problem->isVisible());
    form->useCondition(writeFile(QStringLiteral("screen.icc"), QByteArray("no profile")));
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains(QStringLiteral("screen.icc")));
    EXPECT_TRUE(dialog->order().conditionFile.isEmpty()) << "the choice of before stays";
    const QString good = writeFile(QStringLiteral("press.icc"), pressProfile());
    form->useCondition(good);
    EXPECT_FALSE(problem->isVisible());
    EXPECT_EQ(dialog->order().conditionFile, good);
    EXPECT_EQ(field<QComboBox>(*dialog, "exportCondition")->currentText(), QStringLiteral("press.icc"));
    dialog->accept();

    EXPECT_TRUE(QFile::remove(good));
    const auto again = open(); // never other colours without a word
    EXPECT_FALSE(canExport(*again));
    EXPECT_TRUE(field<QLabel>(*again, "exportConditionProblem")->isVisible());
    auto* list = field<QComboBox>(*again, "exportCondition");
    list->setCurrentIndex(0);
    Q_EMIT list->activated(0);
    EXPECT_TRUE(canExport(*again));
    EXPECT_TRUE(again->order().conditionFile.isEmpty());
}

TEST_F(ExportDialogTest, NamesAndFolders)
{
    const auto dialog = open();
    auto* name = field<QLineEdit>(*dialog, "exportName");
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("draft"));
    EXPECT_EQ(dialog->order().file, folder.filePath(QStringLiteral("draft.pdf")));
    dialog->setProfile(ExportProfile::Screen);
    EXPECT_NE(name->text(), QStringLiteral("draft")) << "one name for two files would replace the first";
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("a/b"));
    EXPECT_FALSE(canExport(*dialog));
    EXPECT_TRUE(field<QLabel>(*dialog, "exportProblem")->isVisible());
    name->clear();
    QTest::keyClicks(name, QStringLiteral(" "));
    EXPECT_FALSE(canExport(*dialog));
}

TEST_F(ExportDialogTest, AFileThatIsThereIsAskedAbout)
{
    writeFile(QStringLiteral("《云屿》2026年第1期（总第20期）.pdf"), "old");
    const auto dialog = open();
    const auto answer = [](QMessageBox::StandardButton button) {
        QTimer::singleShot(100, qApp, [button] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                box->button(button)->click();
        });
    };
    answer(QMessageBox::No);
    dialog->accept();
    EXPECT_TRUE(dialog->isVisible());
    answer(QMessageBox::Yes);
    dialog->accept();
    EXPECT_FALSE(dialog->isVisible());
}

/// §8 of the print norms: 30 pages make 8 sheets; the inmost moves by 7 × t × k.
TEST_F(ExportDialogTest, ABookletSaysItsSheets)
{
    const auto dialog = open();
    dialog->setProfile(ExportProfile::Booklet);
    auto* form = dynamic_cast<BookletForm*>(dialog->form(ExportProfile::Booklet));
    ASSERT_NE(form, nullptr);
    EXPECT_TRUE(form->sheetsText().contains(QStringLiteral("8 sheet"))) << form->sheetsText().toStdString();
    EXPECT_TRUE(form->sheetsText().contains(QStringLiteral("2 blank")));
    EXPECT_TRUE(form->sheetsText().contains(QStringLiteral("0.70 mm")));
    field<QDoubleSpinBox>(*dialog, "bookletCreep")->setValue(1.3);
    EXPECT_TRUE(form->sheetsText().contains(QStringLiteral("0.91 mm")));
    field<QDoubleSpinBox>(*dialog, "bookletThickness")->setValue(0.3);
    EXPECT_TRUE(form->sheetsText().contains(QStringLiteral("That is much"))) << "IMP-05: more than 1 mm";
}

TEST_F(ExportDialogTest, KeyboardAlone)
{
    const auto dialog = open();
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog.get()));
    auto* first = field<QRadioButton>(*dialog, "profile-print");
    EXPECT_TRUE(first->hasFocus()) << "the first question has the focus";
    QTest::keyClick(first, Qt::Key_Down);
    EXPECT_NE(dialog->profile(), ExportProfile::Print) << "arrows choose the purpose";
    EXPECT_FALSE(first->accessibleDescription().isEmpty());
    QSignalSpy accepted(dialog.get(), &QDialog::accepted);
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    EXPECT_EQ(accepted.count(), 1);
    const auto other = open();
    QTest::keyClick(other.get(), Qt::Key_Escape);
    EXPECT_FALSE(other->isVisible());
}
