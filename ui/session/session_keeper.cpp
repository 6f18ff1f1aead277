#include "ui/session/session_keeper.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/catalogue/catalogue_session.h"
#include "ui/editor/article_editor.h"
#include "ui/editor/article_text_edit.h"
#include "ui/preview/preview_panel.h"

#include <QAction>
#include <QCryptographicHash>
#include <QEvent>
#include <QFileInfo>
#include <QMainWindow>
#include <QScrollBar>
#include <QSettings>
#include <QTimer>

namespace banxin {

namespace {

/// Changes with the panels that a version of the program has: a state of another one is not taken.
constexpr int panelsVersion = 1;

/// The text that has the cursor, or the one that can be seen.
ArticleTextEdit* shownText(ArticleEditor& editor)
{
    ArticleTextEdit* out = nullptr;
    for (ArticleTextEdit* text : editor.findChildren<ArticleTextEdit*>())
        if (text->isVisible() && (!out || text->hasFocus()))
            out = text;
    return out;
}

} // namespace

SessionKeeper::SessionKeeper(Desk& desk, QObject* parent) : DeskFeature(desk, parent)
{
    desk.widget()->installEventFilter(this);
    // The last feature may add a panel yet.
    QTimer::singleShot(0, this, &SessionKeeper::restorePanels);
}

QMainWindow* SessionKeeper::window() const { return qobject_cast<QMainWindow*>(desk().widget()); }

QString SessionKeeper::group() const
{
    const QByteArray path = QFileInfo(desk().session()->path()).absoluteFilePath().toUtf8();
    return QStringLiteral("session/")
        + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(16));
}

bool SessionKeeper::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == desk().widget() && event->type() == QEvent::Close)
        keep();
    return DeskFeature::eventFilter(watched, event);
}

void SessionKeeper::catalogueClosing()
{
    keep();
    m_restored = false;
}

void SessionKeeper::articleShown()
{
    // While a catalogue is being opened the window shows its newest issue, which is not what was left.
    if (m_restored && desk().session())
        keepCatalogue(); // a crash then comes back to this article
}

void SessionKeeper::keep()
{
    keepWindow();
    if (desk().session())
        keepCatalogue();
}

void SessionKeeper::keepWindow()
{
    QSettings settings;
    // While no catalogue is open the panels are hidden for that time only.
    if (desk().session())
        settings.setValue(QStringLiteral("window/panels"), window()->saveState(panelsVersion));
}

void SessionKeeper::restorePanels()
{
    const QByteArray state = QSettings().value(QStringLiteral("window/panels")).toByteArray();
    if (desk().session() && !state.isEmpty())
        window()->restoreState(state, panelsVersion);
}

void SessionKeeper::keepCatalogue()
{
    QSettings settings;
    settings.beginGroup(group());
    settings.setValue(QStringLiteral("issue"), desk().currentIssue());
    settings.setValue(QStringLiteral("entry"), desk().currentNode().key());
    settings.setValue(QStringLiteral("view"), desk().currentView());
    if (ArticleTextEdit* text = shownText(desk().editor())) {
        settings.setValue(QStringLiteral("text"), text->objectName());
        settings.setValue(QStringLiteral("cursor"), text->textCursor().position());
        settings.setValue(QStringLiteral("scrolled"), text->verticalScrollBar()->value());
    }
    const PreviewView& pages = desk().preview().view();
    settings.setValue(QStringLiteral("fit"), static_cast<int>(pages.fit()));
    settings.setValue(QStringLiteral("zoom"), pages.zoom());
    settings.setValue(QStringLiteral("facing"), pages.facing());
    if (pages.pageCount() > 0)
        settings.setValue(QStringLiteral("pages"), pages.verticalScrollBar()->value());
}

void SessionKeeper::catalogueOpened()
{
    restorePanels();
    restoreCatalogue();
}

void SessionKeeper::restoreCatalogue()
{
    QSettings settings;
    settings.beginGroup(group());
    const QString issue = settings.value(QStringLiteral("issue")).toString();
    if (!issue.isEmpty() && desk().session()->issue(issue)) {
        desk().showIssue(issue);
        if (desk().cataloguePanel().selectKey(settings.value(QStringLiteral("entry")).toString()))
            restoreCursor(settings);
        restorePages(settings);
    }
    const QString view = settings.value(QStringLiteral("view")).toString();
    if (!view.isEmpty())
        desk().showView(view);
    m_restored = true;
}

void SessionKeeper::restoreCursor(const QSettings& settings)
{
    auto* text = desk().editor().findChild<ArticleTextEdit*>(settings.value(QStringLiteral("text")).toString());
    if (!text)
        return;
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(std::clamp(settings.value(QStringLiteral("cursor")).toInt(), 0,
                                  std::max(0, text->document()->characterCount() - 1)));
    text->setTextCursor(cursor);
    const int scrolled = settings.value(QStringLiteral("scrolled")).toInt();
    // The text has its height when the window has been laid out.
    QTimer::singleShot(0, text, [text, scrolled] {
        text->verticalScrollBar()->setValue(scrolled);
        text->ensureCursorVisible();
    });
}

void SessionKeeper::restorePages(const QSettings& settings)
{
    PreviewView& pages = desk().preview().view();
    const int fit = settings.value(QStringLiteral("fit"), static_cast<int>(pages.fit())).toInt();
    if (fit == static_cast<int>(PreviewView::Fit::None))
        pages.setZoom(settings.value(QStringLiteral("zoom"), 1.0).toDouble());
    else
        pages.setFit(static_cast<PreviewView::Fit>(fit));
    for (QAction* action : desk().preview().viewActions())
        if (action->objectName() == QLatin1String("preview.facing"))
            action->setChecked(settings.value(QStringLiteral("facing"), pages.facing()).toBool());
    const QVariant scrolled = settings.value(QStringLiteral("pages"));
    if (!scrolled.isValid())
        return;
    const QString issue = desk().currentIssue();
    connect(
        &desk().preview(), &PreviewPanel::composed, this,
        [this, issue, scrolled] {
            if (desk().session() && desk().currentIssue() == issue)
                desk().preview().view().verticalScrollBar()->setValue(scrolled.toInt());
        },
        Qt::SingleShotConnection);
}

} // namespace banxin
