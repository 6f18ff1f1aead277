<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>IssueWords</name>
    <message numerus="yes">
        <source>%n thing(s) that the press would refuse</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the finished PDF to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) on the pages to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) still to be put in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not final yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) never proofread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) changed after proofreading</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleInfoPanel</name>
    <message numerus="yes">
        <source>Differs from %1 in %n place(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleListModel</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleListView</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleTextEdit</name>
    <message numerus="yes">
        <source>%n more row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in an issue that has gone to press stay as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The issue fits its %n page(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Now it has %n page(s). Each way below was tried.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are free on the last page.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n character(s): the last line of this paragraph goes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::CutDialog</name>
    <message numerus="yes">
        <source>Differs from %1 in %n place(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::FindFeature</name>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n article(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n place(s) hold the sign of a footnote or a picture and were left as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::FlatplanPanel</name>
    <message numerus="yes">
        <source>Something is missing in %n article(s):</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to fill in</source>
        <translation type="unfinished">
            <numerusform>%n picture to fill in</numerusform>
            <numerusform>%n pictures to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) without English</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) too many for the page</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ReleaseDialog</name>
    <message numerus="yes">
        <source>%n page(s), ready for the press.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s). Nothing keeps the issue from going to press; have a look at this first:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ReleaseFeature</name>
    <message numerus="yes">
        <source>%1: %n article(s) were not read in the round before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::YearDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) not released yet: their pages may still change.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
