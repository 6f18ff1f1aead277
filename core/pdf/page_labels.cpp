#include "pdf/page_labels.h"

#include <array>
#include <utility>

namespace banxin {

namespace {

constexpr std::array<std::pair<int, const char*>, 13> romanParts = {{{1000, "m"},
                                                                     {900, "cm"},
                                                                     {500, "d"},
                                                                     {400, "cd"},
                                                                     {100, "c"},
                                                                     {90, "xc"},
                                                                     {50, "l"},
                                                                     {40, "xl"},
                                                                     {10, "x"},
                                                                     {9, "ix"},
                                                                     {5, "v"},
                                                                     {4, "iv"},
                                                                     {1, "i"}}};

/// The number that a lower-case roman numeral stands for, 0 when it is none.
int fromLowerRoman(const QString& text)
{
    int value = 0;
    qsizetype at = 0;
    for (const auto& [worth, letters] : romanParts)
        while (text.mid(at).startsWith(QLatin1String(letters))) {
            value += worth;
            at += qsizetype(qstrlen(letters));
        }
    return at == text.size() && lowerRoman(value) == text ? value : 0;
}

bool isDecimal(const QString& label)
{
    if (label.isEmpty() || label.size() > 9 || label[0] == QLatin1Char('0'))
        return false;
    for (const QChar c : label)
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return false;
    return true;
}

LabelRange rangeFor(int page, const QString& label)
{
    using Style = LabelRange::Style;
    if (isDecimal(label))
        return {page, Style::Decimal, label.toInt(), {}};
    const QString lower = label.toLower();
    if (const int value = label.isEmpty() ? 0 : fromLowerRoman(lower)) {
        if (label == lower)
            return {page, Style::LowerRoman, value, {}};
        if (label == lower.toUpper())
            return {page, Style::UpperRoman, value, {}};
    }
    return {page, Style::None, 1, label};
}

} // namespace

QString lowerRoman(int number)
{
    QString out;
    if (number < 1 || number > 3999)
        return out;
    for (const auto& [worth, letters] : romanParts)
        for (; number >= worth; number -= worth)
            out += QLatin1String(letters);
    return out;
}

std::vector<LabelRange> labelRanges(const std::vector<QString>& labels)
{
    std::vector<LabelRange> ranges;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int page = static_cast<int>(i);
        LabelRange next = rangeFor(page, labels[i]);
        if (!ranges.empty()) {
            const LabelRange& last = ranges.back();
            const bool counted = next.style != LabelRange::Style::None;
            if (next.style == last.style && next.prefix == last.prefix
                && (!counted || next.start == last.start + page - last.firstPage))
                continue;
        }
        ranges.push_back(std::move(next));
    }
    return ranges;
}

} // namespace banxin
