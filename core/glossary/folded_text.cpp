#include "glossary/folded_text.h"

#include <QList>

namespace banxin {

namespace {

constexpr char32_t nothing = 0;

/// The character that stands for all that look like it; `nothing` for those that nobody sees.
char32_t plain(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFF01 + U'!';
    switch (c) {
    case 0x00AD: // soft hyphen
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
    case 0xFFFC: // anchor of a note or an inline picture
        return nothing;
    case 0x2010:
    case 0x2011: return U'-';
    case 0x2018:
    case 0x2019:
    case 0x02BC: return U'\'';
    case 0x2022:
    case 0x2027:
    case 0x30FB:
    case 0xFF65: return 0x00B7;
    default: return QChar::isSpace(c) ? U' ' : c;
    }
}

bool isBlank(char32_t c) { return c == U' '; }

/// Han, kana and their punctuation: no blank beside them means anything.
bool isWide(char32_t c) { return c >= 0x2E80; }

} // namespace

bool isHan(char32_t c) { return c >= 0x2E80 && QChar::isLetterOrNumber(c); }

bool isWordCharacter(char32_t c) { return c < 0x2E80 && QChar::isLetterOrNumber(c); }

FoldedText foldedText(const QString& text)
{
    FoldedText out;
    const QList<uint> points = text.toUcs4();
    out.exact.reserve(static_cast<std::size_t>(points.size()));
    out.at.reserve(static_cast<std::size_t>(points.size()));
    bool blankBefore = false;
    int blankAt = 0;
    for (int i = 0; i < points.size(); ++i) {
        const char32_t c = plain(points.at(i));
        if (c == nothing)
            continue;
        if (isBlank(c)) {
            if (!blankBefore)
                blankAt = i;
            blankBefore = true;
            continue;
        }
        if (blankBefore && !out.exact.empty() && !isWide(out.exact.back()) && !isWide(c)) {
            out.exact.push_back(U' ');
            out.at.push_back(blankAt);
        }
        blankBefore = false;
        out.exact.push_back(c);
        out.at.push_back(i);
    }
    out.folded.reserve(out.exact.size());
    for (const char32_t c : out.exact)
        out.folded.push_back(QChar::toLower(c));
    return out;
}

} // namespace banxin
