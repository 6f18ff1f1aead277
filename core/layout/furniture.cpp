#include "layout/furniture.h"

#include <algorithm>

namespace banxin {

namespace {

SourceRange furnitureRange(Language language)
{
    SourceRange range;
    range.part = SourceRange::Part::Furniture;
    range.language = language;
    return range;
}

ComposedPage blankPage(const PageDesign& design)
{
    ComposedPage page;
    page.width = design.page.width;
    page.height = design.page.height;
    page.bleed = design.page.bleed;
    return page;
}

/// The picture scaled to cover the frame, its middle shown.
Rect coverCrop(const Rect& frame, const Picture& picture)
{
    Rect image = frame;
    const Length scaledHeight = frame.width.scaled(picture.height, picture.width);
    if (scaledHeight >= frame.height) {
        image.height = scaledHeight;
        image.y -= (scaledHeight - frame.height) / 2;
    } else {
        image.width = frame.height.scaled(picture.width, picture.height);
        image.x -= (image.width - frame.width) / 2;
    }
    return image;
}

} // namespace

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
                      Length x, Length& y, Length width) const
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
        placeLine(page, line, x, baseline, width, style, furnitureRange(language), 0, 0, false);
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

ComposedPage Furniture::cover() const
{
    ComposedPage page = blankPage(m_design);
    page.label = QString::number(m_design.furniture.firstFolio);
    const PageFrame frame = pageFrame(m_design, m_design.furniture.firstFolio);
    const Language language = mainLanguage();
    const Issue& issue = m_edition.issue;
    const Length bleed = m_design.page.bleed;

    Length y = Length::mm(22);
    place(page, issue.notice, QStringLiteral("cover_notice"), Language::Zh, frame.left, y, frame.width);
    y = Length::mm(33);
    place(page, issueName(), nameplateStyle(), language, frame.left, y, frame.width);
    if (language == Language::Zh && !issue.name.en.isEmpty())
        place(page, issue.name.en, QStringLiteral("nameplate"), Language::En, frame.left, y, frame.width);
    y += Length::pt(8);
    page.rects.push_back({{frame.left, y, Length::mm(18), Length::pt(3)}, m_design.paint(QStringLiteral("warm"))});
    y += Length::pt(12);
    const QString& pattern = language == Language::En && !m_design.nameplate.issueLineEn.isEmpty()
        ? m_design.nameplate.issueLineEn
        : m_design.nameplate.issueLine;
    place(page, fillTemplate(pattern, m_edition, language), QStringLiteral("cover_issue"), language, frame.left, y,
          frame.width);

    const Length top = std::max(y + Length::mm(8), Length::mm(104));
    const Rect panel{-bleed, top, page.width + bleed * 2, page.height + bleed - top};
    const auto picture = m_edition.pictures.find(issue.coverPicture);
    page.rects.push_back({panel, m_design.paint(QStringLiteral("accent"))});
    const Length foot = Length::mm(26);
    if (picture != m_edition.pictures.end() && picture->second.width > 0 && picture->second.height > 0) {
        const Rect visible{panel.x, panel.y, panel.width, panel.height - foot - bleed};
        page.pictures.push_back({issue.coverPicture, visible, coverCrop(visible, picture->second), {}});
    } else {
        Length numberTop = page.height - foot - Length::mm(58);
        place(page, fillTemplate(QStringLiteral("{年}"), m_edition, language), QStringLiteral("cover_number"),
              Language::Zh, frame.left, numberTop, frame.width);
    }
    Length footY = page.height - foot + Length::mm(9);
    place(page, fillTemplate(QStringLiteral("{编印}"), m_edition, language), QStringLiteral("cover_publisher"),
          language, frame.left, footY, frame.width);
    return page;
}

