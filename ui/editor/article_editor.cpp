#include "ui/editor/article_editor.h"

#include "ui/common/theme.h"
#include "ui/editor/article_document.h"
#include "ui/editor/language_pane.h"
#include "ui/editor/pairs/pair_view.h"
#include "ui/editor/pairs/paired_text.h"
#include "ui/editor/paragraph_look.h"
#include "ui/editor/paste_notice.h"
#include "ui/editor/text_counts.h"

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
#include <QTextBlock>
#include <QToolBar>
#include <QVBoxLayout>

namespace banxin {

ArticleEditor::ArticleEditor(QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_note(new QLabel(this)),
      m_panes(new QStackedWidget(this)),
      m_styleGroup(new QActionGroup(this)),
      m_pasteNotice(new PasteNotice(this))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(saveDelay);
    connect(&m_timer, &QTimer::timeout, this, &ArticleEditor::flush);
    m_counted.setSingleShot(true);
    m_counted.setInterval(100);
    connect(&m_counted, &QTimer::timeout, this, &ArticleEditor::countsChanged);
    m_zh = makePane(Language::Zh);
    m_en = makePane(Language::En);
    m_pairs = makePairs();
    m_bar = makeToolBar();
    makePasting();
    makeObjects();
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
    layout->addWidget(m_pasteNotice);
    layout->addWidget(m_panes, 1);
    m_stack->addWidget(makeEmptyState());
    m_stack->addWidget(sheet);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
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
    connect(&pane->text(), &ArticleTextEdit::picturesLeftOut, this, &ArticleEditor::tellPicturesLeftOut);
    connect(&pane->text(), &ArticleTextEdit::formatAtCursorChanged, this, &ArticleEditor::updateFormatActions);
    connect(pane, &LanguagePane::undoWanted, this, &ArticleEditor::undo);
    connect(pane, &LanguagePane::redoWanted, this, &ArticleEditor::redo);
    followSteps(pane->text());
    connect(&pane->text(), &QTextEdit::selectionChanged, &m_counted, qOverload<>(&QTimer::start));
    for (QWidget* widget : pane->findChildren<QWidget*>())
        widget->installEventFilter(this);
    return pane;
}

void ArticleEditor::tellPicturesLeftOut(int count)
{
    Q_EMIT notice(tr("%n picture(s) of another catalogue are not in this one and were left out. Insert "
                     "them from their files.",
                     nullptr, count));
}

PairView* ArticleEditor::makePairs()
{
    const PictureProvider pictures = [this](PictureId id, int width) {
        return m_session ? m_session->pictureForScreen(id, width) : QImage();
    };
    auto* view = new PairView(pictures, this);
    m_panes->addWidget(view);
    connect(view, &PairView::edited, this, &ArticleEditor::edited);
    connect(view, &PairView::picturesLeftOut, this, &ArticleEditor::tellPicturesLeftOut);
    connect(view, &PairView::formatAtCursorChanged, this, &ArticleEditor::updateFormatActions);
    connect(view, &PairView::currentPairChanged, this, [this](const QString& zh, const QString& en) {
        if (paired())
            Q_EMIT currentPairChanged(zh, en);
    });
    connect(view, &PairView::countsChanged, this, &ArticleEditor::countsChanged);
    connect(view, &PairView::undoWanted, this, &ArticleEditor::undo);
    connect(view, &PairView::redoWanted, this, &ArticleEditor::redo);
    connect(&view->text(), &PairedText::stepBegins, this, [this] { endStep(nullptr); });
    connect(
        &view->text(), &PairedText::stepEnded, this, [this] { endStep(nullptr); }, Qt::QueuedConnection);
    for (const Language side : {Language::Zh, Language::En})
        followSteps(view->sideText(side));
    for (QWidget* widget : view->findChildren<QWidget*>())
        widget->installEventFilter(this);
    return view;
}

bool ArticleEditor::paired() const { return m_open && printsBoth(m_open->languages); }

LanguagePane* ArticleEditor::activePane() const { return m_panes->currentWidget() == m_en ? m_en : m_zh; }

ArticleTextEdit& ArticleEditor::activeText() const
{
    return paired() ? m_pairs->activeText() : activePane()->text();
}

void ArticleEditor::setSession(CatalogueSession* session)
{
    open(std::nullopt);
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session)
        connect(session, &CatalogueSession::articleChanged, this, [this](ArticleId article) {
            if (!m_storing && article == articleId())
                followStored(false);
        });
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
        index.add = [this](const QByteArray& bytes, const QString& name) { return storePicture(bytes, name); };
        index.attach = [this](std::vector<Block>& blocks) { m_passages.settle(blocks); };
        index.adopt = [this](std::vector<Block>& blocks) { m_passages.adopt(blocks, current().blocks); };
    }
    for (LanguagePane* pane : {m_zh, m_en})
        pane->text().setPictureIndex(index);
    m_pairs->setPictureIndex(index);
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
    m_pasteNotice->hide();
    m_open = std::move(article);
    m_stack->setCurrentIndex(m_open ? 1 : 0);
    if (!m_open) {
        enablePairs();
        setState(SaveState::Nothing);
        Q_EMIT currentPairChanged({}, {});
        Q_EMIT countsChanged();
        return;
    }
    m_filling = true;
    m_passages.start(m_open->article.blocks);
    m_blocks = m_open->article.blocks;
    m_nextBlock = m_open->article.nextBlock;
    for (const Block& block : m_blocks)
        m_nextBlock = std::max(m_nextBlock, block.id.value + 1);
    arrangeLanguages();
    fillText();
    m_note->setText(m_open->readOnlyReason);
    m_note->setVisible(!m_open->readOnlyReason.isEmpty());
    m_style->setEnabled(!m_open->readOnly);
    m_picture->setEnabled(!m_open->readOnly);
    enableFormats();
    m_filling = false;
    setState(SaveState::Saved);
    updateFormatActions();
}

