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
    const QByteArray text = QJsonDocument(articleToJson(printed)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

} // namespace banxin
