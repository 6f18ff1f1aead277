#include "layout/article/numerals.h"

#include "model/text.h"

#include <QRegularExpression>

namespace banxin {

namespace {

QString hanNumber() { return QStringLiteral("[〇零一二三四五六七八九十百]{1,4}"); }

QRegularExpression startingWith(const QString& pattern)
{
    return QRegularExpression(QStringLiteral("\\A(?:%1)").arg(pattern),
                              QRegularExpression::UseUnicodePropertiesOption);
}

bool begins(const QString& text, const QRegularExpression& pattern)
{
    return pattern.match(text, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
        .hasMatch();
}

} // namespace

int subheadLevel(const QString& text)
{
    static const QRegularExpression first =
        startingWith(QStringLiteral("%1[、．.]|第%1[章节部]").arg(hanNumber()));
    static const QRegularExpression firstEn = startingWith(QStringLiteral("[IVX]{1,5}[.．、]\\s?"));
    static const QRegularExpression second = startingWith(QStringLiteral("[（(]%1[）)]").arg(hanNumber()));
    static const QRegularExpression third =
        startingWith(QStringLiteral("\\d{1,2}[.．、)）](?!\\d)|[（(]\\d{1,2}[）)]|[①-⑳]"));
    if (begins(text, first) || begins(text, firstEn))
        return 1;
    if (begins(text, second))
        return 2;
    return begins(text, third) ? 3 : 0;
}

int listMarkerLength(const QString& text)
{
    // A hyphen counts with a blank after it only: "-5℃" is no list item.
    static const QRegularExpression marker =
        startingWith(QStringLiteral("(?:[•·●○■□◆◇▪▲★※‣◦][\\s\\x{3000}]*|[-*–—+](?![-–—])[\\s\\x{3000}]+"
                                    "|\\d{1,3}[.．、)）](?!\\d)[\\s\\x{3000}]*"
                                    "|[（(]\\d{1,3}[）)][\\s\\x{3000}]*|[①-⑳][\\s\\x{3000}]*"
                                    "|[（(]%1[）)][\\s\\x{3000}]*|%1、[\\s\\x{3000}]*|[a-z][.)][\\s\\x{3000}]+)")
                         .arg(hanNumber()));
    const QRegularExpressionMatch match = marker.match(text);
    return match.hasMatch() ? codePointCount(match.captured(0)) : 0;
}

QString circledNumber(int number)
{
    char32_t character = 0;
    if (number >= 1 && number <= 20)
        character = static_cast<char32_t>(0x2460 + number - 1);
    else if (number >= 21 && number <= 35)
        character = static_cast<char32_t>(0x3251 + number - 21);
    else if (number >= 36 && number <= 50)
        character = static_cast<char32_t>(0x32B1 + number - 36);
    if (character == 0)
        return QStringLiteral("（%1）").arg(number);
    return QString::fromUcs4(&character, 1);
}

} // namespace banxin
