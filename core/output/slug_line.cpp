#include "output/slug_line.h"

#include "output/export_issue.h"
#include "output/line_setter.h"
#include "pdf/marks/printer_marks.h"

namespace banxin {

namespace {

QString partName(ExportPart part)
{
    switch (part) {
    case ExportPart::Cover: return QStringLiteral("封面");
    case ExportPart::Body: return QStringLiteral("内文");
    case ExportPart::Whole: return QStringLiteral("全刊");
    }
    return {};
}

} // namespace

Status addSlugLines(ComposedIssue& issue, const Edition& edition, const PageDesign& design, const FaceSet& faces,
                    ExportPart part)
{
    const LineSetter setter(faces, design);
    const TextStyle style = plainStyle(FaceRole::Hei, Length::pt(6));
    for (ComposedPage& page : issue.pages) {
        QStringList words{issueHeading(edition.issue), partName(part)};
        if (!page.label.isEmpty())
            words << (page.label.front().isDigit() ? QStringLiteral("第%1页").arg(page.label) : page.label);
        if (issue.date.isValid())
            words << issue.date.toString(Qt::ISODate);
        setter.place(page, words.join(QStringLiteral("　")), style, Language::Zh,
                     {Length(), page.height + page.bleed + slugBaseline(page.bleed)});
    }
    return setter.complete();
}

} // namespace banxin
