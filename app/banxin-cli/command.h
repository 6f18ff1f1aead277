#pragma once

#include "arguments.h"

#include "base/diagnostic.h"
#include "base/result.h"
#include "catalogue/catalogue.h"
#include "layout/page_design.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace banxin {

/// Exit statuses of the command line.
enum ExitStatus { Succeeded = 0, Failed = 1, WrongUsage = 2, HasFindings = 3 };

/// What a command gives back: the JSON for --json and the text for people.
struct Outcome {
    QJsonObject json;
    QString text;
    ExitStatus status = Succeeded;
};

using CommandFunction = Result<Outcome> (*)(const Arguments&);

/// One command of the program.
struct Command {
    const char* name;
    const char* usage; ///< words after the name
    const char* help;  ///< one line
    ArgumentSpec spec;
    CommandFunction run;
};

/// All commands, in the order of the help.
const std::vector<Command>& commands();

/// Tells something on standard error, translated.
void tell(const Diagnostic& diagnostic);
QJsonArray toJson(const Diagnostics& diagnostics);
/// Warnings as JSON, told on standard error as well; infos are left out of both.
QJsonArray reportWarnings(const Diagnostics& diagnostics);

/// Cover lines, colophon and finished pages of an issue, as `list` shows them.
QJsonObject furnitureJson(const Catalogue& catalogue, const Issue& issue);

/// --design FILE.json; absent: nothing. Errors name file and place in it.
Result<std::optional<PageDesign>> designGiven(const Arguments& arguments);
/// --languages; absent: nothing. Error: BadArgument.
Result<std::optional<LanguageMode>> languagesGiven(const Arguments& arguments);

/// The article that a word of a command names by its number. Error: UnknownArticle.
Result<ArticleId> articleNamed(const QString& word);

/// Opens the catalogue of a command.
Result<std::unique_ptr<Catalogue>> openCatalogue(const QString& path, Catalogue::Access access);

/// The catalogue and the issue that the first two words of a command name.
struct OpenIssue {
    std::unique_ptr<Catalogue> catalogue;
    Issue issue;
};
Result<OpenIssue> openIssue(const Arguments& arguments, Catalogue::Access access);

// The commands, by file
Result<Outcome> runInit(const Arguments&);
Result<Outcome> runImportIssue(const Arguments&);
Result<Outcome> runImport(const Arguments&);
Result<Outcome> runClean(const Arguments&);
Result<Outcome> runWherePrinted(const Arguments&);
Result<Outcome> runOriginal(const Arguments&);
Result<Outcome> runNewIssue(const Arguments&);
Result<Outcome> runList(const Arguments&);
Result<Outcome> runShow(const Arguments&);
Result<Outcome> runShelf(const Arguments&);
Result<Outcome> runSearch(const Arguments&);
Result<Outcome> runCompose(const Arguments&);
Result<Outcome> runExport(const Arguments&);
Result<Outcome> runProof(const Arguments&);
Result<Outcome> runPreflight(const Arguments&);
Result<Outcome> runWaive(const Arguments&);
Result<Outcome> runWaivers(const Arguments&);
Result<Outcome> runCompliance(const Arguments&);
Result<Outcome> runGlossary(const Arguments&);
Result<Outcome> runPlace(const Arguments&);
Result<Outcome> runSetPage(const Arguments&);
Result<Outcome> runTranslationOut(const Arguments&);
Result<Outcome> runTranslationIn(const Arguments&);
Result<Outcome> runPair(const Arguments&);
Result<Outcome> runRelease(const Arguments&);
Result<Outcome> runReopen(const Arguments&);
Result<Outcome> runReleases(const Arguments&);
Result<Outcome> runPrintOrder(const Arguments&);
Result<Outcome> runYearContents(const Arguments&);
Result<Outcome> runExportDocx(const Arguments&);
Result<Outcome> runImportDocx(const Arguments&);
Result<Outcome> runBackup(const Arguments&);
Result<Outcome> runVerify(const Arguments&);
Result<Outcome> runRestore(const Arguments&);

} // namespace banxin
