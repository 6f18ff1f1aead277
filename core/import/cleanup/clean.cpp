#include "import/cleanup/clean.h"

#include "import/cleanup/characters/characters.h"
#include "import/cleanup/notes.h"
#include "import/cleanup/structure/furniture.h"
#include "import/cleanup/structure/structure.h"
#include "import/cleanup/whole_issue.h"
#include "import/read_manuscript.h"

#include <algorithm>

namespace banxin {

namespace {

/// "line 12": where the picture stands.
QString placeOf(const Manuscript& manuscript, int picture)
{
    for (const ManuscriptLine& line : manuscript.lines)
        if (line.picture == picture)
            return QStringLiteral("line %1").arg(line.number);
    return {};
}

/// The pictures of the manuscript under the names that its lines' payloads use.
std::map<QString, ImportedPicture> namedPictures(const Manuscript& manuscript, Diagnostics& warnings)
{
    std::map<QString, ImportedPicture> out;
    const bool several =
        std::ranges::count_if(manuscript.pictures, [](const auto& picture) { return picture.bytes.isEmpty(); })
        > 1;
    int places = 0;
    for (std::size_t i = 0; i < manuscript.pictures.size(); ++i) {
        const ManuscriptPicture& picture = manuscript.pictures[i];
        if (!picture.bytes.isEmpty())
            out[pictureKey(static_cast<int>(i))] = {picture.fileName, picture.bytes};
        else // pages of WeChat call all their pictures 640.jpeg: the number tells them apart
            warnings.push_back({Diagnostic::Severity::Warning, QStringLiteral("import.picture-missing"),
                                several ? QStringLiteral("%1. %2").arg(++places).arg(picture.fileName).trimmed()
                                        : picture.fileName,
                                picture.address, placeOf(manuscript, static_cast<int>(i))});
    }
    return out;
}

/// A picture that did not come along is a place to fill in (待补图), which says where it was to be found.
void markMissing(std::vector<CleanedArticle>& articles, const Manuscript& manuscript)
{
    struct Place {
        int number = 0; ///< counts the places of the manuscript, as in the warnings
        QString address;
    };
    std::map<QString, Place> missing;
    for (std::size_t i = 0; i < manuscript.pictures.size(); ++i)
        if (manuscript.pictures[i].bytes.isEmpty())
            missing[pictureKey(static_cast<int>(i))] = {static_cast<int>(missing.size()) + 1,
                                                        manuscript.pictures[i].address};
    for (CleanedArticle& article : articles)
        for (Block& block : article.article.blocks) {
            const auto found = missing.find(block.payload.value(QLatin1String("file")).toString());
            if (found == missing.end())
                continue;
            block.payload.insert(QStringLiteral("missing"), true);
            block.payload.insert(QStringLiteral("number"), found->second.number);
            if (!found->second.address.isEmpty())
                block.payload.insert(QStringLiteral("address"), found->second.address);
        }
}

void cleanParagraphs(std::vector<CleanedArticle>& articles, ChangeLog& log)
{
    for (CleanedArticle& article : articles)
        for (std::size_t i = 0; i < article.article.blocks.size(); ++i) {
            const int line = i < article.blockLines.size() ? article.blockLines[i] : article.firstLine;
            Block& block = article.article.blocks[i];
            cleanup::cleanParagraph(block.zh.isEmpty() ? block.en : block.zh, line, log);
        }
}

} // namespace

QString pictureKey(int picture) { return QStringLiteral("picture-%1").arg(picture + 1); }

const std::vector<CleanPass>& cleanPasses()
{
    static const std::vector<CleanPass> passes{
        {"compatibility-forms", "⽂⼈ → 文人"},
        {"founder-punctuation", "近日袁 → 近日，"},
        {"letter-spacing", "今 年 以 来 → 今年以来"},
        {"full-width", "２０２６Ａ → 2026A"},
        {"doubled-text", "近日近日，， → 近日，"},
        {"punctuation", "你好,世界 → 你好，世界"},
        {"noise", "更多内容扫码阅读 →"},
        {"join-lines", "突破⏎口 → 突破口"},
        {"join-paragraphs", "产业¶集群。 → 产业集群。"},
        {"quotes", "\"版心\" → “版心”"},
        {"spacing", "在 2026年 → 在2026年"},
        {"article", "标题"},
        {"field", "本报记者 王一"},
        {"kind", "一、总体要求"},
    };
    return passes;
}

CleanedManuscript clean(const Manuscript& manuscript, const CleanOptions& options, std::stop_token stop)
{
    CleanedManuscript out;
    out.warnings = manuscript.warnings;
    ChangeLog log(options);
    std::vector<ManuscriptLine> lines = cleanup::withoutFurniture(manuscript.lines, log);
    cleanup::cleanCharacters(lines, log);
    if (auto articles = cleanup::articlesOfIssue(lines, log, out.warnings, stop))
        out.articles = std::move(*articles);
    else
        out.articles = cleanup::makeArticles(lines, log, stop);
    cleanParagraphs(out.articles, log);
    cleanup::attachNotes(out.articles, manuscript.notes, out.warnings);
    out.changes = log.take();
    std::stable_sort(out.changes.begin(), out.changes.end(),
                     [](const CleanChange& a, const CleanChange& b) { return a.line < b.line; });
    out.pictures = namedPictures(manuscript, out.warnings);
    markMissing(out.articles, manuscript);
    return out;
}

std::vector<Block> cleanPassage(const QString& text)
{
    const Result<Manuscript> manuscript = readText(text.toUtf8(), {});
    if (!manuscript)
        return {};
    CleanOptions options;
    options.passage = true;
    const CleanedManuscript cleaned = clean(*manuscript, options);
    std::vector<Block> blocks;
    for (const CleanedArticle& article : cleaned.articles)
        for (Block block : article.article.blocks) {
            block.id = {};
            blocks.push_back(std::move(block));
        }
    return blocks;
}

} // namespace banxin
