<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArticleWords</name>
    <message>
        <source>To edit</source>
        <translation>待编</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已编</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>缓用</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2, no. %3</source>
        <translation>%1 %2 年第 %3 期</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
</context>
<context>
    <name>Bilingual</name>
    <message>
        <source>Numbers or units differ</source>
        <translation>数字或单位不一致</translation>
    </message>
    <message>
        <source>Dates or times differ</source>
        <translation>日期或时间不一致</translation>
    </message>
    <message>
        <source>Percentages differ</source>
        <translation>百分比不一致</translation>
    </message>
    <message>
        <source>Name or term not as in the glossary</source>
        <translation>名称、术语与术语表不符</translation>
    </message>
    <message>
        <source>Form to avoid</source>
        <translation>不宜使用的写法</translation>
    </message>
    <message>
        <source>One language is missing</source>
        <translation>缺一种文字</translation>
    </message>
    <message>
        <source>Left in the other language</source>
        <translation>混入另一种文字</translation>
    </message>
    <message>
        <source>Quotation mark or bracket without partner</source>
        <translation>引号、括号不成对</translation>
    </message>
    <message>
        <source>kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>title</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>source</source>
        <translation>文章来源</translation>
    </message>
    <message>
        <source>There is no English text.</source>
        <translation>没有英文。</translation>
    </message>
    <message>
        <source>There is no Chinese text.</source>
        <translation>没有中文。</translation>
    </message>
    <message>
        <source>In the Chinese, “%1” has no partner.</source>
        <translation>中文里的“%1”没有与之成对的另一半。</translation>
    </message>
    <message>
        <source>In the English, “%1” has no partner.</source>
        <translation>英文里的“%1”没有与之成对的另一半。</translation>
    </message>
    <message>
        <source>The Chinese side holds text in another language.</source>
        <translation>中文一侧混有外文段落。</translation>
    </message>
    <message>
        <source>The English side holds Chinese text.</source>
        <translation>英文一侧混有中文段落。</translation>
    </message>
    <message>
        <source>The glossary advises against “%1”.</source>
        <translation>术语表不建议使用“%1”。</translation>
    </message>
    <message>
        <source>“%1” and “%2” do not say the same.</source>
        <translation>“%1”与“%2”说的不一样。</translation>
    </message>
    <message>
        <source>The English has nothing for “%1”.</source>
        <translation>英文里没有与“%1”相应的内容。</translation>
    </message>
    <message>
        <source>The Chinese has nothing for “%1”.</source>
        <translation>中文里没有与“%1”相应的内容。</translation>
    </message>
    <message>
        <source>Perhaps: %1</source>
        <translation>可改为：%1</translation>
    </message>
    <message>
        <source>table, row %1, column %2</source>
        <translation>表格第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>caption of picture %1</source>
        <translation>第 %1 张图的图说</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>脚注</translation>
    </message>
</context>
<context>
    <name>CleanWords</name>
    <message>
        <source>Look-alike characters</source>
        <translation>异形字符</translation>
    </message>
    <message>
        <source>Founder punctuation restored</source>
        <translation>方正标点还原</translation>
    </message>
    <message>
        <source>Letter-spaced text closed</source>
        <translation>去除字间空格</translation>
    </message>
    <message>
        <source>Full-width letters and digits</source>
        <translation>全角字母数字</translation>
    </message>
    <message>
        <source>Doubled text undone</source>
        <translation>去除重影文字</translation>
    </message>
    <message>
        <source>Half-width punctuation</source>
        <translation>半角标点</translation>
    </message>
    <message>
        <source>Running heads and notices removed</source>
        <translation>去除页眉和提示语</translation>
    </message>
    <message>
        <source>Broken lines joined</source>
        <translation>连接断行</translation>
    </message>
    <message>
        <source>Paragraphs across pages joined</source>
        <translation>连接跨页段落</translation>
    </message>
    <message>
        <source>Quotation marks paired</source>
        <translation>引号配对</translation>
    </message>
    <message>
        <source>Spaces between Chinese and Latin</source>
        <translation>中西文间空格</translation>
    </message>
    <message>
        <source>Titles and articles recognised</source>
        <translation>识别标题和稿件</translation>
    </message>
    <message>
        <source>Byline, source and column recognised</source>
        <translation>识别署名、来源、栏目</translation>
    </message>
    <message>
        <source>Sub-heads, lists and captions recognised</source>
        <translation>识别小标题、列表、图说</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1…” begins a new article</source>
        <translation>“%1…”起为新的一篇</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>%1 → (taken out)</source>
        <translation>%1 →（去掉）</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>makes a catalogue with the publications quarterly and bulletin</source>
        <translation>新建稿库，内有季刊（quarterly）和简报（bulletin）两种刊物</translation>
    </message>
    <message>
        <source>lists publications, issues, columns and articles</source>
        <translation>列出刊物、各期、栏目和稿件</translation>
    </message>
    <message>
        <source>prints one article in both languages</source>
        <translation>输出一篇稿件的中英文</translation>
    </message>
    <message>
        <source>finds articles by their words</source>
        <translation>按词查找稿件</translation>
    </message>
    <message>
        <source>composes an issue and writes nothing</source>
        <translation>排版一期，不写文件</translation>
    </message>
    <message>
        <source>writes a whole and consistent copy</source>
        <translation>写出一份完整一致的备份</translation>
    </message>
    <message>
        <source>reads everything and reports what is damaged</source>
        <translation>通读全库，报告损坏之处</translation>
    </message>
    <message>
        <source>makes a catalogue from a backup; never over an existing file</source>
        <translation>由备份恢复稿库；绝不覆盖已有文件</translation>
    </message>
    <message>
        <source>puts a finished page (a designer&apos;s cover) whole into its place, or takes it out again</source>
        <translation>把成品页（设计好的封面等）整页放到指定位置，或撤下</translation>
    </message>
    <message>
        <source>makes an empty issue with the columns of the last one and the design of the publication</source>
        <translation>新建一期，沿用上一期的栏目和刊物的版式</translation>
    </message>
    <message>
        <source>checks a finished PDF of any program; --trim is the page&apos;s size in mm, as 210x297</source>
        <translation>检查任何程序做的成品 PDF；--trim 为成品尺寸（毫米），如 210x297</translation>
    </message>
    <message>
        <source>answers for findings of preflight about the content of an issue; without SUBJECT for all of the rule</source>
        <translation>豁免一期印前检查中关于内容的发现；不写 SUBJECT 则豁免这一条规则的全部</translation>
    </message>
    <message>
        <source>lists what was waived in an issue, by whom and why</source>
        <translation>列出一期里豁免了什么、谁决定的、为什么</translation>
    </message>
    <message>
        <source>composes an issue and writes the PDF; into a folder under the name of the issue</source>
        <translation>排版一期，写出 PDF；给出文件夹时用这一期的名称</translation>
    </message>
    <message>
        <source>%1 was not written: the press would refuse it for the reasons above.</source>
        <translation>没有写出 %1：由于以上原因，印厂会退回。</translation>
    </message>
    <message>
        <source>says or sets which printing rules a publication obeys</source>
        <translation>查看或设定刊物是否按内部资料的规定印制</translation>
    </message>
    <message>
        <source>compares the Chinese and the English of articles that print both</source>
        <translation>对照检查两种文字都刊出的稿件</translation>
    </message>
    <message>
        <source>chooses how an article is set: a layout of the page design by name (&quot;&quot;: the design&apos;s own), body lines before it jumps (0: it does not), its languages (&quot;&quot;: the issue&apos;s); of two languages side by side the share of the Chinese and the size of the English (per mille)</source>
        <translation>设定稿件的排法：版式中的排法名（&quot;&quot;：版式自定）、转版前的行数（0：不转）、本篇语言（&quot;&quot;：随本期）；两种文字对照时中文所占栏宽与英文字号（千分比）</translation>
    </message>
    <message>
        <source>keeps the glossary: terms, persons and organisations in both languages; ENTRY is a number or a name; check reads an article by it</source>
        <translation>管理术语表与名册：术语、人物、机构的中英文；ENTRY 是编号或名称；check 按术语表检查一篇稿件</translation>
    </message>
    <message>
        <source>writes an article as a two-column Word file for a translator</source>
        <translation>把稿件写成双栏 Word 文件交给译者</translation>
    </message>
    <message>
        <source>takes the English of a returned Word file; conflicts are shown and left alone</source>
        <translation>收回 Word 文件里的英文；有冲突的列出而不改动</translation>
    </message>
    <message>
        <source>pairs an English text with the paragraphs of an article</source>
        <translation>把一篇英文与稿件逐段配对</translation>
    </message>
    <message>
        <source>not set, %1: %2</source>
        <translation>未写入，%1：%2</translation>
    </message>
    <message>
        <source>without a place (%1): %2</source>
        <translation>没有位置（%1）：%2</translation>
    </message>
    <message>
        <source>%1 texts would be set, %2 wait, %3 conflicts, %4 without a place</source>
        <translation>将写入 %1 段，%2 段待定，%3 段有冲突，%4 段没有位置</translation>
    </message>
    <message>
        <source>%1 texts set, %2 wait, %3 conflicts, %4 without a place</source>
        <translation>已写入 %1 段，%2 段待定，%3 段有冲突，%4 段没有位置</translation>
    </message>
    <message>
        <source>reads a whole issue (text, .docx, PDF, or issue.json with its articles); the file is kept beside each article</source>
        <translation>读入整期（文本、.docx、PDF，或 issue.json 及其各篇稿件）；原件随每篇稿件保存</translation>
    </message>
    <message>
        <source>cleans manuscripts (.txt .md .html .docx .pdf) and adds their articles, all or none; keeps the files beside them and says what was seen before; .json: an article as show prints it</source>
        <translation>整理来稿（.txt .md .html .docx .pdf）并加入稿库，要么全部加入，要么都不加；原件随稿保存，并指出哪些已经刊用；.json：show 输出的稿件</translation>
    </message>
    <message>
        <source>repairs the text of a manuscript and tells its articles apart, without a catalogue; --passage: the text is one article&apos;s body; --without: passes to leave out</source>
        <translation>整理来稿的文字并分出各篇稿件，不需要稿库；--passage：内容是一篇稿件的正文；--without：不做的项目</translation>
    </message>
    <message>
        <source>lists the issues and columns that print an article</source>
        <translation>列出刊用一篇稿件的各期和栏目</translation>
    </message>
    <message>
        <source>lists the files that an article was imported from; with -o writes the newest of them</source>
        <translation>列出一篇稿件的来稿原件；加 -o 写出其中最新的一份</translation>
    </message>
    <message>
        <source>holds or kills an article, or sets it free again; it stays where it is printed</source>
        <translation>缓用、撤下或恢复一篇稿件；已编入的位置不变</translation>
    </message>
    <message>
        <source>releases an issue to press: makes and keeps its print PDF and freezes it; lists what to look at</source>
        <translation>付印一期：制作并保存印刷 PDF，冻结该期；列出需要过目之处</translation>
    </message>
    <message>
        <source>opens a released issue again; who and why stays recorded</source>
        <translation>重新开启已付印的一期；记录由谁开启、原因为何</translation>
    </message>
    <message>
        <source>lists the releases of an issue; -o writes the PDF of the newest</source>
        <translation>列出一期的付印记录；-o 取出最近一次付印的 PDF</translation>
    </message>
    <message>
        <source>writes the print order for the press as one page</source>
        <translation>写出给印刷厂的付印单（一页 PDF）</translation>
    </message>
    <message>
        <source>lists what a publication printed in a year, with pages; --article adds it to the copy that waits</source>
        <translation>列出一种刊物全年刊出的稿件和页码；--article 另存为待用稿</translation>
    </message>
    <message>
        <source>writes an article or an issue as a Word file for corrections; changes are tracked</source>
        <translation>把一篇或一期写成 Word 文件交人修改，修改会记录下来</translation>
    </message>
    <message>
        <source>lists the changes of a returned Word file, and takes over those without conflict</source>
        <translation>列出收回的 Word 文件里的改动，并收进没有冲突的</translation>
    </message>
    <message>
        <source>Sent to Word %1</source>
        <translation>发往 Word %1</translation>
    </message>
    <message>
        <source>%1 changes taken over, %2 conflicts left</source>
        <translation>收进 %1 处改动，%2 处冲突未收</translation>
    </message>
    <message>
        <source>%1 changes proposed, %2 conflicts</source>
        <translation>共 %1 处改动，%2 处冲突</translation>
    </message>
</context>
<context>
    <name>CommandNames</name>
    <message>
        <source>Writing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Change to Several Articles</source>
        <translation>多篇稿件的修改</translation>
    </message>
    <message>
        <source>Change to the Issue</source>
        <translation>本期信息的修改</translation>
    </message>
    <message>
        <source>Change to the Publication</source>
        <translation>刊物的修改</translation>
    </message>
    <message>
        <source>Change to the Page Design</source>
        <translation>版式的修改</translation>
    </message>
    <message>
        <source>New Issue</source>
        <translation>新建一期</translation>
    </message>
    <message>
        <source>New Column</source>
        <translation>新建栏目</translation>
    </message>
    <message>
        <source>Change to a Column</source>
        <translation>栏目的修改</translation>
    </message>
    <message>
        <source>Delete Column</source>
        <translation>删除栏目</translation>
    </message>
    <message>
        <source>New Article</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>Delete Article</source>
        <translation>删除稿件</translation>
    </message>
    <message>
        <source>Place in Issue</source>
        <translation>编入本期</translation>
    </message>
    <message>
        <source>Move Article</source>
        <translation>移动稿件</translation>
    </message>
    <message>
        <source>Layout of an Article</source>
        <translation>稿件版式的修改</translation>
    </message>
    <message>
        <source>Take Out of the Issue</source>
        <translation>移出本期</translation>
    </message>
    <message>
        <source>Printing Rules</source>
        <translation>印刷规则的修改</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Withdraw Waiver</source>
        <translation>撤回豁免</translation>
    </message>
    <message>
        <source>New Term</source>
        <translation>新增词条</translation>
    </message>
    <message>
        <source>Change to a Term</source>
        <translation>词条的修改</translation>
    </message>
    <message>
        <source>Delete Terms</source>
        <translation>删除词条</translation>
    </message>
    <message>
        <source>Import of Terms</source>
        <translation>导入词条</translation>
    </message>
    <message>
        <source>Import of Manuscripts</source>
        <translation>导入来稿</translation>
    </message>
    <message>
        <source>Move to Another Issue</source>
        <translation>移至另一期</translation>
    </message>
    <message>
        <source>Swap Article</source>
        <translation>换稿</translation>
    </message>
    <message>
        <source>Choice of Version</source>
        <translation>选用版本</translation>
    </message>
    <message>
        <source>Proofreading Mark</source>
        <translation>校对标记</translation>
    </message>
    <message>
        <source>Hold or Kill</source>
        <translation>缓用或撤稿</translation>
    </message>
    <message>
        <source>Keep Version</source>
        <translation>存为版本</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>FindWords</name>
    <message>
        <source>a bracket ( is not closed</source>
        <translation>左括号 ( 没有对应的右括号</translation>
    </message>
    <message>
        <source>a bracket ) was never opened</source>
        <translation>右括号 ) 没有对应的左括号</translation>
    </message>
    <message>
        <source>a bracket [ is not closed</source>
        <translation>方括号 [ 没有对应的 ]</translation>
    </message>
    <message>
        <source>nothing stands before * + or ? to repeat</source>
        <translation>*、+ 或 ? 前面没有可重复的内容</translation>
    </message>
    <message>
        <source>a range goes from a later character to an earlier one</source>
        <translation>字符范围的首尾颠倒了</translation>
    </message>
    <message>
        <source>the numbers in { } are in the wrong order</source>
        <translation>{ } 里的次数大小颠倒了</translation>
    </message>
    <message>
        <source>nothing stands behind the last \</source>
        <translation>末尾的 \ 后面没有内容</translation>
    </message>
    <message>
        <source>it names a group that there is not</source>
        <translation>引用了不存在的分组</translation>
    </message>
    <message>
        <source>it names a property of characters that there is not</source>
        <translation>引用了不存在的字符属性</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>文章来源</translation>
    </message>
    <message>
        <source>Note, table or picture</source>
        <translation>脚注、表格或图片</translation>
    </message>
    <message>
        <source>This expression would take too long. Repetitions inside repetitions, such as (a+)+, are usually the reason.</source>
        <translation>这个表达式要查很久，已停止。通常是因为重复里又套了重复，例如 (a+)+。</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>写法不对</translation>
    </message>
    <message>
        <source>The regular expression is wrong behind its character %1: %2.</source>
        <translation>正则表达式在第 %1 个字符之后有误：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>%1, running no. %2</source>
        <translation>%1总第%2期</translation>
    </message>
    <message>
        <source>%1, %2, no. %3</source>
        <translation>%1 %2年第%3期</translation>
    </message>
</context>
<context>
    <name>IssueWords</name>
    <message>
        <source>Gathering</source>
        <translation>组稿</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>编排</translation>
    </message>
    <message>
        <source>First proof</source>
        <translation>一校</translation>
    </message>
    <message>
        <source>Second proof</source>
        <translation>二校</translation>
    </message>
    <message>
        <source>Third proof</source>
        <translation>三校/核红</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Released to press</source>
        <translation>签发付印</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已出刊</translation>
    </message>
    <message>
        <source>Back to Gathering</source>
        <translation>退回组稿</translation>
    </message>
    <message>
        <source>Begin Layout</source>
        <translation>进入编排</translation>
    </message>
    <message>
        <source>Begin First Proof</source>
        <translation>进入一校</translation>
    </message>
    <message>
        <source>Begin Second Proof</source>
        <translation>进入二校</translation>
    </message>
    <message>
        <source>Begin Third Proof</source>
        <translation>进入三校</translation>
    </message>
    <message>
        <source>Hand In for Review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Release to Press…</source>
        <translation>付印…</translation>
    </message>
    <message>
        <source>It Is Published</source>
        <translation>已出刊</translation>
    </message>
    <message>
        <source>Read once</source>
        <translation>已一校</translation>
    </message>
    <message>
        <source>Read twice</source>
        <translation>已二校</translation>
    </message>
    <message>
        <source>Read three times</source>
        <translation>已三校</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>未校</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that the press would refuse</source>
        <translation>
            <numerusform>%n 处印刷厂会退回，必须先解决</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the finished PDF to look at</source>
        <translation>
            <numerusform>PDF 中 %n 处请过目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) on the pages to look at</source>
        <translation>
            <numerusform>版面上 %n 处请过目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) still to be put in</source>
        <translation>
            <numerusform>%n 处待补图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not final yet</source>
        <translation>
            <numerusform>%n 篇未定稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) never proofread</source>
        <translation>
            <numerusform>%n 篇未校</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) changed after proofreading</source>
        <translation>
            <numerusform>%n 篇校后有改动</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pages: not a multiple of 4, so a sheet is not full</source>
        <translation>共 %1 页，不是 4 的倍数，印张排不满</translation>
    </message>
    <message>
        <source>Planned were %1 pages</source>
        <translation>计划为 %1 页</translation>
    </message>
