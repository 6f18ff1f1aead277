// Resolution and shape of placed pictures (CI-06, CI-07, CI-12, CI-13).
#include "preflight/checks.h"

namespace banxin {

namespace {

constexpr double upsized = 50 * pointsPerMm; // CI-13
constexpr int fewPixels = 600;               // CI-13
constexpr double proportion = 1.02;          // CI-12: pixels are whole, so a little is no fault
constexpr int fillerSide = 4;                // pixels; a colour that somebody stored as a picture

class PictureCheck final : public Check {
public:
    using Check::Check;

    void picture(const Mark& mark, const PictureMark& picture) override
    {
        if (!mark.inside || mark.inPattern || !m_facts.against.press())
            return;
        if (picture.width <= fillerSide || picture.height <= fillerSide || picture.placedWidth <= 0
            || picture.placedHeight <= 0)
            return;
        const int ppi = static_cast<int>(std::lround(std::min(picture.horizontalPpi(), picture.verticalPpi())));
        const auto told = [&](const char* rule, Severity severity, const QString& detail) {
            m_findings.placed(rule, severity, mark, picture.object, detail, pictureSubject(picture));
        };
        if (picture.bits == 1)
            lineArt(ppi, told);
        else
            halftone(ppi, told);
        const double ratio = picture.horizontalPpi() / picture.verticalPpi();
        if (ratio > proportion || ratio < 1 / proportion)
            told("CI-12", Severity::Warning,
                 QStringLiteral("%1 ppi across, %2 ppi down")
                     .arg(std::lround(picture.horizontalPpi()))
                     .arg(std::lround(picture.verticalPpi())));
        if (std::max(picture.width, picture.height) < fewPixels
            && std::max(picture.placedWidth, picture.placedHeight) > upsized)
            told("CI-13", Severity::Info,
                 QStringLiteral("%1 × %2 pixels at %3 mm")
                     .arg(picture.width)
                     .arg(picture.height)
                     .arg(decimal(std::max(picture.placedWidth, picture.placedHeight) / pointsPerMm, 0)));
    }

private:
    /// CI-06. A picture enlarged by more than 120 % of its 300 ppi (CI-12) has less than 250.
    template <typename Tell>
    static void halftone(int ppi, const Tell& told)
    {
        const QString detail = QStringLiteral("%1 ppi").arg(ppi);
        if (ppi < 150)
            told("CI-06", Severity::Error, detail);
        else if (ppi < 225)
            told("CI-06", Severity::Warning, detail);
        else if (ppi < 300)
            told("CI-06", Severity::Info, detail);
        else if (ppi > 450)
            told("CI-06", Severity::Info, detail + QStringLiteral(", more than the press can show"));
    }
    template <typename Tell>
    static void lineArt(int ppi, const Tell& told)
    {
        const QString detail = QStringLiteral("%1 ppi, one bit").arg(ppi);
        if (ppi < 550)
            told("CI-07", Severity::Error, detail);
        else if (ppi < 800)
            told("CI-07", Severity::Warning, detail);
    }
};

} // namespace

std::unique_ptr<Check> pictureCheck(const DocumentFacts& facts, Findings& findings)
{
    return std::make_unique<PictureCheck>(facts, findings);
}

} // namespace banxin
