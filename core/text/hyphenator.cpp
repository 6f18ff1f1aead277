#include "text/hyphenator.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <hyphen.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace banxin {

namespace {

struct FreePatterns {
    void operator()(HyphenDict* patterns) const { hnj_hyphen_free(patterns); }
};
using PatternFile = std::unique_ptr<HyphenDict, FreePatterns>;

/// Debian keeps the patterns in one folder; elsewhere they may stand beside LibreOffice's.
PatternFile loadPatterns(const QString& name)
{
    for (const char* folder : {"/usr/share/hyphen", "/usr/local/share/hyphen", "/usr/share/myspell/dicts"}) {
        const QString path = QString::fromLatin1(folder) + QLatin1Char('/') + name;
        if (QFileInfo::exists(path))
            return PatternFile(hnj_hyphen_load(QFile::encodeName(path).constData()));
    }
    return nullptr;
}

bool isLetter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

} // namespace

struct PatternHyphenator::Patterns {
    PatternFile enGb;
    PatternFile enUs;
};

PatternHyphenator::PatternHyphenator(std::unique_ptr<Patterns> patterns) : m_patterns(std::move(patterns)) {}
PatternHyphenator::~PatternHyphenator() = default;

Result<std::shared_ptr<const PatternHyphenator>> PatternHyphenator::load()
{
    auto patterns = std::make_unique<Patterns>();
    patterns->enGb = loadPatterns(QStringLiteral("hyph_en_GB.dic"));
    patterns->enUs = loadPatterns(QStringLiteral("hyph_en_US.dic"));
    if (!patterns->enGb && !patterns->enUs)
        return Error{Error::Code::FileUnreadable, QStringLiteral("/usr/share/hyphen/hyph_en_GB.dic"),
                     QStringLiteral("hyphen-en-gb, hyphen-en-us")};
    return std::shared_ptr<const PatternHyphenator>(new PatternHyphenator(std::move(patterns)));
}

std::shared_ptr<const Hyphenator> PatternHyphenator::installed()
{
    const auto loaded = load();
    return loaded ? *loaded : nullptr;
}

std::vector<int> PatternHyphenator::points(std::u32string_view word, HyphenationLanguage language) const
{
    constexpr int leastBefore = 2;
    constexpr int leastAfter = 3;
    HyphenDict* patterns = (language == HyphenationLanguage::EnGb ? m_patterns->enGb : m_patterns->enUs).get();
    if (!patterns || word.size() < leastBefore + leastAfter || !std::ranges::all_of(word, isLetter))
        return {};
    std::string small;
    for (const char32_t c : word)
        small += static_cast<char>(c | 0x20); // ASCII letters only: this makes them small
    std::vector<char> hyphens(small.size() + 5);
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const int failed = hnj_hyphen_hyphenate2(patterns, small.c_str(), static_cast<int>(small.size()),
                                             hyphens.data(), nullptr, &replacements, &positions, &cuts);
    std::vector<int> out;
    const int size = static_cast<int>(small.size());
    for (int i = 0; !failed && i + 1 < size; ++i) {
        // An odd number: a line may begin after this letter. A replacement would change the spelling.
        const bool replaced = replacements && replacements[i];
        if ((hyphens[static_cast<std::size_t>(i)] & 1) && !replaced && i + 1 >= leastBefore
            && size - i - 1 >= leastAfter)
            out.push_back(i + 1);
    }
    for (int i = 0; replacements && i < size; ++i)
        std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    return out;
}

} // namespace banxin
