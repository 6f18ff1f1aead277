#pragma once

#include "translation/table_tags.h"

#include "base/result.h"

#include <QByteArray>

namespace banxin {

/// What stands above the table.
struct TableHeading {
    BilingualString publication; ///< 季刊, The Quarterly
    QString issue;               ///< "2026-2"; empty: the article stands in no issue
    QString origin;              ///< see TableIdentity
};

/// 双栏 Word: the article for a translator, as the bytes of a .docx. Above: publication, issue, and what
/// to do, in both languages. A row for each unit: number and kind, Chinese, English where there is one.
/// Marks are formats; "[#1]" calls a footnote. The number, a content control and a bookmark in the first
/// column say which unit a row is (see readTranslation()). The same article gives the same bytes.
/// Error: BadArgument (the article has no text).
Result<QByteArray> translationTable(const Article& article, const TableHeading& heading);

/// What stands in such a document and is nobody's translation: the instructions above the table, and all
/// words that stand for the kind of a row, both languages apart and together.
const QStringList& tableInstructions();
const QStringList& tableKindWords();

} // namespace banxin
