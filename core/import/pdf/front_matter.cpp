#include "import/pdf/display_lines.h"

#include <QRegularExpression>

#include <algorithm>

namespace banxin::pdftext {

namespace {

bool saysIssue(const QString& text)
{
    static const QRegularExpression issue(QStringLiteral(
        "第\\s*[0-9〇零一二三四五六七八九十百]+\\s*期|总第|国内统一刊号|刊号|准印证|CN\\s*[0-9]{2}|ISSN|内部资料|"
        "星期[一二三四五六日]|今日\\s*[0-9]+\\s*版"));
    return issue.match(text).hasMatch();
}

bool isContentsHead(const QString& text)
{
    static const QRegularExpression head(QStringLiteral(
        "^\\s*(?:目\\s*[录次]|CONTENTS|Contents|本期目录|本期要目|本期导读|本期导航|要\\s*目)\\s*$"));
    return head.match(text).hasMatch();
}

bool isImprintHead(const QString& text)
{
    static const QRegularExpression head(
        QStringLiteral("^\\s*(?:联系(?:方式|我们)|编辑部(?:联系方式)?|编印信息|版权(?:信息|页))[：:]?\\s*$"));
    return head.match(text).hasMatch();
}

/// Lists of titles have none.
bool hasSentence(const Piece& piece)
{
    return std::ranges::any_of(piece.region.lines,
                               [](const TextLine& line) { return line.text.contains(QChar(0x3002)); });
}

/// What one page holds.
struct PageFacts {
    qsizetype running = 0; ///< characters of running text: long lines in the body type
    bool contents = false, imprint = false;
};

std::vector<PageFacts> factsOf(const LaidDocument& document, std::size_t count)
{
    std::vector<PageFacts> out(count);
    for (const Piece& piece : document.pieces) {
        PageFacts& facts = out[static_cast<std::size_t>(piece.page)];
        const BodyType& body = document.body[static_cast<std::size_t>(piece.page)];
        const bool sentences = hasSentence(piece);
        for (const TextLine& line : piece.region.lines) {
            if (sentences && line.size > 0.85 * body.size && line.size < 1.1 * body.size && line.text.size() >= 10)
                facts.running += line.text.size();
            facts.contents = facts.contents || isContentsHead(line.text);
            facts.imprint = facts.imprint || isImprintHead(line.text);
        }
    }
    return out;
}

} // namespace

void markFrontMatter(LaidDocument& document, const std::vector<FoundPage>& pages)
{
    const std::vector<PageFacts> facts = factsOf(document, pages.size());
    std::vector<bool> whole(pages.size(), false);
    if (pages.size() > 2) {
        // Cover and inside cover: before the first page that has running text.
        for (std::size_t i = 0; i < pages.size() && i < 4 && facts[i].running < 120; ++i)
            whole[i] = true;
        for (std::size_t i = 0; i < pages.size() && i < 12; ++i)
            whole[i] = whole[i] || (facts[i].contents && facts[i].running < 60)
                || (facts[i].imprint && facts[i].running < 400);
        whole.back() = whole.back() || (facts.back().imprint && facts.back().running < 200);
    }
    // The nameplate of the first page with text: down to the line that names the issue.
    double nameplate = -1;
    for (const Piece& piece : document.pieces)
        for (const TextLine& line : piece.region.lines)
            if (piece.page == 0 && saysIssue(line.text) && line.box.bottom() < 0.3 * pages[0].height)
                nameplate = std::max(nameplate, line.box.bottom() + 0.3 * line.size);
    // Often a rule over the whole page ends it.
    if (nameplate > 0 && !pages.empty())
        for (const QRectF& rule : pages[0].rules)
            if (rule.width() > 0.6 * pages[0].width && rule.top() > nameplate
                && rule.top() < nameplate + 0.05 * pages[0].height)
                nameplate = std::max(nameplate, rule.bottom());
    bool inContents = false; // a list of contents above the first article of its page
    int page = -1;
    for (Piece& piece : document.pieces) {
        const std::vector<TextLine>& lines = piece.region.lines;
        const bool head =
            std::ranges::any_of(lines, [](const TextLine& line) { return isContentsHead(line.text); });
        const BodyType& body = document.body[static_cast<std::size_t>(piece.page)];
        if (piece.page != page || hasSentence(piece)
            || (inContents && !head && !lines.empty() && piece.region.size > 1.15 * body.size))
            inContents = false;
        page = piece.page;
        inContents = inContents || (head && piece.page < 12);
        piece.furniture = whole[static_cast<std::size_t>(piece.page)] || inContents
            || (piece.page == 0 && piece.region.box.center().y() < nameplate && lines.size() < 6);
    }
}

} // namespace banxin::pdftext
