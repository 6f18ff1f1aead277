#pragma once

#include "preflight/preflight.h"

#include <QByteArray>
#include <QTemporaryDir>

#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4
#endif
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <set>
#include <string>

/// GoogleTest would show a string as a list of 16-bit objects.
inline void PrintTo(const QString& text, std::ostream* out) { *out << '"' << text.toStdString() << '"'; }

namespace banxin::test {

/// A small file for the press without a fault, made object by object so that a test can spoil one of
/// them: two pages A4 with 3 mm of bleed, a tint over the bleed, text, a rule and a picture at 300 ppi.
class GoodPdf {
public:
    enum class Standard { X4, X1a };
    explicit GoodPdf(Standard standard = Standard::X4);

    QPDF pdf;
    QPDFObjectHandle page, resources, picture, font, cidFont, descriptor, overprint, intent, info;
    std::string content; ///< of the first page
    std::string xmp;     ///< packet; empty: none
    std::string version; ///< of the header
    bool objectStreams = true;
    bool encrypted = false;
    bool fontProgramLzw = false;
    std::string shown; ///< "<0022…> Tj" of some letters in the font

    /// A stream with these bytes.
    QPDFObjectHandle stream(const std::string& bytes);
    /// Another picture in the place of the first: `decode` bytes of `space`.
    void setPicture(int width, int height, const char* space, const std::string& samples);

    QByteArray bytes();

private:
    void addFont();
    void addDocument();
    void addPages();
    Standard m_standard;
};

/// What preflight says of these bytes; fails the test when it gives an error.
PreflightReport checked(const QByteArray& bytes, const PreflightOptions& options = {});
/// The ids of all findings, infos included.
std::set<std::string> rulesOf(const PreflightReport& report);
/// "X-08 Structure error page 0 TrimBox: missing", a line each.
std::string listed(const PreflightReport& report);
/// The first finding of a rule; fails the test when there is none.
PreflightFinding findingOf(const PreflightReport& report, const char* rule);

constexpr double mm = 72 / 25.4;

} // namespace banxin::test
