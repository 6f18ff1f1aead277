#pragma once

#include "layout/composed.h"

#include <QString>

#include <string>
#include <vector>

namespace banxin {

/// A part of the structure tree on its way into the file.
struct StructureElement {
    struct Kid {
        enum class Kind { Element, Piece, Link };
        Kind kind = Kind::Element;
        int index = 0; ///< into Structure::elements, pieces or links
    };
    enum class Scope { None, Column, Row };
    enum class Numbering { None, Disc, Decimal, LowerAlpha };

    std::string type; ///< "P", "H2"; types of our own are in the role map (UA-08)
    int parent = -1;
    std::vector<Kid> kids; ///< in reading order
    std::string lang;      ///< empty: the parent's
    QString title;         ///< /T, for those who look at the tree
    QString alt;           ///< UA-10
    std::string id;        ///< UA-13
    Scope scope = Scope::None;
    int rowSpan = 1;
    int columnSpan = 1;
    Numbering numbering = Numbering::None;
    int boxPage = -1; ///< of a figure: where `box` stands
    Rect box;
};

/// What is not read: furniture that every page repeats, and what only looks (UA-07).
enum class ArtifactKind { Header, Footer, Repeated, Layout, Background };

/// A stretch of a page's content that belongs to one element or is an artifact: a picture, or
/// glyphs [from, to) of a run.
struct ContentPiece {
    int page = 0;
    int picture = -1; ///< index into ComposedPage::pictures; -1: a run
    int run = -1;     ///< index into ComposedPage::runs
    int from = 0;
    int to = 0;
    int owner = -1; ///< index into Structure::elements; -1: an artifact
    ArtifactKind artifact = ArtifactKind::Layout;
    int order = 0; ///< place in the reading order of all pieces
    int mcid = -1; ///< on its page, once the pages are marked
};

/// Where something leads: an address, or a place in the file.
struct StructureLink {
    int element = -1;  ///< the Link element
    QString uri;       ///< empty: `target`
    PageAnchor target; ///< page below 0: nowhere; no annotation is made
    QString contents;  ///< in words (UA-14)
};

/// The structure tree of an issue and what of its pages belongs to it. Element 0 is the Document.
struct Structure {
    std::vector<StructureElement> elements;
    std::vector<ContentPiece> pieces;
    std::vector<StructureLink> links;

    /// Appends an element as the last kid of `parent`; gives its index.
    int add(int parent, std::string type);
    /// Appends a piece of content to an element, in reading order.
    void add(ContentPiece piece);
    StructureElement& at(int index) { return elements[static_cast<std::size_t>(index)]; }
    const StructureElement& at(int index) const { return elements[static_cast<std::size_t>(index)]; }
    /// The language that holds at an element: its own or the nearest above; empty: the document's.
    std::string languageAt(int index) const;
};

} // namespace banxin
