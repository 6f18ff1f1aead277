#include "arguments.h"

namespace banxin {

Arguments parseArguments(const QStringList& words, const ArgumentSpec& spec, QString* problem)
{
    Arguments out;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words.at(i);
        if (optionsEnded || !word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            out.positional << word;
            continue;
        }
        if (word == QLatin1String("--")) {
            optionsEnded = true;
            continue;
        }
        QString name = word == QLatin1String("-o") ? QStringLiteral("output") : word.mid(2);
        QString value;
        const qsizetype equals = name.indexOf(QLatin1Char('='));
        const bool hasValue = equals >= 0;
        if (hasValue) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        }
        const bool known = word.startsWith(QLatin1String("--")) || word == QLatin1String("-o");
        if (known && !hasValue && spec.flags.contains(name)) {
            out.options.insert(name, QString());
        } else if (known && spec.values.contains(name)) {
            if (!hasValue && i + 1 >= words.size()) {
                *problem = QStringLiteral("%1 needs a value").arg(word);
                return out;
            }
            out.options.insert(name, hasValue ? value : words.at(++i));
        } else {
            *problem = QStringLiteral("unknown option %1").arg(word);
            return out;
        }
    }
    if (out.positional.size() < spec.least)
        *problem = QStringLiteral("something is missing");
    else if (out.positional.size() > spec.most)
        *problem = QStringLiteral("too many words: %1").arg(out.positional.at(spec.most));
    return out;
}

} // namespace banxin
