#pragma once

#include "layout/text_setter.h"

#include <QByteArray>

#include <map>
#include <memory>

namespace banxin {

/// The content of a ComposeCache: shaped paragraphs by content and style, set paragraphs by
/// these and the measure. Entries that a composition did not use are dropped after it.
struct ComposeCache::Data {
    struct Shaped {
        std::shared_ptr<const ShapedParagraph> paragraph;
        std::vector<MissingGlyph> missing;
        std::vector<char32_t> fallbacks;
        std::vector<char32_t> withoutSmallCaps;
        std::int64_t used = 0;
    };
    struct Set {
        std::shared_ptr<const SetParagraph> paragraph;
        QByteArray shape; ///< key of what it was made of
        std::int64_t used = 0;
    };

    std::map<QByteArray, Shaped> shaped;
    std::map<QByteArray, Set> set;
    std::int64_t generation = 0;

    /// Forgets what the last two compositions did not use.
    void sweep();
};

} // namespace banxin