void ArticleEditor::followState(ArticleState state)
{
    if (m_open)
        m_open->article.state = state;
}

void ArticleEditor::setLanguages(LanguageMode languages)
{
    if (!m_open || m_open->languages == languages || !leave())
        return;
    const bool fill = m_open->languages == LanguageMode::Zh || languages == LanguageMode::Zh
        || m_open->languages == LanguageMode::En || languages == LanguageMode::En;
    m_open->languages = languages;
    if (!fill) // in pairs before and now
        return;
    m_filling = true;
    arrangeLanguages();
    fillText();
    m_filling = false;
    updateFormatActions();
}

/// A Chinese issue shows no English anywhere; what prints both stands in pairs.
void ArticleEditor::arrangeLanguages()
{
    m_en->setBylinePlaceShown(m_open->languages == LanguageMode::En);
    if (paired())
        m_panes->setCurrentWidget(m_pairs);
    else
        m_panes->setCurrentWidget(m_open->languages == LanguageMode::En ? m_en : m_zh);
    enablePairs();
}

/// Fills what is shown: a text of its own, or the pairs. The other is emptied, so that nothing is read from it.
void ArticleEditor::fillText()
{
    Article article = m_open->article;
    article.blocks = m_blocks;
    for (LanguagePane* pane : {m_zh, m_en}) {
        pane->text().setArticle(article.id, &m_nextBlock);
        pane->showFields(article);
        pane->setReadOnly(m_open->readOnly);
        if (pane == activePane() && !paired()) {
            fillDocument(*pane->text().document(), m_blocks, pane->language(), ShownBlocks::WithText);
            pane->text().moveCursor(QTextCursor::Start);
        } else {
            pane->text().document()->clear();
        }
    }
    if (paired())
        m_pairs->open(article, m_open->readOnly, &m_nextBlock);
    else
        Q_EMIT currentPairChanged({}, {});
    showPassages();
}

void ArticleEditor::readText()
{
    if (paired())
        m_blocks = m_pairs->text().blocks();
    else
        m_blocks = readDocument(*activePane()->text().document(), m_blocks, activePane()->language(), m_nextBlock);
    m_passages.settle(m_blocks);
}

/// What is not shown is not read: its fields may be of another time.
void ArticleEditor::readFields(Article& article) const
{
    if (paired()) {
        m_pairs->readFields(article);
        return;
    }
    m_zh->readFields(article);
    m_en->readFields(article);
}

Article ArticleEditor::current()
{
    Article article = m_open ? m_open->article : Article();
    if (!m_open || m_open->readOnly)
        return article;
    readText();
    article.blocks = m_blocks;
    article.nextBlock = m_nextBlock;
    readFields(article);
    return article;
}

void ArticleEditor::showSource(const SourceRange& source, int codePoint)
{
    if (!m_open)
        return;
    if (!prints(m_open->languages, source.language))
        return;
    switch (source.part) {
    case SourceRange::Part::Kicker: focusField(0, source.language, codePoint); return;
    case SourceRange::Part::Title: focusField(1, source.language, codePoint); return;
    case SourceRange::Part::Subtitle: focusField(2, source.language, codePoint); return;
    case SourceRange::Part::Byline: focusField(3, source.language, codePoint); return;
    case SourceRange::Part::Source: focusField(4, source.language, codePoint); return;
    case SourceRange::Part::Block: break;
    default: return;
    }
    if (paired()) {
        m_pairs->showPlace(source.block, source.language, codePoint);
        return;
    }
    ArticleTextEdit& text = activePane()->text();
    const int position = documentPosition(*text.document(), source.block, codePoint);
    if (position < 0)
        return;
    QTextCursor cursor(text.document());
    cursor.setPosition(std::min(position, text.document()->characterCount() - 1));
    text.setTextCursor(cursor);
    text.ensureCursorVisible();
    text.setFocus();
}

void ArticleEditor::focusField(int row, Language language, int codePoint)
{
    if (paired())
        m_pairs->focusField(row, language, codePoint);
    else
        activePane()->focusField(row, codePoint);
}

QList<QAction*> ArticleEditor::pairActions() const { return m_pairs->actions(); }

void ArticleEditor::insertIntoEnglish(const QString& words)
{
    if (paired() && !m_open->readOnly)
        m_pairs->insertIntoEnglish(words);
}

QString ArticleEditor::countsText()
{
    if (!m_open)
        return {};
    if (paired())
        return m_pairs->countsText();
    int count = 0;
    const bool english = m_open->languages == LanguageMode::En;
    for (const Block& block : m_open->article.blocks) // as stored: nobody counts with every key
        count += english ? englishCount(block.en.string) : chineseCount(block.zh.string);
    if (count == 0)
        return {};
    const QString all = english ? tr("%n word(s) in this article", nullptr, count)
                                : tr("%n character(s) in this article", nullptr, count);
    const QString words = activeText().textCursor().selectedText();
    const int selected = english ? englishCount(words) : chineseCount(words);
    if (selected == 0)
        return all;
    return (english ? tr("%n word(s) selected", nullptr, selected)
                    : tr("%n character(s) selected", nullptr, selected))
        + QStringLiteral(" · ") + all;
}

} // namespace banxin
