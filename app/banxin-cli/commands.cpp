#include "command.h"
#include "export_options.h"

#include "ui/messages/messages.h"

#include <QByteArray>
#include <QCoreApplication>

#include <cstdio>

namespace banxin {

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{
        {"init",
         "CATALOGUE",
         QT_TRANSLATE_NOOP("Cli", "makes a catalogue with the publications quarterly and bulletin"),
         {{}, {}, 1, 1},
         runInit},
        {"import-issue",
         "CATALOGUE FILE --publication ID",
         QT_TRANSLATE_NOOP("Cli",
                           "reads a whole issue (text, .docx, PDF, or issue.json with its articles); the file is "
                           "kept beside each article"),
         {{}, {QStringLiteral("publication")}, 2, 2},
         runImportIssue},
        {"import",
         "CATALOGUE FILE... [--issue ISSUE] [--column NAME] [--dry-run]",
         QT_TRANSLATE_NOOP("Cli",
                           "cleans manuscripts (.txt .md .html .docx .pdf) and adds their articles, all or none; "
                           "keeps the files beside them and says what was seen before; .json: an article as show "
                           "prints it"),
         {{QStringLiteral("dry-run")}, {QStringLiteral("issue"), QStringLiteral("column")}, 2, 1000},
         runImport},
        {"clean",
         "FILE [--passage] [--without RULE,...]",
         QT_TRANSLATE_NOOP("Cli",
                           "repairs the text of a manuscript and tells its articles apart, without a catalogue; "
                           "--passage: the text is one article's body; --without: passes to leave out"),
         {{QStringLiteral("passage")}, {QStringLiteral("without")}, 1, 1},
         runClean},
        {"new-issue",
         "CATALOGUE --publication ID --year Y --number N",
         QT_TRANSLATE_NOOP(
             "Cli", "makes an empty issue with the columns of the last one and the design of the publication"),
         {{}, {QStringLiteral("publication"), QStringLiteral("year"), QStringLiteral("number")}, 1, 1},
         runNewIssue},
        {"list",
         "CATALOGUE",
         QT_TRANSLATE_NOOP("Cli", "lists publications, issues, columns and articles"),
         {{}, {}, 1, 1},
         runList},
        {"show",
         "CATALOGUE ARTICLE",
         QT_TRANSLATE_NOOP("Cli", "prints one article in both languages"),
         {{}, {}, 2, 2},
         runShow},
        {"where-printed",
         "CATALOGUE ARTICLE",
         QT_TRANSLATE_NOOP("Cli", "lists the issues and columns that print an article"),
         {{}, {}, 2, 2},
         runWherePrinted},
        {"original",
         "CATALOGUE ARTICLE [-o FILE]",
         QT_TRANSLATE_NOOP("Cli",
                           "lists the files that an article was imported from; with -o writes the newest of them"),
         {{}, {QStringLiteral("output")}, 2, 2},
         runOriginal},
        {"shelf",
         "CATALOGUE ARTICLE --hold|--kill|--free [--reason TEXT]",
         QT_TRANSLATE_NOOP("Cli",
                           "holds or kills an article, or sets it free again; it stays where it is printed"),
         {{QStringLiteral("hold"), QStringLiteral("kill"), QStringLiteral("free")},
          {QStringLiteral("reason")},
          2,
          2},
         runShelf},
        {"search",
         "CATALOGUE WORDS",
         QT_TRANSLATE_NOOP("Cli", "finds articles by their words"),
         {{}, {}, 2, 100},
         runSearch},
        {"compose",
         "CATALOGUE ISSUE [--design FILE.json] [--languages zh|en|zh,en|parallel|facing|interlinear] [--fixes] "
         "[--dump | --explain]",
         QT_TRANSLATE_NOOP("Cli", "composes an issue and writes nothing"),
         {{QStringLiteral("dump"), QStringLiteral("explain"), QStringLiteral("fixes")},
          {QStringLiteral("design"), QStringLiteral("languages")},
          2,
          2},
         runCompose},
        {"export",
         "CATALOGUE ISSUE -o FILE.pdf|FOLDER [--profile print|screen|booklet|review] [--design FILE.json] "
         "[--languages zh|en|zh,en|parallel|facing|interlinear]\n"
         "      print: [--standard x4|x1a] [--part cover|body] [--spine MM] [--marks "
         "crop,bleed,registration,bar,slug|all] [--icc FILE] [--keep-rgb] [--outline-text]\n"
         "      screen: [--for-mail]\n"
         "      booklet: [--sheet a3|a4|full] [--paper MICRONS] [--creep K]\n"
         "      review: [--round N] [--date YYYY-MM-DD] [--watermark TEXT] [--no-line-numbers] [--no-signatures]",
         QT_TRANSLATE_NOOP("Cli",
                           "composes an issue and writes the PDF; into a folder under the name of the issue"),
         exportArguments(), runExport},
        {"place",
         "CATALOGUE ISSUE ARTICLE [--layout NAME] [--lines-here N] [--languages MODE] [--chinese-share N] "
         "[--english-size N] [--tightened zh|en]",
         QT_TRANSLATE_NOOP(
             "Cli",
             "chooses how an article is set: a layout of the page design by name (\"\": the design's "
             "own), body lines before it jumps (0: it does not), its languages (\"\": the issue's); of two "
             "languages side by side the share of the Chinese and the size of the English (per mille)"),
         {{},
          {QStringLiteral("layout"), QStringLiteral("lines-here"), QStringLiteral("languages"),
           QStringLiteral("chinese-share"), QStringLiteral("english-size"), QStringLiteral("tightened")},
          3,
          3},
         runPlace},
        {"set-page",
         "CATALOGUE ISSUE --place cover|inside-front|before-text|inside-back|back [FILE.pdf|FILE.png|FILE.jpg "
         "[--page N] | --remove]",
         QT_TRANSLATE_NOOP(
             "Cli", "puts a finished page (a designer's cover) whole into its place, or takes it out again"),
         {{QStringLiteral("remove")}, {QStringLiteral("place"), QStringLiteral("page")}, 2, 3},
         runSetPage},
        {"proof",
         "CATALOGUE ISSUE [--article ID]",
         QT_TRANSLATE_NOOP("Cli", "compares the Chinese and the English of articles that print both"),
         {{}, {QStringLiteral("article")}, 2, 2},
         runProof},
        {"preflight",
         "FILE.pdf [--against x4|x1a|ua1] [--trim WxH]",
         QT_TRANSLATE_NOOP("Cli",
                           "checks a finished PDF of any program; --trim is the page's size in mm, as 210x297"),
         {{}, {QStringLiteral("against"), QStringLiteral("trim")}, 1, 1},
         runPreflight},
        {"waive",
         "CATALOGUE ISSUE RULE [SUBJECT] --reason TEXT --name NAME",
         QT_TRANSLATE_NOOP(
             "Cli",
             "answers for findings of preflight about the content of an issue; without SUBJECT for all "
             "of the rule"),
         {{}, {QStringLiteral("reason"), QStringLiteral("name")}, 3, 4},
         runWaive},
        {"waivers",
         "CATALOGUE ISSUE",
         QT_TRANSLATE_NOOP("Cli", "lists what was waived in an issue, by whom and why"),
         {{}, {}, 2, 2},
         runWaivers},
        {"compliance",
         "CATALOGUE PUBLICATION [plain|internalMaterial]",
         QT_TRANSLATE_NOOP("Cli", "says or sets which printing rules a publication obeys"),
         {{}, {}, 2, 3},
         runCompliance},
        {"glossary",
         "CATALOGUE list [--kind term|person|organisation] [--search WORDS]\n"
         "      CATALOGUE add|change [ENTRY] [--kind KIND] [--zh NAME] [--en NAME] [--short-zh NAME] [--short-en "
         "NAME] "
         "[--post-zh POST] [--post-en POST] [--avoid-zh \"A;B\"] [--avoid-en \"A;B\"] [--notes TEXT]\n"
         "      CATALOGUE remove ENTRY | import FILE.csv [--dry-run] | export FILE.csv [--headings zh|en] | check "
         "ARTICLE",
         QT_TRANSLATE_NOOP("Cli",
                           "keeps the glossary: terms, persons and organisations in both languages; ENTRY is a "
                           "number or a name; check reads an article by it"),
         {{QStringLiteral("dry-run")},
          {QStringLiteral("kind"), QStringLiteral("search"), QStringLiteral("zh"), QStringLiteral("en"),
           QStringLiteral("short-zh"), QStringLiteral("short-en"), QStringLiteral("post-zh"),
           QStringLiteral("post-en"), QStringLiteral("avoid-zh"), QStringLiteral("avoid-en"),
           QStringLiteral("notes"), QStringLiteral("headings")},
          2,
          3},
         runGlossary},
        {"translation-out",
         "CATALOGUE ARTICLE -o FILE.docx",
         QT_TRANSLATE_NOOP("Cli", "writes an article as a two-column Word file for a translator"),
         {{}, {QStringLiteral("output")}, 2, 2},
         runTranslationOut},
        {"translation-in",
         "CATALOGUE FILE.docx [--article ARTICLE] [--dry-run]",
         QT_TRANSLATE_NOOP("Cli", "takes the English of a returned Word file; conflicts are shown and left alone"),
         {{QStringLiteral("dry-run")}, {QStringLiteral("article")}, 2, 2},
         runTranslationIn},
        {"pair",
         "CATALOGUE ARTICLE FILE.txt|FILE.docx [--dry-run]",
         QT_TRANSLATE_NOOP("Cli", "pairs an English text with the paragraphs of an article"),
         {{QStringLiteral("dry-run")}, {}, 3, 3},
         runPair},
        {"release",
         "CATALOGUE ISSUE -o FILE.pdf --name NAME [--standard x4|x1a]",
         QT_TRANSLATE_NOOP(
             "Cli",
             "releases an issue to press: makes and keeps its print PDF and freezes it; lists what to "
             "look at"),
         {{}, {QStringLiteral("output"), QStringLiteral("name"), QStringLiteral("standard")}, 2, 2},
         runRelease},
        {"reopen",
         "CATALOGUE ISSUE --name NAME --reason TEXT",
         QT_TRANSLATE_NOOP("Cli", "opens a released issue again; who and why stays recorded"),
         {{}, {QStringLiteral("name"), QStringLiteral("reason")}, 2, 2},
         runReopen},
        {"releases",
         "CATALOGUE ISSUE [-o FILE.pdf]",
         QT_TRANSLATE_NOOP("Cli", "lists the releases of an issue; -o writes the PDF of the newest"),
         {{}, {QStringLiteral("output")}, 2, 2},
         runReleases},
        {"print-order",
         "CATALOGUE ISSUE -o FILE.pdf [--run N] [--paper TEXT] [--binding TEXT]\n"
         "      [--deadline TEXT] [--press TEXT] [--contact TEXT] [--notes TEXT]",
         QT_TRANSLATE_NOOP("Cli", "writes the print order for the press as one page"),
         {{},
          {QStringLiteral("output"), QStringLiteral("run"), QStringLiteral("paper"), QStringLiteral("binding"),
           QStringLiteral("deadline"), QStringLiteral("press"), QStringLiteral("contact"),
           QStringLiteral("notes")},
          2,
          2},
         runPrintOrder},
        {"year-contents",
         "CATALOGUE PUBLICATION YEAR [--by column|issue] [-o FILE.pdf|.txt|.md] [--article]",
         QT_TRANSLATE_NOOP("Cli",
                           "lists what a publication printed in a year, with pages; --article adds it to the copy "
                           "that waits"),
         {{QStringLiteral("article")}, {QStringLiteral("by"), QStringLiteral("output")}, 3, 3},
         runYearContents},
        {"export-docx",
         "CATALOGUE ARTICLE|ISSUE -o FILE.docx [--languages zh|en|zh,en] [--issue ISSUE]",
         QT_TRANSLATE_NOOP("Cli",
                           "writes an article or an issue as a Word file for corrections; changes are tracked"),
         {{}, {QStringLiteral("output"), QStringLiteral("languages"), QStringLiteral("issue")}, 2, 2},
         runExportDocx},
        {"import-docx",
         "CATALOGUE FILE.docx [--article ARTICLE] [--accept-all]",
         QT_TRANSLATE_NOOP("Cli",
                           "lists the changes of a returned Word file, and takes over those without conflict"),
         {{QStringLiteral("accept-all")}, {QStringLiteral("article")}, 2, 2},
         runImportDocx},
        {"backup",
         "CATALOGUE DEST",
         QT_TRANSLATE_NOOP("Cli", "writes a whole and consistent copy"),
         {{}, {}, 2, 2},
         runBackup},
        {"verify",
         "CATALOGUE",
         QT_TRANSLATE_NOOP("Cli", "reads everything and reports what is damaged"),
         {{}, {}, 1, 1},
         runVerify},
        {"restore",
         "BACKUP CATALOGUE",
         QT_TRANSLATE_NOOP("Cli", "makes a catalogue from a backup; never over an existing file"),
         {{}, {}, 2, 2},
         runRestore},
    };
    return all;
}

