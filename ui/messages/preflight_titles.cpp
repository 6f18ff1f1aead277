// Points of the preflight in few words: lists name them many times, sentences would make a wall.

#include "ui/messages/preflight_titles.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace banxin {

namespace {

/// What people can do is the same for many points.
enum class Help {
    ExportAgain,
    Maker,
    ExportX4,
    Fonts,
    Picture,
    Ink,
    PictureSize,
    Colour,
    Rules,
    Margins,
    PageCount,
    AltText,
    Headings,
    Imprint,
    Wording,
    Permit,
    Booklet,
    Contents,
    None
};

QString say(const char* text) { return QCoreApplication::translate("PreflightTitles", text); }

QString help(Help help)
{
    switch (help) {
    case Help::ExportAgain:
        return say(QT_TRANSLATE_NOOP("PreflightTitles",
                                     "Export it again from Banxin. If it comes back, please report it."));
    case Help::Maker:
        return say(QT_TRANSLATE_NOOP("PreflightTitles",
                                     "Ask whoever made the file for one that is made for the press (PDF/X)."));
    case Help::ExportX4:
        return say(QT_TRANSLATE_NOOP("PreflightTitles",
                                     "Choose PDF/X-4 if the press takes it, or take out what is transparent."));
    case Help::Fonts:
        return say(QT_TRANSLATE_NOOP("PreflightTitles",
                                     "Embed all typefaces; where a finished page brings them, ask its maker to."));
    case Help::Picture:
        return say(QT_TRANSLATE_NOOP("PreflightTitles",
                                     "Ask for the original picture from the camera, or print it smaller. If there "
                                     "is none, it can be printed as it is."));
    case Help::Ink:
        return say(QT_TRANSLATE_NOOP("PreflightTitles",
                                     "Make the darkest places lighter, or let the export convert the picture."));
    case Help::PictureSize:
        return say(QT_TRANSLATE_NOOP("PreflightTitles", "Insert the picture in the size that it is printed in."));
    case Help::Colour:
        return say(QT_TRANSLATE_NOOP("PreflightTitles",
                                     "Set small text in black alone; a finished page goes back to its maker."));
    case Help::Rules:
        return say(QT_TRANSLATE_NOOP(
            "PreflightTitles", "Make it thicker or larger in the page design; else it may vanish in print."));
    case Help::Margins:
        return say(QT_TRANSLATE_NOOP("PreflightTitles",
                                     "Move it inwards, or let it reach 3 mm over the edge of the page."));
    case Help::PageCount:
        return say(QT_TRANSLATE_NOOP("PreflightTitles",
                                     "Fill up with blank pages in the publication settings, or cut some text."));
    case Help::AltText:
        return say(QT_TRANSLATE_NOOP("PreflightTitles", "Write a caption: it is read aloud for the picture."));
    case Help::Headings:
        return say(QT_TRANSLATE_NOOP("PreflightTitles", "Use the styles for subheads in their order."));
    case Help::Imprint:
        return say(QT_TRANSLATE_NOOP("PreflightTitles", "Fill it in under Colophon in the publication settings."));
    case Help::Wording:
        return say(QT_TRANSLATE_NOOP(
            "PreflightTitles", "Use another word, such as newsletter or briefing. Reprints may keep theirs."));
    case Help::Permit:
        return say(QT_TRANSLATE_NOOP("PreflightTitles",
                                     "Compare it with the permit, and ask the office that issued it."));
    case Help::Booklet:
        return say(QT_TRANSLATE_NOOP("PreflightTitles",
                                     "Widen the outer margins, take thinner paper, or bind it another way."));
    case Help::Contents:
        return say(QT_TRANSLATE_NOOP("PreflightTitles", "Export it again: numbers are counted anew."));
    case Help::None: break;
    }
    return {};
}

struct Point {
    const char* rule;
    Help help;
    const char* title;
};

#define TITLE(text) QT_TRANSLATE_NOOP("PreflightTitles", text)

constexpr Point points[] = {
    {"X-01", Help::ExportAgain, TITLE("Version of the PDF too new")},
    {"X-02", Help::Maker, TITLE("Does not say that it is PDF/X")},
    {"X-03", Help::ExportAgain, TITLE("Title or dates of the file missing")},
    {"X-04", Help::ExportAgain, TITLE("Trapping not stated")},
    {"X-05", Help::Maker, TITLE("Encrypted, or without an identity")},
    {"X-06", Help::Maker, TITLE("Output condition missing")},
    {"X-07", Help::Maker, TITLE("Profile of the output condition wrong")},
    {"X-08", Help::Maker, TITLE("Trim or bleed box wrong")},
    {"X-09", Help::Fonts, TITLE("Typeface not embedded")},
    {"X-10", Help::Maker, TITLE("Colour that the standard forbids")},
    {"X-11", Help::ExportX4, TITLE("Transparency")},
    {"X-12", Help::Maker, TITLE("Layers")},
    {"X-13", Help::Maker, TITLE("Scripts, forms or attached files")},
    {"X-14", Help::ExportAgain, TITLE("Link or comment within the page")},
    {"X-15", Help::Maker, TITLE("Halftones or compression that are forbidden")},
    {"X-16", Help::Maker, TITLE("Compression that the standard forbids")},
    {"TB-01", Help::Margins, TITLE("Bleed of 3 mm missing")},
    {"TB-02", Help::Margins, TITLE("Too near to the trim")},
    {"TB-03", Help::PageCount, TITLE("Number of pages does not suit the binding")},
    {"TB-04", Help::PageCount, TITLE("Odd page on the left")},
    {"CI-01", Help::Ink, TITLE("Too much ink")},
    {"CI-02", Help::Colour, TITLE("Small text in several inks")},
    {"CI-03", Help::Colour, TITLE("Black text does not overprint")},
    {"CI-04", Help::Maker, TITLE("White that overprints vanishes")},
    {"CI-05", Help::Colour, TITLE("Rich black in text")},
    {"CI-06", Help::Picture, TITLE("Resolution of pictures")},
    {"CI-07", Help::Picture, TITLE("Resolution of line art")},
    {"CI-08", Help::Ink, TITLE("Picture in RGB")},
    {"CI-09", Help::Maker, TITLE("Spot colours")},
    {"CI-10", Help::Rules, TITLE("Rule too thin")},
    {"CI-11", Help::Rules, TITLE("White text too small")},
    {"CI-12", Help::PictureSize, TITLE("Picture stretched or enlarged")},
    {"CI-13", Help::Picture, TITLE("Picture from a screen")},
    {"PL-01", Help::Contents, TITLE("Page labels differ from the folios")},
    {"OL-01", Help::Contents, TITLE("Bookmarks incomplete")},
    {"OL-02", Help::Contents, TITLE("The contents name a wrong page")},
    {"UA-01", Help::ExportAgain, TITLE("Does not say that it is accessible")},
    {"UA-02", Help::ExportAgain, TITLE("Version of the PDF")},
    {"UA-03", Help::ExportAgain, TITLE("Not tagged")},
    {"UA-04", Help::ExportAgain, TITLE("Title of the file missing")},
    {"UA-05", Help::ExportAgain, TITLE("Title is not shown")},
    {"UA-06", Help::ExportAgain, TITLE("No structure")},
    {"UA-07", Help::ExportAgain, TITLE("Content without a tag")},
    {"UA-08", Help::ExportAgain, TITLE("Unknown kind of tag")},
    {"UA-09", Help::ExportAgain, TITLE("Language not stated")},
    {"UA-10", Help::AltText, TITLE("Picture without a description")},
    {"UA-11", Help::Headings, TITLE("Levels of headings")},
    {"UA-12", Help::ExportAgain, TITLE("Table or list not regular")},
    {"UA-13", Help::ExportAgain, TITLE("Notes without identity")},
    {"UA-14", Help::ExportAgain, TITLE("Link not described")},
    {"UA-15", Help::Maker, TITLE("Protection keeps readers out")},
    {"UA-16", Help::Fonts, TITLE("Text cannot be read out")},
    {"UA-17", Help::Maker, TITLE("Content from other files")},
    {"IMP-01", Help::PageCount, TITLE("Pages of the booklet filled up")},
    {"IMP-02", Help::Booklet, TITLE("Size of the sheet")},
    {"IMP-03", Help::None, TITLE("Flip on the short edge")},
    {"IMP-04", Help::Booklet, TITLE("No room for marks")},
    {"IMP-05", Help::Booklet, TITLE("Text near the outer edge of inner pages")},
    {"IM-01", Help::Imprint, TITLE("Permit number and “internal material” on the cover")},
    {"IM-02", Help::Imprint, TITLE("Colophon incomplete")},
    {"IM-03", Help::Imprint, TITLE("Number of the issue differs")},
    {"IM-04", Help::Wording, TITLE("Word kept for newspapers and journals")},
    {"IM-05", Help::Wording, TITLE("Price, fee, ISSN or barcode")},
    {"IM-06", Help::Wording, TITLE("Advertisement or sponsor")},
    {"IM-07", Help::Permit, TITLE("Name, format or frequency not as approved")},
    {"IM-08", Help::Permit, TITLE("Printer of another province")},
    {"IM-09", Help::Imprint, TITLE("Readers outside the organisation")},
    {"IM-10", Help::None, TITLE("Send samples within ten days of printing")},
};

#undef TITLE

const Point* find(const QString& rule)
{
    const auto at = std::find_if(std::begin(points), std::end(points),
                                 [&](const Point& point) { return rule == QLatin1String(point.rule); });
    return at == std::end(points) ? nullptr : at;
}

} // namespace

QString preflightTitle(const QString& rule)
{
    const Point* point = find(rule);
    return point ? say(point->title) : rule;
}

QString preflightRemedy(const QString& rule)
{
    const Point* point = find(rule);
    return point ? help(point->help) : QString();
}

} // namespace banxin
