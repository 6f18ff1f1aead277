#pragma once

#include "model/publication.h"
#include "model/standing.h"

#include <QDateTime>
#include <QString>

#include <map>

namespace banxin {

/// 待编, 已编, 已审, 定稿.
QString articleStateTitle(ArticleState state);
/// 缓用, 撤稿; empty for none.
QString shelfTitle(Shelf shelf);
/// "缓用：等图片"; the title alone where no reason was given.
QString shelfWithReason(const ArticleStanding& standing);

/// The names of the publications by id.
using PublicationNames = std::map<QString, QString>;
PublicationNames publicationNames(const std::vector<Publication>& publications);
/// "季刊 2026 年第 1 期".
QString issueTitle(const QString& publication, int year, int number);
/// The same of an id ("quarterly/2026-1").
QString issueTitle(const PublicationNames& names, const QString& issueId);

/// Whether an issue is released or published, so that nothing in it changes any more.
bool hasGoneToPress(const Issue& issue);

/// What is printed of a bilingual field: Chinese, and where there is none English.
QString firstOf(const BilingualString& text);
/// The title, or what stands for it.
QString articleTitleOf(const BilingualString& title);
/// The time for a list: of today the hour alone, else the date.
QString timeForList(const QDateTime& utc);

} // namespace banxin
