#include "model/passage_comment.h"

#include <QJsonObject>

#include <algorithm>

namespace banxin {

namespace {

const QString key = QStringLiteral("comments");

} // namespace

std::vector<PassageComment> commentsOf(const Block& block)
{
    std::vector<PassageComment> out;
    const QJsonObject all = block.payload.value(key).toObject();
    for (auto at = all.begin(); at != all.end(); ++at) {
        const QJsonObject one = at.value().toObject();
        if (one.isEmpty())
            continue;
        out.push_back({at.key(), one.value(QLatin1String("author")).toString(),
                       QDateTime::fromString(one.value(QLatin1String("time")).toString(), Qt::ISODate),
                       one.value(QLatin1String("text")).toString(),
                       one.value(QLatin1String("resolved")).toBool()});
    }
    return out;
}

QString setComment(Block& block, PassageComment comment)
{
    QJsonObject all = block.payload.value(key).toObject();
    for (int next = 1; comment.id.isEmpty(); ++next)
        if (const QString id = QStringLiteral("c%1").arg(next); !all.contains(id))
            comment.id = id;
    QJsonObject one{{QStringLiteral("author"), comment.author},
                    {QStringLiteral("time"), comment.time.toUTC().toString(Qt::ISODate)},
                    {QStringLiteral("text"), comment.text}};
    if (comment.resolved)
        one.insert(QStringLiteral("resolved"), true);
    all.insert(comment.id, one);
    block.payload.insert(key, all);
    return comment.id;
}

void removeComment(Block& block, const QString& id)
{
    QJsonObject all = block.payload.value(key).toObject();
    all.remove(id);
    if (all.isEmpty())
        block.payload.remove(key);
    else
        block.payload.insert(key, all);
    for (Text* text : {&block.zh, &block.en})
        std::erase_if(text->marks,
                      [&](const Mark& mark) { return mark.kind == MarkKind::Comment && mark.value == id; });
}

} // namespace banxin
