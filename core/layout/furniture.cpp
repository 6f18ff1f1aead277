#include "layout/furniture.h"

#include <algorithm>

namespace banxin {

SourceRange furnitureRange(Language language, SourceRange::Role role)
{
    SourceRange range;
    range.part = SourceRange::Part::Furniture;
    range.language = language;
    range.role = role;
    return range;
}

TextStyle legible(TextStyle style)
{
    const Length least = Length::pt(9);
    if (style.size < least) {
        style.pitch = std::max(style.pitch, least.scaled(3, 2));
        style.size = least;
    }
    return style;
}

Furniture::Furniture(const Edition& edition, const TextSetter& setter, LanguageMode languages)
    : m_edition(edition),
      m_setter(setter),
      m_design(setter.design()),
      m_languages(languages)
{}

void Furniture::place(ComposedPage& page, const QString& text, const QString& styleName, Language language,
                      Length x, Length& y, Length width) const
{
    place(page, text, m_design.style(styleName, language), language, x, y, width);
}

void Furniture::place(ComposedPage& page, const QString& text, const TextStyle& wanted, Language language,
                      Length x, Length& y, Length width, SourceRange::Role role) const
{
    if (text.isEmpty())
        return;
    const TextStyle style = fitted(wanted, text, width);
    SetRequest request;
    request.text = text;
    request.style = style;
    request.language = language;
    request.width = width;
    request.balanced = true;
    const Length pitch = style.pitch > Length() ? style.pitch : style.size.scaled(3, 2);
    for (const SetLine& line : m_setter.set(request)->lines) {
        const Length baseline = y + (pitch - style.size) / 2 + style.size.scaled(88, 100);
        placeLine(page, line, x, baseline, width, style, furnitureRange(language, role), 0, 0, false);
        y += pitch;
    }
}

/// The style at a size at which the text fits on one line; long names of publications would
/// otherwise break.
TextStyle Furniture::fitted(TextStyle style, const QString& text, Length width) const
{
    if (style.size < Length::pt(20))
        return style;
    const Length natural = m_setter.widthOf(text, style, Language::Zh);
    if (natural > width) {
        const Length size = style.size.scaled(width.units(), natural.units());
        style.pitch = style.pitch.scaled(size.units(), style.size.units());
        style.size = size;
    }
    return style;
}

TextStyle Furniture::nameplateStyle() const
{
    TextStyle style = m_design.style(QStringLiteral("nameplate"), Language::Zh);
    style.pitch = style.pitch.scaled(m_design.nameplate.size.units(), style.size.units());
    style.size = m_design.nameplate.size;
    return style;
}

QString Furniture::issueName() const
{
    const BilingualString& name = m_edition.issue.name;
    return name.in(mainLanguage()).isEmpty() ? name.zh : name.in(mainLanguage());
}

const Picture* Furniture::nameplatePicture() const
{
    const auto at = m_edition.pictures.find(m_edition.issue.nameplatePicture);
    return at != m_edition.pictures.end() && at->second.width > 0 && at->second.height > 0 ? &at->second : nullptr;
}

Rect Furniture::nameplateBox(const Picture& picture, Length width) const
{
    const Length height = m_design.nameplate.size;
    const Length natural = height.scaled(picture.width, picture.height);
    if (natural <= width)
        return {Length(), Length(), natural, height};
    return {Length(), Length(), width, width.scaled(picture.height, picture.width)};
}

QString Furniture::issueLine(Language language) const
{
    const NameplateDesign& nameplate = m_design.nameplate;
    const bool english = language == Language::En && !nameplate.issueLineEn.isEmpty();
    return fillTemplate(english ? nameplate.issueLineEn : nameplate.issueLine, m_edition, language);
}

TextStyle Furniture::styleOr(const char* name, const char* other, Language language) const
{
    const QString wanted = QString::fromLatin1(name);
    return m_design.style(m_design.styles.contains(wanted) ? wanted : QString::fromLatin1(other), language);
}

void Furniture::draw(ComposedPage& page, const FlowBlock& box, Length x, Length y) const
{
    for (FilledRect rect : box.rects) {
        rect.rect.x += x;
        rect.rect.y += y;
        page.rects.push_back(rect);
    }
    for (const FlowBlock::BoxLine& line : box.boxLines)
        placeLine(page, line.line, x + line.x, y + line.baseline, line.width, line.style, line.base,
                  line.prefixLength, 0, false);
}

void Furniture::rule(BoxStacker& box, Length width, Length thickness) const
{
    box.block().rects.push_back(
        {{Length(), box.height(), width, thickness}, m_design.paint(QStringLiteral("accent"))});
}

/// Two texts that share one line, one at each edge: publisher and date, permit and notice.
void Furniture::addSides(BoxStacker& box, const QString& left, const QString& right, const TextStyle& style,
                         Language language) const
{
    TextStyle side = style;
    const Length top = box.height();
    side.align = Align::Left;
    box.add(left, side, language, furnitureRange(language), false);
    const Length afterLeft = box.height();
    side.align = Align::Right;
    box.addSpace(top - box.height());
    box.add(right, side, language, furnitureRange(language), false);
    box.addSpace(std::max(afterLeft, box.height()) - box.height());
}

FlowBlock Furniture::nameplate(Length width) const
{
    const Language language = mainLanguage();
    const QString name = issueName();
    BoxStacker box(m_setter, width);
    const QStringList official = permitAndNotice();
    const TextStyle officialStyle = legible(m_design.style(QStringLiteral("nameplate_line"), Language::Zh));
    if (official.size() == 2)
        addSides(box, official.front(), official.back(), officialStyle, Language::Zh);
    else
        box.add(official.value(0), officialStyle, Language::Zh, furnitureRange(Language::Zh), false);
    if (const Picture* picture = nameplatePicture()) {
        Rect frame = nameplateBox(*picture, width);
        const Align align = nameplateStyle().align;
        frame.x = align == Align::Centre ? (width - frame.width).scaled(1, 2)
            : align == Align::Right      ? width - frame.width
                                         : Length();
        frame.y = box.height();
        box.block().pictures.push_back(
            {picture->id, frame, frame, furnitureRange(language, SourceRange::Role::Nameplate)});
        box.addSpace(frame.height);
    } else {
        box.add(name, fitted(nameplateStyle(), name, width), language,
                furnitureRange(language, SourceRange::Role::Nameplate), true);
    }
    if (printsBoth(m_languages))
        box.add(m_edition.issue.name.en, m_design.style(QStringLiteral("nameplate"), Language::En), Language::En,
                furnitureRange(Language::En), true);
    box.addSpace(Length::pt(10));
    box.add(issueLine(language), m_design.style(QStringLiteral("nameplate_issue"), language), language,
            furnitureRange(language), true);
    box.addSpace(Length::pt(6));
    addSides(box, fillTemplate(m_design.nameplate.leftLine, m_edition, language),
             fillTemplate(m_design.nameplate.rightLine, m_edition, language),
             m_design.style(QStringLiteral("nameplate_line"), language), language);
    box.addSpace(Length::pt(4));
    const PaintId accent = m_design.paint(QStringLiteral("accent"));
    box.block().rects.push_back({{Length(), box.height(), width, Length::ptFraction(5, 2)}, accent});
    box.block().rects.push_back(
        {{Length(), box.height() + Length::pt(5), width, Length::ptFraction(3, 4)}, accent});
    box.addSpace(Length::pt(14));
    FlowBlock block = box.finishTopAligned();
    block.spans = true;
    block.opener = true;
    return block;
}

QString Furniture::columnName(ColumnId id, Language language) const
{
    const EditionColumn* column = findColumn(m_edition, id);
    if (!column)
        return {};
    const QString& name = column->column.name.in(language);
    return name.isEmpty() ? column->column.name.zh : name;
}

/// The head is cut so that it fills at most `most`.
QString Furniture::cutHead(const QString& head, const TextStyle& style, Language language, Length most) const
{
    QString out = head;
    while (out.size() > 1 && m_setter.widthOf(out, style, language) > most) {
        if (out.endsWith(QChar(0x2026)))
            out.chop(1);
        out.chop(out.size() > 1 && out.back().isLowSurrogate() ? 2 : 1);
        out = out.trimmed() + QChar(0x2026);
    }
    return out;
}

/// The running head in one language, at the outer edge; a second language stands at the inner one.
QString Furniture::addHead(FilledPage& filled, int folio, Language language, const QString& first) const
{
    const PageFrame frame = pageFrame(m_design, folio);
    const bool recto = folio % 2 == 1;
    const bool second = !first.isEmpty();
    const FurnitureDesign& furniture = m_design.furniture;
    const BilingualString& pattern = recto ? furniture.rectoHead : furniture.versoHead;
    if (second && pattern.in(language).isEmpty())
        return {};
    TextStyle style = m_design.style(QStringLiteral("running_head"), language);
    style.align = recto != second ? Align::Right : Align::Left;
    // RH-01: at most three fifths of the measure; of two languages each its half.
    const bool shared = both() && !filled.language;
    const Length most = shared ? frame.width.scaled(9, 20) : frame.width.scaled(3, 5);
    const QString head = cutHead(fillTemplate(templateIn(pattern, language), m_edition, language,
                                              {{QStringLiteral("栏目"), columnName(filled.column, language)}}),
                                 style, language, most);
    if (head.isEmpty() || head == first)
        return {};
    SetRequest request;
    request.text = head;
    request.style = style;
    request.language = language;
    request.width = frame.width;
    const Length baseline = frame.top - Length::mm(9);
    for (const SetLine& line : m_setter.set(request)->lines)
        placeLine(filled.page, line, frame.left, baseline, frame.width, style,
                  furnitureRange(language, SourceRange::Role::RunningHead), 0, 0, false);
    if (!second)
        filled.page.rects.push_back({{frame.left, baseline + Length::pt(5), frame.width, Length::ptFraction(2, 5)},
                                     m_design.paint(QStringLiteral("grey"))});
    return head;
}

void Furniture::addRunning(FilledPage& filled, int folio) const
{
    if (filled.blank)
        return;
    if (!filled.opener) {
        const QString first = addHead(filled, folio, filled.language.value_or(mainLanguage()), {});
        if (both() && !filled.language && !first.isEmpty())
            addHead(filled, folio, Language::En, first);
    }
    addFolio(filled.page, folio);
}

void Furniture::addFolio(ComposedPage& page, int folio) const
{
    const PageFrame frame = pageFrame(m_design, folio);
    const bool recto = folio % 2 == 1;
    const FurnitureDesign& furniture = m_design.furniture;
    using Place = FurnitureDesign::FolioPlace;
    if (furniture.folio == Place::None)
        return;
    TextStyle style = m_design.style(QStringLiteral("folio"), Language::Zh);
    const bool right = furniture.folio == Place::Outside ? recto : !recto;
    style.align = furniture.folio == Place::Centre ? Align::Centre : right ? Align::Right : Align::Left;
    SetRequest request;
    request.text = fillTemplate(furniture.folioForm, m_edition, Language::Zh,
                                {{QStringLiteral("页"), QString::number(folio)}});
    // Spaces of the form are meant, but a typed one would give way to the rules for marks: an en
    // space is set, and stands for the typed one.
    request.text.string.replace(QLatin1Char(' '), QChar(0x2002));
    request.style = style;
    request.width = frame.width;
    const Length baseline = page.height - m_design.page.bottom + Length::mm(14);
    for (SetLine line : m_setter.set(request)->lines) {
        for (GlyphRun& run : line.runs)
            run.text.replace(QChar(0x2002), QLatin1Char(' '));
        placeLine(page, line, frame.left, baseline, frame.width, style,
                  furnitureRange(Language::Zh, SourceRange::Role::Folio), 0, 0, false);
    }
    page.folioPrinted = true;
}

} // namespace banxin
