// The import dialog's decisions and comparison, without windows.

#include "import_fixture.h"

#include "ui/editor/paragraph_look.h"
#include "ui/import/clean_words.h"
#include "ui/import/comparison.h"
#include "ui/import/import_review.h"

#include <gmock/gmock.h>

#include <random>

using namespace banxin;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

ImportReview review()
{
    std::vector<ManuscriptFile> files;
    files.push_back(portFile());
    return ImportReview(std::move(files));
}

void cleanAgain(ImportReview& review, std::size_t file)
{
    review.setCleaned(file, knownClean(*review.file(file).file.manuscript, review.file(file).options));
}

QString titleAt(const ImportReview& review, std::size_t article)
{
    return review.file(0).shown.articles.at(article).article.title.zh;
}

QString without(const QString& text, const std::vector<Stretch>& stretches)
{
    QString out = text;
    for (auto at = stretches.rbegin(); at != stretches.rend(); ++at)
        out.remove(at->from, at->length);
    return out;
}

} // namespace

TEST(ImportReview, AChangeThatIsTakenBackStaysInTheList)
{
    ImportReview r = review();
    const CleanChange comma = r.file(0).file.cleaned.changes.at(0);
    ASSERT_EQ(comma.rule, QStringLiteral("punctuation"));
    EXPECT_TRUE(r.setApplied(0, comma, false));
    EXPECT_FALSE(r.setApplied(0, comma, false));
    cleanAgain(r, 0);
    EXPECT_EQ(r.file(0).shown.articles[0].article.blocks[0].zh.string, QStringLiteral("今天,云屿港开通新航线。"));
    EXPECT_FALSE(r.file(0).file.cleaned.changes.at(0).applied);
    EXPECT_TRUE(r.setApplied(0, r.file(0).file.cleaned.changes.at(0), true));
    cleanAgain(r, 0);
    EXPECT_EQ(r.file(0).shown.articles[0].article.blocks[0].zh.string, QStringLiteral("今天，云屿港开通新航线。"));
}

TEST(ImportReview, OneChangeOfARuleThatIsOffComesBackAlone)
{
    ImportReview r = review();
    EXPECT_TRUE(r.setRuleOn(0, QStringLiteral("punctuation"), false));
    EXPECT_FALSE(r.setRuleOn(0, QStringLiteral("punctuation"), false));
    cleanAgain(r, 0);
    const CleanChange first = r.file(0).file.cleaned.changes.at(0);
    EXPECT_TRUE(r.setApplied(0, first, true));
    cleanAgain(r, 0);
    std::vector<bool> made;
    for (const CleanChange& change : r.file(0).file.cleaned.changes)
        if (change.rule == QStringLiteral("punctuation"))
            made.push_back(change.applied);
    EXPECT_THAT(made, ElementsAre(true, false, false));
    EXPECT_TRUE(r.setRuleOn(0, QStringLiteral("punctuation"), true))
        << "a group that is ticked has all of its changes";
    cleanAgain(r, 0);
    for (const CleanChange& change : r.file(0).file.cleaned.changes)
        EXPECT_TRUE(change.applied);
}

TEST(ImportReview, AllCanBeTakenBackAndMadeAgain)
{
    ImportReview r = review();
    EXPECT_TRUE(r.setAllApplied(0, false));
    cleanAgain(r, 0);
    for (const CleanChange& change : r.file(0).file.cleaned.changes)
        EXPECT_FALSE(change.applied);
    EXPECT_FALSE(r.setAllApplied(0, false));
    EXPECT_TRUE(r.setAllApplied(0, true));
    cleanAgain(r, 0);
    for (const CleanChange& change : r.file(0).file.cleaned.changes)
        EXPECT_TRUE(change.applied);
}