</context>
<context>
    <name>LineReasons</name>
    <message>
        <source>A mark such as ，。” or ） may not begin a line.</source>
        <translation>，。”）等标点不能排在行首。</translation>
    </message>
    <message>
        <source>A mark such as “《 or （ may not end a line.</source>
        <translation>“《（等标点不能排在行末。</translation>
    </message>
    <message>
        <source>A solidus may not stand at the end of a line.</source>
        <translation>斜线不能排在行末。</translation>
    </message>
    <message>
        <source>A dash or an ellipsis may not begin a line here.</source>
        <translation>破折号、省略号不能排在行首。</translation>
    </message>
    <message>
        <source>A character with three marks was parted from them, because the line would have been far too loose.</source>
        <translation>一个字后面连着三个标点，为免整行过松，在它们之间断开。</translation>
    </message>
    <message>
        <source>A Western mark stays with its word.</source>
        <translation>西文标点不与它所属的词分开。</translation>
    </message>
    <message>
        <source>At this place the text may not be parted.</source>
        <translation>这里的文字不能拆开。</translation>
    </message>
    <message>
        <source>A number stays with the sign or unit after it.</source>
        <translation>数字不与后面的符号或单位分开。</translation>
    </message>
    <message>
        <source>The number of a note stays with the text before it.</source>
        <translation>注号不与前面的文字分开。</translation>
    </message>
    <message>
        <source>A Western word is only parted between syllables.</source>
        <translation>西文单词只能在音节之间断开。</translation>
    </message>
    <message>
        <source>A reference, number or address stays whole.</source>
        <translation>文号、编号或网址不拆开。</translation>
    </message>
    <message>
        <source>The last word of an English paragraph does not stand alone.</source>
        <translation>英文段落的末行不留一个单词。</translation>
    </message>
    <message>
        <source>The lines of a title are balanced and end between words.</source>
        <translation>标题各行长短匀称，在词与词之间断开。</translation>
    </message>
    <message>
        <source>The blanks of the marks gave way, so that one more character has room.</source>
        <translation>压缩标点的空白，腾出了多排一个字的位置。</translation>
    </message>
    <message>
        <source>Of all ways to break the paragraph this one has the most even lines.</source>
        <translation>在整段各种断法里，这样断各行最匀。</translation>
    </message>
    <message>
        <source>The paragraph ends here.</source>
        <translation>这一段到此结束。</translation>
    </message>
    <message>
        <source>The line is full.</source>
        <translation>这一行正好排满。</translation>
    </message>
    <message>
        <source>One more character or mark was drawn into the line.</source>
        <translation>把后面的字或标点挤进了这一行。</translation>
    </message>
    <message>
        <source>One or more characters were carried to the next line.</source>
        <translation>把行末的字推到了下一行。</translation>
    </message>
    <message>
        <source>The last mark stands outside the text column.</source>
        <translation>行末标点悬挂在版心之外。</translation>
    </message>
    <message>
        <source>A line break was typed here.</source>
        <translation>这里有一个手工换行。</translation>
    </message>
    <message>
        <source>A word is parted with a hyphen.</source>
        <translation>单词在此用连字符断开。</translation>
    </message>
    <message>
        <source>No rule left another place to break.</source>
        <translation>按规则没有别的地方可以断行。</translation>
    </message>
    <message>
        <source>It was left short, because its word spaces would have become too wide.</source>
        <translation>为免词距过宽，这一行没有撑满。</translation>
    </message>
    <message>
        <source>The line was squeezed by %1 pt.</source>
        <translation>这一行压缩了 %1 点。</translation>
    </message>
    <message>
        <source>The line was stretched by %1 pt, at most %2 pt between two characters.</source>
        <translation>这一行拉开了 %1 点，字与字之间最多加 %2 点。</translation>
    </message>
    <message>
        <source>The line was stretched by %1 pt.</source>
        <translation>这一行拉开了 %1 点。</translation>
    </message>
    <message>
        <source>It fits as it is: nothing was squeezed or stretched.</source>
        <translation>刚好合适，没有压缩，也没有拉开。</translation>
    </message>
    <message>
        <source>That is more than a quarter of a character: change some words nearby.</source>
        <translation>超过四分之一字，偏松：请在附近改动几个字。</translation>
    </message>
    <message>
        <source>Loose line: %1 % of a character between two characters. Change some words nearby.</source>
        <translation>这一行偏松：字与字之间空了 %1 % 个字。请在附近改动几个字。</translation>
    </message>
    <message>
        <source>The word spaces of this line are wide or it stays short.</source>
        <translation>这一行词距偏宽，或没有撑满。</translation>
    </message>
    <message>
        <source>This line stands below the type area and would be lost. Shorten the text.</source>
        <translation>这一行排到了版心之外，印不出来。请删短文字。</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>“%1” cannot be read (%2). Check that the file is still there and that you may open it.</source>
        <translation>读不了“%1”（%2）。请看看文件还在不在，您有没有权限打开。</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2). Choose another folder, or check that the disk is not full and you may write there.</source>
        <translation>写不了“%1”（%2）。请换一个文件夹，或看看磁盘满没满、有没有权限。</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another name.</source>
        <translation>“%1”已经存在，请换一个名字。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a file.</source>
        <translation>“%1”是文件夹，请选文件。</translation>
    </message>
    <message>
        <source>The characters of “%1” cannot be made out (%2). Save the file as UTF-8 and try again.</source>
        <translation>认不出“%1”的文字编码（%2）。请把文件另存为 UTF-8 再试。</translation>
    </message>
    <message>
        <source>“%1” is not a catalogue of Banxin. Choose a file that ends in .banxin.</source>
        <translation>“%1”不是版心的稿库。请选以 .banxin 结尾的文件。</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of Banxin (%2). Update this program to open it.</source>
        <translation>“%1”是较新版本的版心建立的（%2）。请更新程序后再打开。</translation>
    </message>
    <message>
        <source>“%1” is damaged (%2). Take the newest backup instead; this file was not changed.</source>
        <translation>“%1”已损坏（%2）。请改用最近的备份；这个文件没有被改动。</translation>
    </message>
    <message>
        <source>“%1” is being edited by another program (%2). Close it there first, or open it for reading.</source>
        <translation>“%1”正由别的程序编辑（%2）。请先在那里关闭，或以只读方式打开。</translation>
    </message>
    <message>
        <source>There is no publication “%1”. Known: %2.</source>
        <translation>没有“%1”这种刊物。现有：%2。</translation>
    </message>
    <message>
        <source>There is no issue “%1”. Known: %2.</source>
        <translation>没有“%1”这一期。现有：%2。</translation>
    </message>
    <message>
        <source>There is no article “%1”; it may have been deleted.</source>
        <translation>没有稿件“%1”，可能已被删除。</translation>
    </message>
    <message>
        <source>There is no editorial column “%1” in this issue.</source>
        <translation>本期没有栏目“%1”。</translation>
    </message>
    <message>
        <source>The issue “%1” exists already. Choose another year or number.</source>
        <translation>“%1”这一期已经有了，请换年份或期号。</translation>
    </message>
    <message>
        <source>“%1” has no article yet. Add one first.</source>
        <translation>“%1”还没有稿件，请先加一篇。</translation>
    </message>
    <message>
        <source>“%1” is not in the expected form: %2.</source>
        <translation>“%1”的格式不对：%2。</translation>
    </message>
    <message>
        <source>No typeface was found for “%1” (%2). Install it, then start Banxin again.</source>
        <translation>找不到“%1”所用的字体（%2）。请安装后重新启动版心。</translation>
    </message>
    <message>
        <source>No installed typeface has the character %1 (%2). Replace the character or install a typeface that has it.</source>
        <translation>已装的字体里都没有这个字：%1（%2）。请换字，或安装有这个字的字体。</translation>
    </message>
    <message>
        <source>“%1” is not possible here: %2.</source>
        <translation>这里不能用“%1”：%2。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The picture “%1” cannot be read (%2). Use a PNG, JPEG or PDF file.</source>
        <translation>图片“%1”读不了（%2）。请用 PNG、JPEG 或 PDF 文件。</translation>
    </message>
    <message>
        <source>Blank pages added from page %1 on: %2, so that the number of pages is a multiple of %3.</source>
        <translation>从第 %1 页起加了 %2 个空白页，使页数成为 %3 的倍数。</translation>
    </message>
    <message>
        <source>The finished page “%1” on page %2 (%3) has neither the format of the page nor that with bleed; white remains at its edges. Ask for it in the right format.</source>
        <translation>第 %2 页的成品页“%1”（%3）既不是成品尺寸，也不是带出血的尺寸，四边会留白。请向设计方要尺寸正确的文件。</translation>
    </message>
    <message>
        <source>The finished page on page %1 is not in the catalogue; the page stays empty. Choose its file again in the publication settings.</source>
        <translation>稿库里没有第 %1 页的成品页，这一页空着。请在刊物设置里重新选择文件。</translation>
    </message>
    <message>
        <source>The characters of this line stand too far apart. Change some words.</source>
        <translation>这一行的字排得太疏，请改动几个字。</translation>
    </message>
    <message>
        <source>The contents name a wrong page.</source>
        <translation>目录里的页码不对。</translation>
    </message>
    <message>
        <source>The page numbers of the contents do not rise.</source>
        <translation>目录里的页码不是从小到大。</translation>
    </message>
    <message>
        <source>No installed typeface has this character. Replace it, or install one that has it.</source>
        <translation>装好的字体里都没有这个字。请换一个字，或者安装有这个字的字体。</translation>
    </message>
    <message>
        <source>The picture is not in the catalogue; only its caption is printed. Insert it again.</source>
        <translation>稿库里没有这张图，只印出图说。请重新插入。</translation>
    </message>
    <message>
        <source>Another typeface gave this character.</source>
        <translation>这个字由另一种字体代替。</translation>
    </message>
    <message>
        <source>The page design has no layout of this name; the article was set in the usual one.</source>
        <translation>版式里没有这个名称的排法，本篇按通常的排法排印。</translation>
    </message>
    <message>
        <source>This note has no text. Write it, or take the mark out.</source>
        <translation>这条注释没有内容。请补写，或者去掉注号。</translation>
    </message>
    <message>
        <source>This note found no place at the foot of a page.</source>
        <translation>这条注释在页脚没有排下。</translation>
    </message>
    <message>
        <source>This is taller than a page and is cut off below. Make it shorter.</source>
        <translation>这一块比一页还高，下面的排不下。请缩短。</translation>
    </message>
    <message>
        <source>Another typeface takes the place of this one.</source>
        <translation>这种字体由另一种代替。</translation>
    </message>
    <message>
        <source>A line between parts of the text was left out.</source>
        <translation>正文之间的分隔线没有收入。</translation>
    </message>
    <message>
        <source>A page number or running head was left out.</source>
        <translation>页码或页眉没有收入。</translation>
    </message>
    <message>
        <source>The picture is not read from the text; a caption is kept. Insert it in the editor.</source>
        <translation>从文本里读不到这张图，图说已保留。请在编辑区插入图片。</translation>
    </message>
    <message>
        <source>The contents call this article something else.</source>
        <translation>这篇稿件的标题与目录里的不同。</translation>
    </message>
    <message>
        <source>There is no title above this text. Look whether the article has the right one.</source>
        <translation>这段文字上面没有标题，请看看稿件的标题对不对。</translation>
    </message>
    <message>
        <source>This stands in the contents, but no article has this title.</source>
        <translation>目录里有这一条，但没有标题相同的稿件。</translation>
    </message>
    <message>
        <source>This line above the contents was not recognised and went into the notice of the cover.</source>
        <translation>目录前的这一行认不出来，已放进封面提示语。</translation>
    </message>
    <message>
        <source>The file was read as GB18030.</source>
        <translation>文件按 GB18030 编码读入。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>neither PNG nor JPEG</source>
        <translation>既不是 PNG 也不是 JPEG</translation>
    </message>
    <message>
        <source>the PNG is cut off</source>
        <translation>PNG 文件不完整</translation>
    </message>
    <message>
        <source>the PNG is damaged</source>
        <translation>PNG 文件已损坏</translation>
    </message>
    <message>
        <source>the JPEG is cut off</source>
        <translation>JPEG 文件不完整</translation>
    </message>
    <message>
        <source>no such picture</source>
        <translation>没有这张图</translation>
    </message>
    <message>
        <source>column is not empty</source>
        <translation>栏目里还有稿件</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>没有可以撤销的</translation>
    </message>
    <message>
        <source>nothing to redo</source>
        <translation>没有可以重做的</translation>
    </message>
    <message>
        <source>embedding not allowed</source>
        <translation>不许嵌入</translation>
    </message>
    <message>
        <source>embedding in part not allowed</source>
        <translation>不许部分嵌入</translation>
    </message>
    <message>
        <source>year and number from 1 to 9999</source>
        <translation>年和期号须在 1 到 9999 之间</translation>
    </message>
    <message>
        <source>columns in a circle</source>
        <translation>栏目互相包含</translation>
    </message>
    <message>
        <source>columns without a way to the top</source>
        <translation>栏目找不到上级</translation>
    </message>
    <message>
        <source>blocks are not a JSON array</source>
        <translation>正文的格式不对</translation>
    </message>
    <message>
        <source>impossible number of a block</source>
        <translation>段落编号不可能</translation>
    </message>
    <message>
        <source>a control byte; this is no text file</source>
        <translation>含有控制字符，不是文本文件</translation>
    </message>
    <message>
        <source>“%1” was made by an older version of Banxin and must be brought up to date. Open it once where it may be written.</source>
        <translation>“%1”是旧版本的版心做的，需要先升级。请在可以写入的地方打开一次。</translation>
    </message>
    <message>
        <source>“%1” is open for reading only, so nothing can be changed. Close it where it is being edited, then open it again.</source>
        <translation>“%1”是以只读方式打开的，不能改动。请先在正在编辑它的窗口里关闭，再重新打开。</translation>
    </message>
    <message>
        <source>“%1” may not be written, so nothing can be changed: the file or its folder is protected. Ask for the right to write there, or copy it into a folder of your own.</source>
        <translation>“%1”不允许写入，不能改动：文件或所在文件夹受到保护。请申请写入权限，或者把它复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>“%1” could not be read or written (%2). Check the disk, then try again.</source>
        <translation>“%1”读写失败（%2）。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The issue “%1” has gone to press and prints this, so it is not changed any more.</source>
        <translation>“%1”这一期已经付印，印的就是这个内容，不再改动。</translation>
    </message>
    <message>
        <source>This was changed elsewhere meanwhile. Save a copy of your text, then open it again.</source>
        <translation>这里的内容已在别处改过。请先另存一份您的文字，再重新打开。</translation>
    </message>
    <message>
        <source>Something that was made later still needs this, so it stays. Undo that first.</source>
        <translation>后来做的改动还要用到它，所以保留。请先撤销后来的改动。</translation>
    </message>
    <message>
        <source>“%1” is still in use (%2). Take out what uses it first.</source>
        <translation>“%1”还在使用（%2）。请先取出用到它的内容。</translation>
    </message>
    <message>
        <source>The typeface “%1” may not be put into a PDF (%2). Choose another one in the page design, or ask its maker for the right.</source>
        <translation>字体“%1”不能嵌入 PDF（%2）。请在版式里换一种字体，或者向字体厂商取得许可。</translation>
    </message>
    <message>
        <source>Pictures were made smaller, so that the file can be sent by mail.</source>
        <translation>图片已压缩，文件可以用邮件发送。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>this is no ICC profile</source>
        <translation>这不是 ICC 文件</translation>
    </message>
    <message>
        <source>this profile is not for printing in four colours (class prtr, CMYK); ask the printer for the profile of the press</source>
        <translation>这个文件不是四色印刷用的，请向印厂要印刷机的特性文件</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁盘只能读，不能写</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>磁盘读写出错</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件太大，这个磁盘存不下</translation>
    </message>
    <message>
        <source>neither PNG nor JPEG, nor a PDF that opens without a password</source>
        <translation>既不是 PNG、JPEG，也不是不用密码就能打开的 PDF</translation>
    </message>
    <message>
        <source>the PNG is cut off; fetch or save it anew</source>
        <translation>PNG 不完整，请重新取得或另存</translation>
    </message>
    <message>
        <source>the PNG is damaged (%1); fetch or save it anew</source>
        <translation>PNG 已损坏（%1），请重新取得或另存</translation>
    </message>
    <message>
        <source>the interlaced PNG is too large to be read; save it without interlacing</source>
        <translation>隔行 PNG 太大，请取消隔行后另存</translation>
    </message>
    <message>
        <source>the TIFF is cut off or damaged (%1); fetch or save it anew</source>
        <translation>TIFF 不完整或已损坏（%1），请重新取得或另存</translation>
    </message>
    <message>
        <source>the TIFF is of a kind that cannot be read (%1); save it as RGB of 8 bits</source>
        <translation>这种 TIFF 读不了（%1），请另存为 8 位 RGB</translation>
    </message>
    <message>
        <source>the TIFF of a rare kind is too large to be read; save it without tiles or layers</source>
        <translation>这种少见的 TIFF 太大，请去掉分块和图层后另存</translation>
    </message>
    <message>
        <source>the CMYK TIFF is built in a way that cannot be read (tiles, planes, other inks or bits); save it in four inks of 8 bits, pixel by pixel, or as a CMYK JPEG</source>
        <translation>这种 CMYK 的 TIFF 读不了（分块、分色面、其他墨色或位数），请另存为 8 位四色，或 CMYK 的 JPEG</translation>
    </message>
    <message>
        <source>the JPEG has %1 colours; save it as grey, RGB or CMYK</source>
        <translation>JPEG 有 %1 个颜色通道，请另存为灰度、RGB 或 CMYK</translation>
    </message>
    <message>
        <source>the JPEG has more than 8 bits a colour; save it with 8 (%1)</source>
        <translation>JPEG 每色超过 8 位，请另存为 8 位（%1）</translation>
    </message>
    <message>
        <source>the JPEG says that it has more pixels than can be placed (%1): save it smaller</source>
        <translation>JPEG 的像素太多（%1），请缩小后另存</translation>
    </message>
    <message>
        <source>the progressive JPEG is too large to be read; save it as baseline, or smaller</source>
        <translation>渐进式 JPEG 太大，请另存为基线格式，或者缩小</translation>
    </message>
    <message>
        <source>the JPEG is of a rare kind (%1); save it as baseline</source>
        <translation>这种 JPEG 少见（%1），请另存为基线格式</translation>
    </message>
    <message>
        <source>the JPEG is damaged (%1); fetch or save it anew</source>
        <translation>JPEG 已损坏（%1），请重新取得或另存</translation>
    </message>
    <message>
        <source>the JPEG is cut off or damaged (%1); fetch or save it anew</source>
        <translation>JPEG 不完整或已损坏（%1），请重新取得或另存</translation>
    </message>
    <message>
        <source>the JPEG is cut off; fetch or save it anew</source>
        <translation>JPEG 不完整，请重新取得或另存</translation>
    </message>
    <message>
        <source>this is no picture that can be placed; save it as JPEG, PNG or TIFF</source>
        <translation>这不是能排进版面的图片，请另存为 JPEG、PNG 或 TIFF</translation>
    </message>
    <message>
        <source>the picture is damaged or too large to be read (%1); save it as JPEG or PNG</source>
        <translation>图片已损坏，或者太大（%1），请另存为 JPEG 或 PNG</translation>
    </message>
    <message>
        <source>the picture has no size: its head says %1 × %2 pixels; save it anew</source>
        <translation>图片没有大小（写着 %1 × %2 像素），请另存</translation>
    </message>
    <message>
        <source>the picture has %1 × %2 pixels; at most 60000 on a side and 300 million in all can be placed: save it smaller</source>
        <translation>图片有 %1 × %2 像素；每边最多 60000，总数最多 3 亿，请缩小后另存</translation>
    </message>
    <message>
        <source>the picture is empty</source>
        <translation>图片是空的</translation>
    </message>
    <message>
        <source>it has %1 pages and no page %2</source>
        <translation>它有 %1 页，没有第 %2 页</translation>
    </message>
    <message>
        <source>the page has no size</source>
        <translation>这一页没有大小</translation>
    </message>
    <message>
        <source>%1 MB even with pictures of %2 ppi; a mail takes %3 MB. Take out finished pages or pictures, or send it another way</source>
        <translation>图片压到 %2 ppi 仍有 %1 MB，邮件最多 %3 MB。请减少成品页或图片，或者换个方式发送</translation>
    </message>
    <message>
        <source>pictures above %1 ppi were made smaller, JPEG quality %2</source>
        <translation>超过 %1 ppi 的图片已缩小，JPEG 质量 %2</translation>
    </message>
    <message>
        <source>nothing but a cover</source>
        <translation>除了封面没有别的页</translation>
    </message>
    <message>
        <source>the body has %1 pages; stitched in the spine it needs a multiple of 4, bound with glue a multiple of 2</source>
        <translation>内文有 %1 页；骑马钉要 4 的倍数，胶装要 2 的倍数</translation>
    </message>
    <message>
        <source>without its cover the body begins with page %1, which would be a right-hand page; give the issue an inside front page (封二)</source>
        <translation>去掉封面后内文从第 %1 页开始，会落在右边；请给这一期加上封二</translation>
    </message>
    <message>
        <source>this issue has no cover: its page design begins with the nameplate. Choose a page design with a cover, place a finished cover page (set-page --place cover), or export the whole issue</source>
        <translation>这一期没有封面，第一页就是报头。请换有封面的版式，或者放一张成品封面，或者导出整本</translation>
    </message>
    <message>
        <source>this page of the cover is blank</source>
        <translation>封面的这一页是空白</translation>
    </message>
    <message>
        <source>more than 64 pages are usually bound with a spine; ask the printer for its width and give it</source>
        <translation>超过 64 页一般要有书脊；请问印厂书脊多宽，填进来</translation>
    </message>
    <message>
        <source>blank pages before the back cover, up to a multiple of 4</source>
        <translation>封底前补了空白页，凑足 4 的倍数</translation>
    </message>
    <message>
        <source>more than 64 pages are too thick to be stitched in the fold</source>
        <translation>超过 64 页太厚，不宜骑马钉</translation>
    </message>
    <message>
        <source>the pages fill the sheet: no room for crop and fold marks</source>
        <translation>页面占满了纸，放不下裁切线和折线</translation>
    </message>
    <message>
        <source>print on both sides, turned about the short edge</source>
        <translation>请双面打印，沿短边翻转</translation>
    </message>
    <message>
        <source>the page has no size, or an impossible one</source>
        <translation>这一页没有大小，或者大小不可能</translation>
    </message>
    <message>
        <source>it is %1 and page 1 is %2; a booklet needs pages of one size</source>
        <translation>这一页是 %1，第一页是 %2；小册子要求各页一样大</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>没有页</translation>
    </message>
    <message>
        <source>creep %1 mm, text %2 mm from the fore-edge; at least %3 mm are needed</source>
        <translation>爬移 %1 毫米，文字离外边 %2 毫米，至少要 %3 毫米</translation>
    </message>
    <message>
        <source>the file is encrypted with a password; ask for one without</source>
        <translation>文件加了密码，请要一份没有密码的</translation>
    </message>
    <message>
        <source>this is no PDF, or it is damaged (%1); ask for it again</source>
        <translation>这不是 PDF，或者已损坏（%1），请重新索取</translation>
    </message>
    <message>
        <source>the PDF is damaged (%1); ask for it again</source>
        <translation>PDF 已损坏（%1），请重新索取</translation>
    </message>
    <message>
        <source>the PDF has no page</source>
        <translation>这个 PDF 一页也没有</translation>
    </message>
    <message>
        <source>the PDF has %1 pages; at most %2 are checked</source>
        <translation>这个 PDF 有 %1 页，最多检查 %2 页</translation>
    </message>
    <message>
        <source>the picture&apos;s colour profile is ignored: %1</source>
        <translation>没有使用图片自带的颜色特性文件：%1</translation>
    </message>
    <message>
        <source>the font cannot be cut down for the PDF</source>
        <translation>这个字体不能取子集放进 PDF</translation>
    </message>
    <message>
        <source>Print the booklet on both sides, flipped on the short edge.</source>
        <translation>小册子请双面打印，沿短边翻转。</translation>
    </message>
    <message>
        <source>The colour profile inside this picture cannot be used and was ignored.</source>
        <translation>图片内嵌的颜色特性文件无法使用，已忽略。</translation>
    </message>
    <message>
        <source>Blank pages added to the booklet: %1.</source>
        <translation>小册子补了 %1 个空白页。</translation>
    </message>
    <message>
        <source>The number of pages, %1, does not suit the binding: stitched in the fold it must be a multiple of 4 and at most 64.</source>
        <translation>共 %1 页，不合装订要求：骑马订应为 4 的倍数，并且不超过 64 页。</translation>
    </message>
    <message>
        <source>Without its cover the file begins with page %1, which would be a right-hand page. Give the issue an inside front page.</source>
        <translation>去掉封面后从第 %1 页开始，会印在右面。请给本期加上封二。</translation>
    </message>
    <message>
        <source>This page of the cover is blank: %1.</source>
        <translation>封面的这一面是空白：%1。</translation>
    </message>
    <message>
        <source>The words of this line stand far apart, or it stays short of the right edge. Change some words.</source>
        <translation>这一行的词距过大，或右端没有排满。请调整文字。</translation>
    </message>
    <message>
        <source>This typeface has no small capitals; the letters are printed as they were typed.</source>
        <translation>这款字体没有小型大写字母，按原样印出。</translation>
    </message>
    <message>
        <source>The column “%1” has no place here; its cells go into the notes.</source>
        <translation>术语表没有“%1”这一列，内容会放进备注。</translation>
    </message>
    <message>
        <source>“%1” says the same as a column before; the cells of this one go into the notes.</source>
        <translation>“%1”与前面的一列重复，这一列的内容会放进备注。</translation>
    </message>
    <message>
        <source>Lines without a kind: %2. Those with a post are taken as persons, the others as terms.</source>
        <translation>有 %2 行没有写类别：写了职务的按人物，其余按术语处理。</translation>
    </message>
    <message>
        <source>There is neither a Chinese nor an English name. Write one.</source>
        <translation>中文、英文名称都是空的，请填上一个。</translation>
    </message>
    <message>
        <source>“%1” is no kind of entry. Write term, person or organisation.</source>
        <translation>类别里没有“%1”，请写术语、人物或机构。</translation>
    </message>
    <message>
        <source>“%1” stands behind the last column. Put text that has commas between quotation marks.</source>
        <translation>“%1”超出了最后一列。内容里有逗号时，请用英文双引号括起来。</translation>
    </message>
    <message>
        <source>A quotation mark (&quot;) is not closed. Close it, or take it out.</source>
        <translation>英文双引号（&quot;）只有一半，请补上另一半或去掉。</translation>
    </message>
    <message>
        <source>“%1” stands in line %2 already. Make one line of the two.</source>
        <translation>“%1”在第 %2 行已经有了，请把两行合成一行。</translation>
    </message>
    <message>
        <source>Which “%1” of the glossary is meant cannot be told. Give the post, or another name.</source>
        <translation>术语表里有不止一个“%1”，分不清是哪一个。请写上职务，或换一个名称。</translation>
    </message>
    <message>
        <source>“%1” is not to be printed; the glossary has “%2”.</source>
        <translation>“%1”是避用的写法，术语表里是“%2”。</translation>
    </message>
    <message>
        <source>“%1” stands before the full name was given. Write “%2” here.</source>
        <translation>还没有写过全称就用了“%1”，这里请写“%2”。</translation>
    </message>
    <message>
        <source>“%1” was shortened above already; “%2” is enough here.</source>
        <translation>前面已经用过简称，“%1”在这里写“%2”就可以了。</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>an entry needs a name in Chinese or English</source>
        <translation>至少要有中文或英文名称</translation>
    </message>
    <message>
        <source>the glossary has it already (%1); change that entry, or choose another name</source>
        <translation>术语表里已有这一条（%1）；请修改那一条，或换一个名称</translation>
    </message>
    <message>
        <source>there is no such entry in the glossary</source>
        <translation>术语表里没有这一条</translation>
    </message>
    <message>
        <source>the first line must name the columns, 中文 (Chinese) or 英文 (English) among them; known: %1</source>
        <translation>第一行要写各列的名称，其中必须有“中文”或“英文”；可用的有：%1</translation>
    </message>
    <message>
        <source>A picture is still to be put in here; its place stays white in print. Insert it in the editor, or take the place out.</source>
        <translation>这里还有图片待补，付印时会留白。请在编辑区插入图片，或删去这个位置。</translation>
    </message>
    <message>
        <source>This picture did not come along. Its place is kept: insert the picture there by hand.</source>
        <translation>这张图片没有随稿导入，位置已经留出（待补图），请手工插入。</translation>
    </message>
    <message>
        <source>Insertions that are tracked in the document were taken as accepted.</source>
        <translation>文稿中修订插入的文字已按“接受”处理。</translation>
    </message>
    <message>
        <source>Deletions that are tracked in the document were taken as accepted.</source>
        <translation>文稿中修订删除的文字已按“接受”处理。</translation>
    </message>
    <message>
        <source>Moves that are tracked in the document were taken as accepted.</source>
        <translation>文稿中修订移动的文字已按“接受”处理。</translation>
    </message>
    <message>
        <source>Comments of the document stand as notes in the text.</source>
        <translation>文稿中的批注已转为正文中的批注标记。</translation>
    </message>
    <message>
        <source>A comment of the document belongs to no text.</source>
        <translation>有一条批注找不到对应的文字。</translation>
    </message>
    <message>
        <source>Hidden text of the document was left out.</source>
        <translation>文稿中的隐藏文字未导入。</translation>
    </message>
    <message>
        <source>Text that is struck through was kept. Delete it if it was meant to go.</source>
        <translation>加了删除线的文字已保留，如不需要请删去。</translation>
    </message>
    <message>
        <source>Formulas stand as one line of text. Compare them with the document.</source>
        <translation>公式已转为一行文字，请对照原稿核对。</translation>
    </message>
    <message>
        <source>A character of a symbol font could not be read. Type it again.</source>
        <translation>有一个符号字体的字符无法识别，请重新输入。</translation>
    </message>
    <message>
        <source>A field of the document has no end. Look at the text around it.</source>
        <translation>文稿中有未结束的域，请查看其前后文字。</translation>
    </message>
    <message>
        <source>A part of the document is only referred to; its text is missing. Open the file in Word, save it and import it again.</source>
        <translation>文稿引用了另一份文件的内容，这部分文字没有读到。请用 Word 打开后另存，再导入。</translation>
    </message>
    <message>
        <source>Lines and shapes without text were left out.</source>
        <translation>没有文字的线条和图形未导入。</translation>
    </message>
    <message>
        <source>Headers and footers were left out.</source>
        <translation>页眉和页脚未导入。</translation>
    </message>
    <message>
        <source>Pictures in footnotes were left out.</source>
        <translation>脚注中的图片未导入。</translation>
    </message>
    <message>
        <source>Pictures of a table stand after it.</source>
        <translation>表格中的图片已放到表格之后。</translation>
    </message>
    <message>
        <source>A picture is in a format for screens (EMF, WMF). Save it as PNG in Word and put that in its place.</source>
        <translation>有图片是 EMF 或 WMF 格式，请在 Word 中另存为 PNG 后补入。</translation>
    </message>
    <message>
        <source>The document shows a part of a picture; all of it was imported.</source>
        <translation>文稿中只显示了图片的一部分，导入的是整张图片。</translation>
    </message>
    <message>
        <source>A chart, diagram or object of another program cannot be read. Save it as a picture and put that in its place.</source>
        <translation>有图表、示意图或其他程序的对象无法读取，请另存为图片后补入。</translation>
    </message>
    <message>
        <source>The number of a footnote stands nowhere in the text.</source>
        <translation>有一条脚注在正文中找不到注号。</translation>
    </message>
    <message>
        <source>The issue had no column of this name; it was added at the end.</source>
        <translation>本期没有这个栏目，已在最后新建。</translation>
    </message>
    <message>
        <source>The issue has no column of this name; the article went to the first one.</source>
        <translation>本期没有这个栏目，稿件已编入第一个栏目。</translation>
    </message>
    <message>
        <source>The file was read as Big5. Its traditional characters were kept; turn them into simplified ones where the issue needs that.</source>
        <translation>文件按 Big5 读取，繁体字保持原样，需要时请转为简体。</translation>
    </message>
    <message>
        <source>The file was read as UTF-16.</source>
        <translation>文件按 UTF-16 读取。</translation>
    </message>
    <message>
        <source>Some characters of the page are damaged. Compare the text with the page, above all where � stands.</source>
        <translation>网页中有损坏的字符，请对照网页核对，尤其是出现 � 的地方。</translation>
    </message>
    <message>
        <source>Navigation, links and other parts around the article of the page were left out. Look whether something that belongs to the text is among them.</source>
        <translation>网页正文以外的导航、链接等已略去，请看看其中是否有属于正文的内容。</translation>
    </message>
    <message>
        <source>The head of the Markdown file (between two ---) was left out.</source>
        <translation>Markdown 文件开头两个 --- 之间的说明已略去。</translation>
    </message>
    <message>
        <source>The page names more pictures than are taken; the rest were left out.</source>
        <translation>网页里的图片太多，超出部分已略去。</translation>
    </message>
    <message>
        <source>The issue “%1” has gone to press and takes no more articles. Choose another issue, or import without one.</source>
        <translation>“%1”已付印，不能再编入稿件。请另选一期，或先导入为待用稿。</translation>
    </message>
    <message>
        <source>“%1” has been edited since the import, so the import is not taken back. Remove the articles that you do not want one by one.</source>
        <translation>“%1”导入后已经改动，因此不撤销这次导入。不需要的稿件请逐篇删除。</translation>
    </message>
    <message>
        <source>the file is empty; ask for it again</source>
        <translation>文件是空的，请对方重新发来</translation>
    </message>
    <message>
        <source>the file is larger than 200 MB; that is no manuscript</source>
        <translation>文件超过 200 MB，不像来稿</translation>
    </message>
    <message>
        <source>the text is larger than 8 MB; split it into several files</source>
        <translation>文本超过 8 MB，请分成几个文件</translation>
    </message>
    <message>
        <source>the page is larger than can be read (32 MB, 12 MB of it text); copy the part that is wanted</source>
        <translation>网页太大（上限 32 MB，其中文字 12 MB），请只复制需要的部分</translation>
    </message>
    <message>
        <source>the page has more than 200000 elements; copy the part that is wanted</source>
        <translation>网页的元素超过 20 万个，请只复制需要的部分</translation>
    </message>
    <message>
        <source>this file is protected with a password; open it with the password and save it without one as .docx</source>
        <translation>文件有密码保护，请用密码打开，取消密码后另存为 .docx</translation>
    </message>
    <message>
        <source>this is a .doc or .wps file of an old kind; open it in Word or WPS and save it as .docx</source>
        <translation>这是旧格式的 .doc 或 .wps 文件，请用 Word 或 WPS 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>this is an office file of an old kind; open it in Word or WPS and save it as .docx</source>
        <translation>这是旧格式的办公文件，请用 Word 或 WPS 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>this is a spreadsheet; copy its text or table into a .docx file</source>
        <translation>这是电子表格，请把需要的文字或表格复制到 .docx 文件里</translation>
    </message>
    <message>
        <source>these are slides; copy their text into a .docx file</source>
        <translation>这是演示文稿，请把文字复制到 .docx 文件里</translation>
    </message>
    <message>
        <source>this is an .ofd file; open it in its reader and save or copy its text as .docx</source>
        <translation>这是 .ofd 文件，请在阅读器里打开，把文字另存或复制为 .docx</translation>
    </message>
    <message>
        <source>this is an e-book (.epub); copy the text that is wanted into a .docx file</source>
        <translation>这是电子书（.epub），请把需要的文字复制到 .docx 文件里</translation>
    </message>
    <message>
        <source>this is an OpenDocument file (.odt); open it in WPS, Word or LibreOffice and save it as .docx</source>
        <translation>这是 OpenDocument 文件（.odt），请用 WPS、Word 或 LibreOffice 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>this is a .pages file; export it from Pages as Word (.docx)</source>
        <translation>这是 .pages 文件，请在 Pages 里导出为 Word（.docx）</translation>
    </message>
    <message>
        <source>this is an archive; unpack it and choose the manuscripts in it</source>
        <translation>这是压缩包，请解压后选择里面的来稿</translation>
    </message>
    <message>
        <source>this is an .rtf file; open it in Word or WPS and save it as .docx</source>
        <translation>这是 .rtf 文件，请用 Word 或 WPS 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>this is a picture or a scan; let a text recognition (OCR) make text of it first, or insert it as a picture</source>
        <translation>这是图片或扫描件，请先做文字识别（OCR），或作为图片插入</translation>
    </message>
    <message>
        <source>this is a catalogue or another database, no manuscript; open it with File, Open</source>
        <translation>这是稿库或其他数据库，不是来稿，请用“文件→打开”</translation>
    </message>
    <message>
        <source>this is a web archive (.mht) or a mail; open it and save it as .html, or copy its text</source>
        <translation>这是单文件网页（.mht）或邮件，请打开后另存为 .html，或复制其中的文字</translation>
    </message>
    <message>
        <source>this is a Word file in XML; open it in Word or WPS and save it as .docx</source>
        <translation>这是 XML 格式的 Word 文件，请用 Word 或 WPS 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>byte offset %1: a control byte; this is no text file</source>
        <translation>第 %1 字节处有控制字符，这不是文本文件</translation>
    </message>
    <message>
        <source>byte offset %1: UTF-8 up to here, then a damaged character</source>
        <translation>到第 %1 字节为止是 UTF-8，此处有损坏的字符</translation>
    </message>
    <message>
        <source>byte offset %1: neither UTF-8 nor GB18030; save the file as UTF-8</source>
        <translation>第 %1 字节处既不是 UTF-8 也不是 GB18030，请把文件另存为 UTF-8</translation>
    </message>
    <message>
        <source>byte offset %1: begins like UTF-16 and is none</source>
        <translation>第 %1 字节处：开头像 UTF-16，其实不是</translation>
    </message>
    <message>
        <source>this is a Windows metafile (EMF, WMF); save the picture in Word or WPS as PNG, or its drawing as PDF</source>
        <translation>这是 Windows 图元文件（EMF、WMF），请在 Word 或 WPS 里把图片另存为 PNG，或把图形存为 PDF</translation>
    </message>
    <message>
        <source>this is an EPS file; save it as PDF</source>
        <translation>这是 EPS 文件，请另存为 PDF</translation>
    </message>
    <message>
        <source>this is a Photoshop file; save it as JPEG, PNG or TIFF</source>
        <translation>这是 Photoshop 文件，请另存为 JPEG、PNG 或 TIFF</translation>
    </message>
    <message>
        <source>the picture has %1 × %2 pixels; of this format 33 million can be read: save it as JPEG, or smaller</source>
        <translation>图片有 %1 × %2 像素，这种格式最多能读 3300 万像素，请存为 JPEG 或缩小</translation>
    </message>
    <message>
        <source>the picture cannot be converted; save it as JPEG or PNG</source>
        <translation>图片无法转换，请另存为 JPEG 或 PNG</translation>
    </message>
    <message>
        <source>the TIFF has %1 pages; save each as a picture of its own</source>
        <translation>这个 TIFF 有 %1 页，请把每页存成一张图片</translation>
    </message>
    <message>
        <source>the HEIC picture cannot be read (%1); save it as JPEG</source>
        <translation>这张 HEIC 图片无法读取（%1），请存为 JPEG</translation>
    </message>
    <message>
        <source>the SVG holds text, which would be set in whatever typeface this machine has; turn it into outlines, or save it as PDF or PNG</source>
        <translation>这个 SVG 含有文字，会因本机字体而变样，请转曲（转为轮廓），或另存为 PDF、PNG</translation>
    </message>
    <message>
        <source>the SVG defines entities of its own; save it anew, or as PNG</source>
        <translation>这个 SVG 自定义了实体，请重新保存，或存为 PNG</translation>
    </message>
    <message>
        <source>the SVG has too many parts, or too deeply nested ones; save it as PDF or PNG</source>
        <translation>这个 SVG 部件太多或嵌套太深，请另存为 PDF 或 PNG</translation>
    </message>
    <message>
        <source>the SVG holds pictures or addresses of other files; save it as PDF or PNG</source>
        <translation>这个 SVG 含有图片或别的文件的地址，请另存为 PDF 或 PNG</translation>
    </message>
    <message>
        <source>the SVG is damaged (%1); ask for it again</source>
        <translation>这个 SVG 已损坏（%1），请对方重新发来</translation>
    </message>
    <message>
        <source>The page is a scan with text that a program recognised: compare it with the picture.</source>
        <translation>此页是扫描件，文字由识别软件得出，请与图片核对。</translation>
    </message>
    <message>
        <source>The page is only a picture; text in it was not read.</source>
        <translation>此页只有图片，图中的文字没有读取。</translation>
    </message>
    <message>
        <source>the PDF has no text, only pictures of its pages (a scan): have a program recognise the text (OCR), or type it</source>
        <translation>这份 PDF 是扫描件，只有图片没有文字。请先做文字识别（OCR），或重新录入</translation>
    </message>
    <message>
        <source>the PDF is protected by a password: open it, print it to a new PDF without one</source>
        <translation>这份 PDF 有密码保护。请打开后另存（打印）为没有密码的 PDF</translation>
    </message>
    <message>
        <source>the PDF is damaged: export it again from the program that made it</source>
        <translation>这份 PDF 已损坏，请从制作它的软件重新导出</translation>
    </message>
    <message>
        <source>the PDF is damaged: reading its page %1 failed; export it again from the program that made it</source>
        <translation>这份 PDF 已损坏，第 %1 页无法读取，请从制作它的软件重新导出</translation>
    </message>
    <message>
        <source>the PDF has no page, or its list of pages is damaged</source>
        <translation>这份 PDF 没有页面，或者页面目录已损坏</translation>
    </message>
    <message>
        <source>the PDF has more than %1 pages: take it apart first</source>
        <translation>这份 PDF 超过 %1 页，请先拆分</translation>
    </message>
    <message>
        <source>the PDF needs more than 512 MB of memory: export it again in a simpler form</source>
        <translation>读取这份 PDF 需要超过 512 MB 内存，请重新导出较简单的 PDF</translation>
    </message>
    <message>
        <source>the PDF holds more than can be read at once: take it apart first</source>
        <translation>这份 PDF 内容太多，无法一次读完，请先拆分</translation>
    </message>
    <message>
        <source>reading page %1 of the PDF takes too long: export it again in a simpler form, or leave that page out</source>
        <translation>PDF 第 %1 页读取时间太长。请重新导出较简单的 PDF，或去掉这一页</translation>
    </message>
    <message>
        <source>the PDF is larger than 1 GB: take it apart first</source>
        <translation>这份 PDF 大于 1 GB，请先拆分</translation>
    </message>
    <message>
        <source>the program banxin-pdf-text, which reads PDF, is missing beside this one: install Banxin again</source>
        <translation>缺少读取 PDF 的程序 banxin-pdf-text，请重新安装版心</translation>
    </message>
    <message>
        <source>no article was found in the PDF</source>
        <translation>在这份 PDF 中没有找到稿件</translation>
    </message>
    <message>
        <source>no issue line on the first page or the cover: a line such as “2026 年第 2 期” is needed</source>
        <translation>首页或封面上没有期号，需要有“2026 年第 2 期”这样的一行</translation>
    </message>
    <message>
        <source>a released issue takes no more articles</source>
        <translation>已付印的一期不能再编入稿件</translation>
    </message>
    <message>
        <source>the issue has no column yet; name one</source>
        <translation>这一期还没有栏目，请先指定一个</translation>
    </message>
    <message>
        <source>larger than 64 MB, which no issue as text is</source>
        <translation>文件大于 64 MB，不会是一期文字稿</translation>
    </message>
    <message>
        <source>%1 is damaged, line %2: nested more than %3 deep</source>
        <translation>文件内部（%1）层层嵌套太深，像是有意破坏的文件，不予读取。请向作者要原稿，或在 Word 中另存为新的 .docx</translation>
    </message>
    <message>
        <source>%1 is damaged, line %2: more than %3 characters</source>
        <translation>文稿超过 %3 字，无法一次读完，请先拆分成几个文件</translation>
    </message>
    <message>
        <source>%1 is damaged, line %2: more than %3 paragraphs, runs and cells</source>
        <translation>文稿的段落和单元格超过 %3 个，无法一次读完，请先拆分成几个文件</translation>
    </message>
    <message>
        <source>%1 is damaged, line %2: more than %3 fields inside one another</source>
        <translation>文稿中的域嵌套太多，请在 Word 中全选后按 Ctrl+Shift+F9 转为文字再存</translation>
    </message>
    <message>
        <source>%1 is damaged, line %2: a document type; no word processor writes one</source>
        <translation>文件内部（%1）含有 Word 不会写入的内容，像是有意破坏的文件，不予读取。请在 Word 中另存为新的 .docx</translation>
    </message>
    <message>
        <source>%1 is damaged, line %2: an element with more attributes than any word processor writes</source>
        <translation>文件内部（%1）含有 Word 不会写入的内容，像是有意破坏的文件，不予读取。请在 Word 中另存为新的 .docx</translation>
    </message>
    <message>
        <source>%1 is damaged, line %2: %3</source>
        <translation>文件内部（%1）已损坏，请在 Word 或 WPS 中打开后另存为新的 .docx</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>文件内部（%1）已损坏，请在 Word 或 WPS 中打开后另存为新的 .docx</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>文件内部（%1）已损坏，请在 Word 或 WPS 中打开后另存为新的 .docx</translation>
    </message>
    <message>
        <source>the archive&apos;s list of members is damaged</source>
        <translation>文件已损坏，请在 Word 或 WPS 中打开后另存为新的 .docx</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; points out of the archive; the file is refused</source>
        <translation>文件内部的“%1”指向文件之外，像是有意破坏的文件，不予读取。请在 Word 中另存为新的 .docx</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; is encrypted; save the file without a password</source>
        <translation>文件有密码保护，请在 Word 中去掉密码后另存</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; is larger than %2 bytes</source>
        <translation>文件内部的“%1”解开后太大，不予读取。请在 Word 中另存，图片过大时先压缩</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; occurs twice</source>
        <translation>文件内部的“%1”重复，请在 Word 中另存为新的 .docx</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; is damaged</source>
        <translation>文件内部的“%1”已损坏，请在 Word 或 WPS 中打开后另存为新的 .docx</translation>
    </message>
    <message>
        <source>no Word document inside; save it as .docx</source>
        <translation>里面不是 Word 文稿，请在 Word 或 WPS 中另存为 .docx</translation>
    </message>
    <message>
        <source>there is no text in it</source>
        <translation>文件里没有文字</translation>
    </message>
    <message>
        <source>the PDF shows neither text nor pictures: export it again from the program that made it</source>
        <translation>这份 PDF 里既没有文字也没有图片，请从制作它的软件重新导出</translation>
    </message>
    <message>
        <source>The file is not what its name says; it was read as plain text or as a web page. Look whether it is the right file.</source>
        <translation>文件的内容与扩展名不符，已按纯文本或网页读入。请看看是不是选对了文件。</translation>
    </message>
    <message>
        <source>no such pass: %1; there are: %2</source>
        <translation>没有这种整理：%1；可用的有：%2</translation>
    </message>
    <message>
        <source>This is not the same PDF as the one that went to press. Give the press the released one (Issue › Releases).</source>
        <translation>这份 PDF 与付印时的不同。交给印刷厂的请用付印文件（“期 › 付印文件”）。</translation>
    </message>
    <message>
        <source>The issue “%1” has gone to press already.</source>
        <translation>“%1”已经付印。</translation>
    </message>
    <message>
        <source>The issue “%1” has not gone to press, so it is open.</source>
        <translation>“%1”尚未付印，不需要重新开启。</translation>
    </message>
    <message>
        <source>The issue “%1” was changed after its PDF was made. Check it again, then release it.</source>
        <translation>“%1”在 PDF 做好之后又有改动。请重新检查，再付印。</translation>
    </message>
    <message>
        <source>“%1” has been written in since it was made, so it is not taken back. Take it out of the issue instead.</source>
        <translation>“%1”建好后已经写入文字，因此不撤销新建。不要它的话，请把它移出本期。</translation>
    </message>
    <message>
        <source>the file does not say which article it is; open the article first, or name it</source>
        <translation>看不出这个文件是哪一篇稿件；请先打开那篇稿件再收回</translation>
    </message>
    <message>
        <source>the file was sent from another catalogue; open that one, or name the article</source>
        <translation>这个文件是从另一个稿库发出去的；请打开那个稿库</translation>
    </message>
    <message>
        <source>there is no text yet in this language</source>
        <translation>这种语言还没有文字</translation>
    </message>
    <message>
        <source>the issue has no text yet in this language</source>
        <translation>这一期还没有这种语言的文字</translation>
    </message>
