// Marks and line breaks as sentences for people.

#include "ui/preview/page_marks.h"

#include "ui/messages/messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace banxin {

namespace {

QString words(const char* text) { return QCoreApplication::translate("LineReasons", text); }

/// Why the line may not have ended one character sooner or later.
QString ruleInWords(const QString& rule)
{
    struct Rule {
        const char* id;
        const char* text;
    };
    static constexpr Rule rules[] = {
        {"K-01", QT_TRANSLATE_NOOP("LineReasons", "A mark such as ，。” or ） may not begin a line.")},
        {"K-02", QT_TRANSLATE_NOOP("LineReasons", "A mark such as “《 or （ may not end a line.")},
        {"K-03", QT_TRANSLATE_NOOP("LineReasons", "A solidus may not stand at the end of a line.")},
        {"K-04", QT_TRANSLATE_NOOP("LineReasons", "A dash or an ellipsis may not begin a line here.")},
        {"K-06",
         QT_TRANSLATE_NOOP("LineReasons",
                           "A character with three marks was parted from them, because the line would have "
                           "been far too loose.")},
        {"K-08", QT_TRANSLATE_NOOP("LineReasons", "A Western mark stays with its word.")},
        {"K-09", QT_TRANSLATE_NOOP("LineReasons", "At this place the text may not be parted.")},
        {"U-03", QT_TRANSLATE_NOOP("LineReasons", "A number stays with the sign or unit after it.")},
        {"U-06", QT_TRANSLATE_NOOP("LineReasons", "The number of a note stays with the text before it.")},
        {"U-07", QT_TRANSLATE_NOOP("LineReasons", "A Western word is only parted between syllables.")},
        {"U-08", QT_TRANSLATE_NOOP("LineReasons", "A reference, number or address stays whole.")},
        {"EN-05", QT_TRANSLATE_NOOP("LineReasons", "The last word of an English paragraph does not stand alone.")},
        {"H-04", QT_TRANSLATE_NOOP("LineReasons", "The lines of a title are balanced and end between words.")},
        {"J-02",
         QT_TRANSLATE_NOOP("LineReasons",
                           "The blanks of the marks gave way, so that one more character has room.")},
        {"J-08",
         QT_TRANSLATE_NOOP("LineReasons", "Of all ways to break the paragraph this one has the most even lines.")},
    };
    for (const Rule& known : rules)
        if (rule == QLatin1String(known.id))
            return words(known.text);
    return {};
}

QString kindInWords(const LineReason& reason)
{
    using Kind = LineReason::Kind;
    switch (reason.kind) {
    case Kind::ParagraphEnd: return words(QT_TRANSLATE_NOOP("LineReasons", "The paragraph ends here."));
    case Kind::Natural: return words(QT_TRANSLATE_NOOP("LineReasons", "The line is full."));
    case Kind::PushIn:
        return words(QT_TRANSLATE_NOOP("LineReasons", "One more character or mark was drawn into the line."));
    case Kind::PushOut:
        return words(QT_TRANSLATE_NOOP("LineReasons", "One or more characters were carried to the next line."));
    case Kind::Hang:
        return words(QT_TRANSLATE_NOOP("LineReasons", "The last mark stands outside the text column."));
    case Kind::ForcedBreak: return words(QT_TRANSLATE_NOOP("LineReasons", "A line break was typed here."));
    case Kind::Hyphen: return words(QT_TRANSLATE_NOOP("LineReasons", "A word is parted with a hyphen."));
    case Kind::Rescue: return words(QT_TRANSLATE_NOOP("LineReasons", "No rule left another place to break."));
    }
    return {};
}

QString points(double value) { return QString::number(value, 'f', 1); }

QString fillInWords(const ComposedLine& line)
{
    const LineReason& reason = line.reason;
    const double over = (reason.natural - reason.measure).toPt();
    if (reason.kind == LineReason::Kind::ParagraphEnd && over <= 0)
        return {};
    if (reason.ragged)
        return words(QT_TRANSLATE_NOOP("LineReasons",
                                       "It was left short, because its word spaces would have become too wide."));
    if (over > 0.05)
        return words(QT_TRANSLATE_NOOP("LineReasons", "The line was squeezed by %1 pt.")).arg(points(over));
    if (over < -0.05 && reason.widestHanGap > Length())
        return words(QT_TRANSLATE_NOOP("LineReasons",
                                       "The line was stretched by %1 pt, at most %2 pt between two characters."))
            .arg(points(-over), points(reason.widestHanGap.toPt()));
    if (over < -0.05)
        return words(QT_TRANSLATE_NOOP("LineReasons", "The line was stretched by %1 pt.")).arg(points(-over));
    return words(QT_TRANSLATE_NOOP("LineReasons", "It fits as it is: nothing was squeezed or stretched."));
}

} // namespace

QString explainLine(const ComposedLine& line)
{
    QStringList out{kindInWords(line.reason)};
    if (line.reason.kind != LineReason::Kind::ParagraphEnd && line.reason.kind != LineReason::Kind::ForcedBreak)
        if (const QString rule = ruleInWords(line.reason.rule); !rule.isEmpty())
            out << rule;
    out << fillInWords(line);
    if (line.reason.widestHanGap > line.box.height / 4)
        out << words(QT_TRANSLATE_NOOP("LineReasons",
                                       "That is more than a quarter of a character: change some words nearby."));
    out.removeAll(QString());
    return out.join(QLatin1Char('\n'));
}

QString describe(const PageMark& mark, const ComposedPreview& preview)
{
    const ComposedPage& page = preview.issue->pages[static_cast<std::size_t>(mark.page)];
    switch (mark.kind) {
    case PageMark::Kind::Loose: {
        const ComposedLine& line = page.lines[static_cast<std::size_t>(mark.line)];
        const double share = line.reason.widestHanGap.toPt() / std::max(1.0, line.box.height.toPt());
        return words(QT_TRANSLATE_NOOP("LineReasons",
                                       "Loose line: %1 % of a character between two characters. Change some words "
                                       "nearby."))
            .arg(std::lround(share * 100));
    }
    case PageMark::Kind::Wide:
        return words(QT_TRANSLATE_NOOP("LineReasons", "The word spaces of this line are wide or it stays short."));
    case PageMark::Kind::Overset:
        return words(QT_TRANSLATE_NOOP(
            "LineReasons", "This line stands below the type area and would be lost. Shorten the text."));
    case PageMark::Kind::Finding:
        return describe(preview.issue->diagnostics[static_cast<std::size_t>(mark.finding)]);
    }
    return {};
}

} // namespace banxin
