#include "base/length.h"

#include <QRegularExpression>

namespace banxin {

QString Length::toPtString() const
{
    // Ten-thousandths of a point, rounded half away from zero.
    const std::int64_t tenThousandths = roundedDivide(m_units * 10000, unitsPerPoint);
    const std::int64_t magnitude = tenThousandths < 0 ? -tenThousandths : tenThousandths;
    QString out = QString::number(magnitude / 10000);
    std::int64_t fraction = magnitude % 10000;
    if (fraction != 0) {
        QString digits = QStringLiteral("%1").arg(fraction, 4, 10, QLatin1Char('0'));
        while (digits.endsWith(QLatin1Char('0')))
            digits.chop(1);
        out += QLatin1Char('.') + digits;
    }
    return tenThousandths < 0 ? QLatin1Char('-') + out : out;
}

std::optional<Length> parseLength(const QString& text, std::optional<Length> em)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([+-]?)(\\d{1,6})(?:\\.(\\d{1,4}))?\\s*(pt|mm|cm|em)\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    // The number as an integer of ten-thousandths, so that no binary fraction creeps in.
    const QString fraction = (match.captured(3) + QStringLiteral("0000")).left(4);
    std::int64_t value = match.captured(2).toLongLong() * 10000 + fraction.toLongLong();
    if (match.captured(1) == QLatin1String("-"))
        value = -value;
    const QString unit = match.captured(4);
    if (unit == QLatin1String("pt"))
        return Length::ptFraction(value, 10000);
    if (unit == QLatin1String("mm"))
        return Length::pt(value).scaled(72, 254LL * 1000);
    if (unit == QLatin1String("cm"))
        return Length::pt(value).scaled(72, 254LL * 100);
    if (!em)
        return std::nullopt;
    return em->scaled(value, 10000);
}

} // namespace banxin
