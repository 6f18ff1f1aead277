#pragma once

#include "import/cleanup/clean.h"

#include <QString>

/// Questions about a line's words that several steps of the clean-up ask.
namespace banxin::cleanup {

/// Whether any character is Han.
bool hasHan(const QString& text);
/// Whether most letters are Latin: a manuscript in English.
bool mostlyLatin(const QString& text);
/// Ends like a sentence: 。！？…；： or one of them before closing quotes and brackets.
bool endsLikeSentence(const QString& text);
/// Running text rather than a head: long, or with a full stop inside or at its end.
bool isRunningText(const QString& text);
/// The width in em: Latin letters, digits and blanks count half.
double emWidth(const QString& text);
/// Begins with two blanks, a tabulator or the ideographic space.
bool isIndented(const QString& text);
/// The text without white space at its ends, the ideographic space included.
QString bare(const QString& text);
/// A line on which nothing stands: no words, no picture, no table.
bool isBlank(const ManuscriptLine& line);
/// What stands before a name decides how much of a name it must be.
enum class NameEvidence {
    Alone,    ///< nothing: two or three Han after a common surname, four after one of two characters
    Labelled, ///< 记者, □, 编辑：: four Han as well (王李小一)
};
/// The name of a person: Han of which the first is a common surname (王一, 欧阳小明; with a blank in two
/// characters: 王 一), or a foreign one with a middle dot.
bool isPersonName(const QString& text, NameEvidence evidence = NameEvidence::Alone);
/// One to eight such names, parted by blanks, 、 or ，.
bool isListOfNames(const QString& text, NameEvidence evidence = NameEvidence::Alone);
/// A date alone: "2026年1月30日", "（二〇二六年一月三十日）"; a day of the week or a time may stand behind it.
bool isDateAlone(const QString& text);
/// One, two or more characters before a number: how a head counts. "一、", "（一）", "第三章", "1.", "1.1", "①";
/// the characters themselves with the digits as 0, so that heads of one level have one form; empty: none.
QString enumerationForm(const QString& text);

/// The side on which the clean-up puts an article: that of its first block with text, else of its title.
Language sideOf(const Article& article);

/// Whether one of the characters stands in the text: a cheap question before a pattern is tried.
bool containsAny(const QString& text, const QString& characters);

/// The traditional characters of labels (記者, 來源, 編輯), hints and surnames as simplified ones, each in its place:
/// for the question what a line is, never for its text.
QString withSimplifiedLabels(QString text);

/// Takes UTF-16 characters out of a text and moves the marks behind them.
void removeRange(Text& text, qsizetype from, qsizetype length);
/// Takes white space off both ends and moves the marks.
void trim(Text& text);

/// How a change says what became of a line: "byline: 本报记者 王一". `what` is the name of a field
/// ("title", "kicker", "subtitle", "byline", "source", "column") or of a kind of block ("subhead", "caption" …).
QString became(const QString& what, const QString& value);

} // namespace banxin::cleanup
