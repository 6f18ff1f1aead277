#pragma once

#include "docx/document.h"
#include "model/article.h"
#include "model/passage_comment.h"

#include <vector>

namespace banxin {

/// Writes texts of articles as runs: marks become formats, notes become footnotes and open comments those of the
/// word processor, both added to the document.
class CorrectionRuns {
public:
    explicit CorrectionRuns(docx::Document& document) : m_document(document) {}

    /// A side of a block; `block` has the notes and comments that its marks name.
    std::vector<docx::Run> runsOf(const Text& text, const Block& block, Language language);
    std::vector<docx::Run> runsOf(const Text& text, Language language) { return runsOf(text, {}, language); }

private:
    int note(const Block& block, const QString& id, Language language);
    QString comment(const PassageComment& comment);

    docx::Document& m_document;
};

/// A note that was read, and a comment.
struct ReadNote {
    int at = 0; ///< code point of its anchor (U+FFFC)
    Text text;
};
struct ReadComment {
    docx::Comment comment;
    int from = 0;
    int to = 0;
};

/// A paragraph as text with marks; an anchor stands for each note, pictures are left out.
struct ReadText {
    Text text;
    std::vector<ReadNote> notes;
    std::vector<ReadComment> comments;
    bool picture = false; ///< there was a picture in it
};
ReadText readText(const docx::Paragraph& paragraph, const docx::Document& document);
/// Several as one, parted by line breaks.
ReadText readText(const std::vector<const docx::Paragraph*>& paragraphs, const docx::Document& document);

/// Gives `text` those marks of `before` whose kind `carried` says, where their words went.
template <typename Carried>
void carryMarks(const Text& before, Text& text, Carried&& carried);
/// Where a code point of one text is in the other; inside what was changed: its beginning or end.
class OffsetMap {
public:
    OffsetMap(const QString& before, const QString& after);
    int at(int codePoint, bool end) const;

private:
    struct Step {
        int from, to, newFrom, newTo;
    };
    std::vector<Step> m_steps;
};

template <typename Carried>
void carryMarks(const Text& before, Text& text, Carried&& carried)
{
    const OffsetMap map(before.string, text.string);
    for (Mark mark : before.marks) {
        if (!carried(mark.kind))
            continue;
        mark.from = map.at(mark.from, false);
        mark.to = map.at(mark.to, true);
        if (mark.from < mark.to)
            text.marks.push_back(mark);
    }
}

} // namespace banxin
