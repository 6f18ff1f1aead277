// 首选项: what is chosen holds at once, and again at the next start.

#include "window_fixture.h"

#include "ui/common/colours.h"
#include "ui/common/preferences.h"
#include "ui/common/theme.h"
#include "ui/editor/paragraph_look.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/preferences/preferences_feature.h"

#include <QAction>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

#include <cmath>

using namespace banxin;

namespace {

class PreferencesTest : public WindowFixture {
protected:
    void TearDown() override
    {
        window.reset();
        textPixels = Preferences::usualText;
        QSettings().clear();
        applyColours(*qApp, false);
    }

    PreferencesDialog* dialog() { return window->findChild<PreferencesFeature*>()->open(); }

    template <typename Widget>
    Widget* part(const char* name)
    {
        auto* out = dialog()->findChild<Widget*>(QLatin1String(name));
        EXPECT_NE(out, nullptr) << name;
        return out;
    }

    void chooseAction(const QString& id)
    {
        const QAction* action = window->findChild<QAction*>(id);
        ASSERT_NE(action, nullptr);
        auto* tree = part<QTreeWidget>("shortcutTree");
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            if (tree->topLevelItem(i)->data(0, Qt::UserRole).value<QObject*>() == action)
                tree->setCurrentItem(tree->topLevelItem(i));
    }

    void pressKeys(const QKeySequence& keys)
    {
        auto* edit = part<QKeySequenceEdit>("shortcutKey");
        edit->setKeySequence(keys);
        Q_EMIT edit->editingFinished();
    }
};

} // namespace

TEST_F(PreferencesTest, TheThemeChangesAtOnceAndLabelsWithIt)
{
    applyTheme(*qApp);
    openWindow();
    QLabel label(window.get());
    makeSecondary(&label);
    auto* theme = part<QComboBox>("preferencesTheme");
    theme->setCurrentIndex(theme->findData(static_cast<int>(Preferences::Theme::Dark)));
    EXPECT_TRUE(darkPalette());
    EXPECT_TRUE(label.styleSheet().contains(secondaryTextColour().name()));
    theme->setCurrentIndex(theme->findData(static_cast<int>(Preferences::Theme::Light)));
    EXPECT_FALSE(darkPalette());
    EXPECT_TRUE(label.styleSheet().contains(secondaryTextColour().name()));
}

TEST_F(PreferencesTest, ASystemInTheDarkIsFollowed)
{
    applyColours(*qApp, true);
    EXPECT_TRUE(darkPalette());
    applyColours(*qApp, false);
    EXPECT_FALSE(darkPalette());
    Preferences::instance().setTheme(Preferences::Theme::Light);
    applyColours(*qApp, true);
    EXPECT_FALSE(darkPalette()) << "what was chosen goes before the desktop";
}

/// WCAG 2: 4.5 to 1 for text.
TEST_F(PreferencesTest, TextIsReadableInBothThemes)
{
    const auto luminance = [](const QColor& colour) {
        const auto part = [](double value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
    };
    const auto contrast = [&](const QColor& a, const QColor& b) {
        const double light = std::max(luminance(a), luminance(b)), dark = std::min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    };
    for (const auto theme : {Preferences::Theme::Light, Preferences::Theme::Dark}) {
        Preferences::instance().setTheme(theme);
        applyColours(*qApp, false);
        const QPalette palette = QApplication::palette();
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
            const auto at = [&](QPalette::ColorRole role) { return palette.color(group, role); };
            EXPECT_GE(contrast(at(QPalette::WindowText), at(QPalette::Window)), 4.5);
            EXPECT_GE(contrast(at(QPalette::Text), at(QPalette::Base)), 4.5);
            EXPECT_GE(contrast(at(QPalette::Text), at(QPalette::AlternateBase)), 4.5);
            EXPECT_GE(contrast(at(QPalette::ButtonText), at(QPalette::Button)), 4.5);
            EXPECT_GE(contrast(at(QPalette::HighlightedText), at(QPalette::Highlight)), 4.5);
            EXPECT_GE(contrast(at(QPalette::PlaceholderText), at(QPalette::Base)), 4.5);
            EXPECT_GE(contrast(at(QPalette::Link), at(QPalette::Base)), 4.5);
            EXPECT_GE(contrast(at(QPalette::ToolTipText), at(QPalette::ToolTipBase)), 4.5);
            for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base}) {
                EXPECT_GE(contrast(secondaryTextColour(), at(ground)), 4.5);
                EXPECT_GE(contrast(errorTextColour(), at(ground)), 4.5);
                EXPECT_GE(contrast(accentColour(), at(ground)), 4.5);
            }
        }
    }
}

TEST_F(PreferencesTest, TheTextGrowsWhileItIsOpenAndNothingIsLost)
{
    openWindow();
    openArticle(0);
    text().setFocus();
    text().moveCursor(QTextCursor::End);
    text().insertPlainText(QStringLiteral("刚写的字"));
    part<QSpinBox>("preferencesTextSize")->setValue(22);
    EXPECT_EQ(text().font().pixelSize(), 22);
    EXPECT_TRUE(text().toPlainText().contains(QStringLiteral("刚写的字")));
    EXPECT_TRUE(stored(0).blocks.back().zh.string.contains(QStringLiteral("刚写的字")));
    EXPECT_EQ(text().document()->begin().blockFormat().textIndent(), 44) << "two characters";
}

TEST_F(PreferencesTest, KeysAreChangedAndKept)
{
    openWindow();
    chooseAction(QStringLiteral("file.export"));
    pressKeys(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E));
    EXPECT_EQ(window->findChild<QAction*>(QStringLiteral("file.export"))->shortcut(),
              QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E));
    window.reset();
    openWindow();
    EXPECT_EQ(window->findChild<QAction*>(QStringLiteral("file.export"))->shortcut(),
              QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E));
    chooseAction(QStringLiteral("file.export"));
    part<QPushButton>("shortcutReset")->click();
    EXPECT_EQ(window->findChild<QAction*>(QStringLiteral("file.export"))->shortcut(),
              QKeySequence(Qt::CTRL | Qt::Key_E));
}

TEST_F(PreferencesTest, KeysOfAnotherActionAreRefused)
{
    openWindow();
    const QKeySequence others = window->findChild<QAction*>(QStringLiteral("file.open"))->shortcut();
    ASSERT_FALSE(others.isEmpty());
    chooseAction(QStringLiteral("file.export"));
    pressKeys(others);
    EXPECT_EQ(window->findChild<QAction*>(QStringLiteral("file.export"))->shortcut(),
              QKeySequence(Qt::CTRL | Qt::Key_E));
}

TEST_F(PreferencesTest, AnotherLanguageOffersARestart)
{
    openWindow();
    auto* language = part<QComboBox>("preferencesLanguage");
    auto* restart = part<QPushButton>("preferencesRestart");
    EXPECT_FALSE(restart->isVisible());
    language->setCurrentIndex(language->findData(QStringLiteral("en")));
    Q_EMIT language->activated(language->currentIndex());
    EXPECT_TRUE(restart->isVisible());
    EXPECT_EQ(Preferences::instance().language(), QStringLiteral("en"));
}
