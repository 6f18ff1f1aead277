#pragma once

#include "pdf/tags/text_placer.h"

#include <map>
#include <set>
#include <vector>

namespace banxin {

/// A picture on a page.
struct PicturePlace {
    int page = 0;
    int picture = 0; ///< index into ComposedPage::pictures
};

/// Pictures of articles by what they belong to: article, block, place in a group.
using PicturePlaces = std::map<TextKey, std::vector<PicturePlace>>;

/// What the taggers of one issue share.
struct TaggingContext {
    const ComposedIssue& issue;
    const Edition& edition;
    const SourceTexts& sources;
    TextUnits& units;
    TextPlacer& placer;
    Structure& structure;
    PicturePlaces& pictures;

    const ComposedPage& page(int index) const { return issue.pages[static_cast<std::size_t>(index)]; }
    /// Makes an element of this type and puts the text into it; -1 where nothing of it is printed.
    int addText(int parent, const char* type, const TextKey& key);
    /// A Figure with its alternative text (UA-10).
    int addFigure(int parent, const PicturePlace& place, const QString& alt, Language language);
};

/// "H3" for 3; the deepest is H6.
std::string headingType(int level);

/// Builds the elements of one article in one language.
class ArticleTagger {
public:
    /// `level` is the heading level of the title.
    ArticleTagger(TaggingContext& context, int article, Language language, int parent, int level);
    void tag();
    /// Two languages that are locked to each other, block by block: a pair is read before the next.
    static void tagPairs(ArticleTagger& first, ArticleTagger& second);
    /// Whether anything of the article is printed in a language.
    static bool isPrinted(const TextUnits& units, const PicturePlaces& pictures, int article, Language language);

private:
    TextKey key(SourceRange::Part part, const Block* block = nullptr,
                SourceRange::Role role = SourceRange::Role::Text, std::int64_t item = -1) const;
    void addHead();
    void addBlock(const Block& block);
    void addSubhead(const Block& block);
    void addListItem(const Block& block);
    void addNameList(const Block& block);
    void addTable(const Block& block);
    void addCells(const Block& block, int table);
    void addFigures(const Block& block);
    void addCaption(int parent, const Block& block, SourceRange::Role role, std::int64_t item);
    void addFoot();
    void addEnd();
    void addJumps();
    void addNotes();
    int grouped(const char* type, const char* inner, const Block& block, int& open);

    TaggingContext& m_context;
    Structure& m_structure;
    const Article& m_article;
    int m_index;
    Language m_language;
    int m_parent;
    int m_level;
    std::vector<int> m_ranks; ///< of the sub-heads that hold here, outermost first
    int m_list = -1;          ///< the list that the last block belongs to
    int m_quote = -1;
    std::vector<const Block*> m_shown; ///< pictures, read after the text
    /// Blocks of kind Caption by the picture that stands before them.
    std::map<const Block*, std::vector<const Block*>> m_captions;
    const Block* m_before = nullptr; ///< the picture that the last block was, or the caption of
};

} // namespace banxin
