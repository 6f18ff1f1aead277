// Commands about the pages of an issue: how an article is set, finished pages.

#include "command.h"

#include "base/file.h"
#include "catalogue/picture_header.h"
#include "edit/edit_session.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <optional>
#include <string_view>

namespace banxin {

namespace {

Error badOption(const char* option, const QString& allowed)
{
    return {Error::Code::BadArgument, QString::fromLatin1(option), allowed};
}

/// A whole number of an option; nullopt: it is none in this range.
std::optional<int> numberOf(const Arguments& arguments, const char* option, int least, int most)
{
    bool ok = false;
    const int value = arguments.value(option).toInt(&ok);
    return ok && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

/// The names of the layouts in a page design.
QStringList layoutNames(const QByteArray& pageDesign)
{
    return QJsonDocument::fromJson(pageDesign).object().value(QLatin1String("layouts")).toObject().keys();
}

/// Reads FILE and stores it; the number of its pages decides whether --page is possible.
Result<FinishedPage> storePage(Catalogue& catalogue, const Arguments& arguments, FinishedPage page)
{
    const QString file = arguments.positional.at(2);
    const Result<QByteArray> bytes = readFile(file, 512LL * 1024 * 1024);
    if (!bytes)
        return bytes.error();
    const std::optional<PictureHeader> header = readPictureHeader(*bytes);
    if (arguments.has("page")) {
        const std::optional<int> number = numberOf(arguments, "page", 1, header ? header->pages : 9999);
        if (!number)
            return badOption("--page", QStringLiteral("1 to %1").arg(header ? header->pages : 9999));
        page.page = *number;
    }
    const Result<Picture> picture = catalogue.addPicture(*bytes, QFileInfo(file).fileName());
    if (!picture)
        return picture.error();
    page.picture = picture->id;
    return page;
}

} // namespace

QJsonObject furnitureJson(const Catalogue& catalogue, const Issue& issue)
{
    QJsonObject out{
        {QStringLiteral("notice"), issue.notice},
        {QStringLiteral("coverLines"),
         QJsonObject{{QStringLiteral("zh"), issue.coverLines.zh}, {QStringLiteral("en"), issue.coverLines.en}}},
        {QStringLiteral("colophon"), colophonToJson(issue.colophon)}};
    QJsonArray pages;
    for (const FinishedPage& page : issue.finishedPages) {
        const Result<Picture> picture = catalogue.picture(page.picture);
        pages.append(QJsonObject{{QStringLiteral("place"), finishedPlaceName(page.place)},
                                 {QStringLiteral("file"), picture ? picture->fileName : QString()},
                                 {QStringLiteral("page"), page.page}});
    }
    out.insert(QStringLiteral("finishedPages"), pages);
    return out;
}

namespace {

/// The languages of a placement and how its pairs are set; an empty word or 0 takes a value away.
Status readPairOptions(const Arguments& arguments, PlacementSetting& setting)
{
    if (arguments.has("languages")) {
        if (arguments.value("languages").isEmpty()) {
            setting.languages.reset();
        } else {
            const Result<std::optional<LanguageMode>> mode = languagesGiven(arguments);
            if (!mode)
                return mode.error();
            setting.languages = *mode;
        }
    }
    for (const auto& [name, value, least, greatest] :
         {std::tuple("chinese-share", &setting.chineseShare, 250, 750),
          {"english-size", &setting.englishSize, 800, 1150}}) {
        if (!arguments.has(name))
            continue;
        const std::optional<int> given = numberOf(arguments, name, 0, greatest);
        if (!given || (*given != 0 && *given < least))
            return badOption(name == std::string_view("chinese-share") ? "--chinese-share" : "--english-size",
                             QStringLiteral("%1: %2 to %3 (per mille), or 0: by itself")
                                 .arg(arguments.value(name))
                                 .arg(least)
                                 .arg(greatest));
        *value = *given;
    }
    if (arguments.has("tightened")) {
        const QString side = arguments.value("tightened");
        if (!side.isEmpty() && side != QLatin1String("zh") && side != QLatin1String("en"))
            return badOption("--tightened", QStringLiteral("zh, en, or nothing"));
        setting.tightened.reset();
        if (!side.isEmpty())
            setting.tightened = side == QLatin1String("zh") ? Language::Zh : Language::En;
    }
    return Done{};
}

} // namespace

Result<Outcome> runPlace(const Arguments& arguments)
{
    static const std::vector<const char*> options{"layout",        "lines-here",   "languages",
                                                  "chinese-share", "english-size", "tightened"};
    if (std::ranges::none_of(options, [&](const char* name) { return arguments.has(name); }))
        return badOption("place",
                         QStringLiteral("--layout NAME, --lines-here N, --languages MODE, "
                                        "--chinese-share N, --english-size N, --tightened zh|en"));
    bool ok = false;
    const ArticleId id{arguments.positional.at(2).toLongLong(&ok)};
    Result<OpenIssue> open = openIssue(arguments, Catalogue::Access::ReadWrite);
    if (!open)
        return open.error();
    const Issue& issue = open->issue;
    const Result<std::vector<Placement>> placements = open->catalogue->placements(issue.row);
    if (!placements)
        return placements.error();
    const auto at = std::ranges::find(*placements, id, &Placement::article);
    if (!ok || at == placements->end())
        return Error{Error::Code::UnknownArticle, arguments.positional.at(2), issue.id()};
    PlacementSetting setting = at->setting;
    if (arguments.has("layout")) {
        setting.layout = arguments.value("layout");
        const QStringList known = layoutNames(issue.pageDesign);
        if (!setting.layout.isEmpty() && !known.contains(setting.layout))
            return badOption("--layout",
                             known.isEmpty() ? QStringLiteral("the page design has no layouts")
                                             : known.join(QStringLiteral(", ")));
    }
    if (arguments.has("lines-here")) {
        const std::optional<int> lines = numberOf(arguments, "lines-here", 0, 9999);
        if (!lines)
            return badOption("--lines-here", QStringLiteral("0 to 9999"));
        setting.linesHere = *lines;
    }
    if (Status read = readPairOptions(arguments, setting); !read)
        return read.error();
    const SystemClock clock;
    EditSession session(*open->catalogue, clock);
    if (const Result<EditOutcome> done = session.apply(SetPlacement{at->id, setting}); !done)
        return done.error();
    QJsonObject json = placementSettingToJson(setting);
    json.insert(QStringLiteral("issue"), issue.id());
    json.insert(QStringLiteral("article"), static_cast<qint64>(id.value));
    json.insert(QStringLiteral("layout"), setting.layout);
    json.insert(QStringLiteral("linesHere"), setting.linesHere);
    return Outcome{json, QStringLiteral("%1 %2: %3").arg(issue.id()).arg(id.value).arg(setting.layout)};
}

Result<Outcome> runSetPage(const Arguments& arguments)
{
    bool known = false;
    FinishedPage page;
    page.place = finishedPlaceFromName(arguments.value("place"), &known);
    if (!known || page.place == FinishedPage::Place::BeforeArticle) // which article, the flatplan knows
        return badOption("--place", QStringLiteral("cover, inside-front, before-text, inside-back, back"));
    if (arguments.has("remove") == (arguments.positional.size() > 2))
        return badOption("set-page", QStringLiteral("FILE.pdf, --remove"));
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.at(0), Catalogue::Access::ReadWrite);
    if (!catalogue)
        return catalogue.error();
    Result<Issue> issue = (*catalogue)->issue(arguments.positional.at(1));
    if (!issue)
        return issue.error();
    // Before the text there may be any number of pages, elsewhere one.
    if (arguments.has("remove") || page.place != FinishedPage::Place::BeforeText)
        std::erase_if(issue->finishedPages, [&](const FinishedPage& p) { return p.place == page.place; });
    if (!arguments.has("remove")) {
        const Result<FinishedPage> stored = storePage(**catalogue, arguments, page);
        if (!stored)
            return stored.error();
        issue->finishedPages.push_back(*stored);
    }
    const SystemClock clock;
    EditSession session(**catalogue, clock);
    if (const Result<EditOutcome> done = session.apply(SetIssue{*issue}); !done)
        return done.error();
    return Outcome{{{QStringLiteral("issue"), issue->id()},
                    {QStringLiteral("finishedPages"),
                     furnitureJson(**catalogue, *issue).value(QLatin1String("finishedPages"))}},
                   QStringLiteral("%1: %2").arg(issue->id(), finishedPlaceName(page.place))};
}

} // namespace banxin
