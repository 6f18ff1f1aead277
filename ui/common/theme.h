#pragma once

#include <QColor>
#include <QIcon>
#include <QString>
#include <QStringList>

class QApplication;
class QFont;
class QWidget;

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
/// Whether the palette is dark.
bool darkPalette();

/// A line icon of resources/icons by name ("new-issue"), drawn in the palette's colours.
QIcon themeIcon(const QString& name);
/// The same in the accent.
QIcon accentIcon(const QString& name);

/// Families for the text of articles on the screen, best first.
QStringList songFamilies();
QStringList heiFamilies();
QStringList kaiFamilies();

/// Sets fonts with Chinese glyphs and, on Fusion with a light palette, the neutral colours.
void applyTheme(QApplication& application);

/// Paints `widget`'s text in the secondary colour and a size smaller.
void makeSecondary(QWidget* widget);

} // namespace banxin
