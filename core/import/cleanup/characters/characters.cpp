#include "import/cleanup/characters/characters.h"

#include "import/cleanup/characters/compatibility_forms.h"
#include "import/cleanup/characters/doubled_text.h"
#include "import/cleanup/characters/founder_punctuation.h"
#include "import/cleanup/characters/full_width.h"
#include "import/cleanup/characters/letter_spacing.h"
#include "import/cleanup/characters/punctuation.h"
#include "import/cleanup/characters/quotes.h"
#include "import/cleanup/characters/spacing.h"

namespace banxin::cleanup {

void cleanCharacters(std::vector<ManuscriptLine>& lines, ChangeLog& log)
{
    for (ManuscriptLine& line : lines)
        cleanCompatibilityForms(line, log);
    cleanFounderPunctuation(lines, log);
    for (ManuscriptLine& line : lines) {
        cleanLetterSpacing(line, log);
        cleanFullWidth(line, log);
    }
    cleanDoubledText(lines, log);
    for (ManuscriptLine& line : lines)
        cleanPunctuation(line, log);
}

void cleanParagraph(Text& text, int line, ChangeLog& log)
{
    cleanQuotes(text, line, log);
    cleanSpacing(text, line, log);
}

} // namespace banxin::cleanup
