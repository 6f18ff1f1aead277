#pragma once

#include "model/article.h"

#include <vector>

namespace banxin::manuscript {

/// One line of an article's body before paragraphs are made whole.
struct Piece {
    BlockKind kind = BlockKind::Paragraph;
    Text text;
    int line = 0;
    bool adjacent = false; ///< no blank line between it and the piece before
    QString address = {};  ///< of a picture that the reader of the file itself will put in
};

/// The body as blocks without ids: paragraphs cut by a page break joined, lists of names
/// gathered, run-in heads （一）… strong, plain enumerated heads as sub-heads.
std::vector<Block> makeBlocks(std::vector<Piece> pieces);

/// Whether the text is whole: its last sentence ends (。！？… or one of ：； and their kin,
/// closing quotes and brackets after them left aside).
bool endsSentence(const QString& text);
/// "（一）", "一、", "第三章", "1." at the start.
bool isEnumerated(const QString& text);
/// Code points of the run-in head "（一）打造品牌。" with its full stop; 0 when there is none.
int runInHeadLength(const QString& text);

} // namespace banxin::manuscript
