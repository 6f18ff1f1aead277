#pragma once

#include "base/result.h"

#include <QString>

#include <stop_token>

namespace banxin {

/// The folder with the sample issues, beside the program or in its sources; empty when it is
/// not installed.
QString sampleFolder();

/// Makes a catalogue with the publications that are built in. Errors: as Catalogue::create().
Status createCatalogue(const QString& path);

/// Makes a catalogue with the two sample issues. For a worker thread. A half-made file is
/// removed again. Errors: FileUnreadable (no sample installed), Cancelled,
/// those of import.
Status createSampleCatalogue(const QString& path, std::stop_token stop = {});

} // namespace banxin
