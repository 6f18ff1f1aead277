#pragma once

#include "correction/correction_runs.h"

#include <QJsonObject>

namespace banxin {

/// For each note that came the index of the call that it is, by its words, else by its place; -1: it is new. `notes`
/// are those of the block's payload, `key` the language.
std::vector<int> knownNotes(const std::vector<ReadNote>& came, const std::vector<const Mark*>& calls,
                            const QJsonObject& notes, const QString& key);

/// Sets the words of a note in one language.
void setNote(QJsonObject& notes, const QString& id, const QString& key, const Text& text);

/// The id of a note that is new: the same words have the same, so that a file may be taken twice.
QString newNoteId(const Text& text);

} // namespace banxin
