#include "edit/article_search.h"

#include "model/side_status.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace banxin {

namespace {

/// How many steps one match may take. Patterns that nest repetitions ask for more than any text is worth.
const QString stepLimit = QStringLiteral("(*LIMIT_MATCH=400000)");
/// How much of the text around a hit a list shows, in characters.
constexpr qsizetype around = 16;

constexpr char16_t halfWidthFirst = 0x21;
constexpr char16_t halfWidthLast = 0x7e;
constexpr char16_t widthDistance = 0xff01 - 0x21;

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() && c.script() != QChar::Script_Han && c.script() != QChar::Script_Hiragana
        && c.script() != QChar::Script_Katakana;
}

/// The words as a pattern that takes both widths of each character.
QString bothWidths(const QString& words)
{
    QString out;
    for (const QChar c : words) {
        const char16_t code = c.unicode();
        QChar other = c;
        if (code >= halfWidthFirst && code <= halfWidthLast)
            other = QChar(code + widthDistance);
        else if (code >= halfWidthFirst + widthDistance && code <= halfWidthLast + widthDistance)
            other = QChar(code - widthDistance);
        else if (c == QLatin1Char(' ') || c == QChar(0x3000))
            other = c == QLatin1Char(' ') ? QChar(0x3000) : QChar(QLatin1Char(' '));
        const QString one = c.isSurrogate() ? QString(c) : QRegularExpression::escape(QString(c));
        out += other == c ? one : QStringLiteral("(?:%1|%2)").arg(one, QRegularExpression::escape(QString(other)));
    }
    return out;
}

QString expressionOf(const SearchPattern& pattern)
{
    if (pattern.regular && !pattern.wholeWords)
        return pattern.words;
    // Between Han and Latin a word ends without a blank, so \b is no use.
    static const QString wordCharacter = QStringLiteral("[\\p{Latin}\\p{Greek}\\p{Cyrillic}\\p{N}_]");
    const QString before = QStringLiteral("(?<!%1)").arg(wordCharacter);
    const QString after = QStringLiteral("(?!%1)").arg(wordCharacter);
    if (pattern.regular)
        return before + QStringLiteral("(?:%1)").arg(pattern.words) + after;
    QString out = pattern.ignoreWidth ? bothWidths(pattern.words) : QRegularExpression::escape(pattern.words);
    if (pattern.wholeWords && isWordCharacter(pattern.words.front()))
        out.prepend(before);
    if (pattern.wholeWords && isWordCharacter(pattern.words.back()))
        out.append(after);
    return out;
}

using FieldOf = std::pair<HitPlace::Part, BilingualString Article::*>;
constexpr std::array<FieldOf, 5> articleFields{{{HitPlace::Part::Kicker, &Article::kicker},
                                                {HitPlace::Part::Title, &Article::title},
                                                {HitPlace::Part::Subtitle, &Article::subtitle},
                                                {HitPlace::Part::Byline, &Article::byline},
                                                {HitPlace::Part::Source, &Article::source}}};

/// Calls `visit` for every object of a payload that holds a text of its own, with the way to it; what it
/// leaves in the object goes back.
template <typename Visit>
void walkPayload(QJsonValue& value, QStringList& path, const Visit& visit)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            path.append(QString::number(i));
            QJsonValue item = array.at(i);
            walkPayload(item, path, visit);
            if (item != array.at(i))
                array.replace(i, item);
            path.removeLast();
        }
        value = array;
    } else if (value.isObject()) {
        QJsonObject object = value.toObject();
        const bool text = object.value(QLatin1String("zh")).isString()
            || object.value(QLatin1String("en")).isString();
        if (text && !path.isEmpty())
            visit(object, path);
        for (auto at = object.begin(); at != object.end(); ++at) {
            if (at.key() == QLatin1String("marks") || !(at->isObject() || at->isArray()))
                continue;
            path.append(at.key());
            QJsonValue item = at.value();
            walkPayload(item, path, visit);
            at.value() = item;
            path.removeLast();
        }
        value = object;
    }
}

Text textOf(const QJsonObject& object, Language language)
{
    const QString key = languageKey(language);
    Text text(object.value(key).toString());
    text.marks = marksFromJson(object.value(QLatin1String("marks")).toObject().value(key).toArray(),
                               codePointCount(text.string));
    return text;
}

void putText(QJsonObject& object, Language language, const Text& text)
{
    const QString key = languageKey(language);
    object.insert(key, text.string);
    QJsonObject marks = object.value(QLatin1String("marks")).toObject();
    if (text.marks.empty())
        marks.remove(key);
    else
        marks.insert(key, marksToJson(text.marks));
    if (!marks.isEmpty() || object.contains(QLatin1String("marks")))
        object.insert(QStringLiteral("marks"), marks);
}