</context>
<context>
    <name>OriginalMenu</name>
    <message>
        <source>Save original manuscript</source>
        <translation>另存来稿原件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Original Manuscript</source>
        <translation>来稿原件</translation>
    </message>
    <message>
        <source>This article was not imported, so there is no original.</source>
        <translation>这篇稿件不是导入的，没有来稿原件。</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>打开“%1”</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>PairFix</name>
    <message>
        <source>Chinese column a little narrower (%1 of the width)</source>
        <translation>中文栏窄一点（占 %1）</translation>
    </message>
    <message>
        <source>Chinese column a little wider (%1 of the width)</source>
        <translation>中文栏宽一点（占 %1）</translation>
    </message>
    <message>
        <source>English type a little smaller (%1)</source>
        <translation>英文字小一点（%1）</translation>
    </message>
    <message>
        <source>English type a little larger (%1)</source>
        <translation>英文字大一点（%1）</translation>
    </message>
    <message>
        <source>Set the Chinese a little tighter</source>
        <translation>中文排紧一点</translation>
    </message>
    <message>
        <source>Set the English a little tighter</source>
        <translation>英文排紧一点</translation>
    </message>
    <message>
        <source>Put the picture on the Chinese side</source>
        <translation>图片放到中文一侧</translation>
    </message>
    <message>
        <source>Put the picture on the English side</source>
        <translation>图片放到英文一侧</translation>
    </message>
    <message numerus="yes">
        <source>the article gets %n line(s) shorter</source>
        <translation>
            <numerusform>本文短 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty line(s) are left</source>
        <translation>
            <numerusform>还空 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Put the picture of pair %1 on the Chinese side</source>
        <translation>把第 %1 段的图移到中文一侧</translation>
    </message>
    <message>
        <source>Put the picture of pair %1 on the English side</source>
        <translation>把第 %1 段的图移到英文一侧</translation>
    </message>
    <message>
        <source>Chinese column %1 of the width</source>
        <translation>中文栏占栏宽 %1</translation>
    </message>
    <message>
        <source>English type at %1</source>
        <translation>英文字号 %1</translation>
    </message>
    <message>
        <source>Chinese set tighter</source>
        <translation>中文排紧</translation>
    </message>
    <message>
        <source>English set tighter</source>
        <translation>英文排紧</translation>
    </message>
    <message>
        <source>Set by hand: %1.</source>
        <translation>人工设定：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>PairGutter</name>
    <message>
        <source>–</source>
        <comment>sign of a missing side: 缺</comment>
        <translation>缺</translation>
    </message>
    <message>
        <source>D</source>
        <comment>sign of a draft: 稿</comment>
        <translation>稿</translation>
    </message>
    <message>
        <source>✓</source>
        <comment>sign of a checked side: 核</comment>
        <translation>核</translation>
    </message>
    <message>
        <source>Missing: nothing is written yet</source>
        <translation>缺：这一侧还没有写</translation>
    </message>
    <message>
        <source>Draft: not compared with the other side yet</source>
        <translation>稿：还没有与另一侧核对</translation>
    </message>
    <message>
        <source>Checked: read against the other side</source>
        <translation>已核：已与另一侧核对</translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message>
        <source>Not sure that they belong together</source>
        <translation>不能确定是否对应</translation>
    </message>
    <message>
        <source>%1 paragraphs were joined</source>
        <translation>已把 %1 段并为一段</translation>
    </message>
    <message>
        <source>One paragraph covered several blocks and was divided</source>
        <translation>一段英文对应几段中文，已拆开</translation>
    </message>
    <message>
        <source>%1 rows were joined in the file</source>
        <translation>文件里把 %1 行并成了一行</translation>
    </message>
    <message>
        <source>The row was split in the file</source>
        <translation>文件里把这一行拆开了</translation>
    </message>
    <message>
        <source>The Chinese was changed after the file went out</source>
        <translation>交译后中文又改过</translation>
    </message>
    <message>
        <source>The translator changed the Chinese: %1</source>
        <translation>译者改了中文：%1</translation>
    </message>
    <message>
        <source>Emptied in the file; the English here is kept</source>
        <translation>文件里删空了；这里的英文保留</translation>
    </message>
    <message>
        <source>Changed here too; here it says: %1</source>
        <translation>这里也改过，现为：%1</translation>
    </message>
    <message>
        <source>Changed here only; this is the older text</source>
        <translation>只有这里改过；这是较早的译文</translation>
    </message>
    <message>
        <source>Line breaks were joined</source>
        <translation>换行已接上</translation>
    </message>
    <message>
        <source>Tabs became spaces</source>
        <translation>制表符已改为空格</translation>
    </message>
    <message>
        <source>Double spaces were made single</source>
        <translation>连续空格已改为一个</translation>
    </message>
    <message>
        <source>Invisible characters were taken out</source>
        <translation>已去掉看不见的字符</translation>
    </message>
    <message>
        <source>There is no footnote %1</source>
        <translation>没有脚注 %1</translation>
    </message>
    <message>
        <source>The English does not call footnote %1</source>
        <translation>英文里没有脚注号 %1</translation>
    </message>
    <message>
        <source>A mark on “%1” found no place</source>
        <translation>“%1”上的标注没有找到位置</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>批注：%1</translation>
    </message>
    <message>
        <source>No English came</source>
        <translation>没有英文</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新译</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未改动</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>图片署名</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>替代文本</translation>
    </message>
    <message>
        <source>Table cell</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation>摘引</translation>
    </message>
    <message>
        <source>Table caption</source>
        <translation>表题</translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation>编者按</translation>
    </message>
    <message>
        <source>Teaser</source>
        <translation>导读</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>its block is gone</source>
        <translation>原来的段落已删去</translation>
    </message>
    <message>
        <source>a row that the translator added</source>
        <translation>译者加的一行</translation>
    </message>
    <message>
        <source>a second row for the same block</source>
        <translation>同一段的第二行</translation>
    </message>
    <message>
        <source>stood outside the table</source>
        <translation>写在表格外面</translation>
    </message>
    <message>
        <source>no Chinese fits it</source>
        <translation>没有对应的中文</translation>
    </message>
    <message>
        <source>set aside by hand</source>
        <translation>手工放到一边</translation>
    </message>
    <message>
        <source>Differs from the English here, which may be newer</source>
        <translation>与这里的英文不同，这里的可能更新</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现为：%1</translation>
    </message>
    <message>
        <source>a remark beside the English</source>
        <translation>英文旁边的附注</translation>
    </message>
    <message>
        <source>stood beside the number</source>
        <translation>写在编号旁边的文字</translation>
    </message>
    <message>
        <source>was typed over the Chinese</source>
        <translation>写在中文一栏里的文字</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>The file is damaged; it was mended to be read.</source>
        <translation>文件有损坏，修补后才读出来。</translation>
    </message>
    <message>
        <source>Export it again, or ask for it again.</source>
        <translation>请重新导出，或者重新索取。</translation>
    </message>
    <message>
        <source>A part of the page cannot be read, so it was not checked.</source>
        <translation>这一页有一部分读不出来，没有检查到。</translation>
    </message>
    <message>
        <source>Export the page again; if it is a placed PDF, ask for it again.</source>
        <translation>请重新导出这一页；是成品页就重新索取。</translation>
    </message>
    <message>
        <source>The PDF version is newer than the standard allows.</source>
        <translation>PDF 的版本比标准允许的新。</translation>
    </message>
    <message>
        <source>Export as PDF/X-4 (1.6) or PDF/X-1a (1.4).</source>
        <translation>请导出为 PDF/X-4（1.6）或 PDF/X-1a（1.4）。</translation>
    </message>
    <message>
        <source>The file does not say that it is the PDF/X that was asked for.</source>
        <translation>文件没有标明是所要求的 PDF/X。</translation>
    </message>
    <message>
        <source>Export it as PDF/X; a plain PDF is not made for the press.</source>
        <translation>请导出为 PDF/X；普通 PDF 不是印刷用的。</translation>
    </message>
    <message>
        <source>Title, dates or producer are missing, or Info and XMP differ.</source>
        <translation>缺少标题、日期或制作程序，或者两处写得不一致。</translation>
    </message>
    <message>
        <source>Enter the title and export again.</source>
        <translation>请填上标题再导出。</translation>
    </message>
    <message>
        <source>The file does not say whether it is trapped.</source>
        <translation>文件没有说明是否做过陷印。</translation>
    </message>
    <message>
        <source>Set Trapped to True or False when exporting.</source>
        <translation>导出时请写明陷印（Trapped）为是或否。</translation>
    </message>
    <message>
        <source>The file is encrypted or has no identifier.</source>
        <translation>文件加了密，或者没有标识。</translation>
    </message>
    <message>
        <source>Export it without password protection.</source>
        <translation>导出时请不要加密码。</translation>
    </message>
    <message>
        <source>There is not exactly one output intent for the press.</source>
        <translation>印刷用的输出条件应当有而且只有一个。</translation>
    </message>
    <message>
        <source>Choose one output condition when exporting.</source>
        <translation>导出时请选一个输出条件。</translation>
    </message>
    <message>
        <source>The output profile is missing or is not one of a press.</source>
        <translation>缺少输出特性文件，或者不是印刷机的。</translation>
    </message>
    <message>
        <source>Choose a CMYK printing profile, such as FOGRA39, or ask the printer for one.</source>
        <translation>请选 CMYK 印刷特性文件，如 FOGRA39，或者向印厂要。</translation>
    </message>
    <message>
        <source>The page boxes are missing, nested wrongly or of another size.</source>
        <translation>缺少页面框，或者框的套叠、大小不对。</translation>
    </message>
    <message>
        <source>Set the page size and bleed in the page design and export again.</source>
        <translation>请在版式里设好页面大小和出血，再导出。</translation>
    </message>
    <message>
        <source>A font is not embedded, or does not agree with the file.</source>
        <translation>有字体没有嵌入，或者与文件不一致。</translation>
    </message>
    <message>
        <source>Embed all fonts when exporting, or use another typeface.</source>
        <translation>导出时请嵌入全部字体，或者换一种字体。</translation>
    </message>
    <message>
        <source>A colour is used that the press file may not have.</source>
        <translation>用了印刷文件不允许的颜色。</translation>
    </message>
    <message>
        <source>Convert it to CMYK or grey, or (PDF/X-4) give it a profile.</source>
        <translation>请转为 CMYK 或灰度；PDF/X-4 也可以带上特性文件。</translation>
    </message>
    <message>
        <source>There is transparency, which PDF/X-1a forbids.</source>
        <translation>有透明效果，PDF/X-1a 不允许。</translation>
    </message>
    <message>
        <source>Flatten the transparency, or export PDF/X-4.</source>
        <translation>请拼合透明，或者导出 PDF/X-4。</translation>
    </message>
    <message>
        <source>There are layers that this standard forbids or that switch by themselves.</source>
        <translation>有标准不允许的图层，或者会自动切换的图层。</translation>
    </message>
    <message>
        <source>Merge the layers before exporting.</source>
        <translation>请合并图层再导出。</translation>
    </message>
    <message>
        <source>The file acts by itself or carries other files: actions, scripts, forms, media.</source>
        <translation>文件带有动作、脚本、表单、音视频或附件。</translation>
    </message>
    <message>
        <source>Take them out; a file for the press only prints.</source>
        <translation>请去掉；印刷文件只管印。</translation>
    </message>
    <message>
        <source>A link or comment stands on the printed page.</source>
        <translation>页面上有链接或批注。</translation>
    </message>
    <message>
        <source>Export without links and comments; keep them for the screen edition.</source>
        <translation>导出时请去掉链接和批注，留给电子版。</translation>
    </message>
    <message>
        <source>Transfer functions, named halftones or LZW are used.</source>
        <translation>用了传递函数、指定网点或 LZW 压缩。</translation>
    </message>
    <message>
        <source>Export with standard settings; leave the screening to the printer.</source>
        <translation>请按标准设置导出，加网由印厂决定。</translation>
    </message>
    <message>
        <source>The file is packed in a way that PDF 1.4 does not know.</source>
        <translation>文件用了 PDF 1.4 没有的压缩方式。</translation>
    </message>
    <message>
        <source>Export PDF/X-1a without object streams, JPEG 2000 and JBIG2.</source>
        <translation>导出 PDF/X-1a 时不要用对象流、JPEG 2000 和 JBIG2。</translation>
    </message>
    <message>
        <source>The page has too little bleed.</source>
        <translation>这一页出血不够。</translation>
    </message>
    <message>
        <source>Set the bleed to 3 mm in the page design.</source>
        <translation>请在版式里把出血设为 3 毫米。</translation>
    </message>
    <message>
        <source>Something stands too near to the trim, or touches it without reaching into the bleed.</source>
        <translation>有内容离裁切边太近，或者到了边却没有做出血。</translation>
    </message>
    <message>
        <source>Let pictures and tints run 3 mm beyond the trim; keep text 5 mm inside it.</source>
        <translation>图片和底色请伸出 3 毫米，文字请留在边内 5 毫米。</translation>
    </message>
    <message>
        <source>The number of pages does not suit the binding.</source>
        <translation>页数不合装订的要求。</translation>
    </message>
    <message>
        <source>Add blank or filled pages up to a multiple of four (saddle stitch) or two.</source>
        <translation>请补页：骑马钉凑足 4 的倍数，胶装凑足 2 的倍数。</translation>
    </message>
    <message>
        <source>There is more ink than the paper takes.</source>
        <translation>墨量超过了纸能承受的。</translation>
    </message>
    <message>
        <source>Lighten the colour, or convert the picture with the printer&apos;s profile.</source>
        <translation>请调浅颜色，或者用印厂的特性文件转换图片。</translation>
    </message>
    <message>
        <source>Small text is printed in more than one ink.</source>
        <translation>小字用了不止一种墨。</translation>
    </message>
    <message>
        <source>Set text up to 12 pt in black alone (0/0/0/100).</source>
        <translation>12 磅以下的字请只用单黑（0/0/0/100）。</translation>
    </message>
    <message>
        <source>Small black text or a thin black rule does not overprint.</source>
        <translation>黑色小字或细线没有叠印。</translation>
    </message>
    <message>
        <source>Let black up to 12 pt and rules up to 2 pt overprint.</source>
        <translation>12 磅以下的黑字和 2 磅以下的黑线请设为叠印。</translation>
    </message>
    <message>
        <source>Something white overprints and will not be seen.</source>
        <translation>有白色设了叠印，印出来看不见。</translation>
    </message>
    <message>
        <source>Switch overprint off for white objects.</source>
        <translation>请关掉白色的叠印。</translation>
    </message>
    <message>
        <source>Black made of several inks is used for text.</source>
        <translation>文字用了多色合成的黑。</translation>
    </message>
    <message>
        <source>Use rich black for large areas only.</source>
        <translation>多色黑只宜用在大面积上。</translation>
    </message>
    <message>
        <source>A picture has another resolution than the press needs.</source>
        <translation>图片的分辨率与印刷需要的不同。</translation>
    </message>
    <message>
        <source>Use a picture with more pixels, or place it smaller: 300 ppi are wanted.</source>
        <translation>请用像素更多的图，或者排小些：需要 300 ppi。</translation>
    </message>
    <message>
        <source>Line art has too few pixels.</source>
        <translation>线条图像素太少。</translation>
    </message>
    <message>
        <source>Scan it at 1200 ppi, or use a drawing.</source>
        <translation>请用 1200 ppi 扫描，或者改用矢量图。</translation>
    </message>
    <message>
        <source>A picture is not in the colours of the press.</source>
        <translation>图片不是印刷用的颜色。</translation>
    </message>
    <message>
        <source>Convert pictures to CMYK when exporting.</source>
        <translation>导出时请把图片转为 CMYK。</translation>
    </message>
    <message>
        <source>Spot colours are used.</source>
        <translation>用了专色。</translation>
    </message>
    <message>
        <source>Ask the printer whether they are wanted; give one ink one name.</source>
        <translation>请问印厂要不要专色；同一种墨用同一个名字。</translation>
    </message>
    <message>
        <source>A rule is too thin to print.</source>
        <translation>线条太细，印不好。</translation>
    </message>
    <message>
        <source>Make it at least 0.25 pt, reversed or coloured 0.5 pt.</source>
        <translation>至少 0.25 磅；反白或彩色的至少 0.5 磅。</translation>
    </message>
    <message>
        <source>Reversed text is too small.</source>
        <translation>反白字太小。</translation>
    </message>
    <message>
        <source>Set white text at least 7 pt, in 宋 at least 9 pt.</source>
        <translation>反白字至少 7 磅，宋体至少 9 磅。</translation>
    </message>
    <message>
        <source>A picture is stretched.</source>
        <translation>图片变形了。</translation>
    </message>
    <message>
        <source>Place it in its own proportions.</source>
        <translation>请按原来的比例放置。</translation>
    </message>
    <message>
        <source>A picture has few pixels for its size; perhaps it is a screen shot.</source>
        <translation>图片排得大、像素少，也许是屏幕截图。</translation>
    </message>
    <message>
        <source>Ask for the original.</source>
        <translation>请索取原图。</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>The front page does not show what internal material must show: the permit number and 内部资料，免费交流.</source>
        <translation>首页没有按规定印出准印证号和“内部资料，免费交流”。</translation>
    </message>
    <message>
        <source>Enter the permit number and the notice in the publication settings; at least 9 pt, in type.</source>
        <translation>在刊物设置中填写准印证号和声明；用文字排出，不小于 9 磅。</translation>
    </message>
    <message>
        <source>Publisher, recipients, printer, date or run is not printed.</source>
        <translation>没有印出编印单位、发送对象、印刷单位、印刷日期或印数。</translation>
    </message>
    <message>
        <source>Fill in the colophon of the issue.</source>
        <translation>填写本期的编印信息。</translation>
    </message>
    <message>
        <source>The number of the issue is missing or differs.</source>
        <translation>期号缺失或前后不一致。</translation>
    </message>
    <message>
        <source>Enter year, number and running number of the issue, and use their fields in the page design.</source>
        <translation>填写本期的年份、期号和总期号，并在版式中使用这些字段。</translation>
    </message>
    <message>
        <source>Internal material may not call itself a newspaper or periodical.</source>
        <translation>内部资料不得自称报刊。</translation>
    </message>
    <message>
        <source>Write 本资料 or its name; ask the office that gave the permit.</source>
        <translation>改用“本资料”或名称，并向发证机关咨询。</translation>
    </message>
    <message>
        <source>Internal material may not name prices, fees or serial numbers.</source>
        <translation>内部资料不得标注定价、收费或刊号。</translation>
    </message>
    <message>
        <source>Take them out.</source>
        <translation>删去这些内容。</translation>
    </message>
    <message>
        <source>Internal material may not carry advertisements or credits of sponsors.</source>
        <translation>内部资料不得刊登广告或协办署名。</translation>
    </message>
    <message>
        <source>Name, format or frequency may differ from the approved ones.</source>
        <translation>名称、开本或刊期可能与核准的不同。</translation>
    </message>
    <message>
        <source>Compare them with the permit.</source>
        <translation>与准印证核对。</translation>
    </message>
    <message>
        <source>The printer may not be one in the same province.</source>
        <translation>印刷单位可能不在本省。</translation>
    </message>
    <message>
        <source>Enter the printer with its address; it is to be licensed for publications.</source>
        <translation>填写印刷单位和地址；应为具有出版物印刷资质的企业。</translation>
    </message>
    <message>
        <source>The recipients seem to go beyond the own system, trade or unit.</source>
        <translation>发送对象似乎超出本系统、本行业、本单位。</translation>
    </message>
    <message>
        <source>Name who receives it inside.</source>
        <translation>写明内部的发送对象。</translation>
    </message>
    <message>
        <source>Copies are due to the office that gave the permit.</source>
        <translation>应向发证机关送交样本。</translation>
    </message>
    <message>
        <source>Send them within 10 days after printing.</source>
        <translation>印刷完成后 10 日内送交。</translation>
    </message>
    <message>
        <source>The file does not say that it is accessible (PDF/UA-1).</source>
        <translation>文件没有声明为无障碍文件（PDF/UA-1）。</translation>
    </message>
    <message>
        <source>Export it as the screen edition.</source>
        <translation>导出为电子版。</translation>
    </message>
    <message>
        <source>The PDF version is one that PDF/UA-1 does not know.</source>
        <translation>PDF 版本不适用于 PDF/UA-1。</translation>
    </message>
    <message>
        <source>Export it as PDF 1.7.</source>
        <translation>导出为 PDF 1.7。</translation>
    </message>
    <message>
        <source>The file is not marked as tagged.</source>
        <translation>文件没有标记为带结构标签。</translation>
    </message>
    <message>
        <source>Export it with tags.</source>
        <translation>导出时带结构标签。</translation>
    </message>
    <message>
        <source>The metadata have no title.</source>
        <translation>元数据中没有标题。</translation>
    </message>
    <message>
        <source>Enter the title of the issue.</source>
        <translation>填写本期标题。</translation>
    </message>
    <message>
        <source>The window shows the name of the file and not the title.</source>
        <translation>窗口显示文件名而不是标题。</translation>
    </message>
    <message>
        <source>There is no structure of headings, paragraphs and figures, or it is damaged.</source>
        <translation>没有标题、段落、图片的结构，或结构已损坏。</translation>
    </message>
    <message>
        <source>Something on the page is neither text with a tag nor marked as decoration.</source>
        <translation>页面上有内容既没有结构标签，也没有标为装饰。</translation>
    </message>
    <message>
        <source>Tag it, or mark it as an artifact.</source>
        <translation>加上结构标签，或标为装饰。</translation>
    </message>
    <message>
        <source>Types of tags lead nowhere.</source>
        <translation>结构标签的类型没有对应关系。</translation>
    </message>
    <message>
        <source>Map each to a standard type.</source>
        <translation>将其对应到标准类型。</translation>
    </message>
    <message>
        <source>The language of a text is not known.</source>
        <translation>有文字的语言不明。</translation>
    </message>
    <message>
        <source>Set the language of document and text.</source>
        <translation>设定文件和文字的语言。</translation>
    </message>
    <message>
        <source>A picture has no alternative text.</source>
        <translation>图片没有替代文字。</translation>
    </message>
    <message>
        <source>Give it a caption or an alternative text.</source>
        <translation>为图片填写图说或替代文字。</translation>
    </message>
    <message>
        <source>Headings skip a level or do not begin with the first.</source>
        <translation>标题跳级，或不是从一级开始。</translation>
    </message>
    <message>
        <source>Order the headings: title, subhead, run-in head.</source>
        <translation>按主标题、小标题、段首标题排列层级。</translation>
    </message>
    <message>
        <source>A table, list or contents is not built as one.</source>
        <translation>表格、列表或目录的结构不完整。</translation>
    </message>
    <message>
        <source>Give the table a header, the list its items.</source>
        <translation>为表格设表头，为列表设列表项。</translation>
    </message>
    <message>
        <source>A note has no name of its own.</source>
        <translation>注释没有唯一标识。</translation>
    </message>
    <message>
        <source>Export it again with tags.</source>
        <translation>带结构标签重新导出。</translation>
    </message>
    <message>
        <source>A link is not part of the structure, or has no description.</source>
        <translation>链接不在结构中，或没有说明。</translation>
    </message>
    <message>
        <source>A password keeps reading programs out.</source>
        <translation>密码保护使读屏软件无法读取。</translation>
    </message>
    <message>
        <source>Characters of a font cannot be read as text.</source>
        <translation>字体中的字符无法读作文字。</translation>
    </message>
    <message>
        <source>Embed the font with its characters, or use another.</source>
        <translation>嵌入字体及其字符对应表，或换用其他字体。</translation>
    </message>
    <message>
        <source>A part of the file stands in another file.</source>
        <translation>文件的一部分在另一个文件里。</translation>
    </message>
    <message>
        <source>Export it whole.</source>
        <translation>导出完整的文件。</translation>
    </message>
    <message>
        <source>The page labels differ from the printed folios, or are missing.</source>
        <translation>页面标签与印出的页码不同，或没有标签。</translation>
    </message>
    <message>
        <source>Export it again; number the pages in the page design.</source>
        <translation>重新导出；在版式中设定页码。</translation>
    </message>
    <message>
        <source>The outline is missing, or does not lead to the articles.</source>
        <translation>书签缺失，或没有指向稿件。</translation>
    </message>
    <message>
        <source>Export it with an outline.</source>
        <translation>导出时带书签。</translation>
    </message>
