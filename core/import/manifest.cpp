#include "import/imported_issue.h"

#include "base/file.h"
#include "import/json_check.h"
#include "import/pdf/issue_of_pdf.h"
#include "import/read_manuscript.h"
#include "import/word/issue_text_of_docx.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace banxin {

using namespace manuscript;

namespace {

QStringList words(const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); }

/// Reads issue.json and what it names.
class ManifestReader {
public:
    ManifestReader(JsonFile manifest, const QString& path, std::stop_token stop)
        : m_stop(std::move(stop)),
          m_manifest(std::move(manifest)),
          m_folder(QFileInfo(path).absolutePath())
    {}

    Result<ImportedIssue> read()
    {
        const QJsonObject& json = m_manifest.object();
        if (Status s = m_manifest.checkFormat(QStringLiteral("banxin-issue")); !s)
            return s.error();
        const QStringList known =
            words("format version publication year number running date name publisher languages "
                  "notice coverPicture coverLines contacts colophon finishedPages columns");
        if (Status s = m_manifest.checkKeys(json, {}, known); !s)
            return s.error();
        for (Status (ManifestReader::*step)() :
             {&ManifestReader::readNumbers, &ManifestReader::readWords, &ManifestReader::readContacts,
              &ManifestReader::readCover, &ManifestReader::readColophon, &ManifestReader::readFinishedPages}) {
            if (Status s = (this->*step)(); !s)
                return s.error();
        }
        if (Status s = readColumns(json, {}, m_out.columns); !s)
            return s.error();
        if (m_out.articleCount() == 0)
            return m_manifest.error(QStringLiteral("/columns"), QStringLiteral("no column has an article"));
        return std::move(m_out);
    }

private:
    /// A whole number of at least `least`; a missing optional one stays 0.
    Status readNumber(const char* key, int least, bool required, int& out) const
    {
        const QString name = QString::fromLatin1(key);
        const QJsonValue value = m_manifest.object().value(name);
        if (value.isUndefined() && !required)
            return Done{};
        out = value.toInt(-1);
        if (out < least)
            return m_manifest.error(QLatin1Char('/') + name,
                                    QStringLiteral("must be a whole number of at least %1").arg(least));
        return Done{};
    }

    Status readNumbers()
    {
        Issue& issue = m_out.issue;
        if (Status s = readNumber("year", 1900, true, issue.year); !s)
            return s;
        if (Status s = readNumber("number", 1, true, issue.number); !s)
            return s;
        if (Status s = readNumber("running", 0, false, issue.runningNumber); !s)
            return s;
        const QJsonValue date = m_manifest.object().value(QLatin1String("date"));
        if (!date.isUndefined()) {
            issue.date = QDate::fromString(date.toString(), Qt::ISODate);
            if (!issue.date.isValid())
                return m_manifest.error(QStringLiteral("/date"),
                                        QStringLiteral("must be a date such as 2026-06-30"));
        }
        return Done{};
    }

    Status readString(const char* key, QString& out) const
    {
        const QString name = QString::fromLatin1(key);
        const QJsonValue value = m_manifest.object().value(name);
        if (!value.isUndefined() && !value.isString())
            return m_manifest.error(QLatin1Char('/') + name, QStringLiteral("must be a string"));
        out = value.toString();
        return Done{};
    }

    Status readWords()
    {
        Issue& issue = m_out.issue;
        const QJsonObject& json = m_manifest.object();
        if (Status s = readString("publication", issue.publication); !s)
            return s;
        if (Status s = readString("notice", issue.notice); !s)
            return s;
        if (Status s = bilingual(json, QString(), "name", issue.name); !s)
            return s;
        if (Status s = bilingual(json, QString(), "publisher", issue.publisher); !s)
            return s;
        QString languages;
        if (Status s = readString("languages", languages); !s)
            return s;
        bool known = true;
        if (!languages.isEmpty())
            issue.languages = languageModeFromName(languages, &known);
        if (!known)
            return m_manifest.error(
                QStringLiteral("/languages"),
                QStringLiteral("must be \"zh\", \"en\", \"zh,en\", \"parallel\", \"facing\" or \"interlinear\""));
        return Done{};
    }

