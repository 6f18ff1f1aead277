#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <map>
#include <vector>

namespace banxin::html {

/// Markup that a parser takes in good time, whatever it was made of.
struct GuardedMarkup {
    QByteArray markup;                     ///< well nested elements and text; UTF-8
    QByteArray title;                      ///< of the head, entities still in it
    std::map<QByteArray, QByteArray> meta; ///< content by name or property, in lower case; the first one
    std::vector<QByteArray> data;          ///< data: addresses; the markup names them "data-ref:0" …
    bool page = false;                     ///< has html, head or body tags
    bool clipboard = false;                ///< <!--StartFragment--> stands in it
    bool word = false;                     ///< has Word's names in it, be it pasted into a page
    bool office = false;                   ///< saved or copied by an office program: no navigation
    bool tooMany = false;                  ///< more elements than any page has: cut there
};

/// Takes scripts, styles, comments, forms' controls and vector drawings out, keeps the attributes that are
/// read, and nests elements properly and never deeper than `deepestElement`. Gumbo takes quadratic time on
/// deep trees, frees them recursively (google/gumbo-parser #387, #391, #393) and compares each attribute
/// with all others of its tag; none of that can be reached behind this. Tags deeper than that are left out,
/// their text stays.
GuardedMarkup guardMarkup(const QByteArray& utf8);

constexpr int deepestElement = 200;
constexpr int mostElements = 200'000;

} // namespace banxin::html
