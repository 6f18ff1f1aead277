#include "pdf/imposition/booklet.h"

#include "pdf/device_pipeline.h"
#include "pdf/imposition/saddle_stitch.h"
#include "pdf/imposition/sheet.h"
#include "pdf/marks/mark_pen.h"
#include "pdf/pdf_number.h"
#include "pdf/pdf_objects.h"

#include <qpdf/QPDFExc.hh>

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <new>

namespace banxin {

namespace {

using Box = QPDFObjectHandle::Rectangle;

/// Sizes that agree to a tenth of a millimetre are one size.
constexpr double sameSize = 0.1 * 72 / 25.4;
constexpr Length mostBleed = Length::mm(10);
constexpr int mostMicrons = 1000;
constexpr int leastCreepPercent = 0;
constexpr int mostCreepPercent = 300;

Length lengthOf(double points) { return Length::raw(std::llround(points * Length::unitsPerPoint)); }

QString sizeText(const Box& box)
{
    const auto millimetres = [](double points) { return QString::number(points * 25.4 / 72, 'f', 1); };
    return QStringLiteral("%1 × %2 mm").arg(millimetres(box.urx - box.llx), millimetres(box.ury - box.lly));
}

/// A page that exists on paper; the arithmetic of lengths takes no others.
bool isSensible(const Box& box)
{
    constexpr double farthest = 14400; // ISO 32000, annex C: the largest page
    return box.urx > box.llx && box.ury > box.lly
        && std::max({std::abs(box.llx), std::abs(box.lly), std::abs(box.urx), std::abs(box.ury)}) <= farthest;
}

/// A page of the input: its boxes, and the form that it becomes when it is first placed.
struct SourcePage {
    QPDFPageObjectHelper page;
    Box trim;
    Box bleed;
};

class Imposer {
public:
    Imposer(const QString& file, const BookletSettings& settings, const FaceSet& faces, std::stop_token stop)
        : m_name(file),
          m_settings(settings),
          m_face(faces.face(faces.chinese(FaceRole::Hei))),
          m_stop(std::move(stop))
    {}

    Result<Imposed> run(QIODevice& out)
    {
        m_source.setSuppressWarnings(true);
        m_source.processFile(QFile::encodeName(m_name).constData());
        m_pdf.emptyPDF();
        if (const Status read = readPages(); !read)
            return read.error();
        const Box& trim = m_pages.front().trim;
        m_layout = sheetLayout(lengthOf(trim.urx - trim.llx), lengthOf(trim.ury - trim.lly),
                               std::clamp(lengthOf(trim.llx - m_pages.front().bleed.llx), Length(), mostBleed),
                               m_settings);
        Imposed done;
        done.blanks = blanksOfBooklet(static_cast<int>(m_pages.size()));
        done.scale = static_cast<double>(m_layout.scale) / SheetLayout::scaleUnit;
        done.marked = m_settings.marks && m_layout.takesMarks();
        for (const SheetSide& side : saddleStitch(static_cast<int>(m_pages.size()), m_settings.closingPages)) {
            if (m_stop.stop_requested())
                return Error{Error::Code::Cancelled, m_name, {}};
            addSide(side);
            done.sheets = side.sheet + 1;
            done.largestCreep = creepOf(side.sheet, m_settings);
        }
        frame();
        write(out);
        return done;
    }

private:
    Error unsuitable(std::size_t page, const QString& why) const
    {
        return {Error::Code::BadFormat,
                QStringLiteral("%1, page %2").arg(QFileInfo(m_name).fileName()).arg(page + 1), why};
    }

