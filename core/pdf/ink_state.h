#pragma once

#include "pdf/colour/screen_inks.h"
#include "pdf/press_ink.h"

#include <string>
#include <vector>

namespace banxin {

/// The fill colour of a content stream and whether it overprints; written only when they change.
class InkState {
public:
    enum class Mode {
        Design, ///< the colours of the design
        Press   ///< black as pressInk() has it, with overprint
    };
    explicit InkState(Mode mode = Mode::Design) : m_mode(mode) {}
    /// For the screen: sRGB, `colours` by index of `paints`. Both must outlive the state.
    InkState(const std::vector<Paint>& paints, const std::vector<ScreenColour>& colours)
        : m_mode(Mode::Design),
          m_paints(&paints),
          m_colours(&colours)
    {}

    /// Whether painting so takes other operators than the state that is set.
    bool differs(const Paint& paint, const InkUse& use) const;
    void set(std::string& out, const Paint& paint, const InkUse& use);
    /// Whether the overprint states /GSo (on) and /GSk (off) were named.
    bool usedOverprint() const { return m_usedOverprint; }

private:
    void write(std::string& out, const PressInk& ink) const;
    PressInk wanted(const Paint& paint, const InkUse& use) const;

    Mode m_mode;
    const std::vector<Paint>* m_paints = nullptr;
    const std::vector<ScreenColour>* m_colours = nullptr;
    bool m_known = false;
    bool m_usedOverprint = false;
    PressInk m_ink;
};

} // namespace banxin
