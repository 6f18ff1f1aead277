#pragma once

#include "pdf/qpdf_api.h"

namespace banxin {

/// Takes the marks of its own file's structure out of a form and all forms within it: here it is part of
/// a figure, and marked content must not stand in other marked content (UA-07). Layers are kept. Does
/// nothing to an image.
void untagForm(QPDFObjectHandle form);

} // namespace banxin
