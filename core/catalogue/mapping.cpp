#include "catalogue/mapping.h"

#include "catalogue/store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace banxin {

QString storable(const QString& text) { return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8()); }

namespace {

QJsonValue reference(std::int64_t id)
{
    return id > 0 ? QJsonValue(static_cast<qint64>(id)) : QJsonValue(QJsonValue::Null);
}

void put(QJsonObject& out, const QString& name, const BilingualString& value)
{
    out.insert(name + QStringLiteral("_zh"), storable(value.zh));
    out.insert(name + QStringLiteral("_en"), storable(value.en));
}

BilingualString bilingual(const QJsonObject& row, const QString& name)
{
    return {row.value(name + QStringLiteral("_zh")).toString(),
            row.value(name + QStringLiteral("_en")).toString()};
}

std::int64_t number(const QJsonObject& row, const char* name)
{
    return row.value(QLatin1String(name)).toInteger();
}
int small(const QJsonObject& row, const char* name) { return static_cast<int>(number(row, name)); }
QString text(const QJsonObject& row, const char* name) { return row.value(QLatin1String(name)).toString(); }

void collectPictures(const QJsonValue& value, std::vector<PictureId>& out)
{
    if (value.isArray()) {
        for (const QJsonValue& item : value.toArray())
            collectPictures(item, out);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            const qint64 id = at.key() == QLatin1String("picture") ? at.value().toInteger() : 0;
            if (id > 0)
                out.push_back(PictureId{id});
            else
                collectPictures(at.value(), out);
        }
    }
}

} // namespace

QJsonObject publicationFields(const Publication& publication)
{
    QJsonObject out{{QStringLiteral("code"), publication.id},
                    {QStringLiteral("frequency"), frequencyName(publication.frequency)},
                    {QStringLiteral("page_design"), QString::fromUtf8(publication.pageDesign)}};
    put(out, QStringLiteral("name"), publication.name);
    out.insert(QStringLiteral("compliance"), complianceName(publication.compliance));
    put(out, QStringLiteral("publisher"), publication.publisher);
    return out;
}

Publication publicationFromRow(const QJsonObject& row)
{
    Publication out;
    out.id = text(row, "code");
    out.name = bilingual(row, QStringLiteral("name"));
    out.frequency = frequencyFromName(text(row, "frequency"));
    out.publisher = bilingual(row, QStringLiteral("publisher"));
    out.pageDesign = text(row, "page_design").toUtf8();
    out.compliance = complianceFromName(text(row, "compliance"));
    out.revision = number(row, "revision");
    return out;
}

QJsonObject placementSettingFields(const PlacementSetting& setting)
{
    return {{QStringLiteral("layout"), storable(setting.layout)},
            {QStringLiteral("lines_here"), setting.linesHere},
            {QStringLiteral("languages"), setting.languages ? languageModeName(*setting.languages) : QString()},
            {QStringLiteral("chinese_share"), setting.chineseShare},
            {QStringLiteral("english_size"), setting.englishSize},
            {QStringLiteral("tightened"), setting.tightened ? languageKey(*setting.tightened) : QString()}};
}

PlacementSetting placementSettingFrom(const QJsonObject& row)
{
    PlacementSetting out;
    out.layout = row.value(QLatin1String("layout")).toString();
    out.linesHere = row.value(QLatin1String("lines_here")).toInt();
    bool known = false;
    const LanguageMode mode = languageModeFromName(row.value(QLatin1String("languages")).toString(), &known);
    out.languages = known ? std::optional(mode) : std::nullopt;
    out.chineseShare = row.value(QLatin1String("chinese_share")).toInt();
    out.englishSize = row.value(QLatin1String("english_size")).toInt();
    const QString side = row.value(QLatin1String("tightened")).toString();
    for (const Language language : {Language::Zh, Language::En})
        if (side == languageKey(language))
            out.tightened = language;
    return out;
}

