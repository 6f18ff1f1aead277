#include "unit/import/html/pages.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <ctime>

using namespace banxin;
using namespace banxin::testing;

using R = ManuscriptRole;

TEST(Html, ANewsPageGivesItsArticleAndNothingElse)
{
    const Manuscript m = page(newsPage());
    EXPECT_EQ(linesOf(m),
              (Lines{{R::Title, "山坡上的果园三年挂果"},
                     {R::Source, "来源：云屿日报"},
                     {R::Byline, "作者：周小满"},
                     {R::Unknown, "　　乡里的果园今年第一次挂果，老周说，树要三年才肯结。"},
                     {R::Unknown, "　　我们在山坡上走了一个上午，他不时停下来看叶子的背面，那里有虫。"},
                     {R::Picture, ""},
                     {R::Caption, "图为山坡上的果园。"},
                     {R::Heading, "水从七里外来"},
                     {R::Unknown, "　　山上的水要走七里路才到田里，渠是前年修的。"},
                     {R::Unknown, "（责任编辑：王一）"}}));
    ASSERT_EQ(m.pictures.size(), 1U);
    EXPECT_EQ(m.pictures[0].address, QStringLiteral("https://img.example.com/2026/guoyuan.jpg"));
    EXPECT_TRUE(m.pictures[0].bytes.isEmpty());
    // What was left out is said.
    ASSERT_EQ(m.warnings.size(), 1U);
    EXPECT_EQ(m.warnings[0].rule, QStringLiteral("import.page-furniture"));
    EXPECT_TRUE(m.warnings[0].detail.contains(QStringLiteral("首页")));
}

TEST(Html, AWeChatPageKeepsItsPicturesAsPlacesToFill)
{
    const Manuscript m = page(weChatPage());
    EXPECT_EQ(linesOf(m),
              (Lines{{R::Title, "老周的树"},
                     {R::Byline, "周小满"},
                     {R::Source, "云屿文艺"},
                     {R::Picture, ""},
                     {R::Unknown, "树要三年才肯结。第一年剪，第二年等。"},
                     {R::Heading, "第一年"},
                     {R::Unknown, "他把枝条一根一根地看过去，像在数自己的手指。"},
                     {R::Picture, ""},
                     {R::Caption, "老周在山坡上"}}));
    ASSERT_EQ(m.pictures.size(), 2U);
    EXPECT_EQ(m.pictures[0].address,
              QStringLiteral("https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg&from=appmsg"));
    EXPECT_EQ(m.pictures[0].fileName, QStringLiteral("640.jpeg"));
}

TEST(Html, TheClipboardOfWord)
{
    const Manuscript m = page(wordClipboard());
    EXPECT_EQ(linesOf(m),
              (Lines{{R::Title, "关于果园的汇报"},
                     {R::Heading, "一、基本情况"},
                     {R::Unknown, "乡里的果园今年第一次挂果\uFFFC，树要三年才肯结，这一年是第三年。"},
                     {R::ListItem, "剪枝"},
                     {R::ListItem, "1. 施肥"},
                     {R::Picture, ""},
                     {R::Caption, "图1 山坡"}}));
    ASSERT_EQ(m.notes.size(), 1U);
    EXPECT_EQ(m.notes.begin()->second.string, QStringLiteral("据乡里的记录。"));
    ASSERT_EQ(m.lines[2].text.marks.size(), 1U);
    EXPECT_EQ(m.lines[2].text.marks[0].kind, MarkKind::Note);
    EXPECT_EQ(m.lines[2].text.marks[0].value, m.notes.begin()->first);
    ASSERT_EQ(m.pictures.size(), 1U);
    EXPECT_EQ(m.pictures[0].fileName, QStringLiteral("clip_image002.png"));
    EXPECT_TRUE(m.pictures[0].bytes.isEmpty());
}

