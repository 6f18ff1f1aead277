#include "ui/preview/live_preview.h"

#include "ui/editor/article_document.h"
#include "ui/editor/article_editor.h"
#include "ui/editor/article_text_edit.h"
#include "ui/preview/preview_panel.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTextBlock>

namespace banxin {

namespace {

/// The part of an article that a field of the editor holds, by the field's name ("titleZh").
SourceRange::Part partOfField(const QString& name)
{
    using Part = SourceRange::Part;
    if (name.startsWith(QLatin1String("kicker")))
        return Part::Kicker;
    if (name.startsWith(QLatin1String("title")))
        return Part::Title;
    if (name.startsWith(QLatin1String("subtitle")))
        return Part::Subtitle;
    if (name.startsWith(QLatin1String("byline")))
        return Part::Byline;
    if (name.startsWith(QLatin1String("source")))
        return Part::Source;
    return Part::None;
}

} // namespace

LivePreview::LivePreview(Desk& desk, QObject* parent) : DeskFeature(desk, parent)
{
    m_draft.setSingleShot(true);
    m_draft.setInterval(0);
    connect(&m_draft, &QTimer::timeout, this, &LivePreview::sendDraft);
    m_cursor.setSingleShot(true);
    m_cursor.setInterval(30);
    connect(&m_cursor, &QTimer::timeout, this, &LivePreview::showPlace);
    m_explain = desk.addAction(QStringLiteral("preview.explain"), tr("Why Does the Line End Here?"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    m_explain->setToolTip(tr("Explains the end of the line in which the cursor stands, on the pages"));
    desk.menu(DeskMenu::View)->addAction(m_explain);
    connect(m_explain, &QAction::triggered, this, [this] {
        showPlace();
        if (!this->desk().preview().view().explainCursorLine())
            this->desk().tell(tr("Put the cursor into a line that is printed."));
    });
    connect(&desk.preview(), &PreviewPanel::composed, this, [this] {
        if (std::exchange(m_typed, false) && this->desk().preview().following())
            this->desk().preview().view().showCursorLine();
    });
    connectEditor();
}

/// Every field and text of the editor: what is edited in any of them is an edit of the article.
void LivePreview::connectEditor()
{
    ArticleEditor& editor = desk().editor();
    connect(&editor, &ArticleEditor::titleChanged, this, &LivePreview::edited);
    for (QLineEdit* field : editor.findChildren<QLineEdit*>()) {
        if (partOfField(field->objectName()) == SourceRange::Part::None)
            continue;
        connect(field, &QLineEdit::textEdited, this, &LivePreview::edited);
        connect(field, &QLineEdit::cursorPositionChanged, this, [this, field] { cursorMoved(field); });
    }
    for (ArticleTextEdit* text : editor.findChildren<ArticleTextEdit*>()) {
        connect(text, &QTextEdit::textChanged, this, &LivePreview::edited);
        connect(text, &QTextEdit::cursorPositionChanged, this, [this, text] { cursorMoved(text); });
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && desk().editor().isAncestorOf(now))
            cursorMoved(now);
    });
}

void LivePreview::edited() { m_draft.start(); }

void LivePreview::sendDraft()
{
    ArticleEditor& editor = desk().editor();
    if (!desk().session() || !editor.articleId().valid() || editor.isReadOnly() || !editor.hasUnsaved())
        return; // an article was filled in, not written
    m_typed = true;
    desk().preview().showDraft(editor.current());
}

void LivePreview::cursorMoved(QWidget* in)
{
    if (in->window()->focusWidget() != in)
        return; // filled by the program
    m_cursorIn = in;
    m_cursor.start();
}

std::optional<CursorPlace> LivePreview::placeIn(QWidget* widget) const
{
    CursorPlace place;
    place.article = desk().editor().articleId();
    if (!widget || !place.article.valid())
        return std::nullopt;
    if (const auto* field = qobject_cast<QLineEdit*>(widget)) {
        place.part = partOfField(field->objectName());
        place.language = field->objectName().endsWith(QLatin1String("En")) ? Language::En : Language::Zh;
        place.codePoint = codePointOffset(field->text(), field->cursorPosition());
        return place;
    }
    const auto* text = qobject_cast<ArticleTextEdit*>(widget);
    if (!text)
        return std::nullopt;
    const QTextCursor cursor = text->textCursor();
    place.part = SourceRange::Part::Block;
    place.block = BlockId{cursor.block().blockFormat().property(BlockIdProperty).toLongLong()};
    place.language = text->language();
    place.codePoint = codePointOffset(cursor.block().text(), cursor.positionInBlock());
    return place.block.valid() ? std::optional(place) : std::nullopt;
}

void LivePreview::showPlace()
{
    PreviewView& view = desk().preview().view();
    view.setCursorPlace(placeIn(m_cursorIn));
    if (desk().preview().following() && !m_typed)
        view.showCursorLine(); // while somebody types, when the key shows
}

void LivePreview::articleShown()
{
    m_draft.stop();
    m_typed = false;
    m_cursorIn = nullptr;
    desk().preview().view().setCursorPlace(std::nullopt);
}

void LivePreview::updateActions() { m_explain->setEnabled(desk().editor().articleId().valid()); }

} // namespace banxin
