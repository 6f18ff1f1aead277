#include "base/resource.h"
#include "layout/page_design.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

QByteArray builtIn(const char* name)
{
    const auto bytes = programResource(QStringLiteral("publications/%1.json").arg(QString::fromLatin1(name)));
    EXPECT_TRUE(bytes.ok());
    return bytes.ok() ? *bytes : QByteArray();
}

Error errorOf(const QByteArray& json)
{
    const Result<PageDesign> design = parsePageDesign(json);
    EXPECT_FALSE(design.ok());
    return design.ok() ? Error{} : design.error();
}

} // namespace

TEST(PageDesign, BuiltInDesignsAreValid)
{
    for (const char* name : {"quarterly", "bulletin", "newspaper"}) {
        const Result<PageDesign> design = parsePageDesign(builtIn(name));
        ASSERT_TRUE(design.ok()) << name << ": " << qPrintable(design.error().subject);
        // 小四, and 六号 in the newspaper
        EXPECT_EQ(design->body.size,
                  name == std::string("newspaper") ? Length::ptFraction(15, 2) : Length::pt(12));
        EXPECT_EQ(design->paints.front().name, QStringLiteral("text"));
        EXPECT_EQ(design->paints.front().k, 1000);
    }
}

TEST(PageDesign, AnUnknownKeyIsAnErrorWithItsPointer)
{
    QByteArray json = builtIn("quarterly");
    json.replace("\"pitch\": \"22pt\", \"role\"", "\"pich\": \"22pt\", \"role\"");
    EXPECT_EQ(errorOf(json).subject, QStringLiteral("/body/pich"));
}

TEST(PageDesign, LayoutsAreReadAndTheDefaultMustBeOneOfThem)
{
    QByteArray json = builtIn("quarterly");
    const auto design = parsePageDesign(json);
    ASSERT_TRUE(design.ok());
    EXPECT_EQ(design->layouts.size(), 4u);
    const ArticleLayout& two = design->layouts.at(QStringLiteral("双栏"));
    EXPECT_EQ(two.columns, 2);
    EXPECT_EQ(two.columnGap, Length::pt(24));
    EXPECT_TRUE(two.headSpans && two.balanced && !two.newPage);
    EXPECT_EQ(design->layouts.at(QStringLiteral("三栏带头图")).opener, ArticleLayout::Opener::HalfPagePicture);
    EXPECT_TRUE(design->defaultLayout.isEmpty());
    json.replace("\"jump\": {\n", "\"defaultLayout\": \"四栏\", \"jump\": {\n");
    EXPECT_EQ(errorOf(json).subject, QStringLiteral("/defaultLayout"));
}

TEST(PageDesign, ALengthNeedsItsUnit)
{
    QByteArray json = builtIn("bulletin");
    json.replace("\"bleed\": \"3mm\"", "\"bleed\": 3");
    const Error error = errorOf(json);
    EXPECT_EQ(error.code, Error::Code::BadFormat);
    EXPECT_EQ(error.subject, QStringLiteral("/page/bleed"));
}

TEST(PageDesign, AnInkMustExist)
{
    QByteArray json = builtIn("bulletin");
    json.replace("\"ink\": \"grey\", \"align\": \"right\"", "\"ink\": \"gold\", \"align\": \"right\"");
    EXPECT_TRUE(errorOf(json).subject.endsWith(QStringLiteral("/ink")));
}

TEST(PageDesign, MarginsMustLeaveRoom)
{
    QByteArray json = builtIn("bulletin");
    json.replace("\"inside\": \"28.8mm\"", "\"inside\": \"180mm\"");
    EXPECT_EQ(errorOf(json).subject, QStringLiteral("/page/margins"));
}

TEST(PageDesign, BrokenJsonSaysWhere)
{
    EXPECT_EQ(errorOf("{\"format\": ").subject, QStringLiteral("/"));
    EXPECT_EQ(errorOf("[]").code, Error::Code::BadFormat);
    EXPECT_EQ(errorOf("{}").subject, QStringLiteral("/format"));
}

