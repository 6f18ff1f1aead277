#pragma once

#include "base/result.h"
#include "model/glossary.h"

#include <QByteArray>

#include <optional>
#include <set>
#include <vector>

namespace banxin {

/// What a column of a glossary file holds.
enum class GlossaryField {
    Kind,
    NameZh,
    NameEn,
    ShortZh,
    ShortEn,
    PostZh,
    PostEn,
    AvoidZh,
    AvoidEn,
    Notes,
};

/// Something about a line of the file that the office should know. Nothing is lost: what could not
/// be taken in stands here as it stands in the file.
struct GlossaryCsvProblem {
    /// UnknownColumn: its cells went into the notes as "heading: cell". RepeatedColumn: the same for a
    /// second column of one field. KindGuessed: `text` is the number of lines without a kind. All others
    /// mean that the line was not taken in. Repeated: `text` says the same name as line `otherLine`.
    /// Taken: another entry of the glossary has the name.
    enum class Kind {
        UnknownColumn,
        RepeatedColumn,
        KindGuessed,
        NoName,
        UnknownKind,
        TooManyCells,
        UnclosedQuote,
        Repeated,
        Taken,
    };

    Kind kind = Kind::NoName;
    int line = 0;
    QString subject;   ///< heading, word or name that is concerned
    QString text;      ///< the line as it stands in the file
    int otherLine = 0; ///< Repeated: the line that has the name already

    bool refuses() const { return kind > Kind::KindGuessed; }
};

/// An entry as one line of a file has it.
struct GlossaryCsvRow {
    int line = 0;
    GlossaryEntry entry; ///< normalised
    bool kindGiven = false;
    QStringList more; ///< "heading: cell" of columns without a field, for the notes
    QString text;     ///< the line as it stands in the file
};

/// A glossary file as it was read.
struct GlossaryCsv {
    std::vector<GlossaryCsvRow> rows;
    std::set<GlossaryField> columns; ///< the fields that it has a column for
    std::vector<GlossaryCsvProblem> problems;
    QString encoding; ///< "UTF-8" or "GB18030"
};

/// Reads a table: UTF-8 with or without byte order mark, UTF-16 with one, GB18030; cells parted by comma,
/// semicolon or tab; the first line names the columns in Chinese or English, in any order. A
/// person is a line without kind that has a post, any other line without kind a term. In the columns
/// of forms to avoid a cell holds one a line, or several parted by ；;、 or |.
/// Errors: EncodingUnknown, BadFormat (no line, no column for a name: the detail names the headings).
Result<GlossaryCsv> readGlossaryCsv(const QByteArray& bytes, const QString& file);

/// The same table for Excel and WPS: UTF-8 with byte order mark, commas, CR LF, headings and kinds in
/// `language`. Read again it gives the same entries.
QByteArray writeGlossaryCsv(const std::vector<GlossaryEntry>& entries, Language language = Language::Zh);

/// The headings that writeGlossaryCsv() writes: 类别, 中文 …
QStringList glossaryHeadings(Language language);

/// What taking in a file would do.
struct GlossaryMerge {
    struct Change {
        int line = 0;
        GlossaryEntry before;
        GlossaryEntry after; ///< with id and row revision of `before`
    };

    std::vector<GlossaryCsvRow> added;
    std::vector<Change> changed;
    int unchanged = 0;
    std::vector<GlossaryCsvProblem> problems; ///< of the file and of the merging, by line

    int refused() const;
    /// What Catalogue::importGlossary() takes.
    std::vector<GlossaryEntry> toStore() const;
};

/// Compares a file with the glossary that is there. A line belongs to the entry of its Chinese name
/// (without one: of its English name); of namesakes to the one with its post. Where the file has no
/// column for a field, or the cell of a name or kind is empty, the entry keeps its own. No entry is
/// ever taken out.
GlossaryMerge mergeGlossary(const std::vector<GlossaryEntry>& present, const GlossaryCsv& file);

} // namespace banxin