/// The characters as they can be matched: half a surrogate pair is none.
QString searchable(QString text)
{
    if (text.isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

/// Calls `take` for each match of some length until it says no. Error: BadArgument where one took too many steps.
template <typename Take>
Status matchAll(const QRegularExpression& expression, const QString& text, const Take& take)
{
    const QString subject = searchable(text);
    qsizetype from = 0;
    while (from <= subject.size()) {
        const QRegularExpressionMatch match = expression.match(
            subject, from, QRegularExpression::NormalMatch, QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid())
            return Error{Error::Code::BadArgument, expression.pattern().mid(stepLimit.size()),
                         QStringLiteral("too many steps")};
        if (!match.hasMatch())
            break;
        if (match.capturedLength() > 0) {
            if (!take(match))
                break;
            from = match.capturedEnd();
            continue;
        }
        from = match.capturedEnd() + 1;
        if (from < subject.size() && subject.at(from).isLowSurrogate())
            ++from;
    }
    return Done{};
}

bool holdsAnchor(const QString& hit) { return hit.contains(QChar::ObjectReplacementCharacter); }

ArticleHit hitOf(const QString& text, const HitPlace& place, qsizetype from, qsizetype to)
{
    ArticleHit hit;
    hit.place = place;
    const int start = codePointOffset(text, from);
    hit.range = {start, start + codePointCount(text.mid(from, to - from))};
    hit.text = text.mid(from, to - from);
    qsizetype left = std::max<qsizetype>(0, from - around);
    if (left > 0 && text.at(left).isLowSurrogate())
        --left;
    qsizetype right = std::min(text.size(), to + 2 * around);
    if (right < text.size() && text.at(right).isLowSurrogate())
        ++right;
    hit.before = text.mid(left, from - left);
    hit.after = text.mid(to, right - to);
    hit.holdsAnchor = holdsAnchor(hit.text);
    return hit;
}

} // namespace

Result<ArticleSearch> ArticleSearch::make(const SearchPattern& pattern)
{
    if (pattern.words.isEmpty())
        return Error{Error::Code::BadArgument, pattern.words, QStringLiteral("nothing to search for")};
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption
        | QRegularExpression::MultilineOption;
    if (!pattern.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    // By itself first: what is wrong is told of what was written.
    if (pattern.regular) {
        const QRegularExpression written(pattern.words, options);
        if (!written.isValid())
            return Error{Error::Code::BadArgument, pattern.words,
                         QStringLiteral("%1: %2").arg(written.patternErrorOffset()).arg(written.errorString())};
    }
    QRegularExpression expression(stepLimit + expressionOf(pattern), options);
    if (!expression.isValid())
        return Error{Error::Code::BadArgument, pattern.words, QStringLiteral("0: ") + expression.errorString()};
    expression.optimize();
    return ArticleSearch(pattern, std::move(expression));
}

Result<std::vector<ArticleHit>> ArticleSearch::hitsIn(const QString& text, const HitPlace& place) const
{
    std::vector<ArticleHit> out;
    const Status done = matchAll(m_expression, text, [&](const QRegularExpressionMatch& match) {
        out.push_back(hitOf(text, place, match.capturedStart(), match.capturedEnd()));
        return true;
    });
    if (!done)
        return done.error();
    return out;
}

Result<std::vector<ArticleHit>> ArticleSearch::find(const Article& article) const
{
    std::vector<ArticleHit> out;
    Status done = Done{};
    const auto look = [&](const QString& text, const HitPlace& place) {
        const bool wanted = place.language == Language::Zh ? m_pattern.zh : m_pattern.en;
        if (!done || !wanted || text.isEmpty())
            return;
        auto hits = hitsIn(text, place);
        if (!hits)
            done = hits.error();
        else
            std::ranges::move(*hits, std::back_inserter(out));
    };
    constexpr std::array languages{Language::Zh, Language::En};
    if (m_pattern.fields)
        for (const auto& [part, field] : articleFields)
            for (const Language language : languages)
                look((article.*field).in(language), {part, {}, {}, language});
    for (const Block& block : article.blocks) {
        for (const Language language : languages)
            look(block.in(language).string, {HitPlace::Part::Block, block.id, {}, language});
        if (block.payload.isEmpty())
            continue;
        QJsonValue payload = block.payload;
        QStringList path;
        walkPayload(payload, path, [&](const QJsonObject& object, const QStringList& here) {
            for (const Language language : languages)
                look(object.value(languageKey(language)).toString(),
                     {HitPlace::Part::Payload, block.id, here, language});
        });
    }
    if (!done)
        return done.error();
    return out;
}

QString ArticleSearch::expanded(const QString& replacement, const QRegularExpressionMatch& match) const
{
    if (!m_pattern.regular)
        return replacement;
    QString out;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar c = replacement.at(i);
        const QChar next = i + 1 < replacement.size() ? replacement.at(i + 1) : QChar();
        if (c != QLatin1Char('$')
            || (next != QLatin1Char('$') && (next < QLatin1Char('0') || next > QLatin1Char('9')))) {
            out += c;
            continue;
        }
        out += next == QLatin1Char('$') ? QString(next) : match.captured(next.digitValue());
        ++i;
    }
    // Signs of footnotes are never made, and a paragraph stays one.
    out.remove(QChar::ObjectReplacementCharacter);
    return out.replace(QChar::ParagraphSeparator, QLatin1Char(' '));
}

Text withReplaced(const Text& text, TextRange range, const QString& replacement)
{
    const qsizetype from = utf16Offset(text.string, range.from);
    const qsizetype to = utf16Offset(text.string, range.to);
    const int length = codePointCount(replacement);
    Text out(text.string.left(from) + replacement + text.string.mid(to));
    const auto moved = [&](int at) {
        if (at <= range.from)
            return at;
        return at >= range.to ? at - (range.to - range.from) + length
                              : range.from + std::min(at - range.from, length);
    };
    for (Mark mark : text.marks) {
        const bool shown = mark.from < mark.to;
        mark.from = moved(mark.from);
        mark.to = moved(mark.to);
        if (!shown || mark.from < mark.to)
            out.marks.push_back(std::move(mark));
    }
    return out;
}

Status ArticleSearch::replaceIn(Text& text, const HitPlace& place, const QString& replacement,
                                const std::optional<ArticleHit>& only, Replaced& out) const
{
    const bool wanted = place.language == Language::Zh ? m_pattern.zh : m_pattern.en;
    if (!wanted || text.isEmpty() || (only && !(only->place == place)))
        return Done{};
    struct Change {
        ArticleHit hit;
        QString now;
    };
    std::vector<Change> changes;
    const QString& string = text.string;
    const Status done = matchAll(m_expression, string, [&](const QRegularExpressionMatch& match) {
        ArticleHit hit = hitOf(string, place, match.capturedStart(), match.capturedEnd());
        if (only && !(hit.range == only->range && hit.text == only->text))
            return hit.range.from <= only->range.from;
        if (hit.holdsAnchor)
            ++out.left;
        else
            changes.push_back({std::move(hit), expanded(replacement, match)});
        return true;
    });
    if (!done)
        return done;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        text = withReplaced(text, change->hit.range, change->now);
    if (!changes.empty()) {
        const Change& last = changes.back();
        int shift = 0;
        for (const Change& change : changes)
            if (&change != &last)
                shift += codePointCount(change.now) - (change.hit.range.to - change.hit.range.from);
        const qsizetype from = utf16Offset(text.string, last.hit.range.from + shift);
        out.last = hitOf(text.string, place, from, from + last.now.size());
        out.count += static_cast<int>(changes.size());
    }
    return Done{};
}

Result<ArticleSearch::Replaced> ArticleSearch::replace(const Article& article, const QString& replacement,
                                                       const std::optional<ArticleHit>& only) const
{
    Replaced out;
    out.article = article;
    Status done = Done{};
    constexpr std::array languages{Language::Zh, Language::En};
    const auto work = [&](Text& text, const HitPlace& place) {
        if (done)
            done = replaceIn(text, place, replacement, only, out);
    };
    if (m_pattern.fields)
        for (const auto& [part, field] : articleFields)
            for (const Language language : languages) {
                Text text((out.article.*field).in(language));
                work(text, {part, {}, {}, language});
                (out.article.*field).in(language) = text.string;
            }
    for (Block& block : out.article.blocks) {
        for (const Language language : languages)
            work(block.in(language), {HitPlace::Part::Block, block.id, {}, language});
        if (block.payload.isEmpty())
            continue;
        const int before = out.count;
        QJsonValue payload = block.payload;
        QStringList path;
        walkPayload(payload, path, [&](QJsonObject& object, const QStringList& here) {
            for (const Language language : languages) {
                Text text = textOf(object, language);
                const Text was = text;
                work(text, {HitPlace::Part::Payload, block.id, here, language});
                if (text != was)
                    putText(object, language, text);
            }
        });
        if (out.count != before)
            block.payload = payload.toObject();
    }
    if (!done)
        return done.error();
    forgetChecks(out.article.blocks, article.blocks); // another text was not read against the other side
    return out;
}

} // namespace banxin