TEST(PageDesign, SaysHowArticlesNotesAndTablesLook)
{
    QJsonObject json =
        QJsonDocument::fromJson(*programResource(QStringLiteral("publications/bulletin.json"))).object();
    json.insert(QStringLiteral("notes"), QJsonObject{{QStringLiteral("form"), QStringLiteral("number")}});
    json.insert(QStringLiteral("tables"), QJsonObject{{QStringLiteral("caption"), QStringLiteral("below")}});
    json.insert(QStringLiteral("articles"),
                QJsonObject{{QStringLiteral("bylineForm"), QStringLiteral("with-rules")},
                            {QStringLiteral("editorNoteForm"), QStringLiteral("tint")}});
    json.insert(QStringLiteral("columnOpener"), QJsonObject{{QStringLiteral("form"), QStringLiteral("page")}});
    const Result<PageDesign> design = parsePageDesign(QJsonDocument(json).toJson());
    ASSERT_TRUE(design.ok());
    EXPECT_EQ(design->notes.form, NoteDesign::Form::Number);
    EXPECT_TRUE(design->tables.captionBelow);
    EXPECT_EQ(design->articles.bylineForm, ArticleDesign::BylineForm::WithRules);
    EXPECT_EQ(design->articles.editorNoteForm, ArticleDesign::EditorNoteForm::Tint);
    EXPECT_EQ(design->opener.form, ColumnOpenerDesign::Form::Page);
    json.insert(QStringLiteral("notes"), QJsonObject{{QStringLiteral("form"), QStringLiteral("stars")}});
    EXPECT_EQ(parsePageDesign(QJsonDocument(json).toJson()).error().subject, QStringLiteral("/notes/form"));
}

TEST(PageDesign, StylesFallBackFromEnglishToChineseToBody)
{
    const Result<PageDesign> design = parsePageDesign(builtIn("quarterly"));
    ASSERT_TRUE(design.ok());
    EXPECT_EQ(design->style(QStringLiteral("title"), Language::En).size, Length::pt(17));
    EXPECT_EQ(design->style(QStringLiteral("folio"), Language::En).size, Length::pt(10));
    EXPECT_EQ(design->style(QStringLiteral("no such style"), Language::Zh).size, design->body.size);
}

TEST(PageDesign, EnglishFitsItsChineseNeighbour)
{
    // the same grid, 0.95 to 1.05 of the size, words parted by patterns.
    for (const char* name : {"quarterly", "bulletin", "newspaper"}) {
        const auto design = parsePageDesign(builtIn(name));
        ASSERT_TRUE(design.ok());
        EXPECT_EQ(design->rules.hyphenation, SettingRules::Hyphenation::EnGb) << name;
        for (const char* styleName :
             {"body", "list_item", "name_list", "quote", "editor_note", "teaser", "table_cell"}) {
            const QString style = QString::fromLatin1(styleName);
            const TextStyle& zh = design->style(style, Language::Zh);
            const TextStyle& en = design->style(style, Language::En);
            const auto pitch = [&](const TextStyle& of) {
                return of.pitch > Length() ? of.pitch : design->body.pitch;
            };
            EXPECT_EQ(pitch(en), pitch(zh)) << name << ' ' << styleName;
            EXPECT_GE(en.size * 100, zh.size * 95) << name << ' ' << styleName;
            EXPECT_LE(en.size * 100, zh.size * 105) << name << ' ' << styleName;
        }
    }
}

TEST(PageDesign, ChoosesHowEnglishIsSet)
{
    QJsonObject json = QJsonDocument::fromJson(builtIn("quarterly")).object();
    QJsonObject rules = json.value(QLatin1String("rules")).toObject();
    rules.insert(QStringLiteral("wordSpaceLeast"), 220);
    rules.insert(QStringLiteral("wordSpaceWidest"), 550);
    rules.insert(QStringLiteral("protrusion"), false);
    rules.insert(QStringLiteral("proportionalFigures"), false);
    json.insert(QStringLiteral("rules"), rules);
    const auto design = parsePageDesign(QJsonDocument(json).toJson());
    ASSERT_TRUE(design.ok());
    EXPECT_EQ(design->rules.wordSpaceFloor, 220);
    EXPECT_EQ(design->rules.wordSpaceLimit, 550);
    EXPECT_FALSE(design->rules.protrusion);
    EXPECT_FALSE(design->rules.proportionalFigures);
    rules.insert(QStringLiteral("wordSpaceWidest"), 5000);
    json.insert(QStringLiteral("rules"), rules);
    EXPECT_EQ(errorOf(QJsonDocument(json).toJson()).subject, QStringLiteral("/rules/wordSpaceWidest"));
}
