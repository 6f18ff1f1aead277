#include "ui/editor/article_editor.h"

#include "ui/common/theme.h"
#include "ui/editor/article_document.h"
#include "ui/editor/language_pane.h"
#include "ui/editor/paragraph_look.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputMethod>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBlock>
#include <QToolBar>
#include <QVBoxLayout>

namespace banxin {

ArticleEditor::ArticleEditor(QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_note(new QLabel(this)),
      m_panes(new QStackedWidget(this)),
      m_tabs(new QTabBar(this)),
      m_styleGroup(new QActionGroup(this))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(saveDelay);
    connect(&m_timer, &QTimer::timeout, this, &ArticleEditor::flush);
    m_zh = makePane(Language::Zh);
    m_en = makePane(Language::En);
    m_bar = makeToolBar();
    m_note->setWordWrap(true);
    m_note->setMargin(spacing::normal);
    makeSecondary(m_note);
    m_note->hide();

    auto* sheet = new QWidget(this);
    auto* layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_note);
    layout->addWidget(m_panes, 1);
    m_stack->addWidget(makeEmptyState());
    m_stack->addWidget(sheet);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(m_tabs, &QTabBar::currentChanged, this, &ArticleEditor::showPane);
    connect(qApp, &QApplication::focusChanged, this, &ArticleEditor::focusMoved);
}

LanguagePane* ArticleEditor::makePane(Language language)
{
    const PictureProvider pictures = [this](PictureId id, int width) {
        return m_session ? m_session->pictureForScreen(id, width) : QImage();
    };
    auto* pane = new LanguagePane(language, pictures, this);
    m_panes->addWidget(pane);
    connect(pane, &LanguagePane::fieldEdited, this, &ArticleEditor::edited);
    connect(&pane->text(), &QTextEdit::textChanged, this, [this, pane] {
        if (pane->text().document()->isModified()) // looks alone do not modify
            edited();
    });
    connect(&pane->text(), &ArticleTextEdit::picturesLeftOut, this, [this](int count) {
        Q_EMIT notice(tr("%n picture(s) of another catalogue are not in this one and were left out. Insert "
                         "them from their files.",
                         nullptr, count));
    });
    connect(&pane->text(), &ArticleTextEdit::formatAtCursorChanged, this, &ArticleEditor::updateFormatActions);
    for (QWidget* widget : pane->findChildren<QWidget*>())
        widget->installEventFilter(this);
    return pane;
}

LanguagePane* ArticleEditor::activePane() const { return m_panes->currentWidget() == m_en ? m_en : m_zh; }

void ArticleEditor::setSession(CatalogueSession* session)
{
    open(std::nullopt);
    m_session = session;
    PictureIndex index;
    if (session) {
        index.catalogue = QFileInfo(session->path()).canonicalFilePath();
        index.hashOf = [session](PictureId id) {
            const auto picture = session->catalogue().picture(id);
            return picture ? picture->sha256 : QString();
        };
        index.find = [session](const QString& sha256) {
            const auto picture = session->catalogue().pictureByHash(sha256);
            return picture ? picture->id : PictureId();
        };
    }
    for (LanguagePane* pane : {m_zh, m_en})
        pane->text().setPictureIndex(index);
}

ArticleId ArticleEditor::articleId() const { return m_open ? m_open->article.id : ArticleId(); }

