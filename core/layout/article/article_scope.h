#pragma once

#include "layout/flow.h"

namespace banxin {

/// What the builders of one article's blocks share: what they read, and the flow blocks and
/// findings that they leave. One for each language in which the article is set.
struct ArticleScope {
    const Edition& edition;
    const TextSetter& setter;
    const PageDesign& design;
    LanguageMode languages;
    FlowMeasure measure; ///< of the section in which the article stands
    int index;           ///< into Edition::articles
    Language language;

    std::vector<FlowBlock> blocks;
    Diagnostics diagnostics;
    /// Footnotes of boxes; the next lines on the grid take them along.
    std::vector<Footnote> carriedNotes;
    int notes = 0;                         ///< numbered so far in this language
    BlockId openerPicture;                 ///< the picture block that already stands above the head
    bool plainOpener = false;              ///< no picture above the head: it stands there already or nowhere
    bool noteInLines = false;              ///< an editor's note is set as lines, not as a box
    const PairMeasure* captions = nullptr; ///< captions of both languages stand side by side as the texts do

    const EditionArticle& placed() const { return *edition.articles[static_cast<std::size_t>(index)]; }
    const Article& article() const { return placed().article; }
    /// The layout that the placement or the design names; the plain one otherwise.
    const ArticleLayout& layout() const;
    bool bilingual() const { return printsBoth(languages); }
    /// Set a second time, after the Chinese: what stands once has been printed.
    bool isSecond() const { return language == Language::En && bilingual(); }

    /// A style by name; `fallback` when the design does not name it, then the body.
    const TextStyle& style(const QString& name, const QString& fallback = {}) const;
    /// A style that stands on lines of its own: its pitch, or the body's.
    Length pitchOf(const TextStyle& style) const;

    SourceRange base(SourceRange::Part part) const;
    SourceRange source(const Block& block) const;

    void push(FlowBlock block);
    /// Leaves the notes of a box to the lines that follow it.
    void carry(std::vector<Footnote> notes);
    /// Hands notes that no line followed to the last one before them.
    void settleNotes();
    /// Sets the request (its width and language are filled in) as lines on the grid and appends
    /// them. Null when nothing came of it.
    FlowBlock* addLines(SetRequest request, const SourceRange& source);
    FlowBlock* addLines(const Text& text, const QString& styleName, const SourceRange& source);
    void report(const std::vector<std::pair<SourceRange, MissingGlyph>>& missing);
    void reportMissing(const SourceRange& source, char32_t character);
    /// A warning that names the block and the article.
    void warn(const QString& rule, const QString& subject, const Block& block);
};

} // namespace banxin
