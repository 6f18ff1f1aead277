// No footnote of a manuscript is lost by the clean-up.

#include "import/cleanup/notes.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

Block blockWith(Text text)
{
    Block block;
    block.zh = std::move(text);
    return block;
}

} // namespace

TEST(Notes, StandInTheBlockThatNamesThem)
{
    CleanedArticle article;
    article.article.append(
        blockWith({QStringLiteral("甲\uFFFC乙"), {{1, 2, MarkKind::Note, QStringLiteral("1"), {}}}}));
    Block table;
    table.kind = BlockKind::Table;
    const QJsonObject cell{
        {QStringLiteral("zh"), QStringLiteral("3\uFFFC")},
        {QStringLiteral("marks"),
         QJsonObject{{QStringLiteral("zh"), marksToJson({{1, 2, MarkKind::Note, QStringLiteral("2"), {}}})}}}};
    table.payload.insert(QStringLiteral("rows"), QJsonArray{QJsonArray{cell}});
    article.article.append(table);
    std::vector<CleanedArticle> articles{article};
    Diagnostics warnings;
    cleanup::attachNotes(articles,
                         {{QStringLiteral("1"), Text(QStringLiteral("注一"), {{0, 1, MarkKind::Strong, {}, {}}})},
                          {QStringLiteral("2"), Text(QStringLiteral("注二"))},
                          {QStringLiteral("3"), Text(QStringLiteral("注三"))}},
                         warnings);
    const auto note = [&](std::size_t block, const char* id) {
        return articles[0]
            .article.blocks[block]
            .payload.value(QStringLiteral("notes"))
            .toObject()
            .value(QLatin1String(id))
            .toObject();
    };
    EXPECT_EQ(note(0, "1").value(QStringLiteral("zh")), QStringLiteral("注一"));
    EXPECT_EQ(note(0, "1").value(QStringLiteral("marks")).toObject().value(QStringLiteral("zh")).toArray().size(),
              1);
    EXPECT_EQ(note(1, "2").value(QStringLiteral("zh")), QStringLiteral("注二"));
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_EQ(warnings[0].subject, QStringLiteral("注三"));
}
