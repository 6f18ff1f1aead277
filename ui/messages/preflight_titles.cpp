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
        return say(QT_TRANSLATE_NOOP(
            "PreflightTitles",
            "Ask whoever made the file or the finished page for one that is made for the press (PDF/X)."));
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

constexpr Point points[] = {
    {"X-01", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Version of the PDF too new")},
    {"X-02", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Does not say that it is PDF/X")},
    {"X-03", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Title or dates of the file missing")},
    {"X-04", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Trapping not stated")},
    {"X-05", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Encrypted, or without an identity")},
    {"X-06", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Output condition missing")},
    {"X-07", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Profile of the output condition wrong")},
    {"X-08", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Trim or bleed box wrong")},
    {"X-09", Help::Fonts, QT_TRANSLATE_NOOP("PreflightTitles", "Typeface not embedded")},
    {"X-10", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Colour that the standard forbids")},
    {"X-11", Help::ExportX4, QT_TRANSLATE_NOOP("PreflightTitles", "Transparency")},
    {"X-12", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Layers")},
    {"X-13", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Scripts, forms or attached files")},
    {"X-14", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Link or comment within the page")},
    {"X-15", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Halftones or compression that are forbidden")},
    {"X-16", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Compression that the standard forbids")},
    {"TB-01", Help::Margins, QT_TRANSLATE_NOOP("PreflightTitles", "Bleed of 3 mm missing")},
    {"TB-02", Help::Margins, QT_TRANSLATE_NOOP("PreflightTitles", "Too near to the trim")},
    {"TB-03", Help::PageCount, QT_TRANSLATE_NOOP("PreflightTitles", "Number of pages does not suit the binding")},
    {"TB-04", Help::PageCount, QT_TRANSLATE_NOOP("PreflightTitles", "Odd page on the left")},
    {"CI-01", Help::Ink, QT_TRANSLATE_NOOP("PreflightTitles", "Too much ink")},
    {"CI-02", Help::Colour, QT_TRANSLATE_NOOP("PreflightTitles", "Small text in several inks")},
    {"CI-03", Help::Colour, QT_TRANSLATE_NOOP("PreflightTitles", "Black text does not overprint")},
    {"CI-04", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "White that overprints vanishes")},
    {"CI-05", Help::Colour, QT_TRANSLATE_NOOP("PreflightTitles", "Rich black in text")},
    {"CI-06", Help::Picture, QT_TRANSLATE_NOOP("PreflightTitles", "Pictures too coarse")},
    {"CI-07", Help::Picture, QT_TRANSLATE_NOOP("PreflightTitles", "Line art too coarse")},
    {"CI-08", Help::Ink, QT_TRANSLATE_NOOP("PreflightTitles", "Picture in RGB")},
    {"CI-09", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Spot colours")},
    {"CI-10", Help::Rules, QT_TRANSLATE_NOOP("PreflightTitles", "Rule too thin")},
    {"CI-11", Help::Rules, QT_TRANSLATE_NOOP("PreflightTitles", "White text too small")},
    {"CI-12", Help::PictureSize, QT_TRANSLATE_NOOP("PreflightTitles", "Picture stretched or enlarged")},
    {"CI-13", Help::Picture, QT_TRANSLATE_NOOP("PreflightTitles", "Picture from a screen")},
    {"PL-01", Help::Contents, QT_TRANSLATE_NOOP("PreflightTitles", "Page labels differ from the folios")},
    {"OL-01", Help::Contents, QT_TRANSLATE_NOOP("PreflightTitles", "Bookmarks incomplete")},
    {"OL-02", Help::Contents, QT_TRANSLATE_NOOP("PreflightTitles", "The contents name a wrong page")},
    {"UA-01", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Does not say that it is accessible")},
    {"UA-02", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Version of the PDF")},
    {"UA-03", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Not tagged")},
    {"UA-04", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Title of the file missing")},
    {"UA-05", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Title is not shown")},
    {"UA-06", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "No structure")},
    {"UA-07", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Content without a tag")},
    {"UA-08", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Unknown kind of tag")},
    {"UA-09", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Language not stated")},
    {"UA-10", Help::AltText, QT_TRANSLATE_NOOP("PreflightTitles", "Picture without a description")},
    {"UA-11", Help::Headings, QT_TRANSLATE_NOOP("PreflightTitles", "Levels of headings")},
    {"UA-12", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Table or list not regular")},
    {"UA-13", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Notes without identity")},
    {"UA-14", Help::ExportAgain, QT_TRANSLATE_NOOP("PreflightTitles", "Link not described")},
    {"UA-15", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Protection keeps readers out")},
    {"UA-16", Help::Fonts, QT_TRANSLATE_NOOP("PreflightTitles", "Text cannot be read out")},
    {"UA-17", Help::Maker, QT_TRANSLATE_NOOP("PreflightTitles", "Content from other files")},
    {"IMP-01", Help::PageCount, QT_TRANSLATE_NOOP("PreflightTitles", "Pages of the booklet filled up")},
    {"IMP-02", Help::Booklet, QT_TRANSLATE_NOOP("PreflightTitles", "Size of the sheet")},
    {"IMP-03", Help::None, QT_TRANSLATE_NOOP("PreflightTitles", "Flip on the short edge")},
    {"IMP-04", Help::Booklet, QT_TRANSLATE_NOOP("PreflightTitles", "No room for marks")},
    {"IMP-05", Help::Booklet, QT_TRANSLATE_NOOP("PreflightTitles", "Text near the outer edge of inner pages")},
    {"IM-01", Help::Imprint,
     QT_TRANSLATE_NOOP("PreflightTitles", "Permit number and “internal material” on the cover")},
    {"IM-02", Help::Imprint, QT_TRANSLATE_NOOP("PreflightTitles", "Colophon incomplete")},
    {"IM-03", Help::Imprint, QT_TRANSLATE_NOOP("PreflightTitles", "Number of the issue differs")},
    {"IM-04", Help::Wording, QT_TRANSLATE_NOOP("PreflightTitles", "Word kept for newspapers and journals")},
    {"IM-05", Help::Wording, QT_TRANSLATE_NOOP("PreflightTitles", "Price, fee, ISSN or barcode")},
    {"IM-06", Help::Wording, QT_TRANSLATE_NOOP("PreflightTitles", "Advertisement or sponsor")},
    {"IM-07", Help::Permit, QT_TRANSLATE_NOOP("PreflightTitles", "Name, format or frequency not as approved")},
    {"IM-08", Help::Permit, QT_TRANSLATE_NOOP("PreflightTitles", "Printer of another province")},
    {"IM-09", Help::Imprint, QT_TRANSLATE_NOOP("PreflightTitles", "Readers outside the organisation")},
    {"IM-10", Help::None, QT_TRANSLATE_NOOP("PreflightTitles", "Send samples within ten days of printing")},
};

const Point* find(const QString& rule)
{
    const auto at = std::find_if(std::begin(points), std::end(points),
                                 [&](const Point& point) { return rule == QLatin1String(point.rule); });
    return at == std::end(points) ? nullptr : at;
}

} // namespace

QString preflightTitle(const QString& rule, bool forInformation)
{
    // These say something about good pictures, too: finer than they need be.
    if (forInformation && (rule == QLatin1String("CI-06") || rule == QLatin1String("CI-07")))
        return say(QT_TRANSLATE_NOOP("PreflightTitles", "Resolution of pictures"));
    const Point* point = find(rule);
    return point ? say(point->title) : rule;
}

QString preflightRemedy(const QString& rule)
{
    const Point* point = find(rule);
    return point ? help(point->help) : QString();
}

} // namespace banxin
