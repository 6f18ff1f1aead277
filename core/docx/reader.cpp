#include "docx/reader.h"

#include "docx/body_reader.h"

#include "base/file.h"

#include <QDir>
#include <QRegularExpression>

namespace banxin::docx {

namespace {

/// A relation of a part: type (its last word) and target.
struct Relation {
    QString type;
    QString target;
    bool external = false;
};
using Relations = QMap<QString, Relation>;

/// Reads the parts of one archive.
class Package {
public:
    Package(ZipReader& zip, QString name) : m_zip(zip), m_name(std::move(name)) {}

    Result<Document> read();

private:
    Error bad(const QString& detail) const { return {Error::Code::BadFormat, m_name, detail}; }
    Result<Relations> relationsOf(const QString& part);
    QString targetOf(const Relations& relations, const QString& type, const QString& base) const;
    Status readStyles(const QString& part);
    Status readNotes(const QString& part, const QString& element, Document& out);
    Status readComments(const QString& part, Document& out);
    Status readProperties(const QString& part, Document& out);

    ZipReader& m_zip;
    QString m_name;
    References m_references;
};

QString valueOf(const QXmlStreamAttributes& attributes, const char* local)
{
    for (const QXmlStreamAttribute& one : attributes)
        if (one.name() == QLatin1String(local))
            return one.value().toString();
    return {};
}

bool on(const QXmlStreamAttributes& attributes)
{
    const QString value = valueOf(attributes, "val");
    return value != QLatin1String("0") && value != QLatin1String("false") && value != QLatin1String("off");
}

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
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("Relationship"))
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        out.insert(valueOf(attributes, "Id"),
                   {valueOf(attributes, "Type").section(QLatin1Char('/'), -1), valueOf(attributes, "Target"),
                    valueOf(attributes, "TargetMode") == QLatin1String("External")});
    }
    if (xml.hasError())
        return bad(QStringLiteral("%1 is damaged: %2").arg(member, xml.errorString()));
    return out;
}

QString Package::targetOf(const Relations& relations, const QString& type, const QString& base) const
{
    for (const Relation& relation : relations)
        if (!relation.external && relation.type == type)
            return resolved(base, relation.target);
    return {};
}

Status Package::readStyles(const QString& part)
{
    const Result<QByteArray> bytes = m_zip.read(part);
    if (!bytes)
        return bytes.error();
    QXmlStreamReader xml(*bytes);
    QString id;
    bool paragraph = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const QString name = xml.name().toString();
        if (token == QXmlStreamReader::EndElement && name == QLatin1String("style"))
            id.clear();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (name == QLatin1String("style")) {
            id = valueOf(attributes, "styleId");
            paragraph = valueOf(attributes, "type") == QLatin1String("paragraph");
            continue;
        }
        if (id.isEmpty())
            continue;
        if (paragraph) {
            if (name == QLatin1String("name"))
                m_references.styleNames[id] = valueOf(attributes, "val");
            else if (name == QLatin1String("outlineLvl"))
                m_references.outlineLevels[id] = valueOf(attributes, "val").toInt() + 1;
            else if (name == QLatin1String("numId"))
                m_references.listStyles[id] = valueOf(attributes, "val") != QLatin1String("0");
            continue;
        }
        RunFormat& format = m_references.runStyles[id];
        if (name == QLatin1String("b"))
            format.bold = on(attributes);
        else if (name == QLatin1String("i"))
            format.italic = on(attributes);
        else if (name == QLatin1String("smallCaps"))
            format.smallCaps = on(attributes);
        else if (name == QLatin1String("vertAlign")) {
            format.superscript = valueOf(attributes, "val") == QLatin1String("superscript");
            format.subscript = valueOf(attributes, "val") == QLatin1String("subscript");
        } else if (name == QLatin1String("basedOn")) {
            const RunFormat base = m_references.runStyles.value(valueOf(attributes, "val"));
            format.bold = format.bold || base.bold;
            format.italic = format.italic || base.italic;
        }
    }
    return Done{}; // damaged styles cost formats, never text
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

Status Package::readNotes(const QString& part, const QString& element, Document& out)
{
    const Result<QByteArray> bytes = m_zip.read(part);
    if (!bytes)
        return bytes.error();
    BodyReader reader(*bytes, m_references);
    reader.readEach(element, [&](const QXmlStreamAttributes& attributes, const std::vector<Block>& blocks) {
        if (!valueOf(attributes, "type").isEmpty())
            return; // the rule above the notes and its like
        Cell note;
        note.blocks = blocks;
        for (const Paragraph* paragraph : note.paragraphs())
            if (!paragraph->text().trimmed().isEmpty())
                out.notes.push_back(*paragraph);
    });
    return reader.fault().isEmpty() ? Status(Done{})
                                    : bad(part + QStringLiteral(" is damaged, ") + reader.fault());
}

