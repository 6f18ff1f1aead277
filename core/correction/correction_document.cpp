#include "correction/correction_document.h"

#include "correction/correction_places.h"
#include "correction/correction_table.h"
#include "docx/writer.h"

#include <QBuffer>
#include <QImageReader>
#include <QJsonArray>

#include <algorithm>
#include <map>

namespace banxin {

namespace {

using Kind = CorrectionPlace::Kind;

constexpr const char* articlesProperty = "BanxinCorrection"; ///< "12:45 13:46"
constexpr const char* languagesProperty = "BanxinLanguages";
constexpr const char* issueProperty = "BanxinIssue";
constexpr const char* originProperty = "BanxinCatalogue";

const char* styleOf(HeadField field)
{
    switch (field) {
    case HeadField::Kicker: return docx::style::kicker;
    case HeadField::Title: return docx::style::articleTitle;
    case HeadField::Subtitle: return docx::style::subtitle;
    case HeadField::Byline: return docx::style::byline;
    case HeadField::Source: break;
    }
    return docx::style::source;
}

const char* styleOf(BlockKind kind, Language language)
{
    switch (kind) {
    case BlockKind::Subhead: return docx::style::subhead;
    case BlockKind::ListItem: return docx::style::listItem;
    case BlockKind::NameList: return docx::style::nameList;
    case BlockKind::Quote: return docx::style::quote;
    case BlockKind::PullQuote: return docx::style::pullQuote;
    case BlockKind::Caption:
    case BlockKind::Picture:
    case BlockKind::PictureGroup:
    case BlockKind::Table: return docx::style::caption;
    case BlockKind::EditorNote: return docx::style::editorNote;
    case BlockKind::Teaser: return docx::style::teaser;
    case BlockKind::Paragraph:
    case BlockKind::Unknown: break;
    }
    return language == Language::Zh ? docx::style::text : docx::style::englishText;
}

class Maker {
public:
    Maker(const std::vector<Article>& articles, const CorrectionSetup& setup)
        : m_articles(articles),
          m_setup(setup),
          m_runs(m_document)
    {}

    Result<QByteArray> make()
    {
        const std::vector<CorrectionPlace> places = correctionPlaces(m_articles, m_setup.languages);
        if (places.empty())
            return Error{Error::Code::BadArgument, m_setup.issue,
                         QStringLiteral("there is no text yet in this language")};
        m_document.forCorrections = true;
        describe();
        auto column = m_setup.columns.begin();
        for (const CorrectionPlace& place : places) {
            for (; column != m_setup.columns.end() && column->first <= place.article; ++column)
                addColumn(column->second);
            add(place);
        }
        return docx::write(m_document);
    }

private:
    void describe()
    {
        const Article& first = m_articles.front();
        const QString title = first.title.zh.isEmpty() ? first.title.en : first.title.zh;
        m_document.title = m_setup.title.isEmpty() ? title : m_setup.title;
        QStringList sent;
        for (const Article& article : m_articles)
            sent << QStringLiteral("%1:%2").arg(article.id.value).arg(article.revision.value);
        QStringList languages;
        for (const Language language : m_setup.languages)
            languages << languageKey(language);
        m_document.properties = {{QLatin1String(articlesProperty), sent.join(QLatin1Char(' '))},
                                 {QLatin1String(languagesProperty), languages.join(QLatin1Char(' '))},
                                 {QLatin1String(issueProperty), m_setup.issue},
                                 {QLatin1String(originProperty), m_setup.origin}};
    }

    void addColumn(const QString& name)
    {
        docx::Paragraph paragraph;
        paragraph.style = QLatin1String(docx::style::column);
        paragraph.bookmarks << QLatin1String(columnBookmark) + QString::number(++m_columns);
        paragraph.runs.push_back({name, {}});
        m_document.body.push_back(docx::Block::of(std::move(paragraph)));
    }

    void add(const CorrectionPlace& place)
    {
        const Article& article = m_articles[place.article];
        const Block* block = place.kind == Kind::Field ? nullptr : article.find(place.block);
        const QString bookmark = placeBookmark(article, place);
        if (place.kind == Kind::Table && block) {
            docx::Block table = tableForCorrection(*block, place.language, m_runs);
            if (table.rows.empty() || table.rows.front().cells.empty())
                return;
            table.rows.front().cells.front().blocks.front().paragraph.bookmarks << bookmark;
            m_document.body.push_back(std::move(table));
            // Two tables beside each other would become one.
            m_document.body.push_back(docx::Block::of({}));
            return;
        }
        docx::Paragraph paragraph;
        paragraph.bookmarks << bookmark;
        if (place.kind == Kind::Field)
            paragraph.style = QLatin1String(styleOf(place.field));
        else if (place.kind == Kind::Picture)
            paragraph.style = QLatin1String(docx::style::picture);
        else
            paragraph.style = QLatin1String(styleOf(block->kind, place.language));
        if (place.kind == Kind::Picture)
            addPicture(*block, place.part, paragraph);
        else
            paragraph.runs = m_runs.runsOf(textAt(article, place),
                                           block && place.kind == Kind::Text ? *block : Block(), place.language);
        m_document.body.push_back(docx::Block::of(std::move(paragraph)));
    }

