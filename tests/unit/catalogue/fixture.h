#pragma once

#include "catalogue/catalogue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <functional>
#include <sys/wait.h>
#include <unistd.h>

/// GoogleTest would show a string as a list of 16-bit objects.
inline void PrintTo(const QString& text, std::ostream* out) { *out << '"' << text.toStdString() << '"'; }

namespace banxin::test {

/// A clock that stands still until it is told.
class FixedClock final : public Clock {
public:
    QDateTime now() const override { return time; }
    void advance(qint64 milliseconds) { time = time.addMSecs(milliseconds); }

    QDateTime time = QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
};

inline QString s(const char* utf8) { return QString::fromUtf8(utf8); }

/// "ok", or the name of the error and its parts, for readable failures.
template <typename T>
QString outcome(const Result<T>& result)
{
    return result.ok() ? QStringLiteral("ok") : errorName(result.error().code);
}

/// The value itself: a range-for over `result.value()` of a temporary would dangle.
template <typename T>
T take(Result<T> result)
{
    EXPECT_TRUE(result.ok()) << qPrintable(outcome(result));
    return std::move(*result);
}

inline Publication publication(const char* id, const char* name)
{
    Publication out;
    out.id = s(id);
    out.name = {s(name), s("The ") + s(id)};
    out.frequency = Frequency::Quarterly;
    out.publisher = {s("协会秘书处编"), s("Secretariat")};
    out.pageDesign = "{\"format\":\"banxin-design\",\"version\":1}";
    return out;
}

inline Article article(const char* title, std::initializer_list<const char*> paragraphs)
{
    Article out;
    out.title = {s(title), {}};
    for (const char* paragraph : paragraphs) {
        Block block;
        block.zh = Text(s(paragraph));
        out.append(block);
    }
    return out;
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

inline void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << qPrintable(path);
    ASSERT_EQ(file.write(bytes), bytes.size());
}

/// One chunk of a PNG, its checksum right.
inline QByteArray pngChunk(const QByteArray& named)
{
    quint32 sum = 0xffffffffU;
    for (const char byte : named) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) != 0 ? 0xedb88320U ^ (sum >> 1) : sum >> 1;
    }
    QByteArray out;
    const auto u32 = [&out](quint32 value) {
        for (int shift = 24; shift >= 0; shift -= 8)
            out.append(static_cast<char>(value >> shift & 0xff));
    };
    u32(static_cast<quint32>(named.size() - 4));
    out += named;
    u32(sum ^ 0xffffffffU);
    return out;
}

/// A whole PNG of this size as far as its chunks go; its content is no picture.
inline QByteArray png(quint32 width, quint32 height, int padding = 0)
{
    QByteArray header("IHDR", 4);
    for (const quint32 side : {width, height})
        for (int shift = 24; shift >= 0; shift -= 8)
            header.append(static_cast<char>(side >> shift & 0xff));
    header.append(QByteArray("\x8\2\0\0\0", 5));
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk(header) + pngChunk("IDAT" + QByteArray(padding, 'x'))
        + pngChunk("IEND");
}

/// Runs SQL on a file without the catalogue: what another program could do to it.
inline QString rawSql(const QString& path, const char* sql)
{
    sqlite3* db = nullptr;
    QString error;
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK
        || sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        error = QString::fromUtf8(sqlite3_errmsg(db));
    sqlite3_close(db);
    return error;
}

inline QJsonArray pair(const BilingualString& value) { return {value.zh, value.en}; }

inline QJsonObject dumpIssue(const Catalogue& catalogue, const Issue& issue)
{
    QJsonArray columns;
    for (const EditorialColumn& column : take(catalogue.columns(issue.row)))
        columns.append(
            QJsonArray{qint64(column.id.value), qint64(column.parent.value), pair(column.name), column.order});
    QJsonArray placements;
    for (const Placement& placement : take(catalogue.placements(issue.row)))
        placements.append(QJsonArray{qint64(placement.id.value), qint64(placement.column.value),
                                     qint64(placement.article.value), qint64(placement.revision.value),
                                     placement.order, placement.setting.layout, placement.setting.linesHere});
    return {
        {s("id"), issue.id()},
        {s("row"), qint64(issue.row.value)},
        {s("name"), pair(issue.name)},
        {s("publisher"), pair(issue.publisher)},
        {s("contacts"), pair(issue.contacts)},
        {s("rest"),
         QJsonArray{issue.runningNumber, issue.date.toString(Qt::ISODate), issue.notice,
                    issueStateName(issue.state), languageModeName(issue.languages),
                    qint64(issue.coverPicture.value), QString::fromUtf8(issue.pageDesign),
                    colophonToJson(issue.colophon), pair(issue.coverLines), qint64(issue.finishedPages.size())}},
        {s("columns"), columns},
        {s("placements"), placements}};
}

