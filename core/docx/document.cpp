#include "docx/document.h"

namespace banxin::docx {

QString Paragraph::text() const
{
    QString out;
    for (const Run& run : runs)
        out += run.text;
    return out;
}

std::vector<const Paragraph*> Cell::paragraphs() const
{
    std::vector<const Paragraph*> out;
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::Paragraph)
            out.push_back(&block.paragraph);
        for (const Row& row : block.rows)
            for (const Cell& cell : row.cells)
                for (const Paragraph* inner : cell.paragraphs())
                    out.push_back(inner);
    }
    return out;
}

Block Block::of(Paragraph paragraph)
{
    Block out;
    out.paragraph = std::move(paragraph);
    return out;
}

} // namespace banxin::docx
