#pragma once

#include "pdf/font_subset.h"

#include <future>
#include <string>
#include <vector>

namespace banxin {

/// Cuts one face down and deflates the result on a thread of its own. Subsetting and deflating
/// are nine tenths of an export, so faces run side by side and pages are written while the font
/// programs are still being deflated. What comes out does not depend on the order.
class FontJob {
public:
    /// Starts at once. `face` must live as long as the job; the destructor waits.
    FontJob(const Face& face, std::vector<std::uint32_t> glyphs);

    /// Waits for the subset, the same as subsetFace(). Only once.
    Result<FontSubset> takeSubset() { return m_subset.get(); }
    /// Waits for the deflated program. Only once, after a subset without error.
    std::string takeDeflated() { return m_deflated.get(); }

private:
    std::future<Result<FontSubset>> m_subset;
    std::future<std::string> m_deflated; ///< of std::async: its destructor waits for the thread
};

} // namespace banxin
