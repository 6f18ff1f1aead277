#pragma once

#include "base/result.h"
#include "pdf/colour/icc_profile.h"
#include "pdf/pdf_options.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>

namespace banxin {

/// Changes pixels from one space to another. Samples are interleaved bytes.
class PixelTransform {
public:
    /// Takes a cmsHTRANSFORM over.
    explicit PixelTransform(void* handle) : m_handle(handle) {}
    PixelTransform(const PixelTransform&) = delete;
    PixelTransform& operator=(const PixelTransform&) = delete;
    ~PixelTransform();

    void apply(const std::uint8_t* from, std::uint8_t* to, int pixels) const;

private:
    void* m_handle;
};

/// A grey for each grey.
using GreyCurve = std::array<std::uint8_t, 256>;

/// Conversions between pictures, the press and the screen by lcms2: relative colorimetric with
/// black-point compensation, so that white stays paper and black the darkest that there is.
/// Pictures that say nothing are sRGB (RGB and grey) or already of the condition (CMYK).
class ColourConverter {
public:
    /// A condition without a profile leaves what needs it out (hasCondition()). Error: BadFormat
    /// (subject: the condition's identifier) for a profile that cannot be read, or that is not of
    /// class prtr for CMYK.
    static Result<std::unique_ptr<ColourConverter>> open(const OutputCondition& condition);

    bool hasCondition() const { return m_condition.valid(); }

    /// Whether a picture of `space` can be understood by `profile`; empty: yes, else what is wrong.
    QString profileFault(const QByteArray& profile, PictureSpace space) const;

    /// Whether CMYK with this profile was separated for the condition: the same profile, or one that
    /// names the same condition. Such pixels are printed as they are.
    bool isCondition(const QByteArray& profile) const;

    /// Whether a profile of RGB says what sRGB says, within two of 255: cameras and programs have many of
    /// them, and none needs converting.
    bool isScreen(const QByteArray& profile);

    /// A transform is good until the next one is asked for.
    ///
    /// To CMYK of the condition; CMYK keeps pure black pure. nullptr: lcms2 cannot.
    const PixelTransform* toCondition(PictureSpace from, const QByteArray& profile);
    /// To sRGB. nullptr: lcms2 cannot.
    const PixelTransform* toScreen(PictureSpace from, const QByteArray& profile);

    /// DeviceGray of the condition, which is its black ink alone: each grey gets as much black as has
    /// its luminance, the darkest being all of it. `space` is Grey, or Rgb for neutral pictures.
    GreyCurve toBlackInk(PictureSpace space, const QByteArray& profile) const;
    /// Greys of a picture with a profile as sRGB's.
    GreyCurve toScreenGrey(PictureSpace space, const QByteArray& profile) const;

private:
    explicit ColourConverter(const OutputCondition& condition);

    enum class Target { Condition, Screen };
    const PixelTransform* transform(Target target, PictureSpace from, const QByteArray& profile);
    /// Luminance of the greys of a picture, 0 … 1, relative to its white.
    std::array<double, 256> luminances(PictureSpace space, const QByteArray& profile) const;
    /// Luminance of 255 … 0 black ink on the paper, relative to it.
    std::array<double, 256> blackInk() const;

    LcmsContext m_context; // before the profiles that hang on it
    QByteArray m_conditionBytes;
    QString m_conditionName;
    IccProfile m_condition;
    IccProfile m_screen;
    std::map<std::pair<int, QByteArray>, std::unique_ptr<PixelTransform>> m_transforms;
};

} // namespace banxin
