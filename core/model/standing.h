#pragma once

#include "model/article.h"
#include "model/publication.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace banxin {

/// What was decided about an article as a whole. Held (缓用): it waits, and says why. Killed (撤稿): it is not to
/// be printed any more; it stays in the catalogue.
enum class Shelf { None, Held, Killed };
QString shelfName(Shelf shelf); ///< "", "held", "killed"
Shelf shelfFromName(const QString& name);

/// Where copy came from, beside what is printed as its source: what the office must be able to show when
/// somebody asks. All as typed; empty: not known.
struct ArticleOrigin {
    QString title;      ///< 原标题
    QString date;       ///< 原刊日期, as it was given
    QString address;    ///< 网址
    QString permission; ///< 转载许可: who allowed it, when, how

    bool isEmpty() const { return title.isEmpty() && date.isEmpty() && address.isEmpty() && permission.isEmpty(); }
    bool operator==(const ArticleOrigin&) const = default;
};

/// What the catalogue knows of an article that belongs to no revision and is never printed.
struct ArticleStanding {
    ArticleId article;
    Shelf shelf = Shelf::None;
    QString reason; ///< why it is held or killed
    ArticleOrigin origin;

    bool operator==(const ArticleStanding&) const = default;
};

/// An article as a line of the list (稿件列表).
struct ArticleSummary {
    ArticleStanding standing;
    BilingualString title;
    BilingualString byline;
    BilingualString source;
    ArticleState state = ArticleState::Draft;
    QDateTime created;         ///< of the article, UTC
    QDateTime changed;         ///< when its newest revision was begun, UTC
    QStringList issues;        ///< that print it, newest first: "quarterly/2026-1"
    bool changedSince = false; ///< a released issue prints another text than the newest revision
};

} // namespace banxin