    Status readPages()
    {
        for (const QPDFObjectHandle& object : m_source.getAllPages()) {
            QPDFPageObjectHelper page(object);
            page.flattenRotation();
            m_pages.push_back(
                {page, page.getTrimBox().getArrayAsRectangle(), page.getBleedBox().getArrayAsRectangle()});
            const Box& first = m_pages.front().trim;
            const Box& trim = m_pages.back().trim;
            const double width = trim.urx - trim.llx;
            const double height = trim.ury - trim.lly;
            if (!isSensible(trim) || !isSensible(m_pages.back().bleed))
                return unsuitable(m_pages.size() - 1,
                                  QStringLiteral("the page has no size, or an impossible one"));
            if (std::abs(width - (first.urx - first.llx)) > sameSize
                || std::abs(height - (first.ury - first.lly)) > sameSize)
                return unsuitable(m_pages.size() - 1,
                                  QStringLiteral("it is %1 and page 1 is %2; a booklet needs pages of one size")
                                      .arg(sizeText(trim), sizeText(first)));
        }
        if (m_pages.empty())
            return Error{Error::Code::EmptyIssue, m_name, QStringLiteral("no pages")};
        m_forms.resize(m_pages.size());
        return Done{};
    }

    /// The page as a form; its own box ends at the bleed.
    QPDFObjectHandle form(std::size_t index)
    {
        QPDFObjectHandle& known = m_forms[index];
        if (!known.isInitialized() || known.isNull()) {
            SourcePage& source = m_pages[index];
            known = m_pdf.copyForeignObject(source.page.getFormXObjectForPage(false));
            known.getDict().replaceKey("/BBox", QPDFObjectHandle::newArray(source.bleed));
        }
        return known;
    }

    /// Clipped at the fold (IMP-02), moved toward it by the creep of the sheet.
    void place(std::string& out, const SourcePage& source, bool left, Length creep, const char* name)
    {
        const Rect& spread = m_layout.spread;
        const Length outside = left ? spread.x - m_layout.bleed : m_layout.foldX;
        const auto points = [&](std::initializer_list<Length> lengths) {
            for (const Length length : lengths) {
                appendPoints(out, length);
                out += ' ';
            }
        };
        out += "q ";
        points({outside, spread.y - m_layout.bleed, spread.width / 2 + m_layout.bleed,
                spread.height + m_layout.bleed * 2});
        out += "re W n ";
        const auto scaled = [&](double distance) {
            return lengthOf(distance).scaled(m_layout.scale, SheetLayout::scaleUnit);
        };
        const Length x = left ? m_layout.foldX - scaled(source.trim.urx) + creep
                              : m_layout.foldX - scaled(source.trim.llx) - creep;
        for (const std::int64_t part : {m_layout.scale, std::int64_t{0}, std::int64_t{0}, m_layout.scale}) {
            appendNumber(out, part, 8);
            out += ' ';
        }
        points({x, spread.y - scaled(source.trim.lly)});
        out += "cm ";
        out += name;
        out += " Do Q\n";
    }

    void addSide(const SheetSide& side)
    {
        QPDFObjectHandle page = QPDFObjectHandle::newDictionary();
        page.replaceKey("/Type", pdfName("Page"));
        page.replaceKey("/MediaBox", pdfBox({}, {}, m_layout.width, m_layout.height));
        const Rect& spread = m_layout.spread;
        const Length sides = std::min(m_layout.bleed, m_layout.sideRoom);
        const Length ends = std::min(m_layout.bleed, m_layout.endRoom);
        page.replaceKey("/BleedBox",
                        pdfBox(spread.x - sides, spread.y - ends, spread.right() + sides, spread.bottom() + ends));
        page.replaceKey("/TrimBox", pdfBox(spread.x, spread.y, spread.right(), spread.bottom()));
        QPDFObjectHandle forms = QPDFObjectHandle::newDictionary();
        std::string operators;
        const Length creep = creepOf(side.sheet, m_settings);
        for (const bool left : {true, false}) {
            const int index = left ? side.left : side.right;
            if (index == blankPage)
                continue;
            const char* name = left ? "/Left" : "/Right";
            place(operators, m_pages[static_cast<std::size_t>(index)], left, creep, name);
            forms.replaceKey(name, form(static_cast<std::size_t>(index)));
        }
        QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
        resources.replaceKey("/XObject", forms);
        if (m_settings.marks && m_layout.takesMarks()) {
            const QString label = QStringLiteral("第%1张%2")
                                      .arg(side.sheet + 1)
                                      .arg(side.back ? QStringLiteral("反面") : QStringLiteral("正面"));
            operators += "q " + sheetMarks(m_layout, label, m_face) + "Q\n";
            QPDFObjectHandle spaces = QPDFObjectHandle::newDictionary();
            if (m_plates.isNull())
                m_plates = allPlates(m_pdf);
            spaces.replaceKey(allPlatesName, m_plates);
            resources.replaceKey("/ColorSpace", spaces);
        }
        page.replaceKey("/Resources", resources);
        page.replaceKey("/Contents", pdfStream(m_pdf, operators));
        m_pdf.addPage(m_pdf.makeIndirectObject(page), false);
    }

