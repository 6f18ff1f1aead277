#pragma once

#include "import/cleanup/change_log.h"
#include "import/cleanup/clean.h"

#include <optional>

namespace banxin::cleanup {

/// What a line that stands alone and only names people or a paper says.
struct CreditLine {
    QString byline; ///< as typed, without brackets and □: "本报记者 王一", "作者：王一"
    QString source; ///< the name alone: "中国经济网"
    /// □, 作者：, 本报记者 …: no sentence and no signature looks like it. False: 张三 / 文.
    bool sure = true;
};

/// Reads □ 本报记者 …, 作者：…, 文/…, （作者单位…）, 文章来源：…, （来源：…）, 来源 | …, By …, both on one line, and
/// the line of a page that also tells time and clicks (2026-01-30 09:30 来源：… 作者：…). nullopt: text.
std::optional<CreditLine> creditLine(const QString& line);

/// The credit that a paragraph tells inside its text: dateline 新华社北京1月30日电（记者 …）, 本报讯（记者 …）,
/// （记者 …） and （来源：…） behind its last sentence. Empty fields: none.
CreditLine creditInside(const QString& paragraph, bool first, bool last);

/// Fills byline and source from credits that stand alone before, under or after the text (they leave the
/// body, change "field") and from those inside a paragraph (copied, they stay). What the article has already
/// stays. `after` of such a change is "byline: value" (became()).
void takeFields(CleanedArticle& article, ChangeLog& log);

/// Puts a credit into the fields of the article; a second byline joins the first.
void addCredit(Article& article, const CreditLine& credit, Language side, BylinePlace place);

} // namespace banxin::cleanup
