#pragma once

#include "model/text.h"

#include <QRegularExpression>
#include <QString>

#include <stop_token>
#include <vector>

/// Helpers of the import; nothing outside core/import uses this namespace.
namespace banxin::manuscript {

/// One line of the file, its Markdown marks taken off.
struct Line {
    int number = 0;   ///< from 1
    QString markdown; ///< what stands after the marks, inline Markdown still in it
    QString plain;    ///< the same without inline Markdown
    QString bracket;  ///< X of a line that is only 【X】
    QString image;    ///< address of a line that is only ![plain](image)
    int indent = 0;   ///< leading columns
    int level = 0;    ///< number of #, 0 = no heading
    bool blank = false;
    bool rule = false;       ///< ---, ***, ===
    bool pageNumber = false; ///< "- 12 -", "第 12 页", a bare number; `rule` is set too
    bool bullet = false;     ///< ● or one of its kin
    bool slash = false;      ///< /title
    bool dash = false;       ///< "- " or "* "
    bool quote = false;      ///< "> "
    bool bold = false;       ///< all of it between **
    bool hardBreak = false;  ///< two spaces or a backslash at the end: goes on in the next line

    /// Carries a mark that text in running paragraphs does not have.
    bool marked() const { return level > 0 || bullet || bold || !bracket.isEmpty(); }
};

/// The lines of a file; line ends may be LF, CR, CRLF or FF. Ends early when it is stopped.
std::vector<Line> readLines(const QString& text, const std::stop_token& stop = {});

/// Inline Markdown to text with marks: ** strong, [x](address) link; escapes resolved.
Text inlineText(const QString& markdown);

/// A form for comparing titles: compatibility forms, no white space, no punctuation, no
/// decoration (●, /, |), lower case.
QString fold(const QString& text);

/// Whether two folded titles are the same but for a few characters, or one is the beginning of
/// the other (a title with and without its second half).
bool nearlySame(const QString& foldedA, const QString& foldedB);

/// A pattern whose \s knows the ideographic space and whose \d the full-width digits.
QRegularExpression unicodePattern(
    const QString& pattern, QRegularExpression::PatternOptions options = QRegularExpression::NoPatternOption);
/// The index of the first line at or after `from` that is neither blank nor a rule; size() if none.
std::size_t nextText(const std::vector<Line>& lines, std::size_t from);

} // namespace banxin::manuscript
