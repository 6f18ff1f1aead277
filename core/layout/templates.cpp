#include "layout/flow.h"

#include <QLocale>

namespace banxin {

namespace {

QString frequencyText(Frequency frequency, Language language)
{
    const bool zh = language == Language::Zh;
    switch (frequency) {
    case Frequency::Weekly: return zh ? QStringLiteral("周刊") : QStringLiteral("Weekly");
    case Frequency::Biweekly: return zh ? QStringLiteral("双周刊") : QStringLiteral("Fortnightly");
    case Frequency::Monthly: return zh ? QStringLiteral("月刊") : QStringLiteral("Monthly");
    case Frequency::Bimonthly: return zh ? QStringLiteral("双月刊") : QStringLiteral("Bimonthly");
    case Frequency::Quarterly: return zh ? QStringLiteral("季刊") : QStringLiteral("Quarterly");
    case Frequency::Irregular: return {};
    }
    return {};
}

QString dateText(const QDate& date, Language language)
{
    if (!date.isValid())
        return {};
    if (language == Language::Zh)
        return QStringLiteral("%1 年 %2 月 %3 日").arg(date.year()).arg(date.month()).arg(date.day());
    return QLocale(QLocale::English).toString(date, QStringLiteral("d MMMM yyyy"));
}

QString preferred(const BilingualString& text, Language language)
{
    const QString& wanted = text.in(language);
    return wanted.isEmpty() ? text.zh : wanted;
}

} // namespace

QString fillTemplate(const QString& pattern, const Edition& edition, Language language,
                     const std::map<QString, QString>& more)
{
    const Issue& issue = edition.issue;
    std::map<QString, QString> fields{
        {QStringLiteral("刊名"), preferred(issue.name, language)},
        {QStringLiteral("刊名英文"), issue.name.en},
        {QStringLiteral("刊期"), frequencyText(edition.publication.frequency, language)},
        {QStringLiteral("年"), issue.year > 0 ? QString::number(issue.year) : QString()},
        {QStringLiteral("期"), issue.number > 0 ? QString::number(issue.number) : QString()},
        {QStringLiteral("总期"), issue.runningNumber > 0 ? QString::number(issue.runningNumber) : QString()},
        {QStringLiteral("日期"), dateText(issue.date, language)},
        {QStringLiteral("编印"), preferred(issue.publisher, language)},
        {QStringLiteral("内部资料"), issue.notice},
    };
    for (const auto& [name, value] : more)
        fields[name] = value;
    QString out;
    QString group;
    bool inGroup = false;
    bool groupHolds = true;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        QString piece(c);
        if (c == QLatin1Char('{')) {
            const qsizetype end = pattern.indexOf(QLatin1Char('}'), i);
            const auto field = end > i ? fields.find(pattern.mid(i + 1, end - i - 1)) : fields.end();
            if (field != fields.end()) {
                piece = field->second;
                groupHolds = groupHolds && !piece.isEmpty();
                i = end;
            }
        } else if (c == QLatin1Char('[') && !inGroup) {
            inGroup = true;
            groupHolds = true;
            group.clear();
            continue;
        } else if (c == QLatin1Char(']') && inGroup) {
            inGroup = false;
            out += groupHolds ? group : QString();
            continue;
        }
        (inGroup ? group : out) += piece;
    }
    return out + group.mid(inGroup ? 0 : group.size());
}

} // namespace banxin
