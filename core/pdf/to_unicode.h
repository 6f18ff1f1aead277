#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace banxin {

/// A two-byte code of a content stream and the characters that it stands for.
using CodeText = std::pair<std::uint16_t, QString>;

/// The ToUnicode CMap for two-byte codes (UA-16): each code with exactly its characters in
/// UTF-16BE, several of them for a ligature. `codes` need no order; a code occurs once.
std::string toUnicodeCMap(std::vector<CodeText> codes);

} // namespace banxin
