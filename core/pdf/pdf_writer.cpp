#include "pdf/pdf_writer.h"

#include "layout/export_check.h"

#include "pdf/content_stream.h"
#include "pdf/device_pipeline.h"
#include "pdf/document.h"
#include "pdf/font_embedder.h"
#include "pdf/glyph_usage.h"
#include "pdf/output_intent.h"
#include "pdf/picture/picture_embedder.h"
#include "pdf/tags/issue_tagger.h"
#include "pdf/tags/structure_writer.h"
#include "pdf/tags/word_spaces.h"

#include <QBuffer>
#include <QDir>

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
          m_fonts(m_pdf, faces, options.outlineText),
          m_pictures(m_pdf, pictures, options, m_stop),
          m_document(m_pdf, options.standard),
          m_sizes(placedSizes(issue))
    {
        m_pdf.emptyPDF();
        for (const auto& [source, size] : m_sizes)
            m_embedded[source].number = -1;
    }

    const Diagnostics& diagnostics() const { return m_pictures.diagnostics(); }

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
        if (const Status framed = frame(); !framed)
            return framed.error();
        m_document.write(out);
        if (m_stop.stop_requested())
            return cancelled();
        step();
        return Done{};
    }

private:
    static bool isForPress(PdfStandard standard)
    {
        return standard == PdfStandard::X4 || standard == PdfStandard::X1a;
    }
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
        if (const Status ready = m_pictures.start(); !ready)
            return ready.error();
        // In order of first appearance: the ids are row ids and must not reach the file.
        for (const ComposedPage& page : m_issue.pages) {
            for (const PlacedPicture& placed : page.pictures) {
                EmbeddedPicture& known = m_embedded[sourceOf(placed)];
                if (known.number >= 0)
                    continue;
                if (m_stop.stop_requested())
                    return cancelled();
                const Result<EmbeddedPicture> embedded =
                    m_pictures.embed(sourceOf(placed), m_sizes[sourceOf(placed)]);
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
            m_tags = tagPages(m_issue, m_structure);
        }
        const InkState::Mode inks = isForPress(m_options.standard) ? InkState::Mode::Press
                                                                   : InkState::Mode::Design;
        // Without a condition nobody knows what the inks look like; they stay as the design has them.
        const bool onScreen = tagged() && !m_options.condition.profile.isEmpty();
        const Result<ScreenInks> screen = onScreen ? ScreenInks::of(m_options.condition, m_issue.paints)
                                                   : Result<ScreenInks>(ScreenInks());
        if (!screen)
            return screen.error();
        const ContentContext context{m_issue,
                                     usage,
                                     m_coded,
                                     m_embedded,
                                     inks,
                                     onScreen ? &screen.value().colours() : nullptr,
                                     tagged() ? &m_tags : nullptr};
        const PageObjects objects{m_fonts.fonts(), m_pictures.pictures(), m_fonts.outlines()};
        for (std::size_t i = 0; i < m_issue.pages.size(); ++i) {
            if (m_stop.stop_requested())
                return cancelled();
            const ComposedPage& page = m_issue.pages[i];
            PageContent content = writePageContent(context, static_cast<int>(i));
            Result<PageMarks> marks =
                addPageMarks(content.operators, page, m_issue.paints, m_faces, m_options.marks);
            if (!marks)
                return marks.error();
            content.marks = *marks;
            m_document.addPage(page, content, objects, m_options.showTrim);
            step();
        }
        return Done{};
    }

    Status frame()
    {
        if (m_options.outline)
            m_document.addOutline(m_issue.outline, m_issue.pages);
        m_document.addPageLabels(m_issue.pages);
        if (tagged())
            writeStructure(m_pdf, m_issue, m_structure, m_tags);
        DocumentInfo info;
        info.title = m_options.title.isEmpty() ? m_issue.title : m_options.title;
        info.author = m_options.author;
        info.producer = QStringLiteral("Banxin " BANXIN_VERSION);
        info.language = m_issue.language;
        info.date = m_issue.date;
        m_document.addInfo(info);
        return isForPress(m_options.standard) ? addOutputIntent(m_pdf, m_options.condition) : Status(Done{});
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
    std::map<PlacedSource, PlacedSize> m_sizes;
    std::map<PlacedSource, EmbeddedPicture> m_embedded;
    std::vector<CodedFace> m_coded;
    Structure m_structure; ///< of a tagged file
    std::vector<PageTags> m_tags;
    int m_done = 0;
    int m_total = 0;
};

} // namespace

Status writePdf(const ComposedIssue& issue, const FaceSet& faces, const PictureSource& pictures,
                const PdfOptions& options, const ProgressFunction& progress, std::stop_token stop, QIODevice& out,
                Diagnostics* found)
{
    if (issue.pages.empty())
        return Error{Error::Code::EmptyIssue, issue.title, QStringLiteral("no pages")};
    if (const std::optional<Error> missing = missingGlyph(issue))
        return *missing;
    try {
        const bool tagged = options.standard == PdfStandard::Ua1;
        const ComposedIssue spaced = tagged ? withWordSpaces(issue, options.edition.get(), faces)
                                            : ComposedIssue();
        IssueWriter writer(tagged ? spaced : issue, faces, pictures, options, progress, std::move(stop));
        const Status written = writer.write(out);
        if (found)
            found->insert(found->end(), writer.diagnostics().begin(), writer.diagnostics().end());
        return written;
    } catch (const std::bad_alloc&) {
        throw; // not an error of the PDF; nothing below could report it
    } catch (const DeviceError& error) {
        return Error{Error::Code::FileUnwritable, issue.title, QString::fromUtf8(error.what())};
    } catch (const SpoolError& error) {
        return Error{Error::Code::FileUnwritable, QDir::tempPath(), QString::fromUtf8(error.what())};
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
