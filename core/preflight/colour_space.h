#pragma once

#include "preflight/qpdf_api.h"

#include <QString>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace banxin {

/// What a colour puts on paper, each 0 … 1. Not known for RGB and other colours that the press converts.
struct Inks {
    bool known = false;
    double c = 0, m = 0, y = 0, k = 0;
    std::vector<double> spots;

    double total() const;    ///< in percent (CI-01)
    int count() const;       ///< inks that print
    bool blank() const;      ///< known and none
    bool onlyBlack() const;  ///< known and K alone
    bool richBlack() const;  ///< much K, and others with it
    bool fullBlack() const;  ///< K alone, solid
    bool everyPlate = false; ///< Separation All: registration
};

/// A colour space of a PDF, as far as its checks go.
struct ColourSpace {
    enum class Family {
        Gray,
        Rgb,
        Cmyk,
        CalGray,
        CalRgb,
        Lab,
        IccBased,
        Indexed,
        Separation,
        DeviceN,
        Pattern,
        Unknown
    };
    Family family = Family::Unknown;
    int components = 1;
    std::vector<std::string> colorants;      ///< Separation, DeviceN: with slash
    std::shared_ptr<const ColourSpace> base; ///< Indexed, Pattern: what is below; Separation: alternate
    std::string table;                       ///< Indexed
    int largestIndex = 0;                    ///< Indexed

    QString name() const; ///< "DeviceRGB"
    /// Whether this or what it is made of is RGB, Lab or needs a profile: what PDF/X-1a forbids.
    bool deviceIndependent() const;
    bool deviceRgb() const; ///< this or what it is made of: has no profile
    /// What a colour of it prints; `values` has `components` numbers.
    Inks inks(const double* values, std::size_t count) const;
};
using ColourSpacePtr = std::shared_ptr<const ColourSpace>;

/// DeviceGray, DeviceRGB, DeviceCMYK and Pattern.
ColourSpacePtr deviceSpace(ColourSpace::Family family);

/// Reads one out of a file: a name (device, or of `spaces`, the resource dictionary) or an array. What
/// cannot be read is Unknown.
ColourSpacePtr readColourSpace(QPDFObjectHandle object, QPDFObjectHandle spaces, int depth = 0);

} // namespace banxin
