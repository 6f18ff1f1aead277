#include "preflight/preflight.h"

#include "preflight/accessibility.h"

#include "preflight/checks.h"
#include "preflight/content_scanner.h"
#include "preflight/document_facts.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace banxin {

namespace {

/// Hands each mark to all checks.
class Forwarder final : public MarkListener {
public:
    Forwarder(std::vector<std::unique_ptr<Check>> checks, Findings& findings)
        : m_checks(std::move(checks)),
          m_findings(findings)
    {}
    void text(const Mark& mark, const TextMark& text) override
    {
        for (const auto& check : m_checks)
            check->text(mark, text);
    }
    void path(const Mark& mark, const PathMark& path) override
    {
        for (const auto& check : m_checks)
            check->path(mark, path);
    }
    void picture(const Mark& mark, const PictureMark& picture) override
    {
        for (const auto& check : m_checks)
            check->picture(mark, picture);
    }
    void shading(const Mark& mark, const ColourSpacePtr& space) override
    {
        for (const auto& check : m_checks)
            check->shading(mark, space);
    }
    void parameters(const Mark& mark, QPDFObjectHandle set) override
    {
        for (const auto& check : m_checks)
            check->parameters(mark, set);
    }
    void form(const Mark& mark, QPDFObjectHandle form) override
    {
        for (const auto& check : m_checks)
            check->form(mark, form);
    }
    void unreadable(const PageInfo& page, const QString& object, const QString& why) override
    {
        m_findings.structure("PF-02", &page, object, why);
    }
    void finish()
    {
        for (const auto& check : m_checks)
            check->finish();
    }

private:
    std::vector<std::unique_ptr<Check>> m_checks;
    Findings& m_findings;
};

Error bad(const QString& file, const QString& why) { return {Error::Code::BadFormat, file, why}; }

CheckedAgainst rulesFor(const DocumentFacts& facts)
{
    using Against = PreflightOptions::Against;
    CheckedAgainst out;
    const bool declaresUa = facts.xmp.count(QStringLiteral("pdfuaid:part")) > 0;
    switch (facts.options.against) {
    case Against::X4: out.x4 = true; break;
    case Against::X1a: out.x1a = true; break;
    case Against::Ua1: out.ua1 = true; break;
    case Against::Declared:
        out.x1a = facts.declaredX.startsWith(QLatin1String("PDF/X-1"));
        out.ua1 = declaresUa;
        // What declares nothing is held to what goes to the press today.
        out.x4 = !out.x1a && (!declaresUa || !facts.declaredX.isEmpty());
        break;
    }
    return out;
}

void scanPages(const DocumentFacts& facts, Findings& findings)
{
    std::vector<std::unique_ptr<Check>> checks;
    for (const auto make : {colourCheck, transparencyCheck, pictureCheck, inkCheck, textCheck, trimCheck})
        checks.push_back(make(facts, findings));
    Forwarder forwarder(std::move(checks), findings);
    ContentScanner scanner(forwarder);
    for (const PageInfo& page : facts.pages) {
        scanner.page(page);
        if (scanner.exhausted()) {
            findings.structure("PF-02", &page, QStringLiteral("content"),
                               QStringLiteral("there is too much of it; what follows was not read"));
            break;
        }
    }
    forwarder.finish();
    checkFonts(facts, scanner.fonts(), findings);
}

void checkDamage(QPDF& pdf, Findings& findings)
{
    const std::vector<QPDFExc> warnings = pdf.getWarnings();
    if (!warnings.empty())
        findings.structure("PF-01", nullptr, QStringLiteral("file"),
                           QStringLiteral("%1: %2")
                               .arg(warnings.size())
                               .arg(QString::fromStdString(warnings.front().getMessageDetail()).left(200)));
}

Result<PreflightReport> checked(const QString& file, QPDF& pdf, const PreflightOptions& options)
{
    Result<DocumentFacts> facts = readFacts(file, pdf, options);
    if (!facts)
        return facts.error();
    facts->against = rulesFor(*facts);
    Findings findings;
    if (facts->against.press()) {
        checkIdentity(*facts, findings);
        checkOutputIntent(*facts, findings);
        checkBoxes(*facts, findings);
        checkInteraction(*facts, findings);
        checkStreams(*facts, findings);
    }
    scanPages(*facts, findings);
    checkDamage(pdf, findings);

    PreflightReport report;
    report.standard = facts->declaredX;
    if (report.standard.isEmpty() && facts->xmp.count(QStringLiteral("pdfuaid:part")) > 0)
        report.standard = QStringLiteral("PDF/UA-") + facts->xmp.at(QStringLiteral("pdfuaid:part"));
    report.pages = static_cast<int>(facts->pages.size());
    report.findings = findings.sorted();
    if (facts->against.ua1) {
        std::vector<PreflightFinding> access = accessibilityFindings(pdf);
        std::ranges::move(access, std::back_inserter(report.findings));
        std::ranges::stable_sort(report.findings, {}, &PreflightFinding::page);
    }
    return report;
}

} // namespace

bool PreflightReport::stops() const
{
    return std::any_of(findings.begin(), findings.end(), [](const PreflightFinding& f) { return f.stops(); });
}

Result<PreflightReport> preflight(const QString& file, const PreflightOptions& options)
{
    if (QFileInfo(file).isDir())
        return Error{Error::Code::FileIsDirectory, file, {}};
    if (QFile input(file); !input.open(QIODevice::ReadOnly))
        return Error{Error::Code::FileUnreadable, file, input.errorString()};
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    try {
        pdf.processFile(QFile::encodeName(file).constData());
        return checked(file, pdf, options);
    } catch (const QPDFExc& error) {
        if (error.getErrorCode() == qpdf_e_password)
            return bad(file, QStringLiteral("the file is encrypted with a password; ask for one without"));
        return bad(file,
                   QStringLiteral("this is no PDF, or it is damaged (%1); ask for it again")
                       .arg(QString::fromStdString(error.getMessageDetail())));
    } catch (const std::exception& error) {
        return bad(
            file,
            QStringLiteral("the PDF is damaged (%1); ask for it again").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace banxin
