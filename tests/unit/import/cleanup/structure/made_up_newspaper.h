#pragma once

#include "import/manuscript.h"

#include <QString>
#include <QStringList>

#include <random>
#include <vector>

namespace banxin::testing {

/// An article as its author wrote it.
struct MadeUpArticle {
    QString title;
    QStringList paragraphs;
};

/// Articles written for the tests, each on a subject of its own.
const std::vector<MadeUpArticle>& madeUpArticles();

/// Sets a paragraph to lines `measure` em wide: the first begins two em further right (and the indent
/// is lost in copying), no mark that closes begins a line, Latin words and figures stay whole.
QStringList setToMeasure(const QString& paragraph, int measure);

/// How a made-up page was put together.
struct MadeUpPage {
    std::vector<MadeUpArticle> articles; ///< in the order of their texts
    Manuscript manuscript;
};

struct MadeUpOptions {
    bool interleaved = false; ///< a column ends inside an article and goes on after another one
};

/// A page of some of the articles, as copying from its PDF gives it: measures, the places of headlines
/// and blank lines are drawn by lot.
MadeUpPage madeUpPage(std::mt19937& random, const MadeUpOptions& options = {});

/// The characters of a text without blanks.
QString squeezed(const QString& text);

} // namespace banxin::testing
