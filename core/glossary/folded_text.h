#pragma once

#include <QString>

#include <string>
#include <vector>

namespace banxin {

/// A text as terms are looked for in it: what looks the same is the same character.
struct FoldedText {
    std::u32string exact;  ///< with its case
    std::u32string folded; ///< in lower case, of the same length
    std::vector<int> at;   ///< the code point of the text that each character stands for
};

/// Full-width letters become plain ones; blanks one blank, beside Han none; hyphens, apostrophes and
/// middle dots one kind of each; anchors, soft hyphens and characters of no width vanish.
FoldedText foldedText(const QString& text);

/// A letter or digit of a script with words: such forms need a border.
bool isWordCharacter(char32_t c);
/// A letter or ideograph of a script without blanks between words.
bool isHan(char32_t c);

} // namespace banxin
