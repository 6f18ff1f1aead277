#include "text/char_class.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

CharClass at(std::u32string_view text, std::size_t position,
             ParagraphLanguage language = ParagraphLanguage::Chinese)
{
    return classify(text, language)[position];
}

} // namespace

TEST(CharClass, QuotesTakeTheLanguageFromOutsideThePair)
{
    // the content never decides.
    EXPECT_EQ(at(U"“AI”眼镜", 0), CharClass::Opening);
    EXPECT_EQ(at(U"“Hello world”说", 12), CharClass::Closing);
    EXPECT_EQ(at(U"He said “hi” to me", 8, ParagraphLanguage::English), CharClass::Western);
    EXPECT_EQ(at(U"他说“hi”。", 2), CharClass::Opening);
    EXPECT_EQ(at(U"“全段引文”", 0), CharClass::Opening);
    EXPECT_EQ(at(U"“A quotation alone”", 0, ParagraphLanguage::English), CharClass::Western);
}

TEST(CharClass, ApostropheIsWestern)
{
    EXPECT_EQ(at(U"Tiger’s 国", 5), CharClass::Western);
    EXPECT_EQ(at(U"国“‘国’”国", 4), CharClass::Closing);
}

TEST(CharClass, UnpairedQuoteKeepsItsDirection)
{
    EXPECT_EQ(at(U"“第一段。", 0), CharClass::Opening);
    EXPECT_EQ(at(U"末段。”", 3), CharClass::Closing);
}

TEST(CharClass, DashesEllipsesAndConnectors)
{
    EXPECT_EQ(at(U"国——国", 1), CharClass::Dash);
    EXPECT_EQ(at(U"国—国", 1), CharClass::FullConnector);
    EXPECT_EQ(at(U"国……国", 2), CharClass::Ellipsis);
    EXPECT_EQ(at(U"one — two", 4, ParagraphLanguage::English), CharClass::Western);
    EXPECT_EQ(at(U"政-产-学", 1), CharClass::HalfConnector);
    EXPECT_EQ(at(U"2024-12-15", 4), CharClass::Western);
    EXPECT_EQ(at(U"国/国", 1), CharClass::Solidus);
    EXPECT_EQ(at(U"国/AI", 1), CharClass::Western);
    EXPECT_EQ(at(U"1～10", 1), CharClass::FullConnector);
}

TEST(CharClass, InterpunctLookAlikesBetweenHan)
{
    for (const char32_t dot : {U'·', U'・', U'‧', U'•'})
        EXPECT_EQ(at(std::u32string(U"史蒂夫") + dot + U"李", 3), CharClass::MiddleDot)
            << static_cast<unsigned>(dot);
    // A bullet is drawn by the Latin face.
    EXPECT_EQ(at(U"• 第一条", 0), CharClass::Western);
}

TEST(CharClass, HanBeyondTheBasicPlane)
{
    EXPECT_EQ(at(U"𠮷野家", 0), CharClass::Han);
    EXPECT_EQ(at(U"〇", 0), CharClass::Han);
    EXPECT_EQ(at(U"々", 0), CharClass::Han);
}

TEST(CharClass, UnitsAndSigns)
{
    EXPECT_TRUE(isUnitSymbol(U"kg"));
    EXPECT_FALSE(isUnitSymbol(U"kilo"));
    EXPECT_TRUE(isPrefix(U'￥'));
    EXPECT_TRUE(isPostfix(U'℃'));
}

TEST(CharClass, ApostrophesOfEnglishWordsStayLatinInAChineseSentence)
{
    EXPECT_EQ(at(U"会员Women’s Forum论坛", 7), CharClass::Western);
    EXPECT_EQ(at(U"关于members’ rights的章程", 9), CharClass::Western);
    EXPECT_EQ(at(U"怀念’90s的人", 2), CharClass::Western);
    EXPECT_EQ(at(U"他说‘好’。", 2), CharClass::Opening);
    EXPECT_EQ(at(U"他说‘好’。", 4), CharClass::Closing);
    EXPECT_EQ(at(U"港口’的", 2), CharClass::Closing) << "after Han it is a quote";
}

TEST(CharClass, AnEnglishParagraphKeepsItsMarksBesideAChineseName)
{
    constexpr auto en = ParagraphLanguage::English;
    EXPECT_EQ(at(U"the “Port Notes” (港口观察) of", 4, en), CharClass::Western);
    EXPECT_EQ(at(U"the “Port Notes” (港口观察) of", 15, en), CharClass::Western);
    EXPECT_EQ(at(U"港口 – harbour", 3, en), CharClass::Western);
    EXPECT_EQ(at(U"he wrote: 他说“好”。", 12, en), CharClass::Opening) << "a Chinese sentence keeps its own";
}
