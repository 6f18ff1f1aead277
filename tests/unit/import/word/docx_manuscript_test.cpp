// What offices write in Word and WPS, as a manuscript.

#include "word_file.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace banxin;
using namespace word_file;

namespace {

const QByteArray chineseStyles = paragraphStyle("a5", "Title") + paragraphStyle("1", "heading 1")
    + paragraphStyle("2", "标题 2") + paragraphStyle("x", "本报小标题", "<w:basedOn w:val=\"2\"/>")
    + paragraphStyle("c", "题注") + paragraphStyle("q", "引用") + paragraphStyle("s", "副标题");

QJsonObject payloadOf(const Manuscript& manuscript)
{
    for (const ManuscriptLine& line : manuscript.lines)
        if (line.role == ManuscriptRole::Table)
            return line.payload;
    return {};
}

QString json(const QJsonValue& value)
{
    return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
}

QByteArray cell(const QByteArray& inside, const QByteArray& properties = {})
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
}
QByteArray row(const QByteArray& cells) { return "<w:tr>" + cells + "</w:tr>"; }
QByteArray table(const QByteArray& rows) { return "<w:tbl>" + rows + "</w:tbl>"; }

} // namespace

TEST(DocxManuscript, StylesNameRoles)
{
    WordFile file;
    file.styles = chineseStyles;
    file.body = styled("a5", "春耕时节") + styled("s", "副题一行") + p(r("正文一段。")) + styled("x", "田里的事")
        + styled("q", "老话说。") + p(r("大纲"), "<w:outlineLvl w:val=\"2\"/>");
    EXPECT_EQ(outline(file.read()),
              QStringLiteral("title:春耕时节|sub:副题一行|-:正文一段。|head2:田里的事|quote:老话说。|head3:大纲"));
}

TEST(DocxManuscript, TheHighestHeadingIsTheTitleWhereNoStyleIs)
{
    WordFile file;
    file.styles = chineseStyles;
    file.body = styled("1", "春耕时节") + p(r("一段。")) + styled("2", "播种") + p(r("二段。"))
        + styled("1", "秋收") + p(r("三段。"));
    EXPECT_EQ(outline(file.read()),
              QStringLiteral("title:春耕时节|-:一段。|head1:播种|-:二段。|title:秋收|-:三段。"));
    file.body = p(r("没有样式的题目"))
        + p(r("这里是导语，它的字数要多一些，才看得出是正文而不是题目上面的一行引题，"
              "所以再写几个字，凑够四十个字以上。"))
        + styled("1", "播种") + p(r("二段。")) + styled("1", "秋收");
    EXPECT_TRUE(outline(file.read()).endsWith(QStringLiteral("head1:播种|-:二段。|head1:秋收")))
        << "running text before the first heading: the headings are inside the article";
    file.body = styled("1", "春耕时节") + styled("1", "一、播种") + p(r("二段。")) + styled("1", "二、收割");
    EXPECT_EQ(outline(file.read()), QStringLiteral("title:春耕时节|head1:一、播种|-:二段。|head1:二、收割"));
    file.body = styled("1", "要闻") + styled("2", "春耕时节") + p(r("一段。")) + styled("1", "文化")
        + styled("2", "秋收") + p(r("二段。"));
    EXPECT_EQ(outline(file.read()),
              QStringLiteral("column:要闻|title:春耕时节|-:一段。|column:文化|title:秋收|-:二段。"));
}

TEST(DocxManuscript, SizesAndStrongMarksComeFromRunStyleAndDefaults)
{
    WordFile file;
    file.styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + paragraphStyle("b", "粗大字", "<w:rPr><w:b/><w:sz w:val=\"44\"/></w:rPr>");
    file.body = p(r("大题", "<w:b/><w:sz w:val=\"36\"/>"), "<w:jc w:val=\"center\"/>")
        + p(r("（一）打基础。", "<w:b/>") + r("后面是正文。")) + styled("b", "样式大题");
    const Manuscript manuscript = file.read();
    ASSERT_EQ(manuscript.lines.size(), 3U);
    EXPECT_DOUBLE_EQ(manuscript.lines[0].size, 18);
    EXPECT_EQ(marks(manuscript.lines[0].text), QStringLiteral("strong 0-2="));
    EXPECT_DOUBLE_EQ(manuscript.lines[1].size, 10.5);
    EXPECT_EQ(marks(manuscript.lines[1].text), QStringLiteral("strong 0-7="));
    EXPECT_DOUBLE_EQ(manuscript.lines[2].size, 22);
    EXPECT_EQ(marks(manuscript.lines[2].text), QStringLiteral("strong 0-4="));
}

