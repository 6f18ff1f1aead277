#pragma once

#include "layout/article/article_scope.h"
#include "model/picture_block.h"

#include <optional>

namespace banxin {

/// Heights and widths of pictures side by side: the same height, the widths by their aspect, gaps
/// and widths together the measure exactly. `sizes` are pixels, all above zero.
struct PictureRow {
    Length height;
    std::vector<Length> widths;
};
PictureRow pictureRow(const std::vector<std::pair<int, int>>& sizes, Length measure, Length gap);

/// How many pictures stand in each row of a group: at most four, rows as even as can be.
std::vector<int> groupRows(int pictures);

/// Sets pictures and picture groups (组图) with their captions. Payload: see Block.
class PictureBuilder {
public:
    explicit PictureBuilder(ArticleScope& scope) : m_scope(scope) {}

    void addPicture(const Block& block);
    void addGroup(const Block& block);
    /// The article's first known picture over the full width, about half the type area high; an
    /// empty box when there is none. Its block is not printed again.
    FlowBlock openerPicture();

private:
    /// Width and height of what is shown of a picture, in any unit.
    struct Shape {
        int width = 0;
        int height = 0;
    };
    struct Known {
        PictureId id;
        std::optional<Shape> picture; ///< none: there is no such picture
        PictureCrop crop;
    };

    Known find(const QJsonObject& payload) const;
    static Rect covering(const Rect& frame, const Known& known);
    void warnMissing(const Block& block, const QJsonObject& payload, const QString& caption);
    void addUnknown(const Block& block, const QJsonObject& payload);
    void addCaptions(BoxStacker& box, const Block& block, const QJsonObject& payload, Length x, Length width);
    /// A picture of a group and its place in the payload.
    struct Item {
        QJsonObject payload;
        int index = 0;
    };
    void addRow(BoxStacker& box, const Block& block, const std::vector<Item>& items, Length measure);
    Length airAbove() const;
    void pushFloating(FlowBlock out, const Block& block);
    int spanOf(const Block& block) const;

    ArticleScope& m_scope;
};

} // namespace banxin
