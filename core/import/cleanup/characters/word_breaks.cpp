#include "import/cleanup/characters/word_breaks.h"

#include <unicode/ubrk.h>

namespace banxin::cleanup {

struct WordBreaks::Iterator {
    UBreakIterator* breaks = nullptr;
    ~Iterator()
    {
        if (breaks)
            ubrk_close(breaks);
    }
};

WordBreaks::WordBreaks() : m_iterator(std::make_unique<Iterator>())
{
    UErrorCode status = U_ZERO_ERROR;
    m_iterator->breaks = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status);
}

WordBreaks::~WordBreaks() = default;

std::vector<qsizetype> WordBreaks::wordStarts(QStringView text) const
{
    std::vector<qsizetype> out(static_cast<std::size_t>(text.size()));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<qsizetype>(i);
    UErrorCode status = U_ZERO_ERROR;
    if (m_iterator->breaks)
        ubrk_setText(m_iterator->breaks, text.utf16(), static_cast<int32_t>(text.size()), &status);
    if (!m_iterator->breaks || U_FAILURE(status))
        return out;
    int32_t start = 0;
    for (int32_t end = ubrk_next(m_iterator->breaks); end != UBRK_DONE; end = ubrk_next(m_iterator->breaks)) {
        for (int32_t i = start; i < end; ++i)
            out[static_cast<std::size_t>(i)] = start;
        start = end;
    }
    return out;
}

} // namespace banxin::cleanup
