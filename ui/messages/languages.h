#pragma once

#include <QString>

class QCoreApplication;

namespace banxin {

/// "zh" or "en": `wanted` when it is one of them, else by the system's locale; Chinese when
/// the locale says nothing (C, POSIX).
QString interfaceLanguage(const QString& wanted);

/// Installs the program's and Qt's own strings in that language; whether all were found (Qt's
/// Chinese is a package of its own on Debian).
bool installTranslations(QCoreApplication& application, const QString& language);

} // namespace banxin
