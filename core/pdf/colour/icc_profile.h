#pragma once

#include "pdf/colour/picture_space.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace banxin {

/// lcms2 with its messages kept in: nothing is printed and no setting is shared between documents.
class LcmsContext {
public:
    LcmsContext();
    ~LcmsContext();
    LcmsContext(const LcmsContext&) = delete;
    LcmsContext& operator=(const LcmsContext&) = delete;

    /// The cmsContext.
    void* get() const { return m_context; }
    /// What lcms2 said last, then forgotten.
    QString takeMessage();

private:
    QString m_message;
    void* m_context;
};

/// An ICC profile that lcms2 has read. Must not outlive its context.
class IccProfile {
public:
    /// Without a handle (valid() is false) when lcms2 cannot read `bytes`.
    IccProfile(const LcmsContext& context, const QByteArray& bytes);
    /// Takes a cmsHPROFILE over.
    explicit IccProfile(void* handle) : m_handle(handle) {}
    IccProfile(IccProfile&& other) noexcept;
    IccProfile& operator=(IccProfile&&) = delete;
    ~IccProfile();

    bool valid() const { return m_handle != nullptr; }
    /// The cmsHPROFILE.
    void* get() const { return m_handle; }
    /// Whether pixels of `space` can be told by it: class scnr, mntr, spac or prtr, and that data space.
    bool describes(PictureSpace space) const;
    /// Whether it is for printing in four colours: class prtr, CMYK.
    bool isPress() const;
    /// The description and the characterisation data that it names, for comparing: "Coated FOGRA39 …".
    QString names() const;

private:
    void* m_handle;
};

/// sRGB of IEC 61966-2-1 as a small ICC profile, always the same bytes.
QByteArray srgbProfile();

} // namespace banxin
