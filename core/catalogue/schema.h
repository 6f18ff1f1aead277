#pragma once

#include "base/result.h"

#include <QString>

#include <functional>
#include <vector>

namespace banxin {

class Connection;

/// One step from a version to the next, run inside the transaction of the whole migration.
struct MigrationStep {
    int from = 0;
    std::function<Status(const Connection&)> run;
};

/// The version that this program reads and writes, and the way there from older ones.
struct SchemaPlan {
    int version = 0;
    std::vector<MigrationStep> steps;
};

/// The plan of this program.
const SchemaPlan& currentSchema();

/// Makes the tables of the current version in an empty database. Error: Database.
Status createSchema(const Connection& connection);

/// Whether the tables that we use are there and nothing that runs by itself (triggers, views).
/// Error: CatalogueDamaged.
Status checkSchema(const Connection& connection);

/// Brings the database to `plan.version`, after a whole copy beside the file
/// ("NAME.banxin.v1-backup", never over another one). All steps or none.
/// Errors: CatalogueNewer, CatalogueDamaged (no way from that version), FileUnwritable, Database.
Status migrate(const Connection& connection, const QString& path, const SchemaPlan& plan);

} // namespace banxin