Status checkPlacementSetting(const PlacementSetting& setting)
{
    if (setting.linesHere < 0 || setting.linesHere > 9999)
        return Error{Error::Code::BadArgument, QString::number(setting.linesHere),
                     QStringLiteral("lines from 0 to 9999")};
    if (setting.chineseShare != 0 && (setting.chineseShare < 250 || setting.chineseShare > 750))
        return Error{
            Error::Code::BadArgument, QString::number(setting.chineseShare),
            QStringLiteral("the Chinese takes from 250 to 750 ‰ of the width, 0 leaves it to the composer")};
    if (setting.englishSize != 0 && (setting.englishSize < 800 || setting.englishSize > 1150))
        return Error{Error::Code::BadArgument, QString::number(setting.englishSize),
                     QStringLiteral("the English stands at 800 to 1150 ‰ of its size, 0 leaves it")};
    return Done{};
}

QJsonObject waiverFields(const Waiver& waiver)
{
    return {{QStringLiteral("rule"), storable(waiver.rule)},
            {QStringLiteral("subject"), storable(waiver.subject)},
            {QStringLiteral("reason"), storable(waiver.reason)},
            {QStringLiteral("name"), storable(waiver.name)}};
}

Waiver waiverFromRow(const QJsonObject& row)
{
    return {WaiverId{number(row, "id")}, text(row, "rule"), text(row, "subject"),
            text(row, "reason"),         text(row, "name"), timeFromStored(text(row, "time"))};
}

QJsonObject glossaryFields(const GlossaryEntry& entry)
{
    QJsonObject out{
        {QStringLiteral("kind"), glossaryKindName(entry.kind)},
        {QStringLiteral("avoid_zh"), storable(entry.avoidZh.join(QLatin1Char('\n')))},
        {QStringLiteral("avoid_en"), storable(entry.avoidEn.join(QLatin1Char('\n')))},
        {QStringLiteral("notes"), storable(entry.notes)},
    };
    put(out, QStringLiteral("name"), entry.name);
    put(out, QStringLiteral("short"), entry.shortName);
    put(out, QStringLiteral("post"), entry.post);
    return out;
}

Result<GlossaryEntry> glossaryEntryFromRow(const QJsonObject& row)
{
    GlossaryEntry out;
    out.id = GlossaryEntryId{number(row, "id")};
    bool known = false;
    out.kind = glossaryKindFromName(text(row, "kind"), &known);
    out.name = bilingual(row, QStringLiteral("name"));
    if (!known || out.name.isEmpty())
        return Error{Error::Code::CatalogueDamaged, QStringLiteral("glossary_entry %1").arg(out.id.value),
                     known ? QStringLiteral("an entry without a name")
                           : QStringLiteral("no kind of entry: ") + text(row, "kind")};
    out.shortName = bilingual(row, QStringLiteral("short"));
    out.post = bilingual(row, QStringLiteral("post"));
    out.avoidZh = text(row, "avoid_zh").split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    out.avoidEn = text(row, "avoid_en").split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    out.notes = text(row, "notes");
    out.revision = number(row, "revision");
    return out;
}

namespace {

QString compact(const QJsonDocument& json) { return QString::fromUtf8(json.toJson(QJsonDocument::Compact)); }

QString finishedPagesText(const std::vector<FinishedPage>& pages)
{
    QJsonArray out;
    for (const FinishedPage& page : pages) {
        QJsonObject one{{QStringLiteral("place"), finishedPlaceName(page.place)},
                        {QStringLiteral("picture"), static_cast<qint64>(page.picture.value)},
                        {QStringLiteral("page"), page.page}};
        if (page.before.valid())
            one.insert(QStringLiteral("before"), static_cast<qint64>(page.before.value));
        out.append(one);
    }
    return compact(QJsonDocument(out));
}

std::vector<FinishedPage> finishedPages(const QString& json)
{
    std::vector<FinishedPage> out;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& entry : array) {
        const QJsonObject object = entry.toObject();
        bool known = false;
        FinishedPage page;
        page.place = finishedPlaceFromName(text(object, "place"), &known);
        page.picture.value = number(object, "picture");
        page.page = std::max(1, small(object, "page"));
        page.before.value = number(object, "before");
        const bool mayBeBlank = page.place == FinishedPage::Place::BeforeText
            || page.place == FinishedPage::Place::BeforeArticle;
        if (known && (page.picture.valid() || mayBeBlank))
            out.push_back(page);
    }
    return out;
}

} // namespace

