#include "cleaned.h"
#include "sample_prose.h"

#include "import/cleanup/characters/founder_symbols.h"

#include <iconv.h>

#include <random>

using namespace banxin;
using namespace banxin::testing;
using cleanup::founderCharacter;
using cleanup::founderSymbol;

namespace {

/// What a Founder PDF gives for the text: symbols damaged, and with them letters and digits if asked.
QString damaged(const QString& text, bool lettersToo)
{
    QString out;
    for (const QChar c : text) {
        const bool ascii = c.unicode() > 0x20 && c.unicode() < 0x7F;
        const QChar symbol = ascii && lettersToo ? QChar(c.unicode() + 0xFEE0) : c;
        const QChar character = ascii && !lettersToo ? QChar() : founderCharacter(symbol);
        out += character.isNull() ? c : character;
    }
    return out;
}

/// The same for some of the symbols.
QString damagedOnly(const QString& text, const QString& symbols)
{
    QString out;
    for (const QChar c : text)
        out += symbols.contains(c) ? founderCharacter(c) : c;
    return out;
}

/// Lines of about `measure` characters, with no mark at the beginning of a line, as composition makes them.
QStringList wrapped(const QString& text, qsizetype measure)
{
    QStringList out;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype to = std::min(text.size(), at + measure);
        while (to < text.size() && QStringView(u"，。、；：？！”）》").contains(text.at(to)))
            ++to;
        out += text.mid(at, to - at);
        at = to;
    }
    return out;
}

/// Full-width letters and digits as they are restored.
QString halfWidthWords(QString text)
{
    for (QChar& c : text)
        if (c.isLetterOrNumber() && c >= u'\uFF10' && c <= u'\uFF5A')
            c = QChar(c.unicode() - 0xFEE0);
    return text;
}

/// Symbols of `truth` that `text` has at the same place, and all of them.
struct Restored {
    int right = 0;
    int all = 0;
    int spoiled = 0; ///< other characters that changed
};

Restored compared(const QString& truth, const QString& text, const QString& damagedText)
{
    Restored out;
    EXPECT_EQ(truth.size(), text.size());
    for (qsizetype i = 0; i < std::min(truth.size(), text.size()); ++i) {
        if (truth.at(i) != damagedText.at(i)) {
            ++out.all;
            out.right += truth.at(i) == text.at(i) ? 1 : 0;
        } else {
            out.spoiled += truth.at(i) != text.at(i) ? 1 : 0;
        }
    }
    return out;
}

/// The character of two GB18030 bytes by the C library, which knows nothing of the library that the program uses.
QChar decodedByIconv(int lead, int trail)
{
    iconv_t converter = iconv_open("UTF-16LE", "GB18030");
    char in[2] = {static_cast<char>(lead), static_cast<char>(trail)};
    char out[8] = {};
    char* from = in;
    char* to = out;
    std::size_t inLeft = sizeof in;
    std::size_t outLeft = sizeof out;
    const std::size_t status = iconv(converter, &from, &inLeft, &to, &outLeft);
    iconv_close(converter);
    if (status == static_cast<std::size_t>(-1) || outLeft != sizeof out - 2)
        return {};
    return QChar(static_cast<unsigned char>(out[0]) | (static_cast<unsigned char>(out[1]) << 8));
}

/// Only the pass that is looked at.
CleanOptions founderOnly()
{
    CleanOptions options;
    for (const char* pass : {"compatibility-forms", "letter-spacing", "full-width", "doubled-text", "punctuation"})
        options.off.insert(QLatin1String(pass));
    return options;
}

} // namespace

TEST(FounderSymbols, AllSymbolsOfTheNineRowsAreKnown)
{
    int symbols = 0;
    for (int lead = 0xA1; lead <= 0xA9; ++lead)
        for (int trail = 0xA1; trail <= 0xFE; ++trail) {
            const QChar symbol = decodedByIconv(lead, trail);
            const bool vertical = symbol >= u'\uFE10' && symbol <= u'\uFE19'; // of the edition of 2022
            if (symbol.isNull() || vertical || (symbol >= u'\uE000' && symbol <= u'\uF8FF'))
                continue;
            ++symbols;
            const QChar character = decodedByIconv(lead + 0x31, trail);
            EXPECT_EQ(founderSymbol(character), symbol);
            EXPECT_EQ(founderCharacter(symbol), character);
        }
    EXPECT_EQ(symbols, 717 + 1); // and ḿ, which the edition of 2005 took from private use
    EXPECT_TRUE(founderSymbol(u'文').isNull());
}

