#include "pdf/content_stream.h"

#include "pdf/pdf_number.h"
#include "pdf/text_writer.h"

#include <algorithm>
#include <span>

namespace banxin {

namespace {

class PageWriter {
public:
    PageWriter(const ContentContext& context, int page)
        : m_context(context),
          m_page(context.issue.pages[static_cast<std::size_t>(page)]),
          m_uses(context.usage.page(page)),
          m_marked(m_content.operators, context.tags ? &(*context.tags)[static_cast<std::size_t>(page)] : nullptr),
          m_ink(context.screen ? InkState(context.issue.paints, *context.screen) : InkState(context.inks))
    {}

    PageContent write()
    {
        for (std::size_t i = 0; i < m_page.rects.size(); ++i) {
            m_marked.rect(i);
            writeRect(m_page.rects[i]);
        }
        for (std::size_t i = 0; i < m_page.pictures.size(); ++i) {
            m_marked.picture(i);
            writePicture(m_page.pictures[i]);
        }
        writeText();
        m_content.overprint = m_ink.usedOverprint();
        m_marked.finish();
        return std::move(m_content);
    }

private:
    // Layout's origin is the top left of the trim, the PDF's the bottom left of the bleed.
    Length x(Length x) const { return m_page.bleed + x; }
    Length y(Length y) const { return m_page.bleed + m_page.height - y; }

    const Paint& paint(PaintId id) const
    {
        static const Paint text;
        const auto index = static_cast<std::size_t>(id);
        return id >= 0 && index < m_context.issue.paints.size() ? m_context.issue.paints[index] : text;
    }

    void appendRect(const Rect& rect)
    {
        std::string& out = m_content.operators;
        for (const Length length : {x(rect.x), y(rect.bottom()), rect.width, rect.height}) {
            appendPoints(out, length);
            out += ' ';
        }
        out += "re ";
    }

    void appendLengths(std::initializer_list<Length> lengths, const char* op)
    {
        for (const Length length : lengths) {
            appendPoints(m_content.operators, length);
            m_content.operators += ' ';
        }
        m_content.operators += op;
    }

    /// Four Bézier arcs with handles of 0.5523 of the radius, the nearest that four come to an ellipse.
    void appendEllipse(const Rect& rect)
    {
        const Length rx = rect.width / 2;
        const Length ry = rect.height / 2;
        const Length cx = x(rect.x + rx);
        const Length cy = y(rect.y + ry);
        const Length hx = rx.scaled(5523, 10000);
        const Length hy = ry.scaled(5523, 10000);
        appendLengths({cx + rx, cy}, "m ");
        appendLengths({cx + rx, cy + hy, cx + hx, cy + ry, cx, cy + ry}, "c ");
        appendLengths({cx - hx, cy + ry, cx - rx, cy + hy, cx - rx, cy}, "c ");
        appendLengths({cx - rx, cy - hy, cx - hx, cy - ry, cx, cy - ry}, "c ");
        appendLengths({cx + hx, cy - ry, cx + rx, cy - hy, cx + rx, cy}, "c h ");
    }

    void writeRect(const FilledRect& rect)
    {
        m_ink.set(m_content.operators, paint(rect.paint),
                  {InkUse::Kind::Area, std::min(rect.rect.width, rect.rect.height)});
        if (rect.ellipse)
            appendEllipse(rect.rect);
        else
            appendRect(rect.rect);
        m_content.operators += "f\n";
    }

    void writePicture(const PlacedPicture& placed)
    {
        const auto found = m_context.pictures.find({placed.picture, placed.page});
        if (found == m_context.pictures.end())
            return;
        const EmbeddedPicture& picture = found->second;
        m_content.pictures.insert(picture.number);
        std::string& out = m_content.operators;
        out += "q ";
        const Rect image = embeddedPart(picture, placed.image);
        const bool whole = image.x >= placed.frame.x && image.y >= placed.frame.y
            && image.right() <= placed.frame.right() && image.bottom() <= placed.frame.bottom();
        if (!whole || picture.isForm()) {
            appendRect(placed.frame);
            out += "W n ";
        }
        if (picture.isForm()) {
            placeForm(picture, placed.image);
        } else {
            for (const Length length :
                 {image.width, Length(), Length(), image.height, x(image.x), y(image.bottom())}) {
                appendPoints(out, length);
                out += ' ';
            }
        }
        out += "cm /P";
        appendNumber(out, picture.number + 1, 0);
        out += " Do Q\n";
    }