/// Everything that a person can see in the catalogue, with ids, as JSON: two equal dumps are
/// two equal catalogues. Row revisions are left aside (an undo raises them too).
inline QByteArray dump(const Catalogue& catalogue)
{
    QJsonArray publications;
    for (const Publication& publication : take(catalogue.publications())) {
        QJsonArray issues;
        for (const Issue& issue : take(catalogue.issues(publication.id)))
            issues.append(dumpIssue(catalogue, issue));
        publications.append(QJsonObject{{s("id"), publication.id},
                                        {s("name"), pair(publication.name)},
                                        {s("publisher"), pair(publication.publisher)},
                                        {s("design"), QString::fromUtf8(publication.pageDesign)},
                                        {s("issues"), issues}});
    }
    QJsonArray articles;
    for (const ArticleId id : take(catalogue.articles())) {
        QJsonArray revisions;
        for (const RevisionInfo& info : take(catalogue.revisions(id)))
            revisions.append(QJsonArray{qint64(info.id.value), info.printed,
                                        articleToJson(catalogue.articleRevision(info.id).value())});
        articles.append(QJsonArray{qint64(id.value), revisions});
    }
    return QJsonDocument(QJsonObject{{s("publications"), publications}, {s("articles"), articles}}).toJson();
}

/// A folder with a catalogue of two publications.
class CatalogueTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        const Status made =
            Catalogue::create(path(), {publication("quarterly", "季刊"), publication("bulletin", "简报")}, clock);
        ASSERT_TRUE(made.ok()) << qPrintable(outcome(made));
    }

    QString path() const { return file("a.banxin"); }
    QString file(const char* name) const { return m_folder.filePath(s(name)); }
    QStringList listing() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<Catalogue> open(Catalogue::Access access = Catalogue::Access::ReadWrite)
    {
        Result<std::unique_ptr<Catalogue>> opened = Catalogue::open(path(), access, clock);
        EXPECT_TRUE(opened.ok()) << qPrintable(outcome(opened));
        return opened ? std::move(*opened) : nullptr;
    }

    Issue addIssue(Catalogue& catalogue, int number, const char* of = "quarterly")
    {
        Issue issue;
        issue.publication = s(of);
        issue.year = 2026;
        issue.number = number;
        Result<Issue> added = catalogue.addIssue(issue);
        EXPECT_TRUE(added.ok()) << qPrintable(outcome(added));
        return added ? *added : Issue{};
    }

    EditorialColumn addColumn(Catalogue& catalogue, const Issue& issue, const char* name, ColumnId parent = {},
                              int order = -1)
    {
        Result<EditorialColumn> added = catalogue.addColumn(issue.row, {{}, parent, {s(name), {}}, order});
        EXPECT_TRUE(added.ok()) << qPrintable(outcome(added));
        return added ? *added : EditorialColumn{};
    }

    Article addArticle(Catalogue& catalogue, const char* title, std::initializer_list<const char*> paragraphs)
    {
        Result<Article> added = catalogue.addArticle(article(title, paragraphs));
        EXPECT_TRUE(added.ok()) << qPrintable(outcome(added));
        return added ? *added : Article{};
    }

    FixedClock clock;
    QTemporaryDir m_folder;
};

/// Runs `work` in another process, on request without the rights of root, and returns its exit
/// status; -1 when it did not end by itself.
inline int inOtherProcess(const std::function<int()>& work, bool asNobody = false)
{
    const pid_t child = fork();
    if (child == 0) {
        if (asNobody && geteuid() == 0 && setuid(65534) != 0)
            _exit(99);
        _exit(work());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace banxin::test
