#include "import/read_manuscript.h"

#include <QJsonArray>

using namespace banxin;

namespace {

Manuscript read(const char* text)
{
    Result<Manuscript> out = readMarkdown(QByteArray(text), QStringLiteral("稿.md"));
    EXPECT_TRUE(out.ok());
    return out ? out.value() : Manuscript();
}

/// Role and text of the lines that say something.
std::vector<std::pair<ManuscriptRole, QString>> linesOf(const Manuscript& manuscript)
{
    std::vector<std::pair<ManuscriptRole, QString>> out;
    for (const ManuscriptLine& line : manuscript.lines)
        if (!line.text.isEmpty() || line.role != ManuscriptRole::Unknown)
            out.emplace_back(line.role, line.text.string);
    return out;
}

using R = ManuscriptRole;

} // namespace

TEST(Markdown, BlocksBecomeRoles)
{
    const Manuscript m = read("# 果园三年\n\n老周说，**树要三年**才肯结。\n第二行。\n\n## 一、春天\n\n- 剪枝\n- "
                              "施肥\n\n> 慢一点。\n\n1. 第一\n");
    const auto lines = linesOf(m);
    ASSERT_EQ(lines.size(), 8U);
    EXPECT_EQ(lines[0], std::pair(R::Title, QStringLiteral("果园三年")));
    EXPECT_EQ(lines[1], std::pair(R::Unknown, QStringLiteral("老周说，树要三年才肯结。")));
    EXPECT_EQ(lines[3], std::pair(R::Heading, QStringLiteral("一、春天")));
    EXPECT_EQ(lines[4], std::pair(R::ListItem, QStringLiteral("剪枝")));
    EXPECT_EQ(lines[6], std::pair(R::Quote, QStringLiteral("慢一点。")));
    EXPECT_EQ(lines[7], std::pair(R::ListItem, QStringLiteral("1. 第一")));
    EXPECT_EQ(m.lines[2].text.marks, (std::vector<Mark>{{4, 8, MarkKind::Strong, {}, {}}}));
    EXPECT_EQ(m.lines[2].number, 3);
    EXPECT_FALSE(m.lines[2].whole) << "the next line may go on with it";
}

TEST(Markdown, FrontMatterIsNoTextAndIsSaid)
{
    const Manuscript m = read("---\ntitle: \"果园三年\"\ndate: 2026-01-02\n---\n正文一句。\n");
    EXPECT_EQ(linesOf(m),
              (std::vector<std::pair<R, QString>>{{R::Title, QStringLiteral("果园三年")},
                                                  {R::Unknown, QStringLiteral("正文一句。")}}));
    ASSERT_EQ(m.warnings.size(), 1U);
    EXPECT_TRUE(m.warnings[0].detail.contains(QStringLiteral("2026-01-02")));
    // A rule between paragraphs is none.
    EXPECT_EQ(linesOf(read("---\n他走了。\n---\n又回来。")).size(), 2U);
}

TEST(Markdown, TablesAndPictures)
{
    const Manuscript m =
        read("| 品种 | 亩数 |\n|---|---:|\n| 苹果 | **12** |\n| 梨 |\n\n文中![山坡](img/a.jpg)有图。\n");
    ASSERT_EQ(m.lines[0].role, R::Table);
    const QJsonArray rows = m.lines[0].payload.value(QStringLiteral("rows")).toArray();
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows[1].toArray()[1].toObject().value(QStringLiteral("zh")).toString(), QStringLiteral("12"));
    EXPECT_EQ(m.lines[0].payload.value(QStringLiteral("header")).toInt(), 1);
    const auto lines = linesOf(m);
    EXPECT_EQ(lines[1], std::pair(R::Unknown, QStringLiteral("文中有图。")));
    EXPECT_EQ(lines[2].first, R::Picture);
    EXPECT_EQ(lines[3], std::pair(R::Caption, QStringLiteral("山坡")));
    ASSERT_EQ(m.pictures.size(), 1U);
    EXPECT_EQ(m.pictures[0].address, QStringLiteral("img/a.jpg"));
}

TEST(Markdown, AWholeIssueKeepsItsMarks)
{
    const char* issue = "# 云屿简报\n\n2026年第2期\n\n## 【要闻】\n\n### ● "
                        "果园三年\n\n老周说，树要三年才肯结，第一年剪，第二年等，第三年才有果。\n\n"
                        "### ● 山坡上的水\n\n山上的水要走七里路才到田里，渠是前年修的，今年头一回没有断流。\n\n## "
                        "【人物】\n\n### ● 老周\n\n他种了三十年树，还说自己不懂树，这话村里没有人信。\n";
    const Manuscript m = read(issue);
    EXPECT_TRUE(std::ranges::any_of(
        m.lines, [](const ManuscriptLine& line) { return line.text.string == QStringLiteral("### ● 果园三年"); }));
}

TEST(Markdown, FootnotesBecomeNotes)
{
    const Manuscript m = read("# 果园三年\n\n老周说**树要三年[^1]才肯结**，别人不信[^b]。\n\n[^1]: "
                              "见*乡志*第三卷。\n    又见县志。\n[^2]: "
                              "没有人提到的注。\n");
    ASSERT_EQ(m.notes.size(), 1U);
    EXPECT_EQ(m.notes.at(QStringLiteral("1")).string, QStringLiteral("见乡志第三卷。\n又见县志。"));
    const auto lines = linesOf(m);
    ASSERT_EQ(lines.size(), 3U);
    // What is named but not there, and what is there but not named, stays as text.
    EXPECT_EQ(lines[1].second, QStringLiteral("老周说树要三年\uFFFC才肯结，别人不信[^b]。"));
    EXPECT_EQ(lines[2].second, QStringLiteral("[^2]: 没有人提到的注。"));
    const auto line = std::ranges::find_if(m.lines, [](const ManuscriptLine& l) { return !l.text.marks.empty(); });
    ASSERT_NE(line, m.lines.end());
    EXPECT_EQ(
        line->text.marks,
        (std::vector<Mark>{{3, 11, MarkKind::Strong, {}, {}}, {7, 8, MarkKind::Note, QStringLiteral("1"), {}}}));
}
