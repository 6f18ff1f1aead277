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
