// What stands in the article's text besides words: where the cursor is among it, and how panels change it.

#include "ui/editor/article_document.h"
#include "ui/editor/article_editor.h"
#include "ui/editor/article_text_edit.h"
#include "ui/editor/document_runs.h"
#include "ui/editor/language_pane.h"
#include "ui/editor/pairs/pair_view.h"
#include "ui/editor/pairs/paired_text.h"
#include "ui/editor/pairs/row_documents.h"

#include "base/file.h"
#include "edit/picture_store.h"
#include "model/passage_comment.h"
#include "model/picture_block.h"

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace banxin {

namespace {

/// Whether a text that shows `a` shows `b`, too: footnotes and comments of a paragraph are shown elsewhere.
bool shownAlike(const std::vector<Block>& a, const std::vector<Block>& b)
{
    return std::ranges::equal(a, b, [](const Block& one, const Block& other) {
        return one.id == other.id && one.kind == other.kind && one.zh == other.zh && one.en == other.en
            && (isTextKind(one.kind) || one.payload == other.payload);
    });
}

} // namespace

void ArticleEditor::makeObjects()
{
    m_placed.setSingleShot(true);
    m_placed.setInterval(60);
    connect(&m_placed, &QTimer::timeout, this, &ArticleEditor::placeChanged);
    for (ArticleTextEdit* text :
         {&m_zh->text(), &m_en->text(), &m_pairs->sideText(Language::Zh), &m_pairs->sideText(Language::En)}) {
        connect(text, &QTextEdit::cursorPositionChanged, &m_placed, qOverload<>(&QTimer::start));
        connect(text, &QTextEdit::selectionChanged, &m_placed, qOverload<>(&QTimer::start));
        connect(text, &QTextEdit::textChanged, &m_placed, qOverload<>(&QTimer::start));
        connect(text, &ArticleTextEdit::objectActivated, this, &ArticleEditor::objectActivated,
                Qt::QueuedConnection);
        connect(text, &ArticleTextEdit::picturesGiven, this, [this](const std::vector<PictureId>& pictures) {
            // Not while QTextEdit is in the middle of a drop.
            QMetaObject::invokeMethod(
                this, [this, pictures] { placePictures(pictures); }, Qt::QueuedConnection);
        });
    }
}

std::optional<TextPlace> ArticleEditor::place()
{
    if (!m_open)
        return std::nullopt;
    if (hasUnsaved())
        static_cast<void>(current()); // numbers what was typed
    const ArticleTextEdit& text = activeText();
    const QTextCursor cursor = text.textCursor();
    const QTextBlock first = text.document()->findBlock(cursor.selectionStart());
    TextPlace place;
    place.language = text.language();
    place.block = paragraphId(first);
    place.kind = kindOf(first);
    const Block* block = nullptr;
    for (const Block& each : m_blocks)
        if (each.id == place.block)
            block = &each;
    if (block)
        place.kind = block->kind;
    place.from = placeOf(cursor, cursor.selectionStart(), place.language).offset;
    const int end = std::min(cursor.selectionEnd(), first.position() + first.length() - 1);
    place.to = std::max(place.from, placeOf(cursor, end, place.language).offset);
    for (QTextBlock b = first; b.isValid() && b.position() <= cursor.selectionEnd(); b = b.next())
        place.blocks.push_back(paragraphId(b));
    return place;
}

bool ArticleEditor::change(const std::function<void(Article&)>& change, ChangeStep step)
{
    if (!m_open || m_open->readOnly || !m_session)
        return false;
    // Who types into a panel may be in the middle of a word of an input method, which must not be taken from them.
    if (!(step == ChangeStep::Typing ? flush() : leave()))
        return false;
    Article article = current();
    const std::vector<Block> before = article.blocks;
    change(article);
    if (sameContent(article, m_open->article))
        return true;
    const SetArticle command{article, m_open->issue};
    const auto stored = [&] {
        const QScopedValueRollback<bool> storing(m_storing, true); // it is shown below
        return step == ChangeStep::Typing ? m_session->applyTyping(command) : m_session->apply(command);
    }();
    if (!stored) {
        Q_EMIT saveFailed(stored.error());
        return false;
    }
    m_open->article = stored->article;
    m_blocks = stored->article.blocks;
    m_nextBlock = std::max(m_nextBlock, stored->article.nextBlock);
    m_passages.remember(m_blocks);
    // The rows of pairs hold footnotes and comments as well.
    if (paired() || !shownAlike(before, m_blocks))
        refill();
    else
        showPassages();
    markStored();
    Q_EMIT countsChanged();
    m_placed.start();
    return true;
}

/// Shows the blocks again with the cursor where it was.
void ArticleEditor::refill()
{
    ArticleTextEdit& text = activeText();
    const QTextCursor cursor = text.textCursor();
    const BlockId block = paragraphId(cursor.block());
    const Language language = text.language();
    const int offset = placeOf(cursor, cursor.position(), language).offset;
    const int scrolled = text.verticalScrollBar()->value();
    m_filling = true;
    if (paired()) {
        const std::vector<Block> blocks = m_blocks;
        m_pairs->text().perform([&](std::vector<Block>& rows, std::int64_t&) {
            rows = blocks;
            if (rows.empty())
                rows.emplace_back().id = BlockId{m_nextBlock++};
            const auto at = std::ranges::find(rows, block, &Block::id);
            return PairPlace{at == rows.end() ? 0 : static_cast<int>(at - rows.begin()), language, offset};
        });
    } else {
        fillDocument(*text.document(), m_blocks, language, ShownBlocks::WithText);
        const int position = documentPosition(*text.document(), block, offset);
        QTextCursor now(text.document());
        now.setPosition(std::clamp(position, 0, text.document()->characterCount() - 1));
        text.setTextCursor(now);
        text.verticalScrollBar()->setValue(scrolled);
    }
    m_filling = false;
    showPassages();
}

void ArticleEditor::select(BlockId block, Language language, int from, int to)
{
    if (!m_open || !prints(m_open->languages, language))
        return;
    ArticleTextEdit& text = paired() ? m_pairs->sideText(language) : activePane()->text();
    const int start = documentPosition(*text.document(), block, from);
    if (start < 0)
        return;
    text.setFocus();
    const bool object = std::ranges::any_of(
        m_blocks, [&](const Block& each) { return each.id == block && !isTextKind(each.kind); });
    if (!object || from < to || !text.selectObjectAt(start)) {
        const int last = text.document()->characterCount() - 1;
        QTextCursor cursor(text.document());
        cursor.setPosition(std::min(start, last));
        cursor.setPosition(std::min(documentPosition(*text.document(), block, to), last), QTextCursor::KeepAnchor);
        text.setTextCursor(cursor);
    }
    text.ensureCursorVisible();
}

/// Shows which comments are open, and remembers what the blocks hold.
void ArticleEditor::showPassages()
{
    m_passages.remember(m_blocks);
    std::set<QString> resolved;
    for (const Block& block : m_blocks)
        for (const PassageComment& comment : commentsOf(block))
            if (comment.resolved)
                resolved.insert(comment.id);
    for (ArticleTextEdit* text :
         {&m_zh->text(), &m_en->text(), &m_pairs->sideText(Language::Zh), &m_pairs->sideText(Language::En)})
        text->setResolvedComments(resolved);
    m_placed.start();
}

void ArticleEditor::placePictures(const std::vector<PictureId>& pictures)
{
    if (!m_open || m_open->readOnly || pictures.empty())
        return;
    std::size_t next = 0;
    const std::optional<TextPlace> here = place();
    const auto block = std::ranges::find(m_blocks, here ? here->block : BlockId(), &Block::id);
    if (block != m_blocks.end() && block->kind == BlockKind::Picture
        && block->payload.value(QLatin1String("picture")).toInteger(0) == 0) {
        change([&](Article& article) {
            if (Block* place = article.find(here->block))
                fillPicture(place->payload, pictures.front());
        });
        next = 1;
    }
    for (; next < pictures.size(); ++next)
        activeText().insertPicture(pictures[next]);
    flush();
}

void ArticleEditor::insertPictureFiles(const QStringList& files)
{
    std::vector<PictureId> pictures;
    for (const QString& file : files) {
        const auto bytes = readFile(file);
        const auto stored = bytes
            ? banxin::storePicture(m_session->catalogue(), {QFileInfo(file).fileName(), *bytes})
            : Result<Picture>(bytes.error());
        if (stored)
            pictures.push_back(stored->id);
        else
            Q_EMIT failed(stored.error());
    }
    placePictures(pictures);
}

} // namespace banxin