TEST(Html, PicturesOfTheTemporaryFolderAndOfNoOther)
{
    QTemporaryDir temporary;
    QTemporaryDir other;
    const QByteArray png("\x89PNG\r\n\x1A\n…", 11);
    const auto put = [&png](const QString& path) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(png);
    };
    put(temporary.filePath(QStringLiteral("clip.png")));
    put(other.filePath(QStringLiteral("secret.png")));
    ASSERT_TRUE(
        QFile::link(other.filePath(QStringLiteral("secret.png")), temporary.filePath(QStringLiteral("link.png"))));
    const auto bytesOf = [&](const QString& path) {
        const QByteArray html = "<p>甲</p><img src=\"file://" + path.toUtf8() + "\">";
        const Manuscript m = readHtml(html, {}, temporary.path()).value();
        EXPECT_EQ(m.pictures.size(), 1U);
        return m.pictures.empty() ? QByteArray() : m.pictures[0].bytes;
    };
    EXPECT_EQ(bytesOf(temporary.filePath(QStringLiteral("clip.png"))), png);
    EXPECT_TRUE(bytesOf(other.filePath(QStringLiteral("secret.png"))).isEmpty());
    EXPECT_TRUE(bytesOf(temporary.filePath(QStringLiteral("link.png"))).isEmpty()) << "a link leads out";
    EXPECT_TRUE(bytesOf(temporary.path() + QStringLiteral("/../") + QFileInfo(other.path()).fileName()
                        + QStringLiteral("/secret.png"))
                    .isEmpty());
    EXPECT_TRUE(
        readHtml("<img src=\"file://" + temporary.filePath(QStringLiteral("clip.png")).toUtf8() + "\">", {})
            .value()
            .pictures[0]
            .bytes.isEmpty())
        << "no folder, no picture";
}

TEST(Html, PicturesInTheirAddress)
{
    const QByteArray png = QByteArray("\x89PNG\r\n\x1A\n", 8) + QByteArray(600, 'x');
    const Manuscript m =
        page("<p>甲乙丙</p><img src='data:image/png;base64," + png.toBase64()
             + "'><img src='data:text/html;base64,AAAA'><img width=1 height=1 src=http://a/b.gif>");
    ASSERT_EQ(m.pictures.size(), 2U);
    EXPECT_EQ(m.pictures[0].bytes, png);
    EXPECT_EQ(m.pictures[0].fileName, QStringLiteral("picture.png"));
    EXPECT_TRUE(m.pictures[1].bytes.isEmpty());
}

TEST(Html, BreaksAndBlanks)
{
    EXPECT_EQ(linesOf(page("<div>甲一。<br><br>乙二。<br>\n　　丙三。</div>")),
              (Lines{{R::Unknown, "甲一。"}, {R::Unknown, "乙二。"}, {R::Unknown, "　　丙三。"}}));
    const Manuscript soft = page("<p>一行没有完<br>下一行接着。</p>");
    ASSERT_EQ(soft.lines.size(), 2U);
    EXPECT_FALSE(soft.lines[0].whole);
    EXPECT_TRUE(page("<p>甲。</p><p>乙。</p>").lines[0].whole);
    // A line end of the source parts words and not Han.
    EXPECT_EQ(linesOf(page("<p>山坡\n上的 two\nwords</p>")), (Lines{{R::Unknown, "山坡上的 two words"}}));
    EXPECT_EQ(linesOf(page("<p>3 < 5 &amp;&nbsp;&lt;b&gt;</p>")), (Lines{{R::Unknown, "3 < 5 &\u00A0<b>"}}));
}

TEST(Html, MarksStayWhereTheyWere)
{
    const Manuscript m = page(
        "<p>水是H<sub>2</sub>O，<strong>很</strong><b>重要</b>，见<a href='https://a.example/x'>报告</a>。</p>");
    ASSERT_EQ(m.lines.size(), 1U);
    const std::vector<Mark> marks{{3, 4, MarkKind::Sub, {}, {}},
                                  {6, 9, MarkKind::Strong, {}, {}},
                                  {11, 13, MarkKind::Link, QStringLiteral("https://a.example/x"), {}}};
    EXPECT_EQ(m.lines[0].text.marks, marks);
}

