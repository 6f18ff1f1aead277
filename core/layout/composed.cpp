#include "layout/composed.h"

#include <numeric>

namespace banxin {

namespace {

QString reasonName(LineReason::Kind kind)
{
    switch (kind) {
    case LineReason::Kind::ParagraphEnd: return QStringLiteral("end");
    case LineReason::Kind::Natural: return QStringLiteral("nat");
    case LineReason::Kind::PushIn: return QStringLiteral("in");
    case LineReason::Kind::PushOut: return QStringLiteral("out");
    case LineReason::Kind::Hang: return QStringLiteral("hang");
    case LineReason::Kind::ForcedBreak: return QStringLiteral("forced");
    case LineReason::Kind::Hyphen: return QStringLiteral("hyphen");
    case LineReason::Kind::Rescue: return QStringLiteral("rescue");
    }
    return {};
}

} // namespace

int ComposedIssue::lineCount() const
{
    return std::accumulate(pages.begin(), pages.end(), 0, [](int sum, const ComposedPage& page) {
        return sum + static_cast<int>(page.lines.size());
    });
}

QString dumpComposition(const ComposedIssue& issue, const FaceSet& faces)
{
    QString out = QStringLiteral("issue %1 pages %2 lines %3\n")
                      .arg(issue.title)
                      .arg(issue.pages.size())
                      .arg(issue.lineCount());
    for (const ComposedPage& page : issue.pages) {
        out += QStringLiteral("page %1 %2x%3 bleed %4\n")
                   .arg(page.label, page.width.toPtString(), page.height.toPtString(), page.bleed.toPtString());
        for (const FilledRect& rect : page.rects)
            out += QStringLiteral("  %6 %1 %2 %3 %4 %5\n")
                       .arg(rect.rect.x.toPtString(), rect.rect.y.toPtString(), rect.rect.width.toPtString(),
                            rect.rect.height.toPtString(), issue.paints[static_cast<std::size_t>(rect.paint)].name,
                            rect.ellipse ? QStringLiteral("dot") : QStringLiteral("rect"));
        for (const PlacedPicture& picture : page.pictures)
            out += QStringLiteral("  picture %1 %2 %3 %4\n")
                       .arg(picture.frame.x.toPtString(), picture.frame.y.toPtString(),
                            picture.frame.width.toPtString(), picture.frame.height.toPtString());
        for (const ComposedLine& line : page.lines) {
            out += QStringLiteral("  line %1%2 %3")
                       .arg(line.baseline.toPtString(), line.bodyGrid ? QStringLiteral(" g") : QString(),
                            reasonName(line.reason.kind));
            for (int i = line.firstRun; i < line.lastRun; ++i) {
                const GlyphRun& run = page.runs[static_cast<std::size_t>(i)];
                const Face& face = faces.face(run.face);
                out += QStringLiteral(" [%1 %2 %3 %4 w%5 \"%6\"]")
                           .arg(run.origin.x.toPtString(), face.family.section(QLatin1Char(' '), 0, 1),
                                run.size.toPtString(), issue.paints[static_cast<std::size_t>(run.paint)].name,
                                run.width.toPtString(), run.text);
            }
            out += QLatin1Char('\n');
        }
    }
    for (const ContentsEntry& entry : issue.contents)
        out += QStringLiteral("contents %1 %2 -> page %3\n")
                   .arg(entry.number, entry.title)
                   .arg(entry.target.page + 1);
    return out;
}

} // namespace banxin
