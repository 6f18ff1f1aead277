#pragma once

#include "base/result.h"

#include <memory>
#include <string_view>
#include <vector>

namespace banxin {

/// Whose patterns part a word.
enum class HyphenationLanguage { EnGb, EnUs };

/// Finds where words may be parted.
class Hyphenator {
public:
    virtual ~Hyphenator() = default;
    /// Offsets in `word` (letters only) before which a line may begin after a hyphen, rising: at
    /// least two letters stay before, three after (U-07). Empty: not to be parted.
    virtual std::vector<int> points(std::u32string_view word, HyphenationLanguage language) const = 0;
};

/// Hyphenation by libhyphen and its pattern files (packages hyphen-en-gb, hyphen-en-us).
class PatternHyphenator final : public Hyphenator {
public:
    /// Loads what is installed; a language without patterns parts no word. Error: FileNotFound when
    /// there are none at all.
    static Result<std::shared_ptr<const PatternHyphenator>> load();
    ~PatternHyphenator() override;
    PatternHyphenator(const PatternHyphenator&) = delete;
    PatternHyphenator& operator=(const PatternHyphenator&) = delete;

    std::vector<int> points(std::u32string_view word, HyphenationLanguage language) const override;

    /// The same as a Hyphenator, or null where nothing is installed: then no word is parted.
    static std::shared_ptr<const Hyphenator> installed();

private:
    struct Patterns;
    explicit PatternHyphenator(std::unique_ptr<Patterns> patterns);

    std::unique_ptr<Patterns> m_patterns;
};

} // namespace banxin
