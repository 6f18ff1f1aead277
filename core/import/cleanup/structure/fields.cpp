#include "import/cleanup/structure/fields.h"

#include "import/cleanup/structure/kinds.h"
#include "import/cleanup/structure/line_words.h"
#include "import/line.h"

namespace banxin::cleanup {

namespace {

constexpr std::size_t headBlocks = 6; ///< so far below the title a byline may stand
constexpr std::size_t tailBlocks = 6;

int lineOf(const CleanedArticle& article, std::size_t block)
{
    return block < article.blockLines.size() ? article.blockLines[block] : article.firstLine;
}

bool isPlain(const Block& block) { return block.kind == BlockKind::Paragraph; }

QString describe(const CreditLine& credit)
{
    QStringList parts;
    if (!credit.byline.isEmpty())
        parts << became(QStringLiteral("byline"), credit.byline);
    if (!credit.source.isEmpty())
        parts << became(QStringLiteral("source"), credit.source);
    return parts.join(QStringLiteral("; "));
}

/// Takes the block out of the body where it only names people or a paper.
bool takeBlock(CleanedArticle& article, std::size_t at, Language side, BylinePlace place, ChangeLog& log)
{
    const Block& block = article.article.blocks[at];
    if (!isPlain(block) || looksLikeCaption(block.in(side).string))
        return false;
    const auto credit = creditLine(block.in(side).string);
    if (!credit)
        return false;
    if (!log.propose("field", lineOf(article, at), block.in(side).string, describe(*credit)))
        return false;
    addCredit(article.article, *credit, side, place);
    article.article.blocks.erase(article.article.blocks.begin() + static_cast<std::ptrdiff_t>(at));
    if (at < article.blockLines.size())
        article.blockLines.erase(article.blockLines.begin() + static_cast<std::ptrdiff_t>(at));
    return true;
}

void takeHead(CleanedArticle& article, Language side, ChangeLog& log)
{
    std::size_t at = 0;
    for (std::size_t seen = 0; seen < headBlocks && at < article.article.blocks.size(); ++seen) {
        const Block& block = article.article.blocks[at];
        if (isPlain(block) && isRunningText(block.in(side).string) && !creditLine(block.in(side).string))
            return;
        if (!takeBlock(article, at, side, BylinePlace::UnderTitle, log))
            ++at;
    }
}

void takeTail(CleanedArticle& article, Language side, ChangeLog& log)
{
    std::size_t at = article.article.blocks.size();
    for (std::size_t seen = 0; seen < tailBlocks && at > 1; ++seen) {
        --at;
        const Block& block = article.article.blocks[at];
        if (takeBlock(article, at, side, BylinePlace::AtEnd, log))
            continue;
        const QString text = block.in(side).string;
        if (isPlain(block) && !looksLikeCaption(text) && isRunningText(text))
            return;
    }
}

/// A byline between the paragraphs, where columns were read in another order: only what is surely one.
void takeMiddle(CleanedArticle& article, Language side, ChangeLog& log)
{
    for (std::size_t at = 0; at < article.article.blocks.size();) {
        const auto credit = isPlain(article.article.blocks[at])
            ? creditLine(article.article.blocks[at].in(side).string)
            : std::nullopt;
        const bool free = credit && credit->sure && !credit->byline.isEmpty() && credit->source.isEmpty()
            && article.article.byline.in(side).isEmpty();
        if (!free || !takeBlock(article, at, side, BylinePlace::UnderTitle, log))
            ++at;
    }
}

void copyInside(CleanedArticle& article, Language side, ChangeLog& log)
{
    const auto isText = [side](const Block& block) { return isPlain(block) && !block.in(side).isEmpty(); };
    const auto& blocks = article.article.blocks;
    std::size_t first = 0;
    while (first < blocks.size() && !isText(blocks[first]))
        ++first;
    if (first == blocks.size())
        return;
    std::size_t last = blocks.size() - 1;
    while (!isText(blocks[last]))
        --last;
    const auto copy = [&](std::size_t at, bool isFirst, bool isLast) {
        CreditLine credit = creditInside(blocks[at].in(side).string, isFirst, isLast);
        if (!article.article.byline.in(side).isEmpty())
            credit.byline.clear();
        if (!article.article.source.in(side).isEmpty())
            credit.source.clear();
        const QString what = describe(credit);
        if (!what.isEmpty() && log.propose("field", lineOf(article, at), credit.byline + credit.source, what))
            // It stays in the text, so nothing prints it a second time.
            addCredit(article.article, credit, side, BylinePlace::InDateline);
    };
    copy(first, true, first == last);
    if (last != first)
        copy(last, false, true);
}

} // namespace

namespace {

/// Whether the source is named among `sources` already, not only the beginning of another name (云屿, 云屿日报).
bool namesSource(const QString& sources, const QString& source)
{
    for (qsizetype at = sources.indexOf(source); at >= 0; at = sources.indexOf(source, at + 1)) {
        const qsizetype end = at + source.size();
        const bool begins = at == 0 || !sources.at(at - 1).isLetterOrNumber();
        if (begins && (end == sources.size() || !sources.at(end).isLetterOrNumber()))
            return true;
    }
    return false;
}

} // namespace

void addCredit(Article& article, const CreditLine& credit, Language side, BylinePlace place)
{
    QString& byline = article.byline.in(side);
    if (!credit.byline.isEmpty()) {
        if (byline.isEmpty())
            article.bylinePlace = place;
        // People one below the other are one byline; what has a label of its own is parted from them.
        const bool labelled = credit.byline.contains(QChar(u'：')) || byline.contains(QChar(u'：'))
            || credit.byline.startsWith(QStringLiteral("作者"))
            || credit.byline.startsWith(QStringLiteral("本文作者"));
        if (byline.isEmpty())
            byline = credit.byline;
        else if (!byline.contains(credit.byline))
            byline += (side == Language::En ? QStringLiteral("; ")
                           : labelled       ? QStringLiteral("；")
                                            : QStringLiteral(" "))
                + credit.byline;
    }
    QString& source = article.source.in(side);
    if (!credit.source.isEmpty() && !namesSource(source, credit.source))
        source += (source.isEmpty() ? QString() : QStringLiteral("；")) + credit.source;
}

void takeFields(CleanedArticle& article, ChangeLog& log)
{
    if (log.options().passage || log.options().charactersOnly || article.article.blocks.empty())
        return;
    const Language side = sideOf(article.article);
    takeHead(article, side, log);
    takeTail(article, side, log);
    takeMiddle(article, side, log);
    copyInside(article, side, log);
}

} // namespace banxin::cleanup
