#include "output/export_issue.h"

#include "base/file.h"

namespace banxin {

QString exportProfileName(ExportProfile profile)
{
    switch (profile) {
    case ExportProfile::Print: return QStringLiteral("print");
    case ExportProfile::Screen: return QStringLiteral("screen");
    case ExportProfile::Booklet: return QStringLiteral("booklet");
    case ExportProfile::Review: return QStringLiteral("review");
    }
    return {};
}

std::optional<ExportProfile> exportProfileFromName(const QString& name)
{
    for (const ExportProfile profile :
         {ExportProfile::Print, ExportProfile::Screen, ExportProfile::Booklet, ExportProfile::Review})
        if (exportProfileName(profile) == name)
            return profile;
    return std::nullopt;
}

QString issueHeading(const Issue& issue)
{
    const QString name = issue.name.zh.isEmpty() ? issue.name.en : issue.name.zh;
    QString out = QStringLiteral("《%1》%2年第%3期").arg(name).arg(issue.year).arg(issue.number);
    if (issue.runningNumber > 0)
        out += QStringLiteral("（总第%1期）").arg(issue.runningNumber);
    return out;
}

QString exportFileName(const Issue& issue, ExportProfile profile, ExportPart part)
{
    QString out = issueHeading(issue);
    if (part != ExportPart::Whole)
        out += part == ExportPart::Cover ? QStringLiteral("封面") : QStringLiteral("内文");
    switch (profile) {
    case ExportProfile::Print: break;
    case ExportProfile::Screen: out += QStringLiteral("电子版"); break;
    case ExportProfile::Booklet: out += QStringLiteral("小册子"); break;
    case ExportProfile::Review: out += QStringLiteral("送审稿"); break;
    }
    return safeFileName(out) + QStringLiteral(".pdf");
}

} // namespace banxin
