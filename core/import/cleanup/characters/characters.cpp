#include "import/cleanup/characters/characters.h"

namespace banxin::cleanup {

void cleanCharacters(std::vector<ManuscriptLine>& lines, ChangeLog& log)
{
    (void)lines;
    (void)log;
}

void cleanParagraph(Text& text, int line, ChangeLog& log)
{
    (void)text;
    (void)line;
    (void)log;
}

} // namespace banxin::cleanup
