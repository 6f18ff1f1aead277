#pragma once

#include <QColor>
#include <QIcon>
#include <QString>
#include <QStringList>

class QApplication;
class QFont;
class QLabel;
class QPushButton;

namespace banxin {

/// Distances of the window in pixels: everything stands on a grid of 4.
namespace spacing {
constexpr int tight = 4;
constexpr int normal = 8;
constexpr int wide = 16;
constexpr int section = 24;
} // namespace spacing

/// The one accent of the window (deep teal; lighter on a dark palette).
QColor accentColour();
/// Text that explains: the palette's text, paler.
QColor secondaryTextColour();
/// Text that says what is wrong.
QColor errorTextColour();
/// Whether the palette is dark.
bool darkPalette();

/// A line icon of resources/icons by name ("new-issue"), drawn in the palette's colours.
QIcon themeIcon(const QString& name);
/// The same in the accent.
QIcon accentIcon(const QString& name);

/// A character as an icon, in these families; with dots below it as emphasis dots are printed.
QIcon characterIcon(QChar character, const QStringList& families, bool dots);

/// Families for the text of articles on the screen, best first.
QStringList songFamilies();
QStringList heiFamilies();
QStringList kaiFamilies();
/// The same for English, where a Chinese face would set quotes a full em wide.
QStringList latinSerifFamilies();
QStringList latinSansFamilies();

/// Sets fonts with Chinese glyphs and, on Fusion with a light palette, the neutral colours.
void applyTheme(QApplication& application);

/// Widens a button that its text fills to the edges.
void giveRoom(QPushButton* button);

/// Shows the label's text in the secondary colour.
void makeSecondary(QLabel* label);

} // namespace banxin
