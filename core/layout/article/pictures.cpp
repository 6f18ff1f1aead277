#include "layout/article/pictures.h"

#include "layout/copyfit_advice.h"
#include "layout/picture_fit.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

namespace banxin {

PictureRow pictureRow(const std::vector<std::pair<int, int>>& sizes, Length measure, Length gap)
{
    constexpr std::int64_t scale = 100000;
    std::vector<std::int64_t> aspects;
    for (const auto& [width, height] : sizes)
        aspects.push_back(std::clamp<std::int64_t>(scale * width / height, scale / 20, scale * 20));
    const std::int64_t sum = std::accumulate(aspects.begin(), aspects.end(), std::int64_t{0});
    const Length room = measure - gap * (static_cast<std::int64_t>(sizes.size()) - 1);
    PictureRow row;
    row.height = room.scaled(scale, sum);
    Length left = room;
    for (std::size_t i = 0; i < aspects.size(); ++i) {
        // The last takes what rounding left over.
        row.widths.push_back(i + 1 == aspects.size() ? left : room.scaled(aspects[i], sum));
        left -= row.widths.back();
    }
    return row;
}

std::vector<int> groupRows(int pictures)
{
    const int rows = (pictures + 3) / 4;
    std::vector<int> out;
    for (int row = 0; row < rows; ++row)
        out.push_back(pictures / rows + (row < pictures % rows ? 1 : 0));
    return out;
}

/// Above a picture the white of the line before it, and a little more.
Length PictureBuilder::airAbove() const
{
    return (m_scope.design.body.pitch - m_scope.design.body.size) / 2 + Length::pt(3);
}

PictureBuilder::Known PictureBuilder::find(const QJsonObject& payload) const
{
    // A place to fill in has the shape that most photographs have; nothing but the shape is ever used of it.
    const PictureId id{payload.value(QLatin1String("picture")).toInteger(0)};
    if (!id.valid() && payload.value(QLatin1String("missing")).toBool())
        return {id, Shape{3, 2}, {}};
    const auto at = m_scope.edition.pictures.find(id);
    if (at == m_scope.edition.pictures.end() || at->second.width <= 0 || at->second.height <= 0)
        return {id, std::nullopt, {}};
    Known known{id, Shape{at->second.width, at->second.height}, cropOf(payload)};
    if (!known.crop.whole())
        known.picture = Shape{known.picture->width * known.crop.width, known.picture->height * known.crop.height};
    return known;
}

/// Where the whole picture lies so that the part of it that is shown covers the frame.
Rect PictureBuilder::covering(const Rect& frame, const Known& known)
{
    Picture shape;
    shape.width = known.picture->width;
    shape.height = known.picture->height;
    return wholeAround(scaledTo(frame, shape, true), known.crop);
}

/// Says that a picture is not there: one that the catalogue lost, or one that is still to be put in
/// (待补图), which an import could not bring along.
void PictureBuilder::warnMissing(const Block& block, const QJsonObject& payload, const QString& caption)
{
    const bool toFill = payload.value(QLatin1String("missing")).toBool();
    // Addresses are often the same but for what nobody reads; the place's number tells them apart.
    const int number = payload.value(QLatin1String("number")).toInt();
    const QString address = (number > 0 ? QString::number(number) + QStringLiteral(". ") : QString())
        + payload.value(QLatin1String("address")).toString();
    m_scope.warn(toFill ? QStringLiteral("picture.to-fill") : QStringLiteral("picture.missing"),
                 caption.isEmpty() ? address : caption, block);
}

/// A picture that is not there leaves its caption and a warning.
void PictureBuilder::addUnknown(const Block& block, const QJsonObject& payload)
{
    const Text& own = block.in(m_scope.language);
    const Text caption = own.isEmpty() ? Text(payload.value(languageKey(m_scope.language)).toString()) : own;
    warnMissing(block, payload, caption.string);
    m_scope.addLines(caption, QStringLiteral("caption"), m_scope.source(block));
    if (!m_scope.bilingual())
        return;
    SetRequest english;
    english.text = block.en.isEmpty() ? Text(payload.value(languageKey(Language::En)).toString()) : block.en;
    english.style = m_scope.design.style(QStringLiteral("caption"), Language::En);
    SourceRange source = m_scope.source(block);
    source.language = Language::En;
    m_scope.addLines(std::move(english), source);
}

namespace {

/// Lines from `second` on are moved so that the first of them stands on the baseline of line `first`.
void levelFirstLines(std::vector<FlowBlock::BoxLine>& lines, std::size_t first, std::size_t second)
{
    if (second >= lines.size() || second <= first)
        return;
    const Length shift = lines[first].baseline - lines[second].baseline;
    for (std::size_t i = second; i < lines.size(); ++i)
        lines[i].baseline += shift;
}

} // namespace

/// The caption with the credit after it, an em apart; in a bilingual issue in both languages.
void PictureBuilder::addCaptions(BoxStacker& box, const Block& block, const QJsonObject& payload, Length x,
                                 Length width)
{
    const Length top = box.height();
    const std::size_t firstLine = box.block().boxLines.size();
    Length lowest = top;
    for (const Language language : {m_scope.language, Language::En}) {
        if (language != m_scope.language && !m_scope.bilingual())
            continue;
        // Over both text columns each caption stands below its own.
        const PairMeasure* pairs = width == m_scope.measure.fullWidth ? m_scope.captions : nullptr;
        Text caption = block.in(language);
        const QString credit =
            payload.value(QLatin1String("credit")).toObject().value(languageKey(language)).toString();
        if (!credit.isEmpty())
            caption.string += (caption.isEmpty() ? QString() : QString(QChar(0x3000))) + credit;
        SourceRange source = m_scope.source(block);
        source.language = language;
        TextStyle style = m_scope.design.style(QStringLiteral("caption"), language);
        style.right += box.width() - x - width;
        Length left = x;
        if (pairs && language == Language::En) {
            left += pairs->partnerLeft;
            box.addSpace(top - box.height());
        } else if (pairs) {
            style.right += width - pairs->mainWidth;
        }
        const std::size_t first = box.block().boxLines.size();
        box.add(caption, style, language, source, false, {}, left);
        if (pairs && language == Language::En)
            levelFirstLines(box.block().boxLines, firstLine, first);
        lowest = std::max(lowest, box.height());
        if (language == Language::En)
            break;
    }
    box.addSpace(lowest - box.height());
}

int PictureBuilder::spanOf(const Block& block) const
{
    const int wanted = static_cast<int>(block.payload.value(QLatin1String("columns")).toInteger(1));
    return std::clamp(wanted, 1, m_scope.measure.columns);
}

void PictureBuilder::pushFloating(FlowBlock out, const Block& block)
{
    const QString place = block.payload.value(QLatin1String("place")).toString();
    out.floats = true;
    out.spanColumns = spanOf(block);
    if (place == QLatin1String("top"))
        out.floatPlace = FloatPlace::Top;
    else if (place == QLatin1String("bottom"))
        out.floatPlace = FloatPlace::Bottom;
    m_scope.push(std::move(out));
}

namespace {

/// "40%" of a payload, between `least` and 100; nothing where it says none.
std::optional<int> widthPercent(const QJsonObject& payload, int least)
{
    QString given = payload.value(QLatin1String("width")).toString();
    if (!given.endsWith(QLatin1Char('%')))
        return std::nullopt;
    given.chop(1);
    bool ok = false;
    const int value = given.trimmed().toInt(&ok);
    return ok ? std::optional(std::clamp(value, least, 100)) : std::nullopt;
}

/// Width of a box beside which text runs on. What is left of the text column is a whole number of
/// characters.
Length aroundWidth(const QJsonObject& payload, Length column, Length em)
{
    const int percent = std::min(widthPercent(payload, 15).value_or(40), 70);
    const Length wanted = column.scaled(percent, 100);
    return column - em * wholeParts(column - wanted + em - Length::raw(1), em);
}

Around aroundOf(const QJsonObject& payload)
{
    const QString side = payload.value(QLatin1String("around")).toString();
    if (side == QLatin1String("left"))
        return Around::BoxLeft;
    return side == QLatin1String("right") ? Around::BoxRight : Around::None;
}

} // namespace

void PictureBuilder::addPicture(const Block& block)
{
    // In a bilingual issue a picture stands once, with the Chinese text.
    if (m_scope.isSecond() || block.id == m_scope.openerPicture)
        return;
    const Known known = find(block.payload);
    if (!known.picture)
        return addUnknown(block, block.payload);
    if (!known.id.valid())
        warnMissing(block, block.payload, block.in(m_scope.language).string);
    const Length pitch = m_scope.design.body.pitch;
    const Around around = m_scope.captions ? Around::None : aroundOf(block.payload);
    const Length measure = around == Around::None
        ? m_scope.measure.widthOver(spanOf(block))
        : aroundWidth(block.payload, m_scope.measure.columnWidth, m_scope.design.body.size);
    Length width = measure;
    if (around == Around::None)
        width = measure.scaled(widthPercent(block.payload, 10).value_or(100), 100);
    Length height = width.scaled(known.picture->height, known.picture->width);
    const Length tallest = pitch * std::max(4, m_scope.measure.linesPerColumn * 11 / 20);
    if (height > tallest) {
        height = tallest;
        width = height.scaled(known.picture->width, known.picture->height);
    }
    const int scale = pictureScale(block.payload);
    width = width.scaled(scale, 100);
    height = height.scaled(scale, 100);
    BoxStacker box(m_scope.setter, measure);
    box.addSpace(airAbove());
    const Rect frame{(measure - width) / 2, box.height(), width, height};
    box.block().pictures.push_back({known.id, frame, wholeAround(frame, known.crop), m_scope.source(block)});
    box.addSpace(height + Length::pt(5));
    addCaptions(box, block, block.payload, Length(), measure);
    m_scope.report(box.missing());
    box.addSpace(Length::pt(4));
    FlowBlock out = box.finishTopAligned();
    if (around == Around::None)
        return pushFloating(std::move(out), block);
    out.around = around;
    m_scope.push(std::move(out));
}

void PictureBuilder::addRow(BoxStacker& box, const Block& block, const std::vector<Item>& items, Length measure)
{
    const Length gap = std::max(Length::pt(4), m_scope.design.body.size / 2);
    std::vector<std::pair<int, int>> sizes;
    for (const Item& item : items) {
        const Known known = find(item.payload);
        sizes.emplace_back(known.picture->width, known.picture->height);
    }
    PictureRow row = pictureRow(sizes, measure, gap);
    row.height = std::min(row.height, m_scope.design.body.pitch * std::max(4, m_scope.measure.linesPerColumn / 2));
    Length x;
    const Length top = box.height();
    Length lowest;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QJsonObject& payload = items[i].payload;
        const Known known = find(payload);
        const Rect frame{x, top, row.widths[i], row.height};
        SourceRange source = m_scope.source(block);
        source.item = items[i].index;
        box.block().pictures.push_back({known.id, frame, covering(frame, known), source});
        // A caption of its own stands below its picture, before the one of the group.
        Block own;
        own.id = block.id;
        own.zh = payload.value(QLatin1String("zh")).toString();
        own.en = payload.value(QLatin1String("en")).toString();
        BoxStacker below(m_scope.setter, measure);
        addCaptions(below, own, payload, x, row.widths[i]);
        m_scope.report(below.missing());
        for (FlowBlock::BoxLine line : below.block().boxLines) {
            line.baseline += top + row.height + Length::pt(3);
            line.prefixLength = FlowBlock::BoxLine::outsideText;
            line.base.role = SourceRange::Role::ItemCaption;
            line.base.item = items[i].index;
            box.block().boxLines.push_back(std::move(line));
        }
        lowest = std::max(lowest, below.height());
        x += row.widths[i] + gap;
    }
    box.addSpace(row.height + (lowest > Length() ? lowest + Length::pt(3) : Length()));
}

