#include "docx/reader.h"

#include "docx/body_reader.h"

#include "base/file.h"

#include <QDir>
#include <QRegularExpression>

#include <map>

namespace banxin::docx {

namespace {

/// Reads the parts of one archive.
class Package {
public:
    Package(ZipReader& zip, QString name, Detail detail) : m_zip(zip), m_name(std::move(name))
    {
        m_references.detail = detail;
    }

    Result<Document> read();

private:
    using Notes = std::map<QString, std::vector<Block>>; ///< by "footnote 2"

    Error bad(const QString& detail) const { return {Error::Code::BadFormat, m_name, detail}; }
    bool everything() const { return m_references.detail == Detail::Everything; }
    Result<Relations> relationsOf(const QString& part);
    QString targetOf(const Relations& relations, const QString& type) const;
    Status readParts(const Relations& package, Document& out);
    Status readBody(const QString& main, Document& out);
    Status readNotes(const QString& part, const QString& element, Document& out);
    Status readComments(const QString& part, Document& out);
    Status readProperties(const QString& part, Document& out);
    Status readTitle(const QString& part, Document& out);
    Status readMedia(Document& out);
    void noteFurniture(Document& out);

    ZipReader& m_zip;
    QString m_name;
    References m_references;
    Relations m_relations; ///< of the main part
    Notes m_notes;
};

/// The member that `target` names, seen from the folder of `part`.
QString resolved(const QString& part, const QString& target)
{
    if (target.startsWith(QLatin1Char('/')))
        return QDir::cleanPath(target.mid(1));
    return QDir::cleanPath(part.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/') + target)
        .remove(QRegularExpression(QStringLiteral("^/+")));
}

Result<Relations> Package::relationsOf(const QString& part)
{
    const QString folder = part.section(QLatin1Char('/'), 0, -2);
    const QString member = (folder.isEmpty() ? QString() : folder + QLatin1Char('/')) + QStringLiteral("_rels/")
        + part.section(QLatin1Char('/'), -1) + QStringLiteral(".rels");
    Relations out;
    if (!m_zip.has(member))
        return out;
    const Result<QByteArray> bytes = m_zip.read(member);
    if (!bytes)
        return bytes.error();
    if (!hasFewAttributes(*bytes))
        return bad(QStringLiteral("%1 is damaged").arg(member));
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("Relationship"))
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const bool external = valueOf(attributes, "TargetMode") == QLatin1String("External");
        const QString target = valueOf(attributes, "Target");
        out.insert(valueOf(attributes, "Id"),
                   {valueOf(attributes, "Type").section(QLatin1Char('/'), -1),
                    external ? target : resolved(part, target), external});
    }
    if (xml.hasError())
        return bad(QStringLiteral("%1 is damaged: %2").arg(member, xml.errorString()));
    return out;
}

QString Package::targetOf(const Relations& relations, const QString& type) const
{
    for (const Relation& relation : relations)
        if (!relation.external && relation.type == type)
            return relation.target;
    return {};
}

QString textOf(const std::vector<Block>& blocks)
{
    Cell all;
    all.blocks = blocks;
    QStringList lines;
    for (const Paragraph* paragraph : all.paragraphs())
        lines << paragraph->text();
    return lines.join(QLatin1Char('\n')).trimmed();
}

/// Takes what stands for objects out of the text of a note: it can hold none.
void withoutObjects(std::vector<Block>& blocks, int& left)
{
    for (Block& block : blocks) {
        left +=
            static_cast<int>(std::erase_if(block.paragraph.runs, [](const Run& run) { return run.object >= 0; }));
        for (Row& row : block.rows)
            for (Cell& cell : row.cells)
                withoutObjects(cell.blocks, left);
    }
}

Status Package::readNotes(const QString& part, const QString& element, Document& out)
{
    const Result<Relations> relations = relationsOf(part);
    if (!relations)
        return relations.error();
    m_references.relations = *relations;
    const Result<QByteArray> bytes = m_zip.read(part);
    if (!bytes)
        return bytes.error();
    BodyReader reader(*bytes, m_references);
    reader.readEach(element, [&](const QXmlStreamAttributes& attributes, std::vector<Block> blocks) {
        if (!valueOf(attributes, "type").isEmpty())
            return; // the rule above the notes and its like
        withoutObjects(blocks, reader.pictures);
        Cell note;
        note.blocks = std::move(blocks);
        for (const Paragraph* paragraph : note.paragraphs())
            if (!paragraph->text().trimmed().isEmpty())
                out.notes.push_back(*paragraph);
        m_notes[element + QLatin1Char(' ') + valueOf(attributes, "id")] = std::move(note.blocks);
    });
    if (!reader.fault().isEmpty())
        return bad(part + QStringLiteral(" is damaged, ") + reader.fault());
    if (everything() && reader.pictures > 0)
        out.findings.push_back({Diagnostic::Severity::Warning,
                                QStringLiteral("docx.pictures"),
                                QString::number(reader.pictures),
                                QStringLiteral("pictures in notes were left out"),
                                {}});
    return Done{};
}

Status Package::readComments(const QString& part, Document& out)
{
    const Result<QByteArray> bytes = m_zip.read(part);
    if (!bytes)
        return bytes.error();
    m_references.relations.clear();
    BodyReader reader(*bytes, m_references);
    reader.readEach(QStringLiteral("comment"),
                    [&](const QXmlStreamAttributes& attributes, const std::vector<Block>& blocks) {
                        out.comments.push_back({valueOf(attributes, "id"), valueOf(attributes, "author"),
                                                textOf(blocks), valueOf(attributes, "date").left(40)});
                    });
    return reader.fault().isEmpty() ? Status(Done{})
                                    : bad(part + QStringLiteral(" is damaged, ") + reader.fault());
}

Status Package::readProperties(const QString& part, Document& out)
{
    const Result<QByteArray> bytes = m_zip.read(part);
    if (!bytes)
        return bytes.error();
    QXmlStreamReader xml(*bytes);
    QString name;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement && xml.name() == QLatin1String("property"))
            name = valueOf(xml.attributes(), "name");
        else if (token == QXmlStreamReader::Characters && !name.isEmpty() && !xml.isWhitespace())
            out.properties[name] += xml.text();
    }
    return Done{}; // they only help to find the article
}