</context>
<context>
    <name>PreflightTitles</name>
    <message>
        <source>Export it again from Banxin. If it comes back, please report it.</source>
        <translation>请从版心重新导出一次；还有，就请反馈给我们。</translation>
    </message>
    <message>
        <source>Choose PDF/X-4 if the press takes it, or take out what is transparent.</source>
        <translation>印厂收 PDF/X-4 就选它；不收，就去掉透明效果。</translation>
    </message>
    <message>
        <source>Embed all typefaces; where a finished page brings them, ask its maker to.</source>
        <translation>字体都要嵌入；成品页里的，请设计方嵌入后再给。</translation>
    </message>
    <message>
        <source>Ask for the original picture from the camera, or print it smaller. If there is none, it can be printed as it is.</source>
        <translation>请向供图人要相机原图，或者把图排小些。实在没有，可以照印。</translation>
    </message>
    <message>
        <source>Make the darkest places lighter, or let the export convert the picture.</source>
        <translation>把图里最深的地方调浅些，或者导出时选“转为 CMYK”。</translation>
    </message>
    <message>
        <source>Insert the picture in the size that it is printed in.</source>
        <translation>按印出来的大小和比例重新插入这张图。</translation>
    </message>
    <message>
        <source>Set small text in black alone; a finished page goes back to its maker.</source>
        <translation>小字只用单黑；成品页请设计方改。</translation>
    </message>
    <message>
        <source>Make it thicker or larger in the page design; else it may vanish in print.</source>
        <translation>在版式里加粗或放大，不然印出来可能看不见。</translation>
    </message>
    <message>
        <source>Move it inwards, or let it reach 3 mm over the edge of the page.</source>
        <translation>往里挪，或者伸出页边 3 毫米做足出血。</translation>
    </message>
    <message>
        <source>Fill up with blank pages in the publication settings, or cut some text.</source>
        <translation>在刊物设置里补空白页，或者删减一些内容。</translation>
    </message>
    <message>
        <source>Write a caption: it is read aloud for the picture.</source>
        <translation>请写图说：读屏软件会念它。</translation>
    </message>
    <message>
        <source>Use the styles for subheads in their order.</source>
        <translation>小标题请按级别顺序使用样式。</translation>
    </message>
    <message>
        <source>Fill it in under Colophon in the publication settings.</source>
        <translation>请在刊物设置的“编印信息”里填写。</translation>
    </message>
    <message>
        <source>Use another word, such as newsletter or briefing. Reprints may keep theirs.</source>
        <translation>请换一个说法，如通讯、简讯、动态；转载文章可以不改。</translation>
    </message>
    <message>
        <source>Compare it with the permit, and ask the office that issued it.</source>
        <translation>请与准印证核对，拿不准就问发证机关。</translation>
    </message>
    <message>
        <source>Widen the outer margins, take thinner paper, or bind it another way.</source>
        <translation>加宽外侧页边，换薄一些的纸，或者改用别的装订。</translation>
    </message>
    <message>
        <source>Export it again: numbers are counted anew.</source>
        <translation>请重新导出，页码会重新计算。</translation>
    </message>
    <message>
        <source>Version of the PDF too new</source>
        <translation>PDF 版本太新</translation>
    </message>
    <message>
        <source>Does not say that it is PDF/X</source>
        <translation>没有标明是 PDF/X</translation>
    </message>
    <message>
        <source>Title or dates of the file missing</source>
        <translation>缺少文件标题或日期</translation>
    </message>
    <message>
        <source>Trapping not stated</source>
        <translation>没有说明是否已做陷印</translation>
    </message>
    <message>
        <source>Encrypted, or without an identity</source>
        <translation>已加密，或缺少文件标识</translation>
    </message>
    <message>
        <source>Output condition missing</source>
        <translation>没有输出条件</translation>
    </message>
    <message>
        <source>Profile of the output condition wrong</source>
        <translation>输出条件的 ICC 文件不对</translation>
    </message>
    <message>
        <source>Trim or bleed box wrong</source>
        <translation>裁切框或出血框不对</translation>
    </message>
    <message>
        <source>Typeface not embedded</source>
        <translation>字体没有嵌入</translation>
    </message>
    <message>
        <source>Colour that the standard forbids</source>
        <translation>用了标准不允许的颜色</translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation>有透明效果</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>有图层</translation>
    </message>
    <message>
        <source>Scripts, forms or attached files</source>
        <translation>带脚本、表单或附件</translation>
    </message>
    <message>
        <source>Link or comment within the page</source>
        <translation>页面里有链接或批注</translation>
    </message>
    <message>
        <source>Halftones or compression that are forbidden</source>
        <translation>用了不允许的网点设置或压缩</translation>
    </message>
    <message>
        <source>Compression that the standard forbids</source>
        <translation>用了标准不允许的压缩</translation>
    </message>
    <message>
        <source>Bleed of 3 mm missing</source>
        <translation>没有 3 毫米出血</translation>
    </message>
    <message>
        <source>Too near to the trim</source>
        <translation>离裁切边太近</translation>
    </message>
    <message>
        <source>Number of pages does not suit the binding</source>
        <translation>页数不合装订</translation>
    </message>
    <message>
        <source>Odd page on the left</source>
        <translation>单数页落在左边</translation>
    </message>
    <message>
        <source>Too much ink</source>
        <translation>总墨量过大</translation>
    </message>
    <message>
        <source>Small text in several inks</source>
        <translation>小字用了多色墨</translation>
    </message>
    <message>
        <source>Black text does not overprint</source>
        <translation>黑字没有叠印</translation>
    </message>
    <message>
        <source>White that overprints vanishes</source>
        <translation>白色设了叠印，会印不出来</translation>
    </message>
    <message>
        <source>Rich black in text</source>
        <translation>文字用了多色黑</translation>
    </message>
    <message>
        <source>Resolution of pictures</source>
        <translation>图片清晰度不足</translation>
    </message>
    <message>
        <source>Picture in RGB</source>
        <translation>图片是 RGB</translation>
    </message>
    <message>
        <source>Spot colours</source>
        <translation>有专色</translation>
    </message>
    <message>
        <source>Rule too thin</source>
        <translation>线条太细</translation>
    </message>
    <message>
        <source>White text too small</source>
        <translation>反白字太小</translation>
    </message>
    <message>
        <source>Picture stretched or enlarged</source>
        <translation>图片放大或变形</translation>
    </message>
    <message>
        <source>Picture from a screen</source>
        <translation>像是屏幕截图</translation>
    </message>
    <message>
        <source>Page labels differ from the folios</source>
        <translation>页面标签与页码不一致</translation>
    </message>
    <message>
        <source>Bookmarks incomplete</source>
        <translation>书签不全</translation>
    </message>
    <message>
        <source>The contents name a wrong page</source>
        <translation>目录的页码不对</translation>
    </message>
    <message>
        <source>Does not say that it is accessible</source>
        <translation>没有标明无障碍</translation>
    </message>
    <message>
        <source>Version of the PDF</source>
        <translation>PDF 版本不对</translation>
    </message>
    <message>
        <source>Not tagged</source>
        <translation>没有结构标签</translation>
    </message>
    <message>
        <source>Title of the file missing</source>
        <translation>缺少文件标题</translation>
    </message>
    <message>
        <source>Title is not shown</source>
        <translation>标题栏不显示文件标题</translation>
    </message>
    <message>
        <source>No structure</source>
        <translation>没有文档结构</translation>
    </message>
    <message>
        <source>Content without a tag</source>
        <translation>有内容没有标签</translation>
    </message>
    <message>
        <source>Unknown kind of tag</source>
        <translation>有不认识的标签</translation>
    </message>
    <message>
        <source>Language not stated</source>
        <translation>没有标明语言</translation>
    </message>
    <message>
        <source>Picture without a description</source>
        <translation>图片没有文字说明</translation>
    </message>
    <message>
        <source>Levels of headings</source>
        <translation>标题级别不连贯</translation>
    </message>
    <message>
        <source>Table or list not regular</source>
        <translation>表格或列表的结构不对</translation>
    </message>
    <message>
        <source>Notes without identity</source>
        <translation>注释没有标识</translation>
    </message>
    <message>
        <source>Link not described</source>
        <translation>链接没有说明</translation>
    </message>
    <message>
        <source>Protection keeps readers out</source>
        <translation>加密妨碍读屏软件</translation>
    </message>
    <message>
        <source>Text cannot be read out</source>
        <translation>文字读不出来</translation>
    </message>
    <message>
        <source>Content from other files</source>
        <translation>引用了别的文件</translation>
    </message>
    <message>
        <source>Pages of the booklet filled up</source>
        <translation>小册子补了空白页</translation>
    </message>
    <message>
        <source>Size of the sheet</source>
        <translation>纸张大小不对</translation>
    </message>
    <message>
        <source>Flip on the short edge</source>
        <translation>双面打印请选沿短边翻转</translation>
    </message>
    <message>
        <source>No room for marks</source>
        <translation>纸上放不下标记</translation>
    </message>
    <message>
        <source>Text near the outer edge of inner pages</source>
        <translation>里层的文字离外边太近</translation>
    </message>
    <message>
        <source>Permit number and “internal material” on the cover</source>
        <translation>封面的准印证号和“内部资料，免费交流”</translation>
    </message>
    <message>
        <source>Colophon incomplete</source>
        <translation>编印信息不全</translation>
    </message>
    <message>
        <source>Number of the issue differs</source>
        <translation>期号前后不一致</translation>
    </message>
    <message>
        <source>Word kept for newspapers and journals</source>
        <translation>用了报刊专用的字样</translation>
    </message>
    <message>
        <source>Price, fee, ISSN or barcode</source>
        <translation>出现定价、收费、刊号或条码</translation>
    </message>
    <message>
        <source>Advertisement or sponsor</source>
        <translation>出现广告或协办单位</translation>
    </message>
    <message>
        <source>Name, format or frequency not as approved</source>
        <translation>名称、开本或刊期与核准的不同</translation>
    </message>
    <message>
        <source>Printer of another province</source>
        <translation>印刷单位不在本省</translation>
    </message>
    <message>
        <source>Readers outside the organisation</source>
        <translation>发送对象超出范围</translation>
    </message>
    <message>
        <source>Send samples within ten days of printing</source>
        <translation>印好后十日内送交样本</translation>
    </message>
    <message>
        <source>Ask whoever made the file or the finished page for one that is made for the press (PDF/X).</source>
        <translation>请制作这个文件或成品页的人，另给一份印刷用的（PDF/X）。</translation>
    </message>
    <message>
        <source>Pictures too coarse</source>
        <translation>图片不够清晰</translation>
    </message>
    <message>
        <source>Line art too coarse</source>
        <translation>线条图不够清晰</translation>
    </message>
</context>
<context>
    <name>banxin::ArticleEditor</name>
    <message>
        <source>Style of the text</source>
        <translation>文字样式</translation>
    </message>
    <message>
        <source>Paragraph style</source>
        <translation>段落样式</translation>
    </message>
    <message>
        <source>Paragraph style (Ctrl+1 to Ctrl+9)</source>
        <translation>段落样式（Ctrl+1 至 Ctrl+9）</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加重</translation>
    </message>
    <message>
        <source>Kai Face</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Emphasis Dots</source>
        <translation>着重号</translation>
    </message>
    <message>
        <source>Insert Picture…</source>
        <translation>插入图片…</translation>
    </message>
    <message>
        <source>Insert picture</source>
        <translation>插入图片</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of another catalogue are not in this one and were left out. Insert them from their files.</source>
        <translation>
            <numerusform>有 %n 张图来自另一个稿库，本稿库里没有，未能粘贴。请用图片文件插入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) in this article</source>
        <translation>
            <numerusform>本篇 %n 词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in this article</source>
        <translation>
            <numerusform>本篇 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste As It Came</source>
        <translation>粘贴原样</translation>
    </message>
    <message>
        <source>Pastes text without cleaning it up (Ctrl+Shift+V)</source>
        <translation>粘贴文字，不作整理（Ctrl+Shift+V）</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of the pasted text could not be taken along; their places are kept. Save them as files and insert them there.</source>
        <translation>
            <numerusform>粘贴的文字里有 %n 张图片没有带过来，位置已经留好。请把图片另存为文件，再插入到那里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) selected</source>
        <translation>
            <numerusform>选中 %n 词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>选中 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>上标</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>下标</translation>
    </message>
    <message>
        <source>Small Capitals</source>
        <translation>小型大写字母</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>链接…</translation>
    </message>
    <message>
        <source>Clear Formatting</source>
        <translation>清除格式</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>链接地址</translation>
    </message>
    <message>
        <source>address, such as https://…</source>
        <translation>地址，如 https://…</translation>
    </message>
    <message>
        <source>Set Link</source>
        <translation>设置链接</translation>
    </message>
    <message>
        <source>Remove Link</source>
        <translation>去掉链接</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Taken back; the text that is shown is the same.</source>
        <translation>已撤销；这里显示的文字没有变化。</translation>
    </message>
    <message>
        <source>Done again; the text that is shown is the same.</source>
        <translation>已重做；这里显示的文字没有变化。</translation>
    </message>
</context>
<context>
    <name>banxin::ArticleInfoPanel</name>
    <message>
        <source>Choose an article to see where it came from and where it was printed.</source>
        <translation>选择一篇稿件，查看它的来源和刊用记录。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Compare the Cuts…</source>
        <translation>一稿两刊对照…</translation>
    </message>
    <message>
        <source>The text was changed since it was printed.</source>
        <translation>刊出后正文有改动。</translation>
    </message>
    <message>
        <source>Original Manuscript</source>
        <translation>来稿原件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The article is neither held nor killed any more</source>
        <translation>取消缓用或撤稿</translation>
    </message>
    <message>
        <source>Where printed</source>
        <translation>刊用记录</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>稿件来历</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>原标题</translation>
    </message>
    <message>
        <source>as it was printed there</source>
        <translation>原刊的标题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>原刊日期</translation>
    </message>
    <message>
        <source>of the first printing</source>
        <translation>最初发表的日期</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>of the page</source>
        <translation>原文网址</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>转载许可</translation>
    </message>
    <message>
        <source>who allowed it, when, how</source>
        <translation>谁在何时以何种方式同意</translation>
    </message>
    <message>
        <source>Not printed yet; it waits (unplaced copy).</source>
        <translation>尚未刊用（待用稿）。</translation>
    </message>
    <message numerus="yes">
        <source>Differs from %1 in %n place(s).</source>
        <translation>
            <numerusform>与%1有 %n 处不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens or saves the file that the article came from</source>
        <translation>打开或另存稿件的来稿文件</translation>
    </message>
    <message>
        <source>This article was not imported, so there is no original.</source>
        <translation>这篇稿件不是导入的，没有来稿原件。</translation>
    </message>
</context>
<context>
    <name>banxin::ArticleListModel</name>
    <message>
        <source>Unplaced copy</source>
        <translation>待用稿</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1，另 %n 期</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed in %1</source>
        <translation>刊于 %1</translation>
    </message>
    <message>
        <source>Changed since it was printed</source>
        <translation>刊出后有改动</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
</context>
<context>
    <name>banxin::ArticleListView</name>
    <message>
        <source>Search titles and texts of all years</source>
        <translation>搜索历年稿件的标题和全文</translation>
    </message>
    <message>
        <source>Where the articles stand</source>
        <translation>稿件所在</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部稿件</translation>
    </message>
    <message>
        <source>In this issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Unplaced copy</source>
        <translation>待用稿</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>缓用</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>State of the articles</source>
        <translation>稿件状态</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>不限状态</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>刊物</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Takes search and filters away</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Show All Articles</source>
        <translation>显示全部稿件</translation>
    </message>
    <message>
        <source>All publications</source>
        <translation>全部刊物</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1 年</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>共 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of %1</source>
        <translation>
            <numerusform>%1 篇中的 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>No article yet. Import manuscripts, or write a new article (Ctrl+N).</source>
        <translation>还没有稿件。可以导入来稿，或新写一篇（Ctrl+N）。</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”. Try fewer words, or take the filters away.</source>
        <translation>没有找到“%1”。少输几个字试试，或清除筛选。</translation>
    </message>
    <message>
        <source>No article waits. What is imported without an issue, or taken out of one, is found here.</source>
        <translation>没有待用稿。未编入任何一期的来稿和从某期撤出的稿件会出现在这里。</translation>
    </message>
    <message>
        <source>No article is held. What is to wait for a later issue is found here with its reason.</source>
        <translation>没有缓用的稿件。留待以后各期的稿件会连同原因列在这里。</translation>
    </message>
    <message>
        <source>No article was killed. What is not to be printed stays here and is never lost.</source>
        <translation>没有撤下的稿件。不再刊用的稿件会留在这里，不会丢失。</translation>
    </message>
    <message>
        <source>No article is like that.</source>
        <translation>没有符合条件的稿件。</translation>
    </message>
</context>
<context>
    <name>banxin::ArticleStrip</name>
    <message>
        <source>Columns and articles</source>
        <translation>栏目与稿件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
</context>
<context>
    <name>banxin::ArticleTextEdit</name>
    <message>
        <source>Text of the article</source>
        <translation>稿件正文</translation>
    </message>
    <message>
        <source>Write the text here, or paste it.</source>
        <translation>在这里写正文，也可以直接粘贴。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation>图片无法显示。</translation>
    </message>
    <message>
        <source>Kept as it is; it cannot be edited here yet.</source>
        <translation>原样保留，暂时不能在这里修改。</translation>
    </message>
    <message>
        <source>Picture to fill in</source>
        <translation>待补图</translation>
    </message>
    <message>
        <source>First lines are indented by the page design; no tab is needed.</source>
        <translation>段首缩进由版式自动完成，不用按 Tab 键。</translation>
    </message>
    <message>
        <source>Drop the picture&apos;s file here.</source>
        <translation>把图片文件拖到这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s)</source>
        <translation>
            <numerusform>还有 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ArticleTree</name>
    <message>
        <source>In the catalogue already</source>
        <translation>稿库里已有</translation>
    </message>
    <message>
        <source>Printed in %1</source>
        <translation>已刊于%1</translation>
    </message>
    <message>
        <source>%1: %2 % of this text</source>
        <translation>%1，与这篇有 %2% 的文字相同</translation>
    </message>
    <message>
        <source>There it is called “%1”</source>
        <translation>那里的标题是“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to fill in</source>
        <translation>
            <numerusform>待补图 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles found; a tick means that the article is imported</source>
        <translation>找到的稿件；打勾的才导入</translation>
    </message>
    <message>
        <source>%1
Cannot be read</source>
        <translation>%1
无法读取</translation>
    </message>
    <message>
        <source>%1
No text found</source>
        <translation>%1
没有文字</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2 篇）</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（没有标题）</translation>
    </message>
</context>
<context>
    <name>banxin::ArticleWork</name>
    <message>
        <source>“%1”</source>
        <translation>《%1》</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in an issue that has gone to press stay as they are.</source>
        <translation>
            <numerusform>%n 篇所在的期已付印，保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 is now “%2”.</source>
        <translation>%1已设为“%2”。</translation>
    </message>
    <message>
        <source>No room in this issue</source>
        <translation>本期版面不够</translation>
    </message>
    <message>
        <source>A picture is missing</source>
        <translation>等图片</translation>
    </message>
    <message>
        <source>To be confirmed with the author</source>
        <translation>待作者确认</translation>
    </message>
    <message>
        <source>The English is missing</source>
        <translation>等译文</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>Printed before</source>
        <translation>已刊过</translation>
    </message>
    <message>
        <source>No permission to reprint</source>
        <translation>未获转载许可</translation>
    </message>
    <message>
        <source>The author withdrew it</source>
        <translation>作者撤回</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>缓用</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>%1 leaves the issue and waits (unplaced copy). Why? (may be left empty)</source>
        <translation>%1将移出本期，转入待用稿。原因（可不填）：</translation>
    </message>
    <message>
        <source>%1 is not to be printed; it stays in the catalogue. Why? (may be left empty)</source>
        <translation>%1不再刊用，仍留在稿库中。原因（可不填）：</translation>
    </message>
    <message>
        <source>%1 is held and waits among the unplaced copy.</source>
        <translation>%1已缓用，在待用稿中。</translation>
    </message>
    <message>
        <source>%1 was killed; it stays in the catalogue.</source>
        <translation>%1已撤稿，仍留在稿库中。</translation>
    </message>
    <message>
        <source>%1 may be printed again.</source>
        <translation>%1已恢复，可以刊用。</translation>
    </message>
    <message>
        <source>Something was changed after it. Take that back first (Edit, Undo).</source>
        <translation>之后又有改动，请先撤销后来的改动（编辑 › 撤销）。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Move to the Next Issue</source>
        <translation>移至下期</translation>
    </message>
    <message>
        <source>There is no next issue yet. Make it now? It takes over columns and page design of the last one.</source>
        <translation>还没有下一期。现在新建吗？栏目和版式沿用上一期。</translation>
    </message>
    <message>
        <source>New column “%1”</source>
        <translation>新建栏目“%1”</translation>
    </message>
    <message>
        <source>The next issue has no column “%1”. Into which column?</source>
        <translation>下一期没有栏目“%1”。移到哪个栏目？</translation>
    </message>
    <message>
        <source>“%1” stands in the next issue already.</source>
        <translation>下一期已有《%1》。</translation>
    </message>
    <message>
        <source>%1 moved to %2.</source>
        <translation>%1已移至%2。</translation>
    </message>
    <message>
        <source>Where is %1 to be printed?</source>
        <translation>把%1编入哪一期、哪个栏目？</translation>
    </message>
    <message>
        <source>No issue is open for it: every issue prints it already, has gone to press or has no column. Make a new issue first.</source>
        <translation>没有可以编入的期：各期或已有这篇稿件，或已付印，或还没有栏目。请先新建一期。</translation>
    </message>
    <message>
        <source>%1 is now printed in %2.</source>
        <translation>%1已编入%2。</translation>
    </message>
    <message>
        <source>“%1” stands in the place of “%2”, which waits now.</source>
        <translation>已用《%1》换下《%2》；换下的稿件转入待用稿。</translation>
    </message>
    <message>
        <source>%1 is held; other issues print it as before.</source>
        <translation>%1已缓用；其他期照旧刊用。</translation>
    </message>
</context>
<context>
    <name>banxin::ArticlesFeature</name>
    <message>
        <source>Articles</source>
        <translation>稿件列表</translation>
    </message>
    <message>
        <source>All articles of the catalogue: search, states, what waits (Alt+3)</source>
        <translation>稿库的全部稿件：搜索、状态、待用稿（Alt+3）</translation>
    </message>
    <message>
        <source>Article Information</source>
        <translation>稿件信息</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Place in Issue…</source>
        <translation>编入…</translation>
    </message>
    <message>
        <source>Prints the article in a column of an issue, of this or the other publication</source>
        <translation>把稿件编入本刊或另一刊某期的栏目</translation>
    </message>
    <message>
        <source>Move to the Next Issue</source>
        <translation>移至下期</translation>
    </message>
    <message>
        <source>Into the column of the same name in the next issue</source>
        <translation>移到下一期的同名栏目</translation>
    </message>
    <message>
        <source>Swap…</source>
        <translation>换稿…</translation>
    </message>
    <message>
        <source>Another article that waits takes this place; this one waits then</source>
        <translation>用一篇待用稿换下这一篇，这一篇转入待用稿</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>缓用…</translation>
    </message>
    <message>
        <source>Takes the article out of the issue; it waits, with the reason</source>
        <translation>把稿件移出本期，写明原因，留作待用稿</translation>
    </message>
    <message>
        <source>Kill…</source>
        <translation>撤稿…</translation>
    </message>
    <message>
        <source>The article is not to be printed any more; it stays in the catalogue</source>
        <translation>稿件不再刊用，仍留在稿库中</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The article is neither held nor killed any more</source>
        <translation>取消缓用或撤稿</translation>
    </message>
    <message>
        <source>Compare the Cuts…</source>
        <translation>一稿两刊对照…</translation>
    </message>
    <message>
        <source>The article as this issue prints it beside the cut of another issue</source>
        <translation>把本期所刊与另一期所刊的同一稿件并排对照</translation>
    </message>
    <message>
        <source>Where the article came from and where it was printed</source>
        <translation>稿件的来源和刊用记录</translation>
    </message>
    <message>
        <source>Search All Articles…</source>
        <translation>搜索全部稿件…</translation>
    </message>
    <message>
        <source>Searches titles and texts of all years</source>
        <translation>搜索历年稿件的标题和全文</translation>
    </message>
    <message>
        <source>No other issue prints another cut of this article.</source>
        <translation>没有别的期刊用这篇稿件的不同版本。</translation>
    </message>
