// Runs a vector file of the rule book through the engine's own code with the stub font.

#include "../support/stub_shaper.h"
#include "layout/column_balance.h"
#include "layout/justify.h"
#include "layout/line_breaker.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <cstdio>
#include <map>

using namespace banxin;

namespace {

constexpr Length em = Length::pt(1000);

/// "27/2", "9", "0.25" as a length at 1 em = 1000 pt.
Length emLength(const QString& text)
{
    if (const qsizetype slash = text.indexOf(QLatin1Char('/')); slash > 0)
        return em.scaled(text.left(slash).toLongLong(), text.mid(slash + 1).toLongLong());
    return parseLength(text + QStringLiteral("em"), em).value_or(Length::raw(-1));
}

bool close(Length a, Length b)
{
    const Length d = a - b;
    return d < em / 100000 && -d < em / 100000;
}

QString shown(Length length) { return QString::number(length.toPt() / 1000, 'g', 8); }

struct Setting {
    SettingRules rules;
    ParagraphMeasure measure;
    ParagraphLanguage language = ParagraphLanguage::Chinese;
};

bool isTrue(const QJsonObject& config, const char* key, bool otherwise)
{
    const QJsonValue value = config.value(QLatin1String(key));
    if (value.isUndefined())
        return otherwise;
    return value.isBool() ? value.toBool() : value.toString() == QLatin1String("True");
}

Setting readConfig(const QJsonObject& config)
{
    Setting out;
    out.rules.softFloors = false;
    out.rules.titleAutospace = 0; // the vectors' em is 1000 pt: A-09 would take every title for a large one
    const QString level = config.value(QLatin1String("level")).toString(QStringLiteral("gb"));
    out.rules.level = level == QLatin1String("none") ? SettingRules::Level::None
        : level == QLatin1String("basic")            ? SettingRules::Level::Basic
        : level == QLatin1String("strict")           ? SettingRules::Level::Strict
                                                     : SettingRules::Level::Gb;
    out.rules.shrinkStops = isTrue(config, "stopshrink", true);
    out.rules.hanging = isTrue(config, "hang", false);
    out.rules.tightAdjacency = isTrue(config, "tight", false);
    out.rules.orphanControl = isTrue(config, "orphan", true);
    if (config.contains(QLatin1String("measure")))
        out.measure.width = emLength(config.value(QLatin1String("measure")).toString());
    if (config.contains(QLatin1String("indent")))
        out.measure.firstIndent = emLength(config.value(QLatin1String("indent")).toString());
    if (config.value(QLatin1String("para")).toString() == QLatin1String("en"))
        out.language = ParagraphLanguage::English;
    return out;
}

ShapedParagraph shapeText(const QString& text, const Setting& setting, std::vector<int> wordEnds = {})
{
    InlineText inlineText;
    inlineText.wordEnds = std::move(wordEnds);
    inlineText.text = text.toStdU32String();
    inlineText.language = setting.language;
    StyleSpan span;
    span.to = static_cast<int>(inlineText.text.size());
    span.size = em;
    inlineText.spans.push_back(span);
    return shapeParagraph(inlineText, StubShaper(), setting.rules, Length());
}

QString textOf(const ShapedParagraph& p, int from, int to)
{
    const int first = p.clusters[static_cast<std::size_t>(from)].from;
    const int last = p.clusters[static_cast<std::size_t>(to - 1)].to;
    return QString::fromStdU32String(
        p.source.text.substr(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first)));
}

/// Compares `[["国","0"], …]` with the clusters [from, to) set with these gap widths.
QString compareX(const QJsonArray& expected, const ShapedParagraph& p, int from, int to,
                 const std::vector<Length>& gaps, Length start)
{
    if (expected.size() != to - from)
        return QStringLiteral("%1 clusters, expected %2").arg(to - from).arg(expected.size());
    Length x = start;
    for (int i = from; i < to; ++i) {
        const QJsonArray want = expected.at(i - from).toArray();
        const QString text = textOf(p, i, i + 1);
        if (text != want.at(0).toString())
            return QStringLiteral("cluster “%1”, expected “%2”").arg(text, want.at(0).toString());
        if (!close(x, emLength(want.at(1).toString())))
            return QStringLiteral("“%1” at %2, expected %3").arg(text, shown(x), want.at(1).toString());
        x += p.clusters[static_cast<std::size_t>(i)].body;
        if (i + 1 < to)
            x += gaps[static_cast<std::size_t>(i - from)];
    }
    return {};
}

