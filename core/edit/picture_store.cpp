#include "edit/picture_store.h"

#include "import/picture/usable_picture.h"

#include <QJsonArray>

namespace banxin {

Result<Picture> storePicture(Catalogue& catalogue, const ImportedPicture& picture)
{
    const Result<ImportedPicture> usable = usablePicture(picture.bytes, picture.fileName);
    if (!usable)
        return usable.error();
    return catalogue.addPicture(usable->bytes, usable->fileName);
}

Result<PictureId> PictureStore::picture(const QString& key)
{
    if (const auto known = m_stored.find(key); known != m_stored.end())
        return known->second;
    const auto carried = m_pictures.find(key);
    if (carried == m_pictures.end())
        return Error{Error::Code::PictureUnreadable, key, QStringLiteral("the import does not carry it")};
    const Result<Picture> stored = storePicture(m_catalogue, carried->second);
    if (!stored)
        return stored.error();
    m_stored.emplace(key, stored->id);
    return stored->id;
}

Status PictureStore::store(QJsonObject& payload, const QString& title)
{
    const QString file = payload.value(QLatin1String("file")).toString();
    if (file.isEmpty())
        return Done{};
    const bool toFill = payload.value(QLatin1String("missing")).toBool();
    const Result<PictureId> stored = toFill ? PictureId{} : picture(file);
    if (!stored && (m_lost == Lost::Fail || stored.error().code != Error::Code::PictureUnreadable))
        return stored.error();
    payload.remove(QStringLiteral("file"));
    if (stored && stored->valid()) {
        payload.insert(QStringLiteral("picture"), static_cast<qint64>(stored->value));
        return Done{};
    }
    payload.insert(QStringLiteral("missing"), true);
    // The clean-up told of those that it marked itself.
    if (!toFill)
        m_warnings.push_back({Diagnostic::Severity::Warning, QStringLiteral("import.picture-missing"),
                              stored.error().subject, stored.error().detail, title});
    return Done{};
}

Status PictureStore::storeThoseOf(Article& article)
{
    const QString title = article.title.zh.isEmpty() ? article.title.en : article.title.zh;
    for (Block& block : article.blocks) {
        if (block.kind == BlockKind::Picture)
            if (Status done = store(block.payload, title); !done)
                return done;
        if (block.kind != BlockKind::PictureGroup)
            continue;
        QJsonArray pictures = block.payload.value(QLatin1String("pictures")).toArray();
        for (qsizetype i = 0; i < pictures.size(); ++i) {
            QJsonObject picture = pictures.at(i).toObject();
            if (Status done = store(picture, title); !done)
                return done;
            pictures.replace(i, picture);
        }
        block.payload.insert(QStringLiteral("pictures"), pictures);
    }
    return Done{};
}

} // namespace banxin
