#pragma once

#include "layout/page_design.h"
#include "model/publication.h"
#include "pdf/imposition/booklet_settings.h"
#include "pdf/pdf_options.h"

#include <QString>

#include <optional>

namespace banxin {

/// What a file is for.
enum class ExportProfile {
    Print,   ///< for the press: PDF/X
    Screen,  ///< to read and to mail: PDF/UA-1, links
    Booklet, ///< imposed for the office printer
    Review   ///< 送审稿: watermark, round, date, line numbers, box for signatures
};
QString exportProfileName(ExportProfile profile); ///< "print", "screen", "booklet", "review"
std::optional<ExportProfile> exportProfileFromName(const QString& name);

/// Which pages go into the file. Cover: 封一–封四 as spreads with the spine between them.
enum class ExportPart { Whole, Cover, Body };

/// What a copy for the reviewers carries.
struct ReviewSettings {
    QString watermark; ///< empty: 送审稿
    int round = 1;     ///< 第N次送审
    QDate date;        ///< of the round; invalid: none printed (there is no clock here)
    bool lineNumbers = true;
    bool signatures = true; ///< 审签栏 on the first page
};

/// What is exported and how. Everything but issue and file has a default that fits the profile.
struct ExportOrder {
    QString issue; ///< id
    QString file;
    ExportProfile profile = ExportProfile::Print;
    ExportPart part = ExportPart::Whole;
    PdfStandard standard = PdfStandard::X4; ///< of a print file: X4 or X1a
    std::optional<LanguageMode> languages;
    std::optional<PageDesign> design; ///< absent: the issue's own
    QString conditionFile;            ///< an ICC profile of the printer's; empty: FOGRA39L coated
    bool keepTagged = false;          ///< pictures stay RGB with their profile (X4)
    PrinterMarks marks;
    bool outlineText = false;
    bool forMail = false; ///< screen: small enough for mail, at most 10 MB
    Length spine;         ///< of the cover
    BookletSettings booklet;
    ReviewSettings review;
};

} // namespace banxin
