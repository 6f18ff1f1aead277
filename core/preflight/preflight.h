#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace banxin {

/// One point that a finished PDF does not meet.
struct PreflightFinding {
    enum class Severity { Info, Warning, Error };
    /// Structure: what the file is made of; an error of this kind stops a print file. Content: what
    /// stands in it (resolution, ink, sizes); it is listed and can be waived.
    enum class Kind { Structure, Content };

    QString rule; ///< id of print-norms: "X-08", "CI-06", "UA-10"
    Severity severity = Severity::Warning;
    Kind kind = Kind::Content;
    int page = -1;   ///< index, from 0; -1: the whole file
    QString label;   ///< page label, where there is one
    QString object;  ///< "font ABCDEF+SimSun", "image 34 0 R", "annotation 12 0 R"
    QString detail;  ///< what was found, with numbers: "118 ppi"
    QString name;    ///< of a picture, where an export knows it: its file
    QString subject; ///< stable across exports: what a waiver is for
    /// Of a placed picture: where it stands, in points from the lower left of the trim, as far as it is
    /// seen; no width: unknown.
    double left = 0, bottom = 0, width = 0, height = 0;

    bool stops() const { return severity == Severity::Error && kind == Kind::Structure; }
};

/// What the file is checked against.
struct PreflightOptions {
    enum class Against {
        Declared, ///< what the file says it is
        X4,
        X1a,
        Ua1
    };
    Against against = Against::Declared;
    double trimWidthPt = 0; ///< of the document; 0: the first page's (X-08)
    double trimHeightPt = 0;
    double bleedPt = 8.504; ///< 3 mm (TB-01)
    int warnInk = 300;      ///< CI-01, percent
    int mostInk = 330;
    bool pixels = true; ///< decode pictures for CI-01
};

struct PreflightReport {
    QString standard; ///< as declared: "PDF/X-4", "PDF/X-1a:2003", "PDF/UA-1" or empty
    int pages = 0;
    std::vector<PreflightFinding> findings; ///< by page, the whole file first

    bool stops() const;
};

/// Checks a finished PDF, of this or another program. Errors: FileUnreadable, BadFormat (no PDF,
/// damaged beyond reading, encrypted with a password).
Result<PreflightReport> preflight(const QString& file, const PreflightOptions& options = {});

} // namespace banxin