    /// Where what is embedded of a picture lies, when all of it lay at `whole`.
    static Rect embeddedPart(const EmbeddedPicture& picture, const Rect& whole)
    {
        constexpr std::int64_t unit = PlacedSize::wholePart;
        if (picture.right - picture.left == unit && picture.bottom - picture.top == unit)
            return whole;
        return {whole.x + whole.width.scaled(picture.left, unit), whole.y + whole.height.scaled(picture.top, unit),
                whole.width.scaled(picture.right - picture.left, unit),
                whole.height.scaled(picture.bottom - picture.top, unit)};
    }

    /// A form has its own size in points. It covers the image rectangle, its proportions kept:
    /// the composed rectangle knows them only in whole points.
    void placeForm(const EmbeddedPicture& form, const Rect& image)
    {
        constexpr std::int64_t unit = 100'000'000;
        const std::int64_t scale = std::max((image.width * unit).units() / form.width.units(),
                                            (image.height * unit).units() / form.height.units());
        const Length width = form.width.scaled(scale, unit);
        const Length height = form.height.scaled(scale, unit);
        std::string& out = m_content.operators;
        for (const std::int64_t entry : {scale, std::int64_t{0}, std::int64_t{0}, scale}) {
            appendNumber(out, entry, 8);
            out += ' ';
        }
        appendPoints(out, x(image.x) - (width - image.width) / 2);
        out += ' ';
        appendPoints(out, y(image.bottom()) - (height - image.height) / 2);
        out += ' ';
    }

    void writeText()
    {
        TextWriter text(m_content.operators, m_ink);
        std::size_t glyph = 0;
        for (std::size_t i = 0; i < m_page.runs.size(); ++i) {
            const GlyphRun& run = m_page.runs[i];
            const auto slot = static_cast<std::size_t>(m_context.usage.slotOf(run.face));
            const CodedFace& coded = m_context.faces[slot];
            const std::span<const int> uses(m_uses.data() + glyph, run.glyphs.size());
            glyph += run.glyphs.size();
            addRun(text, i, coded, uses);
            for (const int use : uses)
                if (const auto form = coded.forms.find(use); form != coded.forms.end())
                    m_content.outlines.insert(form->second);
        }
        text.finish();
        m_content.fonts = text.fonts();
    }

    /// A run whole, or in the stretches that belong to different elements.
    void addRun(TextWriter& text, std::size_t index, const CodedFace& coded, std::span<const int> uses)
    {
        const GlyphRun& run = m_page.runs[index];
        const auto add = [&](const GlyphRun& part, std::span<const int> partUses) {
            text.addRun(part, {x(part.origin.x), y(part.origin.y)}, paint(part.paint), coded, partUses);
        };
        const std::vector<PageTags::Span>* spans = m_marked.run(index);
        if (!spans)
            return add(run, uses);
        for (const PageTags::Span& span : *spans) {
            if (m_marked.changes(span.mark))
                text.finish();
            m_marked.begin(span.mark);
            const auto from = static_cast<std::size_t>(span.from);
            const auto count = static_cast<std::size_t>(span.to - span.from);
            add(count == run.glyphs.size() ? run : partOf(run, from, count), uses.subspan(from, count));
        }
    }

    static GlyphRun partOf(const GlyphRun& run, std::size_t from, std::size_t count)
    {
        GlyphRun out = run;
        const auto begin = run.glyphs.begin() + static_cast<std::ptrdiff_t>(from);
        out.glyphs.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
        const Length shift = count > 0 ? out.glyphs.front().x : Length();
        out.origin.x += shift;
        for (PlacedGlyph& glyph : out.glyphs)
            glyph.x -= shift;
        return out;
    }

    const ContentContext& m_context;
    const ComposedPage& m_page;
    const std::vector<int>& m_uses;
    PageContent m_content;
    MarkedContent m_marked;
    InkState m_ink;
};

} // namespace

PageContent writePageContent(const ContentContext& context, int page) { return PageWriter(context, page).write(); }

} // namespace banxin
