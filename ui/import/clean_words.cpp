#include "ui/import/clean_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace banxin {

namespace {

constexpr std::array<std::pair<const char*, const char*>, 14> ruleNames{{
    {"compatibility-forms", QT_TRANSLATE_NOOP("CleanWords", "Look-alike characters")},
    {"founder-punctuation", QT_TRANSLATE_NOOP("CleanWords", "Founder punctuation restored")},
    {"letter-spacing", QT_TRANSLATE_NOOP("CleanWords", "Letter-spaced text closed")},
    {"full-width", QT_TRANSLATE_NOOP("CleanWords", "Full-width letters and digits")},
    {"doubled-text", QT_TRANSLATE_NOOP("CleanWords", "Doubled text undone")},
    {"punctuation", QT_TRANSLATE_NOOP("CleanWords", "Half-width punctuation")},
    {"noise", QT_TRANSLATE_NOOP("CleanWords", "Running heads and notices removed")},
    {"join-lines", QT_TRANSLATE_NOOP("CleanWords", "Broken lines joined")},
    {"join-paragraphs", QT_TRANSLATE_NOOP("CleanWords", "Paragraphs across pages joined")},
    {"quotes", QT_TRANSLATE_NOOP("CleanWords", "Quotation marks paired")},
    {"spacing", QT_TRANSLATE_NOOP("CleanWords", "Spaces between Chinese and Latin")},
    {"article", QT_TRANSLATE_NOOP("CleanWords", "Titles and articles recognised")},
    {"field", QT_TRANSLATE_NOOP("CleanWords", "Byline, source and column recognised")},
    {"kind", QT_TRANSLATE_NOOP("CleanWords", "Sub-heads, lists and captions recognised")},
}};

QString say(const char* source) { return QCoreApplication::translate("CleanWords", source); }

} // namespace

QString cleanRuleName(const QString& rule)
{
    for (const auto& [id, name] : ruleNames)
        if (rule == QLatin1String(id))
            return say(name);
    return rule;
}

QString fieldInWords(ArticleField field)
{
    switch (field) {
    case ArticleField::Kicker: return say(QT_TRANSLATE_NOOP("CleanWords", "Kicker"));
    case ArticleField::Subtitle: return say(QT_TRANSLATE_NOOP("CleanWords", "Subtitle"));
    case ArticleField::Byline: return say(QT_TRANSLATE_NOOP("CleanWords", "Byline"));
    case ArticleField::Source: return say(QT_TRANSLATE_NOOP("CleanWords", "Source"));
    case ArticleField::Column: return say(QT_TRANSLATE_NOOP("CleanWords", "Column"));
    case ArticleField::Title: break;
    }
    return say(QT_TRANSLATE_NOOP("CleanWords", "Title"));
}

QString withVisibleBlanks(QString text)
{
    text.replace(QLatin1String("\r\n"), QStringLiteral("⏎"));
    for (QChar& c : text) {
        if (c == QLatin1Char('\n') || c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = QChar(0x23CE); // ⏎
        else if (c.isSpace())
            c = QChar(0x2423); // ␣
    }
    return text;
}

QString changeInWords(const CleanChange& change)
{
    const QString before = withVisibleBlanks(change.before);
    if (change.after.isEmpty())
        return say(QT_TRANSLATE_NOOP("CleanWords", "%1 → (taken out)")).arg(before);
    return QStringLiteral("%1 → %2").arg(before, withVisibleBlanks(change.after));
}

QString changeInShort(const CleanChange& change)
{
    constexpr qsizetype around = 3; ///< characters that are left on each side of what differs
    constexpr qsizetype whole = 16; ///< shorter texts are shown whole
    CleanChange shorter = change;
    const qsizetype least = std::min(change.before.size(), change.after.size());
    if (std::max(change.before.size(), change.after.size()) <= whole)
        return changeInWords(change);
    qsizetype head = 0;
    while (head < least && change.before[head] == change.after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < least - head
           && change.before.at(change.before.size() - 1 - tail) == change.after.at(change.after.size() - 1 - tail))
        ++tail;
    const auto cut = [&](const QString& text) {
        const qsizetype from = std::max<qsizetype>(0, head - around);
        const qsizetype to = std::min(text.size(), text.size() - tail + around);
        return (from > 0 ? QStringLiteral("…") : QString()) + text.mid(from, to - from)
            + (to < text.size() ? QStringLiteral("…") : QString());
    };
    shorter.before = cut(change.before);
    shorter.after = change.after.isEmpty() ? QString() : cut(change.after);
    return changeInWords(shorter);
}

} // namespace banxin