TEST(Html, TablesOfDataAndOfLayout)
{
    const Manuscript data = page("<table><tr><th>品种<th>亩数<tr><td>苹果<td>12<tr><td colspan=2>合计</table>");
    ASSERT_EQ(data.lines.size(), 1U);
    EXPECT_EQ(data.lines[0].role, R::Table);
    const QJsonArray rows = data.lines[0].payload.value(QStringLiteral("rows")).toArray();
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows[1].toArray()[1].toObject().value(QStringLiteral("zh")), QStringLiteral("12"));
    EXPECT_EQ(rows[2].toArray()[0].toObject().value(QStringLiteral("span")), 2);
    EXPECT_EQ(data.lines[0].payload.value(QStringLiteral("header")), 1);
    EXPECT_EQ(linesOf(page("<table><tr><td><p>甲一。</p><p>乙二。</p></td></tr></table>")),
              (Lines{{R::Unknown, "甲一。"}, {R::Unknown, "乙二。"}}));
    // Text that stands in a table but in no cell stays.
    const Manuscript stray = page("<table>丢了吗<tr>没有<td>在</table>");
    const QString all = QString::fromUtf8(QJsonDocument(stray.lines.at(0).payload).toJson());
    for (const char* text : {"丢了吗", "没有", "在"})
        EXPECT_TRUE(all.contains(QString::fromUtf8(text))) << text;
}

TEST(Html, HiddenAndScriptedIsNoText)
{
    EXPECT_EQ(linesOf(page("<p>甲<span style='display:none'>乙</span>丙</p><script>x('<p>丁</p>')</script>"
                           "<style>p{}</style><!-- 戊 --><noscript>己</noscript><select><option>庚</select>")),
              (Lines{{R::Unknown, "甲丙"}}));
}

TEST(Html, DamagedMarkupLosesNoText)
{
    for (const char* html : {"<p>甲乙丙<p", "<p>甲乙丙<!-- 注", "<p title=\"x>甲乙丙</p>", "</div>甲乙丙</p></b>",
                             "<b><p>甲<i>乙</b>丙", "<iframe>甲乙丙", "<table><b>甲乙丙</table>",
                             "<a><a><a>甲<a>乙<a>丙", "甲<o:p/>乙丙"}) {
        QString all;
        for (const ManuscriptLine& line : page(html).lines)
            all += line.text.string;
        EXPECT_TRUE(all.contains(QStringLiteral("甲乙丙"))) << html << ": " << all.toStdString();
    }
}

TEST(Html, DamagedCharactersAreSaidAndRead)
{
    QByteArray html =
        "<html><head><meta charset=utf-8></head><body><p>乡里的果园今年第一次挂果。</p><p>树要三年才肯结。</p>";
    html.replace("三", "\xE4\xB8"); // cut in the middle
    const Manuscript m = page(html);
    EXPECT_TRUE(m.lines.back().text.string.startsWith(QStringLiteral("树要\uFFFD")));
    EXPECT_TRUE(m.lines.back().text.string.endsWith(QStringLiteral("\uFFFD年才肯结。")));
    ASSERT_FALSE(m.warnings.empty());
    EXPECT_EQ(m.warnings[0].rule, QStringLiteral("import.damaged-characters"));
    EXPECT_TRUE(m.warnings[0].detail.contains(QStringLiteral("byte offset")));
}

TEST(Html, APageWithPastedWordTextIsAPageAllTheSame)
{
    QByteArray html = newsPage();
    html.replace("<p>　　", "<p class=\"MsoNormal\" style=\"mso-pagination:widow-orphan\">　　");
    EXPECT_EQ(linesOf(page(html)), linesOf(page(newsPage())));
}

TEST(Html, AnOldPageLaidOutInTables)
{
    const Manuscript m =
        page("<html><head><title>水渠修通</title></head><body><table width=100%><tr><td><a href=/>首页</a> | <a "
             "href=/a>机构</a>"
             "</td></tr></table><table width=980><tr><td width=200><table><tr><td>·<a "
             "href=#>通知公告</a></td></tr></table></td>"
             "<td><table width=100%><tr><td align=center><font size=5><b>水渠修通</b></font></td></tr><tr><td "
             "align=center>日期：2026-3-1"
             "　来源：水务站　浏览次数：12</td></"
             "tr><tr><td>　　山上的水要走七里路才到田里，渠是前年修的，今年头一回没有断流。<br><br>"
             "　　老周说，有水就有树，有树就有人回来，这话他说了三十年。</td></tr></table></td></tr></"
             "table><table width=100%>"
             "<tr><td>主办单位：某某镇 地址：某某路1号</td></tr></table></body></html>");
    EXPECT_EQ(linesOf(m),
              (Lines{{R::Title, "水渠修通"},
                     {R::Unknown, "来源：水务站"},
                     {R::Unknown, "　　山上的水要走七里路才到田里，渠是前年修的，今年头一回没有断流。"},
                     {R::Unknown, "　　老周说，有水就有树，有树就有人回来，这话他说了三十年。"}}));
}

