// Total ink (CI-01) of what is painted in one colour and of the pixels of pictures.
#include "preflight/checks.h"
#include "preflight/picture_pixels.h"

namespace banxin {

namespace {

constexpr double leastArea = pointsPerMm * pointsPerMm; // 1 mm² is tolerated

class InkCheck final : public Check {
public:
    using Check::Check;

    void text(const Mark& mark, const TextMark& text) override
    {
        if (text.fills && mark.state.font)
            colour(mark, mark.state.fill, textObject(mark, text));
    }
    void path(const Mark& mark, const PathMark& path) override
    {
        if (path.fills)
            colour(mark, mark.state.fill, QStringLiteral("shape"));
        if (path.strokes)
            colour(mark, mark.state.stroke, QStringLiteral("line"));
    }
    void picture(const Mark& mark, const PictureMark& picture) override
    {
        if (!mark.inside || !m_facts.against.press())
            return;
        if (picture.stencil) {
            colour(mark, mark.state.fill, picture.object);
            return;
        }
        if (!m_facts.options.pixels || !picture.image.isStream())
            return;
        const QPDFObjGen id = picture.image.getObjGen();
        const auto known = m_pictures.find(id);
        if (known == m_pictures.end()) {
            QString why;
            m_pictures[id] = heaviestInk(picture, &why);
            if (!why.isEmpty())
                m_findings.content("CI-01", Severity::Info, &mark.page, picture.object,
                                   QStringLiteral("total ink was not measured: ") + why, pictureSubject(picture));
        }
        const std::optional<HeaviestInk>& ink = m_pictures[id];
        if (!ink)
            return;
        const PdfMatrix& m = mark.state.matrix; // pictures stand on their head: y from the top
        const double x = m.a * ink->x + m.c * (1 - ink->y) + m.e;
        const double y = m.b * ink->x + m.d * (1 - ink->y) + m.f;
        told(mark, ink->percent, picture.object, x, y, pictureSubject(picture));
    }

private:
    void colour(const Mark& mark, const PaintColour& colour, const QString& object)
    {
        if (!mark.inside || mark.inPattern || !m_facts.against.press() || !colour.space
            || colour.space->family == ColourSpace::Family::Pattern)
            return;
        const Inks inks = colour.inks();
        if (inks.known && mark.box.width() * mark.box.height() >= leastArea)
            told(mark, inks.total(), object, (mark.box.left + mark.box.right) / 2,
                 (mark.box.bottom + mark.box.top) / 2, {});
    }
    void told(const Mark& mark, double percent, const QString& object, double x, double y, const QString& subject)
    {
        const double rounded = std::round(percent);
        if (rounded <= m_facts.options.warnInk)
            return;
        m_findings.content("CI-01", rounded > m_facts.options.mostInk ? Severity::Error : Severity::Warning,
                           &mark.page, object,
                           QStringLiteral("%1 % of ink, %2 mm from the left and %3 mm from the top of the trim")
                               .arg(rounded)
                               .arg(decimal((x - mark.page.trim.left) / pointsPerMm, 0),
                                    decimal((mark.page.trim.top - y) / pointsPerMm, 0)),
                           subject);
    }
    std::map<QPDFObjGen, std::optional<HeaviestInk>> m_pictures;
};

} // namespace

std::unique_ptr<Check> inkCheck(const DocumentFacts& facts, Findings& findings)
{
    return std::make_unique<InkCheck>(facts, findings);
}

} // namespace banxin
