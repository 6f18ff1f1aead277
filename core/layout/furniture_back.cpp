// The colophon (编印信息) and the back page with the contacts.
#include "layout/furniture.h"

#include <algorithm>
#include <array>

namespace banxin {

namespace {

/// Fields after which a little white parts the colophon into its groups.
constexpr std::array groupEnds{ColophonField::Mail, ColophonField::Design, ColophonField::Recipients,
                               ColophonField::Permit, ColophonField::Sheets};

} // namespace

bool Furniture::printsColophon(ColophonDesign::Place place) const
{
    return m_design.colophon.place == place && !m_edition.issue.colophon.isEmpty();
}

/// The value as printed; the printer's address stands in brackets after the printer.
QString Furniture::colophonText(ColophonField field, Language language) const
{
    const Colophon& colophon = m_edition.issue.colophon;
    const auto wanted = [&](ColophonField name) {
        const BilingualString value = colophon.field(name);
        // The second language prints only what it has; the first falls back.
        return value.in(language).isEmpty() && language == mainLanguage()
            ? value.zh + (value.zh.isEmpty() ? value.en : QString())
            : value.in(language);
    };
    const QString value = wanted(field);
    if (field == ColophonField::PrinterAddress && !wanted(ColophonField::Printer).isEmpty())
        return {};
    const QString address = field == ColophonField::Printer ? wanted(ColophonField::PrinterAddress) : QString();
    if (value.isEmpty() || address.isEmpty())
        return value;
    return language == Language::Zh ? QStringLiteral("%1（%2）").arg(value, address)
                                    : QStringLiteral("%1 (%2)").arg(value, address);
}

void Furniture::addColophonRow(BoxStacker& box, ColophonField field, Length labelWidth) const
{
    const Language language = mainLanguage();
    const QString value = colophonText(field, language);
    const QString second = both() ? colophonText(field, Language::En) : QString();
    if (value.isEmpty() && second.isEmpty())
        return;
    const TextStyle text = styleOr("colophon_text", "back_line", language);
    const Length top = box.height();
    // A permit number is stored as the province words it; its own 准印证号 is not doubled.
    const bool labelled = field != ColophonField::Permit || !value.startsWith(QStringLiteral("准印证"));
    const QString label = colophonFieldLabel(field, language)
        + (language == Language::Zh ? QStringLiteral("：") : QStringLiteral(":"));
    if (labelled) {
        box.add(label, styleOr("colophon_label", "back_line", language), language, furnitureRange(language),
                false);
        box.addSpace(top - box.height());
    }
    const Length x = labelled ? labelWidth : Length();
    box.add(value, text, language, furnitureRange(language), false, {}, x);
    box.add(second, styleOr("colophon_text", "back_line", Language::En), Language::En,
            furnitureRange(Language::En), false, {}, x);
}

/// Name and number, then the fields in their order, then 内部资料 免费交流.
void Furniture::addColophon(BoxStacker& box) const
{
    const Language language = mainLanguage();
    const TextStyle labelStyle = styleOr("colophon_label", "back_line", language);
    Length labelWidth;
    for (const ColophonField field : colophonFields())
        if (!colophonText(field, language).isEmpty() && field != ColophonField::PrinterAddress)
            labelWidth = std::max(labelWidth,
                                  m_setter.widthOf(colophonFieldLabel(field, language) + QStringLiteral("："),
                                                   labelStyle, language));
    labelWidth += labelStyle.size;
    const QString name = fillTemplate(language == Language::Zh
                                          ? QStringLiteral("{刊名}\u3000{年} 年第 {期} 期[（总第 {总期} 期）]")
                                          : QStringLiteral("{刊名}, No. {期}, {年}[ (Issue {总期})]"),
                                      m_edition, language);
    const TextStyle strong = styleOr("colophon_name", "back_title", language);
    box.add(name, strong, language, furnitureRange(language), true);
    const Length air = labelStyle.size.scaled(1, 2);
    box.addSpace(air);
    bool groupBegan = false;
    for (const ColophonField field : colophonFields()) {
        const Length before = box.height();
        addColophonRow(box, field, labelWidth);
        groupBegan = groupBegan || box.height() > before;
        if (groupBegan && std::ranges::find(groupEnds, field) != groupEnds.end()) {
            box.addSpace(air);
            groupBegan = false;
        }
    }
    box.add(m_edition.issue.notice, labelStyle, Language::Zh, furnitureRange(Language::Zh), false);
}

QString Furniture::colophonLine() const
{
    if (!printsColophon(ColophonDesign::Place::Back) || m_design.back.form != BackDesign::Form::Strip)
        return {};
    const Language language = mainLanguage();
    QStringList parts;
    for (const ColophonField field : colophonFields()) {
        const QString value = colophonText(field, language);
        if (value.isEmpty())
            continue;
        const bool labelled = field != ColophonField::Permit || !value.startsWith(QStringLiteral("准印证"));
        parts.append(labelled ? colophonFieldLabel(field, language)
                             + (language == Language::Zh ? QStringLiteral("：") : QStringLiteral(": ")) + value
                              : value);
    }
    if (!m_edition.issue.notice.isEmpty())
        parts.append(m_edition.issue.notice);
    return parts.join(QStringLiteral("\u3000\u3000"));
}

/// 封二: the colophon at the foot of the page, the nameplate small above it.
ComposedPage Furniture::colophonPage(int folio) const
{
    ComposedPage page = blankPage(folio);
    const PageFrame frame = pageFrame(m_design, folio);
    const Language language = mainLanguage();
    BoxStacker box(m_setter, frame.width);
    rule(box, frame.width, Length::ptFraction(3, 2));
    box.addSpace(Length::pt(12));
    box.add(m_design.colophon.title.in(language), styleOr("colophon_title", "back_title", language), language,
            furnitureRange(language), true);
    box.addSpace(Length::pt(8));
    addColophon(box);
    draw(page, box.block(), frame.left, std::max(frame.top, page.height - m_design.page.bottom - box.height()));
    return page;
}

void Furniture::addContacts(BoxStacker& box) const
{
    const Language language = mainLanguage();
    const BilingualString& contacts = m_edition.issue.contacts;
    const auto lines = [](const QString& text) { return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts); };
    box.add(m_design.back.title.in(language), m_design.style(QStringLiteral("back_title"), language), language,
            furnitureRange(language), true);
    box.addSpace(Length::pt(4));
    for (const QString& line : lines(contacts.in(language).isEmpty() ? contacts.zh : contacts.in(language)))
        box.add(line, m_design.style(QStringLiteral("back_line"), language), language, furnitureRange(language),
                false);
    if (!both() || contacts.en.isEmpty())
        return;
    box.addSpace(Length::pt(8));
    for (const QString& line : lines(contacts.en))
        box.add(line, m_design.style(QStringLiteral("back_line"), Language::En), Language::En,
                furnitureRange(Language::En), false);
}

