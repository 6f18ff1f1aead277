#pragma once

#include "ui/shell/desk.h"

#include <QPointer>

namespace banxin {

class PreferencesDialog;

/// 编辑 › 首选项, and what follows from it in the window: keys of the user's choice, the size of the text.
class PreferencesFeature final : public DeskFeature {
    Q_OBJECT
public:
    /// After all features whose actions may have other keys.
    explicit PreferencesFeature(Desk& desk, QObject* parent);

    PreferencesDialog* open();

private:
    void followTextSize();
    void restart();

    QPointer<PreferencesDialog> m_dialog;
};

} // namespace banxin
