#pragma once

#include "model/article.h"

#include <QFont>
#include <QSyntaxHighlighter>
#include <QTextBlockFormat>

#include <set>

namespace banxin {

/// The size of the article's text on the screen, as the preferences have it; texts that are open are filled
/// again when it changes.
extern int textPixels;

QFont articleFont(Language language);

/// Indents and distances of a paragraph style, put into the block format.
void setBlockLook(QTextBlockFormat& format, BlockKind kind);

/// The styles that the window offers, in the order of Ctrl+1, Ctrl+2 …
const std::vector<BlockKind>& paragraphStyles();
/// 正文, 小标题 … in the language of the interface.
QString paragraphStyleName(BlockKind kind);

/// Shows what kind of paragraph it is and which marks its characters carry, over the text and
/// not in it: a change of style cannot leave bold remains behind, and undo never stops at looks.
class ParagraphLook final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    ParagraphLook(QTextDocument* document, Language language);
    /// Comments that are settled and not shown any more.
    void setResolved(const std::set<QString>& names);

protected:
    void highlightBlock(const QString& text) override;

private:
    Language m_language;
    std::set<QString> m_resolved;
};

} // namespace banxin
