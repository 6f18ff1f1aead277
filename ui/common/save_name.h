#pragma once

#include <QString>

class QWidget;

namespace banxin {

/// Asks under which name to save; empty: not at all. `suffix` ("pdf") is added where the name has
/// none, before it is asked whether an existing file may be replaced.
QString askSaveName(QWidget* parent, const QString& title, const QString& proposed, const QString& filter,
                    const QString& suffix);

} // namespace banxin
