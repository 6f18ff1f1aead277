#include "import/cleanup/structure/newspaper_columns.h"
#include "import/cleanup/structure/newspaper_heading.h"
#include "import/cleanup/structure/newspaper_match.h"
#include "import/cleanup/structure/newspaper_seams.h"
#include "unit/import/cleanup/structure/made_up_newspaper.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::cleanup;
using namespace banxin::testing;

namespace {

std::vector<ManuscriptLine> linesOf(const QStringList& texts)
{
    std::vector<ManuscriptLine> out;
    for (const QString& text : texts) {
        ManuscriptLine line;
        line.text = text;
        line.number = static_cast<int>(out.size()) + 1;
        out.push_back(line);
    }
    return out;
}

std::vector<Piece> pieces(const QStringList& texts)
{
    const CleanOptions options;
    ChangeLog log(options);
    return piecesOf(linesOf(texts), log);
}

QString headings(const QStringList& texts)
{
    std::vector<Piece> lines;
    for (const ManuscriptLine& line : linesOf(texts)) {
        Piece piece;
        piece.paragraph = {line, line.number};
        lines.push_back(piece);
    }
    std::vector<const Piece*> pointers;
    for (const Piece& piece : lines)
        pointers.push_back(&piece);
    const Heading heading = headingOf(pointers);
    return heading.kicker + u'|' + heading.title + u'|' + heading.subtitle;
}

} // namespace

TEST(NewspaperPieces, ReadsNamesOfColumnsAlsoWhenTheyTouch)
{
    EXPECT_EQ(columnNames(QStringLiteral("本市要闻农机专区")),
              (QStringList{QStringLiteral("本市要闻"), QStringLiteral("农机专区")}));
    EXPECT_EQ(columnNames(QStringLiteral("港口动态 渔家手记")),
              (QStringList{QStringLiteral("港口动态"), QStringLiteral("渔家手记")}));
    EXPECT_TRUE(columnNames(QStringLiteral("渔港新码头今晨开工")).isEmpty());
    EXPECT_EQ(columnKind(QStringLiteral("农机专区")), ColumnKind::Topic);
    EXPECT_EQ(columnTopic(QStringLiteral("农机专区")), QStringLiteral("农机"));
}

TEST(NewspaperPieces, TellsKickerTitleAndSubtitleApart)
{
    EXPECT_EQ(headings({QStringLiteral("渔业局局长沈秋帆："), QStringLiteral("休渔期不能只休船")}),
              QStringLiteral("渔业局局长沈秋帆：|休渔期不能只休船|"));
    EXPECT_EQ(
        headings({QStringLiteral("老码头变身"), QStringLiteral("水上运动中心"), QStringLiteral("——东湾改造记")}),
        QStringLiteral("|老码头变身水上运动中心|东湾改造记"));
}

TEST(NewspaperPieces, PutsTornCreditsTogether)
{
    QStringList page{QStringLiteral("东湾"),     QStringLiteral("—"),
                     QStringLiteral("—"),        QString(),
                     QStringLiteral("本报记者"), QString(),
                     QStringLiteral("沈"),       QString(),
                     QStringLiteral("帆"),       QString()};
    page << setToMeasure(madeUpArticles()[0].paragraphs[0], 14);
    const std::vector<Piece> found = pieces(page);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(squeezed(found[0].text()), QStringLiteral("东湾——"));
    EXPECT_EQ(found[1].text(), QStringLiteral("本报记者 沈帆"));
    EXPECT_EQ(found[1].kind, PieceKind::Credit);
    EXPECT_EQ(found[2].text(), madeUpArticles()[0].paragraphs[0]);
}

TEST(NewspaperPieces, KnowsPageReferencesAndTheIndexOfAdvertisements)
{
    const std::vector<Piece> found =
        pieces({QStringLiteral("P16"), QString(), QStringLiteral("版位 广告主 内容"),
                QStringLiteral("8版 东湾船厂 形象广告"), QStringLiteral("9版"), QStringLiteral("公益广告")});
    ASSERT_EQ(found.size(), 5U);
    EXPECT_EQ(found[0].kind, PieceKind::PageReference);
    EXPECT_EQ(found[3].kind, PieceKind::Advert);
    EXPECT_EQ(found[4].kind, PieceKind::Advert);
}

