#include "model/content_mark.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace banxin {

QString contentMark(const Article& article)
{
    Article printed = article;
    printed.id = {};
    printed.revision = {};
    printed.state = ArticleState::Draft;
    printed.nextBlock = 1;
    for (Block& block : printed.blocks) { // a comment is never printed
        block.payload.remove(QStringLiteral("comments"));
        for (Text* text : {&block.zh, &block.en})
            std::erase_if(text->marks, [](const Mark& mark) { return mark.kind == MarkKind::Comment; });
    }
    const QByteArray text = QJsonDocument(articleToJson(printed)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

} // namespace banxin
