#include "layout/first_fit.h"

namespace banxin {

std::vector<BrokenLine> GreedyLineBreaker::breakLines(const ShapedParagraph& paragraph,
                                                      const ParagraphMeasure& measure,
                                                      const SettingRules& rules) const
{
    const LineAccount account(paragraph, rules);
    const FirstFit fit(account, measure);
    std::vector<BrokenLine> lines;
    int from = 0;
    int hyphens = 0;
    while (from < account.size()) {
        const int number = static_cast<int>(lines.size());
        lines.push_back(fit.finish(from, number, fit.choose(from, number, hyphens)));
        from = lines.back().to;
        hyphens = account.endsInHyphen(from) ? hyphens + 1 : 0;
    }
    return lines;
}

} // namespace banxin
