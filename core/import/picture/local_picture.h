#pragma once

#include "import/manuscript.h"

#include <QByteArray>
#include <QString>

namespace banxin::manuscript {

/// The bytes of a picture that lies in `folder` or below it, links resolved. Empty: `folder` is empty, it
/// lies elsewhere, is missing, larger than 64 MB, or no picture. What comes with a manuscript from outside
/// must not reach other files of the machine.
QByteArray localPicture(const QString& path, const QString& folder);

/// Fills in pictures that a Markdown or HTML file names by a path relative to itself and that lie in its
/// own folder or below it.
void takeNeighbours(Manuscript& manuscript, const QString& folder);

} // namespace banxin::manuscript
