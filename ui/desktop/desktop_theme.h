#pragma once

#include <QObject>

class QDBusVariant;

namespace banxin {

/// Whether the desktop asks programs for dark colours, after the settings portal of the desktop
/// (org.freedesktop.appearance, color-scheme): Qt 6.4 knows only what its own plugins know. Says when that
/// changes.
class DesktopTheme final : public QObject {
    Q_OBJECT
public:
    explicit DesktopTheme(QObject* parent = nullptr);

    bool wantsDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    bool m_dark = false;
};

} // namespace banxin
