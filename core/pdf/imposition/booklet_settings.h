#pragma once

namespace banxin {

/// A booklet for the office printer (IMP-01 to IMP-05).
struct BookletSettings {
    enum class Sheet { A3, A4, FullSize }; ///< FullSize: twice the page, not scaled
    Sheet sheet = Sheet::A3;
    int paperMicrons = 100; ///< thickness of one sheet
    int creepPercent = 100; ///< k: 100 is 1.0
    bool marks = true;      ///< crop, fold and sheet number
    int closingPages = 1; ///< 封底, or 封三 and 封底: they close the booklet, blank pages stand before them
};

} // namespace banxin
