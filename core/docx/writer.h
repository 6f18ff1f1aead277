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
// and character styles
inline constexpr const char* hyperlink = "Hyperlink";
inline constexpr const char* kai = "BanxinKai";       ///< 楷体
inline constexpr const char* anchor = "BanxinAnchor"; ///< stands for a footnote's number
} // namespace style

/// The bytes of a .docx (ECMA-376 transitional) that Word, WPS and LibreOffice open: A4 upright,
/// margins 20 mm. The same document gives the same bytes; no date and no name of a person is written.
/// Characters that XML cannot hold are left out. Error: BadFormat.
Result<QByteArray> write(const Document& document);

} // namespace banxin::docx