TEST(NewspaperPieces, JoinsAParagraphThatAnotherArticleParts)
{
    const QString parted = madeUpArticles()[4].paragraphs[2];
    const qsizetype cut = parted.indexOf(QStringLiteral("警戒值"));
    std::vector<Piece> page;
    for (const QString& text :
         {madeUpArticles()[4].paragraphs[1], parted.left(cut), QStringLiteral("末班车为何晚点"),
          madeUpArticles()[3].paragraphs[0], parted.mid(cut), madeUpArticles()[4].paragraphs[3]}) {
        Piece piece;
        piece.paragraph.line.text = text;
        piece.paragraph.line.number = static_cast<int>(page.size()) + 1;
        piece.paragraph.lastNumber = piece.paragraph.line.number;
        piece.measure = 16;
        page.push_back(piece);
    }
    page[1].cutAfter = true;
    page[2].kind = PieceKind::Headline;
    page[2].measure = 0;
    page[4].cutBefore = true;
    const CleanOptions options;
    ChangeLog log(options);
    joinCutParagraphs(page, log);
    ASSERT_EQ(page.size(), 5U);
    EXPECT_EQ(page[1].text(), parted);
    EXPECT_EQ(page[2].text(), madeUpArticles()[4].paragraphs[3]);
    EXPECT_EQ(page[3].kind, PieceKind::Headline);
    EXPECT_EQ(log.changes().size(), 1U);
}

TEST(NewspaperPieces, TellsSubheadsFromHeadlines)
{
    const QStringList text{QStringLiteral("渔港的老船工每天清晨都会到码头看潮水，"),
                           QStringLiteral("他们说这是几代人传下来的规矩。")};
    QStringList numbered = text;
    numbered << QStringLiteral("二、修好每一条船");
    numbered += text;
    const std::vector<Piece> one = pieces(numbered);
    ASSERT_EQ(one.size(), 3U);
    EXPECT_TRUE(isSubhead(Page(one), 1));

    // The same without a number: where blank lines part passages, only a line without them is a sub-head.
    QStringList tight;
    for (int i = 0; i < 6; ++i) {
        tight += text;
        tight << QStringLiteral("修好每一条船");
        tight += text + text;
        tight << QString();
    }
    const std::vector<Piece> many = pieces(tight);
    const Page page(many);
    for (std::size_t i = 0; i < many.size(); ++i)
        if (many[i].kind == PieceKind::Headline) {
            EXPECT_TRUE(isSubhead(page, i));
        }
    QStringList loose = tight;
    loose.insert(2, QString());
    const std::vector<Piece> parted = pieces(loose);
    const Page partedPage(parted);
    EXPECT_FALSE(isSubhead(partedPage, 1));
}

TEST(NewspaperPieces, ComparesAHeadlineWithAllStoriesAsWithEach)
{
    std::mt19937 random(5);
    const MadeUpPage made = madeUpPage(random);
    const CleanOptions options;
    ChangeLog log(options);
    const std::vector<Piece> all = piecesOf(made.manuscript.lines, log);
    const Page page(all);
    const std::vector<Story> stories = storiesOf(page);
    ASSERT_GE(stories.size(), 2U);
    const Matcher matcher(page, stories);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<double> matches = matcher.matches(page.words[i], i);
        for (std::size_t s = 0; s < stories.size(); ++s)
            EXPECT_NEAR(matches[s], matcher.match(page.words[i], i, s), 1e-9);
    }
    const Story& story = stories.front();
    const PartShares shares(page, page.words[0], story);
    for (std::size_t at = 1; at < story.texts.size(); ++at) {
        EXPECT_NEAR(shares.left(at), matcher.shared(page.words[0], part(story, 0, at, page)), 1e-9);
        EXPECT_NEAR(shares.right(at), matcher.shared(page.words[0], part(story, at, story.texts.size(), page)),
                    1e-9);
    }
}