Status Package::readTitle(const QString& part, Document& out)
{
    const Result<QByteArray> bytes = m_zip.read(part);
    if (!bytes)
        return bytes.error();
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("title"))
            out.title = xml.readElementText(QXmlStreamReader::SkipChildElements).left(1000).trimmed();
    return Done{};
}

/// The members that objects show.
Status Package::readMedia(Document& out)
{
    for (const Object& object : out.objects) {
        if (object.target.isEmpty() || out.media.contains(object.target) || !m_zip.has(object.target))
            continue;
        const Result<QByteArray> bytes = m_zip.read(object.target);
        if (!bytes)
            return bytes.error();
        out.media[object.target] = *bytes;
    }
    return Done{};
}

/// Headers and footers repeat on each page what is no part of the text.
void Package::noteFurniture(Document& out)
{
    int count = 0;
    for (const Relation& relation : m_relations) {
        if (relation.type != QLatin1String("header") && relation.type != QLatin1String("footer"))
            continue;
        const Result<QByteArray> bytes = m_zip.has(relation.target) ? m_zip.read(relation.target)
                                                                    : Result<QByteArray>(QByteArray());
        count += bytes && (bytes->contains("<w:t>") || bytes->contains("<w:t ")) ? 1 : 0;
    }
    if (count > 0)
        out.findings.push_back({Diagnostic::Severity::Info,
                                QStringLiteral("docx.furniture"),
                                QString::number(count),
                                QStringLiteral("headers and footers were left out"),
                                {}});
}

void addFindings(const BodyReader& reader, Detail detail, Document& out)
{
    const auto add = [&out](const char* rule, int count, const char* words) {
        if (count > 0)
            out.findings.push_back({Diagnostic::Severity::Warning,
                                    QLatin1String(rule),
                                    QString::number(count),
                                    QLatin1String(words),
                                    {}});
    };
    add("docx.insertions", reader.insertions, "tracked insertions were taken as accepted");
    add("docx.deletions", reader.deletions, "tracked deletions were taken as accepted");
    add("docx.moves", reader.moves, "tracked moves were taken as accepted");
    const bool everything = detail == Detail::Everything;
    if (everything) {
        add("docx.formulas", reader.formulas, "formulas were taken as one line of text; compare them");
        add("docx.struck", reader.struck, "stretches of text that are struck through were kept");
        add("docx.shapes", reader.shapes, "lines and shapes without text were left out");
    } else {
        add("docx.pictures", reader.pictures, "pictures were left out");
        add("docx.notes", static_cast<int>(out.notes.size()),
            "footnotes of the word processor stand after the text");
    }
    add("docx.hidden-text", reader.hidden, everything ? "hidden text was left out" : "hidden text was kept");
    add("docx.text-boxes", static_cast<int>(reader.textBoxes.size()), "text of boxes stands after the other text");
    add("docx.field", reader.openFields, "fields without an end; their text was kept, look at it");
    add("docx.alt-chunk", reader.altChunks,
        "parts of another format are only referred to; their text is missing, open and save the file in Word");
    add("docx.comments", static_cast<int>(out.comments.size()), "comments were collected");
    for (const QString& symbol : reader.symbols)
        out.findings.push_back({Diagnostic::Severity::Warning,
                                QStringLiteral("docx.symbol"),
                                symbol,
                                QStringLiteral("a character of a symbol font; it stands as U+FFFD"),
                                {}});
}

