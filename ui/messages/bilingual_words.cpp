// Findings of the comparison of two texts in words.

#include "ui/messages/bilingual_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace banxin {

namespace {

struct Title {
    const char* rule;
    const char* text;
};

constexpr Title titles[] = {
    {"N31b", QT_TRANSLATE_NOOP("Bilingual", "Numbers or units differ")},
    {"N31c", QT_TRANSLATE_NOOP("Bilingual", "Dates or times differ")},
    {"N31d", QT_TRANSLATE_NOOP("Bilingual", "Percentages differ")},
    {"N31e", QT_TRANSLATE_NOOP("Bilingual", "Name or term not as in the glossary")},
    {"N31h", QT_TRANSLATE_NOOP("Bilingual", "Form to avoid")},
    {"N31a", QT_TRANSLATE_NOOP("Bilingual", "One language is missing")},
    {"N31g", QT_TRANSLATE_NOOP("Bilingual", "Left in the other language")},
    {"N31f", QT_TRANSLATE_NOOP("Bilingual", "Quotation mark or bracket without partner")},
};

struct Part {
    const char* name;
    const char* text;
};

constexpr Part parts[] = {
    {"kicker", QT_TRANSLATE_NOOP("Bilingual", "kicker")},     {"title", QT_TRANSLATE_NOOP("Bilingual", "title")},
    {"subtitle", QT_TRANSLATE_NOOP("Bilingual", "subtitle")}, {"byline", QT_TRANSLATE_NOOP("Bilingual", "byline")},
    {"source", QT_TRANSLATE_NOOP("Bilingual", "source")},
};

QString say(const char* text) { return QCoreApplication::translate("Bilingual", text); }

/// Long passages are named by their beginning.
QString brief(const QString& text)
{
    constexpr qsizetype most = 40;
    return text.size() > most ? text.left(most).trimmed() + QStringLiteral("…") : text;
}

} // namespace

const QStringList& bilingualRules()
{
    static const QStringList all = [] {
        QStringList out;
        for (const Title& title : titles)
            out.append(QString::fromLatin1(title.rule));
        return out;
    }();
    return all;
}

QString bilingualTitle(const QString& rule)
{
    for (const Title& title : titles)
        if (rule == QLatin1String(title.rule))
            return say(title.text);
    return rule;
}

QString bilingualSentence(const QString& rule, const QString& zh, const QString& en)
{
    const bool inChinese = !zh.isEmpty();
    const QString text = brief(inChinese ? zh : en);
    if (rule == QLatin1String("N31a"))
        return inChinese ? say(QT_TRANSLATE_NOOP("Bilingual", "There is no English text."))
                         : say(QT_TRANSLATE_NOOP("Bilingual", "There is no Chinese text."));
    if (rule == QLatin1String("N31f"))
        return (inChinese ? say(QT_TRANSLATE_NOOP("Bilingual", "In the Chinese, “%1” has no partner."))
                          : say(QT_TRANSLATE_NOOP("Bilingual", "In the English, “%1” has no partner.")))
            .arg(text);
    if (rule == QLatin1String("N31g"))
        return inChinese ? say(QT_TRANSLATE_NOOP("Bilingual", "The Chinese side holds text in another language."))
                         : say(QT_TRANSLATE_NOOP("Bilingual", "The English side holds Chinese text."));
    if (rule == QLatin1String("N31h"))
        return say(QT_TRANSLATE_NOOP("Bilingual", "The glossary advises against “%1”.")).arg(text);
    if (inChinese && !en.isEmpty())
        return say(QT_TRANSLATE_NOOP("Bilingual", "“%1” and “%2” do not say the same.")).arg(text, brief(en));
    return (inChinese ? say(QT_TRANSLATE_NOOP("Bilingual", "The English has nothing for “%1”."))
                      : say(QT_TRANSLATE_NOOP("Bilingual", "The Chinese has nothing for “%1”.")))
        .arg(text);
}

QString bilingualAdvice(const QString& suggestion)
{
    return suggestion.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("Bilingual", "Perhaps: %1")).arg(suggestion);
}

QString bilingualPart(const QString& part)
{
    for (const Part& each : parts)
        if (part == QLatin1String(each.name))
            return say(each.text);
    static const QRegularExpression cell(QStringLiteral("^row (\\d+) cell (\\d+)$"));
    static const QRegularExpression caption(QStringLiteral("^caption (\\d+)$"));
    if (const auto match = cell.match(part); match.hasMatch())
        return say(QT_TRANSLATE_NOOP("Bilingual", "table, row %1, column %2"))
            .arg(match.captured(1), match.captured(2));
    if (const auto match = caption.match(part); match.hasMatch())
        return say(QT_TRANSLATE_NOOP("Bilingual", "caption of picture %1")).arg(match.captured(1));
    return part.startsWith(QLatin1String("note ")) ? say(QT_TRANSLATE_NOOP("Bilingual", "footnote")) : part;
}

} // namespace banxin
