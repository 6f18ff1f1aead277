#pragma once

#include "correction/correction_document.h"
#include "correction/correction_proposal.h"
#include "correction/read_corrections.h"
#include "docx/reader.h"
#include "docx/zip_archive.h"
#include "model/passage_comment.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QStringList>

namespace banxin::test {

inline QString s(const char* text) { return QString::fromUtf8(text); }

inline Block block(const char* zh, const char* en = "", BlockKind kind = BlockKind::Paragraph)
{
    Block out;
    out.kind = kind;
    out.zh = Text(s(zh));
    out.en = Text(s(en));
    return out;
}

/// An article with something of everything that goes out.
inline Article sampleArticle()
{
    Article out;
    out.id = ArticleId{12};
    out.revision = RevisionId{45};
    out.kicker.zh = s("专题报道");
    out.title = {s("振兴 规划"), s("A Plan for the Port")};
    out.subtitle.zh = s("三年之内见成效");
    out.byline = {s("王芳"), s("Wang Fang")};
    out.source.zh = s("新华社");
    Block& first = out.append(
        block("港口昨天开放了第二航站楼，来的人很多。", "The port opened its second terminal yesterday."));
    first.zh.marks = {
        {0, 2, MarkKind::Strong, {}, {}}, {2, 4, MarkKind::Kai, {}, {}}, {6, 8, MarkKind::Unknown, {}, s("wavy")}};
    first.payload.insert(s("checked"), QJsonArray{s("zh"), s("en")});
    out.append(block("第一节 铁路", "Railways", BlockKind::Subhead));
    Block noted = block("铁路\uFFFC明年通车。", "The railway opens next year.");
    noted.zh.marks = {{2, 3, MarkKind::Note, s("n1"), {}}};
    noted.payload.insert(
        s("notes"),
        QJsonObject{{s("n1"), QJsonObject{{s("zh"), s("指沿海铁路。")}, {s("en"), s("The coastal line.")}}}});
    out.append(noted);
    Block commented = block("公路年底完工，全长一百二十八公里。", "The road will be done by December.");
    commented.zh.marks = {{2, 4, MarkKind::Comment, s("c1"), {}}};
    setComment(
        commented,
        {s("c1"), s("李编辑"), QDateTime::fromString(s("2026-11-01T08:00:00Z"), Qt::ISODate), s("请核实"), false});
    out.append(commented);
    Block table = block("运量", "Traffic", BlockKind::Table);
    const auto cell = [](const char* zh, const char* en) {
        return QJsonObject{{s("zh"), s(zh)}, {s("en"), s(en)}};
    };
    table.payload = {{s("rows"),
                      QJsonArray{QJsonArray{cell("年份", "Year"), cell("万吨", "10,000 t")},
                                 QJsonArray{cell("2025", "2025"), cell("128", "128")}}},
                     {s("header"), 1},
                     {s("widths"), QJsonArray{1, 2}}};
    out.append(table);
    Block picture = block("港口全景", "The port", BlockKind::Picture);
    picture.payload = {
        {s("picture"), 3}, {s("width"), s("40%")}, {s("credit"), QJsonObject{{s("zh"), s("张摄")}}}};
    out.append(picture);
    out.append(
        block("规划分三步走。第一步先修路。", "There are three steps. Roads come first.", BlockKind::Quote));
    return out;
}

inline CorrectionSetup sampleSetup()
{
    CorrectionSetup out;
    out.origin = s("20261101");
    return out;
}

inline docx::Document documentOf(const std::vector<Article>& articles,
                                 const CorrectionSetup& setup = sampleSetup())
{
    const Result<QByteArray> bytes = correctionDocument(articles, setup);
    EXPECT_TRUE(bytes.ok());
    Result<docx::Document> out = docx::read(*bytes, s("x.docx"), {}, docx::Detail::Everything);
    EXPECT_TRUE(out.ok());
    return *out;
}

/// The document with a piece of its word/document.xml (or another part) exchanged, as another program would write it.
inline docx::Document withXml(const Article& article, const QList<std::pair<QString, QString>>& changes,
                              const QString& part = s("word/document.xml"))
{
    const Result<QByteArray> bytes = correctionDocument({article}, sampleSetup());
    Result<docx::ZipReader> zip = docx::ZipReader::open(*bytes, s("x.docx"));
    std::vector<docx::ZipMember> members;
    for (const QString& name : zip->names()) {
        QString text = QString::fromUtf8(*zip->read(name));
        if (name == part)
            for (const auto& [from, to] : changes) {
                EXPECT_TRUE(text.contains(from)) << qPrintable(from);
                text.replace(from, to);
            }
        members.emplace_back(name, text.toUtf8());
    }
    Result<docx::Document> out = docx::read(*docx::writeZip(members), s("x.docx"), {}, docx::Detail::Everything);
    EXPECT_TRUE(out.ok());
    return *out;
}

inline const std::vector<Language> bothLanguages{Language::Zh, Language::En};

/// The paragraph of the body that begins with these words.
inline docx::Paragraph& paragraphOf(docx::Document& document, const char* words)
{
    for (docx::Block& one : document.body)
        if (one.kind == docx::Block::Kind::Paragraph && one.paragraph.text().startsWith(s(words)))
            return one.paragraph;
    ADD_FAILURE() << words;
    return document.body.front().paragraph;
}

inline std::size_t indexOf(const docx::Document& document, const char* words)
{
    for (std::size_t i = 0; i < document.body.size(); ++i)
        if (document.body[i].paragraph.text().startsWith(s(words)))
            return i;
    ADD_FAILURE() << words;
    return 0;
}

inline QStringList textsOf(const Article& article, Language language = Language::Zh)
{
    QStringList out;
    for (const Block& one : article.blocks)
        out << one.in(language).string;
    return out;
}

} // namespace banxin::test
