#include "model/side_status.h"

#include <QJsonArray>

#include <map>

namespace banxin {

namespace {

const QLatin1String checkedKey("checked");

/// Whether the block is nothing without text.
bool needsText(const Block& block)
{
    return block.kind != BlockKind::Picture && block.kind != BlockKind::PictureGroup
        && block.kind != BlockKind::Table && block.kind != BlockKind::Unknown;
}

} // namespace

SideStatus sideStatus(const Block& block, Language language)
{
    if (block.in(language).string.trimmed().isEmpty()) {
        const Language other = language == Language::Zh ? Language::En : Language::Zh;
        const bool captioned = !block.in(other).string.trimmed().isEmpty();
        return needsText(block) || captioned ? SideStatus::Missing : SideStatus::Checked;
    }
    return block.payload.value(checkedKey).toArray().contains(languageKey(language)) ? SideStatus::Checked
                                                                                     : SideStatus::Draft;
}

void setChecked(Block& block, Language language, bool checked)
{
    QJsonArray kept;
    for (const Language side : {Language::Zh, Language::En}) {
        const bool was = block.payload.value(checkedKey).toArray().contains(languageKey(side));
        const bool now = side == language ? checked && !block.in(side).string.trimmed().isEmpty() : was;
        if (now)
            kept.append(languageKey(side));
    }
    if (kept.isEmpty())
        block.payload.remove(checkedKey);
    else
        block.payload.insert(checkedKey, kept);
}

void forgetChecks(Block& block) { block.payload.remove(checkedKey); }

void forgetChecks(std::vector<Block>& blocks, const std::vector<Block>& before)
{
    std::map<std::int64_t, const Block*> old;
    for (const Block& block : before)
        old.emplace(block.id.value, &block);
    for (Block& block : blocks) {
        const auto was = old.find(block.id.value);
        if (was == old.end() || was->second->zh != block.zh || was->second->en != block.en)
            forgetChecks(block);
    }
}

} // namespace banxin
