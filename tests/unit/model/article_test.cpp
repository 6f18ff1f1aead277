#include "model/article.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

Article sampleArticle()
{
    Article article;
    article.kicker = {QStringLiteral("协会动态"), QStringLiteral("News")};
    article.title = {QStringLiteral("春季交流会 在江城举行"), QStringLiteral("Spring Forum Held")};
    article.byline = {QStringLiteral("本刊记者"), QStringLiteral("Staff")};
    article.bylinePlace = BylinePlace::AtEnd;
    article.state = ArticleState::Reviewed;
    Block paragraph;
    paragraph.zh = Text(QStringLiteral("（一）打造品牌。\U00020BB7野"), {{0, 8, MarkKind::Strong, {}, {}}});
    paragraph.en = Text(QStringLiteral("Building the brand."));
    article.append(paragraph);
    Block picture;
    picture.kind = BlockKind::Picture;
    picture.payload = {{QStringLiteral("picture"), 7}};
    article.append(picture);
    Block unknown;
    unknown.kind = BlockKind::Unknown;
    unknown.unknownKind = QStringLiteral("timeline");
    unknown.payload = {{QStringLiteral("steps"), QJsonArray{1, 2, 3}}};
    article.append(unknown);
    return article;
}

QJsonObject parsed(const char* json)
{
    QJsonParseError error;
    QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    EXPECT_EQ(error.error, QJsonParseError::NoError) << json;
    return object;
}

/// What articleFromJson says about a bad article: the pointer.
QString pointerOf(const char* json)
{
    const Result<Article> article = articleFromJson(parsed(json));
    if (article)
        return QStringLiteral("(accepted)");
    EXPECT_EQ(article.error().code, Error::Code::BadFormat);
    EXPECT_FALSE(article.error().detail.isEmpty());
    return article.error().subject;
}

} // namespace

TEST(Article, GoesThroughJsonUnchanged)
{
    const Article article = sampleArticle();
    const QByteArray bytes = QJsonDocument(articleToJson(article)).toJson();
    const Result<Article> read = articleFromJson(QJsonDocument::fromJson(bytes).object());
    ASSERT_TRUE(read) << qPrintable(read.error().subject);
    EXPECT_TRUE(sameContent(*read, article));
    EXPECT_EQ(read->state, article.state);
    EXPECT_EQ(read->nextBlock, article.nextBlock);
}

TEST(Article, KeepsBlocksOfUnknownKinds)
{
    const Result<Article> read = articleFromJson(articleToJson(sampleArticle()));
    ASSERT_TRUE(read);
    const Block& block = read->blocks.at(2);
    EXPECT_EQ(block.kind, BlockKind::Unknown);
    EXPECT_EQ(block.unknownKind, QStringLiteral("timeline"));
    EXPECT_EQ(block.payload.value(QLatin1String("steps")).toArray().size(), 3);
    EXPECT_EQ(articleToJson(*read), articleToJson(sampleArticle()));
}

TEST(Article, EveryBlockKindHasANameThatLeadsBack)
{
    for (int kind = 0; kind < static_cast<int>(BlockKind::Unknown); ++kind) {
        const QString name = blockKindName(static_cast<BlockKind>(kind));
        EXPECT_FALSE(name.isEmpty());
        EXPECT_EQ(blockKindFromName(name), static_cast<BlockKind>(kind));
    }
}

TEST(Article, BlockNumbersAreNeverUsedTwice)
{
    Article article;
    const BlockId first = article.append({}).id;
    const BlockId second = article.append({}).id;
    EXPECT_NE(first, second);
    article.blocks.pop_back();
    EXPECT_NE(article.append({}).id, second);
    ASSERT_NE(article.find(first), nullptr);
    EXPECT_EQ(article.find(second), nullptr);
}

TEST(Article, BlocksWithoutANumberGetTheNextOne)
{
    const Result<Article> read = articleFromJson(
        parsed(R"({"blocks": [{"kind": "paragraph", "zh": "一"}, {"id": 9, "kind": "subhead", "zh": "二"}]})"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->blocks.at(0).id.value, 10);
    EXPECT_EQ(read->blocks.at(1).id.value, 9);
    EXPECT_EQ(read->nextBlock, 11);
}

TEST(Article, AlternativeTextsAreChecked)
{
    const auto at = [](const char* payload) {
        const QByteArray json = QByteArray(R"({"blocks": [{"kind": "picture", "payload": )") + payload
            + QByteArray("}]}");
        return pointerOf(json.constData());
    };
    EXPECT_EQ(at(R"({"picture": 1, "alt": {"zh": "塔", "en": "A tower"}})"), QStringLiteral("(accepted)"));
    EXPECT_EQ(at(R"({"alt": "塔"})"), QStringLiteral("/blocks/0/payload/alt"));
    EXPECT_EQ(at(R"({"alt": {"de": "Turm"}})"), QStringLiteral("/blocks/0/payload/alt/de"));
    EXPECT_EQ(at(R"({"pictures": [{}, {"alt": {"zh": 1}}]})"),
              QStringLiteral("/blocks/0/payload/pictures/1/alt/zh"));
}

TEST(Article, MissingFieldsAreEmpty)
{
    const Result<Article> read = articleFromJson(parsed(R"({"title": {"zh": "题"}, "blocks": []})"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->title.zh, QStringLiteral("题"));
    EXPECT_TRUE(read->title.en.isEmpty());
    EXPECT_TRUE(read->kicker.isEmpty());
    EXPECT_EQ(read->bylinePlace, BylinePlace::UnderTitle);
    EXPECT_EQ(read->state, ArticleState::Draft);
}

TEST(Article, MarksAreCheckedInCodePoints)
{
    EXPECT_EQ(pointerOf(R"({"blocks": [{"kind": "paragraph", "zh": "\ud842\udfb7野",
                            "marks": {"zh": [{"from": 0, "to": 2, "kind": "strong"}]}}]})"),
              QStringLiteral("(accepted)"));
    EXPECT_EQ(pointerOf(R"({"blocks": [{"kind": "paragraph", "zh": "\ud842\udfb7野",
                            "marks": {"zh": [{"from": 0, "to": 3, "kind": "strong"}]}}]})"),
              QStringLiteral("/blocks/0/marks/zh"));
}

