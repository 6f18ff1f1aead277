#pragma once

#include <QSet>
#include <QString>

#include <map>
#include <vector>

namespace banxin {

/// One change of the clean-up, as it is shown for review. (rule, line, before, after, occurrence) names it:
/// the same manuscript always gives the same changes.
struct CleanChange {
    QString rule;        ///< id of the pass, "founder-punctuation"
    QString before;      ///< what stood there, with a few characters around it where it is short; never empty
    QString after;       ///< what stands there now; empty: taken out
    int line = 0;        ///< ManuscriptLine::number where it begins
    int occurrence = 0;  ///< counts equal ones of one line
    bool applied = true; ///< false: rejected, or its rule is switched off

    bool operator==(const CleanChange&) const = default;
};

/// What is to be cleaned, and how.
struct CleanOptions {
    /// The text is the body of one article: no title is looked for, no article parted.
    bool passage = false;
    /// Passes that are switched off, by id.
    QSet<QString> off;
    /// Changes that the reader of the result took back.
    std::vector<CleanChange> rejected;
    /// Without the passes that recognise articles, fields and kinds: characters and paragraphs alone.
    bool charactersOnly = false;
};

/// Asks before each change and remembers it. A pass changes nothing that propose() refuses, so no change
/// is silent and each can be taken back: the clean-up is simply run again.
class ChangeLog {
public:
    explicit ChangeLog(const CleanOptions& options) : m_options(options) {}

    /// Notes the change; true: make it. A change whose `before` equals its `after` is none (false).
    [[nodiscard]] bool propose(const char* rule, int line, const QString& before, const QString& after);
    /// Whether the pass may do anything at all; for passes that want to spare the work.
    bool isOn(const char* rule) const;

    const CleanOptions& options() const { return m_options; }
    const std::vector<CleanChange>& changes() const { return m_changes; }
    std::vector<CleanChange> take() { return std::move(m_changes); }

private:
    const CleanOptions& m_options;
    std::vector<CleanChange> m_changes;
    std::map<QString, int> m_counts; ///< of equal changes
};

} // namespace banxin
