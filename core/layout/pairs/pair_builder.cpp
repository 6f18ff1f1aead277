#include "layout/pairs/pair_builder.h"

#include "layout/article/article_blocks.h"
#include "layout/article/head.h"
#include "layout/article/pictures.h"
#include "layout/pairs/pair_boxes.h"
#include "layout/tall_box.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace banxin {

Length pairGap(const PageDesign& design, Length measure)
{
    const Length wanted = design.pairs.columnGap > Length() ? design.pairs.columnGap : design.body.size * 2;
    return std::min(wanted, measure / 3);
}

PageDesign withEnglishSize(PageDesign design, int perMille)
{
    if (perMille == 1000)
        return design;
    // Sub-heads and pull quotes keep theirs: smaller, their ink would be too fine for a press (CI-02).
    for (const char* name : {"body", "list_item", "quote", "teaser", "editor_note", "name_list", "source"}) {
        const QString plain = QString::fromLatin1(name);
        const TextStyle* found = design.findStyle(plain, Language::En);
        // What the design does not name is set as the body.
        if (!found && plain != QLatin1String("body"))
            continue;
        TextStyle style = found ? *found : design.body;
        style.size = style.size.scaled(perMille, 1000);
        style.pitch = style.pitch.scaled(perMille, 1000);
        design.styles[plain + QStringLiteral(".en")] = style;
    }
    return design;
}

namespace {

PairMeasure measureOf(const FlowMeasure& measure, const PageDesign& design, const PairSetting& setting)
{
    PairMeasure out;
    if (setting.mode == LanguageMode::Facing) {
        out.place = PairPlace::FacingPages;
        out.mainWidth = out.partnerWidth = measure.columnWidth;
        return out;
    }
    const Length gap = pairGap(design, measure.fullWidth);
    out.place = PairPlace::Beside;
    out.mainWidth = setting.chineseWidth;
    out.partnerLeft = setting.chineseWidth + gap;
    out.partnerWidth = measure.fullWidth - out.partnerLeft;
    return out;
}

} // namespace

PairBuilder::PairBuilder(const Edition& edition, const TextSetter& setter, const PageDesign& design,
                         const FlowMeasure& measure, int articleIndex, const PairSetting& setting)
    : m_setter(setter),
      m_design(design),
      m_english(withEnglishSize(design, setting.englishSize)),
      m_measure(measure),
      m_setting(setting),
      m_pairs(measureOf(measure, design, setting)),
      m_zh{edition, setter, m_design, LanguageMode::Zh, measure, articleIndex, Language::Zh, {}, {}, {}, 0, {}},
      m_en{edition, setter, m_english, LanguageMode::En, measure, articleIndex, Language::En, {}, {}, {}, 0, {}},
      m_whole{edition, setter, m_design, setting.mode, measure, articleIndex, Language::Zh, {}, {}, {}, 0, {}},
      m_wholeEn{edition, setter, m_english, setting.mode, measure, articleIndex, Language::En, {}, {}, {}, 0, {}}
{
    if (beside()) {
        for (const auto& [scope, width] : {std::pair(&m_zh, m_pairs.mainWidth), {&m_en, m_pairs.partnerWidth}})
            scope->measure.columnWidth = scope->measure.fullWidth = width;
        m_whole.captions = &m_pairs;
    }
    for (ArticleScope* scope : {&m_zh, &m_en})
        scope->plainOpener = true;
    m_drift.article = articleIndex;
    const Length both = m_pairs.mainWidth + m_pairs.partnerWidth;
    m_drift.chineseShare = static_cast<int>((m_pairs.mainWidth.units() * 1000 + both.units() / 2) / both.units());
}

BuiltPairs PairBuilder::build(bool newPage, int gapLines)
{
    addOpenerPicture();
    addHead(m_zh, newPage, gapLines);
    addHead(m_en, newPage, gapLines);
    lock(nullptr);
    for (const Block& block : m_zh.article().blocks)
        addBlock(block);
    setWaiting();
    settleNotes(m_zh);
    settleNotes(m_en);
    addArticleFoot(m_zh);
    addArticleFoot(m_en);
    lock(nullptr);
    BuiltPairs out;
    if (!m_blocks.empty()) {
        // Whatever opens the article, its head or a picture above it.
        FlowBlock& first = m_blocks.front();
        first.newPage = newPage;
        first.before = std::max(first.before, gapLines);
        first.articleStart = m_drift.article;
        for (std::size_t i = 1; i < m_blocks.size(); ++i)
            m_blocks[i].articleStart = -1;
    }
    for (const FlowBlock& block : m_blocks)
        out.lines += block.before + block.lineCount();
    out.blocks = std::move(m_blocks);
    out.measure = m_pairs;
    out.drift = std::move(m_drift);
    takeFindings(out);
    return out;
}

