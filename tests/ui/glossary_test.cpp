// 术语表与名册 through the real window: filled, searched, undone, taken out and in, offered to the editor.

#include "window_fixture.h"

#include "ui/common/theme.h"
#include "ui/glossary/glossary_dialog.h"
#include "ui/glossary/glossary_form.h"
#include "ui/glossary/glossary_import_dialog.h"
#include "ui/glossary/term_suggestions.h"
#include "ui/messages/languages.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTranslator>
#include <QTreeWidget>

/// GoogleTest would show a string as a list of 16-bit objects.
inline void PrintTo(const QString& text, std::ostream* out) { *out << '"' << text.toStdString() << '"'; }

using namespace banxin;

namespace {

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

class GlossaryWindow : public WindowFixture {
protected:
    void openDialog()
    {
        openWindow();
        dialog = window->openGlossary();
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(dialog->isVisible());
    }
    QPushButton& button(const char* name) { return *dialog->findChild<QPushButton*>(s(name)); }
    QTableView& table() { return *dialog->findChild<QTableView*>(s("glossaryTable")); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    QString status() { return dialog->findChild<QLabel*>(s("glossaryStatus"))->text(); }
    static void type(QWidget& form, const char* field, const char* text)
    {
        auto* edit = form.findChild<QLineEdit*>(s(field));
        ASSERT_NE(edit, nullptr) << field;
        edit->setText(s(text));
    }
    void add(const char* zh, const char* en)
    {
        const GlossaryEntry entry{{}, GlossaryKind::Term, {s(zh), s(en)}, {}, {}, {}, {}, {}, 0};
        ASSERT_TRUE(window->session()->apply(AddGlossaryEntry{entry}).ok());
    }
    /// As another connection reads it.
    std::vector<GlossaryEntry> stored()
    {
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
        EXPECT_TRUE(catalogue.ok());
        return *(*catalogue)->glossary();
    }
    void select(int row) { table().selectRow(row); }

    GlossaryDialog* dialog = nullptr;
};

TEST_F(GlossaryWindow, StandsInTheEditMenuAndIsOpenOnce)
{
    openWindow();
    QAction* action = nullptr;
    for (QAction* menu : window->menuBar()->actions())
        for (QAction* each : menu->menu()->actions())
            if (each->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G))
                action = each;
    ASSERT_NE(action, nullptr);
    EXPECT_TRUE(action->isEnabled());
    action->trigger();
    auto* opened = window->findChild<GlossaryDialog*>();
    ASSERT_NE(opened, nullptr);
    EXPECT_EQ(window->openGlossary(), opened);
    EXPECT_TRUE(opened->findChild<QLabel*>(s("glossaryEmpty"))->isVisible());
    ASSERT_TRUE(window->closeCatalogue());
    EXPECT_EQ(window->findChild<GlossaryDialog*>(), nullptr) << "it would look at a closed catalogue";
    EXPECT_FALSE(action->isEnabled());
}

TEST_F(GlossaryWindow, AddsAnOrganisationWithItsForms)
{
    openDialog();
    button("glossaryAdd").click();
    auto* form = dialog->findChild<GlossaryForm*>();
    ASSERT_NE(form, nullptr);
    auto* ok = form->findChild<QPushButton*>(s("termOk"));
    EXPECT_FALSE(ok->isEnabled()) << "no name yet";
    form->findChild<QRadioButton*>(s("termKind-organisation"))->click();
    EXPECT_FALSE(form->findChild<QLineEdit*>(s("termPost-zh"))->isVisible()) << "posts are for persons";
    type(*form, "termName-zh", "滨海市数字贸易协会");
    type(*form, "termName-en", "Binhai Digital Trade Association");
    type(*form, "termShort-zh", "协会");
    type(*form, "termShort-en", "BDTA");
    form->findChild<QPlainTextEdit*>(s("termAvoid-zh"))->setPlainText(s("数贸协\n\n数贸协会"));
    const QString preview = form->findChild<QLabel*>(s("termPreview"))->text();
    EXPECT_TRUE(preview.contains(s("滨海市数字贸易协会（以下简称“协会”）"))) << preview.toStdString();
    EXPECT_TRUE(preview.contains(s("Binhai Digital Trade Association (BDTA)")));
    ok->click();
    ASSERT_EQ(stored().size(), 1U);
    EXPECT_EQ(stored()[0].kind, GlossaryKind::Organisation);
    EXPECT_EQ(stored()[0].avoidZh, (QStringList{s("数贸协"), s("数贸协会")}));
    EXPECT_EQ(dialog->shownCount(), 1);
    EXPECT_EQ(cell(0, 3), s("协会 / BDTA"));
}

TEST_F(GlossaryWindow, ADoubleIsRefusedInTheFormAndNothingIsLost)
{
    openDialog();
    add("服务外包", "service outsourcing");
    GlossaryForm* form = dialog->addEntry();
    type(*form, "termName-zh", "服务外包");
    type(*form, "termName-en", "outsourcing of services");
    form->accept();
    EXPECT_TRUE(form->isVisible());
    auto* problem = form->findChild<QLabel*>(s("termProblem"));
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains(s("service outsourcing"))) << problem->text().toStdString();
    type(*form, "termName-zh", "服务发包");
    EXPECT_FALSE(problem->isVisible());
    form->accept();
    EXPECT_EQ(stored().size(), 2U);
}