TEST(FounderSymbols, KnownExamples)
{
    const QString characters = QStringLiteral("袁遥尧野冶院曰渊冤叶曳圆园粤陨要噎");
    const QString symbols = QStringLiteral("，。、“”：；（）《》２０ＡＩ—…");
    for (qsizetype i = 0; i < characters.size(); ++i)
        EXPECT_EQ(founderSymbol(characters.at(i)), symbols.at(i));
}

TEST(FounderPunctuation, AGarbledPassageIsRestored)
{
    for (const bool lettersToo : {false, true}) {
        Restored sum;
        for (const QString& passage : samplePassages()) {
            const QString broken = damaged(passage, lettersToo);
            QString truth = passage;
            if (lettersToo)
                truth.replace(u'%', u'％'); // the sign that stands in print
            const Restored one = compared(truth, cleaned(broken, founderOnly()), broken);
            sum.right += one.right;
            sum.all += one.all;
            sum.spoiled += one.spoiled;
            EXPECT_EQ(truth, cleaned(broken, founderOnly()));
        }
        EXPECT_GE(sum.right, 0.99 * sum.all) << lettersToo;
        EXPECT_EQ(sum.spoiled, 0);
    }
}

TEST(FounderPunctuation, CleanTextStaysAsItIs)
{
    const QString all = samplePassages().join(QLatin1Char('\n'));
    EXPECT_EQ(cleaned(all, founderOnly()), all);
    for (const QString& passage : samplePassages())
        EXPECT_EQ(cleaned(passage, founderOnly()), passage);
}

TEST(FounderPunctuation, NamesOnAListAreNoMarks)
{
    const QString list = QStringLiteral("委员\n袁明 李遥 王尧\n张袁 赵遥 陈尧\n袁小野 冶文\n袁家院 孙遥");
    EXPECT_EQ(cleaned(list, founderOnly()), list);
}

TEST(FounderPunctuation, ADamagedArticleAmongCleanOnes)
{
    const QStringList passages = samplePassages();
    const QString text = passages.at(0) + QLatin1Char('\n') + damaged(passages.at(2), false) + QLatin1Char('\n')
        + passages.at(3) + QLatin1Char('\n') + damaged(passages.at(1), false) + QLatin1Char('\n') + passages.at(4);
    const QString truth = passages.at(0) + QLatin1Char('\n') + passages.at(2) + QLatin1Char('\n') + passages.at(3)
        + QLatin1Char('\n') + passages.at(1) + QLatin1Char('\n') + passages.at(4);
    EXPECT_EQ(cleaned(text, founderOnly()), truth);
}

TEST(FounderPunctuation, TheFontsBlankBesideAMarkGoes)
{
    EXPECT_EQ(cleaned(QStringLiteral("站长讲话遥 他表示袁今年尧明年 袁都要放映野露天电影冶 遥 "), founderOnly()),
              QStringLiteral("站长讲话。他表示，今年、明年，都要放映“露天电影”。 "));
}

TEST(FounderPunctuation, HeadlinesAndReferencesOfADamagedIssue)
{
    const QString body = damaged(samplePassages().at(2), false);
    EXPECT_EQ(
        cleaned(body + QStringLiteral("\n孕3耀5\n县文化馆渊分馆冤正式开放\n全镇阅读量增长 7.5豫"), founderOnly()),
        samplePassages().at(2) + QStringLiteral("\nP3～5\n县文化馆（分馆）正式开放\n全镇阅读量增长 7.5％"));
}

TEST(FounderPunctuation, ListsNamesAndPlusSignsOfHeadlinesAreRestored)
{
    const QString body = damaged(samplePassages().at(2), false);
    EXPECT_EQ(cleaned(body
                          + QStringLiteral("\n人大代表尧渔业协会副会长尧海盛渔业董事长林大海院\n"
                                           "海盛渔业完成B垣轮融资\n记者走进市中心第二医院"),
                      founderOnly()),
              samplePassages().at(2)
                  + QStringLiteral("\n人大代表、渔业协会副会长、海盛渔业董事长林大海：\n"
                                   "海盛渔业完成B＋轮融资\n记者走进市中心第二医院"));
}

