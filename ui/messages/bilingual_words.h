#pragma once

#include <QString>
#include <QStringList>

namespace banxin {

/// The rules of the comparison of two texts (N31a … N31h), in the order in which lists show them.
const QStringList& bilingualRules();

/// What such a rule is about, in a few words: "Numbers differ".
QString bilingualTitle(const QString& rule);

/// One sentence for a finding: `zh` and `en` are what stands there, empty where a side has nothing. Of a
/// form to avoid (N31h) give that form alone.
QString bilingualSentence(const QString& rule, const QString& zh, const QString& en);

/// "Perhaps: 320 million yuan"; empty without a suggestion.
QString bilingualAdvice(const QString& suggestion);

/// A field or part of a block ("title", "caption 2", "row 1 cell 3") in the reader's words.
QString bilingualPart(const QString& part);

} // namespace banxin
