#pragma once

#include <QString>

class QWidget;

namespace banxin {

/// `text` as the name of a file on any system: no separators, marks that a system refuses,
/// control characters or dots at its ends, and not longer than file systems take.
QString safeFileName(const QString& text);

/// Asks under which name to save; empty: not at all. `suffix` ("pdf") is added where the name has
/// none, before it is asked whether an existing file may be replaced.
QString askSaveName(QWidget* parent, const QString& title, const QString& proposed, const QString& filter,
                    const QString& suffix);

} // namespace banxin
