#pragma once

#include "model/article.h"

#include <vector>

namespace banxin {

/// The part of a picture that is shown, in thousandths of its width and height as it is looked at. Stored in the
/// payload of a picture, or of one in a group: `{"crop": {"x", "y", "width", "height"}}`. The original is never
/// changed.
struct PictureCrop {
    int x = 0;
    int y = 0;
    int width = 1000;
    int height = 1000;

    bool whole() const { return *this == PictureCrop(); }
    bool operator==(const PictureCrop&) const = default;
};

/// No side of what is shown is smaller than this, in thousandths.
constexpr int smallestCrop = 20;

/// The crop of a payload, brought inside the picture; the whole picture where there is none.
PictureCrop cropOf(const QJsonObject& payload);
/// The whole picture leaves no key behind.
void setCrop(QJsonObject& payload, PictureCrop crop);

/// Puts a picture to its place: into one to fill in (待补图), or instead of another. Caption, credit and place
/// stay; the crop of another picture does not.
void fillPicture(QJsonObject& payload, PictureId picture);

/// The pictures and groups that follow each other around the block without text between them, in order; the block
/// alone where it stands alone, nothing where it is neither.
std::vector<BlockId> picturesAround(const Article& article, BlockId block);

/// Makes one group (组图) of these pictures and groups, where the first of them stands. Captions and credits go
/// with their pictures. Invalid: fewer than two pictures, nothing was changed.
BlockId groupPictures(Article& article, const std::vector<BlockId>& blocks);

/// Makes single pictures of a group again; its common caption stays as a caption behind them. Their ids, the first
/// of them that of the group; empty: it is no group.
std::vector<BlockId> splitGroup(Article& article, BlockId group);

/// Moves the picture at `from` of a group to `to`. Out of range: nothing happens.
void moveInGroup(Block& group, int from, int to);

/// Takes the picture at `index` out of its group; it then stands behind it. A group of one is a picture. Its id;
/// invalid: there is none.
BlockId takeFromGroup(Article& article, BlockId group, int index);

} // namespace banxin