void ArticleEditor::setEmptyState(const QString& text, const QList<QAction*>& actions)
{
    m_empty->setText(text);
    while (QLayoutItem* item = m_emptyActions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (QAction* action : actions) {
        auto* button = new QPushButton(action->icon(), action->text(), m_empty->parentWidget());
        button->setFixedWidth(176);
        button->setMinimumHeight(36);
        button->setEnabled(action->isEnabled());
        connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_emptyActions->addWidget(button, 0, Qt::AlignHCenter);
    }
}

QWidget* ArticleEditor::makeEmptyState()
{
    auto* page = new QWidget(this);
    auto* picture = new QLabel(page);
    picture->setPixmap(accentIcon(QStringLiteral("article")).pixmap(40, 40));
    picture->setAlignment(Qt::AlignCenter);
    m_empty = new QLabel(page);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(spacing::section, 0, spacing::section, spacing::normal);
    makeSecondary(m_empty);
    m_emptyActions = new QVBoxLayout;
    m_emptyActions->setSpacing(spacing::normal);
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(spacing::normal);
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(m_empty);
    layout->addLayout(m_emptyActions);
    layout->addStretch(3);
    return page;
}

void ArticleEditor::open(std::optional<OpenArticle> article)
{
    m_timer.stop();
    m_open = std::move(article);
    m_stack->setCurrentIndex(m_open ? 1 : 0);
    if (!m_open) {
        setState(SaveState::Nothing);
        return;
    }
    m_filling = true;
    m_blocks = m_open->article.blocks;
    m_nextBlock = m_open->article.nextBlock;
    for (const Block& block : m_blocks)
        m_nextBlock = std::max(m_nextBlock, block.id.value + 1);
    for (LanguagePane* pane : {m_zh, m_en}) {
        pane->text().setArticle(m_open->article.id, &m_nextBlock);
        pane->showFields(m_open->article);
        pane->setReadOnly(m_open->readOnly);
        pane->text().document()->clear();
        m_paneBlocks[pane == m_en ? 1 : 0].clear();
    }
    arrangeLanguages();
    fillPane(activePane());
    m_note->setText(m_open->readOnlyReason);
    m_note->setVisible(!m_open->readOnlyReason.isEmpty());
    m_style->setEnabled(!m_open->readOnly);
    m_picture->setEnabled(!m_open->readOnly);
    enableFormats();
    m_filling = false;
    setState(SaveState::Saved);
    updateFormatActions();
}

void ArticleEditor::setLanguages(LanguageMode languages)
{
    if (!m_open || m_open->languages == languages || !leave())
        return;
    m_open->languages = languages;
    m_filling = true;
    arrangeLanguages();
    fillPane(activePane());
    m_filling = false;
}

/// A Chinese issue shows no English anywhere; an issue in both languages has a tab for each.
void ArticleEditor::arrangeLanguages()
{
    const bool both = printsBoth(m_open->languages);
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    if (both) {
        m_tabs->addTab(tr("Chinese"));
        m_tabs->addTab(tr("English"));
    }
    m_tabs->setVisible(both);
    for (QAction* action : m_bar->actions())
        if (m_bar->widgetForAction(action) == m_tabs)
            action->setVisible(both);
    m_en->setBylinePlaceShown(m_open->languages == LanguageMode::En);
    m_panes->setCurrentWidget(m_open->languages == LanguageMode::En ? m_en : m_zh);
}

void ArticleEditor::fillPane(LanguagePane* pane)
{
    const bool second = printsBoth(m_open->languages) && pane == m_en;
    fillDocument(*pane->text().document(), m_blocks, pane->language(),
                 second ? ShownBlocks::All : ShownBlocks::WithText);
    m_paneBlocks[pane == m_en ? 1 : 0] = m_blocks;
    pane->text().moveCursor(QTextCursor::Start);
}

void ArticleEditor::readPane(LanguagePane* pane)
{
    m_blocks = readDocument(*pane->text().document(), m_blocks, pane->language(), m_nextBlock);
    m_paneBlocks[pane == m_en ? 1 : 0] = m_blocks;
}

void ArticleEditor::showPane(int index)
{
    if (!m_open || m_filling)
        return;
    LanguagePane* pane = index == 1 ? m_en : m_zh;
    if (pane == activePane())
        return;
    leave();
    if (!m_open->readOnly)
        readPane(activePane());
    m_filling = true;
    if (m_paneBlocks[index == 1 ? 1 : 0] != m_blocks)
        fillPane(pane);
    m_panes->setCurrentWidget(pane);
    m_filling = false;
    updateFormatActions();
}

Article ArticleEditor::current()
{
    Article article = m_open ? m_open->article : Article();
    if (!m_open || m_open->readOnly)
        return article;
    readPane(activePane());
    article.blocks = m_blocks;
    article.nextBlock = m_nextBlock;
    m_zh->readFields(article);
    m_en->readFields(article);
    return article;
}

bool ArticleEditor::hasUnsaved() const { return m_state == SaveState::Pending || m_state == SaveState::Failed; }

void ArticleEditor::edited()
{
    if (m_filling || !m_open || m_open->readOnly)
        return;
    m_timer.start();
    if (m_state == SaveState::Saved)
        setState(SaveState::Pending);
    const Language language = mainLanguage(m_open->languages);
    Article fields = m_open->article;
    m_zh->readFields(fields);
    m_en->readFields(fields);
    Q_EMIT titleChanged(fields.id, fields.title.in(language));
}

bool ArticleEditor::flush()
{
    m_timer.stop();
    if (!m_open || m_open->readOnly || !m_session)
        return true;
    // What an input method still holds is not part of the document and does not hinder storing.
    const Article now = current();
    if (sameContent(now, m_open->article)) {
        markStored();
        return true;
    }
    const auto stored = m_session->apply(SetArticle{now, m_open->issue});
    if (!stored) {
        setState(SaveState::Failed);
        Q_EMIT saveFailed(stored.error());
        return false;
    }
    m_open->article = stored->article;
    m_nextBlock = std::max(m_nextBlock, stored->article.nextBlock);
    markStored();
    return true;
}

bool ArticleEditor::leave()
{
    QGuiApplication::inputMethod()->commit();
    for (LanguagePane* pane : {m_zh, m_en})
        pane->commitPreedit(); // not every input method commits when it is asked to
    QGuiApplication::inputMethod()->reset();
    return flush();
}

void ArticleEditor::markStored()
{
    m_zh->text().document()->setModified(false);
    m_en->text().document()->setModified(false);
    setState(SaveState::Saved);
}

void ArticleEditor::setState(SaveState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT saveStateChanged(state);
}

bool ArticleEditor::eventFilter(QObject* watched, QEvent* event)
{
    // Leaving a field or the text stores at once.
    if (event->type() == QEvent::FocusOut && hasUnsaved() && !m_filling)
        flush();
    return QWidget::eventFilter(watched, event);
}

void ArticleEditor::undo()
{
    if (auto* field = qobject_cast<QLineEdit*>(focusWidget()))
        field->undo();
    else if (m_open)
        activePane()->text().undo();
}

void ArticleEditor::redo()
{
    if (auto* field = qobject_cast<QLineEdit*>(focusWidget()))
        field->redo();
    else if (m_open)
        activePane()->text().redo();
}

void ArticleEditor::showSource(const SourceRange& source, int codePoint)
{
    if (!m_open)
        return;
    if (m_tabs->count() == 2)
        m_tabs->setCurrentIndex(source.language == Language::En ? 1 : 0);
    LanguagePane* pane = activePane();
    if (pane->language() != source.language)
        return;
    switch (source.part) {
    case SourceRange::Part::Kicker: pane->focusField(0, codePoint); return;
    case SourceRange::Part::Title: pane->focusField(1, codePoint); return;
    case SourceRange::Part::Subtitle: pane->focusField(2, codePoint); return;
    case SourceRange::Part::Byline: pane->focusField(3, codePoint); return;
    case SourceRange::Part::Source: pane->focusField(4, codePoint); return;
    case SourceRange::Part::Block: break;
    default: return;
    }
    const int position = documentPosition(*pane->text().document(), source.block, codePoint);
    if (position < 0)
        return;
    QTextCursor cursor(pane->text().document());
    cursor.setPosition(std::min(position, pane->text().document()->characterCount() - 1));
    pane->text().setTextCursor(cursor);
    pane->text().ensureCursorVisible();
    pane->text().setFocus();
}

} // namespace banxin
