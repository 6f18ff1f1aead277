#pragma once

#include "import/cleanup/characters/characters.h"

#include <gtest/gtest.h>

namespace banxin::testing {

inline std::vector<ManuscriptLine> manuscriptLines(const QString& text)
{
    std::vector<ManuscriptLine> lines;
    for (const QString& string : text.split(QLatin1Char('\n'))) {
        ManuscriptLine line;
        line.text = Text(string);
        line.number = static_cast<int>(lines.size()) + 1;
        lines.push_back(std::move(line));
    }
    return lines;
}

inline QString joined(const std::vector<ManuscriptLine>& lines)
{
    QStringList out;
    for (const ManuscriptLine& line : lines)
        out.append(line.text.string);
    return out.join(QLatin1Char('\n'));
}

/// The text after the passes on characters.
inline QString cleaned(const QString& text, const CleanOptions& options = {})
{
    ChangeLog log(options);
    std::vector<ManuscriptLine> lines = manuscriptLines(text);
    cleanup::cleanCharacters(lines, log);
    return joined(lines);
}

inline std::vector<CleanChange> changesOf(const QString& text, const CleanOptions& options = {})
{
    ChangeLog log(options);
    std::vector<ManuscriptLine> lines = manuscriptLines(text);
    cleanup::cleanCharacters(lines, log);
    return log.take();
}

/// The text after the passes on paragraphs.
inline QString cleanedParagraph(const QString& string)
{
    const CleanOptions options;
    ChangeLog log(options);
    Text text(string);
    cleanup::cleanParagraph(text, 1, log);
    return text.string;
}

} // namespace banxin::testing
