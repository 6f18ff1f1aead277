#pragma once

#include "preflight/qpdf_api.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace banxin {

/// A font of a PDF: how its strings are taken apart and how wide its characters are.
class PdfFont {
public:
    explicit PdfFont(QPDFObjectHandle font);

    struct Code {
        int code = 0;
        int bytes = 1;
    };
    /// The next character of a string from `at` on.
    Code nextCode(std::string_view string, std::size_t at) const;
    /// In thousandths of the size.
    double width(int code) const;
    bool widthGiven(int code) const;

    QString name() const { return m_name; } ///< with subset tag, no slash
    QString plainName() const;              ///< without subset tag
    bool subset() const;
    bool type3() const { return m_type3; }
    bool composite() const { return m_composite; }
    bool identity() const { return m_identity; } ///< codes are CIDs
    bool vertical() const { return m_vertical; }
    bool embedded() const { return !m_programKey.empty(); }
    bool songLike() const; ///< 宋, Ming, Mincho, serif: thin strokes (CI-11)
    std::string reference() const { return m_reference; }

    QPDFObjectHandle object() const { return m_font; }
    QPDFObjectHandle descendant() const { return m_descendant; }
    QPDFObjectHandle descriptor() const { return m_descriptor; }
    QPDFObjectHandle program() const { return m_program; }  ///< FontFile …; null: not embedded
    std::string programKey() const { return m_programKey; } ///< "/FontFile2"

    /// Codes that were shown.
    void use(int code) const;
    const std::vector<bool>& used() const { return m_used; }

private:
    void readComposite();
    void readEncoding(QPDFObjectHandle encoding);
    void readSimpleWidths();
    void readCidWidths();
    void setWidth(int code, double width);

    enum class Bytes { One, Two, Mixed };

    QPDFObjectHandle m_font, m_descendant, m_descriptor, m_program;
    std::string m_reference, m_programKey;
    QString m_name;
    bool m_type3 = false, m_composite = false, m_identity = false, m_vertical = false;
    Bytes m_bytes = Bytes::One;
    double m_defaultWidth = 0;
    std::vector<float> m_widths; ///< by code (CID); below 0: not given
    mutable std::vector<bool> m_used;
};
using PdfFontPtr = std::shared_ptr<const PdfFont>;

} // namespace banxin
