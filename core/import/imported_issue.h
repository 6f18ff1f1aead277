#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "model/publication.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <stop_token>
#include <vector>

namespace banxin {

/// An editorial column (栏目) as it was read, with what stands in it, in printing order.
/// The name is empty only for articles that stand before the first column of a file.
struct ImportedColumn {
    BilingualString name;
    std::vector<ImportedColumn> columns;
    std::vector<Article> articles;
    std::vector<PlacementSetting> settings = {}; ///< of the articles, in their order; may end sooner
};

/// A picture that a block names by `{"file": fileName}` in its payload.
struct ImportedPicture {
    QString fileName; ///< without folder
    QByteArray bytes;
};

/// A finished page whose picture is one of ImportedIssue::pictures.
struct ImportedFinishedPage {
    FinishedPage page; ///< without picture id
    QString file;      ///< key of the picture
};

/// A whole issue that no catalogue holds yet.
struct ImportedIssue {
    Issue issue; ///< publication is empty unless the file names it
    std::vector<ImportedColumn> columns;
    std::map<QString, ImportedPicture> pictures; ///< by the name that payloads use
    QString coverPicture;                        ///< key of `pictures`; empty: none
    std::vector<ImportedFinishedPage> finishedPages;
    /// What was dropped or could not be placed, with the line. Info: decoration (rules, page
    /// numbers, running heads). Warning: worth a look (an entry of the contents without article …).
    Diagnostics warnings;

    int columnCount() const; ///< sub-columns included, nameless ones not
    int articleCount() const;
};

/// Bytes of a text file as text: UTF-8 and UTF-16 with or without byte order mark, GB18030 (also GBK,
/// GB2312) and Big5. What was guessed is said in `notices` (import.encoding, -big5, -utf16).
/// Error: EncodingUnknown (subject `file`, detail with the byte offset).
Result<QString> decodeText(const QByteArray& bytes, const QString& file, Diagnostics& notices);

/// A whole issue written as text: nameplate, issue line, contents, 【column】 headings,
/// ●/#/## titles (Markdown-like; levels need not be consistent). Text that nothing recognises
/// stays as a paragraph. `file` is only named in errors.
/// Errors: EmptyIssue (no text, or no article), BadFormat (no issue line), Cancelled.
Result<ImportedIssue> readIssueText(const QString& text, const QString& file, std::stop_token stop = {});

/// A whole issue as issue.json with one JSON file per article (see docs/manual, "banxin-issue").
/// Errors: FileUnreadable, BadFormat (subject "file#/json/pointer"), PictureUnreadable, Cancelled.
Result<ImportedIssue> readIssueManifest(const QString& issueJsonPath, std::stop_token stop = {});

/// Reads either form: a manifest when the content is a JSON object or the name ends in .json,
/// else text. Errors as above and of decodeText().
Result<ImportedIssue> readIssueFile(const QString& path, std::stop_token stop = {});

} // namespace banxin
