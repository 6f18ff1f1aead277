#include "ui/proof/pair_fix.h"

#include <QCoreApplication>

namespace banxin {

namespace {

QString say(const char* text, int count = -1)
{
    return QCoreApplication::translate("PairFix", text, nullptr, count);
}

/// 462 ‰ as "46%", 975 ‰ as "97.5%".
QString percent(int thousandths) { return QStringLiteral("%1%").arg(thousandths / 10.0, 0, 'g', 4); }

QString deed(const PairFix& fix, int chineseShare, int englishSize, int pair)
{
    const bool zh = fix.side == Language::Zh;
    switch (fix.kind) {
    case PairFix::Kind::ChineseShare:
        return (fix.value < chineseShare
                    ? say(QT_TRANSLATE_NOOP("PairFix", "Chinese column a little narrower (%1 of the width)"))
                    : say(QT_TRANSLATE_NOOP("PairFix", "Chinese column a little wider (%1 of the width)")))
            .arg(percent(fix.value));
    case PairFix::Kind::EnglishSize:
        return (fix.value < (englishSize > 0 ? englishSize : 1000)
                    ? say(QT_TRANSLATE_NOOP("PairFix", "English type a little smaller (%1)"))
                    : say(QT_TRANSLATE_NOOP("PairFix", "English type a little larger (%1)")))
            .arg(percent(fix.value));
    case PairFix::Kind::Tighten:
        return zh ? say(QT_TRANSLATE_NOOP("PairFix", "Set the Chinese a little tighter"))
                  : say(QT_TRANSLATE_NOOP("PairFix", "Set the English a little tighter"));
    case PairFix::Kind::MovePicture:
        if (pair > 0)
            return (zh ? say(QT_TRANSLATE_NOOP("PairFix", "Put the picture of pair %1 on the Chinese side"))
                       : say(QT_TRANSLATE_NOOP("PairFix", "Put the picture of pair %1 on the English side")))
                .arg(pair);
        return zh ? say(QT_TRANSLATE_NOOP("PairFix", "Put the picture on the Chinese side"))
                  : say(QT_TRANSLATE_NOOP("PairFix", "Put the picture on the English side"));
    }
    return {};
}

} // namespace

QString fixInWords(const PairFix& fix, int chineseShare, int englishSize, int pair)
{
    const QString gain = fix.saved > 0
        ? say(QT_TRANSLATE_N_NOOP("PairFix", "the article gets %n line(s) shorter"), fix.saved)
        : say(QT_TRANSLATE_N_NOOP("PairFix", "%n empty line(s) are left"), fix.drift);
    return say(QT_TRANSLATE_NOOP("PairFix", "%1: %2")).arg(deed(fix, chineseShare, englishSize, pair), gain);
}

QString settingInWords(const PlacementSetting& setting)
{
    QStringList set;
    if (setting.chineseShare != 0)
        set << say(QT_TRANSLATE_NOOP("PairFix", "Chinese column %1 of the width"))
                   .arg(percent(setting.chineseShare));
    if (setting.englishSize != 0)
        set << say(QT_TRANSLATE_NOOP("PairFix", "English type at %1")).arg(percent(setting.englishSize));
    if (setting.tightened)
        set << (*setting.tightened == Language::Zh ? say(QT_TRANSLATE_NOOP("PairFix", "Chinese set tighter"))
                                                   : say(QT_TRANSLATE_NOOP("PairFix", "English set tighter")));
    if (set.isEmpty())
        return {};
    return say(QT_TRANSLATE_NOOP("PairFix", "Set by hand: %1."))
        .arg(set.join(say(QT_TRANSLATE_NOOP("PairFix", ", "))));
}

PlacementSetting withoutFixes(PlacementSetting setting)
{
    setting.chineseShare = 0;
    setting.englishSize = 0;
    setting.tightened.reset();
    return setting;
}

std::optional<EditCommand> fixCommand(const PairFix& fix, const FixTarget& target)
{
    if (fix.kind == PairFix::Kind::MovePicture) {
        Article article = target.article;
        Block* block = article.find(fix.block);
        if (!block)
            return std::nullopt;
        block->payload.insert(QStringLiteral("side"), languageKey(fix.side));
        return SetArticle{article, target.issue};
    }
    PlacementSetting setting = target.setting;
    if (fix.kind == PairFix::Kind::ChineseShare)
        setting.chineseShare = fix.value;
    else if (fix.kind == PairFix::Kind::EnglishSize)
        setting.englishSize = fix.value;
    else
        setting.tightened = fix.side;
    return SetPlacement{target.placement, setting};
}

} // namespace banxin
