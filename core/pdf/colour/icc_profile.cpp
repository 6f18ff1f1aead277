#include "pdf/colour/icc_profile.h"

#include <lcms2.h>

#include <array>
#include <utility>

namespace banxin {

namespace {

void keepMessage(cmsContext context, cmsUInt32Number, const char* text)
{
    if (auto* message = static_cast<QString*>(cmsGetContextUserData(context)))
        *message = QString::fromUtf8(text);
}

cmsColorSpaceSignature signatureOf(PictureSpace space)
{
    switch (space) {
    case PictureSpace::Grey: return cmsSigGrayData;
    case PictureSpace::Rgb: return cmsSigRgbData;
    case PictureSpace::Cmyk: break;
    }
    return cmsSigCmykData;
}

} // namespace

LcmsContext::LcmsContext() : m_context(cmsCreateContext(nullptr, &m_message))
{
    cmsSetLogErrorHandlerTHR(static_cast<cmsContext>(m_context), keepMessage);
}

LcmsContext::~LcmsContext() { cmsDeleteContext(static_cast<cmsContext>(m_context)); }

QString LcmsContext::takeMessage() { return std::exchange(m_message, {}); }

IccProfile::IccProfile(const LcmsContext& context, const QByteArray& bytes)
    : m_handle(cmsOpenProfileFromMemTHR(static_cast<cmsContext>(context.get()), bytes.constData(),
                                        static_cast<cmsUInt32Number>(bytes.size())))
{}

IccProfile::IccProfile(IccProfile&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}

IccProfile::~IccProfile()
{
    if (m_handle)
        cmsCloseProfile(m_handle);
}

bool IccProfile::describes(PictureSpace space) const
{
    if (!m_handle || cmsGetColorSpace(m_handle) != signatureOf(space))
        return false;
    switch (cmsGetDeviceClass(m_handle)) {
    case cmsSigInputClass:
    case cmsSigDisplayClass:
    case cmsSigColorSpaceClass:
    case cmsSigOutputClass: return true;
    default: return false;
    }
}

bool IccProfile::isPress() const
{
    return m_handle && cmsGetDeviceClass(m_handle) == cmsSigOutputClass
        && cmsGetColorSpace(m_handle) == cmsSigCmykData;
}

QString IccProfile::names() const
{
    if (!m_handle)
        return {};
    std::array<char, 512> text{};
    cmsGetProfileInfoASCII(m_handle, cmsInfoDescription, "en", "US", text.data(), text.size());
    QString out = QString::fromLatin1(text.data());
    // The tag begins with the name of the registered data, if it has one, or with the data themselves.
    if (const auto* target = static_cast<const cmsMLU*>(cmsReadTag(m_handle, cmsSigCharTargetTag))) {
        text = {};
        cmsMLUgetASCII(target, "en", "US", text.data(), text.size());
        out += QLatin1Char('\n') + QString::fromLatin1(text.data()).section(QLatin1Char('\n'), 0, 0);
    }
    return out;
}

QByteArray srgbProfile()
{
    const LcmsContext context;
    const IccProfile profile(cmsCreate_sRGBProfileTHR(static_cast<cmsContext>(context.get())));
    // 4.2 is the newest that PDF 1.6 and 1.7 know (ISO 32000-1, table 67).
    cmsSetProfileVersion(profile.get(), 4.2);
    cmsSetHeaderFlags(profile.get(), 0);
    cmsUInt32Number size = 0;
    if (!cmsSaveProfileToMem(profile.get(), nullptr, &size))
        return {};
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    if (!cmsSaveProfileToMem(profile.get(), bytes.data(), &size))
        return {};
    // lcms2 dates it now (ICC.1, 7.2.8: twelve bytes from 24); ours is of a fixed day.
    constexpr std::array<char, 12> fixedDay{0x07, static_cast<char>(0xE8), 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};
    bytes.replace(24, 12, QByteArray(fixedDay.data(), 12));
    return bytes;
}

} // namespace banxin
