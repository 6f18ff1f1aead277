#pragma once

#include <QString>

namespace banxin {

/// 字数 as Chinese offices count it: each Han character and each mark is one, and so is each Latin word or
/// number; white space is none.
int chineseCount(const QString& text);

/// The same without marks: Han, words and numbers.
int chineseCountWithoutMarks(const QString& text);

/// English words: runs of letters and digits; what an apostrophe, hyphen or point joins is one word.
int englishCount(const QString& text);

} // namespace banxin
