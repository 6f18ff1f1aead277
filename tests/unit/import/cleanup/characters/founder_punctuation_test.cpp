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

TEST(FounderPunctuation, ARejectedChangeStays)
{
    const QString broken = damaged(samplePassages().at(0), false);
    CleanOptions options = founderOnly();
    const std::vector<CleanChange> changes = changesOf(broken, options);
    ASSERT_FALSE(changes.empty());
    options.rejected = changes;
    EXPECT_EQ(cleaned(broken, options), broken);
}
