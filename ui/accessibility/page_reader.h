#pragma once

#include "ui/shell/desk.h"

namespace banxin {

struct ComposedPage;

/// The lines of a page as a screen reader says them, in the order in which they are set.
QString textOfPage(const ComposedPage& page);

/// Gives the pages of the preview their text as a description, so that a screen reader says what stands on the
/// page that is shown.
class PageReader final : public DeskFeature {
    Q_OBJECT
public:
    PageReader(Desk& desk, QObject* parent);

private:
    void follow();
};

} // namespace banxin
