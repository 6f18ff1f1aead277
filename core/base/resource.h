#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace banxin {

/// A file that is built into the program, by its path below resources/:
/// "publications/quarterly.json", "faces.json". Error: FileUnreadable.
Result<QByteArray> programResource(const QString& path);

} // namespace banxin
