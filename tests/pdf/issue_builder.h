#pragma once

#include "layout/composed.h"
#include "pdf/pdf_writer.h"
#include "pdf/qpdf_api.h"
#include "text/face.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace banxin::test {

/// The installed faces, opened once.
const FaceSet& installedFaces();

/// The glyphs of `text` in one face, set solid; `features` as HarfBuzz writes them ("halt").
GlyphRun shapedRun(const FaceSet& faces, FaceIndex face, Length size, Point origin, const QString& text,
                   const char* features = nullptr);

/// An issue of empty pages, 210 × 297 mm, labelled 1, 2 …
ComposedIssue blankIssue(int pages, Length bleed = {});

/// writePdf() with everything else left out; fails the test on an error.
QByteArray written(const ComposedIssue& issue, const PictureSource& pictures = {}, const PdfOptions& options = {});

/// A PDF on disk for the programs that read it.
class PdfFile {
public:
    explicit PdfFile(const QByteArray& bytes);
    QString path() const { return m_folder.filePath(QStringLiteral("file.pdf")); }
    /// What `program arguments… FILE more…` prints; fails the test when it does not end with 0.
    /// "FILE" among the arguments is replaced by the path.
    QByteArray tool(const QString& program, const QStringList& arguments) const;
    /// All text as Poppler and as MuPDF give it back.
    QString popplerText() const;
    QString mupdfText() const;
    /// And as PDFium and Ghostscript do.
    QString pdfiumText() const;
    QString ghostscriptText() const;

private:
    QTemporaryDir m_folder;
};

/// A PDF opened with QPDF, together with the bytes that QPDF reads from.
class ParsedPdf {
public:
    explicit ParsedPdf(QByteArray bytes);
    QPDF* operator->() { return &m_pdf; }
    QPDF& operator*() { return m_pdf; }

private:
    QByteArray m_bytes;
    QPDF m_pdf;
};

} // namespace banxin::test