void PairBuilder::takeFindings(BuiltPairs& out)
{
    for (ArticleScope* scope : {&m_zh, &m_en, &m_whole, &m_wholeEn})
        std::ranges::move(scope->diagnostics, std::back_inserter(out.diagnostics));
}

/// A picture of half a page stands above both languages; on facing pages it would leave half of the
/// right page white and stands in the text like others.
void PairBuilder::addOpenerPicture()
{
    if (!beside() || m_zh.layout().opener != ArticleLayout::Opener::HalfPagePicture)
        return;
    FlowBlock picture = PictureBuilder(m_whole).openerPicture();
    if (picture.height <= 0)
        return;
    picture.keepWithNext = true;
    picture.column = m_zh.placed().column;
    m_blocks.push_back(std::move(picture));
}

void PairBuilder::addBlock(const Block& block)
{
    if (block.kind == BlockKind::Picture || block.kind == BlockKind::PictureGroup)
        return addPicture(block);
    if (block.kind == BlockKind::Table)
        return addTable(block);
    // A picture waits beyond one sub-head at most: it belongs to what stood above.
    if (block.kind == BlockKind::Subhead && !m_waiting.empty() && std::exchange(m_headPassed, true))
        setWaiting();
    setAlike(block);
    lock(&block);
    hangWaiting();
}

namespace {

/// A scope as it was before a block was tried in it.
class Trial {
public:
    explicit Trial(ArticleScope& scope)
        : m_scope(scope),
          m_carried(scope.carriedNotes),
          m_findings(scope.diagnostics.size()),
          m_notes(scope.notes)
    {}

    void takeBack()
    {
        m_scope.blocks.clear();
        m_scope.carriedNotes = m_carried;
        m_scope.diagnostics.resize(m_findings);
        m_scope.notes = m_notes;
    }

private:
    ArticleScope& m_scope;
    std::vector<Footnote> m_carried;
    std::size_t m_findings;
    int m_notes;
};

} // namespace

/// Sets a block in both languages. Names stand in as many sub-columns on either side, so that their rows
/// belong together; an editor's note that is a box on one side and too high for one on the other is
/// lines on both, which can be parted.
void PairBuilder::setAlike(const Block& block)
{
    Trial zh(m_zh);
    Trial en(m_en);
    const auto set = [&](const Block& what) {
        zh.takeBack();
        en.takeBack();
        addArticleBlock(m_zh, what);
        addArticleBlock(m_en, what);
    };
    set(block);
    if (m_zh.blocks.empty() || m_en.blocks.empty())
        return;
    if (block.kind == BlockKind::EditorNote
        && (m_zh.blocks.front().paragraph == nullptr) != (m_en.blocks.front().paragraph == nullptr)) {
        m_zh.noteInLines = m_en.noteInLines = true;
        set(block);
        m_zh.noteInLines = m_en.noteInLines = false;
    }
    const std::size_t rows = std::max(m_zh.blocks.size(), m_en.blocks.size());
    if (block.kind != BlockKind::NameList || m_zh.blocks.size() == m_en.blocks.size())
        return;
    Block fewer = block;
    for (int columns = 2; columns > 0; --columns) {
        fewer.payload.insert(QStringLiteral("columns"), columns);
        set(fewer);
        if (std::max(m_zh.blocks.size(), m_en.blocks.size()) >= rows)
            return;
    }
}

std::optional<Language> PairBuilder::sideOf(const Block& block) const
{
    if (const auto at = m_setting.sides.find(block.id); at != m_setting.sides.end())
        return at->second;
    const QString side = block.payload.value(QLatin1String("side")).toString();
    if (side == languageKey(Language::Zh))
        return Language::Zh;
    if (side == languageKey(Language::En))
        return Language::En;
    return std::nullopt;
}

/// The side of the pair above that leaves more room.
Language PairBuilder::shorterSide() const
{
    if (m_blocks.empty() || !m_blocks.back().paragraph)
        return Language::Zh;
    const FlowBlock& last = m_blocks.back();
    if (!last.partner)
        return last.onPartnerSide ? Language::Zh : Language::En;
    return last.partner->sideLines() < last.sideLines() ? Language::En : Language::Zh;
}

