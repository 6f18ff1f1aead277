#include "pdf/pdf_writer.h"

#include "layout/export_check.h"

#include "pdf/content_stream.h"
#include "pdf/device_pipeline.h"
#include "pdf/document.h"
#include "pdf/font_embedder.h"
#include "pdf/glyph_usage.h"
#include "pdf/picture_embedder.h"
#include "pdf/tags/issue_tagger.h"
#include "pdf/tags/structure_writer.h"
#include "pdf/tags/word_spaces.h"

#include <QBuffer>

#include <exception>
#include <map>
#include <new>

namespace banxin {

namespace {

/// The order of the parts: glyphs in use, fonts, pictures, pages, frame, file.
class IssueWriter {
public:
    IssueWriter(const ComposedIssue& issue, const FaceSet& faces, const PictureSource& pictures,
                const PdfOptions& options, const ProgressFunction& progress, std::stop_token stop)
        : m_issue(issue),
          m_faces(faces),
          m_options(options),
          m_progress(progress),
          m_stop(std::move(stop)),
          m_fonts(m_pdf, faces),
          m_pictures(m_pdf, pictures),
          m_document(m_pdf)
    {
        m_pdf.emptyPDF();
        for (const ComposedPage& page : issue.pages)
            for (const PlacedPicture& placed : page.pictures)
                m_embedded.emplace(sourceOf(placed), EmbeddedPicture{-1, {}, {}});
    }

    Status write(QIODevice& out)
    {
        Result<GlyphUsage> usage = GlyphUsage::collect(m_issue, m_faces, m_stop);
        if (!usage)
            return usage.error();
        m_total = 2 + static_cast<int>(usage->faces().size() + m_embedded.size() + m_issue.pages.size());
        step();
        for (const auto& part :
             {&IssueWriter::embedFonts, &IssueWriter::embedPictures, &IssueWriter::writePages}) {
            Status done = (this->*part)(*usage);
            if (!done)
                return done.error();
        }
        m_fonts.finish();
        frame();
        m_document.write(out);
        if (m_stop.stop_requested())
            return cancelled();
        step();
        return Done{};
    }

private:
    static PlacedSource sourceOf(const PlacedPicture& placed) { return {placed.picture, placed.page}; }
    static Error cancelled() { return {Error::Code::Cancelled, {}, {}}; }

    bool tagged() const { return m_options.standard == PdfStandard::Ua1; }

    void step()
    {
        ++m_done;
        if (m_progress)
            m_progress(m_done, m_total);
    }

    Status embedFonts(const GlyphUsage& usage)
    {
        m_fonts.start(usage.faces());
        for (std::size_t i = 0; i < usage.faces().size(); ++i) {
            if (m_stop.stop_requested())
                return cancelled();
            Result<CodedFace> coded = m_fonts.embedNext();
            if (!coded)
                return coded.error();
            m_coded.push_back(std::move(*coded));
            step();
        }
        return Done{};
    }

    Status embedPictures(const GlyphUsage&)
    {
        // In order of first appearance: the ids are row ids and must not reach the file.
        for (const ComposedPage& page : m_issue.pages) {
            for (const PlacedPicture& placed : page.pictures) {
                EmbeddedPicture& known = m_embedded[sourceOf(placed)];
                if (known.number >= 0)
                    continue;
                if (m_stop.stop_requested())
                    return cancelled();
                const Result<EmbeddedPicture> embedded = m_pictures.embed(sourceOf(placed));
                if (!embedded)
                    return embedded.error();
                known = *embedded;
                step();
            }
        }
        return Done{};
    }

    Status writePages(const GlyphUsage& usage)
    {
        if (tagged()) {
            m_structure = tagIssue(m_issue, m_options.edition.get());
            m_marks = markPages(m_issue, m_structure);
        }
        const ContentContext context{m_issue, usage, m_coded, m_embedded, tagged() ? &m_marks : nullptr};
        for (std::size_t i = 0; i < m_issue.pages.size(); ++i) {
            if (m_stop.stop_requested())
                return cancelled();
            m_document.addPage(m_issue.pages[i], writePageContent(context, static_cast<int>(i)), m_fonts.fonts(),
                               m_pictures.pictures());
            step();
        }
        return Done{};
    }

    void frame()
    {
        if (m_options.outline)
            m_document.addOutline(m_issue.outline, m_issue.pages);
        m_document.addPageLabels(m_issue.pages);
        if (tagged())
            writeStructure(m_pdf, m_issue, m_structure, m_marks);
        m_document.addInfo({m_options.title.isEmpty() ? m_issue.title : m_options.title, m_options.author,
                            QStringLiteral("Banxin " BANXIN_VERSION), m_issue.language, m_issue.date});
    }

    const ComposedIssue& m_issue;
    const FaceSet& m_faces;
    const PdfOptions& m_options;
    const ProgressFunction& m_progress;
    std::stop_token m_stop;
    QPDF m_pdf;
    FontEmbedder m_fonts;
    PictureEmbedder m_pictures;
    Document m_document;
    std::map<PlacedSource, EmbeddedPicture> m_embedded;
    std::vector<CodedFace> m_coded;
    Structure m_structure; ///< of a tagged file
    std::vector<PageMarks> m_marks;
    int m_done = 0;
    int m_total = 0;
};

} // namespace

Status writePdf(const ComposedIssue& issue, const FaceSet& faces, const PictureSource& pictures,
                const PdfOptions& options, const ProgressFunction& progress, std::stop_token stop, QIODevice& out)
{
    if (issue.pages.empty())
        return Error{Error::Code::EmptyIssue, issue.title, QStringLiteral("no pages")};
    if (const std::optional<Error> missing = missingGlyph(issue))
        return *missing;
    try {
        if (options.standard == PdfStandard::Ua1)
            return IssueWriter(withWordSpaces(issue, options.edition.get(), faces), faces, pictures, options,
                               progress, std::move(stop))
                .write(out);
        return IssueWriter(issue, faces, pictures, options, progress, std::move(stop)).write(out);
    } catch (const std::bad_alloc&) {
        throw; // not an error of the PDF; nothing below could report it
    } catch (const DeviceError& error) {
        return Error{Error::Code::FileUnwritable, issue.title, QString::fromUtf8(error.what())};
    } catch (const std::exception& error) { // QPDF's
        return Error{Error::Code::BadFormat, issue.title, QString::fromUtf8(error.what())};
    }
}

Result<QByteArray> writePdf(const ComposedIssue& issue, const FaceSet& faces, const PictureSource& pictures,
                            const PdfOptions& options, const ProgressFunction& progress, std::stop_token stop)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const Status written = writePdf(issue, faces, pictures, options, progress, std::move(stop), buffer);
    if (!written)
        return written.error();
    buffer.close();
    return bytes;
}

} // namespace banxin
