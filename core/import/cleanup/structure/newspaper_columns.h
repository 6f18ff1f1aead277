#pragma once

#include <QString>
#include <QStringList>

namespace banxin::cleanup {

/// The names of editorial columns of which a line consists, "热点新闻投融资专区" → 热点新闻, 投融资专区.
/// Empty: the line is none.
QStringList columnNames(const QString& line);

/// What a column prints, as far as its name says.
enum class ColumnKind {
    Topic,   ///< 投融资专区: articles about its subject
    Briefs,  ///< 热点新闻, 前沿动态: short news
    Opinion, ///< 专家论道: several people say what they think
    Notes    ///< 记者手札, 评论: one writer
};

ColumnKind columnKind(const QString& name);
/// The subject of a column of kind Topic: 投融资专区 → 投融资.
QString columnTopic(const QString& name);

} // namespace banxin::cleanup
