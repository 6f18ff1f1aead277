#pragma once

#include <QDialog>

class QComboBox;

namespace banxin {

class ShortcutList;

/// 首选项. Every choice holds at once, except the language, which asks for a new start.
class PreferencesDialog final : public QDialog {
    Q_OBJECT
public:
    /// `window`: the actions whose shortcuts are shown are found in it.
    explicit PreferencesDialog(QWidget* window);

Q_SIGNALS:
    /// The language was changed and the user wants to see it now.
    void restartRequested();

private:
    QWidget* makeGeneral();
    QWidget* makeLook();
    QWidget* makeLanguageBox();
    void languageChosen();

    QComboBox* m_language = nullptr;
    QWidget* m_restart = nullptr; ///< shown while the window speaks another language than was chosen
    QString m_spoken;             ///< what was chosen when the program began
    ShortcutList* m_shortcuts;
};

} // namespace banxin