/// Over both text columns; or on one side, below the text there. On facing pages it stands on the side
/// that has more room, below the next lines where there are none above: the other page would stay white.
void PairBuilder::addPicture(const Block& block)
{
    const std::optional<Language> side = sideOf(block);
    if (side) {
        setWaiting(); // one that waits comes first
        return setPicture(block, *side);
    }
    if (!beside()) {
        m_headPassed = m_headPassed && !m_waiting.empty();
        m_waiting.push_back(&block);
        return hangWaiting();
    }
    addArticleBlock(m_whole, block);
    addOneSided(std::exchange(m_whole.blocks, {}), Language::Zh);
}

/// One picture prints the captions of both languages, wherever it stands.
void PairBuilder::setPicture(const Block& block, Language side)
{
    const Length width = (side == Language::Zh ? m_zh : m_en).measure.columnWidth;
    const FlowMeasure whole = m_whole.measure;
    const PairMeasure* captions = std::exchange(m_whole.captions, nullptr);
    m_whole.measure.columnWidth = m_whole.measure.fullWidth = width;
    m_whole.measure.columns = 1;
    // Beside it the other page stays white: it is kept lower there.
    if (!beside())
        m_whole.measure.linesPerColumn = whole.linesPerColumn * 2 / 3;
    addArticleBlock(m_whole, block);
    m_whole.measure = whole;
    m_whole.captions = captions;
    std::vector<FlowBlock> set = std::exchange(m_whole.blocks, {});
    for (FlowBlock& picture : set) {
        picture.floats = false;
        picture.floatPlace = FloatPlace::Here;
        picture.around = Around::None;
    }
    if (set.size() == 1 && hangBelow(set.front(), side))
        return;
    addOneSided(std::move(set), side);
}

/// Pictures that wait stand now, wherever that is.
void PairBuilder::setWaiting()
{
    for (const Block* block : std::exchange(m_waiting, {}))
        setPicture(*block, shorterSide());
}

void PairBuilder::hangWaiting()
{
    const bool lines = !m_blocks.empty() && m_blocks.back().paragraph && !m_blocks.back().keepWithNext;
    const bool free = lines && !m_blocks.back().below
        && !(m_blocks.back().partner && m_blocks.back().partner->below);
    if (m_waiting.empty() || !free)
        return;
    const Block& block = *m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    setPicture(block, shorterSide());
}

/// Below the lines of the pair above, where that side is free.
bool PairBuilder::hangBelow(const FlowBlock& picture, Language side)
{
    if (m_blocks.empty() || picture.paragraph)
        return false;
    FlowBlock& last = m_blocks.back();
    const bool own = (side == Language::En) == last.onPartnerSide && (!last.partner || side == Language::Zh);
    if (own) {
        if (!last.paragraph || last.below || last.spans)
            return false;
        last.below = std::make_shared<const FlowBlock>(picture);
        last.request.reset();
        return true;
    }
    if (!last.partner || !last.partner->paragraph || last.partner->below)
        return false;
    FlowBlock partner = *last.partner;
    partner.below = std::make_shared<const FlowBlock>(picture);
    last.partner = std::make_shared<const FlowBlock>(std::move(partner));
    return true;
}

/// Side by side a table has the whole width, and where it was translated stands a second time.
void PairBuilder::addTable(const Block& block)
{
    addArticleBlock(m_whole, block);
    addArticleBlock(m_wholeEn, block);
    std::vector<FlowBlock> zh = std::exchange(m_whole.blocks, {});
    std::vector<FlowBlock> en = std::exchange(m_wholeEn.blocks, {});
    if (!beside())
        return lock(std::move(zh), std::move(en), nullptr);
    addOneSided(std::move(zh), Language::Zh);
    for (FlowBlock& part : en)
        m_blocks.push_back(std::move(part));
}

void PairBuilder::addOneSided(std::vector<FlowBlock> blocks, Language side)
{
    for (FlowBlock& block : blocks) {
        block.onPartnerSide = side == Language::En;
        m_blocks.push_back(std::move(block));
    }
}

void PairBuilder::lock(const Block* block)
{
    lock(std::exchange(m_zh.blocks, {}), std::exchange(m_en.blocks, {}), block);
}