void tell(const Diagnostic& diagnostic)
{
    const QByteArray line = describe(diagnostic).toUtf8();
    std::fprintf(stderr, "%s\n", line.constData());
}

QJsonArray toJson(const Diagnostics& diagnostics)
{
    QJsonArray out;
    for (const Diagnostic& diagnostic : diagnostics)
        out.append(QJsonObject{{QStringLiteral("severity"), severityName(diagnostic.severity)},
                               {QStringLiteral("rule"), diagnostic.rule},
                               {QStringLiteral("subject"), diagnostic.subject},
                               {QStringLiteral("detail"), diagnostic.detail},
                               {QStringLiteral("where"), diagnostic.where},
                               {QStringLiteral("message"), describe(diagnostic)}});
    return out;
}

QJsonArray reportWarnings(const Diagnostics& diagnostics)
{
    Diagnostics worth;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.severity == Diagnostic::Severity::Info) {
            // How a file was read is no warning, but whoever reads damaged text wants to know it.
            if (diagnostic.rule.startsWith(QLatin1String("import.encoding")))
                tell(diagnostic);
            continue;
        }
        tell(diagnostic);
        worth.push_back(diagnostic);
    }
    return toJson(worth);
}

Result<ArticleId> articleNamed(const QString& word)
{
    bool ok = false;
    const ArticleId id{word.toLongLong(&ok)};
    if (!ok || !id.valid())
        return Error{Error::Code::UnknownArticle, word, {}};
    return id;
}

Result<std::unique_ptr<Catalogue>> openCatalogue(const QString& path, Catalogue::Access access)
{
    static const SystemClock clock;
    return Catalogue::open(path, access, clock);
}

Result<OpenIssue> openIssue(const Arguments& arguments, Catalogue::Access access)
{
    Result<std::unique_ptr<Catalogue>> catalogue = openCatalogue(arguments.positional.at(0), access);
    if (!catalogue)
        return catalogue.error();
    Result<Issue> issue = (*catalogue)->issue(arguments.positional.at(1));
    if (!issue)
        return issue.error();
    return OpenIssue{std::move(*catalogue), std::move(*issue)};
}

} // namespace banxin
