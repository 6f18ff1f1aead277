#include "import/pdf/sub_heads.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace banxin::pdftext {

namespace {

/// The length of a head in Han; Latin letters are half as wide.
qsizetype lengthInHan(const QString& text)
{
    const auto latin = std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x250; });
    return text.size() - latin / 2;
}

class SubHeads {
public:
    SubHeads(const LaidDocument& document, const std::vector<FoundPage>& pages, const std::vector<HeadRun>& runs)
        : m_document(document),
          m_pages(pages),
          m_runs(runs)
    {
        for (std::size_t page = 0; page < pages.size(); ++page)
            m_columns.push_back(false);
        findColumns();
        for (const HeadRun& head : runs)
            m_inText.push_back(isInText(head));
        for (std::size_t i = 0; i < runs.size(); ++i) {
            Group& group = m_groups[sizeKey(i)];
            ++group.runs;
            group.credited += runs[i].credited ? 1 : 0;
            group.inText += m_inText[i] ? 1 : 0;
            group.length += lengthInHan(lineOf(runs[i].run.front()).text);
        }
    }

    bool isSubHead(std::size_t index) const
    {
        if (!m_inText[index])
            return false;
        const Group& group = m_groups.at(sizeKey(index));
        // The heads of articles have authors and sources.
        if (10 * group.credited >= 3 * group.runs)
            return false;
        const bool columns = m_columns[static_cast<std::size_t>(pieceOf(m_runs[index].run.front()).page)];
        if (columns && (group.inText < 2 || lengthInHan(lineOf(m_runs[index].run.front()).text) > 14))
            return false;
        return hasLargerTitle(index, columns ? 0.8 : 0.9, group);
    }

private:
    /// The runs of one size.
    struct Group {
        int runs = 0, credited = 0, inText = 0;
        qsizetype length = 0;
    };

    int sizeKey(std::size_t index) const { return static_cast<int>(std::lround(m_runs[index].size * 2)); }
    const Piece& pieceOf(const Place& at) const { return m_document.pieces[at.piece]; }
    const TextLine& lineOf(const Place& at) const { return pieceOf(at).region.lines[at.line]; }
    const BodyType& bodyOf(const Piece& piece) const
    {
        return m_document.body[static_cast<std::size_t>(piece.page)];
    }

    /// Pages on which text stands beside text.
    void findColumns()
    {
        const auto& pieces = m_document.pieces;
        const auto isText = [&](const Piece& piece) {
            return !piece.furniture && piece.picture < 0 && piece.region.lines.size() > 2;
        };
        for (std::size_t i = 0; i < pieces.size(); ++i)
            for (std::size_t k = i + 1; k < pieces.size() && pieces[k].page == pieces[i].page; ++k) {
                const QRectF& a = pieces[i].region.box;
                const QRectF& b = pieces[k].region.box;
                if (isText(pieces[i]) && isText(pieces[k]) && a.top() < b.bottom() && b.top() < a.bottom()
                    && (a.right() < b.left() || b.right() < a.left()))
                    m_columns[static_cast<std::size_t>(pieces[i].page)] = true;
            }
    }

    bool isRunningText(const Place& at) const
    {
        const Piece& piece = pieceOf(at);
        const TextLine& line = lineOf(at);
        const double body = bodyOf(piece).size;
        return line.upright && line.size > 0.85 * body && line.size < 1.1 * body;
    }

    /// The line before or after in the order of reading, if it is one of running text; pictures do not count.
    std::optional<Place> textBeside(const Place& from, bool before) const
    {
        Place at = from;
        const auto& pieces = m_document.pieces;
        if (before ? at.line > 0 : at.line + 1 < pieces[at.piece].region.lines.size()) {
            at.line += before ? -std::size_t{1} : std::size_t{1};
            return isRunningText(at) ? std::optional(at) : std::nullopt;
        }
        while (before ? at.piece > 0 : at.piece + 1 < pieces.size()) {
            at.piece += before ? -std::size_t{1} : std::size_t{1};
            const Piece& piece = pieces[at.piece];
            if (piece.furniture || piece.picture >= 0 || piece.region.lines.empty())
                continue;
            at.line = before ? piece.region.lines.size() - 1 : 0;
            return isRunningText(at) ? std::optional(at) : std::nullopt;
        }
        return std::nullopt;
    }

    bool ruleBetween(const QRectF& above, const QRectF& below, int page) const
    {
        return std::ranges::any_of(m_pages[static_cast<std::size_t>(page)].rules, [&](const QRectF& rule) {
            return rule.width() > rule.height() && rule.top() > above.center().y()
                && rule.bottom() < below.center().y()
                && std::min(rule.right(), below.right()) - std::max(rule.left(), below.left())
                > 0.5 * below.width();
        });
    }

    /// Between two paragraphs, within the edges of their column.
    bool isInText(const HeadRun& head) const
    {
        const Run& run = head.run;
        if (run.size() > 2 || head.credited)
            return false;
        const Piece& own = pieceOf(run.front());
        const std::optional<Place> before = textBeside(run.front(), true);
        const std::optional<Place> after = textBeside(run.back(), false);
        if (!before || !after)
            return false;
        const bool parted = pieceOf(*after).page != own.page; // the last line of its page
        if (parted
            && (pieceOf(*before).page != own.page
                || lineOf(run.back()).box.bottom() < 0.75 * m_pages[static_cast<std::size_t>(own.page)].height))
            return false;
        const Piece& text = pieceOf(parted ? *before : *after);
        const double em = bodyOf(own).size;
        for (const Place& at : run)
            if (lengthInHan(lineOf(at).text) > 30 || lineOf(at).box.left() < text.left - em
                || lineOf(at).box.right() > text.right + em)
                return false;
        const QRectF& last = lineOf(*before).box;
        const QRectF& first = lineOf(run.front()).box;
        if (pieceOf(*before).page != own.page) // an article that begins on a new page leaves the old one unfilled
            return last.bottom() > 0.75 * m_pages[static_cast<std::size_t>(pieceOf(*before).page)].height;
        return last.top() > first.top() || !ruleBetween(last, first, own.page);
    }

    /// Larger heads begin articles: several do, or the one above this head has its own text, and the small
    /// heads are as brief as sub-heads are.
    bool hasLargerTitle(std::size_t index, double ratio, const Group& group) const
    {
        int larger = 0;
        bool above = false;
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            if (m_runs[index].size > ratio * m_runs[i].size || !textFollows(m_runs[i]))
                continue;
            ++larger;
            above = above || i < index;
        }
        return above && (larger > 1 || group.length <= 16 * group.runs);
    }

    /// Text of the article stands below, perhaps after its byline.
    bool textFollows(const HeadRun& head) const { return head.credited || textBeside(head.run.back(), false); }

    const LaidDocument& m_document;
    const std::vector<FoundPage>& m_pages;
    const std::vector<HeadRun>& m_runs;
    std::vector<bool> m_columns; ///< by page: text stands beside text
    std::vector<bool> m_inText;
    std::map<int, Group> m_groups;
};

} // namespace

std::vector<bool> findSubHeads(const LaidDocument& document, const std::vector<FoundPage>& pages,
                               const std::vector<HeadRun>& runs)
{
    const SubHeads heads(document, pages, runs);
    std::vector<bool> out;
    for (std::size_t i = 0; i < runs.size(); ++i)
        out.push_back(heads.isSubHead(i));
    return out;
}

} // namespace banxin::pdftext
