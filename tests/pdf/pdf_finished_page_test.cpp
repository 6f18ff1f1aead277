// A page of somebody else's PDF inside ours: whole, with its fonts, never distorted.
#include "issue_builder.h"

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

/// A designer's cover: one line of text on 216 × 303 mm; `turned`: /Rotate.
QByteArray designersPage(int pages = 1, int turned = 0)
{
    ComposedIssue issue = blankIssue(pages, Length::mm(3));
    const FaceSet& faces = installedFaces();
    for (int i = 0; i < pages; ++i)
        issue.pages[static_cast<std::size_t>(i)].runs.push_back(
            shapedRun(faces, faces.chinese(FaceRole::Kai), Length::pt(40), {Length::mm(20), Length::mm(60)},
                      QStringLiteral("设计封面第%1页").arg(i + 1)));
    const QByteArray bytes = written(issue);
    if (turned == 0)
        return bytes;
    ParsedPdf pdf(bytes);
    QPDFObjectHandle page = pdf->getAllPages().at(0);
    page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(turned));
    QPDFWriter writer(*pdf);
    writer.setOutputMemory();
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()),
                      static_cast<qsizetype>(buffer->getSize()));
}

ComposedIssue issueWith(int page)
{
    ComposedIssue issue = blankIssue(2, Length::mm(3));
    const ComposedPage& first = issue.pages[0];
    const Rect frame{-first.bleed, -first.bleed, first.width + first.bleed * 2, first.height + first.bleed * 2};
    issue.pages[0].pictures.push_back({PictureId{1}, frame, frame, {}, page});
    return issue;
}

QPDFObjectHandle firstForm(QPDF& pdf)
{
    QPDFObjectHandle page = pdf.getAllPages().at(0);
    return page.getKey("/Resources").getKey("/XObject").getKey("/P1");
}

PictureSource source(const QByteArray& pdf)
{
    return [pdf](PictureId) { return Result<QByteArray>(pdf); };
}

TEST(PdfFinishedPage, IsAFormWithItsFontsAndText)
{
    const QByteArray bytes = written(issueWith(2), source(designersPage(2)));
    const PdfFile file(bytes);
    file.tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")});
    EXPECT_TRUE(file.popplerText().contains(QStringLiteral("设计封面第2页")));
    EXPECT_FALSE(file.popplerText().contains(QStringLiteral("设计封面第1页")));
    const QByteArray fonts = file.tool(QStringLiteral("pdffonts"), {QStringLiteral("FILE")});
    EXPECT_TRUE(fonts.contains("WenKai")) << fonts.constData();
    EXPECT_FALSE(file.tool(QStringLiteral("pdfimages"), {QStringLiteral("-list"), QStringLiteral("FILE")})
                     .contains(" image "))
        << "it is not rasterised";
    ParsedPdf pdf(bytes);
    QPDFObjectHandle form = firstForm(*pdf);
    EXPECT_EQ(form.getDict().getKey("/Subtype").getName(), "/Form");
    const auto box = form.getDict().getKey("/BBox").getArrayAsRectangle();
    EXPECT_NEAR(box.urx - box.llx, 216 / 25.4 * 72, 0.01);
    EXPECT_NEAR(box.ury - box.lly, 303 / 25.4 * 72, 0.01);
    EXPECT_EQ(written(issueWith(2), source(designersPage(2))), bytes) << "same input, same bytes";
}

TEST(PdfFinishedPage, StandsWhereTheDesignerPutIt)
{
    const PdfFile own(designersPage());
    const PdfFile placed(written(issueWith(1), source(designersPage())));
    const auto box = [](const PdfFile& file) {
        return file.tool(QStringLiteral("pdftotext"),
                         {QStringLiteral("-bbox"), QStringLiteral("-l"), QStringLiteral("1"),
                          QStringLiteral("FILE"), QStringLiteral("-")});
    };
    const auto edge = [](const QByteArray& bbox) {
        const qsizetype at = bbox.indexOf("xMin=\"");
        return bbox.mid(at + 6, bbox.indexOf('"', at + 6) - at - 6).toDouble();
    };
    EXPECT_GT(edge(box(own)), 10);
    EXPECT_NEAR(edge(box(placed)), edge(box(own)), 0.05);
}

TEST(PdfFinishedPage, ATurnedPageIsTurned)
{
    ComposedIssue issue = issueWith(1);
    ParsedPdf pdf(written(issue, source(designersPage(1, 90))));
    QPDFObjectHandle form = firstForm(*pdf);
    const auto matrix = form.getDict().getKey("/Matrix").getArrayAsMatrix();
    EXPECT_EQ(matrix.a, 0);
    EXPECT_EQ(matrix.b, -1);
    EXPECT_EQ(matrix.c, 1);
    EXPECT_NEAR(matrix.f, 216 / 25.4 * 72, 0.01);
}

TEST(PdfFinishedPage, WhatCannotBePlacedIsAnError)
{
    for (const QByteArray& bytes : {QByteArray("%PDF-1.4 broken"), designersPage()}) {
        const Result<QByteArray> pdf = writePdf(issueWith(2), installedFaces(), source(bytes), {}, {}, {});
        ASSERT_FALSE(pdf.ok());
        EXPECT_EQ(pdf.error().code, Error::Code::PictureUnreadable);
    }
}

} // namespace
} // namespace banxin::test
