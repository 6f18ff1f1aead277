#pragma once

#include "layout/composed.h"
#include "model/edition.h"

#include <QStringList>

#include <vector>

namespace banxin {

/// A line that the publication prints of itself: cover, contents, colophon, running heads.
struct FurnitureLine {
    int page = 0;
    QString text; ///< without white space
    std::vector<const GlyphRun*> runs;
};

/// All of them, from the head of the first page to the foot of the last. Lines of reprints (their
/// titles in contents and cover lines) are left out.
std::vector<FurnitureLine> furnitureLines(const ComposedIssue& issue, const Edition& edition);

/// Text without white space: print breaks lines and spreads words.
QString withoutBlanks(const QString& text);

/// Whether the article was taken from elsewhere.
bool isReprint(const Article& article);

} // namespace banxin