    /// `{"zh","en"}` under `key`; missing is empty.
    Status bilingual(const QJsonObject& json, const QString& pointer, const char* key, BilingualString& out) const
    {
        const QString name = QString::fromLatin1(key);
        const QString place = pointer + QLatin1Char('/') + name;
        const QJsonValue value = json.value(name);
        if (value.isUndefined())
            return Done{};
        const QJsonObject object = value.toObject();
        if (!value.isObject())
            return m_manifest.error(place, QStringLiteral("must be an object with zh and en"));
        if (Status s = m_manifest.checkKeys(object, place, words("zh en")); !s)
            return s;
        for (const Language language : {Language::Zh, Language::En}) {
            const QJsonValue text = object.value(languageKey(language));
            if (!text.isUndefined() && !text.isString())
                return m_manifest.error(place + QLatin1Char('/') + languageKey(language),
                                        QStringLiteral("must be a string"));
            out.in(language) = text.toString();
        }
        return Done{};
    }

    /// `{"zh": ["…"], "en": ["…"]}` under `key`: lines of a text; missing is empty.
    Status readLines(const char* key, BilingualString& out) const
    {
        const QString name = QString::fromLatin1(key);
        const QJsonValue value = m_manifest.object().value(name);
        if (value.isUndefined())
            return Done{};
        const QString place = QLatin1Char('/') + name;
        if (!value.isObject())
            return m_manifest.error(place, QStringLiteral("must be an object with zh and en"));
        if (Status s = m_manifest.checkKeys(value.toObject(), place, words("zh en")); !s)
            return s;
        for (const Language language : {Language::Zh, Language::En}) {
            const QJsonValue lines = value.toObject().value(languageKey(language));
            if (!lines.isUndefined() && !lines.isArray())
                return m_manifest.error(place + QLatin1Char('/') + languageKey(language),
                                        QStringLiteral("must be an array of lines"));
            QStringList list;
            const QJsonArray array = lines.toArray();
            for (const auto& line : array)
                list.append(line.toString());
            out.in(language) = list.join(QLatin1Char('\n'));
        }
        return Done{};
    }

    Status readContacts() { return readLines("contacts", m_out.issue.contacts); }

    Status readCover()
    {
        if (Status s = readLines("coverLines", m_out.issue.coverLines); !s)
            return s;
        if (Status s = readString("coverPicture", m_out.coverPicture); !s)
            return s;
        if (m_out.coverPicture.isEmpty())
            return Done{};
        return readPicture(m_manifest, QStringLiteral("/coverPicture"), m_out.coverPicture);
    }

    Status readColophon()
    {
        const QJsonValue value = m_manifest.object().value(QLatin1String("colophon"));
        if (value.isUndefined())
            return Done{};
        const QString place = QStringLiteral("/colophon");
        if (!value.isObject())
            return m_manifest.error(place, QStringLiteral("must be an object"));
        Result<Colophon> colophon = colophonFromJson(value.toObject());
        if (!colophon)
            return m_manifest.error(place + colophon.error().subject, colophon.error().detail);
        m_out.issue.colophon = std::move(*colophon);
        return Done{};
    }