TEST_F(GlossaryWindow, WhatWasFilledInIsNotThrownAwayUnasked)
{
    openDialog();
    GlossaryForm* form = dialog->addEntry();
    type(*form, "termName-zh", "服务外包");
    answerNextMessage(QMessageBox::RejectRole);
    form->reject();
    EXPECT_TRUE(form->isVisible());
    answerNextMessage(QMessageBox::DestructiveRole);
    form->reject();
    EXPECT_FALSE(form->isVisible());
}

TEST_F(GlossaryWindow, ChangesTakesOutAndUndoes)
{
    openDialog();
    add("服务外包", "outsourcing");
    add("数字贸易", "digital trade");
    EXPECT_EQ(cell(0, 1), s("服务外包")) << "in the order of a dictionary: fú before shù";
    EXPECT_EQ(cell(1, 1), s("数字贸易"));
    EXPECT_FALSE(button("glossaryEdit").isEnabled());
    select(0);
    EXPECT_TRUE(button("glossaryEdit").isEnabled());
    button("glossaryEdit").click();
    auto* form = dialog->findChild<GlossaryForm*>();
    ASSERT_NE(form, nullptr);
    EXPECT_EQ(form->findChild<QLineEdit*>(s("termName-en"))->text(), s("outsourcing"));
    type(*form, "termName-en", "service outsourcing");
    form->accept();
    EXPECT_EQ(cell(0, 2), s("service outsourcing"));
    table().selectAll();
    EXPECT_FALSE(button("glossaryEdit").isEnabled()) << "two cannot be changed at once";
    QTest::keyClick(&table(), Qt::Key_Delete);
    EXPECT_EQ(dialog->shownCount(), 0);
    EXPECT_TRUE(stored().empty());
    button("glossaryUndo").click();
    EXPECT_EQ(dialog->shownCount(), 2) << "both were one step";
    button("glossaryUndo").click();
    EXPECT_EQ(cell(0, 2), s("outsourcing"));
    button("glossaryRedo").click();
    EXPECT_EQ(cell(0, 2), s("service outsourcing"));
    for (int i = 0; i < 3; ++i)
        button("glossaryUndo").click();
    EXPECT_TRUE(stored().empty());
    EXPECT_FALSE(button("glossaryUndo").isEnabled());
}

TEST_F(GlossaryWindow, FiltersByKindAndWords)
{
    openDialog();
    add("服务外包", "service outsourcing");
    add("数字贸易", "digital trade");
    GlossaryEntry person;
    person.kind = GlossaryKind::Person;
    person.name = {s("李明"), s("Li Ming")};
    person.post = {s("秘书长"), s("Secretary-General")};
    ASSERT_TRUE(window->session()->apply(AddGlossaryEntry{person}).ok());
    auto* search = dialog->findChild<QLineEdit*>(s("glossarySearch"));
    search->setText(s("TRADE"));
    EXPECT_EQ(dialog->shownCount(), 1);
    search->setText(s("秘书 li"));
    EXPECT_EQ(dialog->shownCount(), 1);
    EXPECT_EQ(cell(0, 1), s("李明"));
    search->setText(s("nothing"));
    EXPECT_EQ(dialog->shownCount(), 0);
    EXPECT_TRUE(dialog->findChild<QLabel*>(s("glossaryEmpty"))->isVisible());
    search->clear();
    auto* kind = dialog->findChild<QComboBox*>(s("glossaryKind"));
    kind->setCurrentIndex(kind->findData(static_cast<int>(GlossaryKind::Person)));
    EXPECT_EQ(dialog->shownCount(), 1);
    EXPECT_TRUE(status().contains(u'3')) << status().toStdString();
    // A new entry begins with the kind that is looked at.
    EXPECT_EQ(dialog->addEntry()->entry().kind, GlossaryKind::Person);
}

