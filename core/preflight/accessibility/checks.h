#pragma once

#include "preflight/accessibility.h"
#include "preflight/accessibility/structure_reading.h"

namespace banxin {

/// What the checks of one file share.
struct AccessibilityReading {
    explicit AccessibilityReading(QPDF& file) : pdf(file), pages(file.getAllPages()), structure(file) {}

    QPDF& pdf;
    std::vector<QPDFObjectHandle> pages;
    StructureReading structure;
    std::vector<PreflightFinding> findings;

    /// Adds an error of structure.
    void add(const char* rule, const QString& detail, const QString& subject = {}, int page = -1,
             QPDFObjectHandle object = {});
};

/// UA-01 to UA-06, UA-09 (the document's language), UA-15.
void checkDocument(AccessibilityReading& reading);
/// UA-08 to UA-11, UA-13: roles, languages, alternative texts, headings, notes.
void checkStructure(AccessibilityReading& reading);
/// UA-12: tables, lists, contents.
void checkTables(AccessibilityReading& reading);
/// UA-07: content outside of the structure and of artifacts, and the parent tree; UA-16: .notdef; UA-17.
void checkContent(AccessibilityReading& reading);
/// UA-14.
void checkAnnotations(AccessibilityReading& reading);
/// UA-16: fonts that are not embedded or do not tell their characters.
void checkFonts(AccessibilityReading& reading);
/// PL-01, OL-01.
void checkNavigation(AccessibilityReading& reading);

} // namespace banxin
