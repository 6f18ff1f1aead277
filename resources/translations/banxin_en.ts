<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>IssueWords</name>
    <message numerus="yes">
        <source>%n thing(s) that the press would refuse</source>
        <translation>
            <numerusform>%n thing that the press would refuse</numerusform>
            <numerusform>%n things that the press would refuse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the finished PDF to look at</source>
        <translation>
            <numerusform>%n thing in the finished PDF to look at</numerusform>
            <numerusform>%n things in the finished PDF to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) on the pages to look at</source>
        <translation>
            <numerusform>%n place on the pages to look at</numerusform>
            <numerusform>%n places on the pages to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) still to be put in</source>
        <translation>
            <numerusform>%n picture still to be put in</numerusform>
            <numerusform>%n pictures still to be put in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not final yet</source>
        <translation>
            <numerusform>%n article not final yet</numerusform>
            <numerusform>%n articles not final yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) never proofread</source>
        <translation>
            <numerusform>%n article never proofread</numerusform>
            <numerusform>%n articles never proofread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) changed after proofreading</source>
        <translation>
            <numerusform>%n article changed after proofreading</numerusform>
            <numerusform>%n articles changed after proofreading</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairFix</name>
    <message numerus="yes">
        <source>the article gets %n line(s) shorter</source>
        <translation>
            <numerusform>the article gets %n line shorter</numerusform>
            <numerusform>the article gets %n lines shorter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty line(s) are left</source>
        <translation>
            <numerusform>%n empty line is left</numerusform>
            <numerusform>%n empty lines are left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleEditor</name>
    <message numerus="yes">
        <source>%n picture(s) of another catalogue are not in this one and were left out. Insert them from their files.</source>
        <translation>
            <numerusform>%n picture of another catalogue is not in this one and was left out. Insert it from its file.</numerusform>
            <numerusform>%n pictures of another catalogue are not in this one and were left out. Insert them from their files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) in this article</source>
        <translation>
            <numerusform>%n word in this article</numerusform>
            <numerusform>%n words in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in this article</source>
        <translation>
            <numerusform>%n character in this article</numerusform>
            <numerusform>%n characters in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of the pasted text could not be taken along; their places are kept. Save them as files and insert them there.</source>
        <translation>
            <numerusform>%n picture of the pasted text could not be taken along; its place is kept. Save it as a file and insert it there.</numerusform>
            <numerusform>%n pictures of the pasted text could not be taken along; their places are kept. Save them as files and insert them there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) selected</source>
        <translation>
            <numerusform>%n word selected</numerusform>
            <numerusform>%n words selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>%n character selected</numerusform>
            <numerusform>%n characters selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleInfoPanel</name>
    <message numerus="yes">
        <source>Differs from %1 in %n place(s).</source>
        <translation>
            <numerusform>Differs from %1 in %n place.</numerusform>
            <numerusform>Differs from %1 in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleListModel</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleListView</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of %1</source>
        <translation>
            <numerusform>%n article of %1</numerusform>
            <numerusform>%n articles of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleTextEdit</name>
    <message numerus="yes">
        <source>%n more row(s)</source>
        <translation>
            <numerusform>%n more row</numerusform>
            <numerusform>%n more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleTree</name>
    <message numerus="yes">
        <source>%n picture(s) to fill in</source>
        <translation>
            <numerusform>%n picture to fill in</numerusform>
            <numerusform>%n pictures to fill in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleWork</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in an issue that has gone to press stay as they are.</source>
        <translation>
            <numerusform>%n article in an issue that has gone to press stay as they are.</numerusform>
            <numerusform>%n articles in an issue that has gone to press stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::BookletForm</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n sheet(s) of %2.</source>
        <translation>
            <numerusform>%1 on %n sheet of %2.</numerusform>
            <numerusform>%1 on %n sheets of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank page(s) fill it up.</source>
        <translation>
            <numerusform>%n blank page fills it up.</numerusform>
            <numerusform>%n blank pages fill it up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::CopyfitPanel</name>
    <message numerus="yes">
        <source>%n line(s) less, and the issue fits %1 pages.</source>
        <translation>
            <numerusform>%n line less, and the issue fits %1 pages.</numerusform>
            <numerusform>%n lines less, and the issue fits %1 pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The issue fits its %n page(s).</source>
        <translation>
            <numerusform>The issue fits its %n page.</numerusform>
            <numerusform>The issue fits its %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Now it has %n page(s). Each way below was tried.</source>
        <translation>
            <numerusform>Now it has %n page. Each way below was tried.</numerusform>
            <numerusform>Now it has %n pages. Each way below was tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are free on the last page.</source>
        <translation>
            <numerusform>%n line are free on the last page.</numerusform>
            <numerusform>%n lines are free on the last page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n character(s): the last line of this paragraph goes</source>
        <translation>
            <numerusform>Cut %n character: the last line of this paragraph goes</numerusform>
            <numerusform>Cut %n characters: the last line of this paragraph goes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::CorrectionsDialog</name>
    <message numerus="yes">
        <source>%n change(s). Ticked ones are taken over as one step; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n change. Ticked ones are taken over as one step; Ctrl+Z takes it back.</numerusform>
            <numerusform>%n changes. Ticked ones are taken over as one step; Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) will stand at their places in the article.</source>
        <translation>
            <numerusform>%n comment will stand at their places in the article.</numerusform>
            <numerusform>%n comments will stand at their places in the article.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them contradict what was changed here since; they are not ticked, so that nothing of yours is lost.</source>
        <translation>
            <numerusform>%n of them contradict what was changed here since; they are not ticked, so that nothing of yours is lost.</numerusform>
            <numerusform>%n of them contradict what was changed here since; they are not ticked, so that nothing of yours is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take Over %n Change(s)</source>
        <translation>
            <numerusform>Take Over %n Change</numerusform>
            <numerusform>Take Over %n Changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::CutDialog</name>
    <message numerus="yes">
        <source>Differs from %1 in %n place(s).</source>
        <translation>
            <numerusform>Differs from %1 in %n place.</numerusform>
            <numerusform>Differs from %1 in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::DriftPanel</name>
    <message numerus="yes">
        <source>Chinese %n line(s)</source>
        <translation>
            <numerusform>Chinese %n line</numerusform>
            <numerusform>Chinese %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>English %n line(s)</source>
        <translation>
            <numerusform>English %n line</numerusform>
            <numerusform>English %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) stay empty</source>
        <translation>
            <numerusform>%n line stays empty</numerusform>
            <numerusform>%n lines stay empty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::FindBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::FindFeature</name>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n place replaced.</numerusform>
            <numerusform>%n places replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n article(s).</source>
        <translation>
            <numerusform> in %n article.</numerusform>
            <numerusform> in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n place(s) hold the sign of a footnote or a picture and were left as they are.</source>
        <translation>
            <numerusform> %n place hold the sign of a footnote or a picture and were left as they are.</numerusform>
            <numerusform> %n places hold the sign of a footnote or a picture and were left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::FindingsPanel</name>
    <message numerus="yes">
        <source>%1, %n place(s)</source>
        <translation>
            <numerusform>%1, %n place</numerusform>
            <numerusform>%1, %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::FlatplanFeature</name>
    <message numerus="yes">
        <source>%n page(s) inserted.</source>
        <translation>
            <numerusform>%n page inserted.</numerusform>
            <numerusform>%n pages inserted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::FlatplanPanel</name>
    <message numerus="yes">
        <source>Something is missing in %n article(s):</source>
        <translation>
            <numerusform>Something is missing in %n article:</numerusform>
            <numerusform>Something is missing in %n articles:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ImportDialog</name>
    <message numerus="yes">
        <source>%n thing(s) done by hand have no place any more, because the text was cleaned up otherwise. They come back when the change is made again.</source>
        <translation>
            <numerusform>%n thing done by hand has no place any more, because the text was cleaned up otherwise. It comes back when the change is made again.</numerusform>
            <numerusform>%n things done by hand have no place any more, because the text was cleaned up otherwise. They come back when the change is made again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) found. What the clean-up changed is marked on both sides; untick a change to keep what stood there. Nothing is stored until you import.</source>
        <translation>
            <numerusform>%n article found. What the clean-up changed is marked on both sides; untick a change to keep what stood there. Nothing is stored until you import.</numerusform>
            <numerusform>%n articles found. What the clean-up changed is marked on both sides; untick a change to keep what stood there. Nothing is stored until you import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%n file could not be read.</numerusform>
            <numerusform>%n files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n Article(s)</source>
        <translation>
            <numerusform>Import %n Article</numerusform>
            <numerusform>Import %n Articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::MainWindow</name>
    <message numerus="yes">
        <source>%n article(s) imported. Please look at what could not be placed.</source>
        <translation>
            <numerusform>%n article imported. Please look at what could not be placed.</numerusform>
            <numerusform>%n articles imported. Please look at what could not be placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported. Edit › Undo Import takes them out again.</source>
        <translation>
            <numerusform>%n article imported. Edit › Undo Import takes it out again.</numerusform>
            <numerusform>%n articles imported. Edit › Undo Import takes them out again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are still to be filled in; their places are kept.</source>
        <translation>
            <numerusform>%n picture is still to be filled in; its place is kept.</numerusform>
            <numerusform>%n pictures are still to be filled in; their places are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::PairDialog</name>
    <message numerus="yes">
        <source>Read the rows side by side. %n row(s) are to be looked at.</source>
        <translation>
            <numerusform>Read the rows side by side. %n row is to be looked at.</numerusform>
            <numerusform>Read the rows side by side. %n rows are to be looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of English wait for a place.</source>
        <translation>
            <numerusform>%n piece of English waits for a place.</numerusform>
            <numerusform>%n pieces of English wait for a place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of English have no place and will not be written.</source>
        <translation>
            <numerusform>%n piece of English has no place and will not be written.</numerusform>
            <numerusform>%n pieces of English have no place and will not be written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::PairFindingsPanel</name>
    <message numerus="yes">
        <source>Nothing found in %n article(s).</source>
        <translation>
            <numerusform>Nothing found in %n article.</numerusform>
            <numerusform>Nothing found in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to look at.</source>
        <translation>
            <numerusform>%n place to look at.</numerusform>
            <numerusform>%n places to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::PairView</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>%n checked</numerusform>
            <numerusform>%n checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::PasteNotice</name>
    <message numerus="yes">
        <source>Pasted and cleaned up: %n change(s)</source>
        <translation>
            <numerusform>Pasted and cleaned up: %n change</numerusform>
            <numerusform>Pasted and cleaned up: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::PlanWords</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>of the issue</comment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to fill in</source>
        <translation>
            <numerusform>%n picture to fill in</numerusform>
            <numerusform>%n pictures to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) without English</source>
        <translation>
            <numerusform>%n part without English</numerusform>
            <numerusform>%n parts without English</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) too many for the page</source>
        <translation>
            <numerusform>%n line too many for the page</numerusform>
            <numerusform>%n lines too many for the page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::PreviewPanel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ProofPanel</name>
    <message numerus="yes">
        <source>%n article(s) not read in this round yet</source>
        <translation>
            <numerusform>%n article not read in this round yet</numerusform>
            <numerusform>%n articles not read in this round yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ReleaseDialog</name>
    <message numerus="yes">
        <source>%n page(s), ready for the press.</source>
        <translation>
            <numerusform>%n page, ready for the press.</numerusform>
            <numerusform>%n pages, ready for the press.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s). Nothing keeps the issue from going to press; have a look at this first:</source>
        <translation>
            <numerusform>%n page. Nothing keeps the issue from going to press; have a look at this first:</numerusform>
            <numerusform>%n pages. Nothing keeps the issue from going to press; have a look at this first:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ReleaseFeature</name>
    <message numerus="yes">
        <source>%1: %n article(s) were not read in the round before</source>
        <translation>
            <numerusform>%1: %n article were not read in the round before</numerusform>
            <numerusform>%1: %n articles were not read in the round before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ResultDialog</name>
    <message numerus="yes">
        <source>Checked: %n point(s) to look at</source>
        <translation>
            <numerusform>Checked: %n point to look at</numerusform>
            <numerusform>Checked: %n points to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported. %n point(s) to look at</source>
        <translation>
            <numerusform>Exported. %n point to look at</numerusform>
            <numerusform>Exported. %n points to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::TranslationActions</name>
    <message numerus="yes">
        <source>%n paragraph(s) of English were written.</source>
        <translation>
            <numerusform>%n paragraph of English was written.</numerusform>
            <numerusform>%n paragraphs of English were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::VersionsPanel</name>
    <message numerus="yes">
        <source>%n change(s) since this version. Struck through: taken away since. Underlined: added since.</source>
        <translation>
            <numerusform>%n change since this version. Struck through: taken away since. Underlined: added since.</numerusform>
            <numerusform>%n changes since this version. Struck through: taken away since. Underlined: added since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::YearDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) not released yet: their pages may still change.</source>
        <translation>
            <numerusform>%n issue not released yet: their pages may still change.</numerusform>
            <numerusform>%n issues not released yet: their pages may still change.</numerusform>
        </translation>
    </message>
</context>
</TS>