TEST_F(GlossaryWindow, ATableGoesOutAndComesInAfterALook)
{
    openDialog();
    add("服务外包", "service outsourcing");
    const QString file = folder.filePath(s("术语表.csv"));
    ASSERT_TRUE(dialog->exportTo(file));
    QFile table(file);
    ASSERT_TRUE(table.open(QIODevice::ReadWrite));
    EXPECT_TRUE(table.readAll().startsWith("\xEF\xBB\xBF"));
    table.write("人物,李明,Li Ming,,,秘书长,,,,\r\n动物,熊猫,panda,,,,,,,\r\n");
    table.close();
    GlossaryImportDialog* report = dialog->importFrom(file);
    ASSERT_NE(report, nullptr);
    EXPECT_EQ(report->merge().added.size(), 1U);
    EXPECT_EQ(report->merge().unchanged, 1);
    EXPECT_EQ(report->refusedLines(), s("动物,熊猫,panda,,,,,,,"));
    EXPECT_EQ(stored().size(), 1U) << "nothing before it is confirmed";
    report->findChild<QPushButton*>(s("glossaryImportOk"))->click();
    EXPECT_EQ(stored().size(), 2U);
    EXPECT_EQ(dialog->shownCount(), 2);
    button("glossaryUndo").click();
    EXPECT_EQ(stored().size(), 1U);
    answerNextMessage(QMessageBox::AcceptRole);
    EXPECT_EQ(dialog->importFrom(folder.filePath(s("none.csv"))), nullptr);
}

TEST_F(GlossaryWindow, TheSampleBringsAGlossary)
{
    if (sampleFolder().isEmpty())
        GTEST_SKIP() << "no sample in the sources";
    const QString sample = folder.filePath(s("sample.banxin"));
    ASSERT_TRUE(createSampleCatalogue(sample).ok());
    const auto catalogue = Catalogue::open(sample, Catalogue::Access::ReadOnly, clock);
    ASSERT_TRUE(catalogue.ok());
    const auto entries = (*catalogue)->glossary();
    ASSERT_TRUE(entries.ok());
    EXPECT_GT(entries->size(), 10U);
}

TEST_F(GlossaryWindow, TheSelectionInTheEditorBecomesAnEntry)
{
    openWindow();
    openArticle(0);
    text().setFocus();
    QTextCursor cursor = text().textCursor();
    cursor.movePosition(QTextCursor::Start);
    cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, 3);
    text().setTextCursor(cursor);
    ASSERT_TRUE(QTest::qWaitFor([this] { return text().hasFocus(); }, 2000));
    GlossaryForm* form = window->addSelectionToGlossary();
    ASSERT_NE(form, nullptr);
    EXPECT_EQ(form->entry().name.zh, s("第一篇"));
    EXPECT_EQ(form->entry().name.en, QString());
    type(*form, "termName-en", "Part One");
    form->accept();
    ASSERT_EQ(stored().size(), 1U);
    EXPECT_EQ(stored()[0].name.en, s("Part One"));
    // A second time the entry that is there is opened.
    form = openTermForm(*window->session(), s("第一篇"), window.get());
    EXPECT_EQ(form->entry().id, stored()[0].id);
    form->reject();
    form = openTermForm(*window->session(), s("part one"), window.get());
    EXPECT_EQ(form->entry().id, stored()[0].id);
    form->reject();
    form = openTermForm(*window->session(), BilingualString{s("滨海数科有限公司"), s("Binhai Data Ltd")},
                        window.get());
    EXPECT_EQ(form->entry().kind, GlossaryKind::Organisation);
}