FlowBlock Furniture::nameplate(Length width) const
{
    const Language language = mainLanguage();
    const QString name = issueName();
    BoxStacker box(m_setter, width);
    box.add(m_edition.issue.notice, m_design.style(QStringLiteral("nameplate_line"), Language::Zh), Language::Zh,
            furnitureRange(language), false);
    box.add(name, fitted(nameplateStyle(), name, width), language, furnitureRange(language), true);
    if (m_languages == LanguageMode::ZhThenEn)
        box.add(m_edition.issue.name.en, m_design.style(QStringLiteral("nameplate"), Language::En), Language::En,
                furnitureRange(Language::En), true);
    box.addSpace(Length::pt(10));
    const QString& pattern = language == Language::En && !m_design.nameplate.issueLineEn.isEmpty()
        ? m_design.nameplate.issueLineEn
        : m_design.nameplate.issueLine;
    box.add(fillTemplate(pattern, m_edition, language),
            m_design.style(QStringLiteral("nameplate_issue"), language), language, furnitureRange(language), true);
    box.addSpace(Length::pt(6));
    // Publisher on the left and date on the right share one line.
    TextStyle line = m_design.style(QStringLiteral("nameplate_line"), language);
    const Length lineTop = box.height();
    line.align = Align::Left;
    box.add(fillTemplate(m_design.nameplate.leftLine, m_edition, language), line, language,
            furnitureRange(language), false);
    const Length afterLeft = box.height();
    line.align = Align::Right;
    box.addSpace(lineTop - box.height());
    box.add(fillTemplate(m_design.nameplate.rightLine, m_edition, language), line, language,
            furnitureRange(language), false);
    box.addSpace(std::max(afterLeft, box.height()) - box.height() + Length::pt(4));
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

ComposedPage Furniture::backPage(int folio) const
{
    ComposedPage page = blankPage(m_design);
    page.label = QString::number(folio);
    const PageFrame frame = pageFrame(m_design, folio);
    const Language language = mainLanguage();
    const BilingualString& contacts = m_edition.issue.contacts;
    const QStringList zh = (contacts.in(language).isEmpty() ? contacts.zh : contacts.in(language))
                               .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const bool both = m_languages == LanguageMode::ZhThenEn && !contacts.en.isEmpty();
    const QStringList en = both ? contacts.en.split(QLatin1Char('\n'), Qt::SkipEmptyParts) : QStringList();
    const Length bleed = m_design.page.bleed;
    page.rects.push_back({{-bleed, -bleed, page.width + bleed * 2, Length::mm(14) + bleed},
                          m_design.paint(QStringLiteral("accent"))});
    Length y = page.height - m_design.page.bottom - m_design.body.pitch * (zh.size() + en.size() + (both ? 6 : 4));
    Length nameY = Length::mm(40);
    place(page, fillTemplate(QStringLiteral("{刊名}"), m_edition, language), QStringLiteral("back_title"),
          language, frame.left, nameY, frame.width);
    place(page, fillTemplate(m_design.nameplate.issueLine, m_edition, Language::Zh), QStringLiteral("cover_issue"),
          Language::Zh, frame.left, nameY, frame.width);
    page.rects.push_back({{frame.left, y, frame.width, Length::pt(1)}, m_design.paint(QStringLiteral("accent"))});
    y += Length::pt(12);
    place(page, m_design.back.title.in(language), QStringLiteral("back_title"), language, frame.left, y,
          frame.width);
    for (const QString& line : zh)
        place(page, line, QStringLiteral("back_line"), language, frame.left, y, frame.width);
    if (both)
        y += Length::pt(8);
    for (const QString& line : en)
        place(page, line, QStringLiteral("back_line"), Language::En, frame.left, y, frame.width);
    return page;
}

QString Furniture::columnName(ColumnId id) const
{
    const EditionColumn* column = findColumn(m_edition, id);
    if (!column)
        return {};
    const QString& name = column->column.name.in(mainLanguage());
    return name.isEmpty() ? column->column.name.zh : name;
}

void Furniture::addRunning(FilledPage& filled, int folio) const
{
    ComposedPage& page = filled.page;
    const PageFrame frame = pageFrame(m_design, folio);
    const bool recto = folio % 2 == 1;
    const FurnitureDesign& furniture = m_design.furniture;
    const QString column = columnName(filled.column);
    const QString head = fillTemplate(recto ? furniture.rectoHead : furniture.versoHead, m_edition, mainLanguage(),
                                      {{QStringLiteral("栏目"), column}});
    if (!head.isEmpty() && !filled.opener) {
        TextStyle style = m_design.style(QStringLiteral("running_head"), mainLanguage());
        SetRequest request;
        request.text = head;
        style.align = recto ? Align::Right : Align::Left;
        request.style = style;
        request.language = mainLanguage();
        request.width = frame.width;
        const Length baseline = frame.top - Length::mm(9);
        for (const SetLine& line : m_setter.set(request)->lines)
            placeLine(page, line, frame.left, baseline, frame.width, style, furnitureRange(mainLanguage()), 0, 0,
                      false);
        page.rects.push_back({{frame.left, baseline + Length::pt(5), frame.width, Length::ptFraction(2, 5)},
                              m_design.paint(QStringLiteral("grey"))});
    }
    if (furniture.folio == FurnitureDesign::FolioPlace::None)
        return;
    TextStyle style = m_design.style(QStringLiteral("folio"), Language::Zh);
    style.align = furniture.folio == FurnitureDesign::FolioPlace::Centre ? Align::Centre
        : recto                                                          ? Align::Right
                                                                         : Align::Left;
    SetRequest request;
    request.text = fillTemplate(furniture.folioForm, m_edition, Language::Zh,
                                {{QStringLiteral("页"), QString::number(folio)}});
    request.style = style;
    request.width = frame.width;
    const Length baseline = page.height - m_design.page.bottom + Length::mm(14);
    for (const SetLine& line : m_setter.set(request)->lines)
        placeLine(page, line, frame.left, baseline, frame.width, style, furnitureRange(Language::Zh), 0, 0, false);
    page.folioPrinted = true;
}

} // namespace banxin
