#include "pdf/picture/picture_plan.h"

#include <algorithm>

namespace banxin {

namespace {

using Colour = PictureRules::Colour;

/// The transform, which must be there.
const PixelTransform* needed(const PixelTransform* transform)
{
    if (!transform)
        throw PictureFault{QStringLiteral("its colours cannot be converted: neither the picture nor the output "
                                          "condition has a profile for them; name an output profile")};
    return transform;
}

bool isIdentity(const GreyCurve& curve)
{
    for (std::size_t i = 0; i < curve.size(); ++i)
        if (curve[i] != i)
            return false;
    return true;
}

/// What four samples may add up to. JPEG gives back a little more or less than it was given.
int inkSum(int percent, bool photograph)
{
    constexpr int lossOfJpeg = 3;
    return percent <= 0 ? 0 : std::max(percent - (photograph ? lossOfJpeg : 0), 100) * 255 / 100;
}

/// Press inks: CI-02's spirit for pictures, what is grey is black ink alone.
void planPress(PicturePlan& plan, const PdfOptions& options, ColourConverter& converter, const PictureFacts& facts)
{
    const PictureSpace from = facts.space;
    if (plan.space == PictureSpace::Grey) {
        if (converter.hasCondition())
            plan.curve = converter.toBlackInk(from, facts.profile);
    } else if (from == PictureSpace::Cmyk) {
        if (!facts.profile.isEmpty() && converter.hasCondition() && !converter.isCondition(facts.profile))
            plan.transform = needed(converter.toCondition(from, facts.profile));
    } else if (options.pictures.colour == Colour::Tagged) {
        plan.tagged = true;
        plan.profile = facts.profile;
    } else {
        plan.space = PictureSpace::Cmyk;
        plan.transform = needed(converter.toCondition(from, facts.profile));
    }
}

void planScreen(PicturePlan& plan, ColourConverter& converter, const PictureFacts& facts)
{
    if (plan.space == PictureSpace::Grey) {
        plan.curve = converter.toScreenGrey(facts.space, facts.profile);
        return;
    }
    plan.space = PictureSpace::Rgb;
    plan.tagged = true;
    if (facts.space == PictureSpace::Cmyk || !facts.profile.isEmpty())
        plan.transform = needed(converter.toScreen(facts.space, facts.profile));
}

} // namespace

PicturePlan planColours(const PdfOptions& options, ColourConverter* converter, const PictureFacts& facts,
                        bool neutral)
{
    PicturePlan plan;
    plan.neutral = neutral && facts.space == PictureSpace::Rgb;
    plan.space = plan.neutral ? PictureSpace::Grey : facts.space;
    plan.flattenAlpha = options.pictures.flattenAlpha || options.standard == PdfStandard::X1a;
    switch (options.pictures.colour) {
    case Colour::AsTheyAre: break;
    case Colour::ToCondition:
    case Colour::Tagged: planPress(plan, options, *converter, facts); break;
    case Colour::ToScreen: planScreen(plan, *converter, facts); break;
    }
    if (plan.transform && plan.space == PictureSpace::Cmyk)
        plan.inkLimit = inkSum(options.pictures.inkLimit, facts.photograph);
    if (plan.curve && isIdentity(*plan.curve))
        plan.curve.reset();
    return plan;
}

} // namespace banxin
