#pragma once

class QApplication;
class QLabel;

namespace banxin {

/// The colours that the preferences ask for: light, dark, or as the desktop has it (`desktopDark`: whether it asks
/// for dark ones).
void applyColours(QApplication& application, bool desktopDark);

/// Shows the label's text in the colour of errors, also after a change of theme.
void makeError(QLabel* label);

} // namespace banxin
