#include "ui/editor/foreign_text.h"

#include "import/cleanup/clean.h"
#include "import/read_manuscript.h"

#include <QDir>
#include <QMimeData>

#include <algorithm>

namespace banxin {

namespace {

/// How many of the changes have to do with the text: that it was told what is a title is none.
int changesMade(const CleanedManuscript& cleaned)
{
    return static_cast<int>(std::ranges::count_if(cleaned.changes, &CleanChange::applied));
}

/// A passage has no fields; what the clean-up took for one stays in the text.
void appendFields(const Article& article, std::vector<Block>& out)
{
    for (const BilingualString* field :
         {&article.kicker, &article.title, &article.subtitle, &article.byline, &article.source}) {
        if (field->isEmpty())
            continue;
        Block block;
        block.zh = Text(field->zh.isEmpty() ? field->en : field->zh);
        out.push_back(std::move(block));
    }
}

std::vector<Block> blocksOf(CleanedManuscript& cleaned)
{
    std::vector<Block> out;
    for (CleanedArticle& article : cleaned.articles) {
        appendFields(article.article, out);
        for (Block& block : article.article.blocks) {
            block.id = {};
            if (block.zh.isEmpty()) // English text that is pasted into the Chinese side
                block.zh = std::exchange(block.en, {});
            out.push_back(std::move(block));
        }
    }
    return out;
}

Result<Manuscript> manuscriptOf(const QMimeData& source)
{
    if (source.hasHtml()) {
        auto html = readHtml(source.html().toUtf8(), {}, QDir::tempPath());
        if (html && !html->lines.empty())
            return html;
    }
    return readText(source.text().toUtf8(), {});
}

/// The blanks at the ends of a line that is pasted into a sentence belong to the sentence.
void keepEnds(Block& cleaned, const QString& raw)
{
    qsizetype head = 0;
    while (head < raw.size() && raw[head].isSpace())
        ++head;
    qsizetype tail = raw.size();
    while (tail > head && raw[tail - 1].isSpace())
        --tail;
    if (!cleaned.zh.marks.empty() || cleaned.zh.string != cleaned.zh.string.trimmed())
        return;
    cleaned.zh.string = raw.left(head) + cleaned.zh.string + raw.mid(tail);
}

} // namespace

ForeignText cleanForeignText(const QMimeData& source, const std::vector<Block>& raw)
{
    const Result<Manuscript> manuscript = manuscriptOf(source);
    if (!manuscript)
        return {};
    const bool sentence = raw.size() == 1 && manuscript->pictures.empty()
        && raw.front().kind == BlockKind::Paragraph;
    CleanOptions options;
    options.passage = true;
    options.charactersOnly = sentence;
    CleanedManuscript cleaned = clean(*manuscript, options);
    ForeignText out;
    out.blocks = blocksOf(cleaned);
    out.changes = changesMade(cleaned);
    out.pictures = std::move(cleaned.pictures);
    if (sentence) {
        if (out.blocks.size() != 1)
            return {};
        out.blocks.front().kind = BlockKind::Paragraph;
        keepEnds(out.blocks.front(), raw.front().zh.string);
    }
    return out;
}

} // namespace banxin