    void addPicture(const Block& block, int part, docx::Paragraph& paragraph)
    {
        const QJsonObject json = part < 0
            ? block.payload
            : block.payload.value(QLatin1String("pictures")).toArray().at(part).toObject();
        const PictureId id{json.value(QLatin1String("picture")).toInteger()};
        const int object = id.valid() ? objectOf(id) : -1;
        if (object >= 0)
            paragraph.runs.push_back({QString(QChar(0xFFFC)), {}, object});
        else
            paragraph.runs.push_back({QLatin1String(missingPicture), {}});
    }

    int objectOf(PictureId id)
    {
        if (const auto known = m_pictures.find(id.value); known != m_pictures.end())
            return known->second;
        const QByteArray bytes = m_setup.picture ? m_setup.picture(id) : QByteArray();
        const bool png = bytes.startsWith("\x89PNG");
        QBuffer buffer;
        buffer.setData(bytes);
        const QSize size = QImageReader(&buffer).size();
        int out = -1;
        if ((png || bytes.startsWith("\xFF\xD8")) && !size.isEmpty()) {
            constexpr double widest = 400; // points of the 482 between the margins
            constexpr double highest = 320;
            const double scale = std::min(widest / size.width(), highest / size.height());
            docx::Object object;
            object.target =
                QStringLiteral("word/media/%1.%2").arg(m_pictures.size() + 1).arg(png ? "png" : "jpeg");
            object.width = static_cast<int>(size.width() * scale);
            object.height = static_cast<int>(size.height() * scale);
            m_document.media.insert(object.target, bytes);
            m_document.objects.push_back(std::move(object));
            out = static_cast<int>(m_document.objects.size()) - 1;
        }
        m_pictures.emplace(id.value, out);
        return out;
    }

    const std::vector<Article>& m_articles;
    const CorrectionSetup& m_setup;
    docx::Document m_document;
    CorrectionRuns m_runs;
    std::map<std::int64_t, int> m_pictures;
    int m_columns = 0;
};

/// Adds what the bookmarks of the paragraphs say.
void identify(const std::vector<docx::Block>& blocks, CorrectionIdentity& out)
{
    for (const docx::Block& block : blocks) {
        for (const docx::Row& row : block.rows)
            for (const docx::Cell& cell : row.cells)
                identify(cell.blocks, out);
        for (const QString& bookmark : block.paragraph.bookmarks) {
            const std::optional<NamedPlace> named = placeFrom(bookmark);
            if (!named)
                continue;
            const CorrectionIdentity::Sent sent{named->article, named->revision};
            if (std::ranges::find(out.articles, sent.article, &CorrectionIdentity::Sent::article)
                == out.articles.end())
                out.articles.push_back(sent);
            if (std::ranges::find(out.languages, named->place.language) == out.languages.end())
                out.languages.push_back(named->place.language);
        }
    }
}

} // namespace

Result<QByteArray> correctionDocument(const std::vector<Article>& articles, const CorrectionSetup& setup)
{
    return Maker(articles, setup).make();
}

std::optional<CorrectionIdentity> correctionIdentity(const docx::Document& document)
{
    CorrectionIdentity out;
    out.issue = document.properties.value(QLatin1String(issueProperty));
    out.origin = document.properties.value(QLatin1String(originProperty));
    const QString sent = document.properties.value(QLatin1String(articlesProperty));
    for (const QString& word : sent.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const CorrectionIdentity::Sent one{ArticleId{word.section(QLatin1Char(':'), 0, 0).toLongLong()},
                                           RevisionId{word.section(QLatin1Char(':'), 1, 1).toLongLong()}};
        if (one.article.valid() && one.revision.valid())
            out.articles.push_back(one);
    }
    const QString languages = document.properties.value(QLatin1String(languagesProperty));
    for (const QString& key : languages.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (key == QLatin1String("zh") || key == QLatin1String("en"))
            out.languages.push_back(key == QLatin1String("zh") ? Language::Zh : Language::En);
    if (out.articles.empty() || out.languages.empty()) {
        out.articles.clear();
        out.languages.clear();
        identify(document.body, out);
    }
    if (out.articles.empty())
        return std::nullopt;
    return out;
}

QByteArray screenPicture(const QByteArray& bytes)
{
    constexpr int longest = 1000; // pixels: 170 mm at 150 dpi
    QBuffer in;
    in.setData(bytes);
    QImageReader reader(&in);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return {};
    if (std::max(size.width(), size.height()) > longest)
        reader.setScaledSize(size.scaled(longest, longest, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    const bool written = image.hasAlphaChannel() ? image.save(&buffer, "PNG") : image.save(&buffer, "JPEG", 82);
    return written ? out : QByteArray();
}

} // namespace banxin