</context>
<context>
    <name>banxin::BackupFeature</name>
    <message>
        <source>Back Up Catalogue…</source>
        <translation>备份稿库…</translation>
    </message>
    <message>
        <source>Restore from Backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Writes a whole copy, for example to a memory stick. One copy a day is made by itself.</source>
        <translation>把整个稿库另存一份，比如存到优盘。另外，程序每天自动备份一次。</translation>
    </message>
    <message>
        <source>Makes a new catalogue of a copy and opens it.</source>
        <translation>用一份备份做成新的稿库并打开，现在的稿库不动。</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made. “Back Up Catalogue…” in the File menu writes one to another place.</source>
        <translation>今天的自动备份没有做成。可以用“文件”菜单里的“备份稿库…”存到别处。</translation>
    </message>
    <message>
        <source>Back up catalogue</source>
        <translation>备份稿库</translation>
    </message>
    <message>
        <source>Catalogues (*.banxin)</source>
        <translation>稿库 (*.banxin)</translation>
    </message>
    <message>
        <source>Backing up the catalogue…</source>
        <translation>正在备份稿库…</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>已备份到 %1</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>用哪一份备份？</translation>
    </message>
    <message>
        <source>Catalogues (*.banxin *-backup);;All files (*)</source>
        <translation>稿库 (*.banxin *-backup);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 恢复</translation>
    </message>
    <message>
        <source>Restore as a new catalogue</source>
        <translation>恢复为新的稿库</translation>
    </message>
    <message>
        <source>Restoring the catalogue…</source>
        <translation>正在恢复稿库…</translation>
    </message>
    <message>
        <source>Restored to %1</source>
        <translation>已恢复为 %1</translation>
    </message>
</context>
<context>
    <name>banxin::BookletForm</name>
    <message>
        <source>Print crop and fold marks where the sheet has room</source>
        <translation>纸上有空处就印裁切线和折线</translation>
    </message>
    <message>
        <source>A3, two A4 pages side by side</source>
        <translation>A3，左右各一个 A4 页</translation>
    </message>
    <message>
        <source>A4, pages made smaller</source>
        <translation>A4，页面缩小</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>Office paper of 80 g is about 0.10 mm thick.</source>
        <translation>80 克办公纸厚约 0.10 毫米。</translation>
    </message>
    <message>
        <source>not balanced</source>
        <translation>不补偿</translation>
    </message>
    <message>
        <source>Folded sheets push the inner ones outwards; their pages move towards the spine. 1.0 for thin paper with a sharp fold, up to 1.4 for thick paper.</source>
        <translation>对折以后里层的纸会往外伸，所以里层的页面向书脊挪。薄纸压实用 1.0，厚纸可到 1.4。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Thickness of a sheet</source>
        <translation>纸厚</translation>
    </message>
    <message>
        <source>Creep</source>
        <translation>爬移</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>A3</source>
        <translation>A3</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Print on both sides, flipped on the short edge, then fold and staple.</source>
        <translation>双面打印，沿短边翻转，再对折装订。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>全刊 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>The inmost pages move %1 mm towards the spine.</source>
        <translation>最里一张的页面向书脊挪 %1 毫米。</translation>
    </message>
    <message>
        <source>That is much: look at the outer margins, or bind it another way.</source>
        <translation>挪得较多，请留意外侧页边，或者改用别的装订。</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n sheet(s) of %2.</source>
        <translation>
            <numerusform>%1，用 %2 纸 %n 张。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank page(s) fill it up.</source>
        <translation>
            <numerusform>补 %n 个空白页。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::CatalogueModel</name>
    <message>
        <source>%1, no. %2</source>
        <translation>%1 年第 %2 期</translation>
    </message>
    <message>
        <source>Unplaced copy</source>
        <translation>待用稿</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>(unreadable)</source>
        <translation>（无法读取）</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>Another cut in %1</source>
        <translation>%1刊用的版本不同</translation>
    </message>
</context>
<context>
    <name>banxin::CataloguePanel</name>
    <message>
        <source>Catalogue: publications, issues, columns and articles</source>
        <translation>稿库：刊物、期、栏目、稿件</translation>
    </message>
    <message>
        <source>Actions of the catalogue</source>
        <translation>稿库操作</translation>
    </message>
    <message>
        <source>New Issue…</source>
        <translation>新建一期…</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>新建一期</translation>
    </message>
    <message>
        <source>New Column…</source>
        <translation>新建栏目…</translation>
    </message>
    <message>
        <source>New editorial column in this issue</source>
        <translation>在本期新建栏目</translation>
    </message>
    <message>
        <source>New Article</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>New article in this column</source>
        <translation>在本栏目新建稿件</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take Out…</source>
        <translation>移出…</translation>
    </message>
    <message>
        <source>Take the article or empty column out</source>
        <translation>移出稿件（转入待用稿），或删除空栏目</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>新建栏目</translation>
    </message>
    <message>
        <source>Name of the editorial column:</source>
        <translation>栏目名称：</translation>
    </message>
    <message>
        <source>Column is not empty</source>
        <translation>栏目里还有稿件</translation>
    </message>
    <message>
        <source>Move its articles to another column or take them out first.</source>
        <translation>请先把其中的稿件移到别的栏目，或移出。</translation>
    </message>
    <message>
        <source>Delete article</source>
        <translation>删除稿件</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>确定删除“%1”吗？</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>As the publication has it</source>
        <translation>按刊物默认</translation>
    </message>
    <message>
        <source>Rename Column…</source>
        <translation>栏目改名…</translation>
    </message>
    <message>
        <source>Rename the editorial column</source>
        <translation>给栏目改名</translation>
    </message>
</context>
<context>
    <name>banxin::CatalogueSession</name>
    <message>
        <source>This issue has gone to press and stays as it is.</source>
        <translation>这一期已经付印，不再改动。</translation>
    </message>
    <message>
        <source>The catalogue is open for reading only.</source>
        <translation>稿库以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>banxin::ChangeList</name>
    <message>
        <source>Make All</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>Take All Back</source>
        <translation>全部还原</translation>
    </message>
    <message>
        <source>Show the changes of one rule</source>
        <translation>只看一条规则的改动</translation>
    </message>
    <message>
        <source>Changes; a tick means that the change is made</source>
        <translation>改动；打勾的采用</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Make every change of this manuscript</source>
        <translation>采用这份来稿的全部改动</translation>
    </message>
    <message>
        <source>Leave this manuscript as it came</source>
        <translation>这份来稿全部保留原样</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Untick to switch this rule off for the manuscript</source>
        <translation>去掉勾，这份来稿就不用这条规则</translation>
    </message>
    <message>
        <source>Tick to switch this rule on for the manuscript</source>
        <translation>打勾，这份来稿就使用这条规则</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation>改动（%1 处）</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
</context>
<context>
    <name>banxin::ColophonForm</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English (may stay empty)</source>
        <translation>英文（可不填）</translation>
    </message>
    <message>
        <source>exactly as on the permit</source>
        <translation>照准印证原样填写</translation>
    </message>
    <message>
        <source>for instance: members of the association</source>
        <translation>例如：协会会员单位</translation>
    </message>
    <message>
        <source>for instance: 500 copies</source>
        <translation>例如：500 册</translation>
    </message>
</context>
<context>
    <name>banxin::CommentPanel</name>
    <message>
        <source>Show resolved ones</source>
        <translation>显示已解决的</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>No comments. Select some words and press Ctrl+Alt+M.

Comments are never printed.</source>
        <translation>没有批注。选中文字，按 Ctrl+Alt+M 添加。

批注不会印出来。</translation>
    </message>
    <message>
        <source>Comments of the article</source>
        <translation>本文的批注</translation>
    </message>
    <message>
        <source>Words of the comment</source>
        <translation>批注内容</translation>
    </message>
    <message>
        <source>Write the comment here.</source>
        <translation>在这里写批注。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>stands with your comments</source>
        <translation>写在批注前面</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>您的姓名(&amp;N)：</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>(resolved)</source>
        <translation>（已解决）</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>banxin::CompareView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>changed or taken out</source>
        <translation>改掉或去掉的</translation>
    </message>
    <message>
        <source>Cleaned up</source>
        <translation>整理后</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新的</translation>
    </message>
    <message>
        <source>(no title; write one above)</source>
        <translation>（没有标题，请在上方填写）</translation>
    </message>
    <message>
        <source>(no caption)</source>
        <translation>（没有图说）</translation>
    </message>
</context>
<context>
    <name>banxin::ComplianceBox</name>
    <message>
        <source>This is internal material with a permit: check what it must and must not print</source>
        <translation>这是内部资料性出版物（有准印证），按有关规定检查</translation>
    </message>
    <message>
        <source>Permit number, colophon, words kept for newspapers, prices and advertisements. Reprints are left alone. For all issues of this publication.</source>
        <translation>检查准印证号、编印信息、报刊专用字样、定价和广告；转载文章不检查。对这个刊物的各期都有效。</translation>
    </message>
</context>
<context>
    <name>banxin::CopyfitFeature</name>
    <message>
        <source>Copyfit</source>
        <translation>凑版</translation>
    </message>
    <message>
        <source>On newspaper pages the frames of the articles say what does not fit.</source>
        <translation>报纸版面由各稿件的框显示放不下的文字，这里不凑版。</translation>
    </message>
    <message>
        <source>The source of the article now says that it was cut.</source>
        <translation>已在文章来源后标注“（有删节）”。</translation>
    </message>
</context>
<context>
    <name>banxin::CopyfitPanel</name>
    <message>
        <source>Ways to make the issue shorter</source>
        <translation>缩短本期的办法</translation>
    </message>
    <message>
        <source>Choose an issue to see how it fits its pages.</source>
        <translation>选择一期，这里会显示它离整页数还差多少。</translation>
    </message>
    <message>
        <source>Trying what would help…</source>
        <translation>正在试排……</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) less, and the issue fits %1 pages.</source>
        <translation>
            <numerusform>少 %n 行，本期即可收进 %1 页。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The issue fits its %n page(s).</source>
        <translation>
            <numerusform>正好 %n 页，不用凑版。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pages are filled.</source>
        <translation>计划 %2 页，现在排到 %1 页。</translation>
    </message>
    <message numerus="yes">
        <source>Now it has %n page(s). Each way below was tried.</source>
        <translation>
            <numerusform>现在 %n 页。下面每个办法都已试排过，确实能省。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are free on the last page.</source>
        <translation>
            <numerusform>末页还空 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing small helps: take out an article, or move one to the next issue.</source>
        <translation>小改动不够：请撤下一篇稿件，或移至下期。</translation>
    </message>
    <message>
        <source>Page %1, %2</source>
        <translation>第 %1 页，《%2》</translation>
    </message>
    <message>
        <source>Page %1, %2: “%3”</source>
        <translation>第 %1 页，《%2》：“%3”</translation>
    </message>
    <message>
        <source>Set this paragraph a line shorter</source>
        <translation>这一段排紧一行</translation>
    </message>
    <message numerus="yes">
        <source>Cut %n character(s): the last line of this paragraph goes</source>
        <translation>
            <numerusform>删 %n 个字，这一段就少一行</numerusform>
        </translation>
    </message>
    <message>
        <source>Make this picture smaller, %1 %</source>
        <translation>把这张图缩小到 %1 %</translation>
    </message>
    <message>
        <source>Set the article in the layout “%1”</source>
        <translation>这篇改用版式“%1”</translation>
    </message>
    <message>
        <source>Cut in this reprint, for example this paragraph</source>
        <translation>转载稿可删节，例如删去这一段</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>去删改</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Note the Cut</source>
        <translation>标注（有删节）</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Then the issue has %1 pages.</source>
        <translation>这样本期就是 %1 页。</translation>
    </message>
</context>
<context>
    <name>banxin::CorrectionsDialog</name>
    <message>
        <source>Moved: %1</source>
        <translation>移动：%1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>删去：%1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>加上：%1</translation>
    </message>
    <message>
        <source>Style, notes or table changed</source>
        <translation>样式、脚注或表格有改动</translation>
    </message>
    <message>
        <source>The table “%1” has other rows or columns in one language; it was left as it is here.</source>
        <translation>表格“%1”有一种语言的行数或列数变了，没有收，保持这里的样子。</translation>
    </message>
    <message>
        <source>A new picture in the Word file was not taken; ask for it as a file of its own.</source>
        <translation>Word 文件里新加的图片没有收；请对方另发图片文件。</translation>
    </message>
    <message>
        <source>The text of “%1” as it was sent is not there any more; it is compared with the text of now.</source>
        <translation>“%1”发出时的文字已经找不到了，改为和现在的文字对照。</translation>
    </message>
    <message>
        <source>One article of the file is not in the catalogue any more; it was left out.</source>
        <translation>文件里有一篇稿件已不在稿库中，没有收。</translation>
    </message>
    <message>
        <source>Nothing of the text that was sent is in this file. Is it the right one?</source>
        <translation>这个文件里找不到发出去的文字。是不是选错了文件？</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>看改后的样子</translation>
    </message>
    <message>
        <source>Corrections from Word: %1</source>
        <translation>收回 Word 修改：%1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Change (ticked: accepted)</source>
        <translation>改动（打勾的接受）</translation>
    </message>
    <message>
        <source>By</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Shows the text as it will be with the changes that are ticked</source>
        <translation>按打勾的改动，看改好以后的文字</translation>
    </message>
    <message>
        <source>Accept All</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Accept None</source>
        <translation>全部不接受</translation>
    </message>
    <message>
        <source>Conflict: %1</source>
        <translation>有冲突：%1</translation>
    </message>
    <message>
        <source>The same words were changed here after the file was sent. Ticked, the words from Word take the place of those here.</source>
        <translation>文件发出以后，这里也改了同一处。打勾则以 Word 里的文字代替这里的。</translation>
    </message>
    <message>
        <source>There is no change in this file: the text is the same as here.</source>
        <translation>这个文件没有改动，文字和这里一样。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s). Ticked ones are taken over as one step; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>共 %n 处改动。打勾的一次收进来，可以用“撤销”一步收回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) will stand at their places in the article.</source>
        <translation>
            <numerusform>%n 条批注会放到稿件的相应位置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them contradict what was changed here since; they are not ticked, so that nothing of yours is lost.</source>
        <translation>
            <numerusform>其中 %n 处和这里后来的修改冲突，没有打勾，这里的文字不会丢。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take Over %n Change(s)</source>
        <translation>
            <numerusform>收进 %n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Take Over Comments</source>
        <translation>收进批注</translation>
    </message>
