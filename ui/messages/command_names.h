#pragma once

#include <QString>

namespace banxin {

/// What an edit of the journal did, for the undo entries of the menu: "typing", "moving an article". Commands that
/// this version does not know are "a change".
QString commandInWords(const QString& command);

} // namespace banxin
