#include "preflight/colour_space.h"

#include <algorithm>
#include <numeric>

namespace banxin {

namespace {

constexpr double trace = 0.005; // less is no ink

constexpr int deepest = 6;
constexpr std::size_t mostColorants = 32;

void addColorant(Inks& inks, const std::string& name, double tint)
{
    if (name == "/All") {
        inks.c = inks.m = inks.y = inks.k = tint;
        inks.everyPlate = true;
    } else if (name == "/Cyan") {
        inks.c = tint;
    } else if (name == "/Magenta") {
        inks.m = tint;
    } else if (name == "/Yellow") {
        inks.y = tint;
    } else if (name == "/Black") {
        inks.k = tint;
    } else if (name != "/None") {
        inks.spots.push_back(tint);
    }
}

ColourSpace readNamed(const std::string& name, QPDFObjectHandle spaces, int depth)
{
    using Family = ColourSpace::Family;
    // A default space stands in the place of the device's (ISO 32000-1, 8.6.5.6).
    const auto device = [&](const char* standIn, Family family, int components) {
        if (spaces.isDictionary() && spaces.hasKey(standIn))
            return *readColourSpace(spaces.getKey(standIn), QPDFObjectHandle::newNull(), depth + 1);
        ColourSpace out;
        out.family = family;
        out.components = components;
        return out;
    };
    if (name == "/DeviceGray" || name == "/G")
        return device("/DefaultGray", Family::Gray, 1);
    if (name == "/DeviceRGB" || name == "/RGB")
        return device("/DefaultRGB", Family::Rgb, 3);
    if (name == "/DeviceCMYK" || name == "/CMYK")
        return device("/DefaultCMYK", Family::Cmyk, 4);
    if (name == "/Pattern")
        return *deviceSpace(Family::Pattern);
    if (spaces.isDictionary() && spaces.hasKey(name))
        return *readColourSpace(spaces.getKey(name), spaces, depth + 1);
    return {};
}

void readColorants(ColourSpace& out, QPDFObjectHandle names)
{
    if (names.isName()) {
        out.colorants.push_back(names.getName());
    } else if (names.isArray()) {
        const int count = std::min(names.getArrayNItems(), static_cast<int>(mostColorants));
        for (int i = 0; i < count; ++i)
            out.colorants.push_back(names.getArrayItem(i).isName() ? names.getArrayItem(i).getName() : "/");
    }
    out.components = std::max(1, static_cast<int>(out.colorants.size()));
}

void readIndexed(ColourSpace& out, QPDFObjectHandle array, QPDFObjectHandle spaces, int depth)
{
    if (array.getArrayNItems() < 4)
        return;
    out.base = readColourSpace(array.getArrayItem(1), spaces, depth + 1);
    out.largestIndex = std::clamp(static_cast<int>(numberOf(array.getArrayItem(2), 0)), 0, 255);
    QPDFObjectHandle table = array.getArrayItem(3);
    if (table.isString())
        out.table = table.getStringValue();
    else if (table.isStream())
        out.table = readStream(table, std::size_t(256) * mostColorants).bytes;
}

ColourSpace readArray(QPDFObjectHandle array, QPDFObjectHandle spaces, int depth)
{
    using Family = ColourSpace::Family;
    ColourSpace out;
    QPDFObjectHandle head = array.getArrayItem(0);
    const std::string name = head.isName() ? head.getName() : std::string();
    const int items = array.getArrayNItems();
    if (name == "/ICCBased" && items > 1 && array.getArrayItem(1).isStream()) {
        out.family = Family::IccBased;
        out.components =
            std::clamp(static_cast<int>(numberOf(array.getArrayItem(1).getDict().getKey("/N"), 3)), 1, 4);
    } else if (name == "/CalGray" || name == "/CalRGB" || name == "/Lab") {
        out.family = name == "/Lab" ? Family::Lab : name == "/CalRGB" ? Family::CalRgb : Family::CalGray;
        out.components = name == "/CalGray" ? 1 : 3;
    } else if (name == "/Indexed" || name == "/I") {
        out.family = Family::Indexed;
        readIndexed(out, array, spaces, depth);
    } else if ((name == "/Separation" || name == "/DeviceN") && items > 2) {
        out.family = name == "/DeviceN" ? Family::DeviceN : Family::Separation;
        readColorants(out, array.getArrayItem(1));
        out.base = readColourSpace(array.getArrayItem(2), spaces, depth + 1);
    } else if (name == "/Pattern") {
        out.family = Family::Pattern;
        if (items > 1)
            out.base = readColourSpace(array.getArrayItem(1), spaces, depth + 1);
    } else if (items == 1 && !name.empty()) {
        return readNamed(name, spaces, depth + 1);
    }
    return out;
}

} // namespace

double Inks::total() const { return 100 * std::accumulate(spots.begin(), spots.end(), c + m + y + k); }

int Inks::count() const
{
    int out = 0;
    for (const double ink : {c, m, y, k})
        out += ink > trace ? 1 : 0;
    return out + static_cast<int>(std::count_if(spots.begin(), spots.end(), [](double s) { return s > trace; }));
}

bool Inks::blank() const { return known && count() == 0; }
bool Inks::onlyBlack() const { return known && count() == 1 && k > trace; }
bool Inks::fullBlack() const { return onlyBlack() && k > 1 - trace; }
bool Inks::richBlack() const { return known && k > 0.85 && count() > 1 && c + m + y > 0.1; }

QString ColourSpace::name() const
{
    static constexpr const char* names[] = {"DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray",
                                            "CalRGB",     "Lab",       "ICCBased",   "Indexed",
                                            "Separation", "DeviceN",   "Pattern",    "unknown"};
    const QString own = QString::fromLatin1(names[static_cast<std::size_t>(family)]);
    if ((family == Family::Indexed || family == Family::Separation || family == Family::DeviceN) && base)
        return own + QStringLiteral(" over ") + base->name();
    return own;
}

bool ColourSpace::deviceIndependent() const
{
    switch (family) {
    case Family::Gray:
    case Family::Cmyk: return false;
    case Family::Indexed:
    case Family::Separation:
    case Family::DeviceN:
    case Family::Pattern: return base && base->deviceIndependent();
    default: return true;
    }
}

bool ColourSpace::deviceRgb() const { return family == Family::Rgb || (base && base->deviceRgb()); }

Inks ColourSpace::inks(const double* values, std::size_t count) const
{
    Inks out;
    if (count < static_cast<std::size_t>(components))
        return out;
    const auto part = [&](std::size_t i) { return std::clamp(values[i], 0.0, 1.0); };
    out.known = true;
    if (family == Family::Gray || family == Family::CalGray || (family == Family::IccBased && components == 1)) {
        out.k = 1 - part(0);
    } else if (family == Family::Cmyk || (family == Family::IccBased && components == 4)) {
        out.c = part(0);
        out.m = part(1);
        out.y = part(2);
        out.k = part(3);
    } else if (family == Family::Separation || family == Family::DeviceN) {
        for (std::size_t i = 0; i < colorants.size(); ++i)
            addColorant(out, colorants[i], part(i));
    } else if (family == Family::Indexed && base) {
        const auto index = static_cast<std::size_t>(std::clamp(values[0], 0.0, static_cast<double>(largestIndex)));
        const auto width = static_cast<std::size_t>(base->components);
        std::array<double, mostColorants> colour{};
        if ((index + 1) * width > table.size() || width > colour.size())
            return {};
        for (std::size_t i = 0; i < width; ++i)
            colour[i] = static_cast<unsigned char>(table[index * width + i]) / 255.0;
        return base->inks(colour.data(), width);
    } else if ((family == Family::Rgb || family == Family::CalRgb || family == Family::IccBased) && components == 3
               && part(0) > 1 - trace && part(1) > 1 - trace && part(2) > 1 - trace) {
        return out; // white is paper in every RGB space
    } else {
        return {};
    }
    return out;
}

ColourSpacePtr deviceSpace(ColourSpace::Family family)
{
    auto out = std::make_shared<ColourSpace>();
    out->family = family;
    out->components = family == ColourSpace::Family::Cmyk ? 4 : family == ColourSpace::Family::Rgb ? 3 : 1;
    return out;
}

ColourSpacePtr readColourSpace(QPDFObjectHandle object, QPDFObjectHandle spaces, int depth)
{
    if (depth > deepest)
        return std::make_shared<ColourSpace>();
    if (object.isName())
        return std::make_shared<ColourSpace>(readNamed(object.getName(), spaces, depth));
    if (object.isArray() && object.getArrayNItems() > 0)
        return std::make_shared<ColourSpace>(readArray(object, spaces, depth));
    return std::make_shared<ColourSpace>();
}

} // namespace banxin
