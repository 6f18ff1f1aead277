#pragma once

#include "model/text.h"

namespace banxin {

/// Which languages an issue or an article prints, and how they stand to each other.
enum class LanguageMode {
    Zh,         ///< Chinese alone; English is hidden and never missing
    En,         ///< English alone
    ZhThenEn,   ///< each article in Chinese, then in English
    Parallel,   ///< 并栏对照: side by side, each pair of paragraphs from one grid line
    Facing,     ///< 对页: Chinese on the left page, English on the right, pairs from one grid line
    Interlinear ///< 逐段对照: each Chinese paragraph followed by the English in smaller type
};

QString languageModeName(LanguageMode mode); ///< "zh", "en", "zh,en", "parallel", "facing", "interlinear"
/// Unknown names give Zh and false in `known`.
LanguageMode languageModeFromName(const QString& name, bool* known = nullptr);

/// Whether the mode prints both languages.
constexpr bool printsBoth(LanguageMode mode) { return mode != LanguageMode::Zh && mode != LanguageMode::En; }
/// Whether the mode prints this language.
constexpr bool prints(LanguageMode mode, Language language)
{
    return printsBoth(mode) || (mode == LanguageMode::En) == (language == Language::En);
}
/// Whether paragraphs of both languages are locked to each other, side by side or page by page.
constexpr bool setsPairs(LanguageMode mode)
{
    return mode == LanguageMode::Parallel || mode == LanguageMode::Facing;
}
/// The language of what is printed once: furniture, the document itself.
constexpr Language mainLanguage(LanguageMode mode)
{
    return mode == LanguageMode::En ? Language::En : Language::Zh;
}

} // namespace banxin
