// The pages before and after the text: order, blank pages, finished pages, the cover.
#include "layout/furniture.h"
#include "layout/picture_fit.h"

#include <algorithm>

namespace banxin {

namespace {

bool isSized(const Picture& picture) { return picture.width > 0 && picture.height > 0; }

/// By how many thousandths the proportions of picture and frame differ.
std::int64_t misfit(const Rect& frame, const Picture& picture)
{
    const std::int64_t a = frame.width.units() * picture.height;
    const std::int64_t b = frame.height.units() * picture.width;
    return std::abs(a - b) / std::max<std::int64_t>(1, b / 1000);
}

/// Whether the page of a PDF has the size of the frame to 3 pt (1 mm).
bool hasSize(const Rect& frame, const Picture& picture)
{
    const Length slack = Length::pt(3);
    const auto near = [&](Length a, Length b) { return a <= b + slack && b <= a + slack; };
    return picture.isPdf() && near(frame.width, Length::pt(picture.width))
        && near(frame.height, Length::pt(picture.height));
}

/// Only inserted pages may be blank on purpose (空白页); what stands at the cover lacks its picture.
bool isBlank(const FinishedPage& page)
{
    using Place = FinishedPage::Place;
    return !page.picture.valid() && (page.place == Place::BeforeText || page.place == Place::BeforeArticle);
}

PageRole insertedRole(const FinishedPage& page) { return isBlank(page) ? PageRole::Blank : PageRole::Body; }

} // namespace

bool Furniture::hasCover() const
{
    return m_design.nameplate.form == NameplateDesign::Form::Cover || finished(FinishedPage::Place::Cover);
}

const FinishedPage* Furniture::finished(FinishedPage::Place place) const
{
    const std::vector<FinishedPage>& pages = m_edition.issue.finishedPages;
    const auto at = std::ranges::find(pages, place, &FinishedPage::place);
    return at == pages.end() ? nullptr : &*at;
}

std::vector<ComposedPage> Furniture::frontPages(Diagnostics& diagnostics) const
{
    using Place = FinishedPage::Place;
    std::vector<ComposedPage> out;
    const auto folio = [&] { return m_design.furniture.firstFolio + static_cast<int>(out.size()); };
    const auto add = [&](ComposedPage page, PageRole role) {
        page.role = role;
        out.push_back(std::move(page));
    };
    if (const FinishedPage* page = finished(Place::Cover))
        add(finishedPage(*page, folio(), diagnostics), PageRole::Cover);
    else if (hasCover())
        add(cover(), PageRole::Cover);
    if (const FinishedPage* page = finished(Place::InsideFront))
        add(finishedPage(*page, folio(), diagnostics), PageRole::InsideFront);
    else if (hasCover() && printsColophon(ColophonDesign::Place::InsideCover))
        add(colophonPage(folio()), PageRole::InsideFront);
    for (const FinishedPage& page : m_edition.issue.finishedPages)
        if (page.place == Place::BeforeText)
            add(finishedPage(page, folio(), diagnostics), insertedRole(page));
    return out;
}

ComposedPage Furniture::insertedPage(int index, int folio, Diagnostics& diagnostics) const
{
    const FinishedPage& finished = m_edition.issue.finishedPages[static_cast<std::size_t>(index)];
    ComposedPage page = finishedPage(finished, folio, diagnostics);
    page.role = insertedRole(finished);
    return page;
}

std::vector<ComposedPage> Furniture::backPages(int before, Diagnostics& diagnostics) const
{
    using Place = FinishedPage::Place;
    const FinishedPage* insideBack = finished(Place::InsideBack);
    const FinishedPage* back = finished(Place::Back);
    const bool strip = m_design.back.form == BackDesign::Form::Strip;
    const bool own = !back
        && ((m_design.back.form == BackDesign::Form::Page && !m_edition.issue.contacts.isEmpty())
            || (!strip && printsColophon(ColophonDesign::Place::Back)));
    const bool hasBack = back || own;
    const int known = before + (insideBack ? 1 : 0) + (hasBack ? 1 : 0);
    const int multiple = m_design.pagesMultipleOf;
    const int blank = (multiple - known % multiple) % multiple;
    std::vector<ComposedPage> out;
    const auto folio = [&] { return m_design.furniture.firstFolio + before + static_cast<int>(out.size()); };
    const auto add = [&](ComposedPage page, PageRole role) {
        page.role = role;
        out.push_back(std::move(page));
    };
    for (int i = 0; i < blank; ++i) // the last one before the back cover is then the blank 封三
        add(blankPage(folio()),
            i + 1 == blank && hasCover() && hasBack && !insideBack ? PageRole::InsideBack : PageRole::Blank);
    if (blank > 0)
        diagnostics.push_back({Diagnostic::Severity::Info, QStringLiteral("pages.blank"), QString::number(blank),
                               QString::number(multiple), out.front().label});
    if (insideBack)
        add(finishedPage(*insideBack, folio(), diagnostics), PageRole::InsideBack);
    if (back)
        add(finishedPage(*back, folio(), diagnostics), PageRole::Back);
    else if (own)
        add(backPage(folio()), PageRole::Back);
    return out;
}

ComposedPage Furniture::blankPage(int folio) const
{
    ComposedPage page;
    page.width = m_design.page.width;
    page.height = m_design.page.height;
    page.bleed = m_design.page.bleed;
    page.label = QString::number(folio);
    return page;
}

/// Whole on its page, proportions kept: over trim and bleed or over the trim, whichever its size
/// fits; where it fits neither it stands inside the trim, and that is reported.
ComposedPage Furniture::finishedPage(const FinishedPage& finished, int folio, Diagnostics& diagnostics) const
{
    ComposedPage page = blankPage(folio);
    if (isBlank(finished))
        return page;
    const auto found = m_edition.pictures.find(finished.picture);
    if (found == m_edition.pictures.end() || !isSized(found->second)) {
        diagnostics.push_back({Diagnostic::Severity::Warning, QStringLiteral("pages.finished-missing"),
                               finishedPlaceName(finished.place), QString(), page.label});
        return page;
    }
    const Picture& picture = found->second;
    const Rect trim{Length(), Length(), page.width, page.height};
    const Rect bleed{-page.bleed, -page.bleed, page.width + page.bleed * 2, page.height + page.bleed * 2};
    const bool toBleed = hasSize(bleed, picture)
        || (!hasSize(trim, picture) && misfit(bleed, picture) <= misfit(trim, picture));
    const Rect& frame = toBleed ? bleed : trim;
    constexpr std::int64_t allowed = 10; // a hundredth: rounded sizes, not another format
    const bool fits = hasSize(frame, picture) || misfit(frame, picture) <= allowed;
    if (!fits)
        diagnostics.push_back({Diagnostic::Severity::Warning, QStringLiteral("pages.finished-size"),
                               picture.fileName, QStringLiteral("%1 × %2").arg(picture.width).arg(picture.height),
                               page.label});
    const Rect visible = fits ? frame : trim;
    page.pictures.push_back({finished.picture, visible, scaledTo(visible, picture, fits),
                             furnitureRange(mainLanguage()), finished.page});
    return page;
}

// The cover of our own -----------------------------------------------------------------------

TextStyle Furniture::overPicture(const QString& name, Language language) const
{
    TextStyle style = name == QLatin1String("nameplate") && language == mainLanguage()
        ? nameplateStyle()
        : m_design.style(name, language);
    if (m_design.cover.picture == CoverDesign::Picture::FullBleed && m_design.cover.ink >= 0)
        style.paint = m_design.cover.ink;
    return style;
}

/// IM-01: the whole permit number, and 内部资料 免费交流. A notice that has the number in it
/// already is not doubled.
QStringList Furniture::permitAndNotice() const
{
    const QString& notice = m_edition.issue.notice;
    const QString permit = m_edition.issue.colophon.field(ColophonField::Permit).zh;
    QStringList out;
    if (!permit.isEmpty() && !notice.contains(permit))
        out.append(permit.startsWith(QStringLiteral("准印证")) ? permit : QStringLiteral("准印证号：") + permit);
    if (!notice.isEmpty())
        out.append(notice);
    return out;
}

void Furniture::firstTitles(const EditionColumn& column, Language language, QStringList& out) const
{
    for (const int index : column.articles) {
        const BilingualString& title = m_edition.articles[static_cast<std::size_t>(index)]->article.title;
        if (!title.in(language).isEmpty()) {
            out.append(title.in(language));
            return;
        }
    }
    const auto before = out.size();
    for (const EditionColumn& sub : column.columns) {
        firstTitles(sub, language, out);
        if (out.size() > before)
            return;
    }
}

QStringList Furniture::coverLines(Language language) const
{
    constexpr qsizetype most = 5; // more is no cover but a list
    const CoverDesign& design = m_design.cover;
    if (design.lines == CoverDesign::Lines::None)
        return {};
    QStringList out = m_edition.issue.coverLines.in(language).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (m_edition.issue.coverLines.isEmpty() && design.lines == CoverDesign::Lines::FirstArticles) {
        for (const EditionColumn& column : m_edition.columns)
            firstTitles(column, language, out);
        out = out.mid(0, most);
    }
    return out;
}

/// Notice, nameplate and issue line; returns where they end.
Length Furniture::coverHead(ComposedPage& page, const PageFrame& frame) const
{
    const Language language = mainLanguage();
    BoxStacker notice(m_setter, frame.width);
    for (const QString& line : permitAndNotice())
        notice.add(line, legible(overPicture(QStringLiteral("cover_notice"), Language::Zh)), Language::Zh,
                   furnitureRange(Language::Zh), false);
    draw(page, notice.block(), frame.left, Length::mm(29) - notice.height());
    Length y = Length::mm(33);
    const QString& english = m_edition.issue.name.en;
    if (const Picture* picture = nameplatePicture()) {
        Rect box = nameplateBox(*picture, frame.width);
        box.x = frame.left;
        box.y = y;
        page.pictures.push_back(
            {picture->id, box, box, furnitureRange(language, SourceRange::Role::Nameplate)});
        y += box.height;
    } else {
        place(page, issueName(), overPicture(QStringLiteral("nameplate"), language), language, frame.left, y,
              frame.width, SourceRange::Role::Nameplate);
    }
    if (language == Language::Zh && !english.isEmpty())
        place(page, english, overPicture(QStringLiteral("nameplate"), Language::En), Language::En, frame.left, y,
              frame.width);
    y += Length::pt(8);
    page.rects.push_back({{frame.left, y, Length::mm(18), Length::pt(3)}, m_design.paint(QStringLiteral("warm"))});
    y += Length::pt(12);
    place(page, issueLine(language), overPicture(QStringLiteral("cover_issue"), language), language, frame.left, y,
          frame.width);
    return y;
}

/// The band at the foot with cover lines and publisher. `top`: where it begins.
void Furniture::coverFoot(ComposedPage& page, const PageFrame& frame, BoxStacker& lines, Length top) const
{
    if (!lines.empty())
        draw(page, lines.block(), frame.left, top + Length::mm(8));
    Length y = page.height - Length::mm(17);
    place(page, fillTemplate(QStringLiteral("{编印}"), m_edition, mainLanguage()),
          QStringLiteral("cover_publisher"), mainLanguage(), frame.left, y, frame.width);
}

ComposedPage Furniture::cover() const
{
    ComposedPage page = blankPage(m_design.furniture.firstFolio);
    const PageFrame frame = pageFrame(m_design, m_design.furniture.firstFolio);
    const Language language = mainLanguage();
    const Length bleed = m_design.page.bleed;
    BoxStacker lines(m_setter, frame.width);
    const QStringList main = coverLines(language);
    const QStringList english = both() ? coverLines(Language::En) : QStringList();
    for (qsizetype i = 0; i < main.size(); ++i) {
        lines.add(main.at(i), styleOr("cover_line", "cover_publisher", language), language,
                  furnitureRange(language), true);
        lines.add(english.value(i), styleOr("cover_line", "cover_publisher", Language::En), Language::En,
                  furnitureRange(Language::En), true);
    }
    const Length foot = Length::mm(26) + (lines.empty() ? Length() : lines.height() + Length::mm(7));

    const auto picture = m_edition.pictures.find(m_edition.issue.coverPicture);
    const bool pictured = picture != m_edition.pictures.end() && isSized(picture->second);
    const bool full = pictured && m_design.cover.picture == CoverDesign::Picture::FullBleed;
    const Length headEnd = coverHead(page, frame);
    const Length top = full ? -bleed : std::max(headEnd + Length::mm(8), Length::mm(104));
    const Length bandTop = page.height - foot;
    const PaintId accent = m_design.paint(QStringLiteral("accent"));
    const Length left = -bleed;
    const Length width = page.width + bleed * 2;
    const Length panelTop = full ? bandTop : top;
    page.rects.push_back({{left, panelTop, width, page.height + bleed - panelTop}, accent});
    if (pictured) {
        const Rect visible{left, top, width, bandTop - top};
        page.pictures.push_back(
            {m_edition.issue.coverPicture, visible, scaledTo(visible, picture->second, true), {}});
    } else {
        Length numberTop = bandTop - Length::mm(58);
        if (numberTop > top)
            place(page, fillTemplate(QStringLiteral("{年}"), m_edition, language), QStringLiteral("cover_number"),
                  Language::Zh, frame.left, numberTop, frame.width);
    }
    coverFoot(page, frame, lines, bandTop);
    return page;
}

} // namespace banxin
