// Small text, rules and overprint (CI-02 to CI-05, CI-10, CI-11).
#include "preflight/checks.h"

namespace banxin {

namespace {

constexpr double smallText = 12;          // CI-02, CI-03, pt
constexpr double thinRule = 2;            // CI-03, pt
constexpr double richText = 18;           // CI-05, pt
constexpr double leastRule = 0.25;        // CI-10, pt, one ink
constexpr double leastReversedRule = 0.5; // CI-10, pt, reversed or several inks
constexpr double leastReversed = 7;       // CI-11, pt
constexpr double leastReversedSong = 9;   // CI-11, pt
constexpr double slack = 0.02;            // a size is a product of rounded numbers

class TextCheck final : public Check {
public:
    using Check::Check;

    void text(const Mark& mark, const TextMark& text) override
    {
        if (!mark.inside || mark.inPattern || text.invisible || !m_facts.against.press() || !mark.state.font)
            return;
        if (text.fills)
            paintedText(mark, text, mark.state.fill, mark.state.parameters.overprintFill);
        if (text.strokes)
            paintedText(mark, text, mark.state.stroke, mark.state.parameters.overprintStroke);
    }

    void path(const Mark& mark, const PathMark& path) override
    {
        if (!mark.inside || mark.inPattern || !m_facts.against.press())
            return;
        const GraphicsState& state = mark.state;
        if (path.fills) {
            const double thin = std::min(path.outline.width(), path.outline.height());
            const double length = std::max(path.outline.width(), path.outline.height());
            const bool rule = path.rectangle && length > 5 * thin;
            shape(mark, state.fill, state.parameters.overprintFill, rule ? thin : -1);
        }
        if (path.strokes)
            shape(mark, state.stroke, state.parameters.overprintStroke, path.strokeWidth);
    }

private:
    void paintedText(const Mark& mark, const TextMark& text, const PaintColour& colour, bool overprint)
    {
        if (!colour.space || colour.space->family == ColourSpace::Family::Pattern)
            return;
        const Inks inks = colour.inks();
        const QString object = textObject(mark, text);
        const auto told = [&](const char* rule, Severity severity, const QString& detail) {
            m_findings.content(rule, severity, &mark.page, object, detail);
        };
        const bool isSmall = text.size <= smallText + slack;
        if (!inks.known)
            told("CI-02", isSmall ? Severity::Error : Severity::Warning,
                 QStringLiteral("%1: printed in several inks").arg(colour.space->name()));
        else if (inks.everyPlate)
            told("CI-02", isSmall ? Severity::Error : Severity::Warning, QStringLiteral("registration colour"));
        else if (inks.count() > 1 && isSmall)
            told("CI-02", Severity::Error, QStringLiteral("%1 inks, %2").arg(inks.count()).arg(inkNames(inks)));
        if (inks.richBlack() && text.size < richText)
            told("CI-05", Severity::Info, inkNames(inks));
        if (inks.fullBlack() && isSmall && !overprints(mark, colour, overprint))
            m_findings.content("CI-03", Severity::Warning, &mark.page, QStringLiteral("black text"),
                               QStringLiteral("%1 pt, knocks out what is below it").arg(decimal(text.size, 1)));
        if (inks.blank() && overprint)
            told("CI-04", Severity::Error, QStringLiteral("white text overprints and disappears"));
        if (inks.blank() && text.size < leastReversed - slack)
            told("CI-11", Severity::Warning, QStringLiteral("reversed, at least %1 pt").arg(leastReversed));
        else if (inks.blank() && mark.state.font->songLike() && text.size < leastReversedSong - slack)
            told("CI-11", Severity::Warning,
                 QStringLiteral("reversed in a face with thin strokes, at least %1 pt").arg(leastReversedSong));
    }

    /// `weight`: of a rule, below 0 for other shapes.
    void shape(const Mark& mark, const PaintColour& colour, bool overprint, double weight)
    {
        if (!colour.space || colour.space->family == ColourSpace::Family::Pattern)
            return;
        const Inks inks = colour.inks();
        const QString rule = QStringLiteral("rule, %1 pt").arg(decimal(weight, 2));
        if (inks.blank() && overprint)
            m_findings.content("CI-04", Severity::Error, &mark.page, QStringLiteral("shape"),
                               QStringLiteral("a white shape overprints and disappears"));
        if (weight < 0)
            return;
        const bool several = !inks.known || inks.count() != 1;
        if (weight < (several ? leastReversedRule : leastRule) - slack / 2)
            m_findings.content("CI-10", Severity::Warning, &mark.page, rule,
                               QStringLiteral("at least %1 pt%2")
                                   .arg(several ? leastReversedRule : leastRule)
                                   .arg(inks.blank()  ? QStringLiteral(" when reversed")
                                            : several ? QStringLiteral(" in several inks")
                                                      : QString()));
        if (inks.fullBlack() && weight <= thinRule + slack && !overprints(mark, colour, overprint))
            m_findings.content("CI-03", Severity::Warning, &mark.page, QStringLiteral("black rule"),
                               QStringLiteral("%1 pt, knocks out what is below it").arg(decimal(weight, 2)));
    }