Status Package::readParts(const Relations& package, Document& out)
{
    const auto part = [&](const char* type) {
        const QString target = targetOf(m_relations, QLatin1String(type));
        return m_zip.has(target) ? target : QString();
    };
    if (const QString styles = part("styles"); !styles.isEmpty()) {
        const Result<QByteArray> bytes = m_zip.read(styles);
        if (!bytes)
            return bytes.error();
        if (hasFewAttributes(*bytes))
            m_references.styles = StyleSheet::read(*bytes);
    }
    if (const QString lists = part("numbering"); everything() && !lists.isEmpty()) {
        const Result<QByteArray> bytes = m_zip.read(lists);
        if (!bytes)
            return bytes.error();
        if (hasFewAttributes(*bytes))
            m_references.numbering = Numbering::read(*bytes);
    }
    Status done = Done{};
    if (const QString notes = part("footnotes"); !notes.isEmpty())
        done = readNotes(notes, QStringLiteral("footnote"), out);
    if (const QString notes = part("endnotes"); done && !notes.isEmpty())
        done = readNotes(notes, QStringLiteral("endnote"), out);
    if (const QString comments = part("comments"); done && !comments.isEmpty())
        done = readComments(comments, out);
    const QString custom = targetOf(package, QStringLiteral("custom-properties"));
    if (done && m_zip.has(custom))
        done = readProperties(custom, out);
    const QString core = targetOf(package, QStringLiteral("core-properties"));
    if (done && everything() && m_zip.has(core))
        done = readTitle(core, out);
    return done;
}

Status Package::readBody(const QString& main, Document& out)
{
    m_references.relations = m_relations;
    const Result<QByteArray> body = m_zip.read(main);
    if (!body)
        return body.error();
    if (!body->contains("wordprocessingml"))
        return bad(QStringLiteral("no Word document inside; save it as .docx"));
    BodyReader reader(*body, m_references);
    out.body = reader.readFirst(QStringLiteral("body"));
    if (!reader.fault().isEmpty())
        return bad(main + QStringLiteral(" is damaged, ") + reader.fault());
    out.textBoxes = reader.textBoxes;
    out.objects = std::move(reader.objects);
    for (Object& object : out.objects)
        if (const auto note = m_notes.find(object.target);
            object.kind == Object::Kind::Note && note != m_notes.end())
            object.blocks = note->second;
    addFindings(reader, m_references.detail, out);
    return Done{};
}

Result<Document> Package::read()
{
    const Result<Relations> package = relationsOf({});
    if (!package)
        return package.error();
    QString main = targetOf(*package, QStringLiteral("officeDocument"));
    if (main.isEmpty())
        main = QStringLiteral("word/document.xml");
    if (!m_zip.has(main))
        return bad(QStringLiteral("no Word document inside; save it as .docx"));
    const Result<Relations> relations = relationsOf(main);
    if (!relations)
        return relations.error();
    m_relations = *relations;
    Document out;
    Status done = readParts(*package, out);
    if (done)
        done = readBody(main, out);
    if (done && everything()) {
        done = readMedia(out);
        noteFurniture(out);
    }
    if (!done)
        return done.error();
    return out;
}

} // namespace

Result<Document> read(const QByteArray& bytes, const QString& name, const ZipLimits& limits, Detail detail)
{
    Result<ZipReader> zip = ZipReader::open(bytes, name, limits);
    if (!zip)
        return zip.error();
    return Package(*zip, name, detail).read();
}

Result<Document> readFile(const QString& path)
{
    const Result<QByteArray> bytes = banxin::readFile(path, ZipLimits{}.archive);
    if (!bytes)
        return bytes.error();
    return read(*bytes, path);
}

} // namespace banxin::docx
