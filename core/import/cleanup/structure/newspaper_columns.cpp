#include "import/cleanup/structure/newspaper_columns.h"

#include <QRegularExpression>

#include <algorithm>

namespace banxin::cleanup {

namespace {

// What names of columns end in. A headline may too, so the line must be short as well.
const QStringList endings{
    QStringLiteral("专区"), QStringLiteral("专栏"), QStringLiteral("专版"), QStringLiteral("专题"),
    QStringLiteral("新闻"), QStringLiteral("动态"), QStringLiteral("快讯"), QStringLiteral("简讯"),
    QStringLiteral("要闻"), QStringLiteral("资讯"), QStringLiteral("速递"), QStringLiteral("速览"),
    QStringLiteral("论道"), QStringLiteral("观点"), QStringLiteral("手札"), QStringLiteral("手记"),
    QStringLiteral("札记"), QStringLiteral("观察"), QStringLiteral("评论"), QStringLiteral("时评"),
    QStringLiteral("视点"), QStringLiteral("访谈"), QStringLiteral("对话"), QStringLiteral("导读"),
    QStringLiteral("广角"), QStringLiteral("纵横"), QStringLiteral("聚焦"), QStringLiteral("特稿"),
    QStringLiteral("瞭望"), QStringLiteral("副刊"), QStringLiteral("园地"), QStringLiteral("之窗"),
    QStringLiteral("之声"), QStringLiteral("声音"), QStringLiteral("短波"), QStringLiteral("集萃"),
    QStringLiteral("随笔"), QStringLiteral("讲堂"), QStringLiteral("论坛")};

constexpr qsizetype longestName = 8;

/// The end of the first name in `text`; 0: there is none.
qsizetype nameEnd(const QString& text)
{
    qsizetype best = 0;
    for (const QString& ending : endings) {
        const qsizetype at = text.indexOf(ending, 1);
        const qsizetype end = at + ending.size();
        if (at >= 1 && end <= longestName && (best == 0 || end < best))
            best = end;
    }
    return best;
}

} // namespace

QStringList columnNames(const QString& line)
{
    static const QRegularExpression words(QStringLiteral("^[\\x{4e00}-\\x{9fff}·A-Z0-9 ｜|]+$"));
    static const QRegularExpression gap(QStringLiteral("[ ｜|]+"));
    QStringList out;
    if (line.size() > 3 * longestName || !words.match(line).hasMatch())
        return out;
    for (const QString& part : line.split(gap, Qt::SkipEmptyParts))
        for (QString rest = part; !rest.isEmpty();) {
            const qsizetype end = nameEnd(rest);
            if (end < 3)
                return {};
            out << rest.left(end);
            rest = rest.mid(end);
        }
    return out;
}

ColumnKind columnKind(const QString& name)
{
    static const QRegularExpression topic(QStringLiteral("(?:专区|专栏|专版|专题)$"));
    static const QRegularExpression opinion(QStringLiteral("专家|论道|观点|论坛|访谈|对话|声音|讲堂"));
    static const QRegularExpression notes(QStringLiteral("手札|手记|札记|评论|时评|随笔|观察|视点|特稿"));
    if (topic.match(name).hasMatch())
        return ColumnKind::Topic;
    if (opinion.match(name).hasMatch())
        return ColumnKind::Opinion;
    return notes.match(name).hasMatch() ? ColumnKind::Notes : ColumnKind::Briefs;
}

QString columnTopic(const QString& name) { return name.left(std::max<qsizetype>(0, name.size() - 2)); }

} // namespace banxin::cleanup
