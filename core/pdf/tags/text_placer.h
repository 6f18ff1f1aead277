#pragma once

#include "pdf/tags/source_texts.h"
#include "pdf/tags/structure.h"

#include <functional>

namespace banxin {

/// A footnote's anchor or number that waits until its counterpart has its place.
struct NoteEnd {
    int link = -1; ///< index into Structure::links
    int article = -1;
    Language language = Language::Zh;
    int number = 0;
    bool anchor = false; ///< in the text; otherwise before the note
    PageAnchor at;
};

/// Puts texts into structure elements: parted where links, footnote anchors and other languages begin
/// and end, each of which becomes an element of its own within the text (UA-09, UA-14).
class TextPlacer {
public:
    TextPlacer(const ComposedIssue& issue, const SourceTexts& sources, Structure& structure)
        : m_issue(issue),
          m_sources(sources),
          m_structure(structure)
    {}

    /// The element for each code point of the text, asked in reading order.
    using ElementAt = std::function<int(int position)>;

    /// All of a text in one element.
    void place(const TextUnit& unit, int element);
    /// Parts of a text in elements of their own.
    void place(const TextUnit& unit, const ElementAt& elementAt);
    /// Where a text begins: the left end of its first run, at the top of the line.
    PageAnchor placeOf(const TextUnit& unit) const;
    /// The runs at whose end a line ends and a blank of the text was left out.
    std::vector<RunPlace> swallowedSpaces(const TextUnit& unit) const;
    /// What a text prints.
    QString printed(const TextUnit& unit) const;
    /// The language of a stretch as a tag; empty where it is the document's own.
    std::string tagOf(Language language) const;
    /// Gives an element its language where the one around it is another.
    void setLanguage(int element, Language language);
    bool chinese() const { return !m_issue.language.startsWith(QLatin1String("en")); }

    std::vector<NoteEnd>& noteEnds() { return m_noteEnds; }

private:
    struct Unit;
    struct Inline;

    Text textOf(const TextUnit& unit, bool& fromSource) const;
    void findInlines(const TextUnit& unit, Unit& out) const;
    std::vector<int> positions(const GlyphRun& run, Unit& unit) const;
    void placeRun(const TextUnit& unit, const RunPlace& place, Unit& out, const ElementAt& elementAt);
    Inline inlineAt(const Unit& unit, int element, int position) const;
    int ownerOf(const TextUnit& unit, const RunPlace& place, Unit& out, const Inline& at);
    int linkFor(const TextUnit& unit, const RunPlace& place, Unit& out, const Inline& at);
    const GlyphRun& run(const RunPlace& place) const;
    PageAnchor anchorOf(const RunPlace& place) const;

    const ComposedIssue& m_issue;
    const SourceTexts& m_sources;
    Structure& m_structure;
    std::vector<NoteEnd> m_noteEnds;
};

} // namespace banxin
