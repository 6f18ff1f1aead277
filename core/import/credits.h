#pragma once

#include "model/article.h"

#include <QString>

#include <optional>

namespace banxin::manuscript {

/// What a line that only names source or author says.
struct Credit {
    QString source; ///< "人民日报" of "（文章来源：人民日报）"
    QString byline; ///< "作者：…" as typed, without its brackets
};

/// Reads a line that stands alone: （文章来源：X）, 来源：X, （作者：X，…）, （作者单位：X）,
/// 本报记者 X, 文/X, and source and author on one line. nullopt: ordinary text.
std::optional<Credit> readCredit(const QString& plain);

/// The name inside running text: the dateline's "…日电（X）" or "（记者X）" after the last
/// sentence. It stays in the text. Empty: none.
QString bylineInDateline(const QString& firstParagraph);
QString bylineAtEnd(const QString& lastParagraph);

} // namespace banxin::manuscript