TEST(ImportReview, EditsByHandSurviveAnotherCleanUp)
{
    ImportReview r = review();
    HandEdit title;
    title.kind = HandEdit::Kind::Field;
    title.place = placeOfArticle(r.file(0).shown, 1);
    for (const QString& typed : {QStringLiteral("老"), QStringLiteral("老街"), QStringLiteral("老街开张")}) {
        title.value = typed;
        ASSERT_TRUE(r.edit(0, title));
    }
    EXPECT_EQ(r.file(0).edits.size(), 1U) << "typing is one step";
    HandEdit split;
    split.place = placeOfBlock(r.file(0).shown, 0, 1);
    ASSERT_TRUE(r.edit(0, split));
    r.setChosen(0, 2, false);
    EXPECT_EQ(r.articleCount(), 3);
    EXPECT_EQ(r.chosenCount(), 2);
    r.setRuleOn(0, QStringLiteral("punctuation"), false);
    cleanAgain(r, 0);
    EXPECT_EQ(titleAt(r, 1), QStringLiteral("一、船期"));
    EXPECT_EQ(titleAt(r, 2), QStringLiteral("老街开张"));
    EXPECT_FALSE(r.isChosen(0, 2));
    EXPECT_THAT(r.file(0).lost, IsEmpty());
    r.undoEdit(0);
    EXPECT_EQ(r.articleCount(), 2);
    r.undoEdit(0);
    EXPECT_EQ(titleAt(r, 1), QStringLiteral("集市重新开张"));
}

TEST(ImportReview, AnEditWhosePlaceIsGoneIsKeptAndNamed)
{
    ImportReview r = review();
    HandEdit kind;
    kind.kind = HandEdit::Kind::BlockKind;
    kind.blockKind = BlockKind::Quote;
    kind.place = placeOfBlock(r.file(0).shown, 1, 1);
    ASSERT_TRUE(r.edit(0, kind));
    CleanedManuscript less = r.file(0).file.cleaned;
    less.articles.pop_back();
    r.setCleaned(0, less);
    EXPECT_EQ(r.file(0).lost.size(), 1U);
    cleanAgain(r, 0);
    EXPECT_THAT(r.file(0).lost, IsEmpty());
    EXPECT_EQ(r.file(0).shown.articles[1].article.blocks[1].kind, BlockKind::Quote);
}

TEST(ImportReview, WhatIsChosenIsStoredWithOriginal)
{
    std::vector<ManuscriptFile> files;
    files.push_back(portFile());
    files.push_back(knownFile(QStringLiteral("空.txt"), {}));
    ImportReview r(std::move(files));
    r.setChosen(0, 0, false);
    const auto chosen = r.chosen();
    ASSERT_EQ(chosen.size(), 1U);
    EXPECT_EQ(chosen[0].original.fileName, QStringLiteral("港口.txt"));
    EXPECT_FALSE(chosen[0].original.bytes.isEmpty());
    ASSERT_EQ(chosen[0].articles.size(), 1U);
    EXPECT_EQ(chosen[0].articles[0].article.title.zh, QStringLiteral("集市重新开张"));
    EXPECT_EQ(missingPictures(chosen[0].articles[0].article), 1);
}

TEST(ChangedStretches, MarksOnlyWhatDiffers)
{
    const ChangedStretches d = changedStretches(QStringLiteral("今 年,好"), QStringLiteral("今年，好"));
    EXPECT_THAT(d.removed, ElementsAre(Stretch{1, 1}, Stretch{3, 1}));
    EXPECT_THAT(d.added, ElementsAre(Stretch{2, 1}));
    EXPECT_THAT(changedStretches(QStringLiteral("同"), QStringLiteral("同")).removed, IsEmpty());
}

TEST(ChangedStretches, BothWithoutTheirMarksAreOneText)
{
    std::mt19937 random(11); // NOLINT: the same each time
    const QString letters = QStringLiteral("甲乙丙，。 ");
    for (int round = 0; round < 300; ++round) {
        QString a;
        QString b;
        for (auto i = random() % 30; i > 0; --i)
            a += letters[static_cast<qsizetype>(random() % 6)];
        for (auto i = random() % 30; i > 0; --i)
            b += letters[static_cast<qsizetype>(random() % 6)];
        const ChangedStretches d = changedStretches(a, b);
        EXPECT_EQ(without(a, d.removed), without(b, d.added));
    }
    const QString longText(6000, QChar(0x7532));
    const ChangedStretches d =
        changedStretches(longText + QChar('a') + longText, longText + QChar('b') + longText);
    EXPECT_THAT(d.removed, ElementsAre(Stretch{6000, 1}));
}

