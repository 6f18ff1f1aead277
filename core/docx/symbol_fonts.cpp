#include "docx/symbol_fonts.h"

#include <map>

namespace banxin::docx {

namespace {

using Table = std::map<ushort, char16_t>;

// Mappings of the Unicode consortium and of the fonts' own tables; only what office texts use.
const Table& wingdings()
{
    static const Table table{{0x22, u'✂'}, {0x28, u'☎'}, {0x29, u'✆'}, {0x2A, u'✉'}, {0x36, u'⌛'}, {0x37, u'⌨'},
                             {0x3F, u'✍'}, {0x41, u'✌'}, {0x45, u'☜'}, {0x46, u'☞'}, {0x47, u'☝'}, {0x48, u'☟'},
                             {0x4A, u'☺'}, {0x4C, u'☹'}, {0x6C, u'●'}, {0x6D, u'❍'}, {0x6E, u'■'}, {0x6F, u'□'},
                             {0x70, u'□'}, {0x71, u'❑'}, {0x72, u'❒'}, {0x73, u'⬧'}, {0x74, u'⧫'}, {0x75, u'◆'},
                             {0x76, u'❖'}, {0x77, u'⬥'}, {0x80, u'⓪'}, {0x81, u'①'}, {0x82, u'②'}, {0x83, u'③'},
                             {0x84, u'④'}, {0x85, u'⑤'}, {0x86, u'⑥'}, {0x87, u'⑦'}, {0x88, u'⑧'}, {0x89, u'⑨'},
                             {0x8A, u'⑩'}, {0x8B, u'⓿'}, {0x8C, u'❶'}, {0x8D, u'❷'}, {0x8E, u'❸'}, {0x8F, u'❹'},
                             {0x90, u'❺'}, {0x91, u'❻'}, {0x92, u'❼'}, {0x93, u'❽'}, {0x94, u'❾'}, {0x95, u'❿'},
                             {0x9F, u'•'}, {0xA1, u'○'}, {0xA4, u'◉'}, {0xA7, u'▪'}, {0xA8, u'◻'}, {0xAA, u'✦'},
                             {0xAB, u'★'}, {0xAC, u'✶'}, {0xD8, u'➢'}, {0xDC, u'➲'}, {0xDF, u'←'}, {0xE0, u'→'},
                             {0xE1, u'↑'}, {0xE2, u'↓'}, {0xE8, u'➔'}, {0xEF, u'⇦'}, {0xF0, u'⇨'}, {0xF1, u'⇧'},
                             {0xF2, u'⇩'}, {0xF3, u'⬄'}, {0xFB, u'✗'}, {0xFC, u'✓'}, {0xFD, u'☒'}, {0xFE, u'☑'}};
    return table;
}

const Table& wingdings2()
{
    static const Table table{{0x4F, u'✗'}, {0x50, u'✓'}, {0x51, u'☒'}, {0x52, u'☑'}, {0x53, u'☒'}, {0x54, u'☒'},
                             {0x96, u'•'}, {0x97, u'●'}, {0xA2, u'■'}, {0xA3, u'□'}, {0xAE, u'◆'}};
    return table;
}

const Table& symbol()
{
    static const Table table{
        {0x22, u'∀'}, {0x24, u'∃'}, {0x2D, u'−'}, {0x40, u'≅'}, {0x41, u'Α'}, {0x42, u'Β'}, {0x43, u'Χ'},
        {0x44, u'Δ'}, {0x45, u'Ε'}, {0x46, u'Φ'}, {0x47, u'Γ'}, {0x48, u'Η'}, {0x49, u'Ι'}, {0x4B, u'Κ'},
        {0x4C, u'Λ'}, {0x4D, u'Μ'}, {0x4E, u'Ν'}, {0x4F, u'Ο'}, {0x50, u'Π'}, {0x51, u'Θ'}, {0x52, u'Ρ'},
        {0x53, u'Σ'}, {0x54, u'Τ'}, {0x55, u'Υ'}, {0x57, u'Ω'}, {0x58, u'Ξ'}, {0x59, u'Ψ'}, {0x5A, u'Ζ'},
        {0x5C, u'∴'}, {0x5E, u'⊥'}, {0x61, u'α'}, {0x62, u'β'}, {0x63, u'χ'}, {0x64, u'δ'}, {0x65, u'ε'},
        {0x66, u'φ'}, {0x67, u'γ'}, {0x68, u'η'}, {0x69, u'ι'}, {0x6A, u'ϕ'}, {0x6B, u'κ'}, {0x6C, u'λ'},
        {0x6D, u'μ'}, {0x6E, u'ν'}, {0x6F, u'ο'}, {0x70, u'π'}, {0x71, u'θ'}, {0x72, u'ρ'}, {0x73, u'σ'},
        {0x74, u'τ'}, {0x75, u'υ'}, {0x77, u'ω'}, {0x78, u'ξ'}, {0x79, u'ψ'}, {0x7A, u'ζ'}, {0xA2, u'′'},
        {0xA3, u'≤'}, {0xA4, u'⁄'}, {0xA5, u'∞'}, {0xAB, u'↔'}, {0xAC, u'←'}, {0xAD, u'↑'}, {0xAE, u'→'},
        {0xAF, u'↓'}, {0xB0, u'°'}, {0xB1, u'±'}, {0xB2, u'″'}, {0xB3, u'≥'}, {0xB4, u'×'}, {0xB5, u'∝'},
        {0xB6, u'∂'}, {0xB7, u'•'}, {0xB8, u'÷'}, {0xB9, u'≠'}, {0xBA, u'≡'}, {0xBB, u'≈'}, {0xBC, u'…'},
        {0xC7, u'∩'}, {0xC8, u'∪'}, {0xCE, u'∈'}, {0xD0, u'∠'}, {0xD5, u'∏'}, {0xD6, u'√'}, {0xD7, u'⋅'},
        {0xDB, u'⇔'}, {0xDE, u'⇒'}, {0xE5, u'∑'}, {0xF2, u'∫'}};
    return table;
}

} // namespace

QChar symbolOf(const QString& font, ushort code)
{
    const ushort low = (code & 0xFF00) == 0xF000 ? code & 0x00FF : code;
    const Table* table = nullptr;
    if (font.compare(QLatin1String("Wingdings"), Qt::CaseInsensitive) == 0)
        table = &wingdings();
    else if (font.compare(QLatin1String("Wingdings 2"), Qt::CaseInsensitive) == 0)
        table = &wingdings2();
    else if (font.compare(QLatin1String("Symbol"), Qt::CaseInsensitive) == 0)
        table = &symbol();
    if (!table) // a character of a common font that was inserted by its number
        return (code & 0xF000) == 0xF000 || code < 0x20 || QChar(code).isSurrogate() ? QChar() : QChar(code);
    const auto at = table->find(low);
    return at == table->end() ? QChar() : QChar(at->second);
}

} // namespace banxin::docx
