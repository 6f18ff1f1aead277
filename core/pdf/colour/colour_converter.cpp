#include "pdf/colour/colour_converter.h"

#include <lcms2.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace banxin {

namespace {

constexpr cmsUInt32Number blackPointCompensated = cmsFLAGS_BLACKPOINTCOMPENSATION;

/// CIE 1976: luminance of a lightness.
double luminance(double lightness)
{
    const double f = (lightness + 16) / 116;
    return lightness > 8 ? f * f * f : lightness * 27 / 24389;
}

cmsUInt32Number byteFormat(PictureSpace space)
{
    return space == PictureSpace::Grey ? TYPE_GRAY_8 : space == PictureSpace::Rgb ? TYPE_RGB_8 : TYPE_CMYK_8;
}

cmsUInt32Number realFormat(PictureSpace space)
{
    return space == PictureSpace::Grey ? TYPE_GRAY_DBL : space == PictureSpace::Rgb ? TYPE_RGB_DBL : TYPE_CMYK_DBL;
}

using Transform = std::unique_ptr<void, decltype(&cmsDeleteTransform)>;

/// Real numbers to Lab; null: lcms2 cannot.
Transform toLab(const LcmsContext& context, const IccProfile& profile, PictureSpace space)
{
    const auto lcms = static_cast<cmsContext>(context.get());
    const IccProfile lab(cmsCreateLab4ProfileTHR(lcms, nullptr));
    return {cmsCreateTransformTHR(lcms, profile.get(), realFormat(space), lab.get(), TYPE_Lab_DBL,
                                  INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOOPTIMIZE),
            cmsDeleteTransform};
}

/// Black-point compensation: the darkest becomes 0, white stays 1. `values` rise.
void stretch(std::array<double, 256>& values)
{
    const double darkest = values.front();
    const double range = values.back() - darkest;
    double before = 0;
    for (double& value : values) {
        value = range > 0 ? std::clamp((value - darkest) / range, 0.0, 1.0) : 0;
        before = value = std::max(value, before); // noise of a profile never turns a tone round
    }
}

/// For each of `asked` the index of what comes nearest to it in `given`; both rise.
GreyCurve matching(const std::array<double, 256>& asked, const std::array<double, 256>& given)
{
    GreyCurve out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto above = static_cast<std::size_t>(std::ranges::lower_bound(given, asked[i]) - given.begin());
        const std::size_t at = std::min<std::size_t>(above, 255);
        const bool below = at > 0 && asked[i] - given[at - 1] < given[at] - asked[i];
        out[i] = static_cast<std::uint8_t>(below ? at - 1 : at);
    }
    return out;
}

} // namespace

PixelTransform::~PixelTransform() { cmsDeleteTransform(m_handle); }

void PixelTransform::apply(const std::uint8_t* from, std::uint8_t* to, int pixels) const
{
    cmsDoTransform(m_handle, from, to, static_cast<cmsUInt32Number>(pixels));
}

ColourConverter::ColourConverter(const OutputCondition& condition)
    : m_conditionBytes(condition.profile),
      m_conditionName(condition.identifier),
      m_condition(m_context, m_conditionBytes),
      m_screen(m_context, srgbProfile())
{}

Result<std::unique_ptr<ColourConverter>> ColourConverter::open(const OutputCondition& condition)
{
    std::unique_ptr<ColourConverter> out(new ColourConverter(condition));
    if (condition.profile.isEmpty())
        return out;
    const auto wrong = [&](const QString& why) {
        return Error{Error::Code::BadFormat, condition.identifier,
                     why + QStringLiteral(" (X-07); ask the printer for the profile of the press")};
    };
    if (!out->m_condition.valid())
        return wrong(QStringLiteral("the output profile cannot be read"));
    if (!out->m_condition.isPress())
        return wrong(QStringLiteral("the output profile is not for printing in four colours: its class must be "
                                    "prtr and its colours CMYK"));
    for (const cmsUInt32Number direction : {LCMS_USED_AS_INPUT, LCMS_USED_AS_OUTPUT})
        if (!cmsIsIntentSupported(out->m_condition.get(), INTENT_RELATIVE_COLORIMETRIC, direction))
            return wrong(QStringLiteral("the output profile is not complete: its tables are missing"));
    return out;
}

QString ColourConverter::profileFault(const QByteArray& profile, PictureSpace space) const
{
    const IccProfile opened(m_context, profile);
    if (!opened.valid())
        return QStringLiteral("it cannot be read");
    if (!opened.describes(space))
        return QStringLiteral("it is not for pictures of this kind");
    return toLab(m_context, opened, space) ? QString() : QStringLiteral("it is not complete");
}

