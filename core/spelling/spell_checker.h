#pragma once

#include "base/result.h"
#include "model/text_range.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <set>
#include <vector>

class Hunspell;

namespace banxin {

/// Spelling of English (hunspell). Words with digits, addresses, acronyms and words in mixed case (iPhone, LoRa)
/// are not judged: a checker that cries over every name is switched off. One per thread.
class SpellChecker {
public:
    /// "en-GB", "en-US". Error: FileUnreadable (no dictionary is installed; subject: which).
    static Result<std::unique_ptr<SpellChecker>> open(const QString& language);
    ~SpellChecker();

    QString language() const { return m_language; }
    /// Words that are right as well, in any case: names of the glossary, the user's own words.
    void setKnownWords(const QStringList& words);

    bool isCorrect(const QString& word) const;
    /// Best first.
    QStringList suggestions(const QString& word, int most = 6) const;
    /// Words of a text that are wrong, as UTF-16 offsets.
    std::vector<TextRange> wrongWords(const QString& text) const;

private:
    SpellChecker(QString language, std::unique_ptr<Hunspell> hunspell);

    QString m_language;
    std::unique_ptr<Hunspell> m_hunspell;
    std::set<QString> m_known; ///< case folded
};

/// The Latin words of a text that a speller can judge, as UTF-16 offsets: letters with apostrophes inside, not
/// parts of addresses.
std::vector<TextRange> latinWords(const QString& text);

} // namespace banxin
