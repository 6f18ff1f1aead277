#pragma once

#include "proof/bilingual/numbers/scanner.h"

namespace banxin::bilingual {

struct UnitName {
    View name;
    Measure measure;
};

/// The unit at `pos` of a lower-case text; its length, 0: none.
int chineseUnit(View text, int pos, Measure& measure);
/// Whether a measure word of pieces stands there: 个, 家, 次 …
int measureWord(View text, int pos);
/// Places and firms with a numeral in their name: 五台山, 三星.
int chineseName(View text, int pos);
/// Sayings in which a numeral counts nothing: 一带一路, 十分.
int chineseIdiom(View text, int pos);
/// Words that may stand for a number that the other side spells out: 双方, 首届, 双向.
int chineseHint(View text, int pos, double& value);

/// What stands before and behind an English number: US$, kilometres.
int englishUnit(View text, int pos, Measure& measure);
int currencySign(View text, int pos, Measure& measure);
/// Expressions whose numbers count nothing: twenty-foot equivalent unit, one another.
int englishIdiom(View text, int pos);

} // namespace banxin::bilingual
