#include "output/office/print_order.h"

#include "base/file.h"
#include "layout/page_design.h"
#include "output/export_issue.h"
#include "output/office/office_document.h"
#include "output/release/release_details.h"

#include <QTimeZone>

namespace banxin {

namespace {

QString millimetres(Length length) { return QString::number(length.toMm(), 'f', 1).remove(QStringLiteral(".0")); }

/// In groups, so that two people can read it to each other.
QString inGroups(const QString& hash)
{
    QStringList out;
    for (qsizetype at = 0; at < hash.size(); at += 8)
        out << hash.mid(at, 8);
    return out.join(QLatin1Char(' '));
}

QString megabytes(qint64 bytes)
{
    return QStringLiteral("%1 MB（%2 字节）").arg(static_cast<double>(bytes) / 1e6, 0, 'f', 2).arg(bytes);
}

void addRelease(PrintOrder& out, const Release& release)
{
    out.size = release.size;
    out.sha256 = release.sha256;
    out.signedBy = release.name;
    out.released = release.time;
    const Result<ReleaseDetails> details = releaseDetailsFrom(release.details);
    if (!details)
        return;
    out.file = details->file;
    out.pages = details->pages;
    out.standard = details->standard == QLatin1String("x1a") ? QStringLiteral("PDF/X-1a")
                                                             : QStringLiteral("PDF/X-4");
}

} // namespace

Result<PrintOrder> printOrderOf(const Catalogue& catalogue, const QString& id)
{
    const Result<Issue> issue = catalogue.issue(id);
    if (!issue)
        return issue.error();
    const Result<PageDesign> design = parsePageDesign(issue->pageDesign);
    if (!design)
        return design.error();
    const Result<std::vector<Release>> releases = catalogue.releases(issue->row);
    if (!releases)
        return releases.error();
    PrintOrder out;
    out.publication = issue->name.zh.isEmpty() ? issue->name.en : issue->name.zh;
    out.issue = QStringLiteral("%1年第%2期").arg(issue->year).arg(issue->number);
    if (issue->runningNumber > 0)
        out.issue += QStringLiteral("（总第%1期）").arg(issue->runningNumber);
    out.date = issue->date;
    out.pages = issue->targetPages;
    out.width = design->page.width;
    out.height = design->page.height;
    out.bleed = design->page.bleed;
    out.press = issue->colophon.field(ColophonField::Printer).zh;
    out.run = issue->colophon.field(ColophonField::PrintRun).zh;
    if (!releases->empty() && releases->front().stands()) {
        addRelease(out, releases->front());
        if (out.file.isEmpty())
            out.file = exportFileName(*issue, ExportProfile::Print, ExportPart::Whole);
    }
    return out;
}

Article printOrderArticle(const PrintOrder& order, int utcOffsetSeconds)
{
    Article out;
    out.title.zh = QStringLiteral("付印单");
    out.subtitle.zh = QStringLiteral("《%1》%2").arg(order.publication, order.issue);
    const QString format = QStringLiteral("%1 × %2 mm（成品尺寸），出血 %3 mm")
                               .arg(millimetres(order.width), millimetres(order.height), millimetres(order.bleed));
    const QString standard = order.standard.isEmpty() ? QString() : QStringLiteral("（%1）").arg(order.standard);
    std::vector<QStringList> rows{
        {QStringLiteral("刊名"), order.publication},
        {QStringLiteral("期号"), order.issue},
        {QStringLiteral("出刊日期"),
         order.date.isValid() ? order.date.toString(QStringLiteral("yyyy年M月d日")) : QString()},
        {QStringLiteral("页数"), order.pages > 0 ? QStringLiteral("%1 页（含封面）").arg(order.pages) : QString()},
        {QStringLiteral("开本"), format},
        {QStringLiteral("印数"), order.run},
        {QStringLiteral("用纸"), order.paper},
        {QStringLiteral("装订"), order.binding},
        {QStringLiteral("交货日期"), order.deadline},
        {QStringLiteral("印刷单位"), order.press},
        {QStringLiteral("联系人"), order.contact},
        {QStringLiteral("付印文件"), order.file.isEmpty() ? QStringLiteral("尚未付印") : order.file + standard}};
    if (!order.sha256.isEmpty()) {
        rows.push_back({QStringLiteral("文件大小"), megabytes(order.size)});
        rows.push_back({QStringLiteral("SHA-256"), inGroups(order.sha256)});
        const QDateTime local = order.released.toOffsetFromUtc(utcOffsetSeconds);
        rows.push_back(
            {QStringLiteral("签发"),
             QStringLiteral("%1　%2").arg(order.signedBy, local.toString(QStringLiteral("yyyy年M月d日 HH:mm")))});
    }
    rows.push_back({QStringLiteral("备注"), order.notes});
    out.append(officeTable(rows, false, {18, 82}));
    Block sign;
    sign.zh =
        Text(QStringLiteral("编辑部（盖章）：　　　　　　　　　　　　印刷单位签收：　　　　　　　　　　日期："));
    out.append(sign);
    return out;
}

QString printOrderFileName(const Issue& issue)
{
    return safeFileName(issueHeading(issue) + QStringLiteral("付印单")) + QStringLiteral(".pdf");
}

} // namespace banxin
