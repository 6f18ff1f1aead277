#include "layout/article/head.h"

#include "layout/article/pictures.h"

namespace banxin {

namespace {

struct Part {
    QString text;
    TextStyle style;
    SourceRange source;
    int prefixLength = 0;
    bool byline = false;
};

class HeadBuilder {
public:
    explicit HeadBuilder(ArticleScope& scope)
        : m_scope(scope),
          m_layout(scope.layout()),
          m_spans(m_layout.headSpans || m_layout.opener != ArticleLayout::Opener::Plain),
          m_width(m_spans ? scope.measure.fullWidth : scope.measure.columnWidth)
    {}

    void build()
    {
        collect();
        if (m_layout.opener == ArticleLayout::Opener::HalfPagePicture && !m_scope.plainOpener) {
            FlowBlock picture = PictureBuilder(m_scope).openerPicture();
            if (picture.height > 0)
                push(std::move(picture));
        }
        // The band opens the article; its second language has a plain head.
        if (m_layout.opener == ArticleLayout::Opener::Banner && !m_scope.isSecond())
            addBanner();
        else
            addPlain();
    }

private:
    void collect()
    {
        const Article& article = m_scope.article();
        add(article.kicker, "kicker", SourceRange::Part::Kicker);
        add(article.title, "title", SourceRange::Part::Title);
        add(article.subtitle, "subtitle", SourceRange::Part::Subtitle);
        // A name in the dateline stands in the text itself and is not printed again.
        if (article.bylinePlace != BylinePlace::UnderTitle)
            return;
        add(article.byline, "byline", SourceRange::Part::Byline);
        if (m_parts.empty() || m_parts.back().source.part != SourceRange::Part::Byline)
            return;
        Part& byline = m_parts.back();
        byline.byline = true;
        const ArticleDesign& design = m_scope.design.articles;
        const QString& prefix = design.bylinePrefix.in(m_scope.language);
        // Not where the author has typed one.
        static const QStringList typed{QStringLiteral("文"), QStringLiteral("作者"), QStringLiteral("撰"),
                                       QStringLiteral("By "), QStringLiteral("by ")};
        const bool has = std::ranges::any_of(typed, [&](const QString& word) {
            return byline.text.startsWith(word)
                && (word.size() > 1 || QStringLiteral("/／：:").contains(byline.text.mid(1, 1)));
        });
        if (design.bylineForm == ArticleDesign::BylineForm::Prefix && !has) {
            byline.prefixLength = codePointCount(prefix);
            byline.text.prepend(prefix);
        }
    }

    void add(const BilingualString& text, const char* style, SourceRange::Part part)
    {
        if (!text.in(m_scope.language).isEmpty())
            m_parts.push_back(
                {text.in(m_scope.language), m_scope.style(QString::fromLatin1(style)), m_scope.base(part)});
    }

    /// The head is a box, except for parts whose style has no pitch of its own: those are lines
    /// on the body grid above and below it.
    void addPlain()
    {
        BoxStacker box(m_scope.setter, m_width);
        for (const Part& part : m_parts) {
            if (m_spans || part.style.pitch > Length() || isRuled(part)) {
                addTo(box, part, Length());
                continue;
            }
            flush(box);
            SetRequest request;
            request.text = part.text;
            request.style = part.style;
            if (FlowBlock* lines = m_scope.addLines(std::move(request), part.source)) {
                lines->prefixLength = part.prefixLength;
                lines->keepWithNext = true;
            }
        }
        flush(box);
    }

    void flush(BoxStacker& box)
    {
        if (box.empty())
            return;
        // Air between head and text, where rounding up to whole lines gives none.
        box.addSpace(m_scope.design.body.pitch / 5);
        m_scope.report(box.missing());
        push(box.finish());
        box = BoxStacker(m_scope.setter, m_width);
    }

    void push(FlowBlock block)
    {
        block.keepWithNext = true;
        block.spans = m_spans;
        m_scope.push(std::move(block));
    }

    bool isRuled(const Part& part) const
    {
        return part.byline && m_scope.design.articles.bylineForm == ArticleDesign::BylineForm::WithRules;
    }

    void addTo(BoxStacker& box, const Part& part, Length inset)
    {
        const Length thin = Length::ptFraction(2, 5);
        const auto rule = [&] {
            box.block().rects.push_back({{inset, box.height(), m_width - inset * 2, thin}, part.style.paint});
        };
        TextStyle style = part.style;
        style.right += inset;
        if (isRuled(part)) {
            box.addSpace(Length::pt(5));
            rule();
            box.addSpace(Length::pt(1));
        }
        const std::size_t before = box.block().boxLines.size();
        box.add(part.text, style, m_scope.language, part.source, true, {}, inset);
        for (std::size_t i = before; i < box.block().boxLines.size(); ++i)
            box.block().boxLines[i].prefixLength = part.prefixLength;
        if (isRuled(part)) {
            box.addSpace(Length::pt(1));
            rule();
            box.addSpace(Length::pt(3));
        }
    }

    /// On a tinted band; between two rules where the design has no tint.
    void addBanner()
    {
        const TextStyle& body = m_scope.design.body;
        BoxStacker box(m_scope.setter, m_width);
        box.addSpace((body.pitch - body.size) / 2);
        const Length top = box.height();
        box.addSpace(body.pitch.scaled(7, 10));
        for (const Part& part : m_parts)
            addTo(box, part, body.size * 3 / 2);
        if (box.empty())
            return;
        box.addSpace(body.pitch.scaled(7, 10));
        const Length height = box.height() - top;
        auto& rects = box.block().rects;
        if (const PaintId tint = m_scope.design.paint(QStringLiteral("tint")); tint != 0) {
            rects.insert(rects.begin(), {{Length(), top, m_width, height}, tint});
        } else {
            const PaintId accent = m_scope.design.paint(QStringLiteral("accent"));
            rects.push_back({{Length(), top, m_width, Length::ptFraction(3, 2)}, accent});
            rects.push_back({{Length(), top + height, m_width, Length::ptFraction(1, 2)}, accent});
        }
        box.addSpace(body.pitch / 3);
        m_scope.report(box.missing());
        push(box.finishTopAligned());
    }

    ArticleScope& m_scope;
    const ArticleLayout& m_layout;
    bool m_spans;
    Length m_width;
    std::vector<Part> m_parts;
};

} // namespace

void addHead(ArticleScope& scope, bool newPage, int gapLines)
{
    const std::size_t first = scope.blocks.size();
    HeadBuilder(scope).build();
    if (scope.blocks.size() == first)
        return;
    FlowBlock& head = scope.blocks[first];
    head.before = gapLines;
    head.newPage = newPage;
    // The outline and the contents point to the first language of an article.
    const bool second = scope.isSecond() && !scope.article().title.zh.isEmpty();
    head.articleStart = second ? -1 : scope.index;
}

} // namespace banxin
