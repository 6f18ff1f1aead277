#pragma once

#include "import/outline.h"
#include "import/paragraphs.h"

#include <stop_token>

namespace banxin::manuscript {

/// An article while it is read.
struct Draft {
    Article article; ///< fields only; its body is in `pieces`
    std::vector<Piece> pieces;
    int column = -1; ///< index into Outline::columns, -1: before any column
    int entry = -1;  ///< index into Outline::entries, -1: not in the contents
    int line = 0;
    int level = 0;      ///< number of # of its title
    bool ended = false; ///< a source or byline stood after its text
};

class IssueHead;

/// A heading without 【】 that has a title directly below it.
bool looksLikeColumn(const std::vector<Line>& lines, std::size_t at);

/// Reads the lines of the body into drafts. Titles are recognised by the contents first, then
/// by place, mark and level, because heading levels of typed issues are not consistent.
class BodyReader {
public:
    BodyReader(Outline& outline, const IssueHead& head, Diagnostics& notes, std::stop_token stop = {});

    /// The lines [from, to); may be called for several parts of a file. Ends early when stopped.
    void read(const std::vector<Line>& lines, std::size_t from, std::size_t to);
    std::vector<Draft> takeDrafts() { return std::move(m_drafts); }

private:
    std::size_t readAt(std::size_t at);
    bool dropsFurniture(const Line& line);
    bool takesColumn(std::size_t at);
    bool opensColumn(std::size_t at) const;
    std::size_t takesTitle(std::size_t at);
    bool looksLikeTitle(std::size_t at) const;
    bool takesUnderTitle(const Line& line);
    bool takesCredit(const Line& line);
    void takeText(const Line& line, bool adjacent);
    void openDraft(const Line& line, const QString& title, const QString& kicker, int entry);
    void openUntitled(const Line& line);
    void note(Diagnostic::Severity severity, const char* rule, const Line& line, const QString& detail);

    Outline& m_outline;
    const IssueHead& m_head;
    Diagnostics& m_notes;
    std::stop_token m_stop;
    const std::vector<Line>* m_lines = nullptr;
    std::size_t m_end = 0;
    std::vector<Draft> m_drafts;
    int m_column = -1;
    bool m_columnOpened = false; ///< nothing stood after the column heading yet
    bool m_bulletTitles = false; ///< titles of this file carry ●
};

} // namespace banxin::manuscript
