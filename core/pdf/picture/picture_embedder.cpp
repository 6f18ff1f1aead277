#include "pdf/picture/picture_embedder.h"

#include "pdf/pdf_objects.h"
#include "pdf/picture/area_scaler.h"
#include "pdf/picture/cropped_reader.h"
#include "pdf/picture/image_encoder.h"
#include "pdf/picture/image_object.h"
#include "pdf/picture/jpeg_info.h"
#include "pdf/picture/jpeg_reader.h"
#include "pdf/picture/picture_plan.h"
#include "pdf/picture/picture_rows.h"

#include "base/picture_orientation.h"

#include <QDir>

namespace banxin {

namespace {

using Colour = PictureRules::Colour;

Error unreadable(PictureId picture, const QString& why)
{
    return {Error::Code::PictureUnreadable, QString::number(picture.value), why};
}

/// Somebody asked to stop while a large picture was read.
struct Cancellation {};

/// Whether every pixel of an RGB picture is grey. A coloured picture says so in its first rows.
bool isNeutral(PictureReader& reader, const std::stop_token& stop)
{
    const PictureFacts& facts = reader.facts();
    const auto step = static_cast<std::size_t>(facts.channels());
    std::vector<std::uint8_t> row(static_cast<std::size_t>(facts.width) * step);
    for (int y = 0; y < facts.height; ++y) {
        if (stop.stop_requested())
            throw Cancellation{};
        reader.readRow(row.data());
        for (std::size_t i = 0; i < row.size(); i += step)
            if (row[i] != row[i + 1] || row[i] != row[i + 2])
                return false;
    }
    return true;
}

/// What of a picture is to be embedded, and where that lies in it.
struct Shown {
    PixelPart upright;
    PixelPart stored;
    int width = 0; ///< of the whole picture, upright
    int height = 0;

