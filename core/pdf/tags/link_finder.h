#pragma once

#include "model/text.h"

#include <vector>

namespace banxin {

/// An address in a text.
struct FoundLink {
    int from = 0; ///< code points, half open
    int to = 0;
    QString uri; ///< "https://…", "mailto:…"
};

/// The addresses of a text in its order: those that marks of kind Link name, and those that stand in
/// the text itself (http://, https://, www., mail addresses) outside of such marks. Marks at the end of
/// a sentence are no part of an address.
std::vector<FoundLink> findLinks(const Text& text);

/// The address that a reader can follow for what was typed: "www.a.cn" is a web page, "a@b.cn" a mailbox.
/// Empty where it is neither (a file, a script).
QString linkUri(const QString& typed);

} // namespace banxin
