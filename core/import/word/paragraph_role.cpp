#include "import/word/paragraph_role.h"

#include "import/line.h"

#include <algorithm>

namespace banxin::word {

namespace {

struct NamedRole {
    const char* pattern;
    ManuscriptRole role;
};

/// Names of styles without blanks, in small letters: those that Word and WPS bring, in both languages,
/// and those that offices give their own.
constexpr NamedRole namedRoles[] = {
    {"^(title|标题|大标题|主标题|总标题|(文章|文件|公文|稿件|新闻)(主|大)?标题|articletitle|headline)$",
     ManuscriptRole::Title},
    {"^(subtitle|副标题|副题)$", ManuscriptRole::Subtitle},
    {"^(kicker|引题|肩题|眉题)$", ManuscriptRole::Kicker},
    {"^(caption|题注|图注|图说|图题|图片说明|figurecaption|照片说明)$", ManuscriptRole::Caption},
    {"^(quote|intensequote|引用|明显引用|blocktext|文本块|引文)$", ManuscriptRole::Quote},
    {"^(byline|author|作者|署名|作者姓名)$", ManuscriptRole::Byline},
    {"^(来源|稿件来源|文章来源|source)$", ManuscriptRole::Source},
    {"^(栏目|栏目名|栏目名称|栏目标题)$", ManuscriptRole::Column},
};

/// "heading 2", "标题 2", "二级标题", "2级标题": 2; 0: no heading.
int headingLevel(const QString& name)
{
    static const QRegularExpression numbered =
        manuscript::unicodePattern(QStringLiteral("^(?:heading|标题|h)([1-9])$"));
    static const QRegularExpression worded =
        manuscript::unicodePattern(QStringLiteral("^([一二三四五六1-6])级标题$"));
    if (const auto match = numbered.match(name); match.hasMatch())
        return match.captured(1).toInt();
    if (const auto match = worded.match(name); match.hasMatch()) {
        const qsizetype han = QStringLiteral("一二三四五六").indexOf(match.captured(1));
        return han >= 0 ? static_cast<int>(han) + 1 : match.captured(1).toInt();
    }
    return 0;
}

ParagraphRole roleOfName(const QString& style)
{
    static const std::vector<std::pair<QRegularExpression, ManuscriptRole>> known = [] {
        std::vector<std::pair<QRegularExpression, ManuscriptRole>> out;
        for (const NamedRole& one : namedRoles)
            out.emplace_back(manuscript::unicodePattern(QString::fromUtf8(one.pattern)), one.role);
        return out;
    }();
    QString name = style.toLower();
    name.removeIf([](QChar c) { return c.isSpace(); });
    if (const int level = headingLevel(name); level > 0)
        return {ManuscriptRole::Heading, level};
    for (const auto& [pattern, role] : known)
        if (pattern.match(name).hasMatch())
            return {role, 0};
    return {};
}

} // namespace

ParagraphRole roleOf(const docx::Paragraph& paragraph)
{
    for (const QString& name : paragraph.styleNames)
        if (const ParagraphRole found = roleOfName(name); found.role != ManuscriptRole::Unknown)
            return found;
    if (paragraph.outlineLevel > 0)
        return {ManuscriptRole::Heading, paragraph.outlineLevel};
    // 一、 and （一） are how Chinese texts number their parts; what they number says the text.
    static const QRegularExpression item = manuscript::unicodePattern(
        QStringLiteral("^\\s*[(（]?(?:\\d{1,3}(?:\\.\\d{1,3})*|[a-zA-Z]{1,4}|[①-⑳⑴-⒇⒈-⒛])[.、．)）]?\\s*$"));
    if (paragraph.listLevel > 0 && (paragraph.bulleted || item.match(paragraph.label).hasMatch()))
        return {ManuscriptRole::ListItem, paragraph.listLevel};
    return {};
}

bool isListStyle(const docx::Paragraph& paragraph)
{
    static const QRegularExpression list = manuscript::unicodePattern(
        QStringLiteral("^(?:listparagraph|list\\d?|列出段落|列表段落|列表\\d?)\\d{0,2}$"));
    return std::ranges::any_of(paragraph.styleNames, [](const QString& style) {
        QString name = style.toLower();
        name.removeIf([](QChar c) { return c.isSpace(); });
        return list.match(name).hasMatch();
    });
}

} // namespace banxin::word
