#pragma once

#include "pdf/picture/image_encoder.h"
#include "pdf/picture/picture_plan.h"

#include <vector>

namespace banxin {

/// Brings rows of a picture to the colours that are planned and hands them to the encoders.
class PictureRows {
public:
    /// `mask` takes the opacity; null: the picture has none, or it is flattened. All must outlive this.
    PictureRows(const PictureFacts& facts, const PicturePlan& plan, int width, ImageEncoder& image,
                ImageEncoder* mask);

    /// A row in the picture's own space, with its opacity.
    void addRow(const std::uint8_t* row);

    /// Whether any pixel so far lets the paper through.
    bool transparent() const { return m_transparent; }

private:
    void splitOpacity(const std::uint8_t* row);

    const PictureFacts& m_facts;
    const PicturePlan& m_plan;
    std::size_t m_width;
    ImageEncoder& m_image;
    ImageEncoder* m_mask;
    std::vector<std::uint8_t> m_colours, m_opacity, m_converted;
    bool m_transparent = false;
};

} // namespace banxin
