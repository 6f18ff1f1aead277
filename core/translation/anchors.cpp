#include "translation/anchors.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace banxin {

namespace {

bool isHan(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

double lengthOf(const QString& text, Language language)
{
    if (language == Language::En)
        return static_cast<double>(text.simplified().size());
    double out = 0;
    for (const char32_t c : text.toUcs4())
        out += isHan(c) ? 1.0 : QChar::isSpace(c) ? 0.0 : c < 0x2000 ? 1.0 / 3 : 0.5;
    return out;
}

QString valueName(double value, bool percent)
{
    const QString number = QString::number(value, 'g', 9);
    return percent ? number + QLatin1Char('%') : number;
}

double scaleOf(const QString& unit)
{
    static const std::array<std::pair<const char*, double>, 12> scales{{{"万亿", 1e12},
                                                                        {"亿", 1e8},
                                                                        {"千万", 1e7},
                                                                        {"百万", 1e6},
                                                                        {"万", 1e4},
                                                                        {"千", 1e3},
                                                                        {"trillion", 1e12},
                                                                        {"billion", 1e9},
                                                                        {"bn", 1e9},
                                                                        {"million", 1e6},
                                                                        {"m", 1e6},
                                                                        {"thousand", 1e3}}};
    for (const auto& [name, scale] : scales)
        if (unit == QString::fromUtf8(name))
            return scale;
    return 1;
}

const QRegularExpression& numberForm(Language language)
{
    // number, unit or "joint number unit" of a range, percent
    static const QString digits =
        QStringLiteral("([0-9]{1,3}(?:[,，][0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)");
    static const QString percent = QStringLiteral("\\s?(%|％|per ?cent\\b|percent\\b|个百分点)?");
    static const QRegularExpression zh(digits + QStringLiteral("\\s?(万亿|亿|千万|百万|万|千)?") + percent
                                       + QStringLiteral("(?:\\s?(月)(?!内|间))?"));
    static const QRegularExpression en(
        digits + QStringLiteral("[\\s-]?(trillion|billion|million|thousand|bn\\b|m\\b)?") + percent);
    return language == Language::Zh ? zh : en;
}

struct Number {
    double value = 0;
    double scale = 1;
    bool percent = false;
    bool month = false;
    qsizetype from = 0;
    qsizetype to = 0;
};

std::vector<Number> numbersIn(const QString& text, Language language)
{
    static const QRegularExpression joint(QStringLiteral("^\\s*(?:-|–|—|~|～|至|到|to|and|或)\\s*$"));
    std::vector<Number> out;
    for (auto at = numberForm(language).globalMatch(text); at.hasNext();) {
        const QRegularExpressionMatch match = at.next();
        Number number;
        number.value = match.captured(1).remove(QLatin1Char(',')).remove(QChar(0xFF0C)).toDouble();
        number.scale = scaleOf(match.captured(2));
        number.percent = !match.captured(3).isEmpty();
        number.month = language == Language::Zh && !match.captured(4).isEmpty();
        number.from = match.capturedStart();
        number.to = match.capturedEnd();
        // A range names its unit once.
        if (!out.empty() && out.back().scale == 1 && !out.back().percent && !number.month
            && joint.match(text.mid(out.back().to, number.from - out.back().to)).hasMatch()) {
            out.back().scale = number.scale;
            out.back().percent = number.percent;
        }
        out.push_back(number);
    }
    return out;
}

constexpr std::array<const char*, 12> months{{"January", "February", "March", "April", "May", "June", "July",
                                              "August", "September", "October", "November", "December"}};

std::vector<QString> numberNames(const QString& text, Language language)
{
    std::vector<QString> out;
    for (const Number& number : numbersIn(text, language)) {
        if (number.month && number.value >= 1 && number.value <= 12)
            out.push_back(QStringLiteral("month %1").arg(static_cast<int>(number.value)));
        else
            out.push_back(valueName(number.value * number.scale, number.percent));
    }
    if (language == Language::En)
        for (std::size_t month = 0; month < months.size(); ++month) {
            const QRegularExpression name(QStringLiteral("\\b%1\\b").arg(QLatin1String(months[month])));
            for (auto at = name.globalMatch(text); at.hasNext(); at.next())
                out.push_back(QStringLiteral("month %1").arg(month + 1));
        }
    std::ranges::sort(out);
    return out;
}

std::vector<QString> latinWords(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("[A-Za-z][A-Za-z0-9]+"));
    std::vector<QString> out;
    for (auto at = form.globalMatch(text); at.hasNext();)
        out.push_back(at.next().captured().toLower());
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

bool holdsTerm(const QString& text, const QString& lower, const TermPair& term, Language language)
{
    if (language == Language::Zh)
        return !term.zh.isEmpty() && text.contains(term.zh);
    const QString wanted = term.en.toLower();
    if (wanted.isEmpty())
        return false;
    for (qsizetype at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1))
        if (at == 0 || !lower.at(at - 1).isLetterOrNumber())
            return true; // at the head of a word, so that plurals are found
    return false;
}

} // namespace

TextFeatures featuresOf(const QString& text, Language language, const std::vector<TermPair>& terms)
{
    static const QRegularExpression listMark(QStringLiteral(
        "^\\s*(?:[-•●·*▪◆]|[(（]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）.、．](?![0-9]))"));
    static const QString ends = QStringLiteral("。！？!?.…：:；;");
    static const QString closing = QStringLiteral("”’」』)）\"'");
    TextFeatures out;
    out.length = lengthOf(text, language);
    out.numbers = numberNames(text, language);
    out.words = latinWords(text);
    const QString lower = text.toLower();
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (holdsTerm(text, lower, terms[i], language))
            out.terms.push_back(static_cast<int>(i));
    int straight = 0;
    for (const QChar c : text) {
        out.questions += c == QLatin1Char('?') || c == QChar(0xFF1F) ? 1 : 0;
        out.quotes += c == QChar(0x201C) || c == QChar(0x300C) ? 1 : 0;
        straight += c == QLatin1Char('"') ? 1 : 0;
    }
    out.quotes += straight / 2;
    QString tail = text.trimmed();
    while (!tail.isEmpty() && closing.contains(tail.back()))
        tail.chop(1);
    out.ends = !tail.isEmpty() && ends.contains(tail.back());
    out.list = listMark.match(text).hasMatch();
    return out;
}

TextFeatures together(const TextFeatures& a, const TextFeatures& b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? b : a;
    TextFeatures out = a;
    out.length += b.length;
    const auto merge = [](auto& to, const auto& from, bool unique) {
        to.insert(to.end(), from.begin(), from.end());
        std::ranges::sort(to);
        if (unique)
            to.erase(std::ranges::unique(to).begin(), to.end());
    };
    merge(out.numbers, b.numbers, false);
    merge(out.words, b.words, true);
    merge(out.terms, b.terms, true);
    out.questions += b.questions;
    out.quotes += b.quotes;
    out.ends = b.ends;
    return out;
}

std::vector<TermPair> termPairs(const std::vector<GlossaryEntry>& glossary)
{
    std::vector<TermPair> out;
    for (const GlossaryEntry& entry : glossary)
        for (const BilingualString* form : {&entry.name, &entry.shortName})
            if (!form->zh.isEmpty() && !form->en.isEmpty())
                out.push_back({form->zh, form->en});
    return out;
}

} // namespace banxin
