// Back numbers in .docx become issues: with styles, and with nothing but the look of the type.

#include "word_file.h"

#include "import/imported_issue.h"
#include "import/word/issue_text_of_docx.h"
#include "import/word/markdown_text.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace banxin;
using namespace word_file;

namespace {

const QByteArray river =
    "春天一到，河边的柳树就绿了。村里的人扛着锄头下地，孩子们在田埂上跑来跑去，一派忙碌的景象。";
const QByteArray hill = "山上的茶园开始采摘头茬茶叶。今年雨水足，叶子长得好，合作社的人说，价钱比去年还要高一些。";
const QByteArray school = "镇上的小学办了一场书法展，展出学生作品六十多件。来看的家长很多，走廊里站满了人。";

QByteArray look(const QByteArray& text, int size, bool bold, bool centred)
{
    return p(r(text, (bold ? "<w:b/>" : "") + ("<w:sz w:val=\"" + QByteArray::number(size * 2) + "\"/>")),
             centred ? "<w:jc w:val=\"center\"/>" : "");
}
QByteArray body(const QByteArray& text) { return look(text, 12, false, false); }

Result<ImportedIssue> issueOf(const WordFile& file)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("旧刊.docx"));
    QFile out(path);
    EXPECT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(file.bytes());
    out.close();
    return readIssueFile(path);
}

/// "要闻{春来了|采茶}文化{…}"
QString plan(const Result<ImportedIssue>& issue)
{
    if (!issue)
        return issue.error().detail;
    QString out;
    for (const ImportedColumn& column : issue->columns) {
        QStringList titles;
        for (const Article& article : column.articles)
            titles << article.title.zh;
        out += column.name.zh + QLatin1Char('{') + titles.join(QLatin1Char('|')) + QLatin1Char('}');
    }
    return out;
}

const QByteArray front = look("乡村月报", 36, true, true) + look("2025 年第 3 期（总第 15 期）", 12, false, true)
    + look("乡村月报编辑部编", 12, false, true);

} // namespace

TEST(IssueDocx, StylesTellColumnsTitlesAndSubheads)
{
    WordFile file;
    file.styles = paragraphStyle("t", "Title") + paragraphStyle("1", "heading 1")
        + paragraphStyle("2", "heading 2") + paragraphStyle("3", "heading 3") + paragraphStyle("10", "toc 1")
        + paragraphStyle("20", "toc 2");
    file.body = styled("t", "乡村月报") + p(r("2025 年第 3 期（总第 15 期）")) + styled("1", "目录")
        + styled("10", "要闻") + styled("20", "春来了\t1") + styled("20", "采茶\t2") + styled("10", "文化")
        + styled("20", "书法展开展\t3") + styled("1", "要闻") + styled("2", "春来了") + p(r(river))
        + styled("3", "田里") + p(r(hill)) + styled("2", "采茶") + p(r(hill)) + styled("1", "文化")
        + styled("2", "书法展开展") + p(r(school));
    file.body.replace("\t", "</w:t><w:tab/><w:t>");
    const auto issue = issueOf(file);
    EXPECT_EQ(plan(issue), QStringLiteral("要闻{春来了|采茶}文化{书法展开展}"))
        << qPrintable(issueTextOf(file.read()));
    ASSERT_TRUE(issue.ok());
    EXPECT_EQ(issue->issue.name.zh, QStringLiteral("乡村月报"));
    EXPECT_EQ(issue->issue.number, 3);
    EXPECT_EQ(issue->issue.runningNumber, 15);
    ASSERT_EQ(issue->columns[0].articles[0].blocks.size(), 3U);
    EXPECT_EQ(issue->columns[0].articles[0].blocks[1].kind, BlockKind::Subhead);
}

TEST(IssueDocx, TheLookOfTheTypeTellsThemWithoutStyles)
{
    WordFile file;
    file.body = front + look("目  录", 16, true, true) + look("【要闻】", 12, true, false) + body("春来了………………1")
        + body("采茶时节的一天………………2") + look("【文化】", 12, true, false) + body("书法展开展………………3")
        + look("【要闻】", 16, true, false) + look("春来了", 22, true, true) + body(river)
        + look("田里", 12, true, false) + body(hill) + look("采茶时节", 22, true, true)
        + look("的一天", 22, true, true) + body(hill) + look("【文化】", 16, true, false)
        + look("书法展开展", 22, true, true) + body(school);
    const auto issue = issueOf(file);
    EXPECT_EQ(plan(issue), QStringLiteral("要闻{春来了|采茶时节的一天}文化{书法展开展}"));
    ASSERT_TRUE(issue.ok());
    EXPECT_EQ(issue->columns[0].articles[0].blocks[1].kind, BlockKind::Subhead);
    EXPECT_EQ(issue->issue.publisher.zh, QStringLiteral("乡村月报编辑部编"));
}

