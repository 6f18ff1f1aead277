#pragma once

#include "docx/document.h"

#include "base/result.h"

#include <QMap>
#include <QXmlStreamReader>

#include <functional>

namespace banxin::docx {

/// What the body refers to in other parts.
struct References {
    QMap<QString, QString> links;       ///< relation id → address
    QMap<QString, RunFormat> runStyles; ///< character style id → what it sets
    QMap<QString, QString> styleNames;  ///< paragraph style id → name
    QMap<QString, int> outlineLevels;   ///< paragraph style id → 1 … 9
    QMap<QString, bool> listStyles;     ///< paragraph style id → numbered or bulleted
};

/// Reads the content of word/document.xml, footnotes, endnotes, comments and headers: everything
/// that is made of paragraphs and tables. Elements are known by their local names, so that both
/// dialects (transitional and strict) are read.
class BodyReader {
public:
    BodyReader(const QByteArray& xml, const References& references);

    /// The blocks below the first element called `container` ("body").
    std::vector<Block> readFirst(const QString& container);
    /// For each element called `name`: its attributes and blocks ("footnote", "comment").
    void readEach(const QString& name,
                  const std::function<void(const QXmlStreamAttributes&, std::vector<Block>)>& take);

    /// Why the XML could not be read; empty: it could.
    QString fault() const;

    std::vector<Paragraph> textBoxes;
    int insertions = 0;
    int deletions = 0;
    int moves = 0;
    int pictures = 0;
    int hidden = 0;
    int openFields = 0;  ///< fields without an end; their text was kept
    int altChunks = 0;   ///< parts of another format that the document only refers to
    QStringList symbols; ///< characters of symbol fonts, as "font U+F0XX"

private:
    /// A complex field that is open: its instruction, then its result.
    struct Field {
        QString instruction;
        bool inResult = false;
        int serial = 0;
    };

    bool next(); ///< reads on to the next child element; false at the end of the parent
    QString name() const { return m_xml.name().toString(); }
    QString attribute(const char* local) const;
    bool isOn(const char* local = "val") const;
    void enter(const std::function<void()>& child);

    void readBlocks(std::vector<Block>& out, const QStringList& tags);
    void readBlock(std::vector<Block>& out, const QStringList& tags);
    void readControl(const std::function<void(const QStringList&)>& content, const QStringList& tags);
    void readParagraph(std::vector<Block>& out, const QStringList& tags);
    void readParagraphProperties(Paragraph& paragraph);
    void readMarkChanges();
    void readInline(Paragraph& paragraph, const RunFormat& inherited);
    void readWrapped(Paragraph& paragraph, const RunFormat& inherited);
    void readFormula(Paragraph& paragraph, const RunFormat& inherited);
    void readRun(Paragraph& paragraph, const RunFormat& inherited);
    void readRunChild(Paragraph& paragraph, RunFormat& format);
    void readRunProperties(RunFormat& format);
    void readFieldCharacter();
    void closeFields(std::size_t depth);
    void settle(std::vector<Block>& blocks) const;
    void settle(Paragraph& paragraph) const;
    void callComment(Paragraph& paragraph, const QString& id);
    void readRuby(Paragraph& paragraph, const RunFormat& inherited);
    void readDrawing();
    void readAlternative(const std::function<void()>& content);
    void readTable(std::vector<Block>& out, const QStringList& tags);
    void readTableContent(Block& table, const QStringList& tags);
    void readRow(Block& table, const QStringList& tags);
    void readRowContent(Row& row, const QStringList& tags, bool& deleted);
    void readCell(Row& row, const QStringList& tags);
    void readCellProperties(Cell& cell);
    void append(Paragraph& paragraph, const QString& text, const RunFormat& format);
    void skip() { m_xml.skipCurrentElement(); }

    QXmlStreamReader m_xml;
    const References& m_references;
    std::vector<Field> m_fields;
    std::vector<bool> m_ended;      ///< of each field, by its serial: it has an end
    QStringList m_comments;         ///< whose place was met
    QStringList m_pendingBookmarks; ///< that began between paragraphs
    QStringList m_pendingComments;
    bool m_joinNext = false; ///< the last paragraph's mark was deleted
    int m_depth = 0;
};

} // namespace banxin::docx
