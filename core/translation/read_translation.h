#pragma once

#include "docx/document.h"
#include "translation/pairing.h"
#include "translation/proposal.h"
#include "translation/table_tags.h"

#include <optional>

namespace banxin {

/// Which article a returned file is about: from its table, or from the properties of the document. None:
/// it is no translation table, or the table was typed anew.
std::optional<TableIdentity> identityOf(const docx::Document& document);

/// Whether the file holds a table with rows of the article; otherwise its text is to be paired
/// (paragraphsOf(document), proposePairs()).
bool hasTranslationTable(const docx::Document& document, const Article& article);

/// The paragraphs of a document without tables of ours, for pairing.
std::vector<Text> paragraphsOf(const docx::Document& document);

/// What a returned table (translationTable()) proposes. A row is known by the tag of its content
/// control, by its bookmark, by its number, or by its Chinese, in this order; rows may have been split,
/// joined, added, moved or deleted, and the table pasted into another document. Changed Chinese is shown
/// and never taken. Each word of the English column, and what stands beside the table, is in a row or
/// among the leftovers.
TranslationProposal readTranslation(const docx::Document& document, const Article& article,
                                    const std::vector<TermPair>& terms = {});

} // namespace banxin
