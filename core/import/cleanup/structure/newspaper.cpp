#include "import/cleanup/structure/newspaper.h"

#include "import/cleanup/structure/copy_line.h"
#include "import/cleanup/structure/newspaper_columns.h"
#include "import/cleanup/structure/newspaper_heading.h"
#include "import/cleanup/structure/newspaper_headlines.h"
#include "import/cleanup/structure/newspaper_places.h"
#include "import/cleanup/structure/newspaper_seams.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace banxin::cleanup {

namespace {

/// Articles that change "article" took back are put together with the one before.
void partStories(const Page& page, std::vector<Story>& stories, ChangeLog& log)
{
    std::vector<Story> out;
    for (Story& story : stories) {
        if (!out.empty()) {
            const QString end = page.pieces[out.back().texts.back()].text().right(8);
            const Piece& first = page.pieces[story.texts.front()];
            const QString begin = first.text().left(8);
            const QChar line(0x23CE);
            if (!log.propose("article", first.line(), end + line + begin, end + line + line + begin)) {
                append(out.back(), story, page);
                continue;
            }
        }
        out.push_back(std::move(story));
    }
    stories = std::move(out);
}

QString& side(BilingualString& text, bool english) { return english ? text.en : text.zh; }

bool isEnglish(const Page& page, const Story& story)
{
    qsizetype han = 0;
    qsizetype all = 0;
    for (const std::size_t piece : story.texts)
        for (const QChar c : page.pieces[piece].text()) {
            han += isHan(c) ? 1 : 0;
            all += c.isLetter() ? 1 : 0;
        }
    return all > 0 && han * 10 < all;
}

/// Puts the headline of the story into the fields. False: it was taken back and stays in the text.
bool takeHeadline(const Page& page, const Story& story, const Headline& headline, CleanedArticle& out,
                  ChangeLog& log)
{
    std::vector<Piece> own;
    QStringList texts;
    for (const std::size_t line : headline.lines) {
        own.push_back(page.pieces[line]);
        texts << page.pieces[line].text();
    }
    const QChar line(0x23CE);
    const QString before = texts.join(line);
    const QString text = page.pieces[story.texts.front()].text().left(8);
    if (!log.propose("article", own.front().line(), before, before + line + text))
        return false;
    const qsizetype labels = labelsBefore(page, story, texts.front());
    if (labels > 0 && log.propose("noise", own.front().line(), texts.front().left(labels), {}))
        own.front().paragraph.line.text = texts.front().mid(labels);
    std::vector<const Piece*> lines;
    for (const Piece& piece : own)
        lines.push_back(&piece);
    const Heading heading = headingOf(lines);
    const bool english = isEnglish(page, story);
    side(out.article.kicker, english) = heading.kicker;
    side(out.article.title, english) = heading.title;
    side(out.article.subtitle, english) = heading.subtitle;
    return true;
}

CleanedArticle articleOf(const Page& page, const Story& story, const Headline* headline,
                         std::vector<std::size_t> pieces, ChangeLog& log)
{
    CleanedArticle out;
    const bool english = isEnglish(page, story);
    if (headline && !takeHeadline(page, story, *headline, out, log))
        pieces.insert(pieces.begin(), headline->lines.begin(), headline->lines.end());
    std::vector<std::size_t> all = pieces;
    if (headline)
        all.insert(all.end(), headline->lines.begin(), headline->lines.end());
    for (const std::size_t piece : all) {
        const JoinedParagraph& paragraph = page.pieces[piece].paragraph;
        out.firstLine = out.firstLine == 0 ? paragraph.line.number
                                           : std::min(out.firstLine, paragraph.line.number);
        out.lastLine = std::max(out.lastLine, paragraph.lastNumber);
    }
    for (const std::size_t piece : pieces) {
        const JoinedParagraph& paragraph = page.pieces[piece].paragraph;
        Block block;
        (english ? block.en : block.zh) = paragraph.line.text;
        out.article.append(block);
        out.blockLines.push_back(paragraph.line.number);
    }
    return out;
}

constexpr std::size_t mostPieces = 600; ///< of an issue of 50,000 characters there are some 400

/// Where a part of the pieces that can be looked at by itself ends: before a headline that follows a text.
std::size_t sectionEnd(const std::vector<Piece>& pieces, std::size_t begin)
{
    if (pieces.size() - begin <= mostPieces)
        return pieces.size();
    constexpr std::size_t searched = 200;
    for (std::size_t end = begin + mostPieces; end > begin + mostPieces - searched; --end)
        if (pieces[end].kind == PieceKind::Headline && pieces[end - 1].kind == PieceKind::Text)
            return end;
    return begin + mostPieces;
}

std::vector<CleanedArticle> articlesOfSection(std::vector<Piece> pieces, ChangeLog& log)
{
    joinCutParagraphs(pieces, log);
    const Page page(pieces);
    std::vector<Story> stories = storiesOf(page);
    if (stories.empty()) { // no running text at all
        std::vector<std::size_t> all(pieces.size());
        std::iota(all.begin(), all.end(), 0U);
        const std::vector<double> odds(pieces.size(), 0);
        return {articleOf(page, storyOf(all, odds, page), nullptr, all, log)};
    }
    matchHeadlines(page, stories);
    partStories(page, stories, log);
    const std::vector<Headline> headlines = headlinesOf(page, stories);
    Places places = placePieces(page, stories, headlines, log);
    const QStringList columns = columnsOf(page, stories, headlines, log, places);
    std::vector<CleanedArticle> out;
    for (std::size_t s = 0; s < stories.size(); ++s) {
        const auto own = std::find_if(headlines.begin(), headlines.end(),
                                      [s](const Headline& headline) { return headline.story == s; });
        const Headline* headline = own == headlines.end() ? nullptr : &*own;
        out.push_back(articleOf(page, stories[s], headline, places.pieces[s], log));
        out.back().column = columns[static_cast<qsizetype>(s)];
    }
    return out;
}

} // namespace

std::vector<CleanedArticle> articlesOfNewspaper(const std::vector<ManuscriptLine>& lines, ChangeLog& log,
                                                std::stop_token stop)
{
    const std::vector<Piece> pieces = piecesOf(lines, log);
    std::vector<CleanedArticle> out;
    for (std::size_t begin = 0; begin < pieces.size() && !stop.stop_requested();) {
        const std::size_t end = sectionEnd(pieces, begin);
        std::vector<CleanedArticle> made = articlesOfSection({pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                                                              pieces.begin() + static_cast<std::ptrdiff_t>(end)},
                                                             log);
        std::move(made.begin(), made.end(), std::back_inserter(out));
        begin = end;
    }
    std::stable_sort(out.begin(), out.end(), [](const CleanedArticle& a, const CleanedArticle& b) {
        return a.blockLines.front() < b.blockLines.front();
    });
    return out;
}

} // namespace banxin::cleanup