    Status readFinishedPages()
    {
        const QJsonValue value = m_manifest.object().value(QLatin1String("finishedPages"));
        if (!value.isUndefined() && !value.isArray())
            return m_manifest.error(QStringLiteral("/finishedPages"), QStringLiteral("must be an array"));
        const QJsonArray pages = value.toArray();
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString place = QStringLiteral("/finishedPages/%1").arg(i);
            const QJsonObject json = pages.at(i).toObject();
            if (Status s = m_manifest.checkKeys(json, place, words("place file page")); !s)
                return s;
            ImportedFinishedPage imported;
            bool known = false;
            imported.page.place = finishedPlaceFromName(json.value(QLatin1String("place")).toString(), &known);
            // A page before an article names the article, which has no number yet.
            if (!known || imported.page.place == FinishedPage::Place::BeforeArticle)
                return m_manifest.error(
                    place + QStringLiteral("/place"),
                    QStringLiteral("must be cover, inside-front, before-text, inside-back or back"));
            imported.page.page =
                json.value(QLatin1String("page")).toInt(json.contains(QLatin1String("page")) ? 0 : 1);
            if (imported.page.page < 1)
                return m_manifest.error(place + QStringLiteral("/page"),
                                        QStringLiteral("must be a whole number of at least 1"));
            imported.file = json.value(QLatin1String("file")).toString();
            if (Status s = readPicture(m_manifest, place + QStringLiteral("/file"), imported.file); !s)
                return s;
            m_out.finishedPages.push_back(std::move(imported));
        }
        return Done{};
    }

    /// The path of a file that the manifest names, beside or above its folder.
    QString pathOf(const QString& relative) const { return QDir::cleanPath(QDir(m_folder).filePath(relative)); }

    Status readPicture(const JsonFile& file, const QString& pointer, const QString& name)
    {
        if (name.isEmpty() || QDir::isAbsolutePath(name))
            return file.error(pointer, QStringLiteral("must be a path relative to the folder of issue.json"));
        if (m_out.pictures.contains(name))
            return Done{};
        Result<QByteArray> bytes = readFile(pathOf(name), 128LL * 1024 * 1024);
        if (!bytes)
            return bytes.error(); // names the file and what the system says
        m_out.pictures.emplace(name, ImportedPicture{QFileInfo(name).fileName(), std::move(*bytes)});
        return Done{};
    }

    Status readColumns(const QJsonObject& json, const QString& pointer, std::vector<ImportedColumn>& out)
    {
        const QString place = pointer + QStringLiteral("/columns");
        const QJsonValue value = json.value(QLatin1String("columns"));
        if (value.isUndefined() && !pointer.isEmpty())
            return Done{};
        if (!value.isArray())
            return m_manifest.error(place, QStringLiteral("must be an array"));
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            ImportedColumn column;
            if (Status s = readColumn(array.at(i), place + QStringLiteral("/%1").arg(i), column); !s)
                return s;
            out.push_back(std::move(column));
        }
        return Done{};
    }

    Status readColumn(const QJsonValue& value, const QString& pointer, ImportedColumn& column)
    {
        if (!value.isObject())
            return m_manifest.error(pointer, QStringLiteral("must be an object"));
        if (pointer.count(QLatin1String("/columns")) > 8)
            return m_manifest.error(pointer, QStringLiteral("columns nest too deep"));
        const QJsonObject json = value.toObject();
        if (Status s = m_manifest.checkKeys(json, pointer, words("name columns articles")); !s)
            return s;
        if (Status s = bilingual(json, pointer, "name", column.name); !s)
            return s;
        if (column.name.isEmpty())
            return m_manifest.error(pointer + QStringLiteral("/name"), QStringLiteral("is missing"));
        const QString place = pointer + QStringLiteral("/articles");
        const QJsonValue articles = json.value(QLatin1String("articles"));
        if (!articles.isUndefined() && !articles.isArray())
            return m_manifest.error(place, QStringLiteral("must be an array of file names"));
        const QJsonArray names = articles.toArray();
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (Status s = readPlacedArticle(names.at(i), place + QStringLiteral("/%1").arg(i), column); !s)
                return s;
        }
        return readColumns(json, pointer, column.columns);
    }

    /// A file name, or `{"file", "layout", "linesHere"}` with how the article is set.
    Status readPlacedArticle(const QJsonValue& value, const QString& pointer, ImportedColumn& column)
    {
        PlacementSetting setting;
        QString file = value.toString();
        if (value.isObject()) {
            const QJsonObject json = value.toObject();
            if (Status s = m_manifest.checkKeys(json, pointer,
                                                words("file layout linesHere languages chineseShare "
                                                      "englishSize tightened"));
                !s)
                return s;
            file = json.value(QLatin1String("file")).toString();
            const Result<PlacementSetting> read = placementSettingFromJson(json);
            if (!read)
                return m_manifest.error(pointer + QLatin1Char('/') + read.error().subject, read.error().detail);
            setting = *read;
        }
        if (Status s = readArticle(file, pointer, column); !s)
            return s;
        column.settings.push_back(setting);
        return Done{};
    }

    Status readArticle(const QString& name, const QString& pointer, ImportedColumn& column)
    {
        if (name.isEmpty() || QDir::isAbsolutePath(name))
            return m_manifest.error(pointer,
                                    QStringLiteral("must be a path relative to the folder of issue.json"));
        const Result<JsonFile> file = JsonFile::read(pathOf(name));
        if (!file)
            return file.error();
        if (m_stop.stop_requested())
            return Error{Error::Code::Cancelled, m_folder, {}};
        if (Status s = checkArticle(*file); !s)
            return s;
        Result<Article> article = articleFromJson(file->object());
        if (!article)
            return file->error(article.error().subject, article.error().detail);
        for (std::size_t i = 0; i < article->blocks.size(); ++i)
            if (Status s = readPictures(*file, QStringLiteral("/blocks/%1/payload").arg(i), article->blocks[i]);
                !s)
                return s;
        column.articles.push_back(std::move(*article));
        return Done{};
    }

    /// The files of a picture, or of each one of a group.
    Status readPictures(const JsonFile& file, const QString& place, const Block& block)
    {
        const auto readOne = [&](const QJsonObject& payload, const QString& at) {
            return readPicture(file, at + QStringLiteral("/file"),
                               payload.value(QLatin1String("file")).toString());
        };
        if (block.kind == BlockKind::Picture) {
            if (Status s =
                    file.checkKeys(block.payload, place, words("file credit place columns around width alt"));
                !s)
                return s;
            return readOne(block.payload, place);
        }
        if (block.kind != BlockKind::PictureGroup)
            return Done{};
        if (Status s = file.checkKeys(block.payload, place, words("pictures credit place columns")); !s)
            return s;
        const QJsonArray pictures = block.payload.value(QLatin1String("pictures")).toArray();
        if (pictures.isEmpty())
            return file.error(place + QStringLiteral("/pictures"), QStringLiteral("must name pictures"));
        for (qsizetype i = 0; i < pictures.size(); ++i) {
            const QString at = place + QStringLiteral("/pictures/%1").arg(i);
            const QJsonObject picture = pictures.at(i).toObject();
            if (Status s = file.checkKeys(picture, at, words("file zh en credit alt")); !s)
                return s;
            if (Status s = readOne(picture, at); !s)
                return s;
        }
        return Done{};
    }

    /// What articleFromJson() lets pass: foreign keys and words that it would take for a default.
    static Status checkArticle(const JsonFile& file)
    {
        if (Status s = file.checkFormat(QStringLiteral("banxin-article")); !s)
            return s;
        const QJsonObject& json = file.object();
        const QStringList known =
            words("format version id revision kicker title subtitle byline bylinePlace source state blocks");
        if (Status s = file.checkKeys(json, {}, known); !s)
            return s;
        const QString place = json.value(QLatin1String("bylinePlace")).toString();
        if (!place.isEmpty() && bylinePlaceName(bylinePlaceFromName(place)) != place)
            return file.error(QStringLiteral("/bylinePlace"),
                              QStringLiteral("must be under-title, at-end or in-dateline"));
        const QString state = json.value(QLatin1String("state")).toString();
        if (!state.isEmpty() && articleStateName(articleStateFromName(state)) != state)
            return file.error(QStringLiteral("/state"),
                              QStringLiteral("must be draft, edited, reviewed or final"));
        const QJsonArray blocks = json.value(QLatin1String("blocks")).toArray();
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            if (Status s = file.checkKeys(blocks.at(i).toObject(), QStringLiteral("/blocks/%1").arg(i),
                                          words("id kind zh en marks payload"));
                !s)
                return s;
        }
        return Done{};
    }

    std::stop_token m_stop;
    JsonFile m_manifest;
    QString m_folder;
    ImportedIssue m_out;
};

} // namespace

