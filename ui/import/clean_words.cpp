#include "ui/import/clean_words.h"

#include "ui/editor/paragraph_look.h"

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

namespace {

/// What the clean-up calls a field or kind of block in its changes ("title", "list_item"), in words; empty: it
/// is none.
QString recognisedAs(const QString& name)
{
    constexpr std::array<std::pair<const char*, ArticleField>, 6> fields{{{"kicker", ArticleField::Kicker},
                                                                          {"title", ArticleField::Title},
                                                                          {"subtitle", ArticleField::Subtitle},
                                                                          {"byline", ArticleField::Byline},
                                                                          {"source", ArticleField::Source},
                                                                          {"column", ArticleField::Column}}};
    for (const auto& [id, field] : fields)
        if (name == QLatin1String(id))
            return fieldInWords(field);
    const BlockKind kind = blockKindFromName(name);
    return kind == BlockKind::Unknown || blockKindName(kind) != name ? QString() : paragraphStyleName(kind);
}

/// "title: 港口开航" as 主标题 or, where the text is another one, 主标题：港口开航. Empty: it is no such change.
QString recognised(const CleanChange& change)
{
    QStringList out;
    for (const QString& part : change.after.split(QStringLiteral("; "))) {
        const qsizetype colon = part.indexOf(QLatin1String(": "));
        const QString name = colon > 0 ? recognisedAs(part.left(colon)) : QString();
        if (name.isEmpty())
            return {};
        const QString value = part.mid(colon + 2);
        out << (value.trimmed() == change.before.trimmed()
                    ? name
                    : say(QT_TRANSLATE_NOOP("CleanWords", "%1: %2")).arg(name, withVisibleBlanks(value)));
    }
    return out.join(QStringLiteral("; "));
}

/// Changes that say what a text is, not what stands in it. Empty: it is none of them.
QString meaningOf(const CleanChange& change)
{
    const QChar line(0x23CE);
    if (change.rule == QLatin1String("article")) {
        const qsizetype at = change.before.lastIndexOf(line);
        if (at >= 0 && change.after == QString(change.before).insert(at, line))
            return say(QT_TRANSLATE_NOOP("CleanWords", "“%1…” begins a new article"))
                .arg(change.before.mid(at + 1));
        if (change.after.startsWith(change.before + line))
            return QStringLiteral("%1 → %2").arg(withVisibleBlanks(change.before),
                                                 fieldInWords(ArticleField::Title));
    }
    const QChar bar(0xFF5C);
    if (change.rule == QLatin1String("field") && change.after.endsWith(bar + change.before))
        return say(QT_TRANSLATE_NOOP("CleanWords", "%1 → %2: %3"))
            .arg(withVisibleBlanks(change.before), fieldInWords(ArticleField::Column),
                 change.after.chopped(change.before.size() + 1));
    const QString what = recognised(change);
    return what.isEmpty() ? QString() : QStringLiteral("%1 → %2").arg(withVisibleBlanks(change.before), what);
}

} // namespace

QString changeInWords(const CleanChange& change)
{
    if (const QString meaning = meaningOf(change); !meaning.isEmpty())
        return meaning;
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
    if (std::max(change.before.size(), change.after.size()) <= whole || !meaningOf(change).isEmpty())
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