    /// Whether what is below stays: CMYK needs mode 1, grey is painted on all plates (ISO 32000-1, 11.7.4).
    static bool overprints(const Mark& mark, const PaintColour& colour, bool overprint)
    {
        using Family = ColourSpace::Family;
        const Family family = colour.space->family;
        if (!overprint || family == Family::Gray)
            return false;
        return family == Family::Separation || family == Family::DeviceN
            || mark.state.parameters.overprintMode == 1;
    }

    static QString inkNames(const Inks& inks)
    {
        const auto percent = [](double v) { return decimal(v * 100, 0); };
        QString out = QStringLiteral("C %1 M %2 Y %3 K %4")
                          .arg(percent(inks.c), percent(inks.m), percent(inks.y), percent(inks.k));
        if (!inks.spots.empty())
            out += QStringLiteral(" + %1 spot").arg(inks.spots.size());
        return out;
    }
};

/// TB-02: what touches the trim reaches the bleed; text stays 5 mm away, 3 at the least.
class TrimCheck final : public Check {
public:
    using Check::Check;

    void text(const Mark& mark, const TextMark& text) override
    {
        if (!mark.inside || mark.inPattern || text.invisible || !m_facts.against.press())
            return;
        const PdfBox& trim = mark.page.trim;
        const PdfBox& box = mark.box;
        const double distance =
            std::min({box.left - trim.left, trim.right - box.right, box.bottom - trim.bottom, trim.top - box.top});
        if (distance < textDistance - textSlack)
            m_findings.content("TB-02", distance < leastDistance - textSlack ? Severity::Error : Severity::Warning,
                               &mark.page, QStringLiteral("text"),
                               QStringLiteral("%1 mm from the trim").arg(decimal(distance / pointsPerMm, 1)));
    }
    void path(const Mark& mark, const PathMark& path) override
    {
        const PaintColour& colour = path.fills ? mark.state.fill : mark.state.stroke;
        // Paper-white shapes are a ground that nobody sees.
        if (!colour.inks().blank())
            reach(mark, QStringLiteral("shape"), nullptr);
    }
    void picture(const Mark& mark, const PictureMark& picture) override { reach(mark, picture.object, &picture); }
    void shading(const Mark& mark, const ColourSpacePtr&) override
    {
        reach(mark, QStringLiteral("shading"), nullptr);
    }

private:
    static constexpr double textDistance = 5 * pointsPerMm;
    static constexpr double leastDistance = 3 * pointsPerMm;
    static constexpr double textSlack = 0.2 * pointsPerMm; // em boxes are a little larger than what prints
    static constexpr double slack = 0.05 * pointsPerMm;

    void reach(const Mark& mark, const QString& object, const PictureMark* picture)
    {
        if (!mark.inside || mark.inPattern || !m_facts.against.press() || !mark.page.hasBleed)
            return;
        const PdfBox& trim = mark.page.trim;
        const PdfBox& bleed = mark.page.bleed;
        const PdfBox& box = mark.box;
        const struct {
            double inside; ///< from the trim, positive inside it
            double bleed;  ///< how far the bleed reaches
        } sides[] = {{box.left - trim.left, trim.left - bleed.left},
                     {trim.right - box.right, bleed.right - trim.right},
                     {box.bottom - trim.bottom, trim.bottom - bleed.bottom},
                     {trim.top - box.top, bleed.top - trim.top}};
        for (const auto& side : sides) {
            if (side.inside <= slack && -side.inside < side.bleed - slack)
                m_findings.content("TB-02", Severity::Error, &mark.page, object,
                                   QStringLiteral("touches the trim and ends %1 mm before the edge of the bleed")
                                       .arg(decimal((side.bleed + side.inside) / pointsPerMm, 1)),
                                   picture ? pictureSubject(*picture) : QString());
            else if (side.inside > slack && side.inside < leastDistance - slack)
                m_findings.content(
                    "TB-02", Severity::Warning, &mark.page, object,
                    QStringLiteral("%1 mm from the trim").arg(decimal(side.inside / pointsPerMm, 1)),
                    picture ? pictureSubject(*picture) : QString());
        }
    }
};

} // namespace

std::unique_ptr<Check> textCheck(const DocumentFacts& facts, Findings& findings)
{
    return std::make_unique<TextCheck>(facts, findings);
}
std::unique_ptr<Check> trimCheck(const DocumentFacts& facts, Findings& findings)
{
    return std::make_unique<TrimCheck>(facts, findings);
}

} // namespace banxin
