#include "ui/insert/picture_words.h"

#include "layout/picture_fit.h"
#include "model/passage_note.h"

#include <QJsonArray>

namespace banxin {

QJsonObject picturePayload(const Block& block, int item)
{
    return item < 0 ? block.payload : block.payload.value(QLatin1String("pictures")).toArray().at(item).toObject();
}

void setPicturePayload(Block& block, int item, const QJsonObject& payload)
{
    if (item < 0) {
        block.payload = payload;
        return;
    }
    QJsonArray pictures = block.payload.value(QLatin1String("pictures")).toArray();
    if (item >= pictures.size())
        return;
    pictures.replace(item, payload);
    block.payload.insert(QStringLiteral("pictures"), pictures);
}

QString pictureWords(const Block& block, int item, const QString& key, Language language)
{
    const QJsonObject payload = picturePayload(block, item);
    if (key == QLatin1String("caption"))
        return item < 0 ? block.in(language).string : payload.value(languageKey(language)).toString();
    return payload.value(key).toObject().value(languageKey(language)).toString();
}

void setPictureWords(Block& block, int item, const QString& key, Language language, const QString& words)
{
    if (pictureWords(block, item, key, language) == words)
        return;
    if (key == QLatin1String("caption") && item < 0) {
        block.in(language) = withWords(block.in(language), words);
        return;
    }
    QJsonObject payload = picturePayload(block, item);
    const auto put = [&](QJsonObject& in) {
        if (words.isEmpty())
            in.remove(languageKey(language));
        else
            in.insert(languageKey(language), words);
    };
    if (key == QLatin1String("caption")) {
        put(payload);
    } else {
        QJsonObject both = payload.value(key).toObject();
        put(both);
        if (both.isEmpty())
            payload.remove(key);
        else
            payload.insert(key, both);
    }
    setPicturePayload(block, item, payload);
}

int printedResolution(const Edition& edition, const ComposedIssue& issue, ArticleId article, BlockId block,
                      int item)
{
    int lowest = 0;
    for (const ComposedPage& page : issue.pages) {
        for (const PlacedPicture& placed : page.pictures) {
            const SourceRange& source = placed.source;
            if (source.part != SourceRange::Part::Block || source.block != block || source.article < 0
                || source.article >= static_cast<int>(edition.articles.size())
                || edition.articles[static_cast<std::size_t>(source.article)]->article.id != article
                || (item >= 0 && source.item != item))
                continue;
            const auto picture = edition.pictures.find(placed.picture);
            if (picture == edition.pictures.end())
                continue;
            const int here = effectiveResolution(placed, picture->second);
            if (here > 0 && (lowest == 0 || here < lowest))
                lowest = here;
        }
    }
    return lowest;
}

} // namespace banxin
