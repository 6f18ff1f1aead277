#include "import/html/credits.h"

#include <QRegularExpression>

namespace banxin::html {

namespace {

const QString labels = QStringLiteral("(?:文章来源|信息来源|稿件来源|新闻来源|稿源|来源|出处|文章作者|作者|"
                                      "本报记者|记者|通讯员|责任编辑|责编|编辑|审核|供稿|摄影|"
                                      "Source|Author|By)");

/// A piece of the element between two of its inner borders.
struct Piece {
    QString text;
    ManuscriptRole role = ManuscriptRole::Unknown;
};

ManuscriptRole roleByName(const Node& node)
{
    static const QRegularExpression source(
        QStringLiteral("(?:^|[-_ ])(?:source|from|laiyuan|ly|origin|js_name)(?:[-_ ]|$)"));
    static const QRegularExpression author(
        QStringLiteral("(?:^|[-_ ])(?:author|authors|writer|byline|zuozhe|rich_media_meta_text)(?:[-_ ]|$)"));
    static const QRegularExpression subtitle(
        QStringLiteral("(?:^|[-_ ])(?:subtitle|sub[-_]title|futi|fubiaoti|title2|second[-_]title)(?:[-_ ]|$)"));
    const QString name =
        (node.attribute(QLatin1String("id")) + QLatin1Char(' ') + node.attribute(QLatin1String("class")))
            .toLower();
    const bool heading = node.tag.size() == 2 && node.tag.at(0) == QLatin1Char('h') && node.tag.at(1).isDigit();
    if (heading || subtitle.match(name).hasMatch())
        return ManuscriptRole::Subtitle;
    if (name.contains(QLatin1String("time")) || name.contains(QLatin1String("date")))
        return ManuscriptRole::Unknown;
    if (source.match(name).hasMatch())
        return ManuscriptRole::Source;
    return author.match(name).hasMatch() ? ManuscriptRole::Byline : ManuscriptRole::Unknown;
}

class Pieces {
public:
    std::vector<Piece> of(const Node& node)
    {
        walk(node, ManuscriptRole::Unknown);
        end();
        return std::move(m_pieces);
    }

private:
    void walk(const Node& node, ManuscriptRole role)
    {
        if (node.isText()) {
            m_text += node.text;
            m_role = m_text.trimmed().isEmpty() || role != ManuscriptRole::Unknown ? role : m_role;
            return;
        }
        if (isHidden(node))
            return;
        const ManuscriptRole own = roleByName(node);
        // A heading is one line whatever stands in it.
        const bool whole = role == ManuscriptRole::Subtitle;
        if (!whole)
            end();
        for (const auto& child : node.children)
            walk(*child, own == ManuscriptRole::Unknown ? role : own);
        if (!whole)
            end();
    }

    /// A label waits for what it labels: 来源：<a>…</a>
    void end()
    {
        const QString text = m_text.simplified();
        if (text.endsWith(QChar(u'：')) || text.endsWith(QLatin1Char(':')))
            return;
        if (!text.isEmpty())
            m_pieces.push_back({text, m_role});
        m_text.clear();
        m_role = ManuscriptRole::Unknown;
    }

    std::vector<Piece> m_pieces;
    QString m_text;
    ManuscriptRole m_role = ManuscriptRole::Unknown;
};

/// Takes times of publication out.
QString withoutTime(QString text)
{
    static const QRegularExpression time(QStringLiteral(
        "[（(]?(?:发布时间|发布日期|发表时间|发稿时间|更新时间|时间|日期|发布于|Published|Updated)?\\s*[：:]?\\s*"
        "\\d{4}"
        "\\s?[-年/.]\\s?"
        "\\d{1,2}\\s?[-月/"
        ".]\\s?\\d{1,2}\\s?日?\\s*(?:星期[一二三四五六日天])?(?:\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?[)）]?"));
    return text.remove(time).simplified();
}

/// Source, author and abstract of one piece; the rest goes to `leftOut`.
void takeCredits(const Piece& piece, std::vector<PageCredit>& out, QStringList& leftOut)
{
    static const QRegularExpression labelled(QStringLiteral("^[（(【\\[]?\\s*") + labels
                                             + QStringLiteral("\\s*[：:／/|｜]?"));
    static const QRegularExpression nextLabel(
        QStringLiteral("[\\s|｜]+(?=(?:浏览|点击|阅读|字[号体]|【|\\[|打印|分享)|") + labels
        + QStringLiteral("\\s*[：:])"));
    static const QRegularExpression sentence(QStringLiteral("[，。；]"));
    constexpr qsizetype shortestAbstract = 30;
    constexpr qsizetype longestCredit = 60;
    const QString words = withoutTime(piece.text);
    if (words != piece.text)
        leftOut << piece.text;
    for (const QString& part : words.split(nextLabel, Qt::SkipEmptyParts)) {
        const bool credit = part.size() <= longestCredit && labelled.match(part).hasMatch() && part.size() > 2;
        const bool named = piece.role != ManuscriptRole::Unknown && part.size() > 1;
        if (credit || named)
            out.push_back({part, piece.role});
        else if (part.size() >= shortestAbstract && sentence.match(part).hasMatch())
            out.push_back({part, ManuscriptRole::Unknown});
        else if (words == piece.text)
            leftOut << part;
    }
}

} // namespace

std::vector<PageCredit> pageCredits(const Node& node, QStringList& leftOut)
{
    std::vector<PageCredit> out;
    for (const Piece& piece : Pieces().of(node))
        takeCredits(piece, out, leftOut);
    return out;
}

std::optional<std::vector<PageCredit>> creditsOfLine(const QString& line, QStringList& leftOut)
{
    constexpr qsizetype longest = 100;
    static const QRegularExpression counter(
        QStringLiteral("(?:浏览|点击|阅读)(?:次数|量|数)?\\s*[：:]|字[号体]\\s*[：:]"));
    const QString text = line.simplified();
    const QString rest = withoutTime(text);
    // A date with nothing but credits and counters beside it, or a counter.
    const bool furniture = text.size() <= longest && !text.endsWith(QChar(u'。'))
        && (counter.match(text).hasMatch() || (rest != text && (rest.isEmpty() || isCreditBelow(rest))));
    if (!furniture)
        return std::nullopt;
    std::vector<PageCredit> out;
    takeCredits({text, ManuscriptRole::Unknown}, out, leftOut);
    return out;
}

bool isKicker(const Node& node)
{
    static const QRegularExpression names(QStringLiteral("(?:^|[-_ "
                                                         "])(?:pre|pretitle|pre[-_]title|kicker|yinti|jianti|"
                                                         "shouti|eyebrow|uptitle|shoulder[-_]?title)(?:[-_ ]|$)"));
    constexpr qsizetype shortest = 2;
    constexpr qsizetype longest = 60;
    const qsizetype size = node.plain().simplified().size();
    const QString name =
        (node.attribute(QLatin1String("id")) + QLatin1Char(' ') + node.attribute(QLatin1String("class")))
            .toLower();
    return size >= shortest && size <= longest && names.match(name).hasMatch();
}

bool isCreditBelow(const QString& text)
{
    static const QRegularExpression credit(QStringLiteral("^[\\s（(【\\[]*") + labels
                                           + QStringLiteral("\\s*[：:／/|｜]\\s*\\S"));
    constexpr qsizetype longest = 80;
    return text.size() <= longest && credit.match(text).hasMatch();
}

} // namespace banxin::html