</context>
<context>
    <name>banxin::CorrectionsFeature</name>
    <message>
        <source>Send to Word</source>
        <translation>发往 Word</translation>
    </message>
    <message>
        <source>What is to be corrected:</source>
        <translation>请对方修改：</translation>
    </message>
    <message>
        <source>&amp;Chinese and English</source>
        <translation>中文和英文(&amp;C)</translation>
    </message>
    <message>
        <source>Chinese &amp;only</source>
        <translation>只要中文(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;English only</source>
        <translation>只要英文(&amp;E)</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Send to Word for Corrections…</source>
        <translation>发往 Word 修改…</translation>
    </message>
    <message>
        <source>Send Issue to Word for Corrections…</source>
        <translation>整期发往 Word 修改…</translation>
    </message>
    <message>
        <source>Take Corrections Back from Word…</source>
        <translation>收回 Word 修改…</translation>
    </message>
    <message>
        <source>%1 (to correct)</source>
        <translation>%1（请修改）</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Written. Changes are tracked in Word; take the file back with “%1”.</source>
        <translation>已写好。Word 会记下每处修改；改完后用“%1”收回。</translation>
    </message>
    <message>
        <source>Sent to Word %1</source>
        <translation>发往 Word %1</translation>
    </message>
    <message>
        <source>Take corrections back</source>
        <translation>收回 Word 修改</translation>
    </message>
    <message>
        <source>The corrections were taken over.</source>
        <translation>修改已收进稿件。</translation>
    </message>
</context>
<context>
    <name>banxin::CoverForm</name>
    <message>
        <source>Cover lines</source>
        <translation>封面要目</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>每行一条</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Titles that the cover announces</source>
        <translation>封面上预告的标题</translation>
    </message>
    <message>
        <source>Cover picture</source>
        <translation>封面图片</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Finished pages</source>
        <translation>成品页</translation>
    </message>
    <message>
        <source>A designer’s page as PDF or picture, printed whole in place of ours.</source>
        <translation>设计方做好的整页（PDF 或图片），原样印出，代替本程序排的那一页。</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Inside front</source>
        <translation>封二</translation>
    </message>
    <message>
        <source>Before the text</source>
        <translation>正文前</translation>
    </message>
    <message>
        <source>Inside back</source>
        <translation>封三</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>封底</translation>
    </message>
    <message>
        <source>page </source>
        <translation>页码 </translation>
    </message>
    <message>
        <source>%1: page of the PDF</source>
        <translation>%1：PDF 的第几页</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>撤下：%1</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>the cover picture</source>
        <translation>封面图片</translation>
    </message>
</context>
<context>
    <name>banxin::CropDialog</name>
    <message>
        <source>Crop Picture</source>
        <translation>裁剪图片</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>原图比例</translation>
    </message>
    <message>
        <source>&amp;Proportions:</source>
        <translation>比例(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Whole Picture</source>
        <translation>整张图片(&amp;W)</translation>
    </message>
    <message>
        <source>Drag the frame or its edges. With the keys: arrows move it, Shift and arrows change its size. The picture itself is not changed.</source>
        <translation>拖动方框或它的边。也可以用键盘：方向键移动，Shift 加方向键改变大小。原图不会改变。</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>banxin::CropView</name>
    <message>
        <source>Part of the picture that is shown</source>
        <translation>图片显示的部分</translation>
    </message>
    <message>
        <source>Arrow keys move it, with Shift they change its size.</source>
        <translation>方向键移动，按住 Shift 改变大小。</translation>
    </message>
</context>
<context>
    <name>banxin::CutDialog</name>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>文章来源</translation>
    </message>
    <message>
        <source>[picture]</source>
        <translation>［图片］</translation>
    </message>
    <message>
        <source>[table]</source>
        <translation>［表格］</translation>
    </message>
    <message>
        <source>Take Over All</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>One Article, Two Cuts</source>
        <translation>一稿两刊对照</translation>
    </message>
    <message>
        <source>The cut to compare with</source>
        <translation>与哪一期对照</translation>
    </message>
    <message>
        <source>The catalogue is open for reading only.</source>
        <translation>稿库以只读方式打开。</translation>
    </message>
    <message>
        <source>This article (unplaced copy)</source>
        <translation>本稿（待用稿）</translation>
    </message>
    <message>
        <source>Both cuts are the same now.</source>
        <translation>两刊已经一致。</translation>
    </message>
    <message numerus="yes">
        <source>Differs from %1 in %n place(s).</source>
        <translation>
            <numerusform>与%1有 %n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Prints here the same as there</source>
        <translation>本刊改为与对方完全一致</translation>
    </message>
    <message>
        <source>(not in this cut)</source>
        <translation>（此处没有）</translation>
    </message>
    <message>
        <source>← Take Over</source>
        <translation>← 采用</translation>
    </message>
    <message>
        <source>Prints this place here as it is there</source>
        <translation>本刊这一处改为与对方一致</translation>
    </message>
    <message>
        <source>One place taken over.</source>
        <translation>已采用一处。</translation>
    </message>
    <message>
        <source>“%1” prints the same in both now.</source>
        <translation>《%1》在两刊已一致。</translation>
    </message>
</context>
<context>
    <name>banxin::DesignFields</name>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Puts a value of the issue into the text, such as its number</source>
        <translation>把本期的内容（如期号）插入文字中</translation>
    </message>
</context>
<context>
    <name>banxin::DesignPages</name>
    <message>
        <source>Song</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Song, bold</source>
        <translation>宋体加粗</translation>
    </message>
    <message>
        <source>Hei</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Hei, bold</source>
        <translation>黑体加粗</translation>
    </message>
    <message>
        <source>Kai</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Fangsong</source>
        <translation>仿宋</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Main colour</source>
        <translation>主色</translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation>辅色</translation>
    </message>
    <message>
        <source>Tint behind text</source>
        <translation>文字底色</translation>
    </message>
    <message>
        <source>Grey of small texts</source>
        <translation>小字灰色</translation>
    </message>
    <message>
        <source>Light colour</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Paper (text on colour)</source>
        <translation>纸白（色块上的字）</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>出血</translation>
    </message>
    <message>
        <source>A4 is 210 × 297 mm, 16mo (大度 16 开) 210 × 285 mm. Presses ask for 3 mm of bleed.</source>
        <translation>A4 为 210 × 297 毫米，大度 16 开为 210 × 285 毫米。印厂一般要求出血 3 毫米。</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>页边</translation>
    </message>
    <message>
        <source>Margin at the top</source>
        <translation>天头（上白边）</translation>
    </message>
    <message>
        <source>Margin at the bottom</source>
        <translation>地脚（下白边）</translation>
    </message>
    <message>
        <source>Inner margin</source>
        <translation>订口（内白边）</translation>
    </message>
    <message>
        <source>Outer margin</source>
        <translation>切口（外白边）</translation>
    </message>
    <message>
        <source>Text columns</source>
        <translation>分栏</translation>
    </message>
    <message>
        <source>Gap between them</source>
        <translation>栏间距</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Distance of the lines</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Indent of paragraphs</source>
        <translation>段首缩进</translation>
    </message>
    <message>
        <source>Typeface of emphasis</source>
        <translation>加重处的字体</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Parting of words</source>
        <translation>英文断词</translation>
    </message>
    <message>
        <source>British English</source>
        <translation>英式英语</translation>
    </message>
    <message>
        <source>American English</source>
        <translation>美式英语</translation>
    </message>
    <message>
        <source>Not parted</source>
        <translation>不断词</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Number first: (3) Title</source>
        <translation>页码在前：(3) 标题</translation>
    </message>
    <message>
        <source>Title …… 3</source>
        <translation>标题 …… 3</translation>
    </message>
    <message>
        <source>By column, without numbers</source>
        <translation>按栏目，不印页码</translation>
    </message>
    <message>
        <source>Numbers at sub-columns alone</source>
        <translation>只在子栏目印页码</translation>
    </message>
    <message>
        <source>No contents</source>
        <translation>不印目录</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>A page of its own</source>
        <translation>单独一页</translation>
    </message>
    <message>
        <source>On the first page</source>
        <translation>在第一页</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>引导点</translation>
    </message>
    <message>
        <source>Middle dots ····</source>
        <translation>居中点 ····</translation>
    </message>
    <message>
        <source>Full stops ....</source>
        <translation>下脚点 ....</translation>
    </message>
    <message>
        <source>Bylines after the titles</source>
        <translation>标题后印署名</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题文字</translation>
    </message>
    <message>
        <source>Heading in English</source>
        <translation>英文标题文字</translation>
    </message>
    <message>
        <source>Line of the issue</source>
        <translation>期号行</translation>
    </message>
    <message>
        <source>The same in English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Editorial columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>A column begins with</source>
        <translation>栏目开头</translation>
    </message>
    <message>
        <source>A coloured band</source>
        <translation>色带</translation>
    </message>
    <message>
        <source>A heading</source>
        <translation>一行标题</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>其文字</translation>
    </message>
    <message>
        <source>Each column on a new page</source>
        <translation>每个栏目另起一页</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Each article on a new page</source>
        <translation>每篇稿件另起一页</translation>
    </message>
    <message>
        <source>Empty lines between articles</source>
        <translation>稿件之间空行数</translation>
    </message>
    <message>
        <source>Line of the source</source>
        <translation>文章来源行</translation>
    </message>
    <message>
        <source>Byline below the title</source>
        <translation>标题下的署名</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Between rules</source>
        <translation>上下加线</translation>
    </message>
    <message>
        <source>With a word before it</source>
        <translation>前面加字（文／）</translation>
    </message>
    <message>
        <source>Word before the byline</source>
        <translation>署名前的字</translation>
    </message>
    <message>
        <source>Byline at the end</source>
        <translation>文末署名</translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation>编者按</translation>
    </message>
    <message>
        <source>On a tint</source>
        <translation>衬底色</translation>
    </message>
    <message>
        <source>Its first words</source>
        <translation>开头文字</translation>
    </message>
    <message>
        <source>Tables and notes</source>
        <translation>表格与注释</translation>
    </message>
    <message>
        <source>Captions of tables</source>
        <translation>表题</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>在表上方</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>在表下方</translation>
    </message>
    <message>
        <source>Numbers of footnotes</source>
        <translation>脚注序号</translation>
    </message>
    <message>
        <source>Circled ①</source>
        <translation>圈码 ①</translation>
    </message>
    <message>
        <source>Raised numbers</source>
        <translation>上标数字</translation>
    </message>
    <message>
        <source>Running heads</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>On left pages</source>
        <translation>双数页（左页）</translation>
    </message>
    <message>
        <source>On right pages</source>
        <translation>单数页（右页）</translation>
    </message>
    <message>
        <source>Empty: no running head. A part in [ ] is left out where one of its values is missing.</source>
        <translation>留空则不印页眉。[ ] 中的部分，缺少内容时整段不印。</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>切口侧（外）</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>订口侧（内）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>起始页码</translation>
    </message>
    <message>
        <source>Continued articles</source>
        <translation>转接文章</translation>
    </message>
    <message>
        <source>Where it stops</source>
        <translation>下转</translation>
    </message>
    <message>
        <source>Where it goes on</source>
        <translation>上接</translation>
    </message>
    <message>
        <source>In percent of cyan, magenta, yellow and black. Small text is safest in black alone; more than 300 % in all does not dry.</source>
        <translation>以青、品红、黄、黑的百分比表示。小字只用黑色最稳妥；四色合计超过 300% 油墨不易干。</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>刊头位置</translation>
    </message>
    <message>
        <source>On a cover</source>
        <translation>印在封面</translation>
    </message>
    <message>
        <source>At the head of page 1</source>
        <translation>印在第一页顶端（报头）</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>Size of the nameplate</source>
        <translation>刊头字号</translation>
    </message>
    <message>
        <source>Below it, left</source>
        <translation>刊头下方左侧</translation>
    </message>
    <message>
        <source>Below it, right</source>
        <translation>刊头下方右侧</translation>
    </message>
    <message>
        <source>The picture stands</source>
        <translation>图片位置</translation>
    </message>
    <message>
        <source>Below the nameplate</source>
        <translation>在刊头下方</translation>
    </message>
    <message>
        <source>Over the whole cover</source>
        <translation>铺满封面</translation>
    </message>
    <message>
        <source>Without cover lines</source>
        <translation>没有填封面要目时</translation>
    </message>
    <message>
        <source>Print none</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>Print the first title of each column</source>
        <translation>印各栏目第一篇的标题</translation>
    </message>
    <message>
        <source>Never print any</source>
        <translation>一律不印要目</translation>
    </message>
    <message>
        <source>Contacts are printed</source>
        <translation>联系方式印在</translation>
    </message>
    <message>
        <source>On the back page</source>
        <translation>封底</translation>
    </message>
    <message>
        <source>As a strip at the end</source>
        <translation>文末一条</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>A thin rule between the two languages</source>
        <translation>两种语言之间加一条细线</translation>
    </message>
    <message>
        <source>Size of the English beside Chinese</source>
        <translation>并栏对照时英文字号</translation>
    </message>
    <message>
        <source>Size of the English below Chinese</source>
        <translation>逐段对照时英文字号</translation>
    </message>
</context>
<context>
    <name>banxin::DifferenceView</name>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>文章来源</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>改动对照</translation>
    </message>
    <message>
        <source>was: %1</source>
        <translation>原为%1</translation>
    </message>
    <message>
        <source>moved away from here</source>
        <translation>移到别处</translation>
    </message>
    <message>
        <source>moved here</source>
        <translation>移到这里</translation>
    </message>
    <message>
        <source>bold, kai or other marks changed</source>
        <translation>加粗、楷体等格式有改动</translation>
    </message>
    <message>
        <source>Put only this paragraph back as it was in the version</source>
        <translation>只把这一段恢复成这个版本的样子</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加上的</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删去的</translation>
    </message>
    <message>
        <source>[note]</source>
        <translation>［注］</translation>
    </message>
</context>
<context>
    <name>banxin::DoneStrip</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes back what was just done</source>
        <translation>撤销刚才的操作</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>banxin::DriftBars</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>banxin::DriftPanel</name>
    <message>
        <source>Upper bar: lines of the Chinese; lower bar: lines of the English, paragraph by paragraph.</source>
        <translation>逐段比较：上面一条是中文的行数，下面一条是英文的行数。</translation>
    </message>
    <message>
        <source>No article stands in both languages side by side. Choose parallel columns or facing pages for the issue or for an article; here you then see which side is longer and what helps.</source>
        <translation>还没有中英文并排的稿件。为本期或某篇稿件选择“并栏对照”或“对页”后，这里会显示哪一侧偏长、怎样调整。</translation>
    </message>
    <message>
        <source>%1, %2; %3 beside the longer side.</source>
        <translation>%1，%2；较短一侧%3。</translation>
    </message>
    <message numerus="yes">
        <source>Chinese %n line(s)</source>
        <translation>
            <numerusform>中文 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>English %n line(s)</source>
        <translation>
            <numerusform>英文 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) stay empty</source>
        <translation>
            <numerusform>空出 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to Automatic</source>
        <translation>恢复自动</translation>
    </message>
</context>
<context>
    <name>banxin::ExportDialog</name>
    <message>
        <source>Export PDF: %1, no. %2</source>
        <translation>导出：%1 年第 %2 期</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>For the press</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>PDF/X-4 that the printing house takes as it is</source>
        <translation>印厂用的 PDF/X-4，交去就能印</translation>
    </message>
    <message>
        <source>For the screen</source>
        <translation>电子版</translation>
    </message>
    <message>
        <source>To read on computer and phone, with links</source>
        <translation>电脑和手机上看，带链接</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>小册子</translation>
    </message>
    <message>
        <source>For the office printer, to fold and staple</source>
        <translation>办公室打印机用，对折装订</translation>
    </message>
    <message>
        <source>Review copy</source>
        <translation>送审稿</translation>
    </message>
    <message>
        <source>For those who sign it off, with line numbers and a watermark</source>
        <translation>送审用，带行号、水印和审签栏</translation>
    </message>
    <message>
        <source>Other Folder…</source>
        <translation>换文件夹…</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where the PDF goes</source>
        <translation>PDF 存到哪里</translation>
    </message>
    <message>
        <source>A file name has no / or \ in it. “Other Folder…” changes where the file goes.</source>
        <translation>文件名里不能有 / 和 \。要换地方，请用“换文件夹…”。</translation>
    </message>
    <message>
        <source>The folder is not there any more. Choose another one.</source>
        <translation>这个文件夹已经不在了，请另选一个。</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>“%1”已经存在，要替换吗？</translation>
    </message>
    <message>
        <source>As the issue has it (%1)</source>
        <translation>随本期（%1）</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>banxin::FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>What counts as a hit</source>
        <translation>查找方式</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>Whole issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Unplaced copy</source>
        <translation>待用稿</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Match Case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole Words</source>
        <translation>英文全字匹配</translation>
    </message>
    <message>
        <source>Full and Half Width Alike</source>
        <translation>不分全角半角</translation>
    </message>
    <message>
        <source>Regular Expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Titles, Byline and Source Too</source>
        <translation>包括标题、署名和来源</translation>
    </message>
    <message>
        <source>In the Chinese</source>
        <translation>查中文</translation>
    </message>
    <message>
        <source>In the English</source>
        <translation>查英文</translation>
    </message>
    <message>
        <source>No hit</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>共 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::FindFeature</name>
    <message>
        <source>(without title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Next Hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous Hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>The catalogue is open for reading only.</source>
        <translation>稿库以只读方式打开。</translation>
    </message>
    <message>
        <source>This issue has gone to press, so its texts are not changed any more.</source>
        <translation>本期已付印，文字不再改动。</translation>
    </message>
    <message>
        <source>This place holds the sign of a footnote or a picture and is left as it is.</source>
        <translation>这一处含有脚注号或图片，没有改动。</translation>
    </message>
    <message>
        <source>Nothing was replaced.</source>
        <translation>没有替换任何文字。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>已替换 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n article(s).</source>
        <translation>
            <numerusform>，涉及 %n 篇稿件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n place(s) hold the sign of a footnote or a picture and were left as they are.</source>
        <translation>
            <numerusform>另有 %n 处含有脚注号或图片，没有改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else was changed since; use Edit &gt; Undo to go back step by step.</source>
        <translation>此后又有改动；请用“编辑 &gt; 撤销”逐步退回。</translation>
    </message>
    <message>
        <source>The replacement was taken back.</source>
        <translation>替换已撤销。</translation>
    </message>
</context>
<context>
    <name>banxin::FindingsPanel</name>
    <message>
        <source>Whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Print It As It Is…</source>
        <translation>知道了，照印…</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>撤销豁免</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>To be solved first</source>
        <translation>必须先解决</translation>
    </message>
    <message>
        <source>Please look at</source>
        <translation>请过目</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>仅供参考</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n place(s)</source>
        <translation>
            <numerusform>%1，%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>About the text and pages</source>
        <translation>文字和版面的提示</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Not listed any more. Taken back, it counts again with the next export.</source>
        <translation>以后不再列出。撤销后，下次导出重新计入。</translation>
    </message>
    <message>
        <source>%1 (page %2)</source>
        <translation>%1（第 %2 页）</translation>
    </message>
</context>
<context>
    <name>banxin::FirstPage</name>
    <message>
        <source>Banxin</source>
        <translation>版心</translation>
    </message>
    <message>
        <source>Write, set and print your quarterly and bulletin.</source>
        <translation>编写、排版、付印您的季刊与简报。</translation>
    </message>
    <message>
        <source>Open the Sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>A finished quarterly and a bulletin to look at and try things out. Nothing can go wrong.</source>
        <translation>一期做好的季刊和一期简报，可以随意翻看、试改，不会弄坏什么。</translation>
    </message>
    <message>
        <source>New Catalogue…</source>
        <translation>新建稿库…</translation>
    </message>
    <message>
        <source>One file for all issues, articles and pictures of your publications.</source>
        <translation>一个文件，装下刊物的各期、稿件和图片。</translation>
    </message>
    <message>
        <source>Open Catalogue…</source>
        <translation>打开稿库…</translation>
    </message>
    <message>
        <source>Go on with a catalogue that is already there.</source>
        <translation>接着编已有的稿库。</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>You can also drag a catalogue (.banxin) from the file manager onto this window.</source>
        <translation>也可以把稿库文件（.banxin）从文件管理器拖到这个窗口上。</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>现在找不到</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>从列表移去</translation>
    </message>
</context>
<context>
    <name>banxin::FlatplanFeature</name>
    <message>
        <source>Flatplan</source>
        <translation>落版表</translation>
    </message>
    <message>
        <source>All pages of the issue at a glance (Alt+2)</source>
        <translation>一览本期全部页面（Alt+2）</translation>
    </message>
    <message>
        <source>Undo New Issue</source>
        <translation>撤销新建的一期</translation>
    </message>
    <message>
        <source>This issue has no pages yet. “New article” makes one, and manuscripts can be imported.</source>
        <translation>本期还没有页面。点“新建稿件”写一篇，或导入来稿。</translation>
    </message>
    <message>
        <source>Choose an issue on the left to see all its pages.</source>
        <translation>在左边选一期，这里就显示它的全部页面。</translation>
    </message>
    <message>
        <source>“%1” was moved: %2.</source>
        <translation>已移动《%1》：%2。</translation>
    </message>
    <message>
        <source>A blank page was inserted.</source>
        <translation>已插入一张空白页。</translation>
    </message>
    <message>
        <source>Choose a finished page</source>
        <translation>选择成品页</translation>
    </message>
    <message>
        <source>PDF and pictures (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>PDF 和图片 (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) inserted.</source>
        <translation>
            <numerusform>已插入 %n 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>The page was taken out of the issue. Undo puts it back.</source>
        <translation>此页已从本期取出，可以撤销。</translation>
    </message>
    <message>
        <source>There is nothing to undo in this issue.</source>
        <translation>本期没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>The new issue was taken back.</source>
        <translation>已撤销新建的一期。</translation>
    </message>
</context>
<context>
    <name>banxin::FlatplanPanel</name>
    <message>
        <source>Open Article</source>
        <translation>打开稿件</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Insert Blank Page</source>
        <translation>插入空白页</translation>
    </message>
    <message>
        <source>Insert Finished Page…</source>
        <translation>插入成品页…</translation>
    </message>
    <message>
        <source>Remove Page</source>
        <translation>取出此页</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Move the article one place up (Ctrl+Up)</source>
        <translation>把稿件前移一位（Ctrl+↑）</translation>
    </message>
    <message>
        <source>Move the article one place down (Ctrl+Down)</source>
        <translation>把稿件后移一位（Ctrl+↓）</translation>
    </message>
    <message>
        <source>Undo in the plan of this issue (Ctrl+Z)</source>
        <translation>撤销本期落版的上一步（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Redo in the plan of this issue (Ctrl+Shift+Z)</source>
        <translation>重做本期落版的上一步（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>A picture or the pages of a PDF, each as a whole page</source>
        <translation>图片或 PDF 的各页，每张占一整页</translation>
    </message>
    <message>
        <source>Insert Page</source>
        <translation>插入页面</translation>
    </message>
    <message>
        <source>A page before the chosen article</source>
        <translation>在选中的稿件之前插入一页</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>页面大小</translation>
    </message>
    <message>
        <source>Size of the pages (Ctrl+mouse wheel)</source>
        <translation>页面大小（Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺什么</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>title of an article – what it lacks</comment>
        <translation>《%1》：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>Something is missing in %n article(s):</source>
        <translation>
            <numerusform>%n 篇稿件还缺：</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>什么都不缺。</translation>
    </message>
</context>
<context>
    <name>banxin::FlatplanView</name>
    <message>
        <source>Flatplan</source>
        <translation>落版表</translation>
    </message>
</context>
<context>
    <name>banxin::GlossaryDialog</name>
    <message>
        <source>Glossary and register</source>
        <translation>术语表与名册</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Search in names, posts and notes</source>
        <translation>在名称、职务和备注里查找</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Take Out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Import Table…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Export Table…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>Entries: %1, shown: %2</source>
        <translation>共 %1 条，显示 %2 条</translation>
    </message>
    <message>
        <source>No entry is like this.</source>
        <translation>没有符合的条目。</translation>
    </message>
    <message>
        <source>The glossary is empty.
Add terms, persons and organisations here, or import a table that was made in Excel or WPS.</source>
        <translation>术语表还是空的。
在这里添加术语、人物和机构，或者导入用 Excel、WPS 做好的表格。</translation>
    </message>
    <message>
        <source>Stored: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Taken out: %1. Undo brings it back.</source>
        <translation>已删除：%1。点“撤销”可以恢复。</translation>
    </message>
    <message>
        <source>Taken out: %1 entries. Undo brings them back.</source>
        <translation>已删除 %1 条。点“撤销”可以恢复。</translation>
    </message>
    <message>
        <source>The last change was taken back.</source>
        <translation>已撤销上一次改动。</translation>
    </message>
    <message>
        <source>The change was made again.</source>
        <translation>已重做。</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed.</source>
        <translation>已导入：新增 %1 条，修改 %2 条。</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>Import table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>表格 (*.csv *.txt *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>banxin::GlossaryForm</name>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Entry of the glossary</source>
        <translation>术语表条目</translation>
    </message>
    <message>
        <source>Add to the glossary</source>
        <translation>加入术语表</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Not to be used</source>
        <translation>避用写法</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>the full name</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>used after the first mention</source>
        <translation>第一次之后用的简称</translation>
    </message>
    <message>
        <source>before the name</source>
        <translation>印在姓名前面</translation>
    </message>
    <message>
        <source>after the name</source>
        <translation>印在姓名后面</translation>
    </message>
    <message>
        <source>one form a line</source>
        <translation>一行一个</translation>
    </message>
    <message>
        <source>for the office; never printed</source>
        <translation>只给编辑部看，不会印出来</translation>
    </message>
    <message>
        <source>Printed as: %1</source>
        <translation>印作：%1</translation>
    </message>
    <message>
        <source>First mention: %1; afterwards: %2</source>
        <translation>第一次：%1；以后：%2</translation>
    </message>
    <message>
        <source>Give a name in Chinese or English.</source>
        <translation>请填中文或英文名称。</translation>
    </message>
    <message>
        <source>What you filled in is not stored yet. Throw it away?</source>
        <translation>填写的内容还没有保存，要放弃吗？</translation>
    </message>
</context>
<context>
    <name>banxin::GlossaryImportDialog</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese short form</source>
        <translation>中文简称</translation>
    </message>
    <message>
        <source>English short form</source>
        <translation>英文简称</translation>
    </message>
    <message>
        <source>Chinese post</source>
        <translation>中文职务</translation>
    </message>
    <message>
        <source>English post</source>
        <translation>英文职务</translation>
    </message>
    <message>
        <source>Not to be used in Chinese</source>
        <translation>中文避用</translation>
    </message>
    <message>
        <source>Not to be used in English</source>
        <translation>英文避用</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Import table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>“%1” brings %2 new entries and changes %3. %4 are there already. Nothing was changed yet; afterwards undo takes all of it back.</source>
        <translation>“%1”里有 %2 条新的，会修改 %3 条，%4 条已经有了。现在还没有改动；导入以后也可以一次撤销。</translation>
    </message>
    <message>
        <source>“%1” brings nothing new: %2 entries are there already.</source>
        <translation>“%1”里没有新内容：%2 条都已经有了。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Take In</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Copy Lines That Stay Out</source>
        <translation>复制没有导入的行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Stays out: mend these lines and import the table again</source>
        <translation>没有导入：请改好这几行再导入一次</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>banxin::GlossaryModel</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Not to be used</source>
        <translation>避用写法</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>banxin::HelpFeature</name>
    <message>
        <source>User&apos;s Manual</source>
        <translation>使用说明</translation>
    </message>
</context>
<context>
    <name>banxin::HistoryFeature</name>
    <message>
        <source>Keep as Version…</source>
        <translation>存为版本…</translation>
    </message>
    <message>
        <source>Versions and Differences</source>
        <translation>历史版本与改动</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>No catalogue is open.</source>
        <translation>没有打开稿库。</translation>
    </message>
    <message>
        <source>The version is not kept any longer.</source>
        <translation>这个版本不再保留。</translation>
    </message>
    <message>
        <source>Kept as “%1”.</source>
        <translation>已存为“%1”。</translation>
    </message>
    <message>
        <source>Open an article to see its versions here.</source>
        <translation>打开一篇稿件，这里会列出它的历史版本。</translation>
    </message>
    <message>
        <source>printed in %1 %2, no. %3</source>
        <translation>刊于《%1》%2 年第 %3 期</translation>
    </message>
    <message>
        <source>The text on the screen</source>
        <translation>屏幕上的文字</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>%1 的文字</translation>
    </message>
    <message>
        <source>nothing was changed since</source>
        <translation>此后没有改动</translation>
    </message>
    <message>
        <source>There is no earlier version yet. Keep as Version (Ctrl+Alt+S) keeps the text as it is now, so that it can be compared and put back later.</source>
        <translation>还没有历史版本。用“存为版本”（Ctrl+Alt+S）把现在的文字存下来，以后可以对照和恢复。</translation>
    </message>
    <message>
        <source>This version cannot be read.</source>
        <translation>这个版本读不出来。</translation>
    </message>
    <message>
        <source>The text has just changed; please choose the paragraph again.</source>
        <translation>文字刚有改动，请再选一次这一段。</translation>
    </message>
    <message>
        <source>The paragraph is as it was. Ctrl+Z takes it back.</source>
        <translation>这一段已恢复。Ctrl+Z 可以撤回。</translation>
    </message>
    <message>
        <source>“%1” is as it was in this version. Ctrl+Z takes it back.</source>
        <translation>“%1”已恢复成这个版本。Ctrl+Z 可以撤回。</translation>
    </message>
</context>
<context>
    <name>banxin::ImportDialog</name>
    <message>
        <source>Clean Up and Import</source>
        <translation>整理文稿</translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation>找到的稿件</translation>
    </message>
    <message>
        <source>What to look at in this manuscript</source>
        <translation>这份来稿需要留意的地方</translation>
    </message>
    <message>
        <source>Arrange the articles</source>
        <translation>调整稿件</translation>
    </message>
    <message>
        <source>Style of the paragraph at the cursor</source>
        <translation>光标处的段落样式</translation>
    </message>
    <message>
        <source>Paragraph style</source>
        <translation>段落样式</translation>
    </message>
    <message>
        <source>Style of the paragraph at the cursor, on the right side</source>
        <translation>光标处的段落样式（右边整理后的文字）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Split Here</source>
        <translation>在此拆分</translation>
    </message>
    <message>
        <source>A new article begins with the paragraph at the cursor</source>
        <translation>从光标所在段落起成为另一篇</translation>
    </message>
    <message>
        <source>Merge with Previous</source>
        <translation>与上一篇合并</translation>
    </message>
    <message>
        <source>This article goes to the end of the one above it</source>
        <translation>这一篇接到上一篇的末尾</translation>
    </message>
    <message>
        <source>Make Title</source>
        <translation>设为主标题</translation>
    </message>
    <message>
        <source>The paragraph at the cursor becomes the title</source>
        <translation>光标所在段落成为主标题</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes back the last thing done by hand to this manuscript</source>
        <translation>退回对这份来稿的上一步手工调整</translation>
    </message>
    <message>
        <source>Compare with Printed…</source>
        <translation>与已刊的比较…</translation>
    </message>
    <message>
        <source>What is different from the text that the catalogue has already</source>
        <translation>与稿库里已有的文字相比，哪些地方不同</translation>
    </message>
    <message>
        <source>There is no text in “%1”. Nothing of it is imported.</source>
        <translation>“%1”里没有文字，不导入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) done by hand have no place any more, because the text was cleaned up otherwise. They come back when the change is made again.</source>
        <translation>
            <numerusform>整理方式变了，有 %n 处手工调整找不到原来的位置。恢复那处改动，调整就会回来。</numerusform>
        </translation>
    </message>
    <message>
        <source>Please look at (%1)</source>
        <translation>请过目（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) found. What the clean-up changed is marked on both sides; untick a change to keep what stood there. Nothing is stored until you import.</source>
        <translation>
            <numerusform>找到 %n 篇稿件。改动在两边都已标出；去掉右侧某处的勾，那一处就保留原样。点“导入”之前不会存入稿库。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>有 %n 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n Article(s)</source>
        <translation>
            <numerusform>导入 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleaning up…</source>
        <translation>正在整理…</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>有哪些不同</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>稿库里的</translation>
    </message>
    <message>
        <source>not in the new text</source>
        <translation>新稿没有的</translation>
    </message>
    <message>
        <source>This manuscript</source>
        <translation>这份来稿</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新的</translation>
    </message>
    <message>
        <source>A picture, a table or a paragraph with a footnote cannot be a title.</source>
        <translation>图片、表格和带脚注的段落不能设为标题。</translation>
    </message>
    <message>
        <source>Close without importing? What you decided here is lost; the files stay as they are.</source>
        <translation>不导入就关闭吗？在这里所做的调整不会保留；原文件不受影响。</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续整理</translation>
    </message>
    <message>
        <source>Close Without Importing</source>
        <translation>不导入，关闭</translation>
    </message>
</context>
<context>
    <name>banxin::InkButton</name>
    <message>
        <source>Choose a colour…</source>
        <translation>选择颜色…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>banxin::InsertFeature</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>表格…</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Edit Table…</source>
        <translation>编辑表格…</translation>
    </message>
    <message>
        <source>Picture Properties</source>
        <translation>图片属性</translation>
    </message>
    <message>
        <source>Crop Picture…</source>
        <translation>裁剪图片…</translation>
    </message>
    <message>
        <source>Make a Picture Group</source>
        <translation>合成组图</translation>
    </message>
    <message>
        <source>Puts the selected pictures, or those that follow each other here, beside each other</source>
        <translation>把选中的图片（或这里相邻的图片）排成一组</translation>
    </message>
    <message>
        <source>Split Picture Group</source>
        <translation>拆开组图</translation>
    </message>
    <message>
        <source>Select the words that the comment is about.</source>
        <translation>请先选中要批注的文字。</translation>
    </message>
    <message>
        <source>A group needs two pictures that follow each other.</source>
        <translation>组图至少要有两张相邻的图片。</translation>
    </message>
</context>
<context>
    <name>banxin::IssueSettingsDialog</name>
    <message>
        <source>Publication settings: %1, no. %2</source>
        <translation>刊物设置：%1 年第 %2 期</translation>
    </message>
    <message>
        <source>Nameplate and Number</source>
        <translation>刊头与期号</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Also for new issues of this publication</source>
        <translation>同时用于本刊物今后新建的各期</translation>
    </message>
    <message>
        <source>for instance: internal material, free exchange</source>
        <translation>例如：内部资料 免费交流</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Print a date</source>
        <translation>印日期</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>Nameplate</source>
        <translation>刊头（报头）</translation>
    </message>
    <message>
        <source>Nameplate in English</source>
        <translation>英文刊头</translation>
    </message>
    <message>
        <source>Publisher line</source>
        <translation>编印单位</translation>
    </message>
    <message>
        <source>Publisher line in English</source>
        <translation>英文编印单位</translation>
    </message>
    <message>
        <source>Notice on the cover</source>
        <translation>封面标注</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Running number</source>
        <translation>总期号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Contacts, one line each</source>
        <translation>联系方式，每行一项</translation>
    </message>
    <message>
        <source>Contacts in English</source>
        <translation>英文联系方式</translation>
    </message>
    <message>
        <source>These margins and columns leave too little room for the text. Make the margins smaller.</source>
        <translation>这样的页边和分栏留给正文的地方太小，请把页边改小一些。</translation>
    </message>
    <message>
        <source>The lines stand closer than the characters are high. Make the distance of the lines larger.</source>
        <translation>行距小于字号，字会叠在一起，请把行距改大一些。</translation>
    </message>
    <message>
        <source>This value is not possible here (%1: %2).</source>
        <translation>这里不能用这个值（%1：%2）。</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Colophon</source>
        <translation>编印信息</translation>
    </message>
    <message>
        <source>Fill up with blank pages to a multiple of four</source>
        <translation>用空白页补足为 4 的倍数</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>Inside the cover</source>
        <translation>封二</translation>
    </message>
    <message>
        <source>On the back page</source>
        <translation>封底</translation>
    </message>
    <message>
        <source>The colophon is printed</source>
        <translation>编印信息印在</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Titles and Styles</source>
        <translation>标题与样式</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Columns and Articles</source>
        <translation>栏目与稿件</translation>
    </message>
    <message>
        <source>Heads and Page Numbers</source>
        <translation>页眉与页码</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Nameplate, publisher line and the whole page design. Contacts always go on from the last issue.</source>
        <translation>包括刊头、编印单位和全部版式。联系方式总是沿用上一期。</translation>
    </message>
    <message>
        <source>As in the Publication…</source>
        <translation>恢复刊物版式…</translation>
    </message>
    <message>
        <source>Takes the page design that new issues of this publication begin with</source>
        <translation>改用本刊物新一期开始时的版式</translation>
    </message>
    <message>
        <source>the picture of the nameplate</source>
        <translation>刊头图片</translation>
    </message>
    <message>
        <source>As a picture instead</source>
        <translation>改用图片</translation>
    </message>
    <message>
        <source>Paper of this size is not possible. Width and height are from 50 to 1200 mm.</source>
        <translation>纸张尺寸不可用。宽和高须在 50 到 1200 毫米之间。</translation>
    </message>
    <message>
        <source>Paper, type, colours and all other values of the page design become those that new issues of this publication begin with. The words of this issue stay. Go on?</source>
        <translation>纸张、字体、颜色等全部版式将恢复为本刊物新一期的版式，本期的文字内容不变。继续吗？</translation>
    </message>
</context>
<context>
    <name>banxin::KeepVersionDialog</name>
    <message>
        <source>Rename version</source>
        <translation>版本改名</translation>
    </message>
    <message>
        <source>Keep as version</source>
        <translation>存为版本</translation>
    </message>
    <message>
        <source>&amp;Name of the version:</source>
        <translation>版本名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Before first proof</source>
        <translation>一校前</translation>
    </message>
    <message>
        <source>Before second proof</source>
        <translation>二校前</translation>
    </message>
    <message>
        <source>Before third proof</source>
        <translation>三校前</translation>
    </message>
    <message>
        <source>Before review</source>
        <translation>送审前</translation>
    </message>
    <message>
        <source>Before it is cut</source>
        <translation>删节前</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The text of the version stays as it is.</source>
        <translation>只改名称，版本里的文字不变。</translation>
    </message>
    <message>
        <source>Kept as “%1”. What you write from now on does not change it; it stands under Versions, where it can be compared and put back.</source>
        <translation>将存为“%1”。此后的修改不会影响它；在“历史版本”里可以对照，也可以恢复。</translation>
    </message>
</context>
<context>
    <name>banxin::LanguageModes</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese, then English</source>
        <translation>先中后英</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并栏对照</translation>
    </message>
    <message>
        <source>On facing pages</source>
        <translation>对页</translation>
    </message>
    <message>
        <source>Paragraph by paragraph</source>
        <translation>逐段对照</translation>
    </message>
    <message>
        <source>Chinese alone. English is not printed and not asked for.</source>
        <translation>只印中文，英文不印，也不算缺。</translation>
    </message>
    <message>
        <source>English alone.</source>
        <translation>只印英文。</translation>
    </message>
    <message>
        <source>Each article in Chinese, then its English.</source>
        <translation>每篇先印中文，再印英文。</translation>
    </message>
    <message>
        <source>Two text columns, Chinese on the left; each pair of paragraphs begins on one line.</source>
        <translation>左栏中文，右栏英文，每段从同一行起。</translation>
    </message>
    <message>
        <source>Chinese on the left page, English on the right; pairs begin on one line.</source>
        <translation>左页中文，右页英文，每段从同一行起。</translation>
    </message>
    <message>
        <source>Each Chinese paragraph is followed by its English in smaller type.</source>
        <translation>每段中文之后接小一号的英文。</translation>
    </message>
    <message>
        <source>Languages of This Article</source>
        <translation>本篇语言</translation>
    </message>
    <message>
        <source>As the issue has it (%1)</source>
        <translation>随本期（%1）</translation>
    </message>
</context>
<context>
    <name>banxin::LanguagePane</name>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>a line above the title, if any</source>
        <translation>标题上面的一行，没有可不填</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>title of the article</source>
        <translation>稿件标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>a line below the title, if any</source>
        <translation>标题下面的一行，没有可不填</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Where the byline is printed</source>
        <translation>署名印在哪里</translation>
    </message>
    <message>
        <source>under the title</source>
        <translation>标题之下</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>文末</translation>
    </message>
    <message>
        <source>in the dateline</source>
        <translation>电头之中</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>文章来源</translation>
    </message>
    <message>
        <source>if reprinted</source>
        <translation>转载自何处</translation>
    </message>
</context>
<context>
    <name>banxin::LivePreview</name>
    <message>
        <source>Why Does the Line End Here?</source>
        <translation>为什么在此断行？</translation>
    </message>
    <message>
        <source>Explains the end of the line in which the cursor stands, on the pages</source>
        <translation>在版面上说明光标所在行为什么在此断行</translation>
    </message>
    <message>
        <source>Put the cursor into a line that is printed.</source>
        <translation>请先把光标放到会印出来的一行里。</translation>
    </message>
</context>
<context>
    <name>banxin::MainWindow</name>
    <message>
        <source>Banxin</source>
        <translation>版心</translation>
    </message>
    <message>
        <source>New Catalogue…</source>
        <translation>新建稿库…</translation>
    </message>
    <message>
        <source>Open Catalogue…</source>
        <translation>打开稿库…</translation>
    </message>
    <message>
        <source>Import Whole Issue…</source>
        <translation>导入整期…</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>Save Copy of Article…</source>
        <translation>稿件另存副本…</translation>
    </message>
    <message>
        <source>Close Catalogue</source>
        <translation>关闭稿库</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Publication Settings…</source>
        <translation>刊物设置…</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Publication Settings</source>
        <translation>刊物设置</translation>
    </message>
    <message>
        <source>Export the issue as PDF (Ctrl+E)</source>
        <translation>把本期导出为 PDF（Ctrl+E）</translation>
    </message>
    <message>
        <source>Nameplate, numbers, colours, sizes and contacts of this issue</source>
        <translation>本期的刊头、期号、颜色、字号和联系方式</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Issue</source>
        <translation>本期(&amp;I)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>About Banxin</source>
        <translation>关于版心</translation>
    </message>
    <message>
        <source>Banxin %1 — writes, sets and prints periodicals.</source>
        <translation>版心 %1——编写、排版、付印期刊。</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save Copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Article not saved</source>
        <translation>稿件没有保存</translation>
    </message>
    <message>
        <source>The article on the screen could not be saved. Closing now loses what was typed last.</source>
        <translation>屏幕上的稿件未能保存。现在关闭会丢失最后输入的内容。</translation>
    </message>
    <message>
        <source>Close Without Saving</source>
        <translation>不保存，直接关闭</translation>
    </message>
    <message>
        <source>Choose an article on the left to write, or make a new one.</source>
        <translation>在左边选一篇稿件来编，或新建稿件。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>The article is not saved. Your text stays on the screen. %1</source>
        <translation>稿件没有保存，文字还在屏幕上，没有丢。%1</translation>
    </message>
    <message>
        <source>Save copy of the article</source>
        <translation>稿件另存副本</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Text (*.txt);;Article with all its marks (*.json)</source>
        <translation>纯文本 (*.txt);;带全部样式的稿件 (*.json)</translation>
    </message>
    <message>
        <source>%1 – Banxin</source>
        <translation>%1 – 版心</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1（只读）</translation>
    </message>
    <message>
        <source>Opened for reading</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>It is shown now, but cannot be changed.</source>
        <translation>现在可以看，不能修改。</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Open catalogue</source>
        <translation>打开稿库</translation>
    </message>
    <message>
        <source>Catalogues (*.banxin);;All files (*)</source>
        <translation>稿库 (*.banxin);;所有文件 (*)</translation>
    </message>
    <message>
        <source>New catalogue</source>
        <translation>新建稿库</translation>
    </message>
    <message>
        <source>/Catalogue.banxin</source>
        <translation>/稿库.banxin</translation>
    </message>
    <message>
        <source>Catalogues (*.banxin)</source>
        <translation>稿库 (*.banxin)</translation>
    </message>
    <message>
        <source>/Banxin sample.banxin</source>
        <translation>/版心示例.banxin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Making the sample…</source>
        <translation>正在准备示例…</translation>
    </message>
    <message>
        <source>Import whole issue</source>
        <translation>导入整期</translation>
    </message>
    <message>
        <source>Issues (*.md *.txt *.json);;All files (*)</source>
        <translation>整期文件 (*.md *.txt *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>An issue of which publication?</source>
        <translation>导入到哪种刊物？</translation>
    </message>
    <message>
        <source>Reading “%1”…</source>
        <translation>正在读取“%1”…</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入完成</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported. Please look at what could not be placed.</source>
        <translation>
            <numerusform>导入了 %n 篇稿件。有些内容没能归位，请看一看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting “%1”…</source>
        <translation>正在导出“%1”…</translation>
    </message>
    <message>
        <source>No issue yet. Make the first one, or take over one that is finished.</source>
        <translation>还没有任何一期。先新建一期，或把已有的一期导入进来。</translation>
    </message>
    <message>
        <source>This issue has no column yet.</source>
        <translation>本期还没有栏目。</translation>
    </message>
    <message>
        <source>This issue has gone to press, so its text is not changed any more.</source>
        <translation>这一期已经付印，文字不再改动。</translation>
    </message>
    <message>
        <source>Publication settings</source>
        <translation>刊物设置</translation>
    </message>
    <message>
        <source>The publication settings were changed and are not confirmed yet, so the PDF would not show them. Take the changes over first?</source>
        <translation>刊物设置改过，还没有确定，导出的 PDF 里不会有这些改动。要先采用吗？</translation>
    </message>
    <message>
        <source>The publication settings were changed and are not confirmed yet. Take the changes over?</source>
        <translation>刊物设置改过，还没有确定。要采用这些改动吗？</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Export Without Them</source>
        <translation>不采用，直接导出</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Check PDF File…</source>
        <translation>检查 PDF 文件…</translation>
    </message>
    <message>
        <source>Print Preview…</source>
        <translation>打印预览…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Check PDF file</source>
        <translation>检查 PDF 文件</translation>
    </message>
    <message>
        <source>PDF files (*.pdf);;All files (*)</source>
        <translation>PDF 文件 (*.pdf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Checking “%1”…</source>
        <translation>正在检查“%1”…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>The printer “%1” takes no pages. See whether it is switched on and connected.</source>
        <translation>打印机“%1”没有反应。请看看电源和连接。</translation>
    </message>
    <message>
        <source>Comparison of the Two Languages</source>
        <translation>两种文字对照检查</translation>
    </message>
    <message>
        <source>Length of the Two Languages</source>
        <translation>对照篇幅</translation>
    </message>
    <message>
        <source>Glossary and Register…</source>
        <translation>术语表与名册…</translation>
    </message>
    <message>
        <source>Add to Glossary…</source>
        <translation>加入术语表…</translation>
    </message>
    <message>
        <source>Both Languages</source>
        <translation>中英对照</translation>
    </message>
    <message>
        <source>Terms in This Pair</source>
        <translation>本段术语</translation>
    </message>
    <message>
        <source>This issue prints an earlier version of the article, so its pictures are not moved here. The latest version stands in the newest issue that prints it.</source>
        <translation>这一期印的是这篇稿件较早的版本，所以不在这里移动图片。最新的版本在最近刊用它的一期里。</translation>
    </message>
    <message>
        <source>This picture is not in the article any more.</source>
        <translation>这张图已经不在稿件里。</translation>
    </message>
    <message>
        <source>Import Manuscripts…</source>
        <translation>导入稿件…</translation>
    </message>
    <message>
        <source>Paste as New Article</source>
        <translation>粘贴为新稿件</translation>
    </message>
    <message>
        <source>Undo Import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Import Manuscripts</source>
        <translation>导入稿件</translation>
    </message>
    <message>
        <source>Clean up manuscripts (Word, PDF, text, web pages) and take them in (Ctrl+Shift+O)</source>
        <translation>整理并导入稿件：Word、PDF、文本、网页（Ctrl+Shift+O）</translation>
    </message>
    <message>
        <source>Import manuscripts</source>
        <translation>导入稿件</translation>
    </message>
    <message>
        <source>Manuscripts (%1);;All files (*)</source>
        <translation>稿件 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Finish the import that is open first.</source>
        <translation>请先处理完已打开的导入。</translation>
    </message>
    <message>
        <source>Reading manuscripts…</source>
        <translation>正在读取稿件…</translation>
    </message>
    <message>
        <source>Reading “%1” (%2 of %3)…</source>
        <translation>正在读取“%1”（%2/%3）…</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the whole manuscript where it stands (Ctrl+A, Ctrl+C), then choose this again.</source>
        <translation>剪贴板里没有文字。请先在原处全选、复制整篇稿件（Ctrl+A、Ctrl+C），再来粘贴。</translation>
    </message>
    <message>
        <source>Reading the clipboard…</source>
        <translation>正在读取剪贴板…</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported. Edit › Undo Import takes them out again.</source>
        <translation>
            <numerusform>已导入 %n 篇。要全部退回，用“编辑 › 撤销导入”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are still to be filled in; their places are kept.</source>
        <translation>
            <numerusform>有 %n 张图片待补，位置已经留好。</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>已撤销这次导入。</translation>
    </message>
    <message>
        <source>I&amp;nsert</source>
        <translation>插入(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>稿件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写稿</translation>
    </message>
    <message>
        <source>The article and the pages beside it (Alt+1)</source>
        <translation>稿件与页面并排（Alt+1）</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1（现在找不到）</translation>
    </message>
</context>
<context>
    <name>banxin::ManualWindow</name>
    <message>
        <source>User&apos;s Manual</source>
        <translation>使用说明</translation>
    </message>
    <message>
        <source>The manual is not installed with this program.</source>
        <translation>没有安装使用说明。</translation>
    </message>
</context>
<context>
    <name>banxin::NewIssueDialog</name>
    <message>
        <source>New issue</source>
        <translation>新建一期</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>刊物</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Make Issue</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>This issue exists already. Choose another year or number.</source>
        <translation>这一期已经有了，请换年份或期号。</translation>
    </message>
    <message>
        <source>The first issue of this publication, in its page design.</source>
        <translation>本刊物的第一期，用刊物的版式。</translation>
    </message>
    <message>
        <source>Columns, page design, nameplate and contacts are taken over from %1, no. %2.</source>
        <translation>栏目、版式、刊头和联系方式沿用 %1 年第 %2 期。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>出刊日期</translation>
    </message>
    <message>
        <source>none</source>
        <comment>running number</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>The date of the issue, as it may be printed</source>
        <translation>本期的日期，可以印在刊物上</translation>
    </message>
    <message>
        <source>Running number</source>
        <translation>总期号</translation>
    </message>
    <message>
        <source>Pages planned: %1.</source>
        <translation>计划 %1 页。</translation>
    </message>
</context>
<context>
    <name>banxin::NotePanel</name>
    <message>
        <source>Delete Footnote</source>
        <translation>删除脚注</translation>
    </message>
    <message>
        <source>This article has no footnotes. Put the cursor behind a word and press Ctrl+Alt+F.</source>
        <translation>本文没有脚注。把光标放在要加注的文字后面，按 Ctrl+Alt+F。</translation>
    </message>
    <message>
        <source>Footnotes of the article</source>
        <translation>本文的脚注</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Words of the footnote</source>
        <translation>脚注内容</translation>
    </message>
    <message>
        <source>English words of the footnote</source>
        <translation>脚注英文内容</translation>
    </message>
    <message>
        <source>Write the footnote here.</source>
        <translation>在这里写脚注。</translation>
    </message>
    <message>
        <source>Takes the footnote and its number out of the text</source>
        <translation>删除这条脚注和正文里的注号</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>(no words yet)</source>
        <translation>（还没有内容）</translation>
    </message>
</context>
<context>
    <name>banxin::OfficeView</name>
    <message>
        <source>Preview of the page</source>
        <translation>页面预览</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>banxin::PageGauge</name>
    <message>
        <source>Pages planned</source>
        <translation>计划页数</translation>
    </message>
    <message>
        <source>How many pages the issue is meant to have, cover included</source>
        <translation>本期计划印多少页，连封面在内</translation>
    </message>
    <message>
        <source>open</source>
        <comment>no number of pages is planned</comment>
        <translation>未定</translation>
    </message>
    <message>
        <source>Pages of those planned</source>
        <translation>已有页数与计划页数</translation>
    </message>
    <message>
        <source>Sheets that are folded and stitched in the spine have four pages each: an issue whose pages are no multiple of 4 gets blank ones.</source>
        <translation>骑马订每张纸对折成四页：页数不是 4 的倍数，就会有空白页。</translation>
    </message>
</context>
<context>
    <name>banxin::PagePainter</name>
    <message>
        <source>Picture to fill in</source>
        <translation>待补图</translation>
    </message>
</context>
<context>
    <name>banxin::PageReader</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>banxin::PairDialog</name>
    <message>
        <source>Pair the Translation: %1</source>
        <translation>译文配对：%1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Write the English</source>
        <translation>写入英文</translation>
    </message>
    <message>
        <source>The English of the row. Put the cursor where it is to be split.</source>
        <translation>这一行的英文。把光标放到要拆开的地方。</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Change places with the English above (Alt+Up)</source>
        <translation>与上一行的英文对调（Alt+↑）</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Change places with the English below (Alt+Down)</source>
        <translation>与下一行的英文对调（Alt+↓）</translation>
    </message>
    <message>
        <source>Push Down</source>
        <translation>空出一行</translation>
    </message>
    <message>
        <source>Leave this row empty; the English from here on moves down</source>
        <translation>这一行空出来，英文从这里起顺次下移</translation>
    </message>
    <message>
        <source>Pull Up</source>
        <translation>补上空行</translation>
    </message>
    <message>
        <source>Fill this empty row; the English below moves up</source>
        <translation>补上这一空行，下面的英文顺次上移</translation>
    </message>
    <message>
        <source>Join With Above</source>
        <translation>并入上一行</translation>
    </message>
    <message>
        <source>Append this English to that of the row above</source>
        <translation>把这段英文接在上一行后面</translation>
    </message>
    <message>
        <source>Split at Cursor</source>
        <translation>在光标处拆开</translation>
    </message>
    <message>
        <source>What stands behind the cursor goes to the row below</source>
        <translation>光标后面的英文移到下一行</translation>
    </message>
    <message>
        <source>Set Aside</source>
        <translation>先放一边</translation>
    </message>
    <message>
        <source>Let this English wait in the list</source>
        <translation>把这段英文放到待配对列表</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last move back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>English without a place</source>
        <translation>待配对的英文</translation>
    </message>
    <message>
        <source>Append to the Chosen Row</source>
        <translation>接到选中的行</translation>
    </message>
    <message>
        <source>Puts it behind the English of the row that is chosen above</source>
        <translation>接在上面选中那一行的英文后面</translation>
    </message>
    <message>
        <source>Ticked: this English is written into the article</source>
        <translation>打勾：把这段英文写进稿件</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message numerus="yes">
        <source>Read the rows side by side. %n row(s) are to be looked at.</source>
        <translation>
            <numerusform>请逐行对照，有 %n 行需要过目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of English wait for a place.</source>
        <translation>
            <numerusform>还有 %n 段英文待配对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of English have no place and will not be written.</source>
        <translation>
            <numerusform>有 %n 段英文还没有配对，不会写入。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are put on the clipboard, so that they can be pasted elsewhere.</source>
        <translation>它们会放到剪贴板上，可以粘贴到别处。</translation>
    </message>
    <message>
        <source>Write the Others</source>
        <translation>写入其余</translation>
    </message>
    <message>
        <source>Pair the translation</source>
        <translation>译文配对</translation>
    </message>
    <message>
        <source>Close without writing the English?</source>
        <translation>不写入英文就关闭吗？</translation>
    </message>
    <message>
        <source>What you moved and ticked here is lost. The article stays as it is.</source>
        <translation>这里的移动和勾选将不保留，稿件不变。</translation>
    </message>
    <message>
        <source>Close Without Writing</source>
        <translation>不写入，关闭</translation>
    </message>
</context>
<context>
    <name>banxin::PairFields</name>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>a line above the title, if any</source>
        <translation>题上的一行，可不填</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>title of the article</source>
        <translation>稿件的标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>a line below the title, if any</source>
        <translation>题下的一行，可不填</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>if reprinted</source>
        <translation>转载时填写</translation>
    </message>
    <message>
        <source>Where the byline is printed</source>
        <translation>署名印在哪里</translation>
    </message>
    <message>
        <source>under the title</source>
        <translation>题下</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>文末</translation>
    </message>
    <message>
        <source>in the dateline</source>
        <translation>电头</translation>
    </message>
    <message>
        <source>%1 in English</source>
        <translation>%1（英文）</translation>
    </message>
</context>
<context>
    <name>banxin::PairFindingsPanel</name>
    <message>
        <source>Check Now</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Where the two languages differ</source>
        <translation>两种文字不一致之处</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>可改为</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>只显示</translation>
    </message>
    <message>
        <source>Compares numbers, dates, names and marks of the Chinese with those of the English.</source>
        <translation>对照检查中英文的数字、日期、名称和标点。</translation>
    </message>
    <message>
        <source>No article of this issue prints both languages.</source>
        <translation>本期没有两种文字都刊出的稿件。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing found in %n article(s).</source>
        <translation>
            <numerusform>已检查 %n 篇，没有发现问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to look at.</source>
        <translation>
            <numerusform>有 %n 处请过目。</numerusform>
        </translation>
    </message>
    <message>
        <source>All kinds (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The text was changed since; please check again.</source>
        <translation>文字已改动，请重新检查。</translation>
    </message>
    <message>
        <source>This passage is not in the article any more; please check again.</source>
        <translation>这一处已经不在稿件里，请重新检查。</translation>
    </message>
</context>
<context>
    <name>banxin::PairGutter</name>
    <message>
        <source>Status of the Chinese side</source>
        <translation>中文一侧的状态</translation>
    </message>
    <message>
        <source>Status of the English side</source>
        <translation>英文一侧的状态</translation>
    </message>
    <message>
        <source>Pair %1. Drag it to another place.</source>
        <translation>第 %1 段。按住可拖到别处，中英文一起移动。</translation>
    </message>
    <message>
        <source>Click to change it (Ctrl+Shift+Enter).</source>
        <translation>点击更改（Ctrl+Shift+Enter）。</translation>
    </message>
</context>
<context>
    <name>banxin::PairTextEdit</name>
    <message>
        <source>Chinese text</source>
        <translation>中文正文</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文正文</translation>
    </message>
    <message>
        <source>The Chinese text.</source>
        <translation>在这里写中文。</translation>
    </message>
    <message>
        <source>The English text.</source>
        <translation>在这里写英文。</translation>
    </message>
</context>
<context>
    <name>banxin::PairView</name>
    <message>
        <source>To the Other Side</source>
        <translation>到另一侧</translation>
    </message>
    <message>
        <source>To the Chinese Side</source>
        <translation>到中文一侧</translation>
    </message>
    <message>
        <source>To the English Side</source>
        <translation>到英文一侧</translation>
    </message>
    <message>
        <source>Side Is Checked</source>
        <translation>本侧已核</translation>
    </message>
    <message>
        <source>Next Missing</source>
        <translation>下一处缺漏</translation>
    </message>
    <message>
        <source>Next Unchecked</source>
        <translation>下一处未核</translation>
    </message>
    <message>
        <source>Move Pair Up</source>
        <translation>本段上移（中英文一起）</translation>
    </message>
    <message>
        <source>Move Pair Down</source>
        <translation>本段下移（中英文一起）</translation>
    </message>
    <message>
        <source>Delete Pair</source>
        <translation>删除本段（中英文一起）</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺漏了。</translation>
    </message>
    <message>
        <source>All that is written is checked.</source>
        <translation>写好的都已核对。</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>共 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>已核 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 词</numerusform>
        </translation>
    </message>
    <message>
        <source>Article: %1 · Pair: %2</source>
        <translation>全文 %1 · 本段 %2</translation>
    </message>
</context>
<context>
    <name>banxin::ParagraphLook</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>列表项</translation>
    </message>
    <message>
        <source>List of names</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation>摘引</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Teaser</source>
        <translation>导读</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture group</source>
        <translation>组图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Other content</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <source>Editor&apos;s note</source>
        <translation>编者按</translation>
    </message>
</context>
<context>
    <name>banxin::PartSwitch</name>
    <message>
        <source>Next Part of the Window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Previous Part of the Window</source>
        <translation>窗口的上一部分</translation>
    </message>
</context>
<context>
    <name>banxin::PasteNotice</name>
    <message>
        <source>Keep As It Came</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>Puts the pasted text there without cleaning it up</source>
        <translation>换回没有整理的文字</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Pasted and cleaned up: %n change(s)</source>
        <translation>
            <numerusform>粘贴的文字已整理 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::PictureField</name>
    <message>
        <source>Choose a page or picture</source>
        <translation>选择成品页或图片</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>PDF and pictures (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>PDF 和图片 (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择%1</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>撤下%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>banxin::PicturePanel</name>
    <message>
        <source>The whole group</source>
        <translation>整组</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>第 %1 张</translation>
    </message>
    <message>
        <source>Picture %1: %2</source>
        <translation>第 %1 张：%2</translation>
    </message>
    <message>
        <source>%1 · %2 × %3 pixels</source>
        <translation>%1 · %2 × %3 像素</translation>
    </message>
    <message>
        <source>%1 · %2 × %3 pixels, cropped</source>
        <translation>%1 · 裁剪后 %2 × %3 像素</translation>
    </message>
    <message>
        <source>To fill in: drop the file of the picture on its place.</source>
        <translation>待补图：把图片文件拖到正文里的位置上。</translation>
    </message>
    <message>
        <source>To fill in: drop the file of the picture on its place. It was at %1.</source>
        <translation>待补图：把图片文件拖到正文里的位置上。原来的地址：%1</translation>
    </message>
    <message>
        <source>%1 ppi at its printed size, enough for print</source>
        <translation>印出来 %1 ppi，够印刷用</translation>
    </message>
    <message>
        <source>%1 ppi at its printed size; %2 are advised for print</source>
        <translation>印出来 %1 ppi，印刷建议 %2</translation>
    </message>
    <message>
        <source>%1 ppi at its printed size: it will look soft in print (%2 are advised). Print it smaller, or ask for a larger file.</source>
        <translation>印出来 %1 ppi，会发虚（印刷建议 %2）。请排小一些，或者找更大的原图。</translation>
    </message>
    <message>
        <source>Picture to put here</source>
        <translation>换成哪张图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Put the cursor on a picture to see what belongs to it.

To insert one, drag its file into the text, or choose Insert &gt; Insert Picture…</source>
        <translation>把光标放到图片上，这里就显示它的图说、署名和排法。

要插入图片，把文件拖进正文，或者用“插入 &gt; 插入图片…”。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Crop…</source>
        <translation>裁剪…</translation>
    </message>
    <message>
        <source>Other File…</source>
        <translation>换图…</translation>
    </message>
    <message>
        <source>Puts another picture here; caption, credit and place stay</source>
        <translation>换一张图片，图说、署名和排法不变</translation>
    </message>
    <message>
        <source>Caption:</source>
        <translation>图说：</translation>
    </message>
    <message>
        <source>English caption:</source>
        <translation>英文图说：</translation>
    </message>
    <message>
        <source>Credit:</source>
        <translation>署名：</translation>
    </message>
    <message>
        <source>who took it</source>
        <translation>图片是谁拍的</translation>
    </message>
    <message>
        <source>English credit:</source>
        <translation>英文署名：</translation>
    </message>
    <message>
        <source>Description:</source>
        <translation>图片说明：</translation>
    </message>
    <message>
        <source>what is to be seen, for readers who cannot see it</source>
        <translation>图上是什么，供看不见图的读者</translation>
    </message>
    <message>
        <source>English description:</source>
        <translation>英文说明：</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation>宽度：</translation>
    </message>
    <message>
        <source>Of the text column in which it stands</source>
        <translation>占所在栏宽的百分比</translation>
    </message>
    <message>
        <source>Place:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>here in the text</source>
        <translation>正文此处</translation>
    </message>
    <message>
        <source>top of the page</source>
        <translation>页面顶部</translation>
    </message>
    <message>
        <source>bottom of the page</source>
        <translation>页面底部</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>跨栏：</translation>
    </message>
    <message>
        <source>How many text columns it is wide</source>
        <translation>占几个分栏</translation>
    </message>
    <message>
        <source>Text beside it:</source>
        <translation>绕图排：</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不绕排</translation>
    </message>
    <message>
        <source>picture on the left</source>
        <translation>图在左</translation>
    </message>
    <message>
        <source>picture on the right</source>
        <translation>图在右</translation>
    </message>
    <message>
        <source>Pictures of the group</source>
        <translation>组图中的图片</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后移</translation>
    </message>
    <message>
        <source>Take Out</source>
        <translation>移出组图</translation>
    </message>
    <message>
        <source>Takes the picture out of the group; it then stands below</source>
        <translation>把这张图移出组图，排在组图后面</translation>
    </message>
</context>
<context>
    <name>banxin::PlaceChooser</name>
    <message>
        <source>Issue for the articles</source>
        <translation>编入哪一期</translation>
    </message>
    <message>
        <source>Column for the articles</source>
        <translation>编入哪个栏目</translation>
    </message>
    <message>
        <source>Articles that name no column of this issue go to its first one.</source>
        <translation>没有写栏目，或者本期没有那个栏目的稿件，编入第一个栏目。</translation>
    </message>
    <message>
        <source>Unplaced copy (no issue yet)</source>
        <translation>待用稿（暂不编入）</translation>
    </message>
    <message>
        <source>Place in:</source>
        <translation>编入：</translation>
    </message>
    <message>
        <source>As each article names it</source>
        <translation>按稿件的栏目</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名）</translation>
    </message>
</context>
<context>
    <name>banxin::PlaceDialog</name>
    <message>
        <source>Place in Issue</source>
        <translation>编入</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>编入</translation>
    </message>
</context>
<context>
    <name>banxin::PlanWords</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>of the issue</comment>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 planned</source>
        <translation>，计划 %1 页</translation>
    </message>
    <message>
        <source>: %1 too few</source>
        <translation>，差 %1 页</translation>
    </message>
    <message>
        <source>: %1 too many</source>
        <translation>，多 %1 页</translation>
    </message>
    <message>
        <source>; not a multiple of 4</source>
        <translation>；不是 4 的倍数</translation>
    </message>
    <message>
        <source>; %1 of them blank at the end</source>
        <translation>；其中末尾空白 %1 页</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to fill in</source>
        <translation>
            <numerusform>待补图 %n 幅</numerusform>
        </translation>
    </message>
    <message>
        <source>No English yet</source>
        <translation>还没有英文</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) without English</source>
        <translation>
            <numerusform>%n 处没有英文</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read in the first proof</source>
        <translation>未经一校</translation>
    </message>
    <message>
        <source>Not read in the second proof</source>
        <translation>未经二校</translation>
    </message>
    <message>
        <source>Not read in the third proof</source>
        <translation>未经三校</translation>
    </message>
    <message>
        <source>Changed since it was proofread</source>
        <translation>校对之后又改过</translation>
    </message>
    <message>
        <source>Not final yet</source>
        <translation>尚未定稿</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) too many for the page</source>
        <translation>
            <numerusform>文字溢出 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Pic</source>
        <comment>mark below a page: picture to fill in</comment>
        <translation>图</translation>
    </message>
    <message>
        <source>En</source>
        <comment>mark below a page: English is missing</comment>
        <translation>英</translation>
    </message>
    <message>
        <source>Proof</source>
        <comment>mark below a page: not proofread</comment>
        <translation>校</translation>
    </message>
    <message>
        <source>Chg</source>
        <comment>mark below a page: changed since proofread</comment>
        <translation>改</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>mark below a page: not final</comment>
        <translation>稿</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>mark below a page: overset</comment>
        <translation>溢</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Inside front</source>
        <translation>封二</translation>
    </message>
    <message>
        <source>Inside back</source>
        <translation>封三</translation>
    </message>
    <message>
        <source>Back cover</source>
        <translation>封底</translation>
    </message>
    <message>
        <source>Blank page</source>
        <translation>空白页</translation>
    </message>
    <message>
        <source>Finished page</source>
        <translation>成品页</translation>
    </message>
    <message>
        <source> / </source>
        <translation>／</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>page: column</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1”, page %2</source>
        <translation>《%1》，第 %2 页</translation>
    </message>
    <message>
        <source>– %1</source>
        <comment>item of a list</comment>
        <translation>· %1</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>图 %n 幅</numerusform>
        </translation>
    </message>
    <message>
        <source>At the end of “%1”</source>
        <translation>放到“%1”的末尾</translation>
    </message>
    <message>
        <source>After the text</source>
        <translation>放到正文之后</translation>
    </message>
    <message>
        <source>Before the text</source>
        <translation>放到正文之前</translation>
    </message>
    <message>
        <source>After “%1” (%2)</source>
        <translation>放到《%1》之后（%2）</translation>
    </message>
    <message>
        <source>Before “%1” (%2)</source>
        <translation>放到《%1》之前（%2）</translation>
    </message>
</context>
<context>
    <name>banxin::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>for example 周敏</source>
        <translation>例如：周敏</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>姓名(&amp;N)：</translation>
    </message>
    <message>
        <source>Stands beside comments, kept versions and decisions to print something as it is.</source>
        <translation>批注、存下的版本和“照印”的决定旁边会注明这个姓名。</translation>
    </message>
    <message>
        <source>Open the last &amp;catalogue at the start</source>
        <translation>启动时打开上次的稿库(&amp;C)</translation>
    </message>
    <message>
        <source>Start:</source>
        <translation>启动：</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>界面语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Restart Now</source>
        <translation>立即重新启动(&amp;R)</translation>
    </message>
    <message>
        <source>The window speaks it from the next start on.</source>
        <translation>下次启动后生效。</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>界面颜色(&amp;C)：</translation>
    </message>
    <message>
        <source>The pages of the preview stay white: they are shown as they are printed.</source>
        <translation>预览里的页面始终是白纸，和印出来一样。</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Size of the &amp;text while writing:</source>
        <translation>编辑时的字号(&amp;T)：</translation>
    </message>
    <message>
        <source>Only on the screen; the size in print is set in Publication Settings.</source>
        <translation>只影响屏幕显示；印出来的字号在“刊物设置”里定。</translation>
    </message>
</context>
<context>
    <name>banxin::PreferencesFeature</name>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
</context>
<context>
    <name>banxin::PreviewPanel</name>
    <message>
        <source>Choose an issue on the left to see its pages.</source>
        <translation>在左边选一期，这里显示它的版面。</translation>
    </message>
    <message>
        <source>Composing…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>View of the pages</source>
        <translation>版面视图</translation>
    </message>
    <message>
        <source>Fit Width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>Fit Page</source>
        <translation>适合整页</translation>
    </message>
    <message>
        <source>Facing Pages</source>
        <translation>对页</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing to print yet: this issue has no article. “New article” makes one.</source>
        <translation>本期还没有稿件，暂时没有版面。点“新建稿件”开始。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 处提示</numerusform>
        </translation>
    </message>
    <message>
        <source>What the composition found: click for the list</source>
        <translation>排版中发现的问题，点开看清单</translation>
    </message>
    <message>
        <source>Findings of the composition</source>
        <translation>排版提示</translation>
    </message>
    <message>
        <source> / %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>Small Pages</source>
        <translation>页面缩略图</translation>
    </message>
    <message>
        <source>Follow the Cursor</source>
        <translation>跟随光标</translation>
    </message>
    <message>
        <source>Scroll the pages to the line in which you write</source>
        <translation>版面随写稿滚动到光标所在的一行</translation>
    </message>
    <message>
        <source>Marks beside Lines</source>
        <translation>行旁标记</translation>
    </message>
    <message>
        <source>Loose lines, text without room and findings, in the margin</source>
        <translation>在页边标出过松的行、文字溢出和检查发现的问题</translation>
    </message>
    <message>
        <source>Baseline Grid</source>
        <translation>版心网格</translation>
    </message>
    <message>
        <source>Type Area and Frames</source>
        <translation>版心与框线</translation>
    </message>
    <message>
        <source>Bleed and Trim</source>
        <translation>出血与裁切线</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>What is shown over the pages and never printed</source>
        <translation>叠加在版面上的辅助线和标记，不会印出来</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Go to a page: type its number</source>
        <translation>转到某页：输入页码</translation>
    </message>
</context>
<context>
    <name>banxin::PreviewView</name>
    <message>
        <source>Preview of the pages</source>
        <translation>版面预览</translation>
    </message>
    <message>
        <source>Why Does the Line End Here?</source>
        <translation>为什么在此断行？</translation>
    </message>
    <message>
        <source>Go to This Place in the Text</source>
        <translation>转到稿件中的这一处</translation>
    </message>
    <message>
        <source>Why the line ends here</source>
        <translation>此处断行的原因</translation>
    </message>
</context>
<context>
    <name>banxin::PrintForm</name>
    <message>
        <source>Outline the text</source>
        <translation>文字转曲</translation>
    </message>
    <message>
        <source>PDF/X-4 (recommended)</source>
        <translation>PDF/X-4（推荐）</translation>
    </message>
    <message>
        <source>PDF/X-1a (where an older press asks for it)</source>
        <translation>PDF/X-1a（老印厂要求时）</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>The whole issue</source>
        <translation>整本</translation>
    </message>
    <message>
        <source>Cover only, as spreads</source>
        <translation>只要封面（连书脊的展开页）</translation>
    </message>
    <message>
        <source>Inside pages only</source>
        <translation>只要内文</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>none (stapled)</source>
        <translation>没有（骑马钉）</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Width of the spine</source>
        <translation>书脊宽度</translation>
    </message>
    <message>
        <source>Convert to CMYK (recommended)</source>
        <translation>转为 CMYK（推荐）</translation>
    </message>
    <message>
        <source>Keep RGB, the press converts</source>
        <translation>保留 RGB，由印厂转换</translation>
    </message>
    <message>
        <source>PDF/X-1a allows no RGB, so pictures are converted.</source>
        <translation>PDF/X-1a 不允许 RGB，图片一律转换。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Characters become shapes without a font.</source>
        <translation>文字变成图形，不再需要字体。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Only where the press asks for it: the file grows, and its text can no longer be searched or corrected.</source>
        <translation>只在印厂要求时用：文件变大，文字不能再查找和修改。</translation>
    </message>
    <message>
        <source>FOGRA39, coated paper</source>
        <translation>FOGRA39，涂布纸</translation>
    </message>
    <message>
        <source>An ICC file from the press…</source>
        <translation>印厂给的 ICC 文件…</translation>
    </message>
    <message>
        <source>For which press and paper the colours are made.</source>
        <translation>颜色按哪种印刷条件和纸张来做。</translation>
    </message>
    <message>
        <source>Output condition</source>
        <translation>输出条件</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁切线</translation>
    </message>
    <message>
        <source>Where the sheet is cut</source>
        <translation>按此裁切</translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>出血线</translation>
    </message>
    <message>
        <source>How far pictures reach over the cut</source>
        <translation>图片伸出裁切边多远</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>套准</translation>
    </message>
    <message>
        <source>To lay the four colours over each other</source>
        <translation>四色对齐用</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>Patches to measure the inks</source>
        <translation>测墨色用</translation>
    </message>
    <message>
        <source>Slug line</source>
        <translation>信息栏</translation>
    </message>
    <message>
        <source>Title, page and date outside the page</source>
        <translation>页外印刊名、页码、日期</translation>
    </message>
    <message>
        <source>ICC file of the press</source>
        <translation>印厂给的 ICC 文件</translation>
    </message>
    <message>
        <source>ICC profiles (*.icc *.icm);;All files (*)</source>
        <translation>ICC 文件 (*.icc *.icm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>印刷标记</translation>
    </message>
</context>
<context>
    <name>banxin::PrintOptions</name>
    <message>
        <source>Fit to the paper</source>
        <translation>适合纸张</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Crop marks, where the paper is larger</source>
        <translation>纸有余地时印裁切线</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>As large as the printer reaches</source>
        <translation>放到打印机能印的最大</translation>
    </message>
    <message>
        <source>One to one, in the middle of the paper</source>
        <translation>一比一，放在纸的正中</translation>
    </message>
</context>
<context>
    <name>banxin::PrintOrderDialog</name>
    <message>
        <source>Print order: %1, no. %2</source>
        <translation>付印单：%1 年第 %2 期</translation>
    </message>
    <message>
        <source>The issue is not released yet, so name and hash of its PDF are still missing here.</source>
        <translation>本期尚未付印，所以还没有 PDF 的文件名和校验值。</translation>
    </message>
    <message>
        <source>Number, pages, format and PDF come from the catalogue. What you leave empty can be written in by hand.</source>
        <translation>期号、页数、开本和 PDF 取自稿库。空着的项目可以打印后手写。</translation>
    </message>
    <message>
        <source>Print run</source>
        <translation>印数</translation>
    </message>
    <message>
        <source>1000 copies</source>
        <translation>1000 册</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>用纸</translation>
    </message>
    <message>
        <source>Cover 200 g coated, body 105 g matt</source>
        <translation>封面 200 克铜版纸，内文 105 克哑粉纸</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>装订</translation>
    </message>
    <message>
        <source>Saddle stitch</source>
        <translation>骑马订</translation>
    </message>
    <message>
        <source>Delivery by</source>
        <translation>交货日期</translation>
    </message>
    <message>
        <source>Printing house</source>
        <translation>印刷单位</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Name and telephone</source>
        <translation>姓名、电话</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
</context>
<context>
    <name>banxin::PrintPreviewDialog</name>
    <message>
        <source>Print Preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸面</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 (%2 × %3 mm)</source>
        <translation>%1（%2 × %3 毫米）</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>页面大小</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Pages are printed at %1 %.</source>
        <translation>按 %1 % 的大小打印。</translation>
    </message>
    <message>
        <source>The page is larger than the paper, and what stands outside is cut off. Take larger paper, or fit it to the paper.</source>
        <translation>页面比纸大，超出的部分印不上。请换大一些的纸，或者选“适合纸张”。</translation>
    </message>
    <message>
        <source>This paper has no room for crop marks.</source>
        <translation>这种纸上放不下裁切线。</translation>
    </message>
</context>
<context>
    <name>banxin::ProofPanel</name>
    <message>
        <source>Read in This Round</source>
        <translation>本轮已校</translation>
    </message>
    <message>
        <source>Not Read</source>
        <translation>未校</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>校样</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Proofread</source>
        <translation>校次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Says that the chosen articles are read in this round, as they stand now</source>
        <translation>把选中的稿件按现在的文字记为本轮已校</translation>
    </message>
    <message>
        <source>Takes that back for the chosen articles</source>
        <translation>取消选中稿件的本轮已校</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无题）</translation>
    </message>
    <message>
        <source>%1; changed since</source>
        <translation>%1，校后有改动</translation>
    </message>
    <message>
        <source>The articles of the issue are listed here while proofs are read.</source>
        <translation>校对期间，本期稿件列在这里。</translation>
    </message>
    <message>
        <source>No proof is being read now. Begin one above, in the line with the steps of the issue.</source>
        <translation>本期现在不在校对中。请在窗口上方的流程条里进入一校。</translation>
    </message>
    <message>
        <source>All articles are read in this round.</source>
        <translation>本轮全部校完。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not read in this round yet</source>
        <translation>
            <numerusform>本轮还有 %n 篇未校</numerusform>
        </translation>
    </message>
    <message>
        <source>The proofs of the issue, for reading only.</source>
        <translation>本期校样，只供查看。</translation>
    </message>
</context>
<context>
    <name>banxin::ReleaseDialog</name>
    <message>
        <source>Release to press: %1, no. %2</source>
        <translation>付印：%1 年第 %2 期</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>With the release the issue is frozen: its texts, order, pictures and settings stay as they are, and the PDF is kept in the catalogue. It can be reopened with a reason.</source>
        <translation>付印之后本期冻结：文字、次序、图片和设置不再改动，PDF 存入稿库。确有需要时可写明原因重新开启。</translation>
    </message>
    <message>
        <source>What to look at before the release</source>
        <translation>付印前请过目</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Shows the place in the window (double click does the same)</source>
        <translation>在窗口中显示该处（双击也可以）</translation>
    </message>
    <message>
        <source>Who signs the issue off</source>
        <translation>签发人姓名</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Where the copy for the press goes</source>
        <translation>给印刷厂的 PDF 存放在哪里</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>PDF for the press</source>
        <translation>印刷 PDF</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Release to Press</source>
        <translation>付印</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>✓ Everything is in order</source>
        <translation>✓ 没有需要处理的问题</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无题）</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <translation>第 %1 页：%2</translation>
    </message>
    <message>
        <source>The PDF for the press is being made and checked…</source>
        <translation>正在制作并检查印刷 PDF……</translation>
    </message>
    <message>
        <source>The issue was changed after it was checked. Check it again.</source>
        <translation>检查之后本期又有改动，请重新检查。</translation>
    </message>
    <message>
        <source>The press would refuse this PDF. Solve what stands first in the list, then check again.</source>
        <translation>这份 PDF 会被印刷厂退回。请先解决列表中的第一项，再重新检查。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), ready for the press.</source>
        <translation>
            <numerusform>共 %n 页，可以付印。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s). Nothing keeps the issue from going to press; have a look at this first:</source>
        <translation>
            <numerusform>共 %n 页，可以付印。付印前请过目：</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter who signs the issue off</source>
        <translation>请填写签发人</translation>
    </message>
</context>
<context>
    <name>banxin::ReleaseFeature</name>
    <message>
        <source>Proofs</source>
        <translation>校样</translation>
    </message>
    <message>
        <source>Steps of the issue</source>
        <translation>本期流程</translation>
    </message>
    <message>
        <source>Proofread in This Round</source>
        <translation>本篇本轮已校</translation>
    </message>
    <message>
        <source>Release to Press…</source>
        <translation>付印…</translation>
    </message>
    <message>
        <source>Releases and Their PDF…</source>
        <translation>付印文件…</translation>
    </message>
    <message>
        <source>Print Order…</source>
        <translation>付印单…</translation>
    </message>
    <message>
        <source>Contents of the Year…</source>
        <translation>年度总目录…</translation>
    </message>
    <message>
        <source>The issue has gone to press</source>
        <translation>本期已经付印</translation>
    </message>
    <message>
        <source>No proof of the issue is being read now</source>
        <translation>本期现在不在校对中</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n article(s) were not read in the round before</source>
        <translation>
            <numerusform>%1：上一轮有 %n 篇未校</numerusform>
        </translation>
    </message>
    <message>
        <source>The issue now stands at: %1</source>
        <translation>本期现在：%1</translation>
    </message>
    <message>
        <source>The article is marked as read in this round</source>
        <translation>本篇已记为本轮已校</translation>
    </message>
    <message>
        <source>The contents of the year wait with the unplaced copy now.</source>
        <translation>年度总目录已存为待用稿。</translation>
    </message>
</context>
<context>
    <name>banxin::ReleasesDialog</name>
    <message>
        <source>Releases to press</source>
        <translation>付印记录</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>付印记录</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新开启</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>打开 PDF</translation>
    </message>
    <message>
        <source>Save PDF As…</source>
        <translation>PDF 另存为…</translation>
    </message>
    <message>
        <source>Compare with File…</source>
        <translation>与文件核对…</translation>
    </message>
    <message>
        <source>Says whether a file is the very PDF that went to press</source>
        <translation>核对一个文件是不是付印的那一份 PDF</translation>
    </message>
    <message>
        <source>Print Order…</source>
        <translation>付印单…</translation>
    </message>
    <message>
        <source>Reopen Issue…</source>
        <translation>重新开启本期…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Releases to press: %1, no. %2</source>
        <translation>付印记录：%1 年第 %2 期</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>This issue has not been released to press yet.</source>
        <translation>本期尚未付印。</translation>
    </message>
    <message>
        <source>The issue has gone to press and is frozen.</source>
        <translation>本期已付印，内容冻结。</translation>
    </message>
    <message>
        <source>The issue was reopened and is not released at present.</source>
        <translation>本期已重新开启，目前没有付印。</translation>
    </message>
    <message>
        <source>%1
%2 bytes, SHA-256 %3</source>
        <translation>%1
%2 字节，SHA-256 %3</translation>
    </message>
    <message>
        <source>Save the PDF that went to press</source>
        <translation>保存付印的 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1”无法读取。</translation>
    </message>
    <message>
        <source>“%1” is the PDF that went to press.</source>
        <translation>“%1”就是付印的那一份 PDF。</translation>
    </message>
    <message>
        <source>“%1” is another file than the PDF that went to press.</source>
        <translation>“%1”与付印的 PDF 不是同一个文件。</translation>
    </message>
    <message>
        <source>Compare with File</source>
        <translation>与文件核对</translation>
    </message>
</context>
<context>
    <name>banxin::ReopenDialog</name>
    <message>
        <source>Reopen the issue</source>
        <translation>重新开启本期</translation>
    </message>
    <message>
        <source>The issue can be changed again and must be released anew afterwards. The PDF that went to press stays in the catalogue. Tell the printing house.</source>
        <translation>本期可以再次修改，改完须重新付印。已付印的 PDF 仍保存在稿库中。请通知印刷厂。</translation>
    </message>
    <message>
        <source>What is to be changed, and why</source>
        <translation>要改什么，为什么</translation>
    </message>
    <message>
        <source>Who decided it</source>
        <translation>由谁决定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新开启</translation>
    </message>
</context>
<context>
    <name>banxin::ResultDialog</name>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Check PDF File</source>
        <translation>检查 PDF 文件</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Not exported: these points must be solved first</source>
        <translation>没有导出：请先解决下面的问题</translation>
    </message>
    <message>
        <source>A press may turn this file away</source>
        <translation>这个文件印厂可能退回</translation>
    </message>
    <message>
        <source>Exported, but a press may turn it away</source>
        <translation>已导出，但印厂可能退回</translation>
    </message>
    <message numerus="yes">
        <source>Checked: %n point(s) to look at</source>
        <translation>
            <numerusform>检查完毕，%n 项请过目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported. %n point(s) to look at</source>
        <translation>
            <numerusform>已导出，%n 项请过目</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked: nothing to correct</source>
        <translation>检查完毕，没有要改的</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>states no standard</source>
        <translation>没有标明标准</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>No file was written; an older one of this name is still the same.</source>
        <translation>没有写出文件；原来的同名文件没有动。</translation>
    </message>
</context>
<context>
    <name>banxin::ReviewForm</name>
    <message>
        <source>Number the lines, to name places by them</source>
        <translation>每行编号，提意见时好指明位置</translation>
    </message>
    <message>
        <source>Box for opinions and signatures on the first page</source>
        <translation>第一页加审签栏</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>审签</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第 %1 次</translation>
    </message>
</context>
<context>
    <name>banxin::ScreenForm</name>
    <message>
        <source>At most 10 MB, for mail</source>
        <translation>压到 10 MB 以内，便于邮寄</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Pictures are made smaller only as far as that takes.</source>
        <translation>图片只压到够用为止。</translation>
    </message>
</context>
<context>
    <name>banxin::ShortcutList</name>
    <message>
        <source>&amp;Default</source>
        <translation>恢复默认(&amp;D)</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索命令或按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>命令和快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新的快捷键</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>按下新的快捷键</translation>
    </message>
    <message>
        <source>New &amp;keys:</source>
        <translation>新的快捷键(&amp;K)：</translation>
    </message>
    <message>
        <source>Choose an action, click the field and press the keys.</source>
        <translation>选一个命令，点输入框，再按下想用的键。</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already. Choose other keys, or change those first.</source>
        <translation>%1 已经用于“%2”。请换别的键，或者先改掉那一个。</translation>
    </message>
</context>
<context>
    <name>banxin::SpellingFeature</name>
    <message>
        <source>Check English Spelling as You Type</source>
        <translation>随写随查英文拼写</translation>
    </message>
    <message>
        <source>Next Misspelling</source>
        <translation>下一处拼写问题</translation>
    </message>
    <message>
        <source>No English dictionary is installed (packages hunspell-en-gb, hunspell-en-us).</source>
        <translation>没有安装英文词典（软件包 hunspell-en-gb、hunspell-en-us）。</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>“%1” Is Right</source>
        <translation>“%1”没有错</translation>
    </message>
    <message>
        <source>Add to Glossary…</source>
        <translation>加入术语表…</translation>
    </message>
    <message>
        <source>No misspelled word was found.</source>
        <translation>没有发现拼写问题。</translation>
    </message>
</context>
<context>
    <name>banxin::StageBar</name>
    <message>
        <source>Where the issue stands</source>
        <translation>本期流程</translation>
    </message>
    <message>
        <source>Show the list of proofs</source>
        <translation>打开校样列表</translation>
    </message>
    <message>
        <source>%1, no. %2</source>
        <translation>%1 年第 %2 期</translation>
    </message>
    <message>
        <source>The issue stands here</source>
        <translation>本期现在在这一步</translation>
    </message>
    <message>
        <source>The issue has gone to press. It can be reopened under Issue › Releases.</source>
        <translation>本期已付印。可在“期 › 付印文件”中重新开启。</translation>
    </message>
    <message>
        <source>Back to this step</source>
        <translation>退回这一步</translation>
    </message>
    <message>
        <source>%1, the present step</source>
        <translation>%1，当前一步</translation>
    </message>
    <message>
        <source>Read: %1 of %2</source>
        <translation>已校 %1／%2</translation>
    </message>
</context>
<context>
    <name>banxin::StylePane</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>文章来源</translation>
    </message>
    <message>
        <source>Sub-head</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Sub-head, second level</source>
        <translation>二级小标题</translation>
    </message>
    <message>
        <source>Sub-head, third level</source>
        <translation>三级小标题</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>List of names</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation>摘引</translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation>编者按</translation>
    </message>
    <message>
        <source>Teaser</source>
        <translation>导读</translation>
    </message>
    <message>
        <source>Caption of a picture</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Caption of a table</source>
        <translation>表题</translation>
    </message>
    <message>
        <source>Head of a table</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Cells of a table</source>
        <translation>表格内文</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Editorial column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Column opener page</source>
        <translation>栏目扉页</translation>
    </message>
    <message>
        <source>Sub-column</source>
        <translation>子栏目</translation>
    </message>
    <message>
        <source>Contents: heading</source>
        <translation>目录：标题</translation>
    </message>
    <message>
        <source>Contents: column</source>
        <translation>目录：栏目</translation>
    </message>
    <message>
        <source>Contents: sub-column</source>
        <translation>目录：子栏目</translation>
    </message>
    <message>
        <source>Contents: title</source>
        <translation>目录：篇名</translation>
    </message>
    <message>
        <source>Contents: number</source>
        <translation>目录：页码</translation>
    </message>
    <message>
        <source>Nameplate</source>
        <translation>刊头（报头）</translation>
    </message>
    <message>
        <source>Nameplate: line of the issue</source>
        <translation>刊头：期号行</translation>
    </message>
    <message>
        <source>Nameplate: publisher and date</source>
        <translation>刊头：编印单位和日期</translation>
    </message>
    <message>
        <source>Cover: line of the issue</source>
        <translation>封面：期号行</translation>
    </message>
    <message>
        <source>Cover line</source>
        <translation>封面要目</translation>
    </message>
    <message>
        <source>Cover: publisher</source>
        <translation>封面：编印单位</translation>
    </message>
    <message>
        <source>Colophon</source>
        <translation>编印信息</translation>
    </message>
    <message>
        <source>Running head</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Back page: heading</source>
        <translation>封底：标题</translation>
    </message>
    <message>
        <source>Back page: contacts</source>
        <translation>封底：联系方式</translation>
    </message>
    <message>
        <source>Kinds of text</source>
        <translation>文字种类</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Distance of the lines</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>居左</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>居右</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
</context>
<context>
    <name>banxin::SwapDialog</name>
    <message>
        <source>Swap Article</source>
        <translation>换稿</translation>
    </message>
    <message>
        <source>Which article takes the place of “%1”? The articles that wait:</source>
        <translation>用哪篇稿件换下《%1》？以下是待用稿：</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>搜索标题</translation>
    </message>
    <message>
        <source>Articles that wait</source>
        <translation>待用稿</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>换稿</translation>
    </message>
    <message>
        <source>No article waits that could take the place of “%1”. Import one or take one out of another column first.</source>
        <translation>没有可以换下《%1》的待用稿。请先导入来稿，或从别的栏目撤出一篇。</translation>
    </message>
</context>
<context>
    <name>banxin::TableDialog</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Language of the cells</source>
        <translation>单元格的语言</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>表题</translation>
    </message>
    <message>
        <source>stands above the table</source>
        <translation>排在表格上方</translation>
    </message>
    <message>
        <source>&amp;Caption:</source>
        <translation>表题(&amp;C)：</translation>
    </message>
    <message>
        <source>Tab goes to the next cell, behind the last one into a new row. Cells copied from a spreadsheet can be pasted.</source>
        <translation>按 Tab 到下一格，在最后一格会加一行。从电子表格复制的内容可以直接粘贴。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cells of the table</source>
        <translation>表格的单元格</translation>
    </message>
    <message>
        <source>Rows:</source>
        <translation>行数：</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>列数：</translation>
    </message>
    <message>
        <source>Header rows:</source>
        <translation>表头行数：</translation>
    </message>
    <message>
        <source>Set off, and repeated where the table goes on on another page</source>
        <translation>表头突出显示，表格转页时重复印出</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Insert Above</source>
        <translation>在上方插入</translation>
    </message>
    <message>
        <source>Insert Below</source>
        <translation>在下方插入</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Insert on the Left</source>
        <translation>在左侧插入</translation>
    </message>
    <message>
        <source>Insert on the Right</source>
        <translation>在右侧插入</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>靠左</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>靠右</translation>
    </message>
</context>
<context>
    <name>banxin::TermSuggestions</name>
    <message>
        <source>Terms of this paragraph</source>
        <translation>本段的术语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English to print</source>
        <translation>英文写法</translation>
    </message>
    <message>
        <source>The glossary is empty. Select a term in the text and add it.</source>
        <translation>术语表还是空的。选中文字里的术语就可以添加。</translation>
    </message>
    <message>
        <source>This paragraph has no term of the glossary.</source>
        <translation>这一段没有术语表里的词。</translation>
    </message>
    <message>
        <source>Click a term to insert its English at the cursor.</source>
        <translation>点一下术语，英文就插入光标处。</translation>
    </message>
    <message>
        <source>The English has it already.</source>
        <translation>英文里已经有了。</translation>
    </message>
    <message>
        <source>Mentioned here for the first time: the English has the short form alone.</source>
        <translation>这里是第一次出现，英文只写了简称。</translation>
    </message>
    <message>
        <source>The English has “%1”, which is not to be used.</source>
        <translation>英文里写的是避用的“%1”。</translation>
    </message>
    <message>
        <source>(the glossary has no English for it)</source>
        <translation>（术语表里没有英文）</translation>
    </message>
</context>
<context>
    <name>banxin::ThumbnailStrip</name>
    <message>
        <source>Small pages</source>
        <translation>页面缩略图</translation>
    </message>
</context>
<context>
    <name>banxin::TranslationActions</name>
    <message>
        <source>Send to Translator (Two-column Word)…</source>
        <translation>交译（导出双栏 Word）…</translation>
    </message>
    <message>
        <source>Take Translation Back…</source>
        <translation>收回译文…</translation>
    </message>
    <message>
        <source>Paste English and Pair…</source>
        <translation>粘贴英文并配对…</translation>
    </message>
    <message>
        <source>Take Back the Written Translation</source>
        <translation>撤回刚写入的译文</translation>
    </message>
    <message>
        <source>Another article</source>
        <translation>另一篇稿件</translation>
    </message>
    <message>
        <source>This file was made for another article. Pair it with the article on the screen all the same?</source>
        <translation>这个文件是另一篇稿件的。仍要与眼前这篇配对吗？</translation>
    </message>
    <message>
        <source>Send to translator</source>
        <translation>交译</translation>
    </message>
    <message>
        <source>%1 (to translate)</source>
        <translation>%1（待译）</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Take translation back</source>
        <translation>收回译文</translation>
    </message>
    <message>
        <source>Paste English and pair</source>
        <translation>粘贴英文并配对</translation>
    </message>
    <message>
        <source>The clipboard is empty. Copy the English text first, then choose this again.</source>
        <translation>剪贴板是空的。请先复制英文，再选这一项。</translation>
    </message>
    <message>
        <source>The article can only be read here.</source>
        <translation>这篇稿件在这里只能阅读。</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) of English were written.</source>
        <translation>
            <numerusform>已写入 %n 段英文。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z takes them back as long as nothing else was written.</source>
        <translation>没有再写别的以前，按 Ctrl+Z 可以撤回。</translation>
    </message>
    <message>
        <source>This issue prints Chinese alone: the English is kept with the article, but it is neither shown nor printed here.</source>
        <translation>这一期只印中文：英文已随稿件保存，但在这里不显示，也不印。</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>banxin::UndoFeature</name>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>in the article</source>
        <translation>本篇稿件</translation>
    </message>
    <message>
        <source>in the order of the issue</source>
        <translation>本期编排</translation>
    </message>
</context>
<context>
    <name>banxin::VersionsPanel</name>
    <message>
        <source>Keep as Version…</source>
        <translation>存为版本…</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation>只看改动</translation>
    </message>
    <message>
        <source>Put Back This Version</source>
        <translation>恢复为这个版本</translation>
    </message>
    <message>
        <source>Keeps the text as it is now under a name (Ctrl+Alt+S)</source>
        <translation>把现在的文字起个名字存下来（Ctrl+Alt+S）</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Makes the text what it was in this version; Ctrl+Z takes it back</source>
        <translation>把文字恢复成这个版本的样子；Ctrl+Z 可以撤回</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since this version. Struck through: taken away since. Underlined: added since.</source>
        <translation>
            <numerusform>这个版本之后改了 %n 处。删除线：后来删去的；下划线：后来加上的。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is the same as in this version.</source>
        <translation>现在的文字和这个版本一样。</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>恢复此段</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Keep Under a Name…</source>
        <translation>起名存为版本…</translation>
    </message>
    <message>
        <source>Do Not Keep Any Longer</source>
        <translation>不再保留</translation>
    </message>
</context>
<context>
    <name>banxin::WaiveDialog</name>
    <message>
        <source>Print it as it is</source>
        <translation>知道了，照印</translation>
    </message>
    <message>
        <source>It will not be listed again for this issue. Who decided and why is kept with it.</source>
        <translation>本期以后不再列出。谁决定的、为什么，都会记下来。</translation>
    </message>
    <message>
        <source>There is no better original</source>
        <translation>没有更清楚的原图</translation>
    </message>
    <message>
        <source>Agreed with the press</source>
        <translation>已与印厂确认</translation>
    </message>
    <message>
        <source>Checked by eye</source>
        <translation>看过，可以</translation>
    </message>
    <message>
        <source>Why it may be printed</source>
        <translation>为什么可以照印</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Print It As It Is</source>
        <translation>照印</translation>
    </message>
</context>
<context>
    <name>banxin::WritingFeature</name>
    <message>
        <source>Save Now</source>
        <translation>立即保存</translation>
    </message>
    <message>
        <source>Everything is saved by itself while you write; this saves at once (Ctrl+S)</source>
        <translation>写作时自动保存；这里立即保存一次（Ctrl+S）</translation>
    </message>
    <message>
        <source>Saved. Banxin saves by itself while you write.</source>
        <translation>已保存。写作时会自动保存，不用手动保存。</translation>
    </message>
    <message>
        <source>%1 characters, %2 without punctuation</source>
        <translation>%1 字，不计标点 %2 字</translation>
    </message>
    <message>
        <source>%1 English words</source>
        <translation>英文 %1 词</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>Whole issue</source>
        <translation>本期</translation>
    </message>
</context>
<context>
    <name>banxin::YearDialog</name>
    <message>
        <source>Contents of the year</source>
        <translation>年度总目录</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>按栏目</translation>
    </message>
    <message>
        <source>By issue</source>
        <translation>按期</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>刊物</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Make an Article of It</source>
        <translation>存为待用稿</translation>
    </message>
    <message>
        <source>It waits with the unplaced copy and can be placed in the last issue</source>
        <translation>存为一篇待用稿，可以编入当年最后一期</translation>
    </message>
    <message>
        <source>Save as Text…</source>
        <translation>存为文本…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The issues of the year are being read…</source>
        <translation>正在读取当年各期……</translation>
    </message>
    <message>
        <source>There is no article in this year yet.</source>
        <translation>这一年还没有稿件。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>共 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) not released yet: their pages may still change.</source>
        <translation>
            <numerusform>其中 %n 期尚未付印，页码可能还会变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>存为文本</translation>
    </message>
    <message>
        <source>Text (*.txt);;Markdown (*.md)</source>
        <translation>文本 (*.txt);;Markdown (*.md)</translation>
    </message>
</context>
</TS>
