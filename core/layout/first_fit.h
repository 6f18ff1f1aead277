#pragma once

#include "layout/line_account.h"

namespace banxin {

/// The choices of first-fit breaking (K-05), one line at a time: the reference of the rule
/// vectors, and the bound of total-fit.
class FirstFit {
public:
    struct Choice {
        int to = 0;
        LineReason::Kind kind = LineReason::Kind::Natural;
        bool soft = false; ///< the soft floors suffice
        bool hung = false;
    };

    FirstFit(const LineAccount& account, const ParagraphMeasure& measure)
        : m_account(account),
          m_rules(account.rules()),
          m_measure(measure)
    {}

    /// Where line number `line` that begins at cluster `from` ends; `hyphens` lines before it in a row
    /// end in a hyphen. Not more than two do where words can stay whole.
    Choice choose(int from, int line, int hyphens) const;
    /// The line with its gaps set to the measure.
    BrokenLine finish(int from, int line, const Choice& choice) const;
    /// E-05: whether a single 、 ， 。 at this cluster may stand in the margin.
    bool canHang(int at, int limit) const;

private:
    Choice breakNear(int from, int fit, int limit, Length width, bool mayPart) const;
    Choice pushIn(int from, int fit, int limit, Length width) const;
    int pushOutEnd(int from, int fit, Length width, bool mayPart = true) const;
    bool pushOutIsBad(int from, int fit, Length width) const;
    bool mayRescue(int from, int fit, Length width) const;
    Choice mendOrphan(int from, int line, int limit, const Choice& choice) const;

    const LineAccount& m_account;
    const SettingRules& m_rules;
    const ParagraphMeasure& m_measure;
};

} // namespace banxin
