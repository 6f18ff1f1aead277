// Numbers as lists and notes show them.

#include "docx/numbering.h"
#include "docx/style_sheet.h"
#include "docx/symbol_fonts.h"

#include <gtest/gtest.h>

using namespace banxin::docx;

namespace {

const QByteArray space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

QByteArray level(int at, const QByteArray& kind, const QByteArray& text, const QByteArray& more = {})
{
    return "<w:lvl w:ilvl=\"" + QByteArray::number(at) + "\">" + more + "<w:start w:val=\"1\"/><w:numFmt w:val=\""
        + kind + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

} // namespace

TEST(Numbering, KindsOfNumbers)
{
    const auto chinese = [](int number) { return numberText(number, QStringLiteral("chineseCounting")); };
    EXPECT_EQ(chinese(1), QStringLiteral("一"));
    EXPECT_EQ(chinese(10), QStringLiteral("十"));
    EXPECT_EQ(chinese(12), QStringLiteral("十二"));
    EXPECT_EQ(chinese(20), QStringLiteral("二十"));
    EXPECT_EQ(chinese(105), QStringLiteral("一百零五"));
    EXPECT_EQ(chinese(110), QStringLiteral("一百一十"));
    EXPECT_EQ(chinese(3002), QStringLiteral("三千零二"));
    EXPECT_EQ(numberText(2026, QStringLiteral("ideographDigital")), QStringLiteral("二〇二六"));
    EXPECT_EQ(numberText(35, QStringLiteral("decimalEnclosedCircle")), QString(QChar(0x325F)));
    EXPECT_EQ(numberText(1994, QStringLiteral("upperRoman")), QStringLiteral("MCMXCIV"));
    EXPECT_EQ(numberText(28, QStringLiteral("lowerLetter")), QStringLiteral("bb"));
    EXPECT_EQ(numberText(3, QStringLiteral("ideographTraditional")), QStringLiteral("丙"));
    EXPECT_EQ(numberText(7, QStringLiteral("decimalZero")), QStringLiteral("07"));
    EXPECT_EQ(numberText(7, QStringLiteral("whatever")), QStringLiteral("7"));
    for (const char* kind :
         {"chineseCounting", "upperRoman", "lowerLetter", "decimalEnclosedCircle", "ideographZodiac"})
        for (const int number : {-1, 0, 51, 4000, 99999, 100000})
            EXPECT_FALSE(numberText(number, QLatin1String(kind)).isEmpty()) << kind << number;
}

TEST(Numbering, ListsCountByLevelAndGoOn)
{
    Numbering lists = Numbering::read(
        "<w:numbering" + space + "><w:abstractNum w:abstractNumId=\"3\">" + level(0, "decimal", "%1")
        + level(1, "decimal", "%1.%2") + level(2, "upperRoman", "%1-%3", "<w:isLgl/>") + level(3, "none", "")
        + level(4, "decimal", "%5", "<w:lvlRestart w:val=\"0\"/>")
        + "</w:abstractNum><w:num w:numId=\"1\">"
          "<w:abstractNumId w:val=\"3\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId "
          "w:val=\"3\"/></w:num><w:num "
          "w:numId=\"4\"><w:abstractNumId w:val=\"3\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>"
          "</w:lvlOverride></w:num></w:numbering>");
    const auto text = [&](const char* list, int at) { return lists.next(QLatin1String(list), at).text; };
    EXPECT_EQ(text("1", 0), QStringLiteral("1"));
    EXPECT_EQ(text("1", 1), QStringLiteral("1.1"));
    EXPECT_EQ(text("1", 4), QStringLiteral("1"));
    EXPECT_EQ(text("1", 0), QStringLiteral("2"));
    EXPECT_EQ(text("1", 1), QStringLiteral("2.1")) << "a deeper level begins anew";
    EXPECT_EQ(text("1", 4), QStringLiteral("2")) << "unless it is told not to";
    EXPECT_EQ(text("1", 2), QStringLiteral("2-1"));
    EXPECT_EQ(text("2", 0), QStringLiteral("3")) << "lists of one kind count on";
    EXPECT_EQ(text("4", 0), QStringLiteral("5"));
    EXPECT_EQ(text("4", 0), QStringLiteral("6"));
    EXPECT_EQ(text("9", 0), QString()) << "an unknown list";
}

TEST(StyleSheet, StylesInheritAndCirclesEnd)
{
    const StyleSheet sheet = StyleSheet::read(
        "<w:styles" + space
        + "><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults>"
          "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
          "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"heading 1\"/><w:basedOn "
          "w:val=\"a\"/><w:pPr><w:jc "
          "w:val=\"center\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz "
          "w:val=\"44\"/></w:rPr></w:style>"
          "<w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name w:val=\"我的\"/><w:basedOn "
          "w:val=\"b\"/><w:rPr><w:b "
          "w:val=\"0\"/></w:rPr></w:style>"
          "<w:style w:type=\"paragraph\" w:styleId=\"x\"><w:basedOn w:val=\"y\"/></w:style>"
          "<w:style w:type=\"paragraph\" w:styleId=\"y\"><w:basedOn w:val=\"x\"/></w:style></w:styles>");
    EXPECT_EQ(sheet.paragraph(QStringLiteral("c")).outlineLevel, 1);
    EXPECT_EQ(sheet.paragraph(QStringLiteral("c")).bold, false);
    EXPECT_EQ(sheet.paragraph(QStringLiteral("c")).centred, true);
    EXPECT_DOUBLE_EQ(sheet.paragraph(QStringLiteral("c")).size, 22);
    EXPECT_DOUBLE_EQ(sheet.paragraph({}).size, 12);
    EXPECT_EQ(sheet.chain(QStringLiteral("c")),
              QStringList({QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
    EXPECT_LE(sheet.chain(QStringLiteral("x")).size(), 32);
}

TEST(SymbolFonts, CodesBecomeCharacters)
{
    EXPECT_EQ(symbolOf(QStringLiteral("Wingdings"), 0xF0FC), QChar(u'✓'));
    EXPECT_EQ(symbolOf(QStringLiteral("Wingdings 2"), 0x0052), QChar(u'☑'));
    EXPECT_EQ(symbolOf(QStringLiteral("Symbol"), 0xF061), QChar(u'α'));
    EXPECT_EQ(symbolOf(QStringLiteral("宋体"), 0x2605), QChar(u'★'));
    EXPECT_TRUE(symbolOf(QStringLiteral("Wingdings"), 0xF001).isNull());
    EXPECT_TRUE(symbolOf(QStringLiteral("Unknown"), 0xF041).isNull());
    EXPECT_TRUE(symbolOf(QStringLiteral("宋体"), 0xD800).isNull());
}
