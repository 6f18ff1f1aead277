#pragma once

#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <optional>

namespace banxin {

/// The object type of the character that stands for a footnote in the text (U+FFFC with a mark of kind Note).
constexpr int NoteAnchorObject = QTextFormat::UserObject + 1;

/// Shows such characters as the number of their footnote, counted as they are printed.
void showNoteNumbers(QTextDocument& document);

/// Whether the character names a footnote: with a number of the program, or with one that was typed.
bool hasNote(const QTextCharFormat& format);

/// The number of the footnote at a position of the document, from 1; 0: there is none.
int noteNumber(const QTextDocument& document, int position);

/// What is typed at the cursor with `format` should have instead: words behind a footnote's number are not its
/// number, words behind the passage of a comment not that passage. Nothing: the format is right.
std::optional<QTextCharFormat> typedAt(const QTextCursor& cursor, const QTextCharFormat& format);

} // namespace banxin
