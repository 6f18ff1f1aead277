#pragma once

#include <QChar>
#include <QString>

namespace banxin::docx {

/// The Unicode character that a code of a symbol font (Wingdings, Symbol …) shows; null: not known.
/// Codes may stand in the private use area (U+F0XX), as word processors write them.
QChar symbolOf(const QString& font, ushort code);

} // namespace banxin::docx
