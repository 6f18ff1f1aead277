#include "import/cleanup/rearrange.h"

#include <algorithm>
#include <utility>

namespace banxin {

namespace {

BilingualString& fieldIn(Article& article, ArticleField field)
{
    switch (field) {
    case ArticleField::Kicker: return article.kicker;
    case ArticleField::Subtitle: return article.subtitle;
    case ArticleField::Byline: return article.byline;
    case ArticleField::Source: return article.source;
    default: return article.title;
    }
}

int lineOfBlock(const CleanedArticle& article, std::size_t block)
{
    return block < article.blockLines.size() ? article.blockLines[block] : article.firstLine;
}

/// The lines of the blocks, one for each of them.
std::vector<int> completeLines(const CleanedArticle& article)
{
    std::vector<int> out;
    for (std::size_t i = 0; i < article.article.blocks.size(); ++i)
        out.push_back(lineOfBlock(article, i));
    return out;
}

/// Block ids count within an article; those of another one are given anew.
void renumber(Article& article)
{
    article.nextBlock = 1;
    for (Block& block : article.blocks)
        block.id = BlockId{article.nextBlock++};
}

Block textBlock(const QString& text, BlockKind kind, Language language)
{
    Block block;
    block.kind = kind;
    block.in(language) = Text(text);
    return block;
}

/// What the fields of an article say, as blocks.
std::vector<Block> blocksOfFields(const CleanedArticle& article)
{
    const Language language = languageOf(article);
    std::vector<Block> out;
    for (const ArticleField field : {ArticleField::Kicker, ArticleField::Title, ArticleField::Subtitle,
                                     ArticleField::Byline, ArticleField::Source})
        if (const QString text = fieldOf(article, field); !text.isEmpty())
            out.push_back(textBlock(text, field == ArticleField::Title ? BlockKind::Subhead : BlockKind::Paragraph,
                                    language));
    return out;
}

/// Whether all that the block says can stand in a field: text without notes.
bool fitsField(const Block& block, Language language)
{
    const bool text = block.kind != BlockKind::Picture && block.kind != BlockKind::PictureGroup
        && block.kind != BlockKind::Table && block.kind != BlockKind::Unknown;
    const auto& marks = block.in(language).marks;
    return text && !block.in(language).isEmpty()
        && std::ranges::none_of(marks, [](const Mark& mark) { return mark.kind == MarkKind::Note; });
}

struct BlockIndex {
    std::size_t article = 0;
    std::size_t block = 0;
};

std::optional<BlockIndex> blockAt(const CleanedManuscript& manuscript, const CleanPlace& place)
{
    int seen = 0;
    for (std::size_t a = 0; a < manuscript.articles.size(); ++a)
        for (std::size_t b = 0; b < manuscript.articles[a].article.blocks.size(); ++b)
            if (lineOfBlock(manuscript.articles[a], b) == place.line && seen++ == place.occurrence)
                return BlockIndex{a, b};
    return std::nullopt;
}

bool applyToBlock(CleanedManuscript& manuscript, const HandEdit& edit)
{
    const auto at = blockAt(manuscript, edit.place);
    if (!at)
        return false;
    if (edit.kind == HandEdit::Kind::Split)
        return splitArticle(manuscript, at->article, at->block);
    if (edit.kind == HandEdit::Kind::AsTitle)
        return takeAsTitle(manuscript, at->article, at->block);
    manuscript.articles[at->article].article.blocks[at->block].kind = edit.blockKind;
    return true;
}

bool applyToArticle(CleanedManuscript& manuscript, const HandEdit& edit)
{
    const auto at = articleAt(manuscript, edit.place);
    if (!at)
        return false;
    if (edit.kind == HandEdit::Kind::Merge)
        return mergeWithPrevious(manuscript, *at);
    setField(manuscript.articles[*at], edit.field, edit.value);
    return true;
}

} // namespace

Language languageOf(const CleanedArticle& article)
{
    const Article& a = article.article;
    const auto blocksHave = [&a](Language language) {
        return std::ranges::any_of(a.blocks, [language](const Block& b) { return !b.in(language).isEmpty(); });
    };
    if (!a.title.zh.isEmpty() || blocksHave(Language::Zh))
        return Language::Zh;
    return !a.title.en.isEmpty() || blocksHave(Language::En) ? Language::En : Language::Zh;
}

QString fieldOf(const CleanedArticle& article, ArticleField field)
{
    if (field == ArticleField::Column)
        return article.column;
    Article copy = article.article; // the accessor is written once, for values that change
    return fieldIn(copy, field).in(languageOf(article));
}

void setField(CleanedArticle& article, ArticleField field, const QString& value)
{
    if (field == ArticleField::Column)
        article.column = value;
    else
        fieldIn(article.article, field).in(languageOf(article)) = value;
}

CleanPlace placeOfArticle(const CleanedManuscript& manuscript, std::size_t article)
{
    CleanPlace place{manuscript.articles[article].firstLine, 0};
    for (std::size_t a = 0; a < article; ++a)
        place.occurrence += manuscript.articles[a].firstLine == place.line ? 1 : 0;
    return place;
}

CleanPlace placeOfBlock(const CleanedManuscript& manuscript, std::size_t article, std::size_t block)
{
    CleanPlace place{lineOfBlock(manuscript.articles[article], block), 0};
    for (std::size_t a = 0; a <= article; ++a) {
        const std::size_t end = a == article ? block : manuscript.articles[a].article.blocks.size();
        for (std::size_t b = 0; b < end; ++b)
            place.occurrence += lineOfBlock(manuscript.articles[a], b) == place.line ? 1 : 0;
    }
    return place;
}

std::optional<std::size_t> articleAt(const CleanedManuscript& manuscript, const CleanPlace& place)
{
    int seen = 0;
    for (std::size_t a = 0; a < manuscript.articles.size(); ++a)
        if (manuscript.articles[a].firstLine == place.line && seen++ == place.occurrence)
            return a;
    return std::nullopt;
}

bool splitArticle(CleanedManuscript& manuscript, std::size_t article, std::size_t block)
{
    if (article >= manuscript.articles.size() || block == 0
        || block >= manuscript.articles[article].article.blocks.size())
        return false;
    CleanedArticle& first = manuscript.articles[article];
    const Language language = languageOf(first);
    const auto at = static_cast<std::ptrdiff_t>(block);
    const std::vector<int> lines = completeLines(first);
    CleanedArticle second;
    second.column = first.column;
    second.firstLine = lines[block];
    second.lastLine = std::max(first.lastLine, lines[block]);
    second.article.blocks.assign(first.article.blocks.begin() + at, first.article.blocks.end());
    second.blockLines.assign(lines.begin() + at, lines.end());
    first.article.blocks.resize(block);
    first.blockLines.assign(lines.begin(), lines.begin() + at);
    first.lastLine = std::max(first.firstLine, second.firstLine - 1);
    Block& head = second.article.blocks.front();
    if (head.kind == BlockKind::Subhead && fitsField(head, language) && second.article.blocks.size() > 1) {
        second.article.title.in(language) = head.in(language).string;
        second.article.blocks.erase(second.article.blocks.begin());
        second.blockLines.erase(second.blockLines.begin());
    }
    renumber(second.article);
    manuscript.articles.insert(manuscript.articles.begin() + static_cast<std::ptrdiff_t>(article) + 1,
                               std::move(second));
    return true;
}

bool mergeWithPrevious(CleanedManuscript& manuscript, std::size_t article)
{
    if (article == 0 || article >= manuscript.articles.size())
        return false;
    CleanedArticle& into = manuscript.articles[article - 1];
    const CleanedArticle& from = manuscript.articles[article];
    into.blockLines = completeLines(into);
    for (Block& block : blocksOfFields(from)) {
        into.article.append(std::move(block));
        into.blockLines.push_back(from.firstLine);
    }
    for (std::size_t b = 0; b < from.article.blocks.size(); ++b) {
        into.article.append(from.article.blocks[b]);
        into.blockLines.push_back(lineOfBlock(from, b));
    }
    into.lastLine = std::max(into.lastLine, from.lastLine);
    if (into.column.isEmpty())
        into.column = from.column;
    renumber(into.article);
    manuscript.articles.erase(manuscript.articles.begin() + static_cast<std::ptrdiff_t>(article));
    return true;
}

bool takeAsTitle(CleanedManuscript& manuscript, std::size_t article, std::size_t block)
{
    if (article >= manuscript.articles.size() || block >= manuscript.articles[article].article.blocks.size())
        return false;
    CleanedArticle& of = manuscript.articles[article];
    const Language language = languageOf(of); // before the block goes, which may be all there is
    const Block taken = of.article.blocks[block];
    if (!fitsField(taken, language))
        return false;
    of.blockLines = completeLines(of);
    of.article.blocks.erase(of.article.blocks.begin() + static_cast<std::ptrdiff_t>(block));
    of.blockLines.erase(of.blockLines.begin() + static_cast<std::ptrdiff_t>(block));
    const QString before = std::exchange(of.article.title.in(language), taken.in(language).string);
    if (!before.isEmpty()) {
        of.article.blocks.insert(of.article.blocks.begin(), textBlock(before, BlockKind::Paragraph, language));
        of.blockLines.insert(of.blockLines.begin(), of.firstLine);
    }
    renumber(of.article);
    return true;
}

std::vector<HandEdit> applyHandEdits(CleanedManuscript& manuscript, const std::vector<HandEdit>& edits)
{
    std::vector<HandEdit> left;
    for (const HandEdit& edit : edits) {
        const bool ofArticle = edit.kind == HandEdit::Kind::Merge || edit.kind == HandEdit::Kind::Field;
        if (!(ofArticle ? applyToArticle(manuscript, edit) : applyToBlock(manuscript, edit)))
            left.push_back(edit);
    }
    return left;
}

} // namespace banxin
