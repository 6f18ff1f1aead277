#pragma once

#include "base/result.h"
#include "model/glossary.h"
#include "model/publication.h"
#include "model/release.h"
#include "model/standing.h"
#include "model/stored_manuscript.h"
#include "model/waiver.h"

#include <QJsonObject>

namespace banxin {

// Between the values of the model and the rows of the catalogue.

/// A lone surrogate cannot be stored; it becomes U+FFFD, so offsets stay right.
QString storable(const QString& text);

QJsonObject publicationFields(const Publication& publication);
Publication publicationFromRow(const QJsonObject& row);

/// `publication`: row of the publication.
QJsonObject issueFields(const Issue& issue, qint64 publication);
/// `code`: id of the publication.
Issue issueFromRow(const QJsonObject& row, const QString& code);

/// Rule, subject, reason and name; issue and time are given where the row is written.
QJsonObject waiverFields(const Waiver& waiver);
Waiver waiverFromRow(const QJsonObject& row);

/// Avoid lists are stored one form a line.
QJsonObject glossaryFields(const GlossaryEntry& entry);
/// Error: CatalogueDamaged (subject: the entry) where the kind is none or there is no name.
Result<GlossaryEntry> glossaryEntryFromRow(const QJsonObject& row);

/// Parent and name; issue and position are given where the row is written.
QJsonObject columnFields(const EditorialColumn& column);
EditorialColumn columnFromRow(const QJsonObject& row);

/// How a placement is set.
QJsonObject placementSettingFields(const PlacementSetting& setting);
PlacementSetting placementSettingFrom(const QJsonObject& row);
/// Error: BadArgument where a value is out of its range.
Status checkPlacementSetting(const PlacementSetting& setting);

/// Without article and created.
QJsonObject articleFields(const Article& article);
/// Error: CatalogueDamaged (subject: the revision) where the blocks do not parse.
Result<Article> articleFromRow(const QJsonObject& row);

Picture pictureFromRow(const QJsonObject& row);

/// Article, names and lines; hash and time are given where the row is written.
QJsonObject manuscriptFields(const StoredManuscript& manuscript);
/// Without the size.
StoredManuscript manuscriptFromRow(const QJsonObject& row);

/// Shelf, reason and origin.
QJsonObject standingFields(const ArticleStanding& standing);
/// `row`: of the table article.
ArticleStanding standingFromRow(const QJsonObject& row);

/// Without the size.
Release releaseFromRow(const QJsonObject& row);

/// The pictures that the blocks of an article name, and no others.
std::vector<PictureId> picturesOf(const Article& article);

} // namespace banxin
