#pragma once

#include "preflight/findings.h"
#include "preflight/marks.h"
#include "preflight/preflight.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace banxin {

/// Which rules a file is held to.
struct CheckedAgainst {
    bool x4 = false, x1a = false, ua1 = false;
    bool press() const { return x4 || x1a; }
};

/// What the file as a whole says; read once.
struct DocumentFacts {
    QPDF& pdf;
    const PreflightOptions& options;
    CheckedAgainst against;
    QString declaredX; ///< "PDF/X-4", "PDF/X-1a:2003"; empty: none
    bool declaredInXmp = false;
    std::map<QString, QString> xmp; ///< simple properties by prefix-free name: "Producer", "title"
    bool hasXmp = false;
    std::vector<PageInfo> pages;
};

/// A group of checks over the marks of the pages; what needs all of them is told at the end.
class Check : public MarkListener {
public:
    Check(const DocumentFacts& facts, Findings& findings) : m_facts(facts), m_findings(findings) {}
    virtual void finish() {}

protected:
    using Severity = PreflightFinding::Severity;
    const DocumentFacts& m_facts;
    Findings& m_findings;
};

// Over the objects of the file
void checkIdentity(const DocumentFacts& facts, Findings& findings);     ///< X-01 to X-05
void checkOutputIntent(const DocumentFacts& facts, Findings& findings); ///< X-06, X-07
void checkBoxes(const DocumentFacts& facts, Findings& findings);        ///< X-08, TB-01, TB-03
void checkInteraction(const DocumentFacts& facts, Findings& findings);  ///< X-12, X-13, X-14
void checkStreams(const DocumentFacts& facts, Findings& findings);      ///< X-15, X-16
/// X-09, over the fonts that were shown.
void checkFonts(const DocumentFacts& facts, const std::vector<PdfFontPtr>& fonts, Findings& findings);

// Over what is painted
std::unique_ptr<Check> colourCheck(const DocumentFacts& facts, Findings& findings);       ///< X-10, CI-08, CI-09
std::unique_ptr<Check> transparencyCheck(const DocumentFacts& facts, Findings& findings); ///< X-11, X-15
std::unique_ptr<Check> pictureCheck(const DocumentFacts& facts, Findings& findings);      ///< CI-06, -07, -12, -13
std::unique_ptr<Check> inkCheck(const DocumentFacts& facts, Findings& findings);          ///< CI-01
std::unique_ptr<Check> textCheck(const DocumentFacts& facts, Findings& findings); ///< CI-02 to -05, -10, -11
std::unique_ptr<Check> trimCheck(const DocumentFacts& facts, Findings& findings); ///< TB-02

/// A name for a picture that the next export gives it again: by its bytes.
QString pictureSubject(const PictureMark& picture);
/// "font SimSun 9 pt", for findings about text.
QString textObject(const Mark& mark, const TextMark& text);
QString decimal(double value, int places);

} // namespace banxin
