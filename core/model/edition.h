#pragma once

#include "model/publication.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <vector>

namespace banxin {

/// An article of an edition in its place.
struct EditionArticle {
    ColumnId column;
    Article article;
    PlacementSetting setting;
};

/// A column of an edition; `columns` holds the sub-columns, `articles` indices into
/// Edition::articles in printing order (articles of the column itself come before those
/// of its sub-columns).
struct EditionColumn {
    EditorialColumn column;
    std::vector<EditionColumn> columns;
    std::vector<int> articles;
};

/// The value that is composed: one issue as it stands at one moment. Immutable once built,
/// shared between threads, cheap to copy (articles are shared).
struct Edition {
    Publication publication;
    Issue issue;
    std::vector<EditionColumn> columns;
    std::vector<std::shared_ptr<const EditionArticle>> articles; ///< printing order
    std::map<PictureId, Picture> pictures;                       ///< those that articles and cover name
};

/// The column with this id, sub-columns included; null when there is none.
const EditionColumn* findColumn(const Edition& edition, ColumnId id);

} // namespace banxin
