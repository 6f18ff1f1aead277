// The accessibility checks on our own screen edition, whole and damaged in one point at a time.

#include "tagged_pdf.h"

#include "preflight/accessibility.h"
#include "support/made_up_issue.h"

#include <gtest/gtest.h>

#include <random>

namespace banxin::test {
namespace {

/// A bilingual issue with everything in it, written once.
const TaggedIssue& everything()
{
    static const TaggedIssue issue =
        taggedIssue(everythingEdition(QStringLiteral("quarterly")), {LanguageMode::ZhThenEn, 2, {}});
    return issue;
}

QStringList rulesOf(const std::vector<PreflightFinding>& findings)
{
    QStringList out;
    for (const PreflightFinding& finding : findings)
        if (finding.severity != PreflightFinding::Severity::Info && !out.contains(finding.rule))
            out << finding.rule;
    out.sort();
    return out;
}

std::string described(const std::vector<PreflightFinding>& findings)
{
    std::string out;
    for (const PreflightFinding& finding : findings)
        out += qPrintable(QStringLiteral("%1 page %2 %3: %4\n")
                              .arg(finding.rule)
                              .arg(finding.page)
                              .arg(finding.object, finding.detail));
    return out;
}

using Damage = std::function<void(QPDF&)>;

/// The rules that fail after something was broken.
QStringList rulesAfter(const Damage& damage)
{
    ParsedPdf pdf(everything().tagged);
    damage(*pdf);
    return rulesOf(accessibilityFindings(*pdf));
}

/// All dictionaries that are structure elements of a type.
std::vector<QPDFObjectHandle> elements(QPDF& pdf, const char* type)
{
    std::vector<QPDFObjectHandle> out;
    for (QPDFObjectHandle object : pdf.getAllObjects())
        if (object.isDictionary() && object.getKey("/Type").isNameAndEquals("/StructElem")
            && object.getKey("/S").isNameAndEquals(type))
            out.push_back(object);
    return out;
}

void replaceContent(QPDF& pdf, int page, const std::function<void(std::string&)>& change)
{
    QPDFObjectHandle on = pdf.getAllPages()[static_cast<std::size_t>(page)];
    QPDFObjectHandle contents = on.getKey("/Contents");
    const std::shared_ptr<Buffer> bytes = contents.getStreamData(qpdf_dl_all);
    std::string text(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    change(text);
    contents.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

void replaceFirst(std::string& text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
}

QPDFObjectHandle firstAnnotation(QPDF& pdf)
{
    for (QPDFObjectHandle page : pdf.getAllPages())
        if (page.getKey("/Annots").isArray())
            return page.getKey("/Annots").getArrayItem(0);
    return QPDFObjectHandle::newNull();
}

struct Broken {
    const char* rule;
    const char* name;
    Damage damage;
};

void PrintTo(const Broken& broken, std::ostream* out) { *out << broken.name; }

const Broken damages[] = {
    {"UA-01", "NotDeclared",
     [](QPDF& pdf) {
         QPDFObjectHandle xmp = pdf.getRoot().getKey("/Metadata");
         const std::shared_ptr<Buffer> bytes = xmp.getStreamData(qpdf_dl_all);
         std::string text(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
         replaceFirst(text, "pdfuaid:part", "pdfuaid:prat");
         xmp.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
     }},
    {"UA-03", "NotMarked", [](QPDF& pdf) { pdf.getRoot().removeKey("/MarkInfo"); }},
    {"UA-03", "Suspect",
     [](QPDF& pdf) {
         pdf.getRoot().getKey("/MarkInfo").replaceKey("/Suspects", QPDFObjectHandle::newBool(true));
     }},
    {"UA-04", "NoTitle",
     [](QPDF& pdf) {
         QPDFObjectHandle xmp = pdf.getRoot().getKey("/Metadata");
         const std::shared_ptr<Buffer> bytes = xmp.getStreamData(qpdf_dl_all);
         std::string text(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
         replaceFirst(text, "<dc:title>", "<dc:tilte>");
         xmp.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
     }},
    {"UA-05", "TitleNotShown", [](QPDF& pdf) { pdf.getRoot().removeKey("/ViewerPreferences"); }},
    {"UA-06", "ElementTwice",
     [](QPDF& pdf) {
         QPDFObjectHandle list = elements(pdf, "/L").front();
         list.getKey("/K").appendItem(list.getKey("/K").getArrayItem(0));
     }},
    {"UA-07", "TextOutside",
     [](QPDF& pdf) { replaceContent(pdf, 2, [](std::string& text) { text += "BT /F1 9 Tf [<0001>]TJ ET\n"; }); }},
    {"UA-07", "RuleOutside",
     [](QPDF& pdf) { replaceContent(pdf, 2, [](std::string& text) { text += "0 0 9 9 re f\n"; }); }},
    {"UA-07", "ArtifactInside",
     [](QPDF& pdf) {
         replaceContent(
             pdf, 2, [](std::string& text) { replaceFirst(text, ">> BDC\nBT", ">> BDC\n/Artifact BMC EMC\nBT"); });
     }},
    {"UA-07", "NumberOfNoElement",
     [](QPDF& pdf) {
         replaceContent(
             pdf, 2, [](std::string& text) { text += "/P <</MCID 9999>> BDC BT /F1 9 Tf [<0001>]TJ ET EMC\n"; });
     }},
    {"UA-07", "ParentTreeElsewhere",
     [](QPDF& pdf) {
         QPDFObjectHandle parents =
             pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums").getArrayItem(1);
         parents.setArrayItem(0, elements(pdf, "/Table").front());
     }},
    {"UA-08", "UnknownType",
     [](QPDF& pdf) { pdf.getRoot().getKey("/StructTreeRoot").getKey("/RoleMap").removeKey("/EditorNote"); }},
    {"UA-08", "CircleOfTypes",
     [](QPDF& pdf) {
         pdf.getRoot()
             .getKey("/StructTreeRoot")
             .getKey("/RoleMap")
             .replaceKey("/PullQuote", QPDFObjectHandle::newName("/PullQuote"));
     }},
    {"UA-08", "StandardTypeChanged",
     [](QPDF& pdf) {
         pdf.getRoot()
             .getKey("/StructTreeRoot")
             .getKey("/RoleMap")
             .replaceKey("/P", QPDFObjectHandle::newName("/H1"));
     }},
    {"UA-09", "NoLanguage", [](QPDF& pdf) { pdf.getRoot().removeKey("/Lang"); }},
    {"UA-09", "NoSuchLanguage",
     [](QPDF& pdf) {
         elements(pdf, "/P").front().replaceKey("/Lang", QPDFObjectHandle::newUnicodeString("中文"));
     }},
    {"UA-10", "NoAlternative", [](QPDF& pdf) { elements(pdf, "/Figure").front().removeKey("/Alt"); }},
    {"UA-10", "NameOfTheFile",
     [](QPDF& pdf) {
         elements(pdf, "/Figure").front().replaceKey("/Alt", QPDFObjectHandle::newString("IMG_2041.JPG"));
     }},
    {"UA-11", "LevelSkipped",
     [](QPDF& pdf) {
         for (QPDFObjectHandle title : elements(pdf, "/H2"))
             title.replaceKey("/S", QPDFObjectHandle::newName("/H6"));
     }},
    {"UA-11", "NotFromTheTop",
     [](QPDF& pdf) { elements(pdf, "/H1").front().replaceKey("/S", QPDFObjectHandle::newName("/H2")); }},
    {"UA-12", "CellMissing",
     [](QPDF& pdf) {
         QPDFObjectHandle cells = elements(pdf, "/TR").back().getKey("/K");
         cells.eraseItem(cells.getArrayNItems() - 1);
     }},
    {"UA-12", "HeadWithoutScope", [](QPDF& pdf) { elements(pdf, "/TH").front().removeKey("/A"); }},
    {"UA-12", "ItemOutsideAList",
     [](QPDF& pdf) { elements(pdf, "/L").front().replaceKey("/S", QPDFObjectHandle::newName("/Div")); }},
    {"UA-12", "EntryOutsideTheContents",
     [](QPDF& pdf) {
         for (QPDFObjectHandle toc : elements(pdf, "/TOC"))
             toc.replaceKey("/S", QPDFObjectHandle::newName("/Div"));
     }},
    {"UA-13", "NoteWithoutId", [](QPDF& pdf) { elements(pdf, "/Note").front().removeKey("/ID"); }},
    {"UA-13", "IdTwice",
     [](QPDF& pdf) {
         elements(pdf, "/Note").front().replaceKey("/ID", elements(pdf, "/Note").back().getKey("/ID"));
     }},
    {"UA-14", "LinkOutsideALink",
     [](QPDF& pdf) {
         for (QPDFObjectHandle link : elements(pdf, "/Link"))
             link.replaceKey("/S", QPDFObjectHandle::newName("/Span"));
     }},
    {"UA-14", "LinkWithoutContents", [](QPDF& pdf) { firstAnnotation(pdf).removeKey("/Contents"); }},
    {"UA-14", "LinkWithoutParent", [](QPDF& pdf) { firstAnnotation(pdf).removeKey("/StructParent"); }},
    {"UA-14", "OrderOfRows",
     [](QPDF& pdf) {
         for (QPDFObjectHandle page : pdf.getAllPages())
             page.removeKey("/Tabs");
     }},
    {"UA-16", "FontNotEmbedded",
     [](QPDF& pdf) {
         for (QPDFObjectHandle object : pdf.getAllObjects())
             if (object.isDictionary() && object.getKey("/Type").isNameAndEquals("/FontDescriptor"))
                 for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"})
                     object.removeKey(key);
     }},
    {"UA-16", "NoCharacters",
     [](QPDF& pdf) {
         for (QPDFObjectHandle object : pdf.getAllObjects())
             if (object.isDictionary() && object.getKey("/Subtype").isNameAndEquals("/Type0"))
                 object.removeKey("/ToUnicode");
     }},
    {"UA-16", "MissingGlyph",
     [](QPDF& pdf) { replaceContent(pdf, 2, [](std::string& text) { replaceFirst(text, "[<", "[<0000"); }); }},
    {"PL-01", "NoLabels", [](QPDF& pdf) { pdf.getRoot().removeKey("/PageLabels"); }},
    {"PL-01", "LabelsFromTheSecondPage",
     [](QPDF& pdf) {
         pdf.getRoot().getKey("/PageLabels").getKey("/Nums").setArrayItem(0, QPDFObjectHandle::newInteger(1));
     }},
    {"OL-01", "NoOutline", [](QPDF& pdf) { pdf.getRoot().removeKey("/Outlines"); }},
    {"OL-01", "EntryToNowhere",
     [](QPDF& pdf) { pdf.getRoot().getKey("/Outlines").getKey("/First").removeKey("/Dest"); }},
};

class Damaged : public testing::TestWithParam<Broken> {};

} // namespace

TEST(Accessibility, TheScreenEditionHasNoFinding)
{
    for (const LanguageMode languages : {LanguageMode::Zh, LanguageMode::En, LanguageMode::ZhThenEn})
        for (const char* publication : {"quarterly", "bulletin", "newspaper"}) {
            const TaggedIssue issue =
                taggedIssue(everythingEdition(QString::fromLatin1(publication)), {languages, 2, {}});
            ParsedPdf pdf(issue.tagged);
            const auto findings = accessibilityFindings(*pdf);
            EXPECT_TRUE(rulesOf(findings).isEmpty()) << publication << '\n' << described(findings);
        }
}

TEST(Accessibility, NoDesignLeavesAFinding)
{
    using Change = std::function<void(PageDesign&)>;
    const std::pair<const char*, Change> changes[] = {
        {"opener none", [](PageDesign& d) { d.opener.form = ColumnOpenerDesign::Form::None; }},
        {"opener page", [](PageDesign& d) { d.opener.form = ColumnOpenerDesign::Form::Page; }},
        {"opener band", [](PageDesign& d) { d.opener.form = ColumnOpenerDesign::Form::Band; }},
        {"contents none", [](PageDesign& d) { d.contents.form = ContentsDesign::Form::None; }},
        {"leaders", [](PageDesign& d) { d.contents.form = ContentsDesign::Form::Leaders; }},
        {"numbers first", [](PageDesign& d) { d.contents.form = ContentsDesign::Form::NumberFirst; }},
        {"numbers of sub-columns",
         [](PageDesign& d) { d.contents.form = ContentsDesign::Form::SubcolumnNumbers; }},
        {"by column", [](PageDesign& d) { d.contents.form = ContentsDesign::Form::ByColumn; }},
        {"bylines", [](PageDesign& d) { d.contents.byline = true; }},
        {"a newspaper", [](PageDesign& d) { d.makeup = PageMakeup::Newspaper; }}};
    for (const auto& [name, change] : changes)
        for (const LanguageMode languages : {LanguageMode::Zh, LanguageMode::ZhThenEn})
            for (const int columns : {1, 3}) {
                Edition edition = madeUpEdition(QStringLiteral("quarterly"), 6, 7, 180);
                auto jumping = std::make_shared<EditionArticle>(*edition.articles[2]);
                jumping->setting.linesHere = 9;
                edition.articles[2] = jumping;
                const TaggedIssue issue = taggedIssue(edition, {languages, columns, change});
                ParsedPdf pdf(issue.tagged);
                const auto findings = accessibilityFindings(*pdf);
                EXPECT_TRUE(rulesOf(findings).isEmpty()) << name << ' ' << columns << '\n' << described(findings);
            }
}

TEST(Accessibility, AnUntaggedFileIsFound)
{
    ParsedPdf pdf(everything().plain);
    const QStringList rules = rulesOf(accessibilityFindings(*pdf));
    EXPECT_EQ(rules, (QStringList{"UA-01", "UA-03", "UA-06", "UA-07"}))
        << qPrintable(rules.join(QLatin1Char(' ')));
}

TEST(Accessibility, SurvivesWhateverIsBroken)
{
    // Bytes of the plain form of a file changed at random: findings or an exception of QPDF, no more.
    const QByteArray whole = taggedIssue(everythingEdition(QStringLiteral("bulletin"))).tagged;
    ParsedPdf pdf(whole);
    QPDFWriter writer(*pdf);
    writer.setOutputMemory();
    writer.setQDFMode(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    const QByteArray plain(reinterpret_cast<const char*>(buffer->getBuffer()),
                           static_cast<qsizetype>(buffer->getSize()));
    const char* const words[] = {"/K",   "/S",      "/Pg",    "/MCID", "/P ",   "/Nums", "/Kids", "/A ", "/Lang",
                                 "/Obj", "/Annots", "/First", "/Dest", "/Font", "/Type", " R",    "[",   "]"};
    std::mt19937 random(20260601);
    int read = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArray damaged = plain;
        for (int i = 0; i < 12; ++i) {
            const char* const word = words[random() % std::size(words)];
            const qsizetype at =
                damaged.indexOf(word, static_cast<qsizetype>(random() % static_cast<unsigned>(damaged.size())));
            if (at >= 0)
                damaged[at + static_cast<qsizetype>(random() % 6)] = " /[]<>0R"[random() % 8];
        }
        try {
            QPDF broken;
            broken.setSuppressWarnings(true);
            broken.processMemoryFile("damaged", damaged.constData(), static_cast<std::size_t>(damaged.size()));
            read += static_cast<int>(accessibilityFindings(broken).size()) > 0 ? 1 : 0;
        } catch (const std::exception&) {}
    }
    EXPECT_GT(read, 20);
}

TEST(Accessibility, ATreeThatLeadsBackIntoItselfEnds)
{
    ParsedPdf pdf(everything().tagged);
    QPDFObjectHandle table = elements(*pdf, "/Table").front();
    table.getKey("/K").appendItem(pdf->getRoot().getKey("/StructTreeRoot").getKey("/K"));
    EXPECT_TRUE(rulesOf(accessibilityFindings(*pdf)).contains(QStringLiteral("UA-06")));
}

TEST_P(Damaged, IsFoundByItsId)
{
    const QStringList rules = rulesAfter(GetParam().damage);
    EXPECT_TRUE(rules.contains(QLatin1String(GetParam().rule))) << qPrintable(rules.join(QLatin1Char(' ')));
}

INSTANTIATE_TEST_SUITE_P(OnePoint, Damaged, testing::ValuesIn(damages),
                         [](const auto& broken) { return std::string(broken.param.name); });

} // namespace banxin::test
