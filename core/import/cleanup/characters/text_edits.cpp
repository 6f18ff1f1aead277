#include "import/cleanup/characters/text_edits.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

/// Characters of the text that an entry shows on either side of its edits.
constexpr qsizetype contextLength = 4;

using EditRange = std::pair<std::size_t, std::size_t>; ///< indices of edits, half open

qsizetype endOf(const TextEdit& edit) { return edit.from + edit.length; }

/// Two entries never share their context, so that each can be rejected alone.
std::vector<EditRange> grouped(const std::vector<TextEdit>& edits, EditGroups groups)
{
    std::vector<EditRange> out;
    for (std::size_t i = 0; i < edits.size(); ++i) {
        const bool near = i > 0
            && (groups == EditGroups::Whole || edits[i].from - endOf(edits[i - 1]) < 2 * contextLength);
        if (near)
            out.back().second = i + 1;
        else
            out.emplace_back(i, i + 1);
    }
    return out;
}

QString edited(const QString& string, qsizetype from, qsizetype to, const std::vector<TextEdit>& edits,
               EditRange range)
{
    QString out;
    qsizetype at = from;
    for (std::size_t i = range.first; i < range.second; ++i) {
        out += QStringView(string).mid(at, edits[i].from - at);
        out += edits[i].with;
        at = endOf(edits[i]);
    }
    out += QStringView(string).mid(at, to - at);
    return out;
}

bool isProposed(const QString& string, const std::vector<TextEdit>& edits, EditRange range, const char* rule,
                int line, ChangeLog& log)
{
    qsizetype from = std::max<qsizetype>(0, edits[range.first].from - contextLength);
    qsizetype to = std::min(string.size(), endOf(edits[range.second - 1]) + contextLength);
    if (from > 0 && string.at(from).isLowSurrogate())
        --from;
    if (to < string.size() && string.at(to).isLowSurrogate())
        ++to;
    return log.propose(rule, line, string.mid(from, to - from), edited(string, from, to, edits, range));
}

/// An edit in code points, for the marks.
struct CodePointEdit {
    int from = 0;
    int length = 0;
    int newLength = 0;
};

/// Where an offset is after the edits.
int moved(int offset, const std::vector<CodePointEdit>& edits)
{
    int shift = 0;
    for (const CodePointEdit& edit : edits) {
        if (offset <= edit.from)
            break;
        if (offset < edit.from + edit.length)
            return edit.from + shift + std::min(offset - edit.from, edit.newLength);
        shift += edit.newLength - edit.length;
    }
    return offset + shift;
}

void moveMarks(std::vector<Mark>& marks, const std::vector<CodePointEdit>& edits)
{
    std::vector<Mark> out;
    for (Mark mark : marks) {
        const bool wasEmpty = mark.from >= mark.to;
        mark.from = moved(mark.from, edits);
        mark.to = moved(mark.to, edits);
        if (wasEmpty || mark.from < mark.to)
            out.push_back(std::move(mark));
    }
    marks = std::move(out);
}

} // namespace

void makeEdits(Text& text, const std::vector<TextEdit>& edits, const char* rule, int line, ChangeLog& log,
               EditGroups groups)
{
    std::vector<TextEdit> accepted;
    for (const EditRange& range : grouped(edits, groups))
        if (isProposed(text.string, edits, range, rule, line, log))
            accepted.insert(accepted.end(), edits.begin() + static_cast<std::ptrdiff_t>(range.first),
                            edits.begin() + static_cast<std::ptrdiff_t>(range.second));
    if (accepted.empty())
        return;
    if (!text.marks.empty()) {
        std::vector<CodePointEdit> offsets;
        for (const TextEdit& edit : accepted) {
            const int from = codePointOffset(text.string, edit.from);
            offsets.push_back({from, codePointOffset(text.string, endOf(edit)) - from, codePointCount(edit.with)});
        }
        moveMarks(text.marks, offsets);
    }
    text.string = edited(text.string, 0, text.string.size(), accepted, {0, accepted.size()});
}

} // namespace banxin::cleanup
