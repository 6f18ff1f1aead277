#include "output/export_issue.h"

#include "base/file.h"

#include <limits>

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

namespace {

/// The name of the publication is cut at `longest` characters.
QString heading(const Issue& issue, qsizetype longest)
{
    QString name = issue.name.zh.isEmpty() ? issue.name.en : issue.name.zh;
    if (name.size() > longest) {
        name.truncate(name.at(longest - 1).isHighSurrogate() ? longest - 1 : longest);
        name = name.trimmed();
    }
    QString out = QStringLiteral("《%1》%2年第%3期").arg(name).arg(issue.year).arg(issue.number);
    if (issue.runningNumber > 0)
        out += QStringLiteral("（总第%1期）").arg(issue.runningNumber);
    return out;
}

} // namespace

QString issueHeading(const Issue& issue) { return heading(issue, std::numeric_limits<qsizetype>::max()); }

namespace {

/// Without the ending.
QString fileStem(const Issue& issue, ExportProfile profile, ExportPart part)
{
    constexpr qsizetype longestName = 48; // what tells the files of an issue apart must not be cut off
    QString out = heading(issue, longestName);
    if (part != ExportPart::Whole)
        out += part == ExportPart::Cover ? QStringLiteral("封面") : QStringLiteral("内文");
    switch (profile) {
    case ExportProfile::Print: break;
    case ExportProfile::Screen: out += QStringLiteral("电子版"); break;
    case ExportProfile::Booklet: out += QStringLiteral("小册子"); break;
    case ExportProfile::Review: out += QStringLiteral("送审稿"); break;
    }
    return out;
}

QString finished(const QString& stem) { return safeFileName(stem) + QStringLiteral(".pdf"); }

QString languagesWord(LanguageMode languages)
{
    switch (languages) {
    case LanguageMode::Zh: return QStringLiteral("中文版");
    case LanguageMode::En: return QStringLiteral("英文版");
    case LanguageMode::ZhThenEn: return QStringLiteral("中英文版");
    case LanguageMode::Parallel: return QStringLiteral("并栏对照版");
    case LanguageMode::Facing: return QStringLiteral("对页版");
    case LanguageMode::Interlinear: return QStringLiteral("逐段对照版");
    }
    return {};
}

} // namespace

QString exportFileName(const Issue& issue, ExportProfile profile, ExportPart part)
{
    return finished(fileStem(issue, profile, part));
}

QString exportFileName(const Issue& issue, const ExportOrder& order)
{
    QString out = fileStem(issue, order.profile, order.part);
    if (order.profile == ExportProfile::Review)
        out += QStringLiteral("第%1次").arg(order.review.round);
    if (order.languages && *order.languages != issue.languages)
        out += languagesWord(*order.languages);
    return finished(out);
}

} // namespace banxin
