#include "pdf/tags/page_tags.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace banxin;

namespace {

GlyphRun runOf(int glyphs)
{
    GlyphRun run;
    run.glyphs.resize(static_cast<std::size_t>(glyphs));
    return run;
}

/// One page with a rule, a tint over the whole page and three runs.
ComposedIssue issueOfThreeRuns()
{
    ComposedIssue issue;
    ComposedPage page;
    page.width = Length::pt(100);
    page.height = Length::pt(200);
    page.bleed = Length::pt(9);
    page.rects = {{{Length::pt(10), Length::pt(10), Length::pt(20), Length::pt(1)}, 0, false},
                  {{-Length::pt(9), -Length::pt(9), Length::pt(118), Length::pt(218)}, 0, false}};
    page.runs = {runOf(4), runOf(2), runOf(3)};
    issue.pages.push_back(page);
    return issue;
}

ContentPiece piece(int run, int from, int to, int owner)
{
    ContentPiece out;
    out.run = run;
    out.from = from;
    out.to = to;
    out.owner = owner;
    return out;
}

} // namespace

TEST(PageTags, GivesOneNumberToWhatIsReadAndDrawnInOneGo)
{
    const ComposedIssue issue = issueOfThreeRuns();
    Structure structure;
    const int document = structure.add(-1, "Document");
    const int first = structure.add(document, "P");
    const int second = structure.add(document, "P");
    structure.add(piece(0, 0, 4, first));
    structure.add(piece(1, 0, 2, first));
    structure.add(piece(2, 0, 3, second));
    const std::vector<PageTags> marks = tagPages(issue, structure);
    ASSERT_EQ(marks.size(), 1U);
    EXPECT_EQ(marks[0].owners, (std::vector<int>{first, second}));
    EXPECT_EQ(marks[0].runs[0][0].mark, marks[0].runs[1][0].mark);
    EXPECT_EQ(structure.pieces[2].mcid, 1);
}

TEST(PageTags, PartsWhatIsReadInAnotherOrder)
{
    const ComposedIssue issue = issueOfThreeRuns();
    Structure structure;
    const int paragraph = structure.add(structure.add(-1, "Document"), "P");
    structure.add(piece(1, 0, 2, paragraph));
    structure.add(piece(0, 0, 4, paragraph));
    const std::vector<PageTags> marks = tagPages(issue, structure);
    EXPECT_EQ(marks[0].owners, (std::vector<int>{paragraph, paragraph}));
    EXPECT_EQ(structure.pieces[0].mcid, 1); // read first, drawn second
    EXPECT_EQ(structure.pieces[1].mcid, 0);
}

TEST(PageTags, WhatNoElementHoldsIsAnArtifact)
{
    const ComposedIssue issue = issueOfThreeRuns();
    Structure structure;
    structure.add(-1, "Document");
    const std::vector<PageTags> marks = tagPages(issue, structure);
    EXPECT_TRUE(marks[0].owners.empty());
    for (const std::string& mark : marks[0].marks)
        EXPECT_TRUE(mark.starts_with("/Artifact ")) << mark;
    // The tint that runs into the bleed tells its box in the coordinates of the file.
    const auto tint = static_cast<std::size_t>(marks[0].rects[1]);
    EXPECT_EQ(marks[0].marks[tint], "/Artifact <</Type/Background/BBox[0 0 118 218]>> BDC\n");
}

TEST(PageTags, EveryMarkEndsBeforeTheNextBegins)
{
    PageTags marks;
    marks.marks = {"/P <</MCID 0>> BDC\n", "/Artifact <</Type/Layout>> BDC\n"};
    std::string out;
    MarkedContent content(out, &marks);
    for (const int mark : {0, 0, 1, 0}) {
        content.begin(mark);
        out += "x ";
    }
    content.finish();
    EXPECT_EQ(out,
              "/P <</MCID 0>> BDC\nx x EMC\n/Artifact <</Type/Layout>> BDC\nx EMC\n"
              "/P <</MCID 0>> BDC\nx EMC\n");
    std::string untagged;
    MarkedContent nothing(untagged, nullptr);
    nothing.rect(0);
    nothing.finish();
    EXPECT_TRUE(untagged.empty());
}