TEST(Comparison, ShowsWhatWasTakenAwayAndWhatIsNew)
{
    const ManuscriptFile file = portFile();
    const Comparison c = compareManuscript(*file.manuscript, file.cleaned);
    ASSERT_EQ(c.original.size(), 8U);
    EXPECT_THAT(c.original[1].removed, ElementsAre(Stretch{2, 1}));
    EXPECT_THAT(c.original[2].removed, ElementsAre(Stretch{0, 12}));
    EXPECT_THAT(c.original[3].removed, IsEmpty());
    ASSERT_EQ(c.result.size(), 7U);
    EXPECT_EQ(c.result[0].block, -1);
    EXPECT_EQ(c.result[0].text, QStringLiteral("云屿港开通新航线"));
    EXPECT_THAT(c.result[1].added, ElementsAre(Stretch{2, 1}));
    EXPECT_EQ(c.result[4].article, 1U);
    int original = -1;
    int result = -1;
    for (const auto& [o, r] : c.anchors) {
        EXPECT_GT(o, original);
        EXPECT_GT(r, result);
        original = o;
        result = r;
    }
    EXPECT_GE(c.anchors.size(), 4U);
}

TEST(Comparison, WithoutLinesNothingIsMarkedAndNothingBreaks)
{
    const ManuscriptFile file = portFile();
    CleanedManuscript cleaned = file.cleaned;
    for (CleanedArticle& article : cleaned.articles) {
        article.firstLine = 0;
        article.blockLines.clear();
    }
    const Comparison c = compareManuscript(*file.manuscript, cleaned);
    EXPECT_EQ(c.result.size(), 7U);
    for (const OriginalLine& line : c.original)
        EXPECT_THAT(line.removed, IsEmpty());
    EXPECT_THAT(compareManuscript(Manuscript(), CleanedManuscript()).result, IsEmpty());
}

TEST(ChangeWords, SayWhatATextWasTakenFor)
{
    const auto words = [](const char* rule, const QString& before, const QString& after) {
        CleanChange change;
        change.rule = QLatin1String(rule);
        change.before = before;
        change.after = after;
        return changeInWords(change);
    };
    EXPECT_EQ(words("article", QStringLiteral("港口开航"), QStringLiteral("title: 港口开航")),
              QStringLiteral("港口开航 → Title"));
    EXPECT_EQ(words("field", QStringLiteral("本报记者 周敏"), QStringLiteral("byline: 周敏")),
              QStringLiteral("本报记者␣周敏 → Byline: 周敏"));
    EXPECT_EQ(words("kind", QStringLiteral("一、船期"), QStringLiteral("subhead: 一、船期")),
              QStringLiteral("一、船期 → ") + paragraphStyleName(BlockKind::Subhead));
    EXPECT_EQ(words("article", QStringLiteral("开航。⏎集市"), QStringLiteral("开航。⏎⏎集市")),
              QStringLiteral("“集市…” begins a new article"));
    EXPECT_EQ(words("article", QStringLiteral("港口开航"), QStringLiteral("港口开航⏎今天，云屿港")),
              QStringLiteral("港口开航 → Title"));
    EXPECT_EQ(words("field", QStringLiteral("今天"), QStringLiteral("市场｜今天")),
              QStringLiteral("今天 → Column: 市场"));
    EXPECT_EQ(words("letter-spacing", QStringLiteral("今 年"), QStringLiteral("今年")),
              QStringLiteral("今␣年 → 今年"));
    EXPECT_EQ(words("noise", QStringLiteral("扫码"), {}), QStringLiteral("扫码 → (taken out)"));
}

TEST(ChangeWords, OfALongTextShowThePlace)
{
    CleanChange change;
    change.before = QString(40, QChar(0x7532)) + QLatin1Char(',') + QString(40, QChar(0x4E59));
    change.after = QString(40, QChar(0x7532)) + QChar(0xFF0C) + QString(40, QChar(0x4E59));
    EXPECT_EQ(changeInShort(change), QStringLiteral("…甲甲甲,乙乙乙… → …甲甲甲，乙乙乙…"));
}
