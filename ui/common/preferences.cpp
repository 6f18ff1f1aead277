#include "ui/common/preferences.h"

#include <QSettings>

#include <algorithm>

namespace banxin {

namespace {
const QString languageKey = QStringLiteral("window/language");
const QString themeKey = QStringLiteral("window/theme");
const QString textKey = QStringLiteral("editor/textSize");
const QString lastKey = QStringLiteral("window/openLast");
const QString userKey = QStringLiteral("user/name");
} // namespace

Preferences& Preferences::instance()
{
    static Preferences preferences;
    return preferences;
}

QString Preferences::language() const { return QSettings().value(languageKey).toString(); }

void Preferences::setLanguage(const QString& language) { QSettings().setValue(languageKey, language); }

Preferences::Theme Preferences::theme() const
{
    const QString name = QSettings().value(themeKey).toString();
    if (name == QLatin1String("light"))
        return Theme::Light;
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void Preferences::setTheme(Theme theme)
{
    if (theme == this->theme())
        return;
    QSettings().setValue(themeKey,
                         theme == Theme::Light      ? QStringLiteral("light")
                             : theme == Theme::Dark ? QStringLiteral("dark")
                                                    : QStringLiteral("system"));
    Q_EMIT themeChanged();
}

int Preferences::textSize() const
{
    return std::clamp(QSettings().value(textKey, usualText).toInt(), smallestText, largestText);
}

void Preferences::setTextSize(int pixels)
{
    if (pixels == textSize())
        return;
    QSettings().setValue(textKey, std::clamp(pixels, smallestText, largestText));
    Q_EMIT textSizeChanged();
}

bool Preferences::opensLast() const { return QSettings().value(lastKey, true).toBool(); }

void Preferences::setOpensLast(bool opens) { QSettings().setValue(lastKey, opens); }

QString Preferences::userName() const { return QSettings().value(userKey).toString(); }

void Preferences::setUserName(const QString& name) { QSettings().setValue(userKey, name.simplified()); }

} // namespace banxin
