#pragma once

#include "import/html/tree.h"
#include "import/manuscript.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace banxin::html {

/// A line that a page sets beside its article and not in it.
struct PageCredit {
    QString text;
    ManuscriptRole role = ManuscriptRole::Unknown; ///< Source, Byline, Subtitle
};

/// Source, author, subtitle and abstract of an element between headline and text; times of publication,
/// type sizes, counters and buttons for sharing go to `leftOut`.
std::vector<PageCredit> pageCredits(const Node& node, QStringList& leftOut);

/// Whether the element is by its name the line above a headline.
bool isKicker(const Node& node);

/// The same of a line that stands above the text but inside its element: times and counters taken out.
/// nullopt: no such line, it is text.
std::optional<std::vector<PageCredit>> creditsOfLine(const QString& line, QStringList& leftOut);

/// Whether a line below the text names its source, author or editor.
bool isCreditBelow(const QString& text);

} // namespace banxin::html
