#pragma once

#include "ui/shell/desk.h"

#include <QPointer>

#include <map>

namespace banxin {

/// F6 and Shift+F6: the focus goes from part to part of the window (tree, text, pages or the view that stands in
/// their place, open panels), and back to where it was in each. Where both languages stand, the two sides are
/// parts of their own.
class PartSwitch final : public DeskFeature {
    Q_OBJECT
public:
    PartSwitch(Desk& desk, QObject* parent);

private:
    void go(int by);
    QList<QWidget*> parts() const;
    QWidget* focusIn(QWidget* part) const;
    void remember(QWidget* focus);

    std::map<QWidget*, QPointer<QWidget>> m_last; ///< where the focus was, by part
};

} // namespace banxin