Result<ImportedIssue> readIssueManifest(const QString& issueJsonPath, std::stop_token stop)
{
    Result<JsonFile> manifest = JsonFile::read(issueJsonPath);
    if (!manifest)
        return manifest.error();
    return ManifestReader(std::move(*manifest), issueJsonPath, stop).read();
}

Result<ImportedIssue> readIssueFile(const QString& path, std::stop_token stop)
{
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return readIssueManifest(path, stop);
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    if (bytes->startsWith("%PDF-")) {
        const Result<Manuscript> read = readPdf(*bytes, path, stop);
        return read ? pdftext::issueOfPdf(*read, path, stop) : Result<ImportedIssue>(read.error());
    }
    if (bytes->startsWith("PK\x03\x04"))
        return word::readIssueOfDocx(*bytes, path, stop);
    constexpr qint64 largestText = 64LL << 20;
    if (bytes->size() > largestText)
        return Error{Error::Code::BadFormat, path, QStringLiteral("larger than 64 MB, which no issue as text is")};
    if (bytes->trimmed().startsWith('{') && bytes->contains("\"banxin-issue\""))
        return readIssueManifest(path, stop);
    Diagnostics notices;
    const Result<QString> text = decodeText(*bytes, path, notices);
    if (!text)
        return text.error();
    Result<ImportedIssue> issue = readIssueText(*text, path, stop);
    if (issue)
        issue->warnings.insert(issue->warnings.begin(), notices.begin(), notices.end());
    return issue;
}

} // namespace banxin