TEST(Html, NothingMadeToHarmTakesLong)
{
    const auto repeated = [](const char* text, int times) { return QByteArray(text).repeated(times); };
    const int deep = 100000;
    const int many = 30000;
    const std::vector<QByteArray> pages{repeated("<div>", deep) + "甲" + repeated("</div>", deep),
                                        repeated("<i>", deep) + "甲",
                                        repeated("<span>", deep),
                                        repeated("<table><tr><td>", deep),
                                        repeated("<b x=1><p>", deep),
                                        repeated("<p><b class=a><i id=b>", many),
                                        repeated("<a href=x>", many) + repeated("</b>", many),
                                        repeated("<table>甲<b></b>", many),
                                        "<table>" + repeated("甲<b></b>", many),
                                        "<p " + repeated("a=1 ", many) + ">甲",
                                        repeated("<!--", many) + "甲",
                                        repeated("<![if !x]>", many),
                                        repeated("<svg>", many),
                                        repeated("<ul><li>", many),
                                        repeated("<select>", many),
                                        repeated("<b>甲</b>", many),
                                        repeated("<sup>甲</sup>乙", many),
                                        repeated("<", many),
                                        repeated("<a ", many),
                                        repeated("<p style='", many),
                                        repeated("&amp", many),
                                        repeated("<h1>甲</h1>", many),
                                        repeated("<img src=a>", many),
                                        repeated("<td><b></td>", many),
                                        repeated("<form><table><form>", many),
                                        repeated("<font><div>", many) + repeated("</font>", many),
                                        repeated("<br>", many),
                                        repeated("<title>", many),
                                        repeated("<nobr>", many),
                                        repeated("<blockquote>甲", many)};
    for (const QByteArray& body : pages) {
        for (const char* head : {"", "<html><body>"}) {
            const std::clock_t start = std::clock(); // of this process: other programs may be busy
            (void)readHtml(head + body, QStringLiteral("f"));
            EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 2.5)
                << head << body.left(40).toStdString();
        }
    }
}

TEST(Html, TheHeadlineOfThePageWinsOverItsTitle)
{
    const char* text = "<p>乡里的果园今年第一次挂果，老周说，树要三年才肯结。</p>"
                       "<p>我们在山坡上走了一个上午，他不时停下来看叶子的背面，那里有虫。</p>";
    for (const char* title : {"t", "果园 | 云屿网", "完全不同的一个标题"}) {
        const Manuscript m = page(QByteArray("<html><head><meta charset=utf-8><title>") + title
                                  + "</title></head><body><article><h1>山坡上的果园</h1>" + text
                                  + "</article></body></html>");
        ASSERT_FALSE(m.lines.empty());
        EXPECT_EQ(m.lines.front().role, R::Title) << title;
        EXPECT_EQ(m.lines.front().text.string, QStringLiteral("山坡上的果园")) << title;
    }
}

TEST(Html, TextThatIsLeftOutIsAWarningAndLinksAloneAreNot)
{
    const QByteArray text =
        "<article><h1>山坡上的果园</h1><p>乡里的果园今年第一次挂果，老周说，树要三年才肯结。</p>"
        "<p>我们在山坡上走了一个上午，他不时停下来看叶子的背面，那里有虫。</p></article>";
    const QByteArray head = "<html><head><meta charset=utf-8><title>山坡上的果园</title></head><body>";
    const Manuscript links = page(head + "<nav><a>首页</a><a>新闻</a></nav>" + text);
    ASSERT_EQ(links.warnings.size(), 1U);
    EXPECT_EQ(links.warnings[0].severity, Diagnostic::Severity::Info);
    EXPECT_EQ(links.warnings[0].subject, QStringLiteral("首页新闻"));
    const Manuscript words = page(head + text + "<aside><p>订阅我们的简报</p></aside>");
    ASSERT_EQ(words.warnings.size(), 1U);
    EXPECT_EQ(words.warnings[0].severity, Diagnostic::Severity::Warning);
    EXPECT_EQ(words.warnings[0].subject, QStringLiteral("订阅我们的简报"));
    EXPECT_EQ(words.warnings[0].detail, QStringLiteral("7 characters: 订阅我们的简报"));
}
