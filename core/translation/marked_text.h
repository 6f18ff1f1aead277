#pragma once

#include "docx/document.h"
#include "translation/unit.h"

#include <vector>

namespace banxin {

/// A side of a unit as runs of a word processor: marks become formats (strong: bold, 楷体: italic in
/// English and the face 楷体 in Chinese, dots, raised, lowered, small capitals, links). Where a footnote is
/// called stands "[#1]": its number among the notes of the unit; an inline picture is "[#]".
std::vector<docx::Run> toRuns(const TranslationUnit& unit, Language language);

/// The characters that toRuns() gives, without formats.
QString shownText(const TranslationUnit& unit, Language language);

/// The text of runs with its marks; "[#1]" stays as it is (see withAnchors()).
Text fromRuns(const std::vector<docx::Run>& runs);

/// The text with its anchors: "[#1]" becomes the footnote's anchor, as the unit writes it (U+FFFC, or the
/// mark that was typed). Numbers that the unit does not have stay as they are and are told in `unknown`;
/// notes that the Chinese calls and this text does not in `missing`.
Text withAnchors(const Text& text, const TranslationUnit& unit, QStringList* unknown = nullptr,
                 QStringList* missing = nullptr);

/// Gives `text` the marks of `before` that no word processor carries (language, comment, kinds of a newer
/// version), where their words still stand exactly once. The words of those that found no place are added
/// to `lost`.
void carryMarks(const Text& before, Text& text, QStringList* lost = nullptr);

/// Appends with a joint between ("" or " " or "\n").
void appendText(Text& to, const Text& more, const QString& joint);

/// The two parts of a text at a code point; spaces at the cut are dropped when `trim`.
std::pair<Text, Text> splitText(const Text& text, int at);

/// Lines of another text are joined, stray characters go: no-break spaces are kept, zero-width and soft
/// hyphens, tabs, double spaces and spaces at the ends are mended. Each kind of change is told once in
/// `changes` (rule ids "text.line-breaks", "text.tabs", "text.double-spaces", "text.invisible").
Text normalised(const Text& text, bool keepLines, QStringList* changes = nullptr);

} // namespace banxin