TEST(Article, AnErrorPointsToItsPlace)
{
    EXPECT_EQ(pointerOf("{}"), QStringLiteral("/blocks"));
    EXPECT_EQ(pointerOf(R"({"blocks": {}})"), QStringLiteral("/blocks"));
    EXPECT_EQ(pointerOf(R"({"title": "plain", "blocks": []})"), QStringLiteral("/title"));
    EXPECT_EQ(pointerOf(R"({"source": 7, "blocks": []})"), QStringLiteral("/source"));
    EXPECT_EQ(pointerOf(R"({"blocks": [{"kind": "paragraph"}, 5]})"), QStringLiteral("/blocks/1"));
    EXPECT_EQ(pointerOf(R"({"blocks": [{"zh": "一"}]})"), QStringLiteral("/blocks/0/kind"));
    EXPECT_EQ(pointerOf(R"({"blocks": [{"kind": "quote", "en": ["a"]}]})"), QStringLiteral("/blocks/0/en"));
}

TEST(Article, SameContentLooksAtWhatIsPrinted)
{
    const Article article = sampleArticle();
    Article other = article;
    other.id = ArticleId{3};
    other.revision = RevisionId{4};
    other.state = ArticleState::Final;
    EXPECT_TRUE(sameContent(article, other));
    other.blocks.front().zh.marks.clear();
    EXPECT_FALSE(sameContent(article, other));
}

TEST(ArticleJson, WhatItDoesNotKnowIsAnError)
{
    const auto refused = [](const char* json) {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        EXPECT_TRUE(document.isObject()) << json;
        const Result<Article> article = articleFromJson(document.object());
        EXPECT_FALSE(article.ok()) << json;
        return article.ok() ? QString() : article.error().subject;
    };
    EXPECT_EQ(refused(R"({"blocks":[],"titel":{"zh":"x"}})"), QStringLiteral("/titel"));
    EXPECT_EQ(refused(R"({"blocks":[],"title":{"zh":"x","fr":"y"}})"), QStringLiteral("/title/fr"));
    EXPECT_EQ(refused(R"({"blocks":[],"title":{"zh":5}})"), QStringLiteral("/title/zh"));
    EXPECT_EQ(refused(R"({"blocks":[],"bylinePlace":"end"})"), QStringLiteral("/bylinePlace"));
    EXPECT_EQ(refused(R"({"blocks":[],"state":7})"), QStringLiteral("/state"));
    EXPECT_EQ(refused(R"({"blocks":[],"format":"banxin-issue"})"), QStringLiteral("/format"));
    EXPECT_EQ(refused(R"({"blocks":[],"version":2})"), QStringLiteral("/version"));
    EXPECT_EQ(refused(R"({"blocks":[{"kind":"paragraph","text":"x"}]})"), QStringLiteral("/blocks/0/text"));
    EXPECT_EQ(refused(R"({"blocks":[{"kind":"paragraph","id":"1"}]})"), QStringLiteral("/blocks/0/id"));
    EXPECT_EQ(refused(R"({"blocks":[{"kind":"paragraph","id":9223372036854775807}]})"),
              QStringLiteral("/blocks/0/id"));
    EXPECT_EQ(refused(R"({"blocks":[{"kind":"picture","payload":[1]}]})"), QStringLiteral("/blocks/0/payload"));
    EXPECT_EQ(refused(R"({"blocks":[{"kind":"paragraph","zh":"x","marks":[]}]})"),
              QStringLiteral("/blocks/0/marks"));
    EXPECT_EQ(refused(R"({"blocks":[{"kind":"paragraph","zh":"x","marks":{"zh":{}}}]})"),
              QStringLiteral("/blocks/0/marks/zh"));
    EXPECT_EQ(refused(R"({"blocks":[{"kind":"paragraph","zh":"x","marks":{"de":[]}}]})"),
              QStringLiteral("/blocks/0/marks/de"));
    EXPECT_EQ(
        refused(
            R"({"blocks":[{"kind":"paragraph","zh":"x","marks":{"zh":[{"from":0,"to":1,"kind":"strong","bold":1}]}}]})"),
        QStringLiteral("/blocks/0/marks/zh/0/bold"));
}
