#pragma once

#include "layout/compose.h"
#include "support/made_up_issue.h"

namespace banxin::test {

/// The installed faces, opened once.
const FaceSet& faces();
PageDesign designOf(const Edition& edition);
ComposedIssue composed(const Edition& edition);
/// The edition with one part of its page design set.
Edition with(Edition edition, const char* part, const QJsonObject& values);
/// All text of a page, run by run.
QString textOf(const ComposedPage& page);
/// A quarterly with cover, 封二 with colophon, pages up to a multiple of four and 封底.
Edition coveredEdition();

} // namespace banxin::test
