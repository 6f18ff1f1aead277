// PDFs of other programs, made here where they are installed.
#include "good_pdf.h"

#include "preflight/points.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

class Programs : public testing::Test {
protected:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    bool run(const char* program, const QStringList& arguments) const
    {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(program));
        if (found.isEmpty())
            return false;
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(found, arguments);
        return process.waitForFinished(60000) && process.exitCode() == 0;
    }
    QTemporaryDir m_folder;
};

const char* postScript =
    "%!PS\n<</PageSize [595 842]>> setpagedevice\n"
    "1 0 0 setrgbcolor 72 72 100 100 rectfill\n"
    "/Times-Roman findfont 12 scalefont setfont 0 setgray 72 400 moveto (A page of Ghostscript) "
    "show\nshowpage\n";

TEST_F(Programs, GhostscriptEmbedsItsFontsAndSaysNoStandard)
{
    write("in.ps", postScript);
    if (!run("gs",
             {QStringLiteral("-q"), QStringLiteral("-dNOPAUSE"), QStringLiteral("-dBATCH"),
              QStringLiteral("-sDEVICE=pdfwrite"), QStringLiteral("-dPDFSETTINGS=/prepress"),
              QStringLiteral("-sOutputFile=out.pdf"), QStringLiteral("in.ps")}))
        GTEST_SKIP() << "no Ghostscript";
    const Result<PreflightReport> report = preflight(path("out.pdf"));
    ASSERT_TRUE(report.ok());
    const std::set<std::string> rules = rulesOf(*report);
    for (const char* rule : {"X-02", "X-06", "X-08", "X-10", "TB-01"})
        EXPECT_TRUE(rules.count(rule)) << rule << "\n" << listed(*report);
    EXPECT_FALSE(rules.count("X-09")) << "embedded, and widths agree\n" << listed(*report);
    EXPECT_FALSE(rules.count("PF-01")) << listed(*report);
}

TEST_F(Programs, GhostscriptWithoutFonts)
{
    write("in.ps", postScript);
    if (!run("gs",
             {QStringLiteral("-q"), QStringLiteral("-dNOPAUSE"), QStringLiteral("-dBATCH"),
              QStringLiteral("-sDEVICE=pdfwrite"), QStringLiteral("-dEmbedAllFonts=false"),
              QStringLiteral("-sOutputFile=out.pdf"), QStringLiteral("in.ps")}))
        GTEST_SKIP() << "no Ghostscript";
    const PreflightFinding finding = findingOf(*preflight(path("out.pdf")), "X-09");
    EXPECT_TRUE(finding.object.contains(QStringLiteral("Times"))) << qPrintable(finding.object);
}

TEST_F(Programs, CairoMuPdfAndQpdfAgreeWithTheirFonts)
{
    write("good.pdf", GoodPdf().bytes());
    const struct {
        const char* program;
        QStringList arguments;
    } tools[] = {
        {"pdftocairo", {QStringLiteral("-pdf"), QStringLiteral("good.pdf"), QStringLiteral("out.pdf")}},
        {"mutool",
         {QStringLiteral("clean"), QStringLiteral("-gggz"), QStringLiteral("good.pdf"),
          QStringLiteral("out.pdf")}},
        {"qpdf", {QStringLiteral("--linearize"), QStringLiteral("good.pdf"), QStringLiteral("out.pdf")}},
        {"gs",
         {QStringLiteral("-q"), QStringLiteral("-dNOPAUSE"), QStringLiteral("-dBATCH"),
          QStringLiteral("-sDEVICE=pdfwrite"), QStringLiteral("-sOutputFile=out.pdf"),
          QStringLiteral("good.pdf")}},
    };
    for (const auto& tool : tools) {
        SCOPED_TRACE(tool.program);
        QFile::remove(path("out.pdf"));
        if (!run(tool.program, tool.arguments) || !QFileInfo::exists(path("out.pdf")))
            continue;
        const Result<PreflightReport> report = preflight(path("out.pdf"));
        ASSERT_TRUE(report.ok()) << qPrintable(report.error().detail);
        EXPECT_EQ(report->pages, 2);
        EXPECT_FALSE(rulesOf(*report).count("X-09")) << listed(*report);
        EXPECT_FALSE(rulesOf(*report).count("PF-02")) << listed(*report);
    }
}

TEST_F(Programs, AFileOfQpdfStaysWithoutFinding)
{
    write("good.pdf", GoodPdf().bytes());
    if (!run("qpdf", {QStringLiteral("--linearize"), QStringLiteral("good.pdf"), QStringLiteral("out.pdf")}))
        GTEST_SKIP() << "no qpdf";
    EXPECT_EQ(listed(*preflight(path("out.pdf"))), "");
}

TEST_F(Programs, EveryIdHasASentenceAndARemedy)
{
    GoodPdf file;
    file.info.removeKey("/Title");
    for (const PreflightFinding& finding : checked(file.bytes()).findings) {
        const PreflightPoint* point = findPreflightPoint(finding.rule);
        ASSERT_NE(point, nullptr) << qPrintable(finding.rule);
        EXPECT_GT(std::string(point->sentence).size(), 10U);
        EXPECT_GT(std::string(point->remedy).size(), 10U);
    }
    EXPECT_EQ(findPreflightPoint(QStringLiteral("X-99")), nullptr);
}

} // namespace
} // namespace banxin::test
