#include "docx/writer.h"

#include "docx/picture_writer.h"
#include "docx/writer_parts.h"
#include "docx/zip_archive.h"

#include <QSet>
#include <QXmlStreamWriter>

namespace banxin::docx {

namespace {

QString w(const char* name) { return QLatin1String("w:") + QLatin1String(name); }

/// Writes a part that is made of paragraphs (word/document.xml, footnotes.xml, comments.xml) and collects what it
/// refers to.
class BodyWriter {
public:
    BodyWriter(QByteArray& out, const Document& document) : m_xml(&out), m_document(document) {}

    void writeBody();
    /// The notes that runs of the body called, in this order.
    void writeNotes(const std::vector<int>& objects);
    void writeComments();
    const QStringList& links() const { return m_links; }
    const QStringList& pictures() const { return m_pictures; }
    const std::vector<int>& notes() const { return m_notes; }

private:
    void begin(const char* root);
    void value(const char* element, const QString& value);
    void empty(const char* element) { m_xml.writeEmptyElement(w(element)); }
    void block(const Block& block);
    void paragraph(const Paragraph& paragraph);
    void runs(const std::vector<Run>& runs);
    void run(const Run& run);
    void comments(const QString& ids);
    void object(const Run& run);
    void noteCall(int note);
    void picture(const Object& picture);
    void note(int number, const Object& note);
    void runProperties(const RunFormat& format);
    void table(const Block& block);
    void row(const Row& row);
    void cell(const Cell& cell);
    void borders();
    void section();

