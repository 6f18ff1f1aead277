#pragma once

#include "base/length.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace banxin {

struct Edition;

/// Which rules a file obeys.
enum class PdfStandard {
    None, ///< plain PDF 1.6: booklet and review copies
    X4,   ///< PDF/X-4 (ISO 15930-7), PDF 1.6
    X1a,  ///< PDF/X-1a:2003 (ISO 15930-4), PDF 1.4: no transparency, CMYK and grey alone
    Ua1   ///< PDF/UA-1 (ISO 14289-1), PDF 1.7: tagged, linked, RGB for the screen
};

/// The printing condition that a file is made for.
struct OutputCondition {
    QString identifier; ///< OutputConditionIdentifier: "FOGRA39"
    QString info;       ///< in words: "Coated FOGRA39L (ISO 12647-2)"
    QString registry;   ///< RegistryName: "http://www.color.org"
    QByteArray profile; ///< ICC, class prtr, CMYK
};

/// What becomes of placed pictures.
struct PictureRules {
    enum class Colour {
        AsTheyAre,   ///< device colours as stored
        ToCondition, ///< CMYK and grey of the output condition, by lcms2 with black-point compensation
        Tagged,      ///< RGB kept, with its profile or sRGB (X-4 alone, CI-08)
        ToScreen     ///< sRGB
    };
    Colour colour = Colour::AsTheyAre;
    int downsampleAbove = 0; ///< effective ppi above which a picture is made smaller; 0: never (CI-06)
    int downsampleTo = 0;    ///< effective ppi that it then has
    int jpegQuality = 92;    ///< of photographs that must be encoded anew
    /// C + M + Y + K in percent that converted pixels keep to: profiles exceed their own limit a little in
    /// the deepest shades (FOGRA39L by 17). 0: whatever the profile gives (CI-01)
    int inkLimit = 300;
    bool flattenAlpha = false; ///< onto white: X-11 forbids soft masks in PDF/X-1a
};

/// Marks outside the trim, for the press (IMP-04).
struct PrinterMarks {
    bool crop = false;
    bool bleed = false;
    bool registration = false;
    bool colourBar = false;
    bool slug = false; ///< a line of text: title, page, date

    bool any() const { return crop || bleed || registration || colourBar || slug; }
};

/// What is asked of a PDF beside the pages.
struct PdfOptions {
    QString title; ///< empty: ComposedIssue::title
    QString author;
    bool outline = true;
    PdfStandard standard = PdfStandard::None;
    OutputCondition condition; ///< needed for X4, X1a, ToCondition, and CMYK pictures of ToScreen
    PictureRules pictures;
    PrinterMarks marks;
    bool showTrim = false;    ///< readers show the trim without the bleed: for the screen and the office
    bool outlineText = false; ///< 转曲: glyphs as paths, no fonts in the file
    /// What the pages were composed of: kinds of blocks, alternative texts. Needed for Ua1.
    std::shared_ptr<const Edition> edition;
};

} // namespace banxin
