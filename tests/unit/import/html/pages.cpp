#include "unit/import/html/pages.h"

namespace banxin::testing {

QByteArray newsPage()
{
    return R"html(<!DOCTYPE html>
<html><head><meta charset="utf-8">
<title>山坡上的果园三年挂果_乡村_云屿网</title>
<meta property="og:url" content="https://www.yunyu.example.cn/2026/a.html">
<script>var a = "<p>不是正文，是脚本。</p>";</script><style>.nav{color:red}</style></head>
<body class="page-detail">
<div class="header"><div class="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/x">新闻</a></li>
<li><a href="/y">乡村</a></li></ul></div></div>
<div class="crumbs">您当前的位置：<a href="/">首页</a> &gt; <a href="/x">乡村</a> &gt; 正文</div>
<div class="wrap"><div class="main-left">
<h1 class="title">山坡上的果园三年挂果</h1>
<div class="info"><span class="date">2026-03-05 09:30</span> <span class="source">来源：<a href="#">云屿日报</a></span>
<span class="author">作者：周小满</span> <span>字号：<a>大</a> <a>中</a> <a>小</a></span>
<div class="share-box"><a>微信</a><a>微博</a></div></div>
<div class="article-content"><div class="TRS_Editor">
<p>　　乡里的果园今年第一次挂果，老周说，树要三年才肯结。</p>
<p>　　我们在山坡上走了一个上午，他不时停下来看叶子的背面，那里有<a href="https://www.yunyu.example.cn/k">虫</a>。</p>
<p align="center"><img src="//img.example.com/2026/guoyuan.jpg" width="600"></p>
<p align="center" style="font-size:12px;color:#888">图为山坡上的果园。</p>
<p><strong>水从七里外来</strong></p>
<p>　　山上的水要走七里路才到田里，渠是前年修的。</p>
</div></div>
<div class="editor">（责任编辑：王一）</div>
<div class="related"><h3>相关新闻</h3><ul><li><a href="/1">河边的磨坊要拆，老人不肯走</a></li>
<li><a href="/2">今年的雨水比去年早了十天</a></li></ul></div>
<div class="comment-list"><p>网友：写得真好，我也想去看看，什么时候有果子？</p></div>
</div>
<div class="sidebar"><h3>热门排行</h3><ol><li><a href="/3">镇上开了第一家书店</a></li>
<li><a href="/4">摆渡人老陈的最后一天</a></li></ol><p>扫码关注我们，每天读一篇好文章，不要错过。</p></div></div>
<div class="footer"><p>版权所有 云屿网，未经授权，不得转载。</p></div>
</body></html>)html";
}

QByteArray weChatPage()
{
    return R"html(<!DOCTYPE html><html><head><meta charset="utf-8"><title></title>
<meta property="og:title" content="老周的树"><meta property="og:url" content="http://mp.weixin.qq.com/s/x"></head>
<body id="activity-detail"><div id="js_article" class="rich_media"><div class="rich_media_inner">
<div id="page-content" class="rich_media_area_primary"><div id="img-content" class="rich_media_wrp">
<h1 class="rich_media_title" id="activity-name"> 老周的树 </h1>
<div id="meta_content" class="rich_media_meta_list">
<span class="rich_media_meta rich_media_meta_text">周小满</span>
<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">云屿文艺</a></span>
<em id="publish_time" class="rich_media_meta rich_media_meta_text">2026年3月5日 08:00</em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0;">
<section style="box-sizing:border-box"><section><p style="text-align:center"><img class="rich_pages wxw-img" data-ratio="0.66"
data-src="https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg&amp;from=appmsg" data-type="jpeg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p></section></section>
<section style="line-height:2em"><section><p><span style="font-size:15px"><span leaf="">树要三年才肯结。第一年剪，第二年等。</span></span></p></section></section>
<section style="text-align:center"><section><strong><span leaf="">第一年</span></strong></section></section>
<section style="line-height:2em"><p><span leaf="">他把枝条一根一根地看过去，像在数自己的手指。</span></p><p><br></p></section>
<section><section><img data-src="https://mmbiz.qpic.cn/mmbiz_png/def/640?wx_fmt=png" src=""></section>
<p style="text-align: center;"><span style="font-size: 12px;color: rgb(136, 136, 136);">老周在山坡上</span></p></section>
</div></div>
<div id="js_tags_preview_toast" class="article-tag-card" style="display:none">预览时标签不可点</div>
<div class="rich_media_tool"><span>阅读</span><span>在看</span></div></div></div></div>
<div class="comment_primary"><p>留言：写得真好，什么时候再写一篇，我们等着。</p></div></body></html>)html";
}

QByteArray wordClipboard()
{
    return R"html(<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoTitle align=center style='text-align:center'><span lang=ZH-CN>关于果园的汇报</span></p>
<h1><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>基本情况<span lang=EN-US><o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:21.0pt'>乡里的果园今年第一次挂果<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1" title=""><span class=MsoFootnoteReference><span lang=EN-US><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></span></a>，树要三年
才肯结，这一年是第三年。<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>剪枝</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>施肥</p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="图片_x0020_1" type="#_x0000_t75"><v:imagedata src="file:///D:\Temp\msohtmlclip1\01\clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=300 height=200
src="file:///D:/Temp/msohtmlclip1/01/clip_image002.png" v:shapes="图片_x0020_1"><![endif]></p>
<p class=MsoCaption>图1 山坡</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> 据乡里的记录。</p></div></div>
<!--EndFragment--></body></html>)html";
}

} // namespace banxin::testing
