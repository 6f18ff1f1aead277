#pragma once

#include <QString>

#include <memory>
#include <vector>

namespace banxin::cleanup {

/// Where the words of a Chinese text end, by ICU's dictionary. Not to be shared between threads.
class WordBreaks {
public:
    WordBreaks();
    ~WordBreaks();
    WordBreaks(const WordBreaks&) = delete;
    WordBreaks& operator=(const WordBreaks&) = delete;

    /// For each UTF-16 unit of the string the offset at which its word begins; each unit a word of its own
    /// where there is no dictionary.
    std::vector<qsizetype> wordStarts(QStringView text) const;

private:
    struct Iterator;
    std::unique_ptr<Iterator> m_iterator;
};

} // namespace banxin::cleanup
