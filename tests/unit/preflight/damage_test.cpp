// A file without a fault has no finding; each fault is found by its id.
#include "good_pdf.h"

#include <gtest/gtest.h>

#include <functional>

namespace banxin::test {
namespace {

using Kind = PreflightFinding::Kind;
using Severity = PreflightFinding::Severity;

TEST(Undamaged, AnX4FileHasNoFinding)
{
    const PreflightReport report = checked(GoodPdf().bytes());
    EXPECT_EQ(listed(report), "");
    EXPECT_EQ(report.standard, QStringLiteral("PDF/X-4"));
    EXPECT_EQ(report.pages, 2);
    EXPECT_FALSE(report.stops());
}

TEST(Undamaged, AnX1aFileHasNoFinding)
{
    const PreflightReport report = checked(GoodPdf(GoodPdf::Standard::X1a).bytes());
    EXPECT_EQ(listed(report), "");
    EXPECT_EQ(report.standard, QStringLiteral("PDF/X-1a:2003"));
}

struct Damage {
    const char* name;
    const char* rule;
    Kind kind;
    Severity severity;
    std::function<void(GoodPdf&)> spoil;
    GoodPdf::Standard standard = GoodPdf::Standard::X4;
};

void PrintTo(const Damage& damage, std::ostream* out) { *out << damage.name; }

class Damaged : public testing::TestWithParam<Damage> {};

TEST_P(Damaged, IsFoundByItsId)
{
    const Damage& damage = GetParam();
    GoodPdf file(damage.standard);
    damage.spoil(file);
    const PreflightReport report = checked(file.bytes());
    const PreflightFinding finding = findingOf(report, damage.rule);
    EXPECT_EQ(finding.kind, damage.kind) << listed(report);
    EXPECT_EQ(finding.severity, damage.severity) << listed(report);
    EXPECT_FALSE(finding.subject.isEmpty());
    EXPECT_FALSE(finding.object.isEmpty());
    EXPECT_EQ(report.stops(), damage.kind == Kind::Structure && damage.severity == Severity::Error)
        << listed(report);
}

QPDFObjectHandle parsed(const char* text) { return QPDFObjectHandle::parse(text); }

void annotate(GoodPdf& file, const char* annotation)
{
    file.page.replaceKey("/Annots",
                         QPDFObjectHandle::newArray(
                             std::vector<QPDFObjectHandle>{file.pdf.makeIndirectObject(parsed(annotation))}));
}
/// Content with one of our letters set in this way before it.
std::string textAs(const GoodPdf& file, const std::string& how, double size)
{
    return "q " + how + " BT /F1 " + std::to_string(size) + " Tf 100 500 Td " + file.shown + " ET Q\n";
}
void set(GoodPdf& file, const char* state)
{
    file.resources.getKey("/ExtGState").replaceKey("/GS2", file.pdf.makeIndirectObject(parsed(state)));
    file.content += "q /GS2 gs 0 0 0 0.5 k 100 100 50 50 re f Q\n";
}
void spots(GoodPdf& file, const char* first, const char* second)
{
    QPDFObjectHandle spaces = QPDFObjectHandle::newDictionary();
    for (const auto& [key, name] : {std::pair("/S1", first), {"/S2", second}})
        spaces.replaceKey(key,
                          parsed((std::string("[/Separation ") + name
                                  + " /DeviceCMYK <</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[0 1 0 0]>>]")
                                     .c_str()));
    file.resources.replaceKey("/ColorSpace", spaces);
    file.content += "/S1 cs 1 scn 100 100 50 50 re f /S2 cs 1 scn 200 100 50 50 re f\n";
}

const Damage structural[] = {
    {"VersionTooNew", "X-01", Kind::Structure, Severity::Error, [](GoodPdf& f) { f.version = "1.7"; }},
    {"NotDeclared", "X-02", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.xmp.replace(f.xmp.find("PDF/X-4<"), 7, "PDF/X-9"); }},
    {"NoTitle", "X-03", Kind::Structure, Severity::Error, [](GoodPdf& f) { f.info.removeKey("/Title"); }},
    {"XmpDiffers", "X-03", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.info.replaceKey("/ModDate", QPDFObjectHandle::newString("D:20270131000000Z")); }},
    {"TrappedUnknown", "X-04", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.info.replaceKey("/Trapped", parsed("/Unknown")); }},
    {"Encrypted", "X-05", Kind::Structure, Severity::Error, [](GoodPdf& f) { f.encrypted = true; }},
    {"TwoIntents", "X-06", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.pdf.getRoot().getKey("/OutputIntents").appendItem(f.intent); }},
    {"NoConditionIdentifier", "X-06", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.intent.removeKey("/OutputConditionIdentifier"); }},
    {"NoProfile", "X-07", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.intent.removeKey("/DestOutputProfile"); }},
    {"ProfileOfAScreen", "X-07", Kind::Structure, Severity::Error,
     [](GoodPdf& f) {
         auto bytes = f.intent.getKey("/DestOutputProfile").getStreamData();
         std::string profile(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
         profile.replace(12, 4, "mntr");
         f.intent.replaceKey("/DestOutputProfile", f.stream(profile));
         f.intent.getKey("/DestOutputProfile").getDict().replaceKey("/N", QPDFObjectHandle::newInteger(4));
     }},
    {"NoTrimBox", "X-08", Kind::Structure, Severity::Error, [](GoodPdf& f) { f.page.removeKey("/TrimBox"); }},
    {"TrimAndArtBox", "X-08", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.page.replaceKey("/ArtBox", f.page.getKey("/TrimBox").shallowCopy()); }},
    {"OtherTrim", "X-08", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.page.replaceKey("/TrimBox", parsed("[28.3465 28.3465 623.6220 870.2860]")); }}, // 0.02 mm
    {"Scaled", "X-08", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.page.replaceKey("/UserUnit", QPDFObjectHandle::newInteger(2)); }},
    {"Turned", "X-08", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(90)); }},
    {"NoBleedBox", "TB-01", Kind::Structure, Severity::Error, [](GoodPdf& f) { f.page.removeKey("/BleedBox"); }},
    {"BleedTooNarrow", "TB-01", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.page.replaceKey("/BleedBox", parsed("[22 22 630 876]")); }},
    {"NotEmbedded", "X-09", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.descriptor.removeKey("/FontFile3"); }},
    {"StandardFont", "X-09", Kind::Structure, Severity::Error,
     [](GoodPdf& f) {
         f.resources.getKey("/Font").replaceKey("/F2", parsed("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
         f.content += "q /GS1 gs 0 0 0 1 k BT /F2 10 Tf 100 400 Td (text) Tj ET Q\n";
     }},
    {"WrongWidths", "X-09", Kind::Structure, Severity::Error, [](GoodPdf& f) { f.cidFont.removeKey("/W"); }},
    {"BrokenFont", "X-09", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.descriptor.replaceKey("/FontFile3", f.stream("this is no font")); }},
    {"EmptyBoxes", "X-09", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.content += "q /GS1 gs 0 0 0 1 k BT /F1 10 Tf 100 400 Td <0000> Tj ET Q\n"; }},
    {"RgbShape", "X-10", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.content += "q 1 0 0 rg 100 100 50 50 re f Q\n"; }},
    {"RgbPicture", "X-10", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.setPicture(300, 300, "/DeviceRGB", std::string(300 * 300 * 3, '\x80')); }},
    {"RgbInAForm", "X-10", Kind::Structure, Severity::Error,
     [](GoodPdf& f) {
         QPDFObjectHandle form = f.stream("1 0 0 RG 3 w 0 0 m 50 50 l S");
         form.getDict().replaceKey("/Subtype", parsed("/Form"));
         form.getDict().replaceKey("/BBox", parsed("[0 0 50 50]"));
         f.resources.getKey("/XObject").replaceKey("/Fm", form);
         f.content += "q 1 0 0 1 100 100 cm /Fm Do Q\n";
     }},
    {"RgbShading", "X-10", Kind::Structure, Severity::Error,
     [](GoodPdf& f) {
         f.resources.replaceKey("/Shading",
                                parsed("<</Sh <</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 100 100]"
                                       "/Function<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0]/C1[1 0 0]>>>>>>"));
         f.content += "q 100 100 50 50 re W n /Sh sh Q\n";
     }},
    {"RgbPattern", "X-10", Kind::Structure, Severity::Error,
     [](GoodPdf& f) {
         QPDFObjectHandle tile = f.stream("1 0 0 rg 0 0 5 5 re f");
         for (const auto& [key, value] : {std::pair("/PatternType", "1"),
                                          {"/PaintType", "1"},
                                          {"/TilingType", "1"},
                                          {"/BBox", "[0 0 10 10]"},
                                          {"/XStep", "10"},
                                          {"/YStep", "10"},
                                          {"/Resources", "<<>>"}})
             tile.getDict().replaceKey(key, parsed(value));
         f.resources.replaceKey("/Pattern", QPDFObjectHandle::newDictionary());
         f.resources.getKey("/Pattern").replaceKey("/P1", tile);
         f.content += "q /Pattern cs /P1 scn 100 100 50 50 re f Q\n";
     }},
    {"JavaScript", "X-13", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.pdf.getRoot().replaceKey("/OpenAction", parsed("<</S/JavaScript/JS(app.beep())>>")); }},
    {"EmbeddedFile", "X-13", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.pdf.getRoot().replaceKey("/Names", parsed("<</EmbeddedFiles<</Names[]>>>>")); }},
    {"Form", "X-13", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.pdf.getRoot().replaceKey("/AcroForm", parsed("<</Fields[<</FT/Tx/T(a)>>]>>")); }},
    {"LinkInsideTheBleed", "X-14", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { annotate(f, "<</Type/Annot/Subtype/Link/Rect[22 22 26 26]/Border[0 0 0]>>"); }},
    {"LayersSwitchThemselves", "X-12", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.pdf.getRoot().replaceKey("/OCProperties", parsed("<</OCGs[]/D<</Name(a)/AS[]>>>>")); }},
    {"TransferFunction", "X-15", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { set(f, "<</TR <</FunctionType 2/Domain[0 1]/N 2>>>>"); }},
    {"FontNotInResources", "PF-02", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.content += "BT /Nope 10 Tf 0 0 0 1 k 100 500 Td (a) Tj ET\n"; }},
    {"ObjectNotInResources", "PF-02", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.content += "/Nope Do\n"; }},
    {"StateNotInResources", "PF-02", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.content += "/Nope gs\n"; }},
    {"UnknownOperator", "PF-02", Kind::Structure, Severity::Error, [](GoodPdf& f) { f.content += "1 2 frob\n"; }},
    {"LzwInline", "X-15", Kind::Structure, Severity::Error,
     [](GoodPdf& f) {
         f.content += "q 20 0 0 20 200 200 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID \x80\x0b\x60 EI Q\n";
     }},
};
INSTANTIATE_TEST_SUITE_P(Structure, Damaged, testing::ValuesIn(structural),
                         [](const auto& damage) { return std::string(damage.param.name); });

