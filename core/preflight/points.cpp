#include "preflight/points.h"

#include <algorithm>

namespace banxin {

const std::vector<PreflightPoint>& preflightPoints()
{
    static const std::vector<PreflightPoint> points{
        {"PF-01", "The file is damaged; it was mended to be read.", "Export it again, or ask for it again.",
         "ISO 32000-1, 7.5"},
        {"PF-02", "A part of the page cannot be read, so it was not checked.",
         "Export the page again; if it is a placed PDF, ask for it again.", "ISO 32000-1, 7.8"},
        {"X-01", "The PDF version is newer than the standard allows.",
         "Export as PDF/X-4 (1.6) or PDF/X-1a (1.4).", "ISO 15930-4, -7"},
        {"X-02", "The file does not say that it is the PDF/X that was asked for.",
         "Export it as PDF/X; a plain PDF is not made for the press.", "ISO 15930-4, -7"},
        {"X-03", "Title, dates or producer are missing, or Info and XMP differ.",
         "Enter the title and export again.", "ISO 15930-4, -7"},
        {"X-04", "The file does not say whether it is trapped.", "Set Trapped to True or False when exporting.",
         "ISO 15930-4, -7"},
        {"X-05", "The file is encrypted or has no identifier.", "Export it without password protection.",
         "ISO 15930-4, -7"},
        {"X-06", "There is not exactly one output intent for the press.",
         "Choose one output condition when exporting.", "ISO 15930-4, -7"},
        {"X-07", "The output profile is missing or is not one of a press.",
         "Choose a CMYK printing profile, such as FOGRA39, or ask the printer for one.", "ISO 15930-4, -7; ICC.1"},
        {"X-08", "The page boxes are missing, nested wrongly or of another size.",
         "Set the page size and bleed in the page design and export again.", "ISO 15930-4, -7; GWG"},
        {"X-09", "A font is not embedded, or does not agree with the file.",
         "Embed all fonts when exporting, or use another typeface.", "ISO 15930-4, -7"},
        {"X-10", "A colour is used that the press file may not have.",
         "Convert it to CMYK or grey, or (PDF/X-4) give it a profile.", "ISO 15930-4, -7"},
        {"X-11", "There is transparency, which PDF/X-1a forbids.", "Flatten the transparency, or export PDF/X-4.",
         "ISO 15930-4"},
        {"X-12", "There are layers that this standard forbids or that switch by themselves.",
         "Merge the layers before exporting.", "ISO 15930-4, -7"},
        {"X-13", "The file acts by itself or carries other files: actions, scripts, forms, media.",
         "Take them out; a file for the press only prints.", "ISO 15930-4, -7"},
        {"X-14", "A link or comment stands on the printed page.",
         "Export without links and comments; keep them for the screen edition.", "ISO 15930-4, -7"},
        {"X-15", "Transfer functions, named halftones or LZW are used.",
         "Export with standard settings; leave the screening to the printer.", "ISO 15930-4, -7"},
        {"X-16", "The file is packed in a way that PDF 1.4 does not know.",
         "Export PDF/X-1a without object streams, JPEG 2000 and JBIG2.", "ISO 15930-4"},
        {"TB-01", "The page has too little bleed.", "Set the bleed to 3 mm in the page design.",
         "printers' practice"},
        {"TB-02", "Something stands too near to the trim, or touches it without reaching into the bleed.",
         "Let pictures and tints run 3 mm beyond the trim; keep text 5 mm inside it.", "printers' practice"},
        {"TB-03", "The number of pages does not suit the binding.",
         "Add blank or filled pages up to a multiple of four (saddle stitch) or two.", "printers' practice"},
        {"CI-01", "There is more ink than the paper takes.",
         "Lighten the colour, or convert the picture with the printer's profile.", "ISO 12647-2; GWG"},
        {"CI-02", "Small text is printed in more than one ink.",
         "Set text up to 12 pt in black alone (0/0/0/100).", "GWG"},
        {"CI-03", "Small black text or a thin black rule does not overprint.",
         "Let black up to 12 pt and rules up to 2 pt overprint.", "GWG"},
        {"CI-04", "Something white overprints and will not be seen.", "Switch overprint off for white objects.",
         "GWG"},
        {"CI-05", "Black made of several inks is used for text.", "Use rich black for large areas only.",
         "printers' practice"},
        {"CI-06", "A picture has another resolution than the press needs.",
         "Use a picture with more pixels, or place it smaller: 300 ppi are wanted.", "GWG; ISO 12647-2"},
        {"CI-07", "Line art has too few pixels.", "Scan it at 1200 ppi, or use a drawing.", "GWG"},
        {"CI-08", "A picture is not in the colours of the press.", "Convert pictures to CMYK when exporting.",
         "ISO 15930-4, -7"},
        {"CI-09", "Spot colours are used.", "Ask the printer whether they are wanted; give one ink one name.",
         "GWG"},
        {"CI-10", "A rule is too thin to print.", "Make it at least 0.25 pt, reversed or coloured 0.5 pt.", "GWG"},
        {"CI-11", "Reversed text is too small.", "Set white text at least 7 pt, in 宋 at least 9 pt.",
         "printers' practice"},
        {"CI-12", "A picture is stretched.", "Place it in its own proportions.", "printers' practice"},
        {"CI-13", "A picture has few pixels for its size; perhaps it is a screen shot.", "Ask for the original.",
         "project"},
    };
    return points;
}

const PreflightPoint* findPreflightPoint(const QString& rule)
{
    const std::vector<PreflightPoint>& points = preflightPoints();
    const auto at = std::find_if(points.begin(), points.end(),
                                 [&](const PreflightPoint& point) { return rule == QLatin1String(point.id); });
    return at == points.end() ? nullptr : &*at;
}

} // namespace banxin