TEST_F(GlossaryWindow, AReaderLooksAndChangesNothing)
{
    {
        openWindow();
        add("服务外包", "service outsourcing");
        window.reset();
    }
    const auto writer = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
    ASSERT_TRUE(writer.ok());
    answerNextMessage(QMessageBox::AcceptRole);
    openDialog();
    EXPECT_EQ(dialog->shownCount(), 1);
    select(0);
    for (const char* name : {"glossaryAdd", "glossaryEdit", "glossaryRemove", "glossaryUndo", "glossaryImport"})
        EXPECT_FALSE(button(name).isEnabled()) << name;
    EXPECT_TRUE(button("glossaryExport").isEnabled());
    EXPECT_EQ(dialog->addEntry(), nullptr);
    EXPECT_EQ(window->addSelectionToGlossary(), nullptr);
    // What the writer adds is seen.
    GlossaryEntry entry;
    entry.name = {s("数字贸易"), s("digital trade")};
    ASSERT_TRUE((*writer)->addGlossaryEntry(entry).ok());
    EXPECT_TRUE(QTest::qWaitFor([this] { return dialog->shownCount() == 2; }, 5000));
}

std::vector<GlossaryEntry> someEntries()
{
    GlossaryEntry association;
    association.kind = GlossaryKind::Organisation;
    association.name = {s("滨海市数字贸易协会"), s("Binhai Digital Trade Association")};
    association.shortName = {s("协会"), s("BDTA")};
    association.avoidZh = {s("数贸协")};
    association.avoidEn = {s("Binhai E-Trade Society")};
    association.notes = s("英文名以章程为准。");
    GlossaryEntry secretary;
    secretary.kind = GlossaryKind::Person;
    secretary.name = {s("李明"), s("Li Ming")};
    secretary.post = {s("秘书长"), s("Secretary-General")};
    GlossaryEntry service;
    service.name = {s("服务外包"), s("service outsourcing")};
    service.avoidEn = {s("outsourced services")};
    GlossaryEntry port;
    port.name = {s("自由贸易试验区"), s("pilot free trade zone")};
    port.shortName = {s("自贸试验区"), s("FTZ")};
    return {association, secretary, service, port};
}

class TermSuggestionsTest : public ::testing::Test {
protected:
    QTreeWidgetItem* row(int index) { return tree->topLevelItem(index); }
    TermSuggestions widget;
    QTreeWidget* tree = widget.findChild<QTreeWidget*>(s("termSuggestionsList"));
};

TEST_F(TermSuggestionsTest, AClickGivesTheEnglishForm)
{
    widget.resize(420, 240);
    widget.show();
    widget.setGlossary(someEntries());
    EXPECT_EQ(tree->topLevelItemCount(), 0);
    widget.setTexts(
        {}, {s("秘书长李明说，滨海市数字贸易协会推动服务外包。"), s("Li Ming said that outsourced services")});
    ASSERT_EQ(tree->topLevelItemCount(), 3);
    QSignalSpy chosen(&widget, &TermSuggestions::chosen);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(row(1)).center());
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toString(), s("Binhai Digital Trade Association (BDTA)"));
    tree->setCurrentItem(row(2));
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Return);
    EXPECT_EQ(chosen.size(), 2);
    // Afterwards in the article the short form.
    widget.setTexts({{s("滨海市数字贸易协会成立。"), s("The Binhai Digital Trade Association (BDTA)")}},
                    {s("协会设秘书处。"), {}});
    ASSERT_EQ(tree->topLevelItemCount(), 1);
    EXPECT_EQ(row(0)->text(1), s("BDTA"));
}

TEST_F(TermSuggestionsTest, KnowsWhatTheArticleHasAboveABlock)
{
    widget.setGlossary(someEntries());
    Article article;
    for (const char* text : {"滨海市数字贸易协会成立。", "协会设秘书处。"}) {
        Block block;
        block.zh = Text(s(text));
        article.append(block);
    }
    widget.setBlock(article, article.blocks[0].id);
    ASSERT_EQ(tree->topLevelItemCount(), 1);
    EXPECT_EQ(row(0)->text(1), s("Binhai Digital Trade Association (BDTA)"));
    widget.setBlock(article, article.blocks[1].id);
    ASSERT_EQ(tree->topLevelItemCount(), 1);
    EXPECT_EQ(row(0)->text(1), s("BDTA"));
    widget.setBlock(article, BlockId{77});
    EXPECT_EQ(tree->topLevelItemCount(), 0);
}

