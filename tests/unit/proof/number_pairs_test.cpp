// Made-up pairs of sentences: half of them state something else in English on purpose.

#include "proof/bilingual/bilingual_check.h"

#include <gtest/gtest.h>

#include <QFile>

using namespace banxin;

namespace {

struct Judged {
    int pairs = 0;
    int rightSentences = 0;
    QStringList faults; ///< pairs judged wrongly
};

QString findingsOf(const BilingualFindings& findings)
{
    QStringList out;
    for (const BilingualFinding& finding : findings)
        out.append(QStringLiteral("%1 [%2 | %3]").arg(finding.rule, finding.zhText, finding.enText));
    return out.join(QStringLiteral("; "));
}

Judged judge(const QString& name)
{
    Judged out;
    QFile file(QStringLiteral(BANXIN_SOURCE_DIR "/tests/unit/proof/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (line.startsWith(QLatin1Char('#')) || cells.size() != 3)
            continue;
        ++out.pairs;
        const bool right = cells[0] == QLatin1String("right");
        out.rightSentences += right ? 1 : 0;
        const BilingualFindings findings = checkPair(cells[1], cells[2], {});
        if (findings.empty() != right)
            out.faults.append(
                QStringLiteral("%1: %2 / %3: %4").arg(cells[0], cells[1], cells[2], findingsOf(findings)));
    }
    return out;
}

} // namespace

TEST(NumberPairs, ThreeHundredAreJudgedRight)
{
    const Judged judged = judge(QStringLiteral("number_pairs.tsv"));
    EXPECT_GE(judged.pairs, 300);
    EXPECT_EQ(2 * judged.rightSentences, judged.pairs);
    EXPECT_TRUE(judged.faults.isEmpty()) << judged.faults.size() << " of " << judged.pairs << " misjudged:\n"
                                         << judged.faults.join(QLatin1Char('\n')).toStdString();
}

TEST(NumberPairs, SentencesOfAnotherKindAreJudgedRight)
{
    const Judged judged = judge(QStringLiteral("number_pairs_more.tsv"));
    EXPECT_GE(judged.pairs, 60);
    EXPECT_EQ(2 * judged.rightSentences, judged.pairs);
    EXPECT_TRUE(judged.faults.isEmpty()) << judged.faults.size() << " of " << judged.pairs << " misjudged:\n"
                                         << judged.faults.join(QLatin1Char('\n')).toStdString();
}

TEST(NumberPairs, NewsAndNoticesAreJudgedRight)
{
    const Judged judged = judge(QStringLiteral("number_pairs_news.tsv"));
    EXPECT_GE(judged.pairs, 100);
    EXPECT_EQ(2 * judged.rightSentences, judged.pairs);
    EXPECT_TRUE(judged.faults.isEmpty()) << judged.faults.size() << " of " << judged.pairs << " misjudged:\n"
                                         << judged.faults.join(QLatin1Char('\n')).toStdString();
}

TEST(NumberPairs, DiscountsWeekdaysErasAndSpansAreJudgedRight)
{
    const Judged judged = judge(QStringLiteral("number_pairs_review.tsv"));
    EXPECT_GE(judged.pairs, 80);
    EXPECT_EQ(2 * judged.rightSentences, judged.pairs);
    EXPECT_TRUE(judged.faults.isEmpty()) << judged.faults.size() << " of " << judged.pairs << " misjudged:\n"
                                         << judged.faults.join(QLatin1Char('\n')).toStdString();
}

TEST(NumberPairs, SuggestionsKeepTheUnitOrSayNothing)
{
    const auto suggested = [](const char* zh, const char* en) {
        const BilingualFindings findings = checkPair(QString::fromUtf8(zh), QString::fromUtf8(en), {});
        return findings.empty() ? std::string("no finding") : findings.front().suggestion.toStdString();
    };
    EXPECT_EQ(suggested("他跑了9秒83。", "He ran 9.38 seconds."), "9.83 seconds");
    EXPECT_EQ(suggested("相距五十海里。", "They are fifty miles apart."), "50 nautical miles");
    EXPECT_EQ(suggested("硬盘为2TB。", "It has a 2 GB disk."), "2 TB");
    EXPECT_EQ(suggested("会场在1206室。", "The venue is Room 1260."), "Room 1206");
    EXPECT_EQ(suggested("根据第一百二十三条。", "In accordance with Article 132."), "Article 123");
    EXPECT_EQ(suggested("近4000人次参加。", "Nearly 40,000 took part."), "nearly 4,000");
    EXPECT_EQ(suggested("全场打八折。", "Everything is 80 per cent off."), "20 per cent off");
    EXPECT_EQ(suggested("公元前221年", "AD 221"), "221 BC");
    EXPECT_EQ(suggested("发动机有300马力。", "The engine has 200 horsepower."), "");
}

TEST(NumberPairs, TheNameOfANumberIsReplacedWithIt)
{
    const BilingualFindings findings =
        checkPair(QStringLiteral("会场在1206室。"), QStringLiteral("The venue is Room 1260."), {});
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].enText, QStringLiteral("Room 1260"));
    EXPECT_EQ(findings[0].en, (TextRange{13, 22}));
    EXPECT_EQ(findings[0].suggestion, QStringLiteral("Room 1206"));
}

TEST(NumberPairs, AnAddressAloneIsNoOtherLanguage)
{
    const QString page = QStringLiteral("https://www.journal.example/issues/july/one/two/page.html");
    EXPECT_TRUE(checkPair(page, page, {}).empty());
    const QString sentence = QStringLiteral("The text was left in English and nobody saw it.");
    EXPECT_FALSE(checkPair(sentence, sentence, {}).empty());
}