QString runInline(const QJsonObject& vector)
{
    Setting setting = readConfig(vector.value(QLatin1String("config")).toObject());
    const ShapedParagraph p = shapeText(vector.value(QLatin1String("text")).toString(), setting);
    const int size = static_cast<int>(p.clusters.size());
    const Length trimmed = naturalWidth(p, 0, size, setting.rules);
    if (!close(trimmed, emLength(vector.value(QLatin1String("advance_edges_trimmed_em")).toString())))
        return QStringLiteral("trimmed advance %1").arg(shown(trimmed));
    setting.rules.trimLineStart = setting.rules.trimLineEnd = false;
    const Length natural = naturalWidth(p, 0, size, setting.rules);
    if (!close(natural, emLength(vector.value(QLatin1String("advance_em")).toString())))
        return QStringLiteral("advance %1").arg(shown(natural));
    std::vector<Length> gaps;
    for (const Gap& gap : p.gaps)
        gaps.push_back(gap.natural);
    return compareX(vector.value(QLatin1String("x_em")).toArray(), p, 0, size, gaps, p.clusters.front().glueLeft);
}

QString runLayout(const QJsonObject& vector)
{
    const Setting setting = readConfig(vector.value(QLatin1String("config")).toObject());
    const ShapedParagraph p = shapeText(vector.value(QLatin1String("text")).toString(), setting);
    const std::vector<BrokenLine> lines = GreedyLineBreaker().breakLines(p, setting.measure, setting.rules);
    const QJsonArray expected = vector.value(QLatin1String("lines")).toArray();
    QStringList got;
    for (const BrokenLine& line : lines)
        got << textOf(p, line.from, line.to);
    if (expected.size() != static_cast<qsizetype>(lines.size()))
        return QStringLiteral("lines: ") + got.join(QStringLiteral(" | "));
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QJsonObject want = expected.at(i).toObject();
        const BrokenLine& line = lines[static_cast<std::size_t>(i)];
        if (got[i] != want.value(QLatin1String("text")).toString())
            return QStringLiteral("lines: ") + got.join(QStringLiteral(" | "));
        if (!close(line.width, emLength(want.value(QLatin1String("final_em")).toString())))
            return QStringLiteral("line %1: width %2").arg(i + 1).arg(shown(line.width));
        const QString x = compareX(want.value(QLatin1String("x_em")).toArray(), p, line.from, line.to, line.gaps,
                                   i == 0 ? setting.measure.firstIndent : setting.measure.restIndent);
        if (!x.isEmpty())
            return QStringLiteral("line %1: ").arg(i + 1) + x;
    }
    return {};
}

QString runJustify(const QJsonObject& vector)
{
    Setting setting = readConfig(vector.value(QLatin1String("config")).toObject());
    const ShapedParagraph p = shapeText(vector.value(QLatin1String("text")).toString(), setting);
    const int size = static_cast<int>(p.clusters.size());
    const Length natural = naturalWidth(p, 0, size, setting.rules);
    Length unresolved;
    const std::vector<Length> gaps = justifiedGaps(
        p, 0, size, natural, emLength(vector.value(QLatin1String("measure_em")).toString()), false, &unresolved);
    if (!close(unresolved, emLength(vector.value(QLatin1String("unresolved_em")).toString())))
        return QStringLiteral("unresolved %1").arg(shown(unresolved));
    std::map<QString, QString> expected;
    for (const QJsonValue& value : vector.value(QLatin1String("glue_em")).toArray())
        expected[value.toArray().at(0).toString()] = value.toArray().at(1).toString();
    for (int i = 0; i + 1 < size; ++i) {
        const QString text = textOf(p, i, i + 1);
        const auto want = expected.find(text);
        const Length width = want == expected.end() ? Length() : emLength(want->second);
        if (!close(gaps[static_cast<std::size_t>(i)], width))
            return QStringLiteral("after “%1”: %2, expected %3")
                .arg(text, shown(gaps[static_cast<std::size_t>(i)]), shown(width));
    }
    return {};
}