ComposedPage Furniture::backPage(int folio) const
{
    ComposedPage page = blankPage(folio);
    const PageFrame frame = pageFrame(m_design, folio);
    const Language language = mainLanguage();
    const Length bleed = m_design.page.bleed;
    page.rects.push_back({{-bleed, -bleed, page.width + bleed * 2, Length::mm(14) + bleed},
                          m_design.paint(QStringLiteral("accent"))});
    Length y = Length::mm(40);
    place(page, fillTemplate(QStringLiteral("{刊名}"), m_edition, language), QStringLiteral("back_title"),
          language, frame.left, y, frame.width);
    place(page, issueLine(language), QStringLiteral("cover_issue"), language, frame.left, y, frame.width);

    BoxStacker box(m_setter, frame.width);
    const auto begin = [&] {
        if (!box.empty())
            box.addSpace(m_design.body.pitch);
        rule(box, frame.width, Length::pt(1));
        box.addSpace(Length::pt(12));
    };
    if (printsColophon(ColophonDesign::Place::Back)) {
        begin();
        box.add(m_design.colophon.title.in(language), styleOr("colophon_title", "back_title", language), language,
                furnitureRange(language), true);
        box.addSpace(Length::pt(6));
        addColophon(box);
    }
    if (!m_edition.issue.contacts.isEmpty()) {
        begin();
        addContacts(box);
    }
    const Length top = page.height - m_design.page.bottom - box.height();
    draw(page, box.block(), frame.left, std::max(top, y + m_design.body.pitch));
    return page;
}

} // namespace banxin
