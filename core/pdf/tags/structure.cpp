#include "pdf/tags/structure.h"

namespace banxin {

int Structure::add(int parent, std::string type)
{
    const auto index = static_cast<int>(elements.size());
    StructureElement element;
    element.type = std::move(type);
    element.parent = parent;
    elements.push_back(std::move(element));
    if (parent >= 0)
        at(parent).kids.push_back({StructureElement::Kid::Kind::Element, index});
    return index;
}

void Structure::add(ContentPiece piece)
{
    const auto index = static_cast<int>(pieces.size());
    piece.order = index;
    if (piece.owner >= 0)
        at(piece.owner).kids.push_back({StructureElement::Kid::Kind::Piece, index});
    pieces.push_back(piece);
}

std::string Structure::languageAt(int index) const
{
    while (index >= 0 && at(index).lang.empty())
        index = at(index).parent;
    return index < 0 ? std::string() : at(index).lang;
}

} // namespace banxin