    /// Title and language of the input; how it is to be printed (IMP-03).
    void frame()
    {
        QPDFObjectHandle root = m_pdf.getRoot();
        QPDFObjectHandle wishes = QPDFObjectHandle::newDictionary();
        wishes.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        wishes.replaceKey("/Duplex", pdfName("DuplexFlipShortEdge"));
        wishes.replaceKey("/PrintScaling", pdfName("None"));
        wishes.replaceKey("/PickTrayByPDFSize", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", wishes);
        QPDFObjectHandle language = m_source.getRoot().getKey("/Lang");
        if (language.isString())
            root.replaceKey("/Lang", QPDFObjectHandle::newString(language.getStringValue()));
        QPDFObjectHandle info = m_source.getTrailer().getKey("/Info");
        if (!info.isDictionary())
            return;
        QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
        for (const char* key : {"/Title", "/Author", "/Producer", "/CreationDate", "/ModDate"})
            if (info.getKey(key).isString())
                out.replaceKey(key, QPDFObjectHandle::newString(info.getKey(key).getStringValue()));
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(out));
    }

    void write(QIODevice& out)
    {
        DevicePipeline pipeline(out);
        QPDFWriter writer(m_pdf);
        writer.setOutputPipeline(&pipeline);
        writer.setMinimumPDFVersion("1.7"); // /Duplex
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.write();
    }

    const QString m_name;
    const BookletSettings& m_settings;
    const Face& m_face;
    std::stop_token m_stop;
    QPDF m_source; ///< read from until the result is written
    QPDF m_pdf;
    std::vector<SourcePage> m_pages;
    std::vector<QPDFObjectHandle> m_forms;
    QPDFObjectHandle m_plates = QPDFObjectHandle::newNull();
    SheetLayout m_layout;
};

} // namespace

Result<Imposed> imposeBooklet(const QString& file, const BookletSettings& settings, const FaceSet& faces,
                              QIODevice& out, std::stop_token stop)
{
    if (settings.paperMicrons < 0 || settings.paperMicrons > mostMicrons)
        return Error{Error::Code::BadArgument, QStringLiteral("paper thickness %1").arg(settings.paperMicrons),
                     QStringLiteral("0 … %1 µm").arg(mostMicrons)};
    if (settings.creepPercent < leastCreepPercent || settings.creepPercent > mostCreepPercent)
        return Error{Error::Code::BadArgument, QStringLiteral("creep %1 %").arg(settings.creepPercent),
                     QStringLiteral("%1 … %2 %").arg(leastCreepPercent).arg(mostCreepPercent)};
    if (!QFileInfo(file).isReadable())
        return Error{Error::Code::FileUnreadable, file, {}};
    try {
        return Imposer(file, settings, faces, std::move(stop)).run(out);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const DeviceError& error) {
        return Error{Error::Code::FileUnwritable, file, QString::fromUtf8(error.what())};
    } catch (const std::exception& error) { // QPDF's
        return Error{Error::Code::BadFormat, file, QString::fromUtf8(error.what())};
    }
}

} // namespace banxin
