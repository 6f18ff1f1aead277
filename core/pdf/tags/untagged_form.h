#pragma once

#include "pdf/qpdf_api.h"

#include <set>

namespace banxin {

/// Takes the marks of other files' structures out of the forms that a page draws, and of all forms within
/// them: here they are part of figures, and marked content must not stand in other marked content (UA-07).
/// Layers are kept. A form is changed once, however many pages draw it.
class FormUntagger {
public:
    void untagFormsOf(QPDFObjectHandle page) { untagResources(page.getKey("/Resources"), 0); }

private:
    void untag(QPDFObjectHandle object, int depth);
    void untagResources(QPDFObjectHandle resources, int depth);

    std::set<QPDFObjGen> m_seen;
};

} // namespace banxin