TEST(IssueDocx, AnIssueWithoutContentsIsReadByItsLook)
{
    WordFile file;
    file.body = front + look("要闻", 16, true, false) + look("春来了", 22, true, true) + body(river)
        + look("采茶时节", 22, true, true) + body(hill) + look("文化", 16, true, false)
        + look("书法展开展", 22, true, true) + body(school);
    EXPECT_EQ(plan(issueOf(file)), QStringLiteral("要闻{春来了|采茶时节}文化{书法展开展}"));
}

TEST(IssueDocx, PicturesTablesNotesAndMarksComeAlong)
{
    WordFile file;
    file.styles = paragraphStyle("c", "caption");
    file.relations = relation("i1", "media/image1.png")
        + relation("i2", "https://example.org/far.png", "image", true);
    file.more = {{QStringLiteral("word/media/image1.png"), "\x89PNG\r\n\x1a\n"}};
    file.footnotes = "<w:footnote w:id=\"2\">" + p(r("去年的价。")) + "</w:footnote>";
    file.body = front + look("春来了", 22, true, true) + body(river) + p(drawing("i1")) + styled("c", "河边的柳树")
        + p("<w:r><w:drawing><wp:inline><a:blip r:link=\"i2\"/></wp:inline></w:drawing></w:r>")
        + "<w:tbl><w:tr><w:tc>" + p(r("品种")) + "</w:tc><w:tc>" + p(r("价")) + "</w:tc></w:tr><w:tr><w:tc>"
        + p(r("茶")) + "</w:tc><w:tc>" + p(r("3")) + "</w:tc></w:tr></w:tbl>"
        + p(r("茶价[一级]*涨*了", "<w:b/>") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r("，H")
            + r("2", "<w:vertAlign w:val=\"subscript\"/>")
            + r("O_a_b 不变，这句话写得长一点，好让它看起来是一段正文。"))
        + look("采茶时节", 22, true, true) + body(hill);
    const auto issue = issueOf(file);
    EXPECT_EQ(plan(issue), QStringLiteral("{春来了|采茶时节}"));
    ASSERT_TRUE(issue.ok());
    const std::vector<Block>& blocks = issue->columns[0].articles[0].blocks;
    ASSERT_EQ(blocks.size(), 5U);
    EXPECT_EQ(blocks[1].kind, BlockKind::Picture);
    EXPECT_EQ(blocks[1].zh.string, QStringLiteral("河边的柳树"));
    const QString key = blocks[1].payload.value(QStringLiteral("file")).toString();
    ASSERT_TRUE(issue->pictures.contains(key));
    EXPECT_EQ(issue->pictures.at(key).fileName, QStringLiteral("image1.png"));
    EXPECT_TRUE(blocks[2].payload.value(QStringLiteral("missing")).toBool());
    EXPECT_EQ(blocks[2].payload.value(QStringLiteral("address")).toString(),
              QStringLiteral("https://example.org/far.png"));
    EXPECT_EQ(blocks[3].kind, BlockKind::Table);
    EXPECT_EQ(blocks[3].payload.value(QStringLiteral("rows")).toArray().size(), 2);
    EXPECT_EQ(blocks[4].zh.string,
              QStringLiteral("茶价[一级]*涨*了\uFFFC，H2O_a_b 不变，这句话写得长一点，好让它看起来是一段正文。"));
    EXPECT_EQ(marks(blocks[4].zh), QStringLiteral("strong 0-10=|note 10-11=1|sub 13-14="));
    EXPECT_EQ(blocks[4]
                  .payload.value(QStringLiteral("notes"))
                  .toObject()
                  .value(QStringLiteral("1"))
                  .toObject()
                  .value(QStringLiteral("zh")),
              QStringLiteral("去年的价。"));
}

TEST(IssueDocx, SignsOfMarkdownInTheTextAreWords)
{
    const Text text(QStringLiteral("a*b*c __d__ [e](f) \\ <g> &amp; `h` ![i](j)"));
    WordFile file;
    file.body = front + look("春来了", 22, true, true) + body(river)
        + body(QString(text.string).toHtmlEscaped().toUtf8() + "，写长一点才是一段正文，所以再写几个字。")
        + body("# 不是标题，是一句话。") + body("/斜线开头的一句话。") + body("1. 编号的一句话。");
    const auto issue = issueOf(file);
    ASSERT_TRUE(issue.ok()) << qPrintable(issue.error().detail);
    QStringList words;
    for (const Block& block : issue->columns[0].articles[0].blocks)
        words << block.zh.string;
    EXPECT_EQ(words.mid(1).join(QLatin1Char('|')),
              text.string
                  + QStringLiteral("，写长一点才是一段正文，所以再写几个字。|# "
                                   "不是标题，是一句话。|/斜线开头的一句话。|1. 编号的一句话。"));
}
