#include "issue_builder.h"

#include <QFile>
#include <QPdfDocument>
#include <QProcess>
#include <QStandardPaths>

#include <gtest/gtest.h>
#include <hb.h>

#include <algorithm>

namespace banxin::test {

const FaceSet& installedFaces()
{
    static const std::shared_ptr<const FaceSet> faces = [] {
        Result<std::shared_ptr<const FaceSet>> loaded = FaceSet::load();
        if (!loaded)
            qFatal("no faces: %s", qPrintable(loaded.error().detail));
        return *loaded;
    }();
    return *faces;
}

GlyphRun shapedRun(const FaceSet& faces, FaceIndex faceIndex, Length size, Point origin, const QString& text,
                   const char* features)
{
    const Face& face = faces.face(faceIndex);
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(text.utf16()),
                        static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
    const bool han = std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
    hb_buffer_set_script(buffer, han ? HB_SCRIPT_HAN : HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer, hb_language_from_string(han ? "zh-Hans" : "en", -1));
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_feature_t feature;
    const bool asked = features && hb_feature_from_string(features, -1, &feature);
    hb_shape(face.hbFont.get(), buffer, asked ? &feature : nullptr, asked ? 1 : 0);

    GlyphRun run;
    run.face = faceIndex;
    run.size = size;
    run.origin = origin;
    run.text = text;
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
    const auto atSize = [&](hb_position_t units) { return size.scaled(units, face.unitsPerEm); };
    Length pen;
    for (unsigned i = 0; i < count; ++i) {
        run.glyphs.push_back({infos[i].codepoint, pen + atSize(places[i].x_offset), atSize(places[i].y_offset),
                              atSize(places[i].x_advance), static_cast<int>(infos[i].cluster)});
        pen += atSize(places[i].x_advance);
    }
    run.width = pen;
    hb_buffer_destroy(buffer);
    return run;
}

ComposedIssue blankIssue(int pages, Length bleed)
{
    ComposedIssue issue;
    issue.title = QStringLiteral("试刊 2026年第1期");
    issue.language = QStringLiteral("zh-CN");
    issue.date = QDate(2026, 3, 31);
    issue.paints.push_back({QStringLiteral("text"), 0, 0, 0, 1000});
    issue.paints.push_back({QStringLiteral("accent"), 0, 900, 805, 25});
    for (int i = 0; i < pages; ++i) {
        ComposedPage page;
        page.width = Length::mm(210);
        page.height = Length::mm(297);
        page.bleed = bleed;
        page.label = QString::number(i + 1);
        issue.pages.push_back(page);
    }
    return issue;
}

QByteArray written(const ComposedIssue& issue, const PictureSource& pictures, const PdfOptions& options)
{
    Result<QByteArray> bytes = writePdf(issue, installedFaces(), pictures, options, {}, {});
    if (!bytes) {
        ADD_FAILURE() << errorName(bytes.error().code).toStdString() << ' ' << bytes.error().subject.toStdString()
                      << ' ' << bytes.error().detail.toStdString();
        return {};
    }
    return *bytes;
}

PdfFile::PdfFile(const QByteArray& bytes)
{
    QFile file(path());
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(bytes), bytes.size());
}

QByteArray PdfFile::tool(const QString& program, const QStringList& arguments) const
{
    QStringList given = arguments;
    given.replaceInStrings(QStringLiteral("FILE"), path());
    QProcess process;
    process.start(program, given);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        ADD_FAILURE() << program.toStdString() << ": " << process.errorString().toStdString() << '\n'
                      << process.readAllStandardError().toStdString();
    return process.readAllStandardOutput();
}

QString PdfFile::popplerText() const
{
    return QString::fromUtf8(
        tool(QStringLiteral("pdftotext"),
             {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("FILE"), QStringLiteral("-")}));
}

QString PdfFile::mupdfText() const
{
    return QString::fromUtf8(tool(QStringLiteral("mutool"),
                                  {QStringLiteral("draw"), QStringLiteral("-q"), QStringLiteral("-F"),
                                   QStringLiteral("text"), QStringLiteral("FILE")}));
}

QString PdfFile::pdfiumText() const
{
    QPdfDocument document;
    EXPECT_EQ(document.load(path()), QPdfDocument::Error::None);
    QString out;
    for (int page = 0; page < document.pageCount(); ++page)
        out += document.getAllText(page).text() + QLatin1Char('\n');
    return out;
}

QString PdfFile::ghostscriptText() const
{
    return QString::fromUtf8(
        tool(QStringLiteral("gs"),
             {QStringLiteral("-q"), QStringLiteral("-dNOPAUSE"), QStringLiteral("-dBATCH"),
              QStringLiteral("-sDEVICE=txtwrite"), QStringLiteral("-sOutputFile=-"), QStringLiteral("FILE")}));
}

ParsedPdf::ParsedPdf(QByteArray bytes) : m_bytes(std::move(bytes))
{
    m_pdf.processMemoryFile("written", m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
}

} // namespace banxin::test