constexpr auto x1a = GoodPdf::Standard::X1a;
const Damage ofX1a[] = {
    {"Opacity", "X-11", Kind::Structure, Severity::Error, [](GoodPdf& f) { set(f, "<</ca 0.5>>"); }, x1a},
    {"BlendMode", "X-11", Kind::Structure, Severity::Error, [](GoodPdf& f) { set(f, "<</BM/Multiply>>"); }, x1a},
    {"PageGroup", "X-11", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.page.replaceKey("/Group", parsed("<</S/Transparency/CS/DeviceCMYK>>")); }, x1a},
    {"SoftMask", "X-11", Kind::Structure, Severity::Error,
     [](GoodPdf& f) {
         QPDFObjectHandle mask = f.stream("\x80");
         for (const auto& [key, value] : {std::pair("/Subtype", "/Image"),
                                          {"/Width", "1"},
                                          {"/Height", "1"},
                                          {"/BitsPerComponent", "8"},
                                          {"/ColorSpace", "/DeviceGray"}})
             mask.getDict().replaceKey(key, parsed(value));
         f.picture.getDict().replaceKey("/SMask", mask);
     },
     x1a},
    {"Layers", "X-12", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.pdf.getRoot().replaceKey("/OCProperties", parsed("<</OCGs[]/D<</Name(a)>>>>")); }, x1a},
    {"IccColour", "X-10", Kind::Structure, Severity::Error,
     [](GoodPdf& f) {
         f.resources.replaceKey("/ColorSpace", parsed("<</C1[/CalRGB<</WhitePoint[0.95 1 1.09]>>]>>"));
         f.content += "q /C1 cs 1 0 0 scn 100 100 50 50 re f Q\n";
     },
     x1a},
    {"RgbPicture", "CI-08", Kind::Structure, Severity::Error,
     [](GoodPdf& f) { f.setPicture(300, 300, "/DeviceRGB", std::string(300 * 300 * 3, '\x80')); }, x1a},
    {"ObjectStreams", "X-16", Kind::Structure, Severity::Error,
     [](GoodPdf& f) {
         f.objectStreams = true;
         f.version = "1.5"; // before that there are none
     },
     x1a},
    {"Version", "X-01", Kind::Structure, Severity::Error, [](GoodPdf& f) { f.version = "1.6"; }, x1a},
};
INSTANTIATE_TEST_SUITE_P(X1a, Damaged, testing::ValuesIn(ofX1a),
                         [](const auto& damage) { return std::string(damage.param.name); });