    QXmlStreamWriter m_xml;
    const Document& m_document;
    QStringList m_links;
    QStringList m_pictures;   ///< members
    std::vector<int> m_notes; ///< indices of objects
    QStringList m_open;       ///< comments whose range is open
    QSet<QString> m_commented;
    bool m_inBody = false;
    int m_ids = 0; ///< of bookmarks and content controls
};

void BodyWriter::value(const char* element, const QString& value)
{
    empty(element);
    m_xml.writeAttribute(w("val"), value);
}

void BodyWriter::begin(const char* root)
{
    m_xml.writeStartDocument(QStringLiteral("1.0"), true);
    m_xml.writeStartElement(w(root));
    m_xml.writeAttribute(QStringLiteral("xmlns:w"), QLatin1String(parts::wordNamespace));
    m_xml.writeAttribute(QStringLiteral("xmlns:r"), QLatin1String(parts::relationNamespace));
}

void BodyWriter::writeBody()
{
    m_inBody = true;
    begin("document");
    m_xml.writeStartElement(w("body"));
    for (const Block& one : m_document.body)
        block(one);
    // A table that ends the body needs a paragraph behind it, or Word mends the file.
    if (m_document.body.empty() || m_document.body.back().kind == Block::Kind::Table)
        empty("p");
    section();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeEndDocument();
}

void BodyWriter::writeNotes(const std::vector<int>& objects)
{
    begin("footnotes");
    for (const auto& [id, type] : {std::pair("-1", "separator"), std::pair("0", "continuationSeparator")}) {
        m_xml.writeStartElement(w("footnote"));
        m_xml.writeAttribute(w("type"), QLatin1String(type));
        m_xml.writeAttribute(w("id"), QLatin1String(id));
        m_xml.writeStartElement(w("p"));
        m_xml.writeStartElement(w("r"));
        empty(type);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    for (std::size_t i = 0; i < objects.size(); ++i)
        note(static_cast<int>(i) + 1, m_document.objects[static_cast<std::size_t>(objects[i])]);
    m_xml.writeEndElement();
    m_xml.writeEndDocument();
}

void BodyWriter::note(int number, const Object& note)
{
    m_xml.writeStartElement(w("footnote"));
    m_xml.writeAttribute(w("id"), QString::number(number));
    for (std::size_t i = 0; i < std::max<std::size_t>(note.blocks.size(), 1); ++i) {
        m_xml.writeStartElement(w("p"));
        m_xml.writeStartElement(w("pPr"));
        value("pStyle", QLatin1String(style::noteText));
        m_xml.writeEndElement();
        if (i == 0) {
            m_xml.writeStartElement(w("r"));
            m_xml.writeStartElement(w("rPr"));
            value("rStyle", QLatin1String(style::noteNumber));
            m_xml.writeEndElement();
            empty("footnoteRef");
            m_xml.writeEndElement();
        }
        if (i < note.blocks.size())
            for (const Run& one : note.blocks[i].paragraph.runs)
                run(one);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void BodyWriter::writeComments()
{
    begin("comments");
    for (const Comment& comment : m_document.comments) {
        m_xml.writeStartElement(w("comment"));
        m_xml.writeAttribute(w("id"), comment.id);
        m_xml.writeAttribute(w("author"), parts::clean(comment.author));
        if (!comment.time.isEmpty())
            m_xml.writeAttribute(w("date"), parts::clean(comment.time));
        m_xml.writeAttribute(w("initials"), parts::clean(comment.author.left(1)));
        for (const QString& line : comment.text.split(QLatin1Char('\n'))) {
            m_xml.writeStartElement(w("p"));
            run({line, {}});
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    m_xml.writeEndDocument();
}

void BodyWriter::section()
{
    m_xml.writeStartElement(w("sectPr"));
    empty("pgSz");
    m_xml.writeAttribute(w("w"), QStringLiteral("11906"));
    m_xml.writeAttribute(w("h"), QStringLiteral("16838"));
    empty("pgMar");
    for (const char* side : {"top", "right", "bottom", "left"})
        m_xml.writeAttribute(w(side), QStringLiteral("1134"));
    for (const char* side : {"header", "footer"})
        m_xml.writeAttribute(w(side), QStringLiteral("567"));
    m_xml.writeAttribute(w("gutter"), QStringLiteral("0"));
    m_xml.writeEndElement();
}

void BodyWriter::block(const Block& block)
{
    if (block.kind == Block::Kind::Table)
        table(block);
    else
        paragraph(block.paragraph);
}

void BodyWriter::paragraph(const Paragraph& paragraph)
{
    m_xml.writeStartElement(w("p"));
    if (!paragraph.style.isEmpty()) {
        m_xml.writeStartElement(w("pPr"));
        value("pStyle", paragraph.style);
        m_xml.writeEndElement();
    }
    const int firstBookmark = m_ids + 1;
    for (const QString& name : paragraph.bookmarks) {
        empty("bookmarkStart");
        m_xml.writeAttribute(w("id"), QString::number(++m_ids));
        m_xml.writeAttribute(w("name"), name);
    }
    for (const QString& tag : paragraph.tags) {
        m_xml.writeStartElement(w("sdt"));
        m_xml.writeStartElement(w("sdtPr"));
        value("tag", tag);
        value("id", QString::number(++m_ids + 4'000'000));
        m_xml.writeEndElement();
        m_xml.writeStartElement(w("sdtContent"));
    }
    runs(paragraph.runs);
    for (qsizetype i = 0; i < paragraph.tags.size(); ++i) {
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    for (qsizetype i = 0; i < paragraph.bookmarks.size(); ++i) {
        empty("bookmarkEnd");
        m_xml.writeAttribute(w("id"), QString::number(firstBookmark + i));
    }
    m_xml.writeEndElement();
}

void BodyWriter::runs(const std::vector<Run>& runs)
{
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const QString link = runs[i].format.link;
        comments(runs[i].format.comments);
        if (link.isEmpty()) {
            run(runs[i]);
            continue;
        }
        qsizetype at = m_links.indexOf(link);
        if (at < 0) {
            at = m_links.size();
            m_links << link;
        }
        m_xml.writeStartElement(w("hyperlink"));
        m_xml.writeAttribute(QStringLiteral("r:id"), parts::linkRelation(static_cast<int>(at)));
        run(runs[i]);
        for (; i + 1 < runs.size() && runs[i + 1].format.link == link; ++i) {
            comments(runs[i + 1].format.comments);
            run(runs[i + 1]);
        }
        m_xml.writeEndElement();
    }
    comments({});
}

/// Ends the ranges of comments that do not go on, and begins those that are new.
void BodyWriter::comments(const QString& ids)
{
    const QStringList wanted = ids.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QStringList open = m_open;
    for (const QString& id : open) {
        if (wanted.contains(id))
            continue;
        empty("commentRangeEnd");
        m_xml.writeAttribute(w("id"), id);
        m_xml.writeStartElement(w("r"));
        empty("commentReference");
        m_xml.writeAttribute(w("id"), id);
        m_xml.writeEndElement();
        m_open.removeAll(id);
    }
    for (const QString& id : wanted) {
        if (m_commented.contains(id))
            continue;
        m_commented << id;
        m_open << id;
        empty("commentRangeStart");
        m_xml.writeAttribute(w("id"), id);
    }
}

void BodyWriter::object(const Run& run)
{
    const Object& object = m_document.objects[static_cast<std::size_t>(run.object)];
    if (object.kind == Object::Kind::Note && m_inBody) {
        m_notes.push_back(run.object);
        noteCall(static_cast<int>(m_notes.size()));
    } else if (object.kind == Object::Kind::Picture && m_document.media.contains(object.target)) {
        picture(object);
    }
}

void BodyWriter::noteCall(int note)
{
    m_xml.writeStartElement(w("r"));
    m_xml.writeStartElement(w("rPr"));
    value("rStyle", QLatin1String(style::noteNumber));
    m_xml.writeEndElement();
    empty("footnoteReference");
    m_xml.writeAttribute(w("id"), QString::number(note));
    m_xml.writeEndElement();
}

void BodyWriter::picture(const Object& picture)
{
    qsizetype number = m_pictures.indexOf(picture.target);
    if (number < 0) {
        number = m_pictures.size();
        m_pictures << picture.target;
    }
    m_xml.writeStartElement(w("r"));
    m_xml.writeStartElement(w("drawing"));
    writeInlinePicture(m_xml, picture, parts::pictureRelation(static_cast<int>(number)), ++m_ids);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

/// In the order that the schema asks for.
void BodyWriter::runProperties(const RunFormat& format)
{
    const QString style = !format.style.isEmpty() ? format.style
        : !format.link.isEmpty()                  ? QString::fromLatin1(style::hyperlink)
                                                  : QString();
    RunFormat plain;
    plain.link = format.link;
    plain.comments = format.comments;
    if (format == plain && style.isEmpty())
        return;
    m_xml.writeStartElement(w("rPr"));
    if (!style.isEmpty())
        value("rStyle", style);
    if (format.bold) {
        empty("b");
        empty("bCs");
    }
    if (format.italic) {
        empty("i");
        empty("iCs");
    }
    if (format.smallCaps)
        empty("smallCaps");
    if (format.hidden)
        empty("vanish");
    if (format.superscript || format.subscript)
        value("vertAlign", format.superscript ? QStringLiteral("superscript") : QStringLiteral("subscript"));
    if (format.emphasisDot)
        value("em", QStringLiteral("underDot"));
    m_xml.writeEndElement();
}

void BodyWriter::run(const Run& run)
{
    if (run.object >= 0) {
        object(run);
        return;
    }
    m_xml.writeStartElement(w("r"));
    runProperties(run.format);
    QString words;
    const auto flush = [&] {
        if (words.isEmpty())
            return;
        m_xml.writeStartElement(w("t"));
        m_xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
        m_xml.writeCharacters(words);
        m_xml.writeEndElement();
        words.clear();
    };
    for (const QChar c : run.text) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t')) {
            flush();
            empty(c == QLatin1Char('\n') ? "br" : "tab");
        } else if (c.unicode() >= 0x20 && c.unicode() < 0xFFFE) {
            words += c; // the rest XML cannot hold
        }
    }
    flush();
    m_xml.writeEndElement();
}

void BodyWriter::borders()
{
    m_xml.writeStartElement(w("tblBorders"));
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
        value(side, QStringLiteral("single"));
        m_xml.writeAttribute(w("sz"), QStringLiteral("4"));
        m_xml.writeAttribute(w("space"), QStringLiteral("0"));
        m_xml.writeAttribute(w("color"), QStringLiteral("A6A6A6"));
    }
    m_xml.writeEndElement();
}

void BodyWriter::table(const Block& block)
{
    int total = 0;
    for (const int width : block.grid)
        total += width;
    m_xml.writeStartElement(w("tbl"));
    m_xml.writeStartElement(w("tblPr"));
    empty("tblW");
    m_xml.writeAttribute(w("w"), QString::number(total));
    m_xml.writeAttribute(w("type"), QStringLiteral("dxa"));
    borders();
    empty("tblLayout");
    m_xml.writeAttribute(w("type"), QStringLiteral("fixed"));
    m_xml.writeStartElement(w("tblCellMar"));
    for (const auto& [side, margin] : {std::pair("top", "70"), std::pair("left", "100"), std::pair("bottom", "70"),
                                       std::pair("right", "100")}) {
        empty(side);
        m_xml.writeAttribute(w("w"), QLatin1String(margin));
        m_xml.writeAttribute(w("type"), QStringLiteral("dxa"));
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeStartElement(w("tblGrid"));
    for (const int width : block.grid) {
        empty("gridCol");
        m_xml.writeAttribute(w("w"), QString::number(width));
    }
    m_xml.writeEndElement();
    for (const Row& one : block.rows)
        row(one);
    m_xml.writeEndElement();
}

void BodyWriter::row(const Row& row)
{
    m_xml.writeStartElement(w("tr"));
    if (row.header) {
        m_xml.writeStartElement(w("trPr"));
        empty("cantSplit");
        empty("tblHeader");
        m_xml.writeEndElement();
    }
    for (const Cell& one : row.cells)
        cell(one);
    m_xml.writeEndElement();
}

void BodyWriter::cell(const Cell& cell)
{
    m_xml.writeStartElement(w("tc"));
    m_xml.writeStartElement(w("tcPr"));
    empty("tcW");
    m_xml.writeAttribute(w("w"), QString::number(cell.width));
    m_xml.writeAttribute(w("type"), cell.width > 0 ? QStringLiteral("dxa") : QStringLiteral("auto"));
    if (cell.columns > 1)
        value("gridSpan", QString::number(cell.columns));
    if (cell.rows > 1)
        value("vMerge", QStringLiteral("restart"));
    else if (cell.continued)
        empty("vMerge");
    if (!cell.shade.isEmpty()) {
        value("shd", QStringLiteral("clear"));
        m_xml.writeAttribute(w("color"), QStringLiteral("auto"));
        m_xml.writeAttribute(w("fill"), cell.shade);
    }
    m_xml.writeEndElement();
    for (const Block& one : cell.blocks)
        block(one);
    if (cell.blocks.empty() || cell.blocks.back().kind == Block::Kind::Table)
        empty("p"); // a cell ends in a paragraph
    m_xml.writeEndElement();
}

} // namespace

Result<QByteArray> write(const Document& document)
{
    QByteArray body;
    BodyWriter writer(body, document);
    writer.writeBody();
    const parts::Extent extent{writer.links(), writer.pictures(), !writer.notes().empty(),
                               !document.comments.empty(), document.forCorrections};
    std::vector<ZipMember> members{
        {QStringLiteral("[Content_Types].xml"), parts::contentTypes(extent)},
        {QStringLiteral("_rels/.rels"), parts::packageRelations()},
        {QStringLiteral("word/document.xml"), body},
        {QStringLiteral("word/_rels/document.xml.rels"), parts::documentRelations(extent)},
        {QStringLiteral("word/styles.xml"), parts::styles(extent)},
        {QStringLiteral("word/settings.xml"), parts::settings(extent)},
        {QStringLiteral("word/fontTable.xml"), parts::fontTable()},
        {QStringLiteral("docProps/core.xml"), parts::coreProperties(document.title)},
        {QStringLiteral("docProps/app.xml"), parts::appProperties()},
        {QStringLiteral("docProps/custom.xml"), parts::customProperties(document.properties)},
    };
    if (extent.notes) {
        members.emplace_back(QStringLiteral("word/footnotes.xml"), QByteArray());
        BodyWriter(members.back().second, document).writeNotes(writer.notes());
    }
    if (extent.comments) {
        members.emplace_back(QStringLiteral("word/comments.xml"), QByteArray());
        BodyWriter(members.back().second, document).writeComments();
    }
    for (const QString& picture : writer.pictures())
        members.emplace_back(picture, document.media.value(picture));
    return writeZip(members);
}

} // namespace banxin::docx
