// Payloads come from files and older programs: whatever stands in them, an article is composed and
// its text is printed.

#include "article_desk.h"
#include "layout/article_builder.h"
#include "layout/compose.h"

#include <QJsonArray>

#include <gtest/gtest.h>

#include <random>

using namespace banxin;

namespace {

/// Any JSON value, made of the words that payloads know.
QJsonValue anyValue(std::mt19937& random, int depth)
{
    static const QStringList words{QStringLiteral("40%"),
                                   QStringLiteral("left"),
                                   QStringLiteral("top"),
                                   QStringLiteral("-7%"),
                                   QStringLiteral("\uFFFC"),
                                   QStringLiteral("海"),
                                   QString(),
                                   QStringLiteral("centre")};
    static const QStringList keys{QStringLiteral("picture"), QStringLiteral("pictures"), QStringLiteral("rows"),
                                  QStringLiteral("span"),    QStringLiteral("rowSpan"),  QStringLiteral("zh"),
                                  QStringLiteral("notes"),   QStringLiteral("header"),   QStringLiteral("columns"),
                                  QStringLiteral("around"),  QStringLiteral("width"),    QStringLiteral("align"),
                                  QStringLiteral("widths"),  QStringLiteral("credit"),   QStringLiteral("marks")};
    const auto pick = [&](const QStringList& list) {
        return list.at(static_cast<qsizetype>(random() % static_cast<unsigned>(list.size())));
    };
    switch (depth > 4 ? random() % 4 : random() % 6) {
    case 0: return static_cast<int>(random() % 9) - 2;
    case 1: return static_cast<double>(random()) * 1e9;
    case 2: return pick(words);
    case 3: return random() % 2 == 0;
    case 4: {
        QJsonArray out;
        for (auto i = random() % 5; i > 0; --i)
            out.append(anyValue(random, depth + 1));
        return out;
    }
    default: {
        QJsonObject out;
        for (auto i = random() % 6; i > 0; --i)
            out.insert(pick(keys), anyValue(random, depth + 1));
        return out;
    }
    }
}

} // namespace

TEST(DamagedPayload, NeverStopsAnArticle)
{
    std::mt19937 random(77);
    for (int round = 0; round < 150; ++round) {
        ArticleDesk desk(round % 2 == 0 ? QStringLiteral("quarterly") : QStringLiteral("bulletin"));
        Article& article = desk.article();
        article.blocks.clear();
        for (int kind = 0; kind <= static_cast<int>(BlockKind::Unknown); ++kind) {
            Block block;
            block.kind = static_cast<BlockKind>(kind);
            block.zh = QStringLiteral("第%1块\uFFFC的文字。").arg(kind);
            block.zh.marks = {{0, 2, MarkKind::Strong, {}, {}}, {3, 4, MarkKind::Note, QStringLiteral("zh"), {}}};
            QJsonObject payload = anyValue(random, 0).toObject();
            for (const char* key : {"rows", "pictures", "notes", "picture", "header"})
                if (random() % 2 == 0)
                    payload.insert(QString::fromLatin1(key), anyValue(random, 1));
            block.payload = payload;
            article.append(block);
        }
        ComposeOptions options;
        options.languages = static_cast<LanguageMode>(round % 3);
        static const auto faces = FaceSet::load();
        const auto issue = compose(desk.edition, desk.design, **faces, options, nullptr, desk.cache, {});
        ASSERT_TRUE(issue.ok());
        if (options.languages == LanguageMode::En)
            continue;
        QString text;
        for (const ComposedPage& page : issue->pages)
            for (const GlyphRun& run : page.runs)
                text += run.text;
        for (const Block& block : article.blocks)
            EXPECT_TRUE(text.contains(block.zh.string.left(2))) << qPrintable(block.zh.string);
    }
}