Status Package::readComments(const QString& part, Document& out)
{
    const Result<QByteArray> bytes = m_zip.read(part);
    if (!bytes)
        return bytes.error();
    BodyReader reader(*bytes, m_references);
    reader.readEach(
        QStringLiteral("comment"), [&](const QXmlStreamAttributes& attributes, const std::vector<Block>& blocks) {
            out.comments.push_back({valueOf(attributes, "id"), valueOf(attributes, "author"), textOf(blocks)});
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

void addFindings(const BodyReader& reader, Document& out)
{
    const auto add = [&out](const char* rule, int count, const char* detail) {
        if (count > 0)
            out.findings.push_back({Diagnostic::Severity::Warning,
                                    QLatin1String(rule),
                                    QString::number(count),
                                    QLatin1String(detail),
                                    {}});
    };
    add("docx.insertions", reader.insertions, "tracked insertions were taken as accepted");
    add("docx.deletions", reader.deletions, "tracked deletions were taken as accepted");
    add("docx.moves", reader.moves, "tracked moves were taken as accepted");
    add("docx.pictures", reader.pictures, "pictures were left out");
    add("docx.hidden-text", reader.hidden, "hidden text was kept");
    add("docx.text-boxes", static_cast<int>(reader.textBoxes.size()), "text of boxes stands after the other text");
    add("docx.field", reader.openFields, "fields without an end; their text was kept, look at it");
    add("docx.alt-chunk", reader.altChunks,
        "parts of another format are only referred to; their text is missing, open and save the file in Word");
    add("docx.comments", static_cast<int>(out.comments.size()), "comments were collected");
    add("docx.notes", static_cast<int>(out.notes.size()), "footnotes of the word processor stand after the text");
    for (const QString& symbol : reader.symbols)
        out.findings.push_back({Diagnostic::Severity::Warning,
                                QStringLiteral("docx.symbol"),
                                symbol,
                                QStringLiteral("a character of a symbol font; it stands as U+FFFD"),
                                {}});
}

Result<Document> Package::read()
{
    const Result<Relations> package = relationsOf({});
    if (!package)
        return package.error();
    QString main = targetOf(*package, QStringLiteral("officeDocument"), {});
    if (main.isEmpty())
        main = QStringLiteral("word/document.xml");
    if (!m_zip.has(main))
        return bad(QStringLiteral("no Word document inside; save it as .docx"));
    const Result<Relations> relations = relationsOf(main);
    if (!relations)
        return relations.error();
    for (auto at = relations->begin(); at != relations->end(); ++at)
        if (at->external && at->type == QLatin1String("hyperlink"))
            m_references.links.insert(at.key(), at->target);
    Document out;
    const auto part = [&](const char* type) {
        const QString target = targetOf(*relations, QLatin1String(type), main);
        return m_zip.has(target) ? target : QString();
    };
    Status done = Done{};
    if (const QString styles = part("styles"); !styles.isEmpty())
        done = readStyles(styles);
    if (const QString notes = part("footnotes"); done && !notes.isEmpty())
        done = readNotes(notes, QStringLiteral("footnote"), out);
    if (const QString notes = part("endnotes"); done && !notes.isEmpty())
        done = readNotes(notes, QStringLiteral("endnote"), out);
    if (const QString comments = part("comments"); done && !comments.isEmpty())
        done = readComments(comments, out);
    const QString custom = targetOf(*package, QStringLiteral("custom-properties"), {});
    if (done && m_zip.has(custom))
        done = readProperties(custom, out);
    if (!done)
        return done.error();
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
    addFindings(reader, out);
    return out;
}

} // namespace

Result<Document> read(const QByteArray& bytes, const QString& name, const ZipLimits& limits)
{
    Result<ZipReader> zip = ZipReader::open(bytes, name, limits);
    if (!zip)
        return zip.error();
    return Package(*zip, name).read();
}

Result<Document> readFile(const QString& path)
{
    const Result<QByteArray> bytes = banxin::readFile(path, ZipLimits{}.archive);
    if (!bytes)
        return bytes.error();
    return read(*bytes, path);
}

} // namespace banxin::docx
