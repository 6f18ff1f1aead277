#pragma once

#include "catalogue/catalogue.h"
#include "import/imported_issue.h"

#include <map>

namespace banxin {

/// Stores one picture of a manuscript. Error: PictureUnreadable.
Result<Picture> storePicture(Catalogue& catalogue, const ImportedPicture& picture);

/// Puts the pictures that an import carries into the catalogue, and their numbers into the payloads that
/// name them: `{"file": key}` becomes `{"picture": id}`. Inside the caller's transaction.
class PictureStore {
public:
    /// What a block becomes whose picture is not carried along, or is none.
    enum class Lost {
        Fail,  ///< error PictureUnreadable: the whole import is refused
        ToFill ///< `{"missing": true}`, a place to fill in (待补图), with a finding
    };

    PictureStore(Catalogue& catalogue, const std::map<QString, ImportedPicture>& pictures, Lost lost)
        : m_catalogue(catalogue),
          m_pictures(pictures),
          m_lost(lost)
    {}

    /// The picture under this key, stored when it is asked for first. Errors: PictureUnreadable, Database.
    Result<PictureId> picture(const QString& key);
    /// The pictures of all blocks of the article.
    Status storeThoseOf(Article& article);
    /// Places to fill in, one import.picture-missing each (subject: the file or key, detail: why, where:
    /// the article's title).
    const Diagnostics& warnings() const { return m_warnings; }

private:
    Status store(QJsonObject& payload, const QString& title);

    Catalogue& m_catalogue;
    const std::map<QString, ImportedPicture>& m_pictures;
    Lost m_lost;
    std::map<QString, PictureId> m_stored;
    Diagnostics m_warnings;
};

} // namespace banxin
