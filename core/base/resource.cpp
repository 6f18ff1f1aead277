#include "base/resource.h"

#include "base/file.h"

namespace banxin {

Result<QByteArray> programResource(const QString& path) { return readFile(QStringLiteral(":/banxin/") + path); }

} // namespace banxin
