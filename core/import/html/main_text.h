#pragma once

#include "import/html/tree.h"

namespace banxin::html {

/// Where the article of a page stands.
struct MainText {
    const Node* title = nullptr;   ///< its headline; null: none found
    const Node* content = nullptr; ///< the element that holds its text; never null
};

/// Finds the article among navigation, side columns, comments and advertisements: by the names that
/// builders of pages give it, and by where sentences stand that are no links. `headTitle`: what the head of
/// the page calls it.
MainText findMainText(const Node& body, const QString& headTitle);

/// The headline in the title of a page's head, without the site's and the section's name.
QString titleWithoutSite(const QString& title);

/// A text without blanks and punctuation, to compare titles.
QString foldedTitle(const QString& text);

} // namespace banxin::html