void PairBuilder::lock(std::vector<FlowBlock> zh, std::vector<FlowBlock> en, const Block* block)
{
    for (std::vector<FlowBlock>* side : {&zh, &en}) {
        std::vector<FlowBlock> parts;
        for (FlowBlock& whole : *side)
            std::ranges::move(partTallBox(std::move(whole), m_measure.linesPerColumn - 1, m_design.body.pitch),
                              std::back_inserter(parts));
        *side = std::move(parts);
        for (FlowBlock& part : *side)
            part.floats = false;
    }
    PairDrift::Pair pair{block ? block->id : BlockId(), 0, 0};
    int lines = 0;
    for (std::size_t i = 0; i < std::max(zh.size(), en.size()); ++i) {
        if (i < zh.size() && i < en.size()) {
            // Boxes are made equally high: what counts is how high they were.
            const int zhBox = zh[i].sideLines();
            const int enBox = en[i].sideLines();
            m_blocks.push_back(this->pair(std::move(zh[i]), std::move(en[i])));
            const FlowBlock& both = m_blocks.back();
            pair.zhLines += both.paragraph ? both.sideLines() : zhBox;
            pair.enLines += both.paragraph ? both.partner->sideLines() : enBox;
        } else {
            const bool english = i >= zh.size();
            (english ? pair.enLines : pair.zhLines) += (english ? en[i] : zh[i]).sideLines();
            addOneSided({std::move(english ? en[i] : zh[i])}, english ? Language::En : Language::Zh);
        }
        lines += m_blocks.back().lineCount();
    }
    if (!block || lines == 0)
        return;
    m_drift.pairs.push_back(pair);
    m_drift.zhLines += pair.zhLines;
    m_drift.enLines += pair.enLines;
    m_drift.pairLines += std::max({lines, pair.zhLines, pair.enLines});
}

FlowBlock PairBuilder::pair(FlowBlock zh, FlowBlock en) const
{
    const TextStyle& body = m_design.body;
    if ((zh.paragraph != nullptr) != (en.paragraph != nullptr)) {
        FlowBlock& lines = zh.paragraph ? zh : en;
        lines = asBox(lines, body.size, body.pitch);
    }
    if (zh.paragraph)
        tighten(zh, en);
    else
        level(zh, en);
    zh.before = std::max(zh.before, en.before);
    zh.keepWithNext = zh.keepWithNext || en.keepWithNext;
    zh.keepWithPrevious = zh.keepWithPrevious || en.keepWithPrevious;
    zh.atFoot = false;
    // A pair is set as it is: another number of lines on one side would not help the other.
    zh.request.reset();
    en.request.reset();
    en.articleStart = -1;
    zh.partner = std::make_shared<const FlowBlock>(std::move(en));
    return zh;
}

/// Two boxes on one baseline; parts of high ones (tables) that would not fit the column then stay as they are.
void PairBuilder::level(FlowBlock& zh, FlowBlock& en) const
{
    const FlowBlock before[] = {zh, en};
    levelBoxes(zh, en, beside() ? &m_pairs : nullptr, m_design.body.pitch);
    if (zh.height <= m_measure.linesPerColumn)
        return;
    zh = before[0];
    en = before[1];
    zh.height = en.height = std::max(zh.height, en.height);
}

/// The longer paragraph of a side that is to be tightened is set a line shorter within J-06.
void PairBuilder::tighten(FlowBlock& zh, FlowBlock& en) const
{
    if (!m_setting.tightened)
        return;
    FlowBlock& longer = *m_setting.tightened == Language::Zh ? zh : en;
    const FlowBlock& other = *m_setting.tightened == Language::Zh ? en : zh;
    if (!longer.request || longer.lineCount() < 3 || longer.lineCount() <= other.lineCount())
        return;
    SetRequest request = *longer.request;
    request.lineDelta = -1;
    if (const auto set = m_setter.set(request); set && set->lineDelta == -1)
        longer.paragraph = set;
}

/// Notes that no line followed stand with the last lines of their side.
void PairBuilder::settleNotes(ArticleScope& scope)
{
    std::vector<Footnote> notes = std::exchange(scope.carriedNotes, {});
    if (notes.empty())
        return;
    for (auto at = m_blocks.rbegin(); at != m_blocks.rend(); ++at) {
        const bool own = at->paragraph && at->base.language == scope.language;
        const bool partners = at->partner && at->partner->paragraph
            && at->partner->base.language == scope.language;
        if (!own && !partners)
            continue;
        FlowBlock side = own ? *at : *at->partner;
        for (Footnote& note : notes) {
            note.at = side.paragraph->lines.back().to;
            side.footnotes.push_back(std::move(note));
        }
        if (own)
            at->footnotes = side.footnotes;
        else
            at->partner = std::make_shared<const FlowBlock>(std::move(side));
        return;
    }
}

} // namespace banxin
