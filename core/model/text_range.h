#pragma once

namespace banxin {

/// A stretch of a text in code points, half open.
struct TextRange {
    int from = 0;
    int to = 0;

    bool isEmpty() const { return from == to; }
    bool operator==(const TextRange&) const = default;
};

} // namespace banxin
