#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace banxin {

/// A row or block number that cannot be mistaken for another kind's. 0 is "none".
template <typename Tag>
struct Id {
    std::int64_t value = 0;

    constexpr bool valid() const { return value > 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

} // namespace banxin

template <typename Tag>
struct std::hash<banxin::Id<Tag>> {
    std::size_t operator()(banxin::Id<Tag> id) const noexcept { return std::hash<std::int64_t>()(id.value); }
};
