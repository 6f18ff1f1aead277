// Whoever cannot see the window or use a mouse: every part that takes the focus has a name that a screen reader
// says, keys lead to it, and no two entries of a menu have the same letter.

#include "window_fixture.h"

#include "ui/catalogue/new_issue_dialog.h"
#include "ui/glossary/glossary_dialog.h"
#include "ui/glossary/glossary_form.h"
#include "ui/help/help_feature.h"
#include "ui/help/manual_window.h"
#include "ui/messages/languages.h"
#include "ui/output/export_dialog.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/preferences/preferences_feature.h"
#include "ui/settings/issue_settings_dialog.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QToolBar>
#include <QTranslator>
#include <QTreeView>

#include <map>
#include <set>

using namespace banxin;

namespace {

class AccessibilityTest : public WindowFixture {
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        installTranslations(*qApp, QStringLiteral("zh"));
    }

    void TearDown() override
    {
        window.reset();
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
    }

    static QString nameOf(QWidget* widget)
    {
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        return interface ? interface->text(QAccessible::Name) : QString();
    }

    /// Where a widget stands, for people who mend it.
    static std::string placeOf(const QWidget* widget)
    {
        QString out;
        for (const QWidget* at = widget; at; at = at->parentWidget())
            out +=
                QStringLiteral("%1 “%2” ‹ ").arg(QLatin1String(at->metaObject()->className()), at->objectName());
        return out.toStdString();
    }

    /// Parts of a field that speak for it, or that only hold others.
    static bool speaksThroughParent(const QWidget* widget)
    {
        const QWidget* parent = widget->parentWidget();
        return qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent)
            || widget->focusProxy() != nullptr;
    }

    static void expectNames(QWidget* root)
    {
        int looked = 0;
        QList<QWidget*> all = root->findChildren<QWidget*>();
        all.prepend(root); // a window may be one widget alone
        for (QWidget* widget : std::as_const(all)) {
            if (widget->window() != root->window() || !(widget->focusPolicy() & Qt::TabFocus)
                || speaksThroughParent(widget) || qobject_cast<QTabBar*>(widget)
                || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            ++looked;
            EXPECT_FALSE(nameOf(widget).isEmpty()) << placeOf(widget);
        }
        EXPECT_GT(looked, 0) << placeOf(root);
    }
};

/// The letters behind & in the texts of a menu's entries.
void expectOwnLetters(const QMenu& menu)
{
    std::map<QChar, QString> letters;
    for (const QAction* action : menu.actions()) {
        const QString text = action->text();
        const qsizetype at = text.indexOf(QLatin1Char('&'));
        if (action->menu())
            expectOwnLetters(*action->menu());
        if (!action->isVisible() || at < 0 || at + 1 >= text.size())
            continue;
        const QChar letter = text.at(at + 1).toLower();
        EXPECT_FALSE(letters.contains(letter)) << text.toStdString() << " and " << letters[letter].toStdString();
        letters[letter] = text;
    }
}

} // namespace

TEST_F(AccessibilityTest, EveryPartOfTheWindowHasAName)
{
    window = std::make_unique<MainWindow>();
    window->show();
    expectNames(window.get()); // the first page
    openWindow();
    openArticle(0);
    for (QDockWidget* dock : window->findChildren<QDockWidget*>())
        dock->show();
    expectNames(window.get());
}

TEST_F(AccessibilityTest, EveryPartHasANameWhereBothLanguagesStand)
{
    openWindow();
    Issue issue = *window->session()->issue(issueId);
    issue.languages = LanguageMode::Parallel;
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    openArticle(0);
    expectNames(window.get());
}

TEST_F(AccessibilityTest, EveryPartOfTheDialogsHasAName)
{
    openWindow();
    openArticle(0);
    expectNames(window->openIssueSettings());
    ASSERT_TRUE(waitComposed());
    ExportDialog* dialog = window->openExportDialog();
    ASSERT_NE(dialog, nullptr);
    expectNames(dialog);
    dialog->reject();
    expectNames(window->openGlossary());
    expectNames(window->addSelectionToGlossary());
    expectNames(window->findChild<PreferencesFeature*>()->open());
    expectNames(window->findChild<HelpFeature*>()->openManual()->window());
    Q_EMIT window->cataloguePanel().newIssueRequested(QStringLiteral("bulletin"));
    auto* newIssue = window->findChild<NewIssueDialog*>();
    ASSERT_NE(newIssue, nullptr);
    expectNames(newIssue);
    newIssue->reject();
}

TEST_F(AccessibilityTest, LettersOfAMenuAreItsOwn)
{
    openWindow();
    std::set<QChar> bar;
    for (const QAction* action : window->menuBar()->actions()) {
        const QString text = action->text();
        const QChar letter = text.at(text.indexOf(QLatin1Char('&')) + 1);
        EXPECT_TRUE(bar.insert(letter).second) << text.toStdString();
        expectOwnLetters(*action->menu());
    }
    EXPECT_EQ(bar.size(), static_cast<std::size_t>(window->menuBar()->actions().size()));
}

TEST_F(AccessibilityTest, NoTwoActionsHaveTheSameKeys)
{
    openWindow();
    std::map<QString, QString> keys;
    for (const QAction* action : window->findChildren<QAction*>()) {
        // Keys of a panel hold where it has the focus.
        if (action->shortcutContext() != Qt::WindowShortcut
            && action->shortcutContext() != Qt::ApplicationShortcut)
            continue;
        for (const QKeySequence& key : action->shortcuts()) {
            const QString name = key.toString();
            EXPECT_TRUE(!keys.contains(name) || keys[name] == action->text())
                << name.toStdString() << ": " << action->text().toStdString() << ", " << keys[name].toStdString();
            keys[name] = action->text();
        }
    }
    EXPECT_GT(keys.size(), 15U);
}

TEST_F(AccessibilityTest, F6GoesThroughTheParts)
{
    openWindow();
    openArticle(0);
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    window->cataloguePanel().view().setFocus();
    std::vector<QString> went;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QWidget* focus = QApplication::focusWidget();
        ASSERT_NE(focus, nullptr);
        went.push_back(window->editor().isAncestorOf(focus)               ? QStringLiteral("editor")
                           : window->preview().isAncestorOf(focus)        ? QStringLiteral("pages")
                           : window->cataloguePanel().isAncestorOf(focus) ? QStringLiteral("tree")
                                                                          : focus->objectName());
    }
    EXPECT_EQ(went,
              (std::vector<QString>{QStringLiteral("editor"), QStringLiteral("pages"), QStringLiteral("tree")}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_TRUE(window->preview().isAncestorOf(QApplication::focusWidget()));
}

TEST_F(AccessibilityTest, PagesTellWhatStandsOnThem)
{
    openWindow();
    openArticle(0);
    ASSERT_TRUE(waitComposed());
    QAccessibleInterface* pages = QAccessible::queryAccessibleInterface(&window->preview().view());
    ASSERT_NE(pages, nullptr);
    EXPECT_TRUE(pages->text(QAccessible::Description).contains(QStringLiteral("第一篇的第一段文字")))
        << pages->text(QAccessible::Description).toStdString();
}
