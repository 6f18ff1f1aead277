#pragma once

#include "preflight/marks.h"
#include "preflight/preflight.h"

#include <map>
#include <tuple>

namespace banxin {

/// Collects findings: the same rule about the same object on one page is one finding with a count.
class Findings {
public:
    using Severity = PreflightFinding::Severity;
    using Kind = PreflightFinding::Kind;

    /// `page` null: the whole file. `subject` empty: the object.
    void add(const char* rule, Severity severity, Kind kind, const PageInfo* page, const QString& object,
             const QString& detail, const QString& subject = {});
    void structure(const char* rule, const PageInfo* page, const QString& object, const QString& detail)
    {
        add(rule, Severity::Error, Kind::Structure, page, object, detail);
    }
    void content(const char* rule, Severity severity, const PageInfo* page, const QString& object,
                 const QString& detail, const QString& subject = {})
    {
        add(rule, severity, Kind::Content, page, object, detail, subject);
    }

    /// A finding about content of what `mark` painted, with its place.
    void placed(const char* rule, Severity severity, const Mark& mark, const QString& object,
                const QString& detail, const QString& subject);

    /// By page, the whole file first; what there is more of than anybody reads is counted.
    std::vector<PreflightFinding> sorted() const;

private:
    struct Entry {
        PreflightFinding finding;
        int count = 1;
    };
    static constexpr int mostOfARule = 300;
    std::map<std::tuple<int, QString, QString, int>, Entry> m_entries;
    // By rule and severity: many hints do not hide an error.
    std::map<std::pair<QString, int>, int> m_byRule;
    std::map<std::pair<QString, int>, int> m_more;
};

} // namespace banxin
