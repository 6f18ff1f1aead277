#pragma once

#include "layout/article/article_scope.h"
#include "layout/page_filler.h"
#include "support/made_up_issue.h"

#include <memory>

namespace banxin {

/// An edition with one article, its design and a setter: what an ArticleScope needs.
class ArticleDesk {
public:
    explicit ArticleDesk(const QString& publication = QStringLiteral("quarterly"))
        : edition(everythingEdition(publication)),
          design(*parsePageDesign(edition.issue.pageDesign)),
          setter(*faces(), design, cache.data(), nullptr)
    {
        const PageFrame frame = pageFrame(design, 1);
        measure = {frame.columnWidth, frame.width, frame.lines, 1, Length::pt(24)};
    }

    /// Two text columns; the measure of each is a whole number of characters.
    void useTwoColumns()
    {
        measure.columnWidth = design.body.size * 17;
        measure.columns = 2;
        measure.fullWidth = measure.columnWidth * 2 + measure.columnGap;
    }

    ArticleScope scope(Language language = Language::Zh, LanguageMode mode = LanguageMode::Zh)
    {
        return {edition, setter, design, mode, measure, 0, language, {}, {}, 0, {}};
    }

    /// The article to be changed before it is built.
    Article& article()
    {
        auto copy = std::make_shared<EditionArticle>(*edition.articles[0]);
        edition.articles[0] = copy;
        return copy->article;
    }

    static Block block(BlockKind kind, const QString& zh, const QJsonObject& payload = {})
    {
        Block out;
        out.id = BlockId{77};
        out.kind = kind;
        out.zh = zh;
        out.payload = payload;
        return out;
    }

    Edition edition;
    PageDesign design;
    ComposeCache cache;
    TextSetter setter;
    FlowMeasure measure;

private:
    static std::shared_ptr<const FaceSet> faces()
    {
        static const auto set = FaceSet::load();
        return *set;
    }
};

inline QString textOf(const SetLine& line)
{
    QString out;
    for (const GlyphRun& run : line.runs)
        out += run.text;
    return out;
}

inline QStringList textsOf(const FlowBlock& box)
{
    QStringList out;
    for (const FlowBlock::BoxLine& line : box.boxLines)
        out << textOf(line.line);
    return out;
}

/// Where the ink of a line begins in its frame.
inline Length inkLeft(const SetLine& line) { return line.runs.front().origin.x; }

} // namespace banxin
