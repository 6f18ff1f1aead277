#include "import/cleanup/structure/newspaper_heading.h"

#include "import/cleanup/structure/copy_line.h"

#include <QRegularExpression>

namespace banxin::cleanup {

namespace {

bool isKicker(const Piece& line, const Piece& next)
{
    static const QRegularExpression leadsUp(QStringLiteral("^从.{2,12}(?:到|迈向|走向|转向|看).{2,}$"));
    const QString& text = line.text();
    if (text.endsWith(u'：') || text.endsWith(u':') || text.endsWith(QStringLiteral("——")) || text.endsWith(u'—'))
        return true;
    const double size = line.paragraph.line.size;
    const double nextSize = next.paragraph.line.size;
    if (size > 0 && nextSize > size + 0.6)
        return true;
    return leadsUp.match(text).hasMatch();
}

bool isSubtitle(const Piece& line, const Piece& before)
{
    const QString& text = line.text();
    const double size = line.paragraph.line.size;
    return text.startsWith(QStringLiteral("——")) || text.startsWith(u'—')
        || (size > 0 && before.paragraph.line.size > size + 0.6);
}

QString together(const std::vector<const Piece*>& lines, std::size_t from, std::size_t to)
{
    Text out;
    for (std::size_t i = from; i < to; ++i)
        out = joined(out, lines[i]->paragraph.line.text);
    return out.string;
}

} // namespace

Heading headingOf(const std::vector<const Piece*>& lines)
{
    std::size_t title = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        if (isKicker(*lines[i], *lines[i + 1]))
            title = i + 1;
    std::size_t subtitle = lines.size();
    for (std::size_t i = lines.size(); i-- > title + 1;)
        if (isSubtitle(*lines[i], *lines[i - 1]))
            subtitle = i;
    Heading heading;
    heading.kicker = together(lines, 0, title);
    heading.title = together(lines, title, subtitle);
    heading.subtitle = together(lines, subtitle, lines.size());
    while (heading.subtitle.startsWith(u'—'))
        heading.subtitle.remove(0, 1);
    return heading;
}

} // namespace banxin::cleanup
