#pragma once

#include "layout/justify.h"
#include "layout/line_breaker.h"
#include "support/stub_shaper.h"

#include <QStringList>

namespace banxin {

constexpr Length stubEm = Length::pt(1000);

/// A paragraph shaped with the stub font at 1 em = 1000 pt.
inline ShapedParagraph stubParagraph(const std::u32string& text, const SettingRules& rules = {},
                                     ParagraphLanguage language = ParagraphLanguage::Chinese, Length maxToken = {},
                                     const Hyphenator* hyphenator = nullptr)
{
    InlineText source;
    source.text = text;
    source.language = language;
    StyleSpan span;
    span.to = static_cast<int>(text.size());
    span.size = stubEm;
    source.spans.push_back(span);
    return shapeParagraph(source, StubShaper(), rules, maxToken, hyphenator);
}

inline QString lineText(const ShapedParagraph& p, const BrokenLine& line)
{
    const int from = p.clusters[static_cast<std::size_t>(line.from)].from;
    const int to = p.clusters[static_cast<std::size_t>(line.to - 1)].to;
    return QString::fromStdU32String(
        p.source.text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
}

inline std::vector<BrokenLine> breakGreedy(const ShapedParagraph& p, Length width, const SettingRules& rules = {},
                                           Length indent = {})
{
    return GreedyLineBreaker().breakLines(p, {width, indent, Length(), {}}, rules);
}

inline QStringList linesOf(const std::u32string& text, Length width, const SettingRules& rules = {})
{
    const ShapedParagraph p = stubParagraph(text, rules);
    QStringList out;
    for (const BrokenLine& line : breakGreedy(p, width, rules))
        out << lineText(p, line);
    return out;
}

} // namespace banxin
