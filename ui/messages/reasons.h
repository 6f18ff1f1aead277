#pragma once

#include <QString>

namespace banxin {

/// What core or the system gives as the reason, in the language of the installed translator; numbers and
/// names in it are kept. What is not known here stays as it is.
QString reasonInWords(const QString& detail);

/// Whether the reason is one that is known here.
bool isKnownReason(const QString& detail);

} // namespace banxin
