#include "ui/editor/object_pictures.h"

#include "model/picture_block.h"
#include "model/table_sheet.h"
#include "ui/common/theme.h"
#include "ui/editor/paragraph_look.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>

#include <algorithm>

namespace banxin {

namespace {

constexpr int scale = 2; ///< drawn for a fine screen
constexpr int gap = 6;

QString packed(const QJsonObject& json)
{
    return QString::fromLatin1(QJsonDocument(json)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QJsonObject unpacked(const QString& text)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(text.toLatin1(),
                                      QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))
        .object();
}

/// What a picture looks like: which, and which part of it.
QString pictureWords(const QJsonObject& payload)
{
    QString out = QString::number(payload.value(QLatin1String("picture")).toVariant().toLongLong());
    const PictureCrop crop = cropOf(payload);
    if (!crop.whole())
        out += QStringLiteral("/%1,%2,%3,%4").arg(crop.x).arg(crop.y).arg(crop.width).arg(crop.height);
    return out;
}

QImage cardImage(int width, int height)
{
    QImage image(width * scale, height * scale, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(scale);
    return image;
}

/// A card that stands for content which cannot be shown as it is.
QImage placeholderCard(const QString& title, const QString& note, int width)
{
    QImage image = cardImage(width, 64);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(secondaryTextColour(), 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, 63), 4, 4);
    QFont font;
    font.setFamilies(heiFamilies());
    font.setPixelSize(14);
    painter.setFont(font);
    painter.setPen(QGuiApplication::palette().color(QPalette::Text));
    painter.drawText(QRectF(16, 8, width - 32, 24), Qt::AlignLeft | Qt::AlignVCenter, title);
    font.setPixelSize(12);
    painter.setFont(font);
    painter.setPen(secondaryTextColour());
    painter.drawText(QRectF(16, 32, width - 32, 24), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(note, Qt::ElideRight, width - 32));
    return image;
}

QImage toFill(int width)
{
    return placeholderCard(ArticleTextEdit::tr("Picture to fill in"),
                           ArticleTextEdit::tr("Drop the picture's file here."), width);
}

QImage onePicture(const QString& words, const PictureProvider& pictures, int width)
{
    const PictureId id{words.section(QLatin1Char('/'), 0, 0).toLongLong()};
    if (!id.valid())
        return toFill(std::min(360, width));
    const QStringList numbers = words.section(QLatin1Char('/'), 1, 1).split(QLatin1Char(','), Qt::SkipEmptyParts);
    // What is cropped is asked for larger, so that the part is as fine as a whole picture.
    const int part = numbers.size() == 4 ? std::clamp(numbers.at(2).toInt(), smallestCrop, 1000) : 1000;
    const QImage whole = pictures ? pictures(id, std::min(width * 1000 / part, 2400)) : QImage();
    if (whole.isNull())
        return placeholderCard(ArticleTextEdit::tr("Picture"), ArticleTextEdit::tr("The picture cannot be shown."),
                               std::min(360, width));
    if (numbers.size() != 4)
        return whole;
    const auto of = [](int size, const QString& thousandths) { return size * thousandths.toInt() / 1000; };
    return whole.copy(of(whole.width(), numbers.at(0)), of(whole.height(), numbers.at(1)),
                      std::max(1, of(whole.width(), numbers.at(2))),
                      std::max(1, of(whole.height(), numbers.at(3))));
}

/// The pictures beside each other at one height, at most four in a row, as they are printed.
QImage groupPicture(const QJsonObject& json, const PictureProvider& pictures, int width)
{
    std::vector<QImage> images;
    for (const QJsonValue& words : json.value(QLatin1String("pictures")).toArray())
        images.push_back(onePicture(words.toString(), pictures, width / 2));
    if (images.empty())
        return placeholderCard(paragraphStyleName(BlockKind::PictureGroup), {}, std::min(360, width));
    const auto count = static_cast<int>(images.size());
    const int rows = (count + 3) / 4;
    struct Place {
        QRectF box;
        std::size_t image;
    };
    std::vector<Place> places;
    qreal y = 0;
    std::size_t next = 0;
    for (int row = 0; row < rows; ++row) {
        const int inRow = count / rows + (row < count % rows ? 1 : 0);
        qreal aspects = 0;
        for (int i = 0; i < inRow; ++i) {
            const QImage& image = images[next + static_cast<std::size_t>(i)];
            aspects += qreal(image.width()) / image.height();
        }
        const qreal height = std::min((width - gap * (inRow - 1)) / aspects, width * 0.6);
        qreal x = 0;
        for (int i = 0; i < inRow; ++i, ++next) {
            const qreal wide = height * images[next].width() / images[next].height();
            places.push_back({QRectF(x, y, wide, height), next});
            x += wide + gap;
        }
        y += height + gap;
    }
    QImage out = cardImage(width, std::max(1, static_cast<int>(y) - gap));
    QPainter painter(&out);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const Place& place : places)
        painter.drawImage(place.box, images[place.image]);
    return out;
}

/// Draws the rows of a table with their words; of a long one the beginning.
class TablePainter {
public:
    TablePainter(const TableSheet& sheet, Language language, int width)
        : m_sheet(sheet),
          m_language(language),
          m_width(width),
          m_shown(std::min(sheet.rows(), mostShown)),
          m_column(qreal(width - 1) / sheet.columns())
    {
        m_font.setFamilies(language == Language::En ? latinSansFamilies() : heiFamilies());
        m_font.setPixelSize(12);
        const QFontMetricsF metrics(m_font);
        for (int row = 0; row < m_shown; ++row) {
            qreal height = metrics.height();
            for (int c = 0; c < sheet.columns(); ++c) {
                const TableSheet::Cell& cell = sheet.at(row, c);
                if (cell.covered || cell.rowSpan > 1)
                    continue;
                const QRectF room(0, 0, m_column * cell.span - 2 * padding, 60);
                height = std::max(height, metrics.boundingRect(room, Qt::TextWrapAnywhere, words(cell)).height());
            }
            m_tops.push_back(m_tops.back() + std::min(height, metrics.height() * 3) + 2 * padding);
        }
    }

