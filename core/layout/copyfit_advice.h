#pragma once

#include "layout/compose.h"

#include <QString>

#include <optional>
#include <stop_token>
#include <vector>

namespace banxin {

/// Something that makes an issue shorter.
struct CopyfitStep {
    enum class Kind {
        Tighten,       ///< a paragraph is set a line shorter (J-06): Block payload "tighter"
        CutTail,       ///< some characters less, and its last line is gone: a person cuts
        ShrinkPicture, ///< a picture stands smaller: Block payload "scale"
        Layout,        ///< another layout of the page design
        CutReprint     ///< a paragraph of a text taken from elsewhere less (有删节): a person cuts
    };
    Kind kind = Kind::Tighten;
    int article = -1; ///< index into Edition::articles
    BlockId block;    ///< not of Layout
    Language language = Language::Zh;
    int characters = 0; ///< CutTail: so many at least
    int percent = 100;  ///< ShrinkPicture: of the size that its place gives
    QString layout;     ///< Layout: its name
    int page = 0;       ///< where it stands, index into the pages

    int lines = 0; ///< body lines that it saves, as composed with it
    int pages = 0; ///< of the issue with it, blank ones left aside
};

/// How an issue comes to its number of pages.
struct CopyfitAdvice {
    int pages = 0;                  ///< now, blank ones that only fill up left aside
    int target = 0;                 ///< 计划页数, or the multiple of four below; as many as `pages`: it fits
    int lines = 0;                  ///< body lines too many; below 0: so many are free on the last page
    std::vector<CopyfitStep> steps; ///< each found to work, the least costly first
};

/// The number of pages that an issue of so many is brought to: what is planned for it, else what its design asks
/// for, else the multiple of four below; never fewer than one sheet.
int copyfitTarget(const Edition& edition, const PageDesign& design, int pages);

/// An article as it is after a step; the same where the step is a person's or none of its text.
Article afterStep(Article article, const CopyfitStep& step);

/// Looks for steps and tries each by composing the issue with it. Pure. Errors: as compose().
Result<CopyfitAdvice> adviseCopyfit(const Edition& edition, const PageDesign& design, const FaceSet& faces,
                                    const ComposeOptions& options, ComposeCache& cache, std::stop_token stop);

/// Whether a paragraph is to be set a line shorter in this language: `{"tighter": ["zh", "en"]}`.
bool isTightened(const Block& block, Language language);
/// The size of a picture in percent of what its place gives, `{"scale": 85}`: 30 … 100.
int pictureScale(const QJsonObject& payload);

} // namespace banxin