void PictureBuilder::addGroup(const Block& block)
{
    if (m_scope.isSecond())
        return;
    std::vector<Item> items;
    int index = -1;
    for (const QJsonValue& value : block.payload.value(QLatin1String("pictures")).toArray()) {
        const QJsonObject item = value.toObject();
        ++index;
        const Known known = find(item);
        if (known.picture)
            items.push_back({item, index});
        if (!known.id.valid() || !known.picture)
            warnMissing(block, item, item.value(languageKey(m_scope.language)).toString());
    }
    // A group that was written like a single picture.
    if (items.empty() && find(block.payload).picture)
        return addPicture(block);
    if (items.empty())
        return addUnknown(block, block.payload);
    const Length measure = m_scope.measure.widthOver(spanOf(block));
    BoxStacker box(m_scope.setter, measure);
    box.addSpace(airAbove());
    auto next = items.begin();
    for (const int count : groupRows(static_cast<int>(items.size()))) {
        if (next != items.begin())
            box.addSpace(std::max(Length::pt(4), m_scope.design.body.size / 2));
        addRow(box, block, {next, next + count}, measure);
        next += count;
    }
    box.addSpace(Length::pt(5));
    addCaptions(box, block, block.payload, Length(), measure);
    m_scope.report(box.missing());
    box.addSpace(Length::pt(4));
    pushFloating(box.finishTopAligned(), block);
}

FlowBlock PictureBuilder::openerPicture()
{
    const std::vector<Block>& blocks = m_scope.article().blocks;
    const auto first = std::ranges::find_if(blocks, [&](const Block& block) {
        const Known known = find(block.payload);
        return block.kind == BlockKind::Picture && known.picture && known.id.valid();
    });
    if (m_scope.isSecond() || first == blocks.end())
        return {};
    const Known known = find(first->payload);
    const Length width = m_scope.measure.fullWidth;
    BoxStacker box(m_scope.setter, width);
    const TextStyle& body = m_scope.design.body;
    box.addSpace((body.pitch - body.size) / 2);
    const Length height = body.pitch * std::max(4, m_scope.measure.linesPerColumn / 2) - box.height();
    const Rect frame{Length(), box.height(), width, height};
    box.block().pictures.push_back({known.id, frame, covering(frame, known), m_scope.source(*first)});
    box.addSpace(height + Length::pt(5));
    addCaptions(box, *first, first->payload, Length(), width);
    m_scope.report(box.missing());
    m_scope.openerPicture = first->id;
    box.addSpace(body.pitch / 4);
    FlowBlock out = box.finishTopAligned();
    out.spans = true;
    return out;
}

} // namespace banxin