    QImage image() const
    {
        const int more = m_sheet.rows() - m_shown;
        QImage out = cardImage(m_width, static_cast<int>(m_tops.back()) + 2 + (more > 0 ? 20 : 0));
        QPainter painter(&out);
        painter.setFont(m_font);
        for (int row = 0; row < m_shown; ++row)
            for (int column = 0; column < m_sheet.columns(); ++column)
                if (!m_sheet.at(row, column).covered)
                    paintCell(painter, row, column);
        if (more > 0) {
            painter.setPen(secondaryTextColour());
            painter.drawText(QRectF(0, m_tops.back() + 2, m_width, 18), Qt::AlignCenter,
                             ArticleTextEdit::tr("%n more row(s)", nullptr, more));
        }
        return out;
    }

private:
    static constexpr int mostShown = 14;
    static constexpr int padding = 5;

    const QString& words(const TableSheet::Cell& cell) const
    {
        const QString& own = cell.in(m_language).string;
        return own.isEmpty() ? cell.in(m_language == Language::Zh ? Language::En : Language::Zh).string : own;
    }

    void paintCell(QPainter& painter, int row, int column) const
    {
        const TableSheet::Cell& cell = m_sheet.at(row, column);
        const qreal top = m_tops[static_cast<std::size_t>(row)];
        const qreal bottom = m_tops[static_cast<std::size_t>(std::min(m_shown, row + cell.rowSpan))];
        const QRectF box(0.5 + m_column * column, top + 0.5, m_column * cell.span, bottom - top);
        QColor colour = accentColour();
        colour.setAlphaF(0.12F);
        if (row < m_sheet.headerRows())
            painter.fillRect(box, colour);
        colour = secondaryTextColour();
        colour.setAlphaF(0.5F);
        painter.setPen(colour);
        painter.drawRect(box);
        painter.setPen(QGuiApplication::palette().color(QPalette::Text));
        const TableSheet::Align align = m_sheet.align(column);
        const Qt::Alignment side = align == TableSheet::Align::Right ? Qt::AlignRight
            : align == TableSheet::Align::Centre                     ? Qt::AlignHCenter
                                                                     : Qt::AlignLeft;
        painter.setClipRect(box);
        painter.drawText(box.adjusted(padding, padding, -padding, -padding),
                         static_cast<int>(side | Qt::AlignVCenter) | Qt::TextWrapAnywhere, words(cell));
        painter.setClipping(false);
    }

    const TableSheet& m_sheet;
    Language m_language;
    int m_width;
    int m_shown;
    qreal m_column;
    QFont m_font;
    std::vector<qreal> m_tops{0};
};

QImage tablePicture(const QJsonObject& json, Language language, int width)
{
    const TableSheet sheet = TableSheet::fromPayload(json);
    return TablePainter(sheet, language, width).image();
}

} // namespace

QString objectPictureName(const Block& block)
{
    if (block.kind == BlockKind::Picture)
        return QStringLiteral("banxin-picture:") + pictureWords(block.payload);
    if (block.kind == BlockKind::PictureGroup) {
        QJsonArray pictures;
        for (const QJsonValue& item : block.payload.value(QLatin1String("pictures")).toArray())
            pictures.append(pictureWords(item.toObject()));
        if (pictures.isEmpty()) // written like a single picture
            pictures.append(pictureWords(block.payload));
        return QStringLiteral("banxin-group:") + packed({{QStringLiteral("pictures"), pictures}});
    }
    if (block.kind == BlockKind::Table) {
        QJsonObject table;
        for (const char* key : {"rows", "header", "align"})
            table.insert(QLatin1String(key), block.payload.value(QLatin1String(key)));
        return QStringLiteral("banxin-table:") + packed(table);
    }
    return QStringLiteral("banxin-object:") + blockKindName(block.kind);
}

QImage objectPicture(const QUrl& name, const PictureProvider& pictures, Language language, int width)
{
    const QString path = name.path();
    if (name.scheme() == QLatin1String("banxin-picture"))
        return onePicture(path, pictures, width);
    if (name.scheme() == QLatin1String("banxin-group"))
        return groupPicture(unpacked(path), pictures, width);
    if (name.scheme() == QLatin1String("banxin-table"))
        return tablePicture(unpacked(path), language, width);
    if (name.scheme() == QLatin1String("banxin-object"))
        return placeholderCard(paragraphStyleName(blockKindFromName(path)),
                               ArticleTextEdit::tr("Kept as it is; it cannot be edited here yet."),
                               std::min(360, width));
    return {};
}

} // namespace banxin
