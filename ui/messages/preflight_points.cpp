// Points of preflight as sentences. The English is that of core/preflight/points.cpp, which knows no
// translator; a test compares the two.

#include "ui/messages/preflight_points.h"

#include "preflight/points.h"

#include <QCoreApplication>

namespace banxin {

namespace {

// Only for the collector of strings: sentences and remedies, by id.
[[maybe_unused]] constexpr const char* sentences[] = {
    // PF-01
    QT_TRANSLATE_NOOP("Preflight", "The file is damaged; it was mended to be read."),
    QT_TRANSLATE_NOOP("Preflight", "Export it again, or ask for it again."),
    // PF-02
    QT_TRANSLATE_NOOP("Preflight", "A part of the page cannot be read, so it was not checked."),
    QT_TRANSLATE_NOOP("Preflight", "Export the page again; if it is a placed PDF, ask for it again."),
    //
    QT_TRANSLATE_NOOP("Preflight", "The PDF version is newer than the standard allows."),
    QT_TRANSLATE_NOOP("Preflight", "Export as PDF/X-4 (1.6) or PDF/X-1a (1.4)."),
    //
    QT_TRANSLATE_NOOP("Preflight", "The file does not say that it is the PDF/X that was asked for."),
    QT_TRANSLATE_NOOP("Preflight", "Export it as PDF/X; a plain PDF is not made for the press."),
    //
    QT_TRANSLATE_NOOP("Preflight", "Title, dates or producer are missing, or Info and XMP differ."),
    QT_TRANSLATE_NOOP("Preflight", "Enter the title and export again."),
    //
    QT_TRANSLATE_NOOP("Preflight", "The file does not say whether it is trapped."),
    QT_TRANSLATE_NOOP("Preflight", "Set Trapped to True or False when exporting."),
    //
    QT_TRANSLATE_NOOP("Preflight", "The file is encrypted or has no identifier."),
    QT_TRANSLATE_NOOP("Preflight", "Export it without password protection."),
    //
    QT_TRANSLATE_NOOP("Preflight", "There is not exactly one output intent for the press."),
    QT_TRANSLATE_NOOP("Preflight", "Choose one output condition when exporting."),
    //
    QT_TRANSLATE_NOOP("Preflight", "The output profile is missing or is not one of a press."),
    QT_TRANSLATE_NOOP("Preflight", "Choose a CMYK printing profile, such as FOGRA39, or ask the printer for one."),
    //
    QT_TRANSLATE_NOOP("Preflight", "The page boxes are missing, nested wrongly or of another size."),
    QT_TRANSLATE_NOOP("Preflight", "Set the page size and bleed in the page design and export again."),
    //
    QT_TRANSLATE_NOOP("Preflight", "A font is not embedded, or does not agree with the file."),
    QT_TRANSLATE_NOOP("Preflight", "Embed all fonts when exporting, or use another typeface."),
    //
    QT_TRANSLATE_NOOP("Preflight", "A colour is used that the press file may not have."),
    QT_TRANSLATE_NOOP("Preflight", "Convert it to CMYK or grey, or (PDF/X-4) give it a profile."),
    //
    QT_TRANSLATE_NOOP("Preflight", "There is transparency, which PDF/X-1a forbids."),
    QT_TRANSLATE_NOOP("Preflight", "Flatten the transparency, or export PDF/X-4."),
    //
    QT_TRANSLATE_NOOP("Preflight", "There are layers that this standard forbids or that switch by themselves."),
    QT_TRANSLATE_NOOP("Preflight", "Merge the layers before exporting."),
    //
    QT_TRANSLATE_NOOP("Preflight",
                      "The file acts by itself or carries other files: actions, scripts, forms, media."),
    QT_TRANSLATE_NOOP("Preflight", "Take them out; a file for the press only prints."),
    //
    QT_TRANSLATE_NOOP("Preflight", "A link or comment stands on the printed page."),
    QT_TRANSLATE_NOOP("Preflight", "Export without links and comments; keep them for the screen edition."),
    //
    QT_TRANSLATE_NOOP("Preflight", "Transfer functions, named halftones or LZW are used."),
    QT_TRANSLATE_NOOP("Preflight", "Export with standard settings; leave the screening to the printer."),
    //
    QT_TRANSLATE_NOOP("Preflight", "The file is packed in a way that PDF 1.4 does not know."),
    QT_TRANSLATE_NOOP("Preflight", "Export PDF/X-1a without object streams, JPEG 2000 and JBIG2."),
    // TB-01
    QT_TRANSLATE_NOOP("Preflight", "The page has too little bleed."),
    QT_TRANSLATE_NOOP("Preflight", "Set the bleed to 3 mm in the page design."),
    // TB-02
    QT_TRANSLATE_NOOP("Preflight",
                      "Something stands too near to the trim, or touches it without reaching into the bleed."),
    QT_TRANSLATE_NOOP("Preflight", "Let pictures and tints run 3 mm beyond the trim; keep text 5 mm inside it."),
    // TB-03
    QT_TRANSLATE_NOOP("Preflight", "The number of pages does not suit the binding."),
    QT_TRANSLATE_NOOP("Preflight", "Add blank or filled pages up to a multiple of four (saddle stitch) or two."),
    // CI-01
    QT_TRANSLATE_NOOP("Preflight", "There is more ink than the paper takes."),
    QT_TRANSLATE_NOOP("Preflight", "Lighten the colour, or convert the picture with the printer's profile."),
    // CI-02
    QT_TRANSLATE_NOOP("Preflight", "Small text is printed in more than one ink."),
    QT_TRANSLATE_NOOP("Preflight", "Set text up to 12 pt in black alone (0/0/0/100)."),
    // CI-03
    QT_TRANSLATE_NOOP("Preflight", "Small black text or a thin black rule does not overprint."),
    QT_TRANSLATE_NOOP("Preflight", "Let black up to 12 pt and rules up to 2 pt overprint."),
    // CI-04
    QT_TRANSLATE_NOOP("Preflight", "Something white overprints and will not be seen."),
    QT_TRANSLATE_NOOP("Preflight", "Switch overprint off for white objects."),
    // CI-05
    QT_TRANSLATE_NOOP("Preflight", "Black made of several inks is used for text."),
    QT_TRANSLATE_NOOP("Preflight", "Use rich black for large areas only."),
    // CI-06
    QT_TRANSLATE_NOOP("Preflight", "A picture has another resolution than the press needs."),
    QT_TRANSLATE_NOOP("Preflight", "Use a picture with more pixels, or place it smaller: 300 ppi are wanted."),
    // CI-07
    QT_TRANSLATE_NOOP("Preflight", "Line art has too few pixels."),
    QT_TRANSLATE_NOOP("Preflight", "Scan it at 1200 ppi, or use a drawing."),
    // CI-08
    QT_TRANSLATE_NOOP("Preflight", "A picture is not in the colours of the press."),
    QT_TRANSLATE_NOOP("Preflight", "Convert pictures to CMYK when exporting."),
    // CI-09
    QT_TRANSLATE_NOOP("Preflight", "Spot colours are used."),
    QT_TRANSLATE_NOOP("Preflight", "Ask the printer whether they are wanted; give one ink one name."),
    // CI-10
    QT_TRANSLATE_NOOP("Preflight", "A rule is too thin to print."),
    QT_TRANSLATE_NOOP("Preflight", "Make it at least 0.25 pt, reversed or coloured 0.5 pt."),
    // CI-11
    QT_TRANSLATE_NOOP("Preflight", "Reversed text is too small."),
    QT_TRANSLATE_NOOP("Preflight", "Set white text at least 7 pt, in 宋 at least 9 pt."),
    // CI-12
    QT_TRANSLATE_NOOP("Preflight", "A picture is stretched."),
    QT_TRANSLATE_NOOP("Preflight", "Place it in its own proportions."),
    // CI-13
    QT_TRANSLATE_NOOP("Preflight", "A picture has few pixels for its size; perhaps it is a screen shot."),
    QT_TRANSLATE_NOOP("Preflight", "Ask for the original."),
    // IM-01
    QT_TRANSLATE_NOOP("Preflight",
                      "The front page does not show what internal material must show: the permit number and "
                      "内部资料，免费交流."),
    QT_TRANSLATE_NOOP(
        "Preflight",
        "Enter the permit number and the notice in the publication settings; at least 9 pt, in type."),
    // IM-02
    QT_TRANSLATE_NOOP("Preflight", "Publisher, recipients, printer, date or run is not printed."),
    QT_TRANSLATE_NOOP("Preflight", "Fill in the colophon of the issue."),
    // IM-03
    QT_TRANSLATE_NOOP("Preflight", "The number of the issue is missing or differs."),
    QT_TRANSLATE_NOOP(
        "Preflight",
        "Enter year, number and running number of the issue, and use their fields in the page design."),
    // IM-04
    QT_TRANSLATE_NOOP("Preflight", "Internal material may not call itself a newspaper or periodical."),
    QT_TRANSLATE_NOOP("Preflight", "Write 本资料 or its name; ask the office that gave the permit."),
    // IM-05
    QT_TRANSLATE_NOOP("Preflight", "Internal material may not name prices, fees or serial numbers."),
    QT_TRANSLATE_NOOP("Preflight", "Take them out."),
    // IM-06
    QT_TRANSLATE_NOOP("Preflight", "Internal material may not carry advertisements or credits of sponsors."),
    QT_TRANSLATE_NOOP("Preflight", "Take them out."),
    // IM-07
    QT_TRANSLATE_NOOP("Preflight", "Name, format or frequency may differ from the approved ones."),
    QT_TRANSLATE_NOOP("Preflight", "Compare them with the permit."),
    // IM-08
    QT_TRANSLATE_NOOP("Preflight", "The printer may not be one in the same province."),
    QT_TRANSLATE_NOOP("Preflight", "Enter the printer with its address; it is to be licensed for publications."),
    // IM-09
    QT_TRANSLATE_NOOP("Preflight", "The recipients seem to go beyond the own system, trade or unit."),
    QT_TRANSLATE_NOOP("Preflight", "Name who receives it inside."),
    // IM-10
    QT_TRANSLATE_NOOP("Preflight", "Copies are due to the office that gave the permit."),
    QT_TRANSLATE_NOOP("Preflight", "Send them within 10 days after printing."),
    // UA-01
    QT_TRANSLATE_NOOP("Preflight", "The file does not say that it is accessible (PDF/UA-1)."),
    QT_TRANSLATE_NOOP("Preflight", "Export it as the screen edition."),
    // UA-02
    QT_TRANSLATE_NOOP("Preflight", "The PDF version is one that PDF/UA-1 does not know."),
    QT_TRANSLATE_NOOP("Preflight", "Export it as PDF 1.7."),
    // UA-03
    QT_TRANSLATE_NOOP("Preflight", "The file is not marked as tagged."),
    QT_TRANSLATE_NOOP("Preflight", "Export it with tags."),
    // UA-04
    QT_TRANSLATE_NOOP("Preflight", "The metadata have no title."),
    QT_TRANSLATE_NOOP("Preflight", "Enter the title of the issue."),
    // UA-05
    QT_TRANSLATE_NOOP("Preflight", "The window shows the name of the file and not the title."),
    QT_TRANSLATE_NOOP("Preflight", "Export it as the screen edition."),
    // UA-06
    QT_TRANSLATE_NOOP("Preflight", "There is no structure of headings, paragraphs and figures, or it is damaged."),
    QT_TRANSLATE_NOOP("Preflight", "Export it with tags."),
    // UA-07
    QT_TRANSLATE_NOOP("Preflight", "Something on the page is neither text with a tag nor marked as decoration."),
    QT_TRANSLATE_NOOP("Preflight", "Tag it, or mark it as an artifact."),
    // UA-08
    QT_TRANSLATE_NOOP("Preflight", "Types of tags lead nowhere."),
    QT_TRANSLATE_NOOP("Preflight", "Map each to a standard type."),
    // UA-09
    QT_TRANSLATE_NOOP("Preflight", "The language of a text is not known."),
    QT_TRANSLATE_NOOP("Preflight", "Set the language of document and text."),
    // UA-10
    QT_TRANSLATE_NOOP("Preflight", "A picture has no alternative text."),
    QT_TRANSLATE_NOOP("Preflight", "Give it a caption or an alternative text."),
    // UA-11
    QT_TRANSLATE_NOOP("Preflight", "Headings skip a level or do not begin with the first."),
    QT_TRANSLATE_NOOP("Preflight", "Order the headings: title, subhead, run-in head."),
    // UA-12
    QT_TRANSLATE_NOOP("Preflight", "A table, list or contents is not built as one."),
    QT_TRANSLATE_NOOP("Preflight", "Give the table a header, the list its items."),
    // UA-13
    QT_TRANSLATE_NOOP("Preflight", "A note has no name of its own."),
    QT_TRANSLATE_NOOP("Preflight", "Export it again with tags."),
    // UA-14
    QT_TRANSLATE_NOOP("Preflight", "A link is not part of the structure, or has no description."),
    QT_TRANSLATE_NOOP("Preflight", "Export it as the screen edition."),
    // UA-15
    QT_TRANSLATE_NOOP("Preflight", "A password keeps reading programs out."),
    QT_TRANSLATE_NOOP("Preflight", "Export it without password protection."),
    // UA-16
    QT_TRANSLATE_NOOP("Preflight", "Characters of a font cannot be read as text."),
    QT_TRANSLATE_NOOP("Preflight", "Embed the font with its characters, or use another."),
    // UA-17
    QT_TRANSLATE_NOOP("Preflight", "A part of the file stands in another file."),
    QT_TRANSLATE_NOOP("Preflight", "Export it whole."),
    // PL-01
    QT_TRANSLATE_NOOP("Preflight", "The page labels differ from the printed folios, or are missing."),
    QT_TRANSLATE_NOOP("Preflight", "Export it again; number the pages in the page design."),
    // OL-01
    QT_TRANSLATE_NOOP("Preflight", "The outline is missing, or does not lead to the articles."),
    QT_TRANSLATE_NOOP("Preflight", "Export it with an outline."),
};

QString said(const char* text) { return QCoreApplication::translate("Preflight", text); }

} // namespace

QString describe(const PreflightFinding& finding)
{
    const PreflightPoint* point = findPreflightPoint(finding.rule);
    return point ? said(point->sentence) : finding.detail;
}

QString remedy(const PreflightFinding& finding)
{
    const PreflightPoint* point = findPreflightPoint(finding.rule);
    return point ? said(point->remedy) : QString();
}

QString place(const PreflightFinding& finding)
{
    QString out;
    if (finding.page >= 0)
        out = said(QT_TRANSLATE_NOOP("Preflight", "page %1"))
                  .arg(finding.label.isEmpty() ? QString::number(finding.page + 1) : finding.label);
    for (const QString& what : {finding.name, finding.object})
        if (!what.isEmpty())
            out += (out.isEmpty() ? QString() : QStringLiteral(", ")) + what;
    return out;
}

} // namespace banxin
