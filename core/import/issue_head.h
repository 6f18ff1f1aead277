#pragma once

#include "base/diagnostic.h"
#include "import/line.h"
#include "model/publication.h"

namespace banxin::manuscript {

/// Reads the lines above the contents into the issue: nameplate, issue line, date, publisher,
/// notice, contact lines.
class IssueHead {
public:
    IssueHead(Issue& issue, Diagnostics& notes) : m_issue(issue), m_notes(notes) {}

    /// Takes the line as the nameplate.
    void setName(const Line& line);
    /// Whether everything on the line belongs to a head; takes it when it does.
    bool take(const Line& line);
    /// Takes the line whatever it says: what is not recognised becomes part of the notice.
    void takeAll(const Line& line);
    /// Whether the line says nothing but what the head has already: a running head.
    bool repeats(const QString& plain) const;
    bool hasIssueLine() const { return m_issue.year > 0 && m_issue.number > 0; }
    /// Fills the year from the date where the issue line names only the number.
    void complete();

private:
    struct Found {
        int year = 0;
        int number = 0;
        int running = 0;
        QDate date;
        QStringList publishers;
        QStringList notices;
        QStringList contacts;
        QString latinName;
        QStringList unknown;
        bool any = false; ///< something was recognised
    };
    Found read(const QString& plain) const;
    void readPiece(const QString& piece, Found& found) const;
    void store(const Found& found);

    Issue& m_issue;
    Diagnostics& m_notes;
};

/// "电话：…", "地址: …" and the other entries of a back page.
bool isContactEntry(const QString& plain);
/// "联系方式：", "联系我们", "编辑部联系方式".
bool isContactHeading(const QString& plain);
/// An Arabic or Chinese number ("14", "十四", "二〇二六"); 0 when it is none.
int parseNumber(const QString& text);
/// The contact lines as stored: one entry a line, an address that goes on joined to its entry.
QString contactLines(const std::vector<Line>& lines, std::size_t from, std::size_t to);

} // namespace banxin::manuscript
