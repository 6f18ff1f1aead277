#pragma once

#include "import/cleanup/change_log.h"
#include "import/cleanup/clean.h"

#include <optional>

namespace banxin::cleanup {

/// What a line that stands alone and only names people or a paper says.
struct CreditLine {
    QString byline; ///< as typed, without brackets: "本报记者 王一", "作者：王一"
    QString source; ///< the name alone: "中国经济网"
};

/// Reads □ 本报记者 …, 作者：…, 文/…, （作者单位…）, 文章来源：…, （来源：…） and both on one line. nullopt: text.
std::optional<CreditLine> creditLine(const QString& line);

/// Fills byline and source from credits that stand alone before, under or after the text (they leave the
/// body, change "field") and from those inside a paragraph (dateline 新华社北京1月30日电（记者 …）, （记者 …） at
/// the end: copied, they stay).
void takeFields(CleanedArticle& article, ChangeLog& log);

} // namespace banxin::cleanup
