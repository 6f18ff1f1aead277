#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace banxin {

/// The words of a command line after the command's name.
struct Arguments {
    QStringList positional;
    QMap<QString, QString> options; ///< "publication" → "quarterly"; flags have an empty value

    bool has(const char* name) const { return options.contains(QLatin1String(name)); }
    QString value(const char* name) const { return options.value(QLatin1String(name)); }
};

/// Which options a command takes; "-o" stands for "output".
struct ArgumentSpec {
    QStringList flags;  ///< without value
    QStringList values; ///< with value
    int least = 0;      ///< positional words
    int most = 0;
};

/// Parses `words`; on a wrong use `problem` says what is wrong, in English.
Arguments parseArguments(const QStringList& words, const ArgumentSpec& spec, QString* problem);

} // namespace banxin
