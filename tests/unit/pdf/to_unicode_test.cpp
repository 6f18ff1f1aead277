#include "pdf/to_unicode.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

TEST(ToUnicode, CodesInOrderWithTheirCharacters)
{
    const std::string cmap = toUnicodeCMap(
        {{0x0102, QStringLiteral("fi")}, {0x0003, QStringLiteral("一")}, {0x0200, QStringLiteral("𠮷")}});
    EXPECT_NE(cmap.find("3 beginbfchar\n<0003> <4E00>\n<0102> <00660069>\n<0200> <D842DFB7>\nendbfchar"),
              std::string::npos)
        << cmap;
}

TEST(ToUnicode, BlocksHoldAHundredEntries)
{
    std::vector<CodeText> codes;
    for (std::uint16_t i = 0; i < 250; ++i)
        codes.emplace_back(i, QStringLiteral("x"));
    const std::string cmap = toUnicodeCMap(codes);
    std::size_t hundreds = 0;
    for (std::size_t at = 0; (at = cmap.find("100 beginbfchar", at)) != std::string::npos; ++at)
        ++hundreds;
    EXPECT_EQ(hundreds, 2U);
    EXPECT_NE(cmap.find("\n50 beginbfchar"), std::string::npos);
}

TEST(ToUnicode, HalfASurrogatePairIsReplaced)
{
    EXPECT_NE(toUnicodeCMap({{1, QString(QChar(0xD842))}}).find("<0001> <FFFD>"), std::string::npos);
}

} // namespace
} // namespace banxin
