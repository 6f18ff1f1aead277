#pragma once

#include "model/edition.h"

#include <QString>

namespace banxin {

/// Text made of common characters and marks, the same for the same seed: for measuring and for
/// properties, never for reading.
QString madeUpText(unsigned seed, int characters);

/// An issue in memory: `articles` articles of `paragraphs` paragraphs, in two columns (the
/// second with a sub-column), with the built-in design of the publication.
Edition madeUpEdition(const QString& publication, int articles, int paragraphs, int charactersPerParagraph);

/// The same issue with one article that has everything that an article can hold, in both languages:
/// levels of sub-heads, run-in heads, lists, names, quotes, a table with spans, pictures alone and
/// in groups, footnotes. The pictures are numbers 1 to 6, without bytes.
Edition everythingEdition(const QString& publication);

} // namespace banxin