TEST(FounderPunctuation, SomeOfTheSymbolsMayBeRight)
{
    const QString all = samplePassages().join(QLatin1Char('\n'));
    for (const char16_t* symbols :
         {u"，。、“”", u"，", u"。", u"，。", u"、“”", u"（）", u"，。、“”：；（）《》"}) {
        const QString broken = damagedOnly(all, QString::fromUtf16(symbols));
        ASSERT_NE(broken, all);
        EXPECT_EQ(cleaned(broken, founderOnly()), all) << QString::fromUtf16(symbols).toStdString();
    }
}

TEST(FounderPunctuation, PassagesDamagedAtRandom)
{
    std::mt19937 random(20260131);
    Restored sum;
    for (int round = 0; round < 60; ++round) {
        QStringList truth;
        QStringList broken;
        QStringList passages = samplePassages();
        std::shuffle(passages.begin(), passages.end(), random);
        for (const QString& passage : passages) {
            const bool isDamaged = random() % 2 == 0;
            const qsizetype measure = 12 + static_cast<qsizetype>(random() % 12);
            truth += wrapped(passage, measure);
            const QStringList lines = wrapped(passage, measure);
            for (const QString& line : lines)
                broken += isDamaged ? damaged(line, false) : line;
        }
        const QString text = broken.join(QLatin1Char('\n'));
        const Restored one = compared(truth.join(QLatin1Char('\n')), cleaned(text, founderOnly()), text);
        sum.right += one.right;
        sum.all += one.all;
        sum.spoiled += one.spoiled;
    }
    EXPECT_GE(sum.right, 0.99 * sum.all);
    EXPECT_LE(sum.spoiled, 0.0005 * sum.all);
}

TEST(FounderPunctuation, WhatIsRestoredStays)
{
    for (const bool lettersToo : {false, true})
        for (const QString& passage : samplePassages()) {
            const QString once = cleaned(damaged(passage, lettersToo));
            EXPECT_EQ(cleaned(once), once);
        }
}

TEST(FounderPunctuation, AShortPaste)
{
    EXPECT_EQ(cleaned(QStringLiteral("记者从文化站获悉袁新书屋将于下周开放遥"), founderOnly()),
              QStringLiteral("记者从文化站获悉，新书屋将于下周开放。"));
    for (const char16_t* text : {u"摄影袁磊文字李遥", u"记者袁志 通讯员王尧", u"文化站站长袁志勤向大家介绍新书屋",
                                 u"袁志勤 李遥 王尧获奖"})
        EXPECT_EQ(cleaned(QString::fromUtf16(text), founderOnly()), QString::fromUtf16(text));
}

TEST(FounderPunctuation, AllSymbolsTogetherAreRestored)
{
    QString rows;
    int symbols = 0;
    for (int lead = 0xA1; lead <= 0xA9; ++lead) {
        for (int trail = 0xA1; trail <= 0xFE; ++trail) {
            const QChar symbol = founderSymbol(decodedByIconv(lead + 0x31, trail));
            if (symbol.isNull() || symbol == u'\u3000')
                continue;
            rows += symbol;
            ++symbols;
        }
        rows += QLatin1Char('\n');
    }
    const QString truth = samplePassages().at(0) + QLatin1Char('\n') + rows + samplePassages().at(1);
    QString broken = damaged(truth, false);
    const QString result = cleaned(broken, founderOnly());
    int right = 0;
    const QString wanted = halfWidthWords(rows);
    const qsizetype from = samplePassages().at(0).size() + 1;
    ASSERT_EQ(result.size(), truth.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        right += rows.at(i) != u'\n' && (result.at(from + i) == wanted.at(i) || result.at(from + i) == rows.at(i));
    EXPECT_GE(right, 0.99 * symbols);
}

TEST(FounderPunctuation, ARejectedChangeStays)
{
    const QString broken = damaged(samplePassages().at(0), false);
    CleanOptions options = founderOnly();
    const std::vector<CleanChange> changes = changesOf(broken, options);
    ASSERT_FALSE(changes.empty());
    options.rejected = changes;
    EXPECT_EQ(cleaned(broken, options), broken);
}
