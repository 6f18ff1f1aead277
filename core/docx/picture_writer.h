#pragma once

#include "docx/document.h"

#include <QXmlStreamWriter>

namespace banxin::docx {

/// Writes a picture in the line of text as DrawingML (wp:inline); `relation` names its bytes, `id` is unique among
/// the drawings of the document.
void writeInlinePicture(QXmlStreamWriter& xml, const Object& picture, const QString& relation, int id);

} // namespace banxin::docx
