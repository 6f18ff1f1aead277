// The file around the pages: fonts, outline, page labels, metadata, determinism, cancelling.

#include "issue_builder.h"

#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageLabelDocumentHelper.hh>

#include <gtest/gtest.h>

#include <algorithm>

namespace banxin::test {
namespace {

FaceIndex song() { return installedFaces().chinese(FaceRole::Song); }
FaceIndex kai() { return installedFaces().chinese(FaceRole::Kai); }
FaceIndex latin() { return installedFaces().latin(FaceRole::Song); }

void addText(ComposedIssue& issue, int page, FaceIndex face, int line, const QString& text)
{
    issue.pages[static_cast<std::size_t>(page)].runs.push_back(
        shapedRun(installedFaces(), face, Length::pt(12), {Length::pt(72), Length::pt(72 + 20 * line)}, text));
}

/// Six pages with text in faces of all three kinds, a tint, an outline and labels.
ComposedIssue smallIssue()
{
    ComposedIssue issue = blankIssue(6, Length::mm(3));
    for (int page = 0; page < 6; ++page) {
        addText(issue, page, song(), 0, QStringLiteral("第%1页——一次⼀").arg(page + 1));
        addText(issue, page, kai(), 1, QStringLiteral("楷体说明"));
        addText(issue, page, latin(), 2, QStringLiteral("office page %1").arg(page + 1));
    }
    issue.pages[2].rects.push_back({{-Length::mm(3), -Length::mm(3), Length::mm(216), Length::mm(30)}, 1});
    const QString labels[] = {QStringLiteral("封一"), QStringLiteral("i"), QStringLiteral("ii"),
                              QStringLiteral("1"),    QStringLiteral("2"), {}};
    for (std::size_t i = 0; i < 6; ++i)
        issue.pages[i].label = labels[i];
    const auto entry = [](const char* title, int level, int page, Length y) {
        OutlineEntry out;
        out.title = QString::fromUtf8(title);
        out.level = level;
        out.target = {page, {Length::pt(72), y}};
        return out;
    };
    issue.outline = {entry("目录 CONTENTS", 0, 1, {}),        entry("行业资讯", 0, 3, Length::pt(60)),
                     entry("国内资讯", 1, 3, Length::pt(80)), entry("Trade (2026)", 2, 3, Length::pt(100)),
                     entry("协会动态", 0, 4, Length::pt(60)), entry("没有位置", 2, -1, {})};
    return issue;
}

TEST(PdfStructure, QpdfFindsNoFault)
{
    const PdfFile file(written(smallIssue()));
    const QByteArray said = file.tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")});
    EXPECT_TRUE(said.contains("PDF Version: 1.6")) << said.toStdString();
    EXPECT_TRUE(said.contains("No syntax or stream encoding errors found")) << said.toStdString();
    EXPECT_FALSE(said.contains("WARNING")) << said.toStdString();
}

TEST(PdfStructure, EveryFontIsEmbeddedSubsetAndHasUnicode)
{
    const QByteArrayList lines = PdfFile(written(smallIssue()))
                                     .tool(QStringLiteral("pdffonts"), {QStringLiteral("FILE")})
                                     .trimmed()
                                     .split('\n');
    ASSERT_EQ(lines.size(), 2 + 4); // 宋 with two ToUnicode tables, 楷, Latin
    for (qsizetype i = 2; i < lines.size(); ++i) {
        EXPECT_TRUE(lines[i].contains(" yes yes yes ")) << lines[i].toStdString();
        EXPECT_EQ(lines[i].indexOf('+'), 6) << lines[i].toStdString();
    }
    EXPECT_EQ(
        std::count_if(lines.begin(), lines.end(), [](const QByteArray& l) { return l.contains("CID Type 0C"); }),
        3);
    EXPECT_EQ(
        std::count_if(lines.begin(), lines.end(), [](const QByteArray& l) { return l.contains("CID TrueType"); }),
        1);
}

TEST(PdfStructure, SecondFontSharesTheDescendant)
{
    ParsedPdf pdf(written(smallIssue()));
    QPDFObjectHandle page = pdf->getAllPages().at(0);
    QPDFObjectHandle fonts = page.getKey("/Resources").getKey("/Font");
    EXPECT_EQ(fonts.getKeys().size(), 4U);
    QPDFObjectHandle first = fonts.getKey("/F1").getKey("/DescendantFonts").getArrayItem(0);
    QPDFObjectHandle second = fonts.getKey("/F2").getKey("/DescendantFonts").getArrayItem(0);
    EXPECT_EQ(first.getObjGen(), second.getObjGen());
    EXPECT_NE(fonts.getKey("/F1").getKey("/ToUnicode").getObjGen(),
              fonts.getKey("/F2").getKey("/ToUnicode").getObjGen());
}

TEST(PdfStructure, SameInputSameBytes)
{
    const QByteArray first = written(smallIssue());
    EXPECT_EQ(first, written(smallIssue()));
    ComposedIssue other = smallIssue();
    addText(other, 5, latin(), 5, QStringLiteral("more"));
    const auto id = [](const QByteArray& bytes) { return ParsedPdf(bytes)->getTrailer().getKey("/ID").unparse(); };
    EXPECT_NE(id(first), id(written(other)));
}

TEST(PdfStructure, OutlineIsNestedAndPointsAtTheTops)
{
    ParsedPdf pdf(written(smallIssue()));
    QPDFOutlineDocumentHelper outline(*pdf);
    auto top = outline.getTopLevelOutlines();
    ASSERT_EQ(top.size(), 3U);
    EXPECT_EQ(top[0].getTitle(), "目录 CONTENTS");
    EXPECT_EQ(top[1].getTitle(), "行业资讯");
    ASSERT_EQ(top[1].getKids().size(), 1U);
    EXPECT_EQ(top[1].getKids()[0].getTitle(), "国内资讯");
    ASSERT_EQ(top[1].getKids()[0].getKids().size(), 1U);
    EXPECT_EQ(top[1].getKids()[0].getKids()[0].getTitle(), "Trade (2026)");
    EXPECT_EQ(top[1].getCount(), 2);
    ASSERT_EQ(top[2].getKids().size(), 1U);
    EXPECT_TRUE(top[2].getKids()[0].getDest().isNull());
    EXPECT_EQ(pdf->getRoot().getKey("/Outlines").getKey("/Count").getIntValue(), 6);
    EXPECT_EQ(pdf->getRoot().getKey("/PageMode").getName(), "/UseOutlines");

    QPDFObjectHandle place = top[1].getDest();
    EXPECT_EQ(place.getArrayItem(0).getObjGen(), pdf->getAllPages().at(3).getObjGen());
    EXPECT_EQ(place.getArrayItem(1).getName(), "/XYZ");
    const Length bleed = Length::mm(3), height = Length::mm(297);
    EXPECT_NEAR(place.getArrayItem(2).getNumericValue(), (bleed + Length::pt(72)).toPt(), 1e-3);
    EXPECT_NEAR(place.getArrayItem(3).getNumericValue(), (bleed + height - Length::pt(60)).toPt(), 1e-3);
}

TEST(PdfStructure, NoOutlineWhenNotWanted)
{
    PdfOptions options;
    options.outline = false;
    ParsedPdf pdf(written(smallIssue(), {}, options));
    EXPECT_FALSE(pdf->getRoot().hasKey("/Outlines"));
    EXPECT_FALSE(pdf->getRoot().hasKey("/PageMode"));
}

TEST(PdfStructure, PageLabelsAreTheFolios)
{
    ParsedPdf pdf(written(smallIssue()));
    QPDFPageLabelDocumentHelper labels(*pdf);
    ASSERT_TRUE(labels.hasPageLabels());
    const auto label = [&](int page) { return labels.getLabelForPage(page).unparseResolved(); };
    EXPECT_EQ(labels.getLabelForPage(0).getKey("/P").getUTF8Value(), "封一");
    EXPECT_EQ(label(1), "<< /S /r /St 1 >>");
    EXPECT_EQ(label(2), "<< /S /r /St 2 >>");
    EXPECT_EQ(label(3), "<< /S /D /St 1 >>");
    EXPECT_EQ(label(4), "<< /S /D /St 2 >>");
    EXPECT_EQ(pdf->getRoot().getKey("/PageLabels").getKey("/Nums").getArrayNItems(), 8); // 4 ranges
}

TEST(PdfStructure, InfoAndXmpAgree)
{
    PdfOptions options;
    options.author = QStringLiteral("秘书处 <编辑部>");
    const QByteArray bytes = written(smallIssue(), {}, options);
    ParsedPdf pdf(bytes);
    QPDFObjectHandle info = pdf->getTrailer().getKey("/Info");
    EXPECT_EQ(info.getKey("/Title").getUTF8Value(), "试刊 2026年第1期");
    EXPECT_EQ(info.getKey("/Author").getUTF8Value(), "秘书处 <编辑部>");
    EXPECT_EQ(info.getKey("/Producer").getUTF8Value().rfind("Banxin ", 0), 0U);
    EXPECT_EQ(info.getKey("/CreationDate").getStringValue(), "D:20260331000000Z");
    // The packet stands uncompressed in the file.
    EXPECT_TRUE(bytes.contains("<rdf:li xml:lang=\"x-default\">试刊 2026年第1期</rdf:li>"));
    EXPECT_TRUE(bytes.contains("秘书处 &lt;编辑部&gt;"));
    EXPECT_TRUE(bytes.contains("<xmp:CreateDate>2026-03-31T00:00:00Z</xmp:CreateDate>"));
    EXPECT_EQ(pdf->getRoot().getKey("/Lang").getStringValue(), "zh-CN");
    EXPECT_TRUE(pdf->getRoot().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
}

TEST(PdfStructure, WithoutADateTheFallbackIsFixed)
{
    ComposedIssue issue = smallIssue();
    issue.date = {};
    ParsedPdf pdf(written(issue));
    EXPECT_EQ(pdf->getTrailer().getKey("/Info").getKey("/CreationDate").getStringValue(), "D:20000101000000Z");
}

TEST(PdfStructure, ProgressRunsToItsEndAndCanBeStopped)
{
    const ComposedIssue issue = smallIssue();
    int last = 0, total = 0;
    ASSERT_TRUE(writePdf(issue, installedFaces(), {}, {},
                         [&](int done, int of) {
                             EXPECT_EQ(done, last + 1);
                             last = done;
                             total = of;
                         },
                         {})
                    .ok());
    EXPECT_EQ(last, total);
    for (int stopAt = 0; stopAt < total; ++stopAt) {
        std::stop_source stop;
        if (stopAt == 0)
            stop.request_stop();
        const Result<QByteArray> bytes = writePdf(
            issue, installedFaces(), {}, {},
            [&](int done, int) {
                if (done == stopAt)
                    stop.request_stop();
            },
            stop.get_token());
        ASSERT_FALSE(bytes.ok()) << stopAt;
        EXPECT_EQ(bytes.error().code, Error::Code::Cancelled);
    }
}

TEST(PdfStructure, AnIssueWithoutPagesIsRefused)
{
    const Result<QByteArray> bytes = writePdf(ComposedIssue(), installedFaces(), {}, {}, {}, {});
    ASSERT_FALSE(bytes.ok());
    EXPECT_EQ(bytes.error().code, Error::Code::EmptyIssue);
}

} // namespace
} // namespace banxin::test
