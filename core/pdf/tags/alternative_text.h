#pragma once

#include "model/edition.h"

namespace banxin {

/// What stands for a picture to those who cannot see it (UA-10).
struct AlternativeText {
    QString text;
    Language language = Language::Zh;
};

/// The payload's "alt", else the caption (of a picture of a group that has none, the group's with its place
/// in it), else the name of the file, which UA-10 finds; who made a picture does not say what it shows. `item` is the
/// place in the payload of a group, -1 otherwise. `second`: texts of the other language come last in
/// each step. Never empty.
AlternativeText alternativeText(const Edition& edition, const Block& block, std::int64_t item, PictureId picture,
                                Language language);

/// The same for a picture that no block holds (the cover's): what an article that shows it says, else for the
/// cover's that it is the cover of this issue, else the name of the file.
AlternativeText alternativeText(const Edition& edition, PictureId picture, Language language);

} // namespace banxin