    bool whole() const { return upright.width() == width && upright.height() == height; }
};

Shown shownOf(const PictureFacts& facts, const PlacedSize& size)
{
    Shown out;
    const bool turned = isTurned(facts.orientation);
    out.width = turned ? facts.height : facts.width;
    out.height = turned ? facts.width : facts.height;
    out.upright = shownPixels(size, out.width, out.height);
    out.stored = storedPixels(out.upright, facts.orientation, facts.width, facts.height);
    return out;
}

std::unique_ptr<PictureReader> openShown(const QByteArray& bytes, const Shown& shown)
{
    std::unique_ptr<PictureReader> reader = openPicture(bytes);
    if (shown.whole())
        return reader;
    return std::make_unique<CroppedReader>(std::move(reader), shown.stored);
}

/// The size at which the shown part is printed.
PlacedSize sizeOf(const PlacedSize& whole, const Shown& shown)
{
    return {whole.width.scaled(shown.upright.width(), shown.width),
            whole.height.scaled(shown.upright.height(), shown.height)};
}

void tellPart(EmbeddedPicture& picture, const Shown& shown)
{
    if (shown.whole())
        return;
    picture.left = PlacedSize::wholePart * shown.upright.left / shown.width;
    picture.right = PlacedSize::wholePart * shown.upright.right / shown.width;
    picture.top = PlacedSize::wholePart * shown.upright.top / shown.height;
    picture.bottom = PlacedSize::wholePart * shown.upright.bottom / shown.height;
}

} // namespace

Status PictureEmbedder::start()
{
    const Colour colour = m_options.pictures.colour;
    if (colour == Colour::AsTheyAre)
        return Done{};
    if (colour == Colour::Tagged && m_options.standard == PdfStandard::X1a)
        return Error{Error::Code::BadArgument, QStringLiteral("pictures"),
                     QStringLiteral("PDF/X-1a allows no RGB (X-10, CI-08): have the pictures converted")};
    Result<std::unique_ptr<ColourConverter>> converter = ColourConverter::open(m_options.condition);
    if (!converter)
        return converter.error();
    if (colour == Colour::ToCondition && !(*converter)->hasCondition())
        return Error{
            Error::Code::BadFormat, m_options.condition.identifier,
            QStringLiteral("the output condition has no profile (X-07), which pictures are converted by")};
    m_converter = std::move(*converter);
    return Done{};
}

Result<EmbeddedPicture> PictureEmbedder::embed(const PlacedSource& placed, const PlacedSize& size)
{
    const PictureId picture = placed.first;
    if (m_pages.knows(picture))
        return embedPage({}, placed);
    const Result<QByteArray> bytes =
        m_source ? m_source(picture) : Result<QByteArray>(unreadable(picture, QStringLiteral("no source")));
    if (!bytes)
        return bytes.error();
    try {
        if (bytes->startsWith("%PDF-"))
            return embedPage(*bytes, placed);
        return embedImage(*bytes, picture, size);
    } catch (const PictureFault& fault) {
        return unreadable(picture, fault.detail);
    } catch (const Cancellation&) {
        return Error{Error::Code::Cancelled, {}, {}};
    } catch (const SpoolError& error) {
        return Error{Error::Code::FileUnwritable, QDir::tempPath(), QString::fromUtf8(error.what())};
    }
}

EmbeddedPicture PictureEmbedder::added(QPDFObjectHandle object)
{
    m_pictures.push_back(object);
    EmbeddedPicture out;
    out.number = static_cast<int>(m_pictures.size()) - 1;
    return out;
}

Result<EmbeddedPicture> PictureEmbedder::embedPage(const QByteArray& bytes, const PlacedSource& placed)
{
    if (!m_pages.knows(placed.first)) {
        const Status opened = m_pages.open(placed.first, bytes);
        if (!opened)
            return opened.error();
    }
    const Result<EmbeddedPage> page = m_pages.embed(placed);
    if (!page)
        return page.error();
    EmbeddedPicture out = added(page->form);
    out.width = page->width;
    out.height = page->height;
    out.transparent = page->transparent;
    return out;
}

/// A JPEG whose colours nobody asks about and which is small enough: not even decoded.
bool PictureEmbedder::embedAsItIs(const QByteArray& bytes, const PlacedSize& size)
{
    const std::optional<JpegInfo> jpeg = readJpegInfo(bytes);
    if (m_options.pictures.colour != Colour::AsTheyAre || !jpeg)
        return false;
    if (!jpeg->complete)
        throw PictureFault{QStringLiteral("the JPEG is cut off; fetch or save it anew")};
    const std::optional<PictureSpace> space = jpeg->space();
    if (!space || jpeg->bits != 8)
        return false;
    PictureFacts facts;
    facts.width = jpeg->width;
    facts.height = jpeg->height;
    facts.orientation = pictureOrientation(bytes);
    if (!shownOf(facts, size).whole()
        || writtenSize(facts, size, m_options.pictures) != PixelSize{facts.width, facts.height})
        return false;
    m_pictures.push_back(upright(m_pdf, passedJpeg(bytes, deviceSpace(*space)), facts.orientation));
    return true;
}

EmbeddedPicture PictureEmbedder::embedImage(const QByteArray& bytes, PictureId picture, const PlacedSize& size)
{
    if (embedAsItIs(bytes, size)) {
        EmbeddedPicture out;
        out.number = static_cast<int>(m_pictures.size()) - 1;
        return out;
    }
    const bool asTheyAre = m_options.pictures.colour == Colour::AsTheyAre;
    const Shown shown = shownOf(openPicture(bytes)->facts(), size);
    std::unique_ptr<PictureReader> reader = openShown(bytes, shown);
    PictureFacts facts = reader->facts();
    if (!asTheyAre && !facts.profile.isEmpty())
        facts.profileFault = m_converter->profileFault(facts.profile, facts.space);
    const bool useless = asTheyAre || !facts.profileFault.isEmpty();
    if (useless
        || (facts.space == PictureSpace::Rgb && !facts.profile.isEmpty() && m_converter->isScreen(facts.profile)))
        facts.profile.clear();
    if (!asTheyAre && !facts.profileFault.isEmpty())
        m_diagnostics.push_back(
            {Diagnostic::Severity::Warning,
             QStringLiteral("picture.profile-ignored"),
             QString::number(picture.value),
             QStringLiteral("the picture's colour profile is ignored: %1").arg(facts.profileFault),
             {}});
    // For the press a photograph that is all grey is one ink; elsewhere it may stay the JPEG that it is.
    const bool press = m_options.pictures.colour == Colour::ToCondition
        || m_options.pictures.colour == Colour::Tagged;
    const bool neutral = facts.space == PictureSpace::Rgb && (press || !facts.photograph)
        && isNeutral(*openShown(bytes, shown), m_stop);
    const PicturePlan plan = planColours(m_options, m_converter.get(), facts, neutral);
    const PixelSize written = writtenSize(facts, sizeOf(size, shown), m_options.pictures);

    bool transparent = false;
    QPDFObjectHandle image;
    auto* jpeg = dynamic_cast<JpegReader*>(reader.get());
    if (jpeg && jpeg->isPlain() && plan.keepsSamples() && written == PixelSize{facts.width, facts.height}) {
        jpeg->verify();
        image = passedJpeg(bytes, colourSpace(plan));
    } else {
        image = encoded(*reader, plan, written, transparent);
    }
    EmbeddedPicture out = added(upright(m_pdf, image, facts.orientation));
    out.transparent = transparent;
    tellPart(out, shown);
    return out;
}

QPDFObjectHandle PictureEmbedder::passedJpeg(const QByteArray& bytes, QPDFObjectHandle colourSpace)
{
    const std::optional<JpegInfo> info = readJpegInfo(bytes);
    if (!info || !info->complete)
        throw PictureFault{QStringLiteral("the JPEG is cut off; fetch or save it anew")};
    QPDFObjectHandle parameters = QPDFObjectHandle::newNull();
    if (info->rgbIds && !info->adobe) {
        parameters = QPDFObjectHandle::newDictionary();
        parameters.replaceKey("/ColorTransform", pdfInteger(0));
    }
    m_spool->begin();
    m_spool->write(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    QPDFObjectHandle stream = PictureSpool::stream(m_pdf, m_spool, m_spool->end(), "/DCTDecode", parameters);
    describeImage(stream, info->width, info->height, 8, colourSpace);
    if (info->components == 4 && info->adobe) { // stored is the white that remains
        QPDFObjectHandle decode = QPDFObjectHandle::newArray();
        for (int i = 0; i < 4; ++i) {
            decode.appendItem(pdfInteger(1));
            decode.appendItem(pdfInteger(0));
        }
        stream.getDict().replaceKey("/Decode", decode);
    }
    return stream;
}

QPDFObjectHandle PictureEmbedder::encoded(PictureReader& reader, const PicturePlan& plan, const PixelSize& size,
                                          bool& transparent)
{
    const PictureFacts& facts = reader.facts();
    const int channels = channelsOf(plan.space);
    const std::unique_ptr<ImageEncoder> image = facts.photograph
        ? makeJpegEncoder(*m_spool, size.width, size.height, channels, m_options.pictures.jpegQuality)
        : makeFlateEncoder(*m_spool, size.width, channels, facts.bilevel);
    std::unique_ptr<ImageEncoder> mask;
    if (facts.alpha && !plan.flattenAlpha)
        mask = makeFlateEncoder(*m_masks, size.width, 1, false);
    PictureRows rows(facts, plan, size.width, *image, mask.get());
    const RowSink sink = [&rows](const std::uint8_t* row) { rows.addRow(row); };
    const bool smaller = size != PixelSize{facts.width, facts.height};
    std::optional<AreaScaler> scaler;
    if (smaller)
        scaler.emplace(facts.width, facts.height, size.width, size.height, facts.channels(), facts.alpha, sink);
    std::vector<std::uint8_t> row(static_cast<std::size_t>(facts.width)
                                  * static_cast<std::size_t>(facts.channels()));
    for (int y = 0; y < facts.height; ++y) {
        if (m_stop.stop_requested())
            throw Cancellation{};
        reader.readRow(row.data());
        if (scaler)
            scaler->addRow(row.data());
        else
            rows.addRow(row.data());
    }
    QPDFObjectHandle stream =
        PictureSpool::stream(m_pdf, m_spool, image->finish(), image->filter(), image->parameters());
    describeImage(stream, size.width, size.height, facts.bilevel ? 1 : 8, colourSpace(plan));
    transparent = mask && rows.transparent();
    if (transparent) {
        QPDFObjectHandle opacity =
            PictureSpool::stream(m_pdf, m_masks, mask->finish(), mask->filter(), mask->parameters());
        describeImage(opacity, size.width, size.height, 8, deviceSpace(PictureSpace::Grey));
        stream.getDict().replaceKey("/SMask", opacity);
    }
    return stream;
}

QPDFObjectHandle PictureEmbedder::colourSpace(const PicturePlan& plan)
{
    if (!plan.tagged)
        return deviceSpace(plan.space);
    auto [known, isNew] = m_profiles.try_emplace(plan.profile);
    if (isNew) {
        const QByteArray profile = plan.profile.isEmpty() ? srgbProfile() : plan.profile;
        QPDFObjectHandle stream = pdfStream(m_pdf, profile.toStdString());
        stream.getDict().replaceKey("/N", pdfInteger(channelsOf(plan.space)));
        stream.getDict().replaceKey("/Alternate", deviceSpace(plan.space));
        known->second = QPDFObjectHandle::newArray();
        known->second.appendItem(pdfName("ICCBased"));
        known->second.appendItem(stream);
        known->second = m_pdf.makeIndirectObject(known->second);
    }
    return known->second;
}

} // namespace banxin