QJsonObject issueFields(const Issue& issue, qint64 publication)
{
    QJsonObject out{{QStringLiteral("publication"), publication},
                    {QStringLiteral("year"), issue.year},
                    {QStringLiteral("number"), issue.number},
                    {QStringLiteral("running_number"), issue.runningNumber},
                    {QStringLiteral("notice"), storable(issue.notice)},
                    {QStringLiteral("state"), issueStateName(issue.state)},
                    {QStringLiteral("languages"), languageModeName(issue.languages)},
                    {QStringLiteral("cover_picture"), reference(issue.coverPicture.value)},
                    {QStringLiteral("page_design"), QString::fromUtf8(issue.pageDesign)}};
    out.insert(QStringLiteral("date"),
               issue.date.isValid() ? QJsonValue(issue.date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null));
    put(out, QStringLiteral("name"), issue.name);
    put(out, QStringLiteral("publisher"), issue.publisher);
    put(out, QStringLiteral("contacts"), issue.contacts);
    put(out, QStringLiteral("cover_lines"), issue.coverLines);
    out.insert(QStringLiteral("colophon"), compact(QJsonDocument(colophonToJson(issue.colophon))));
    out.insert(QStringLiteral("finished_pages"), finishedPagesText(issue.finishedPages));
    out.insert(QStringLiteral("target_pages"), issue.targetPages);
    out.insert(QStringLiteral("nameplate_picture"), reference(issue.nameplatePicture.value));
    return out;
}

Issue issueFromRow(const QJsonObject& row, const QString& code)
{
    Issue out;
    out.row.value = number(row, "id");
    out.publication = code;
    out.year = small(row, "year");
    out.number = small(row, "number");
    out.runningNumber = small(row, "running_number");
    out.date = QDate::fromString(text(row, "date"), Qt::ISODate);
    out.name = bilingual(row, QStringLiteral("name"));
    out.publisher = bilingual(row, QStringLiteral("publisher"));
    out.notice = text(row, "notice");
    out.contacts = bilingual(row, QStringLiteral("contacts"));
    out.coverLines = bilingual(row, QStringLiteral("cover_lines"));
    if (const Result<Colophon> read =
            colophonFromJson(QJsonDocument::fromJson(text(row, "colophon").toUtf8()).object()))
        out.colophon = read.value();
    out.finishedPages = finishedPages(text(row, "finished_pages"));
    out.targetPages = small(row, "target_pages");
    out.nameplatePicture.value = number(row, "nameplate_picture");
    out.state = issueStateFromName(text(row, "state"));
    out.languages = languageModeFromName(text(row, "languages"));
    out.coverPicture.value = number(row, "cover_picture");
    out.pageDesign = text(row, "page_design").toUtf8();
    out.revision = number(row, "revision");
    return out;
}

QJsonObject columnFields(const EditorialColumn& column)
{
    QJsonObject out{{QStringLiteral("parent"), reference(column.parent.value)}};
    put(out, QStringLiteral("name"), column.name);
    return out;
}

EditorialColumn columnFromRow(const QJsonObject& row)
{
    return {ColumnId{number(row, "id")}, ColumnId{number(row, "parent")}, bilingual(row, QStringLiteral("name")),
            small(row, "position")};
}

QJsonObject articleFields(const Article& article)
{
    QJsonObject out{
        {QStringLiteral("byline_place"), bylinePlaceName(article.bylinePlace)},
        {QStringLiteral("state"), articleStateName(article.state)},
        {QStringLiteral("blocks"),
         QString::fromUtf8(QJsonDocument(blocksToJson(article.blocks)).toJson(QJsonDocument::Compact))},
        {QStringLiteral("next_block"), static_cast<qint64>(article.nextBlock)}};
    put(out, QStringLiteral("kicker"), article.kicker);
    put(out, QStringLiteral("title"), article.title);
    put(out, QStringLiteral("subtitle"), article.subtitle);
    put(out, QStringLiteral("byline"), article.byline);
    put(out, QStringLiteral("source"), article.source);
    return out;
}

