#pragma once

#include "ui/shell/desk.h"

#include <QPointer>

namespace banxin {

class ManualWindow;

/// 帮助 › 使用说明.
class HelpFeature final : public DeskFeature {
    Q_OBJECT
public:
    HelpFeature(Desk& desk, QObject* parent);

    ManualWindow* openManual();

private:
    QPointer<ManualWindow> m_manual;
};

} // namespace banxin