/// H-04: the words are given, so that no dictionary is needed.
QString runHeading(const QJsonObject& vector)
{
    Setting setting = readConfig(vector.value(QLatin1String("config")).toObject());
    setting.measure.width = emLength(vector.value(QLatin1String("measure_em")).toString());
    setting.rules.wideTitleSpaces = true;
    QString text;
    std::vector<int> wordEnds;
    for (const QJsonValue& token : vector.value(QLatin1String("tokens")).toArray()) {
        text += token.toString();
        wordEnds.push_back(static_cast<int>(text.toStdU32String().size()));
    }
    const ShapedParagraph p = shapeText(text, setting, wordEnds);
    const std::vector<BrokenLine> lines = BalancedLineBreaker().breakLines(p, setting.measure, setting.rules);
    const QJsonArray expected = vector.value(QLatin1String("lines")).toArray();
    const QJsonArray widths = vector.value(QLatin1String("widths_em")).toArray();
    QStringList got;
    for (const BrokenLine& line : lines)
        got << textOf(p, line.from, line.to);
    for (qsizetype i = 0; i < std::max<qsizetype>(expected.size(), got.size()); ++i) {
        if (got.value(i) != expected.at(i).toString())
            return QStringLiteral("lines: ") + got.join(QStringLiteral(" | "));
        const Length width = lines[static_cast<std::size_t>(i)].width;
        if (!close(width, emLength(widths.at(i).toString())))
            return QStringLiteral("line %1: width %2").arg(i + 1).arg(shown(width));
    }
    return {};
}

/// R-05; "headings" or "heading_lines": lines (from 1 on) that may not end a column (H-01).
QString runColumns(const QJsonObject& vector)
{
    std::vector<int> headings;
    for (auto member = vector.begin(); member != vector.end(); ++member) {
        if (!member.key().startsWith(QLatin1String("heading")))
            continue;
        if (member->isDouble())
            headings.push_back(member->toInt());
        for (const QJsonValue& line : member->toArray())
            headings.push_back(line.toInt());
    }
    const std::vector<int> got = balancedColumns(vector.value(QLatin1String("lines")).toInt(),
                                                 vector.value(QLatin1String("columns")).toInt(), headings);
    const QJsonArray expected = vector.value(QLatin1String("expected")).toArray();
    QStringList shownGot;
    bool same = expected.size() == static_cast<qsizetype>(got.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        same = same && got[i] == expected.at(static_cast<qsizetype>(i)).toInt();
        shownGot << QString::number(got[i]);
    }
    return same ? QString() : QStringLiteral("columns: ") + shownGot.join(QLatin1Char('/'));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    QStringList kinds;
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--kinds")); at >= 0 && at + 1 < arguments.size()) {
        kinds = arguments.at(at + 1).split(QLatin1Char(','));
        arguments.remove(at, 2);
    }
    if (arguments.size() != 1 || arguments.first().startsWith(QStringLiteral("--"))) {
        std::fputs("usage: clreq-vectors FILE.json [--kinds inline,layout,justify,heading,columns]\n", stderr);
        return 2;
    }
    QFile file(arguments.first());
    const QJsonArray vectors = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                                              : QJsonArray();
    if (vectors.isEmpty()) {
        std::fprintf(stderr, "%s: no vectors in this file\n", qPrintable(arguments.first()));
        return 1;
    }
    const std::map<QString, QString (*)(const QJsonObject&)> runners{{QStringLiteral("inline"), runInline},
                                                                     {QStringLiteral("layout"), runLayout},
                                                                     {QStringLiteral("justify"), runJustify},
                                                                     {QStringLiteral("heading"), runHeading},
                                                                     {QStringLiteral("columns"), runColumns}};
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    for (const QJsonValue& value : vectors) {
        const QJsonObject vector = value.toObject();
        const QString kind = vector.value(QLatin1String("kind")).toString();
        if (!kinds.isEmpty() && !kinds.contains(kind))
            continue;
        const auto runner = runners.find(kind);
        if (runner == runners.end()) {
            ++skipped;
            continue;
        }
        const QString failure = runner->second(vector);
        failure.isEmpty() ? ++passed : ++failed;
        if (!failure.isEmpty())
            std::printf("%s: %s\n", qPrintable(vector.value(QLatin1String("id")).toString()), qPrintable(failure));
    }
    std::printf("%d passed, %d failed", passed, failed);
    if (skipped > 0)
        std::printf(", %d skipped", skipped);
    std::printf("\n");
    return failed == 0 ? 0 : 1;
}
