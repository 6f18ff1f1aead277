// N31b, N31c, N31d: what the two sides say in numbers.

#include "proof/bilingual/checks.h"
#include "proof/bilingual/numbers/compare.h"

namespace banxin {

namespace {

QString ruleOf(bilingual::Difference::About about)
{
    switch (about) {
    case bilingual::Difference::About::Numbers: return QStringLiteral("N31b");
    case bilingual::Difference::About::Dates: return QStringLiteral("N31c");
    case bilingual::Difference::About::Percentages: return QStringLiteral("N31d");
    }
    return {};
}

void locate(const std::u32string& text, const std::optional<bilingual::Fact>& fact, TextRange& range,
            QString& found)
{
    if (!fact)
        return;
    range = {fact->from, fact->to};
    found = QString::fromStdU32String(
        text.substr(static_cast<std::size_t>(fact->from), static_cast<std::size_t>(fact->to - fact->from)));
}

/// "Room 1206" takes the place of "Room 1260", not of the number alone.
void includeLabel(const QString& text, const std::u32string& label, TextRange& range, QString& found)
{
    const int from = range.from - static_cast<int>(label.size());
    if (label.empty() || range.isEmpty() || from < 0)
        return;
    const std::u32string characters = text.toStdU32String();
    const QString before =
        QString::fromStdU32String(characters.substr(static_cast<std::size_t>(from), label.size()));
    if (before.compare(QString::fromStdU32String(label), Qt::CaseInsensitive) != 0)
        return;
    range.from = from;
    found.prepend(before);
}

} // namespace

BilingualFindings findDifferences(const QString& zh, const QString& en)
{
    const std::u32string zhText = zh.toStdU32String();
    const std::u32string enText = en.toStdU32String();
    BilingualFindings out;
    for (const bilingual::Difference& difference : bilingual::differences(zhText, enText)) {
        BilingualFinding finding;
        finding.rule = ruleOf(difference.about);
        locate(zhText, difference.zh, finding.zh, finding.zhText);
        locate(enText, difference.en, finding.en, finding.enText);
        if (difference.zh) {
            const std::string& label = difference.zh->label;
            includeLabel(en, std::u32string(label.begin(), label.end()), finding.en, finding.enText);
            finding.suggestion = QString::fromStdString(bilingual::inEnglish(*difference.zh));
        }
        out.push_back(std::move(finding));
    }
    return out;
}

} // namespace banxin