Result<Article> articleFromRow(const QJsonObject& row)
{
    Article out;
    out.id.value = number(row, "article");
    out.revision.value = number(row, "id");
    out.kicker = bilingual(row, QStringLiteral("kicker"));
    out.title = bilingual(row, QStringLiteral("title"));
    out.subtitle = bilingual(row, QStringLiteral("subtitle"));
    out.byline = bilingual(row, QStringLiteral("byline"));
    out.bylinePlace = bylinePlaceFromName(text(row, "byline_place"));
    out.source = bilingual(row, QStringLiteral("source"));
    out.state = articleStateFromName(text(row, "state"));
    out.nextBlock = number(row, "next_block");
    const QString subject = QStringLiteral("article_revision %1").arg(out.revision.value);
    if (out.nextBlock < 0 || out.nextBlock > largestBlockId)
        return Error{Error::Code::CatalogueDamaged, subject, QStringLiteral("impossible number of a block")};
    const QJsonDocument json = QJsonDocument::fromJson(text(row, "blocks").toUtf8());
    if (!json.isArray())
        return Error{Error::Code::CatalogueDamaged, subject, QStringLiteral("blocks are not a JSON array")};
    Result<std::vector<Block>> blocks = blocksFromJson(json.array());
    if (!blocks)
        return Error{Error::Code::CatalogueDamaged, subject,
                     blocks.error().subject + QLatin1Char(' ') + blocks.error().detail};
    out.blocks = std::move(*blocks);
    return out;
}

Picture pictureFromRow(const QJsonObject& row)
{
    return {PictureId{number(row, "id")}, text(row, "sha256"), text(row, "mime_type"),
            text(row, "file_name"),       small(row, "width"), small(row, "height")};
}

QJsonObject manuscriptFields(const StoredManuscript& manuscript)
{
    return {{QStringLiteral("article"), static_cast<qint64>(manuscript.article.value)},
            {QStringLiteral("file_name"), storable(manuscript.fileName)},
            {QStringLiteral("mime_type"), storable(manuscript.mimeType)},
            {QStringLiteral("first_line"), manuscript.firstLine},
            {QStringLiteral("last_line"), manuscript.lastLine}};
}

StoredManuscript manuscriptFromRow(const QJsonObject& row)
{
    StoredManuscript out;
    out.id.value = number(row, "id");
    out.article.value = number(row, "article");
    out.fileName = text(row, "file_name");
    out.mimeType = text(row, "mime_type");
    out.firstLine = small(row, "first_line");
    out.lastLine = small(row, "last_line");
    out.sha256 = text(row, "sha256");
    out.imported = QDateTime::fromString(text(row, "imported"), Qt::ISODateWithMs);
    return out;
}

QJsonObject standingFields(const ArticleStanding& standing)
{
    QJsonObject origin;
    for (const auto& [name, value] : {std::pair("title", &standing.origin.title),
                                      {"date", &standing.origin.date},
                                      {"address", &standing.origin.address},
                                      {"permission", &standing.origin.permission}})
        if (!value->isEmpty())
            origin.insert(QLatin1String(name), storable(*value));
    return {{QStringLiteral("shelf"), shelfName(standing.shelf)},
            {QStringLiteral("shelf_reason"), storable(standing.reason)},
            {QStringLiteral("origin"), compact(QJsonDocument(origin))}};
}

ArticleStanding standingFromRow(const QJsonObject& row)
{
    const QJsonObject origin = QJsonDocument::fromJson(text(row, "origin").toUtf8()).object();
    ArticleStanding out;
    out.article.value = number(row, "id");
    out.shelf = shelfFromName(text(row, "shelf"));
    out.reason = text(row, "shelf_reason");
    out.origin = {text(origin, "title"), text(origin, "date"), text(origin, "address"),
                  text(origin, "permission")};
    return out;
}

Release releaseFromRow(const QJsonObject& row)
{
    Release out;
    out.id.value = number(row, "id");
    out.issue.value = number(row, "issue");
    out.sha256 = text(row, "sha256");
    out.time = timeFromStored(text(row, "time"));
    out.name = text(row, "name");
    out.details = text(row, "details");
    out.reopened = timeFromStored(text(row, "reopened"));
    out.reopenedBy = text(row, "reopened_by");
    out.reason = text(row, "reason");
    return out;
}

std::vector<PictureId> picturesOf(const Article& article)
{
    std::vector<PictureId> out;
    for (const Block& block : article.blocks)
        collectPictures(block.payload, out);
    return out;
}

} // namespace banxin
