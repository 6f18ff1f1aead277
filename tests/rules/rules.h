#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace banxin::rules {

/// What a rule found: "path:line: what is wrong". Empty means that the rule is kept.
using Findings = std::vector<std::string>;

/// Core folders include only what the table of rules.cpp allows them, and never ui/ or app/;
/// ui/ never includes app/. `root` is the repository.
Findings includeFindings(const std::filesystem::path& root);

/// No file below core/ includes a widget header.
Findings widgetFindings(const std::filesystem::path& root);

/// Headers below core/ and ui/ whose own object file is not named in `objectList` (one path a
/// line) or does not exist.
Findings aloneFindings(const std::filesystem::path& root, const std::filesystem::path& objectList);

/// Source files of 500 lines or more.
Findings lengthFindings(const std::filesystem::path& root);

/// Files that hold a path of somebody's machine or another string that has no place here.
Findings strayFindings(const std::filesystem::path& root);

/// Links of the Markdown pages to files that are not there.
Findings linkFindings(const std::filesystem::path& root);

} // namespace banxin::rules
