#pragma once

#include "model/article.h"
#include "ui/editor/article_text_edit.h"

#include <QImage>
#include <QUrl>

namespace banxin {

/// The name by which a document asks for the picture of an object: it says all that the picture shows, so that what
/// was changed is drawn anew and nothing else.
QString objectPictureName(const Block& block);

/// What an object looks like in the text, from its name: a picture as it is cropped, a group in its rows, a table with
/// its words. Null: the name is none of these.
QImage objectPicture(const QUrl& name, const PictureProvider& pictures, Language language, int width);

} // namespace banxin
