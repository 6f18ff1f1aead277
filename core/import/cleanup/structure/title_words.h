#pragma once

#include <QString>

/// Questions about the words of a line near a title.
namespace banxin::cleanup {

/// Begins with a dash, as a subtitle does: "——在年会上的讲话".
bool isDashed(const QString& text);
/// In one pair of round brackets.
bool isBracketed(const QString& text);
/// "（试行）" "（征求意见稿）" belong to the title above.
bool isVersion(const QString& text);
/// The name in 【观察】 alone or "栏目：观察"; empty: none.
QString columnName(const QString& text);
/// 王一, 王一 李二, "某协会 王一", "某局课题组": the author alone below the title.
bool isAuthor(const QString& text);
/// 云交协〔2026〕12号: how official documents are numbered.
bool isDocumentNumber(const QString& text);
/// "时间：…", "主持：…": what stands at the head of minutes and papers is copy.
bool isLabelledFact(const QString& text);
/// Two lines that are one title: "关于……" / "……的通知".
bool areOneTitle(const QString& first, const QString& second);

/// "Jane A. Smith" alone below a title in English that does not break off above it.
bool isEnglishAuthor(const QString& text, const QString& title);

} // namespace banxin::cleanup
