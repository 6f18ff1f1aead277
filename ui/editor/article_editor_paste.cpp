// Text that is pasted into the article: cleaned up, or as it came.

#include "ui/editor/article_editor.h"

#include "ui/editor/article_text_edit.h"
#include "ui/editor/language_pane.h"
#include "ui/editor/pairs/pair_view.h"
#include "ui/editor/paste_notice.h"

#include "edit/picture_store.h"

#include <QAction>

namespace banxin {

void ArticleEditor::makePasting()
{
    m_pasteRaw = new QAction(tr("Paste As It Came"), this);
    m_pasteRaw->setObjectName(QStringLiteral("pasteRaw"));
    m_pasteRaw->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    m_pasteRaw->setToolTip(tr("Pastes text without cleaning it up (Ctrl+Shift+V)"));
    connect(m_pasteRaw, &QAction::triggered, this, [this] {
        if (m_open && !m_open->readOnly)
            activeText().pasteRaw();
    });
    connect(m_pasteNotice, &PasteNotice::rawWanted, this, [this] {
        m_pasteNotice->hide();
        activeText().restoreRaw();
        activeText().setFocus();
    });
    followPaste(m_zh->text());
    followPaste(m_pairs->sideText(Language::Zh));
}

/// The offer holds as long as nothing else was written.
void ArticleEditor::followPaste(ArticleTextEdit& text)
{
    connect(&text, &ArticleTextEdit::pasteCleaned, this, [this](int changes) { m_pasteNotice->tell(changes); });
    connect(&text, &QTextEdit::textChanged, m_pasteNotice, [this, &text] {
        if (m_pasteNotice->isVisible() && !text.canRestoreRaw())
            m_pasteNotice->hide();
    });
    connect(&text, &ArticleTextEdit::pastedPicturesLeftOut, this, [this](int count) {
        Q_EMIT notice(tr("%n picture(s) of the pasted text could not be taken along; their places are kept. Save "
                         "them as files and insert them there.",
                         nullptr, count));
    });
}

/// Invalid where nothing can be stored, or when it is no picture.
PictureId ArticleEditor::storePicture(const QByteArray& bytes, const QString& fileName)
{
    if (!m_session || m_session->readOnly())
        return {};
    const auto stored = banxin::storePicture(m_session->catalogue(), {fileName, bytes});
    return stored ? stored->id : PictureId();
}

} // namespace banxin
