#include "ui/find/find_words.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace banxin {

namespace {

QString say(const char* source) { return QCoreApplication::translate("FindWords", source); }

/// What PCRE2 says, by what it says; in the order in which they are looked for.
constexpr std::array<std::pair<const char*, const char*>, 9> faults{{
    {"missing closing parenthesis", QT_TRANSLATE_NOOP("FindWords", "a bracket ( is not closed")},
    {"unmatched closing parenthesis", QT_TRANSLATE_NOOP("FindWords", "a bracket ) was never opened")},
    {"missing terminating ]", QT_TRANSLATE_NOOP("FindWords", "a bracket [ is not closed")},
    {"quantifier does not follow", QT_TRANSLATE_NOOP("FindWords", "nothing stands before * + or ? to repeat")},
    {"range out of order",
     QT_TRANSLATE_NOOP("FindWords", "a range goes from a later character to an earlier one")},
    {"numbers out of order", QT_TRANSLATE_NOOP("FindWords", "the numbers in { } are in the wrong order")},
    {"\\ at end of pattern", QT_TRANSLATE_NOOP("FindWords", "nothing stands behind the last \\")},
    {"reference to non-existent", QT_TRANSLATE_NOOP("FindWords", "it names a group that there is not")},
    {"unknown property", QT_TRANSLATE_NOOP("FindWords", "it names a property of characters that there is not")},
}};

QString partInWords(HitPlace::Part part)
{
    switch (part) {
    case HitPlace::Part::Kicker: return say(QT_TRANSLATE_NOOP("FindWords", "Kicker"));
    case HitPlace::Part::Title: return say(QT_TRANSLATE_NOOP("FindWords", "Title"));
    case HitPlace::Part::Subtitle: return say(QT_TRANSLATE_NOOP("FindWords", "Subtitle"));
    case HitPlace::Part::Byline: return say(QT_TRANSLATE_NOOP("FindWords", "Byline"));
    case HitPlace::Part::Source: return say(QT_TRANSLATE_NOOP("FindWords", "Source"));
    case HitPlace::Part::Payload: return say(QT_TRANSLATE_NOOP("FindWords", "Note, table or picture"));
    case HitPlace::Part::Block: break;
    }
    return {};
}

} // namespace

QString patternErrorInWords(const Error& error)
{
    if (error.detail == QLatin1String("too many steps"))
        return say(
            QT_TRANSLATE_NOOP("FindWords",
                              "This expression would take too long. Repetitions inside repetitions, such as "
                              "(a+)+, are usually the reason."));
    const qsizetype colon = error.detail.indexOf(QLatin1Char(':'));
    const int offset = error.detail.left(colon).toInt();
    QString fault;
    for (const auto& [told, words] : faults)
        if (fault.isEmpty() && error.detail.contains(QLatin1String(told)))
            fault = say(words);
    if (fault.isEmpty())
        fault = say(QT_TRANSLATE_NOOP("FindWords", "it cannot be read"));
    return say(QT_TRANSLATE_NOOP("FindWords", "The regular expression is wrong behind its character %1: %2."))
        .arg(offset)
        .arg(fault);
}

QString hitInWords(const ArticleHit& hit)
{
    QString words = hit.before + QStringLiteral("【") + hit.text + QStringLiteral("】") + hit.after;
    words.replace(QChar::ObjectReplacementCharacter, QChar(0x00b7));
    const QString part = partInWords(hit.place.part);
    return part.isEmpty() ? words.simplified() : say(QT_TRANSLATE_NOOP("FindWords", "%1: %2")).arg(part, words.simplified());
}

} // namespace banxin
