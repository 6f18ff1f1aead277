#pragma once

#include "layout/flow.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace banxin {

/// The flow blocks of one article in one language, and everything that they were made of.
struct BuiltArticle {
    std::shared_ptr<const EditionArticle> source;
    LanguageMode mode = LanguageMode::Zh;
    FlowMeasure measure;
    bool newPage = false;
    int gapLines = 0;

    bool any = false; ///< whether anything was printed
    std::vector<FlowBlock> blocks;
    Diagnostics diagnostics;
    SetRecord record; ///< what was set for it
    std::int64_t used = 0;
};

/// What all articles of an edition share. An article that was built under another frame is built anew.
struct ArticleFrame {
    PageDesign design;
    Publication publication;
    Issue issue;
    std::map<PictureId, Picture> pictures;
    const FaceSet* faces = nullptr;
    std::shared_ptr<const Hyphenator> hyphenator;

    bool holds(const Edition& edition, const PageDesign& design, const FaceSet& faces,
               const ComposeOptions& options) const;
};

/// The content of a ComposeCache: shaped paragraphs by content and style, set paragraphs by
/// these and the measure, articles by their text and their frame. Entries that a composition did not use are
/// dropped after it.
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

    /// A request that was answered within the present frame, found without looking into its text.
    struct Asked {
        std::shared_ptr<const SetParagraph> paragraph;
        std::vector<std::int64_t*> uses; ///< of what it was made of
        std::int64_t used = 0;
    };

    std::map<QByteArray, Shaped> shaped;
    std::map<QByteArray, Set> set;
    std::map<std::pair<int, Language>, BuiltArticle> articles; ///< by index into Edition::articles
    std::optional<ArticleFrame> frame;
    std::map<QByteArray, Asked> asked;
    std::vector<QString> numbers; ///< of the contents, in the order of their entries, as printed last
    std::int64_t generation = 0;

    /// Before a composition: lets go of the articles and numbers that were made for something else.
    void enter(const Edition& edition, const PageDesign& design, const FaceSet& faces,
               const ComposeOptions& options);
    /// Forgets what the last two compositions did not use.
    void sweep();
};

} // namespace banxin
