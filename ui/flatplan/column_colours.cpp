#include "ui/flatplan/column_colours.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPixmap>

#include <array>

namespace banxin {

namespace {

// Blue, orange, green, purple, sky, vermilion, yellow: neighbours differ in brightness too.
constexpr std::array<QRgb, 7> colours{0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7,
                                      0xff56b4e9, 0xffd55e00, 0xfff0e442};

} // namespace

QColor columnColour(int column)
{
    if (column < 0)
        return darkPalette() ? QColor(0x50, 0x56, 0x5a) : QColor(0xc4, 0xc9, 0xcc);
    return QColor(colours[static_cast<std::size_t>(column) % colours.size()]);
}

QBrush columnBrush(int column)
{
    const bool again = column >= static_cast<int>(colours.size());
    return QBrush(columnColour(column), again ? Qt::Dense3Pattern : Qt::SolidPattern);
}

QColor textOn(const QColor& colour)
{
    // Relative luminance, as contrast is reckoned.
    const double light = 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
    return light > 0.45 ? QColor(0x1a, 0x1a, 0x1a) : QColor(Qt::white);
}

QIcon columnIcon(int column)
{
    QPixmap square(24, 24);
    square.fill(Qt::transparent);
    QPainter painter(&square);
    painter.setPen(QPen(columnColour(column), 2));
    painter.setBrush(columnBrush(column));
    painter.drawRoundedRect(QRect(3, 3, 18, 18), 3, 3);
    return QIcon(square);
}

} // namespace banxin
