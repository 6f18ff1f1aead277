#pragma once

#include "docx/document.h"

#include "base/result.h"

#include <QByteArray>

namespace banxin::docx {

// The paragraph styles that every written document has.
namespace style {
inline constexpr const char* title = "Title";
inline constexpr const char* note = "BanxinNote";     ///< small, for instructions
inline constexpr const char* head = "BanxinHead";     ///< heads of table columns
inline constexpr const char* number = "BanxinNumber"; ///< small and grey
inline constexpr const char* cell = "BanxinCell";     ///< text in a cell
// of documents for corrections:
inline constexpr const char* articleTitle = "Heading1";
inline constexpr const char* subhead = "Heading2";
inline constexpr const char* column = "BanxinColumn"; ///< the name of an editorial column
inline constexpr const char* kicker = "BanxinKicker";
inline constexpr const char* subtitle = "Subtitle";
inline constexpr const char* byline = "BanxinByline";
inline constexpr const char* source = "BanxinSource";
inline constexpr const char* text = "BanxinText";
inline constexpr const char* englishText = "BanxinEnglish";
inline constexpr const char* listItem = "BanxinList";
inline constexpr const char* nameList = "BanxinNames";
inline constexpr const char* quote = "BanxinQuote";
inline constexpr const char* pullQuote = "BanxinPullQuote";
inline constexpr const char* caption = "BanxinCaption";
inline constexpr const char* picture = "BanxinPicture";
inline constexpr const char* editorNote = "BanxinEditorNote";
inline constexpr const char* teaser = "BanxinTeaser";
inline constexpr const char* noteText = "FootnoteText";
// and character styles
inline constexpr const char* hyperlink = "Hyperlink";
inline constexpr const char* kai = "BanxinKai";       ///< 楷体
inline constexpr const char* anchor = "BanxinAnchor"; ///< stands for a footnote's number
inline constexpr const char* noteNumber = "FootnoteReference";
} // namespace style

/// The bytes of a .docx (ECMA-376 transitional) that Word, WPS and LibreOffice open: A4 upright,
/// margins 20 mm. The same document gives the same bytes; no date and no name of a person is written.
/// Characters that XML cannot hold are left out. Objects of runs are written when they are notes (their first
/// level of paragraphs) or pictures whose bytes are among the media. Error: BadFormat.
Result<QByteArray> write(const Document& document);

} // namespace banxin::docx
