#pragma once

#include <QStringView>

#include <vector>

namespace banxin {

/// A stretch of a text, in UTF-16 code units.
struct Stretch {
    int from = 0;
    int length = 0;

    bool operator==(const Stretch&) const = default;
};

/// What is only in the first of two texts, and what is only in the second.
struct ChangedStretches {
    std::vector<Stretch> removed; ///< of `before`
    std::vector<Stretch> added;   ///< of `after`
};

/// The shortest way from one text to the other, character by character. Of texts that are too long for that
/// (over 2,000 characters on both sides that differ at either end) everything between their common ends.
ChangedStretches changedStretches(QStringView before, QStringView after);

} // namespace banxin
