#include "import/cleanup/characters/founder_symbols.h"

#include <unicode/ucnv.h>

#include <array>
#include <memory>
#include <vector>

namespace banxin::cleanup {

namespace {

constexpr int firstLead = 0xA1;
constexpr int lastLead = 0xA9;
constexpr int firstTrail = 0xA1;
constexpr int lastTrail = 0xFE;
constexpr int leadShift = 0x31;

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

char16_t decoded(UConverter* converter, int lead, int trail)
{
    const std::array<char, 2> bytes{static_cast<char>(lead), static_cast<char>(trail)};
    std::array<UChar, 4> out{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucnv_toUChars(converter, out.data(), static_cast<int32_t>(out.size()), bytes.data(),
                                         static_cast<int32_t>(bytes.size()), &status);
    const bool privateUse = out[0] >= 0xE000 && out[0] <= 0xF8FF;
    return U_SUCCESS(status) && length == 1 && !privateUse ? out[0] : u'\0';
}

/// Both ways, by UTF-16 unit; null where there is nothing.
struct Tables {
    std::vector<char16_t> symbols = std::vector<char16_t>(0x10000);
    std::vector<char16_t> characters = std::vector<char16_t>(0x10000);

    Tables()
    {
        UErrorCode status = U_ZERO_ERROR;
        const Converter converter(ucnv_open("gb18030", &status), &ucnv_close);
        if (U_FAILURE(status))
            return;
        for (int lead = firstLead; lead <= lastLead; ++lead)
            for (int trail = firstTrail; trail <= lastTrail; ++trail) {
                const char16_t symbol = decoded(converter.get(), lead, trail);
                const char16_t character = decoded(converter.get(), lead + leadShift, trail);
                if (symbol == 0 || character == 0)
                    continue;
                symbols[character] = symbol;
                characters[symbol] = character;
            }
    }
};

const Tables& tables()
{
    static const Tables instance;
    return instance;
}

} // namespace

QChar founderSymbol(QChar character) { return QChar(tables().symbols[character.unicode()]); }

QChar founderCharacter(QChar symbol) { return QChar(tables().characters[symbol.unicode()]); }

} // namespace banxin::cleanup
