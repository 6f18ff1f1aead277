#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

#include <stop_token>

namespace banxin {

/// An article that the clean-up made. Its texts stand in `article`'s Chinese side, those of a manuscript
/// in English in its English side. Pictures are named by `{"file": name}` in the payload, a key of
/// CleanedManuscript::pictures, until the catalogue has stored them.
struct CleanedArticle {
    Article article;
    QString column;    ///< the editorial column that the manuscript names; empty: none
    int firstLine = 0; ///< of the manuscript
    int lastLine = 0;
    std::vector<int> blockLines; ///< for each block of the article the line it begins at
};

/// What an editor would have typed, with every change.
struct CleanedManuscript {
    std::vector<CleanedArticle> articles; ///< in the order of the manuscript; never an empty one
    std::vector<CleanChange> changes;     ///< in the order of lines
    std::map<QString, ImportedPicture> pictures;
    /// Pictures to fill in (import.picture-missing), what was left out, and the reader's warnings.
    Diagnostics warnings;
};

/// A pass of the clean-up, for the switches of the window.
struct CleanPass {
    const char* id;      ///< "founder-punctuation"
    const char* example; ///< "before → after" in Chinese, the same in both languages of the window
};

/// The key under which CleanedManuscript::pictures holds picture number `picture` of the manuscript, and
/// that payloads name: `{"file": key}`. A picture to fill in is named all the same, with `{"missing": true}`.
QString pictureKey(int picture);

/// The passes in the order in which they run.
const std::vector<CleanPass>& cleanPasses();

/// Repairs what copying has broken and tells articles, fields and kinds of blocks apart. Pure: the
/// same manuscript and options give the same result. Nothing but what the changes say is altered,
/// and nothing is dropped without one. Stopped: what is ready by then.
CleanedManuscript clean(const Manuscript& manuscript, const CleanOptions& options = {}, std::stop_token stop = {});

/// The same for text that is pasted into an article: its blocks, without ids.
std::vector<Block> cleanPassage(const QString& text);

} // namespace banxin
