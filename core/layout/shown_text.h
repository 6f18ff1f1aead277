#pragma once

#include "layout/text_setter.h"

#include <set>
#include <string>
#include <vector>

namespace banxin {

/// A stretch of a text with its marks, their places counted from its beginning.
Text textSlice(const Text& text, int from, int to);

/// The characters that print for a text: furniture before it, the number of a note at its anchor;
/// and the way back to the code points that the author typed.
/// "Source" places below count the furniture and then the text.
class ShownText {
public:
    explicit ShownText(const SetRequest& request);

    const std::u32string& text() const { return m_text; }
    /// Where a code point of the request's text (without the furniture) is shown.
    int at(int textPosition) const;
    /// Source place of a shown code point; the end for one past the last.
    int source(int shown) const;
    /// Adds the borders of what is not set like its neighbours.
    void addEdges(std::set<int>& edges) const;
    /// Gives a span of the shown text the size and rise of an anchor.
    void apply(StyleSpan& span, Length size) const;
    /// Turns places in the shown text into source places.
    void mapBack(SetParagraph& set) const;
    bool isPlain() const { return m_pieces.empty(); }

private:
    /// The number of a note, which the text does not hold.
    struct Piece {
        int from = 0;
        int to = 0;
    };

    void addAnchor(const QString& shown, int source);

    std::u32string m_text;
    std::vector<int> m_source; ///< by shown code point, one more for the end
    std::vector<int> m_shown;  ///< by code point of the text, one more for the end
    std::vector<Piece> m_pieces;
};

/// Sets a list item whose marker stands before the frame of its text: the lines after the first
/// begin below the text and not below the marker.
std::shared_ptr<const SetParagraph> setHanging(const TextSetter& setter, const SetRequest& request);

} // namespace banxin
