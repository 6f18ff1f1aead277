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

/// The English paragraphs of a document, for pairing: of a table of ours the English column, remarks
/// and what stands beside it. Paragraphs that are mostly Chinese are left out.
std::vector<Text> paragraphsOf(const docx::Document& document);

/// proposePairs() with these paragraphs; what the document tells and its comments are among the warnings.
TranslationProposal pairDocument(const docx::Document& document, const Article& article,
                                 const std::vector<TermPair>& terms = {});

/// What a returned table (translationTable()) proposes. A row is known by the tag of its content
/// control, by its bookmark, by its number, or by its Chinese, in this order; rows may have been split,
/// joined, added, moved or deleted, and the table pasted into another document. Changed Chinese is shown
/// and never taken. Each word of the English column, and what stands beside the table, is in a row or
/// among the leftovers. A number alone is believed only where the Chinese is like that of its unit; where
/// the file was made for another article (its identity, with the `origin` of this one), tags too. English
/// of a row without fingerprints is not taken where other English stands already. Warnings beside
/// those of the document: "pair.other-article", "pair.missing-rows", "pair.no-rows" (subject: keys),
/// "docx.comment" (a comment that belongs to no row).
TranslationProposal readTranslation(const docx::Document& document, const Article& article,
                                    const std::vector<TermPair>& terms = {}, const QString& origin = {});

} // namespace banxin