TEST_F(TermSuggestionsTest, WithoutEnglishThereIsNothingToInsert)
{
    GlossaryEntry entry;
    entry.name.zh = s("服务外包");
    widget.setGlossary({entry});
    widget.setTexts({}, {s("服务外包"), {}});
    ASSERT_EQ(tree->topLevelItemCount(), 1);
    QSignalSpy chosen(&widget, &TermSuggestions::chosen);
    Q_EMIT tree->itemClicked(row(0), 0);
    EXPECT_TRUE(chosen.isEmpty());
}

/// Pictures of the dialog in its states, in both languages of the window: build folder, screenshots/.
class GlossaryScreenshots : public GlossaryWindow, public ::testing::WithParamInterface<const char*> {
protected:
    void SetUp() override
    {
        GlossaryWindow::SetUp();
        installTranslations(*qApp, interfaceLanguage(s(GetParam())));
        applyTheme(*qApp);
        QDir().mkpath(s(BANXIN_BINARY_DIR "/screenshots"));
    }
    void TearDown() override
    {
        window.reset();
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
    }
    static void save(const char* name, QWidget* widget)
    {
        QTest::qWait(150);
        EXPECT_TRUE(widget->grab().save(
            QStringLiteral("%1/screenshots/%2-%3.png").arg(s(BANXIN_BINARY_DIR), s(name), s(GetParam()))));
    }
};

TEST_P(GlossaryScreenshots, EveryState)
{
    openDialog();
    save("16-glossary-1-empty", dialog);
    GlossaryImportDialog* sample = dialog->importFrom(s(BANXIN_SOURCE_DIR "/resources/sample/glossary.csv"));
    ASSERT_NE(sample, nullptr);
    EXPECT_TRUE(sample->merge().problems.empty());
    sample->accept();
    select(1);
    save("16-glossary-2-filled", dialog);
    GlossaryForm* form = dialog->editCurrent();
    ASSERT_NE(form, nullptr);
    save("16-glossary-3-form", form);
    form->reject();
    ASSERT_TRUE(window->session()->apply(ImportGlossary{someEntries()}).ok());
    form = dialog->addEntry();
    form->findChild<QRadioButton*>(s("termKind-person"))->click();
    type(*form, "termName-zh", "李明");
    type(*form, "termName-en", "Li Ming");
    type(*form, "termPost-zh", "秘书长");
    type(*form, "termPost-en", "Secretary-General");
    form->accept();
    save("16-glossary-4-double", form);
    type(*form, "termName-zh", "王芳");
    form->accept();
    QFile table(folder.filePath(s("术语.csv")));
    ASSERT_TRUE(table.open(QIODevice::WriteOnly));
    table.write(
        "类别,中文,英文,英文简称,出处\n术语,服务外包,services outsourcing,,商务部\n术语,区块链,blockchain,,\n"
        "动物,熊猫,panda,,\n术语,\"跨境,cross-border,,\n,大数据,big data,,\n术语,区块链,block chain,,\n");
    table.close();
    GlossaryImportDialog* report = dialog->importFrom(table.fileName());
    ASSERT_NE(report, nullptr);
    save("16-glossary-5-import", report);
    report->reject();
    TermSuggestions suggestions;
    suggestions.resize(430, 220);
    suggestions.setGlossary(*window->session()->catalogue().glossary());
    suggestions.setTexts({},
                         {s("秘书长李明在自贸试验区说，滨海市数字贸易协会推动服务外包。"),
                          s("Li Ming said in the FTZ that outsourced services …")});
    suggestions.show();
    auto* list = suggestions.findChild<QTreeWidget*>(s("termSuggestionsList"));
    list->setCurrentItem(list->topLevelItem(1));
    save("16-glossary-6-suggestions", &suggestions);
}

INSTANTIATE_TEST_SUITE_P(Languages, GlossaryScreenshots, ::testing::Values("zh", "en"));

} // namespace