bool ColourConverter::isCondition(const QByteArray& profile) const
{
    constexpr qsizetype header = 128; // holds dates and makers
    if (profile.size() > header && profile.mid(header) == m_conditionBytes.mid(header))
        return true;
    return m_conditionName.size() >= 4
        && IccProfile(m_context, profile).names().contains(m_conditionName, Qt::CaseInsensitive);
}

bool ColourConverter::isScreen(const QByteArray& profile)
{
    const PixelTransform* convert = toScreen(PictureSpace::Rgb, profile);
    if (!convert)
        return false;
    std::vector<std::uint8_t> colours;
    for (int r = 0; r <= 255; r += 51)
        for (int g = 0; g <= 255; g += 51)
            for (int b = 0; b <= 255; b += 51)
                for (const int value : {r, g, b})
                    colours.push_back(static_cast<std::uint8_t>(value));
    std::vector<std::uint8_t> seen(colours.size());
    convert->apply(colours.data(), seen.data(), static_cast<int>(colours.size() / 3));
    return std::ranges::equal(colours, seen, [](int a, int b) { return std::abs(a - b) <= 2; });
}

const PixelTransform* ColourConverter::toCondition(PictureSpace from, const QByteArray& profile)
{
    return hasCondition() ? transform(Target::Condition, from, profile) : nullptr;
}

const PixelTransform* ColourConverter::toScreen(PictureSpace from, const QByteArray& profile)
{
    return transform(Target::Screen, from, profile);
}

const PixelTransform* ColourConverter::transform(Target target, PictureSpace from, const QByteArray& profile)
{
    const bool press = target == Target::Condition;
    constexpr std::size_t mostKept = 8; // each takes about a megabyte; issues have few profiles
    if (m_transforms.size() >= mostKept)
        m_transforms.clear();
    auto [known, isNew] = m_transforms.try_emplace({(press ? 0 : 3) + static_cast<int>(from), profile}, nullptr);
    if (!isNew)
        return known->second.get();
    const IccProfile own(m_context, profile);
    const IccProfile& source = !profile.isEmpty() ? own : from == PictureSpace::Cmyk ? m_condition : m_screen;
    if (!source.valid())
        return nullptr;
    const bool inks = press && from == PictureSpace::Cmyk;
    // Black text in a picture that was separated for another press stays on one plate.
    const cmsUInt32Number intent = inks ? INTENT_PRESERVE_K_ONLY_RELATIVE_COLORIMETRIC
                                        : INTENT_RELATIVE_COLORIMETRIC;
    const IccProfile& destination = press ? m_condition : m_screen;
    const cmsUInt32Number fine = from == PictureSpace::Rgb && press ? cmsFLAGS_HIGHRESPRECALC : 0;
    void* handle = cmsCreateTransformTHR(
        static_cast<cmsContext>(m_context.get()), source.get(), byteFormat(from), destination.get(),
        byteFormat(press ? PictureSpace::Cmyk : PictureSpace::Rgb), intent, blackPointCompensated | fine);
    if (handle)
        known->second = std::make_unique<PixelTransform>(handle);
    return known->second.get();
}

std::array<double, 256> ColourConverter::luminances(PictureSpace space, const QByteArray& profile) const
{
    const IccProfile own(m_context, profile);
    // Without a profile greys are sRGB's neutrals.
    const bool plain = profile.isEmpty();
    const PictureSpace asked = plain ? PictureSpace::Rgb : space;
    const Transform lab = toLab(m_context, plain ? m_screen : own, asked);
    std::array<double, 256> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double value = static_cast<double>(i) / 255;
        const std::array<double, 3> pixel{value, value, value};
        cmsCIELab colour{value * 100, 0, 0};
        if (lab)
            cmsDoTransform(lab.get(), pixel.data(), &colour, 1);
        out[i] = luminance(colour.L);
    }
    stretch(out);
    return out;
}

std::array<double, 256> ColourConverter::blackInk() const
{
    const Transform lab = toLab(m_context, m_condition, PictureSpace::Cmyk);
    std::array<double, 256> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::array<double, 4> ink{0, 0, 0, 100 - static_cast<double>(i) * 100 / 255};
        cmsCIELab colour{static_cast<double>(i) * 100 / 255, 0, 0};
        if (lab)
            cmsDoTransform(lab.get(), ink.data(), &colour, 1);
        out[i] = luminance(colour.L);
    }
    stretch(out);
    return out;
}

GreyCurve ColourConverter::toBlackInk(PictureSpace space, const QByteArray& profile) const
{
    return matching(luminances(space, profile), hasCondition() ? blackInk() : luminances(PictureSpace::Grey, {}));
}

GreyCurve ColourConverter::toScreenGrey(PictureSpace space, const QByteArray& profile) const
{
    return matching(luminances(space, profile), luminances(PictureSpace::Grey, {}));
}

} // namespace banxin
