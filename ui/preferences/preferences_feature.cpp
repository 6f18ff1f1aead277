#include "ui/preferences/preferences_feature.h"

#include "ui/common/preferences.h"
#include "ui/editor/article_editor.h"
#include "ui/editor/article_text_edit.h"
#include "ui/editor/paragraph_look.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/preferences/shortcut_list.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QProcess>

namespace banxin {

PreferencesFeature::PreferencesFeature(Desk& desk, QObject* parent) : DeskFeature(desk, parent)
{
    QAction* show = desk.addAction(QStringLiteral("edit.preferences"), tr("Preferences…"),
                                   QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Comma));
    show->setMenuRole(QAction::PreferencesRole);
    connect(show, &QAction::triggered, this, &PreferencesFeature::open);
    desk.menu(DeskMenu::Edit)->addSeparator();
    desk.menu(DeskMenu::Edit)->addAction(show);
    connect(&Preferences::instance(), &Preferences::textSizeChanged, this, &PreferencesFeature::followTextSize);
    followTextSize();
    applyShortcuts(desk.widget());
}

PreferencesDialog* PreferencesFeature::open()
{
    if (!m_dialog) {
        m_dialog = new PreferencesDialog(desk().widget());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &PreferencesDialog::restartRequested, this, &PreferencesFeature::restart);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

void PreferencesFeature::followTextSize()
{
    const int wanted = Preferences::instance().textSize();
    if (wanted == textPixels)
        return;
    // What is written goes into the catalogue first; the text is then filled again in its new size.
    if (!desk().settle())
        return;
    textPixels = wanted;
    for (ArticleTextEdit* text : desk().editor().findChildren<ArticleTextEdit*>())
        text->setFont(articleFont(text->language()));
    desk().reloadArticle();
}

void PreferencesFeature::restart()
{
    if (!desk().widget()->close())
        return; // the user wants to stay, or something could not be stored
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {});
}

} // namespace banxin
