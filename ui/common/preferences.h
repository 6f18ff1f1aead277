#pragma once

#include <QObject>
#include <QString>

namespace banxin {

/// What a person chose for the program on this machine; kept in QSettings and not in any catalogue. One object for
/// the whole program, so that whatever shows a choice hears when it changes.
class Preferences final : public QObject {
    Q_OBJECT
public:
    enum class Theme { System, Light, Dark };

    static Preferences& instance();

    /// "zh", "en", or empty: as the system. Holds from the next start on.
    QString language() const;
    void setLanguage(const QString& language);

    Theme theme() const;
    void setTheme(Theme theme);

    /// The article's text on the screen, in pixels.
    static constexpr int smallestText = 12;
    static constexpr int usualText = 16;
    static constexpr int largestText = 32;
    int textSize() const;
    void setTextSize(int pixels);

    /// Whether the catalogue that was open last is opened at the start.
    bool opensLast() const;
    void setOpensLast(bool opens);

    /// Who signs comments, versions and waivers; empty: not told yet.
    QString userName() const;
    void setUserName(const QString& name);

Q_SIGNALS:
    void themeChanged();
    void textSizeChanged();

private:
    Preferences() = default;
};

} // namespace banxin