const Damage ofContent[] = {
    {"TouchesTheTrim", "TB-02", Kind::Content, Severity::Error,
     [](GoodPdf& f) { f.content += "q 0 0 0 0.5 k 28.35 400 50 50 re f Q\n"; }},
    {"TextNearTheTrim", "TB-02", Kind::Content, Severity::Warning,
     [](GoodPdf& f) {
         f.content += "q /GS1 gs 0 0 0 1 k BT /F1 10 Tf 40 400 Td " + f.shown + " ET Q\n"; // 4.1 mm
     }},
    {"TextAcrossTheTrim", "TB-02", Kind::Content, Severity::Error,
     [](GoodPdf& f) { f.content += "q /GS1 gs 0 0 0 1 k BT /F1 10 Tf 22 400 Td " + f.shown + " ET Q\n"; }},
    {"HeavyShape", "CI-01", Kind::Content, Severity::Error,
     [](GoodPdf& f) { f.content += "q 1 1 1 0.4 k 100 100 50 50 re f Q\n"; }},
    {"HeavyPicture", "CI-01", Kind::Content, Severity::Error,
     [](GoodPdf& f) { f.setPicture(300, 300, "/DeviceCMYK", std::string(300 * 300 * 4, '\xe0')); }}, // 351 %
    {"RatherHeavyPicture", "CI-01", Kind::Content, Severity::Warning,
     [](GoodPdf& f) { f.setPicture(300, 300, "/DeviceCMYK", std::string(300 * 300 * 4, '\xc8')); }}, // 314 %
    {"SmallTextInColour", "CI-02", Kind::Content, Severity::Error,
     [](GoodPdf& f) { f.content += textAs(f, "0.9 0.4 0 0 k", 12); }},
    {"SmallTextInRegistration", "CI-02", Kind::Content, Severity::Error,
     [](GoodPdf& f) { f.content += textAs(f, "1 1 1 1 k", 8); }},
    {"BlackKnocksOut", "CI-03", Kind::Content, Severity::Warning,
     [](GoodPdf& f) { f.content += textAs(f, "0 0 0 1 k", 10); }},
    {"GreyOverprintsNothing", "CI-03", Kind::Content, Severity::Warning,
     [](GoodPdf& f) { f.content += textAs(f, "/GS1 gs 0 g", 10); }},
    {"WhiteOverprints", "CI-04", Kind::Content, Severity::Error,
     [](GoodPdf& f) { f.content += textAs(f, "/GS1 gs 0 0 0 0 k", 20); }},
    {"RichBlackText", "CI-05", Kind::Content, Severity::Info,
     [](GoodPdf& f) { f.content += textAs(f, "0.4 0.3 0.3 1 k", 15); }},
    {"SeventyTwoPpi", "CI-06", Kind::Content, Severity::Error,
     [](GoodPdf& f) { f.setPicture(72, 72, "/DeviceCMYK", std::string(72 * 72 * 4, '\x30')); }},
    {"TwoHundredPpi", "CI-06", Kind::Content, Severity::Warning,
     [](GoodPdf& f) { f.setPicture(200, 200, "/DeviceCMYK", std::string(200 * 200 * 4, '\x30')); }},
    {"TooManyPpi", "CI-06", Kind::Content, Severity::Info,
     [](GoodPdf& f) { f.setPicture(500, 500, "/DeviceGray", std::string(500 * 500, '\x30')); }},
    {"LineArt", "CI-07", Kind::Content, Severity::Error,
     [](GoodPdf& f) {
         f.setPicture(304, 304, "/DeviceGray", std::string(304 * 304 / 8, '\x30'));
         f.picture.getDict().replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(1));
     }},
    {"SpotDoubles", "CI-09", Kind::Content, Severity::Info,
     [](GoodPdf& f) { spots(f, "/PANTONE#20185#20C", "/PANTONE#20185#20CV"); }},
    {"ThinRule", "CI-10", Kind::Content, Severity::Warning,
     [](GoodPdf& f) { f.content += "q /GS1 gs 0 0 0 1 K 0.1 w 100 200 m 300 200 l S Q\n"; }},
    {"ThinFilledRule", "CI-10", Kind::Content, Severity::Warning,
     [](GoodPdf& f) { f.content += "q /GS1 gs 0 0 0 1 k 100 200 200 0.2 re f Q\n"; }},
    {"ThinRuleInColour", "CI-10", Kind::Content, Severity::Warning,
     [](GoodPdf& f) { f.content += "q 1 1 0 0 K 0.4 w 100 200 m 300 200 l S Q\n"; }},
    {"SmallReversed", "CI-11", Kind::Content, Severity::Warning,
     [](GoodPdf& f) { f.content += textAs(f, "0 0 0 0 k", 6); }},
    {"SmallReversedSerif", "CI-11", Kind::Content, Severity::Warning,
     [](GoodPdf& f) { f.content += textAs(f, "1 g", 8); }},
    {"Stretched", "CI-12", Kind::Content, Severity::Warning,
     [](GoodPdf& f) { f.content += "q 72 0 0 65 200 500 cm /Im Do Q\n"; }},
    {"ScreenShot", "CI-13", Kind::Content, Severity::Info,
     [](GoodPdf& f) {
         f.setPicture(590, 590, "/DeviceGray", std::string(590 * 590, '\x30'));
         f.content.replace(f.content.find("72 0 0 72"), 9, "145 0 0 145");
     }},
};
INSTANTIATE_TEST_SUITE_P(Content, Damaged, testing::ValuesIn(ofContent),
                         [](const auto& damage) { return std::string(damage.param.name); });

TEST(Undamaged, WhatIsNotKnownBetweenBXAndEXIsAllowed)
{
    GoodPdf file;
    file.content += "BX 1 2 frob EX\n";
    EXPECT_EQ(listed(checked(file.bytes())), "");
}

TEST(Damaged, OnePageWithoutATrimBoxDoesNotAccuseTheOthers)
{
    GoodPdf file;
    file.page.removeKey("/TrimBox");
    const PreflightReport report = checked(file.bytes());
    for (const PreflightFinding& finding : report.findings) {
        if (finding.rule == QStringLiteral("X-08")) {
            EXPECT_EQ(finding.page, 0) << listed(report);
        }
    }
}

} // namespace
} // namespace banxin::test
