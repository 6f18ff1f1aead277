#include "output/release/release_issue.h"

#include "base/file.h"
#include "model/content_mark.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>

namespace banxin {

namespace {

QString hashOfBytes(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString hashOfFile(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
}

std::vector<ReleasedFace> hashedFaces(const std::vector<UsedFace>& used)
{
    std::vector<ReleasedFace> out;
    std::map<QString, QString> known; // several faces of one collection are one file
    for (const UsedFace& face : used) {
        const auto [at, isNew] = known.try_emplace(face.file);
        if (isNew)
            at->second = hashOfFile(face.file);
        out.push_back({QFileInfo(face.file).fileName(), face.index, at->second});
    }
    return out;
}

/// What of an order makes another file of the same issue.
QString optionsOf(const ExportOrder& order)
{
    const PrinterMarks& marks = order.marks;
    QStringList out;
    const auto flag = [&out](bool on, const char* name) {
        if (on)
            out << QLatin1String(name);
    };
    flag(marks.crop, "crop");
    flag(marks.bleed, "bleed");
    flag(marks.registration, "registration");
    flag(marks.colourBar, "colour-bar");
    flag(marks.slug, "slug");
    flag(order.keepTagged, "tagged");
    flag(order.outlineText, "outlined");
    flag(order.design.has_value(), "other-design");
    if (order.languages)
        out << QStringLiteral("languages=") + languageModeName(*order.languages);
    if (!order.conditionFile.isEmpty())
        out << QStringLiteral("condition=") + hashOfFile(order.conditionFile);
    return out.join(QLatin1Char(' '));
}

QString standardName(PdfStandard standard)
{
    return standard == PdfStandard::X1a ? QStringLiteral("x1a") : QStringLiteral("x4");
}

ReleaseDetails detailsOf(const ExportOrder& order, const ExportReport& report)
{
    ReleaseDetails out;
    out.pages = report.pages;
    out.profile = exportProfileName(order.profile);
    out.standard = standardName(order.standard);
    out.design = hashOfBytes(report.source.edition->issue.pageDesign);
    for (const auto& [id, picture] : report.source.edition->pictures)
        out.pictures << picture.sha256;
    out.faces = hashedFaces(report.source.faces);
    out.program = QStringLiteral(BANXIN_VERSION);
    out.options = optionsOf(order);
    return out;
}

void addColumns(QCryptographicHash& hash, const std::vector<EditionColumn>& columns)
{
    for (const EditionColumn& column : columns) {
        hash.addData(QStringLiteral("%1 %2|%3|")
                         .arg(column.column.id.value)
                         .arg(column.column.name.zh, column.column.name.en)
                         .toUtf8());
        for (const int article : column.articles)
            hash.addData(QByteArray::number(article) + ',');
        addColumns(hash, column.columns);
        hash.addData(QByteArrayLiteral("."));
    }
}

/// The placements of the issue as the edition has them: in the same order, of the same texts.
Result<ReleaseDetails> withPlacements(const Catalogue& catalogue, const Edition& edition, const QStringList& pages,
                                      ReleaseDetails details)
{
    const Result<std::vector<Placement>> placements = catalogue.placements(edition.issue.row);
    if (!placements)
        return placements.error();
    for (std::size_t i = 0; i < placements->size() && i < edition.articles.size(); ++i) {
        details.revisions[(*placements)[i].id] = (*placements)[i].revision;
        details.starts[(*placements)[i].id] = pages.value(static_cast<qsizetype>(i));
    }
    return details;
}

} // namespace

QString editionMark(const Edition& edition)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QStringLiteral("%1 %2 %3|")
                     .arg(edition.issue.id())
                     .arg(edition.issue.revision)
                     .arg(edition.publication.revision)
                     .toUtf8());
    addColumns(hash, edition.columns);
    for (const auto& placed : edition.articles) {
        hash.addData(QStringLiteral("%1 %2 %3|")
                         .arg(placed->column.value)
                         .arg(placed->article.revision.value)
                         .arg(contentMark(placed->article))
                         .toUtf8());
        hash.addData(QJsonDocument(placementSettingToJson(placed->setting)).toJson(QJsonDocument::Compact));
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<PreparedRelease> prepareRelease(const Catalogue& catalogue, const ExportOrder& order,
                                       const ExportProgress& progress, std::stop_token stop)
{
    if (order.profile != ExportProfile::Print || order.part != ExportPart::Whole)
        return Error{Error::Code::BadArgument, exportProfileName(order.profile),
                     QStringLiteral("only the whole issue for the press is released")};
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{Error::Code::FileUnwritable, folder.path(), folder.errorString()};
    ExportOrder hidden = order;
    hidden.file = folder.filePath(QStringLiteral("release.pdf"));
    Result<ExportReport> report = exportIssue(catalogue, hidden, progress, stop);
    if (!report)
        return report.error();
    PreparedRelease out;
    if (report->written) {
        Result<QByteArray> pdf = readFile(hidden.file);
        if (!pdf)
            return pdf.error();
        out.pdf = std::move(*pdf);
    }
    out.details = detailsOf(order, *report);
    out.mark = editionMark(*report->source.edition);
    out.report = std::move(*report);
    out.report.file = order.file;
    return out;
}

Result<Release> commitRelease(Catalogue& catalogue, const PreparedRelease& prepared, const QString& name,
                              const QString& copy)
{
    const Issue made = prepared.report.source.edition->issue;
    if (prepared.pdf.isEmpty() || name.trimmed().isEmpty())
        return Error{Error::Code::BadArgument, made.id(),
                     prepared.pdf.isEmpty() ? QStringLiteral("findings stop the PDF, so there is none to release")
                                            : QStringLiteral("a release needs a name")};
    Result<Edition> now = catalogue.edition(made.id());
    if (!now)
        return now.error();
    if (now->issue.state == IssueState::Released || now->issue.state == IssueState::Published)
        return Error{Error::Code::Conflict, made.id(), QStringLiteral("is released already")};
    if (editionMark(*now) != prepared.mark)
        return Error{Error::Code::Conflict, made.id(), QStringLiteral("was changed after its PDF was made")};
    Result<ReleaseDetails> details =
        withPlacements(catalogue, *now, prepared.report.source.articlePages, prepared.details);
    if (!details)
        return details.error();
    details->file = QFileInfo(copy).fileName();
    // Written before anything is decided and put in its place after: of the two the file is what may fail.
    QSaveFile file(copy);
    if (!copy.isEmpty()
        && (!file.open(QIODevice::WriteOnly) || file.write(prepared.pdf) != prepared.pdf.size() || !file.flush()))
        return Error{Error::Code::FileUnwritable, copy, writeFault(file)};
    if (now->issue.state != IssueState::Review) {
        now->issue.state = IssueState::Review; // where reopening leads, so that an undo after it finds its way
        if (const Status reviewed = catalogue.setIssue(now->issue); !reviewed)
            return reviewed.error();
    }
    Release release;
    release.issue = now->issue.row;
    release.name = name.trimmed();
    release.details = toJson(*details);
    Result<Release> released = catalogue.releaseIssue(release, prepared.pdf);
    if (released && !copy.isEmpty() && !file.commit())
        return Error{Error::Code::FileUnwritable, copy, writeFault(file)};
    return released;
}

Result<std::optional<Diagnostic>> comparedWithRelease(const Catalogue& catalogue, const ExportOrder& order,
                                                      const ExportReport& report)
{
    const std::optional<Diagnostic> nothing;
    const Issue& issue = report.source.edition->issue;
    const bool released = issue.state == IssueState::Released || issue.state == IssueState::Published;
    if (!released || !report.written || order.profile != ExportProfile::Print || order.part != ExportPart::Whole)
        return nothing;
    const Result<std::vector<Release>> releases = catalogue.releases(issue.row);
    if (!releases)
        return releases.error();
    if (releases->empty() || !releases->front().stands() || releases->front().sha256 == report.sha256)
        return nothing;
    const Result<ReleaseDetails> then = releaseDetailsFrom(releases->front().details);
    if (!then)
        return then.error();
    const ReleaseDetails present = detailsOf(order, report);
    if (then->options != present.options || then->standard != present.standard)
        return nothing;
    QStringList reasons;
    if (then->program != present.program)
        reasons << QStringLiteral("program %1, then %2").arg(present.program, then->program);
    for (const ReleasedFace& face : present.faces)
        if (std::ranges::find(then->faces, face) == then->faces.end())
            reasons << QStringLiteral("typeface %1").arg(face.file);
    if (then->pages != present.pages)
        reasons << QStringLiteral("%1 pages, then %2").arg(present.pages).arg(then->pages);
    return std::optional(Diagnostic{Diagnostic::Severity::Warning,
                                    QStringLiteral("release.differs"),
                                    issue.id(),
                                    reasons.join(QStringLiteral("; ")),
                                    {}});
}

} // namespace banxin