TEST(DocxManuscript, GeneratedNumbersBecomeText)
{
    const auto level = [](const QByteArray& at, const QByteArray& kind, const QByteArray& text) {
        return "<w:lvl w:ilvl=\"" + at + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + kind
            + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    };
    const auto item = [](const QByteArray& list, const QByteArray& at, const QByteArray& text) {
        return p(r(text), "<w:numPr><w:ilvl w:val=\"" + at + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>");
    };
    WordFile file;
    file.numbering = "<w:abstractNum w:abstractNumId=\"0\">" + level("0", "chineseCountingThousand", "%1、")
        + level("1", "decimal", "%2.") + level("2", "decimal", "%2.%3")
        + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" + level("0", "bullet", "\xEF\x82\xB7")
        + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num>"
        + "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"9\"><w:abstractNumId "
          "w:val=\"0\"/>"
          "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"11\"/></w:lvlOverride></w:num>";
    file.body = item("7", "0", "目标") + item("7", "1", "要快") + item("7", "1", "2026年") + item("7", "2", "细则")
        + item("7", "0", "办法") + item("7", "1", "Scope") + item("8", "0", "一条") + item("9", "0", "续")
        + item("0", "0", "不编号");
    EXPECT_EQ(outline(file.read()),
              QStringLiteral(
                  "-:一、目标|item2:1.要快|item2:2. 2026年|item3:2.1 细则|-:二、办法|item2:1. Scope|item1:一条|"
                  "-:十一、续|-:不编号"));
}

TEST(DocxManuscript, ShortLinesInTheStyleOfListsAreItems)
{
    WordFile file;
    file.styles = "<w:style w:type=\"paragraph\" w:styleId=\"a5\"><w:name w:val=\"List Paragraph\"/></w:style>";
    const QByteArray text = "渡船每天开三班，风大的日子就停下来等，岛上的人早已习惯了。";
    file.body = styled("a5", "基本情况") + styled("a5", text) + styled("a5", "东湾公司") + styled("a5", "南湾公司")
        + styled("a5", "北湾公司") + styled("a5", text);
    EXPECT_EQ(outline(file.read()),
              QStringLiteral("-:基本情况|-:%1|item1:东湾公司|item1:南湾公司|item1:北湾公司|-:%1")
                  .arg(QString::fromUtf8(text)));
}

TEST(DocxManuscript, TablesKeepTheirGrid)
{
    WordFile file;
    file.styles = chineseStyles;
    file.body = styled("c", "表1 产量")
        + table(row(cell(p(r("品种"))) + cell(p(r("产量")), "<w:gridSpan w:val=\"2\"/>"))
                + row(cell(p(r("小麦")), "<w:vMerge w:val=\"restart\"/>") + cell(p(r("12")))
                      + cell(p(r("吨", "<w:b/>"))))
                + row(cell(p({}), "<w:vMerge/>") + cell(p(r("13")) + p(r("14"))) + cell(p(r("吨")))));
    const Manuscript manuscript = file.read();
    EXPECT_EQ(outline(manuscript), QStringLiteral("table:表1 产量"));
    EXPECT_EQ(
        json(payloadOf(manuscript).value(QStringLiteral("rows"))),
        QStringLiteral(
            "[[{\"zh\":\"品种\"},{\"span\":2,\"zh\":\"产量\"}],[{\"rowSpan\":2,\"zh\":\"小麦\"},{\"zh\":\"12\"},"
            "{\"marks\":{\"zh\":[{\"from\":0,\"kind\":\"strong\",\"to\":1}]},\"zh\":\"吨\"}],[{\"zh\":\"13\\n14\"}"
            ","
            "{\"zh\":\"吨\"}]]"));
    EXPECT_EQ(payloadOf(manuscript).value(QStringLiteral("header")).toInt(), 1);
}

TEST(DocxManuscript, TablesThatOnlyPlaceThingsAreParagraphs)
{
    WordFile file;
    const QByteArray prose =
        "这一栏是成段的正文，它讲一件事情，字数不少，有句号，所以不是表格里的数据，而是版面上的一栏文字。";
    file.body = table(row(cell(p(r("框里一段。")))))
        + table(row(cell(p(r(prose)) + p(r(prose))) + cell(p(r(prose)) + p(r(prose)))));
    const Manuscript manuscript = file.read();
    EXPECT_EQ(manuscript.lines.size(), 5U);
    EXPECT_TRUE(payloadOf(manuscript).isEmpty());
    file.relations = relation("i1", "media/a.png") + relation("i2", "media/b.png");
    file.more = {{QStringLiteral("word/media/a.png"), "\x89PNG a"},
                 {QStringLiteral("word/media/b.png"), "\x89PNG b"}};
    file.body = table(row(cell(p(drawing("i1"))) + cell(p(drawing("i2"))))
                      + row(cell(p(r("左边是河"))) + cell(p(r("右边是山")))));
    EXPECT_EQ(outline(file.read()), QStringLiteral("pic:0|cap:左边是河|pic:1|cap:右边是山"));
}

TEST(DocxManuscript, NotesAreAnchoredAndLinksKept)
{
    WordFile file;
    file.footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + p({})
        + "</w:footnote><w:footnote w:id=\"2\">" + p(r(" ") + r("见《农书》。")) + "</w:footnote>";
    file.relations = relation("h", "https://example.org/a", "hyperlink", true);
    file.body = p(
        r("耕") + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>"
        + r("读") + "<w:hyperlink r:id=\"h\">" + r("这里") + "</w:hyperlink>" + r("重", "<w:em w:val=\"dot\"/>")
        + r("2", "<w:vertAlign w:val=\"subscript\"/>"));
    const Manuscript manuscript = file.read();
    ASSERT_EQ(manuscript.lines.size(), 1U);
    EXPECT_EQ(manuscript.lines[0].text.string, QStringLiteral("耕\uFFFC读这里重2"));
    EXPECT_EQ(marks(manuscript.lines[0].text),
              QStringLiteral("note 1-2=1|link 3-5=https://example.org/a|emphasis_dot 5-6=|sub 6-7="));
    ASSERT_EQ(manuscript.notes.size(), 1U);
    EXPECT_EQ(manuscript.notes.at(QStringLiteral("1")).string, QStringLiteral("见《农书》。"));
}

TEST(DocxManuscript, CommentsAreMarksWithTheirWords)
{
    WordFile file;
    file.comments = "<w:comment w:id=\"4\" w:author=\"李\">" + p(r("核对数字"))
        + "</w:comment><w:comment w:id=\"5\">" + p(r("整段")) + "</w:comment><w:comment w:id=\"6\">" + p(r("无处"))
        + "</w:comment>";
    file.body = p(r("共") + "<w:commentRangeStart w:id=\"4\"/>" + r("三") + r("百", "<w:b/>")
                  + "<w:commentRangeEnd w:id=\"4\"/>" + r("亩"))
        + p(r("二段") + "<w:r><w:commentReference w:id=\"5\"/></w:r>");
    const Manuscript manuscript = file.read();
    EXPECT_EQ(marks(manuscript.lines[0].text), QStringLiteral("comment 1-3=李：核对数字|strong 2-3="));
    EXPECT_EQ(marks(manuscript.lines[1].text), QStringLiteral("comment 0-2=整段"));
    EXPECT_EQ(rules(manuscript), QStringLiteral("import.comments import.comment-without-place"));
}

TEST(DocxManuscript, TrackedHiddenAndStruckTextIsTold)
{
    WordFile file;
    file.body =
        p(r("留") + "<w:ins w:id=\"1\">" + r("增")
          + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>删</w:delText></w:r></w:del>" + r("藏", "<w:vanish/>")
          + r("划", "<w:strike/>")
          + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r>"
            "</m:num><m:den><m:r><m:t>b+c</m:t></m:r></m:den></m:f></m:oMath>");
    const Manuscript manuscript = file.read();
    EXPECT_EQ(outline(manuscript), QStringLiteral("-:留增划✓a/(b+c)"));
    EXPECT_EQ(
        rules(manuscript),
        QStringLiteral("import.tracked-insertions import.tracked-deletions import.formula import.struck-text "
                       "import.hidden-text"));
}

TEST(DocxManuscript, LineBreaksMakeLinesAndPageBreaksCount)
{
    WordFile file;
    file.body = p(r("一段。") + "<w:r><w:br/></w:r>" + r("二段。"))
        + p("<w:r><w:br w:type=\"page\"/></w:r>" + r("三段。"));
    const Manuscript manuscript = file.read();
    EXPECT_EQ(outline(manuscript), QStringLiteral("-:一段。|-:二段。|-:三段。"));
    EXPECT_EQ(manuscript.lines.back().page, 2);
    EXPECT_TRUE(manuscript.lines.front().whole);
    QByteArray wrapped;
    for (int i = 0; i < 5; ++i)
        wrapped += r("从版面上抄下来的一行字，到了行末就断开，没有") + "<w:r><w:br/></w:r>";
    file.body = p(wrapped + r("句号。"));
    EXPECT_FALSE(file.read().lines.front().whole);
    file.body = p(r("两行的") + "<w:r><w:br/></w:r>" + r("题目"), "<w:pStyle w:val=\"a5\"/>");
    file.styles = chineseStyles;
    EXPECT_EQ(outline(file.read()), QStringLiteral("title:两行的 题目"));
}

TEST(DocxManuscript, PicturesStandAtTheirPlaces)
{
    WordFile file;
    file.styles = chineseStyles;
    file.relations = relation("i1", "media/image1.png") + relation("i2", "media/image2.emf")
        + relation("i3", "https://example.org/x.jpg", "image", true) + relation("i4", "media/gone.png");
    QByteArray emf = QByteArray::fromHex("01000000") + QByteArray(36, '\0') + " EMF";
    file.more = {{QStringLiteral("word/media/image1.png"), "\x89PNG\r\n\x1a\n"},
                 {QStringLiteral("word/media/image2.emf"), emf}};
    file.body = p(r("前文。") + drawing("i1", "anchor") + r("还是前文。")) + styled("c", "河边")
        + p("<w:r><w:pict><v:shape><v:imagedata r:id=\"i2\"/></v:shape></w:pict></w:r>")
        + p("<w:r><w:drawing><wp:inline><a:blip r:link=\"i3\"/></wp:inline></w:drawing></w:r>") + p(drawing("i4"))
        + p("<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart "
            "r:id=\"c\"/></a:graphicData></a:graphic>"
            "</wp:inline></w:drawing></w:r>");
    const Manuscript manuscript = file.read();
    EXPECT_EQ(outline(manuscript), QStringLiteral("-:前文。还是前文。|pic:0|cap:河边|pic:1|pic:2|pic:3|pic:4"));
    ASSERT_EQ(manuscript.pictures.size(), 5U);
    EXPECT_EQ(manuscript.pictures[0].fileName, QStringLiteral("image1.png"));
    EXPECT_FALSE(manuscript.pictures[0].bytes.isEmpty());
    EXPECT_TRUE(manuscript.pictures[1].bytes.isEmpty());
    EXPECT_EQ(manuscript.pictures[2].address, QStringLiteral("https://example.org/x.jpg"));
    EXPECT_TRUE(manuscript.pictures[3].bytes.isEmpty());
    EXPECT_EQ(rules(manuscript), QStringLiteral("import.picture-format import.embedded-object"));
    EXPECT_EQ(manuscript.warnings[0].where, QStringLiteral("line 4"));
}

TEST(DocxManuscript, BoxesStandWhereTheyAreAnchoredAndOnce)
{
    WordFile file;
    const QByteArray box = "<w:txbxContent>" + p(r("框中的话。")) + "</w:txbxContent>";
    file.body =
        p(r("甲")
          + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wps:wsp><wps:txbx>" + box
          + "</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>"
          + box + "</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("乙"))
        + p("<w:r><w:pict><v:shape><v:textpath string=\"艺术字\"/></v:shape></w:pict></w:r>");
    EXPECT_EQ(outline(file.read()), QStringLiteral("-:甲乙|-:框中的话。|-:艺术字"));
}

TEST(DocxManuscript, ALargeFirstLetterBelongsToItsParagraph)
{
    WordFile file;
    file.body = p(r("春"), "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>") + p(r("天来了。")) + p(r("下一段。"));
    EXPECT_EQ(outline(file.read()), QStringLiteral("-:春天来了。|-:下一段。"));
}
