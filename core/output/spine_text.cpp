#include "output/spine_text.h"

#include "output/line_setter.h"

#include <algorithm>

namespace banxin {

namespace {

constexpr Length narrowest = Length::mm(5);
constexpr Length white = Length::mm(1);        // on either side of the letters: a fold is never exact
constexpr Length fromTheEnds = Length::mm(20); // to head and foot
constexpr Length largest = Length::mm(6);

/// What stands in one place of a vertical line: a letter, a digit, or a number of two digits as a whole.
QStringList stacked(const QString& text)
{
    QStringList out;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype digits = 0;
        while (i + digits < text.size() && text[i + digits].isDigit())
            ++digits;
        if (digits > 2) {
            for (const QChar digit : text.mid(i, digits))
                out.append(digit);
            i += digits;
            continue;
        }
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        const qsizetype length = digits > 0 ? digits : pair ? 2 : 1;
        const QString letter = text.mid(i, length);
        if (!letter.trimmed().isEmpty())
            out.append(letter);
        i += length;
    }
    return out;
}

struct Spine {
    Length middle;
    Length top;
    Length bottom;
    Length size;
};

/// Places letters downwards from `top`; gives their height.
Length placeStacked(ComposedPage& page, const LineSetter& setter, const QStringList& letters, FaceRole role,
                    Length size, Length middle, Length top)
{
    const Length pitch = size.scaled(112, 100);
    Length y = top;
    for (const QString& letter : letters) {
        setter.place(page, letter, plainStyle(role, size), Language::Zh, {middle, y + size.scaled(88, 100)},
                     Align::Centre);
        y += pitch;
    }
    return y - top;
}

/// Turned by a quarter clockwise: the letters' heads look to the right.
void placeTurned(ComposedPage& page, const LineSetter& setter, const QString& text, FaceRole role,
                 const Spine& spine, bool atFoot)
{
    const SetLine line = setter.line(text, plainStyle(role, spine.size), Language::En);
    const Length top = atFoot ? spine.bottom - line.width : spine.top;
    for (GlyphRun run : line.runs) {
        run.origin = {spine.middle - spine.size.scaled(35, 100), top + run.origin.x};
        page.turned.push_back({std::move(run), -90, false});
    }
}

} // namespace

Status addSpineText(ComposedPage& spread, Language language, const Edition& edition, const PageDesign& design,
                    const FaceSet& faces)
{
    if (spread.folds.size() != 2 || spread.folds[1] - spread.folds[0] < narrowest)
        return Done{};
    const LineSetter setter(faces, design);
    const Issue& issue = edition.issue;
    Spine spine;
    spine.middle = (spread.folds[0] + spread.folds[1]) / 2;
    spine.size = std::min(spread.folds[1] - spread.folds[0] - white * 2, largest);
    spine.top = fromTheEnds;
    spine.bottom = spread.height - fromTheEnds;
    const Length room = spine.bottom - spine.top - Length::mm(10);
    if (issue.name.zh.isEmpty() || (language == Language::En && !issue.name.en.isEmpty())) {
        const QString number = QStringLiteral("%1, No. %2").arg(issue.year).arg(issue.number);
        const Length wanted =
            setter.widthOf(issue.name.en, plainStyle(FaceRole::HeiBold, spine.size), Language::En)
            + setter.widthOf(number, plainStyle(FaceRole::Hei, spine.size), Language::En);
        if (wanted > room)
            spine.size = spine.size.scaled(room.units(), wanted.units());
        placeTurned(spread, setter, issue.name.en, FaceRole::HeiBold, spine, false);
        placeTurned(spread, setter, number, FaceRole::Hei, spine, true);
        return setter.complete();
    }
    const QStringList name = stacked(issue.name.zh);
    const QStringList number = stacked(QStringLiteral("%1年第%2期").arg(issue.year).arg(issue.number));
    const auto places = static_cast<std::int64_t>(name.size() + number.size());
    spine.size = std::min(spine.size, (room / places).scaled(100, 112));
    const Length small = spine.size.scaled(85, 100);
    placeStacked(spread, setter, name, FaceRole::HeiBold, spine.size, spine.middle, spine.top);
    placeStacked(spread, setter, number, FaceRole::Hei, small, spine.middle,
                 spine.bottom - small.scaled(112, 100) * number.size());
    return setter.complete();
}

} // namespace banxin
