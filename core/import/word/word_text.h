#pragma once

#include "docx/document.h"
#include "model/text.h"

#include <QMap>
#include <QSet>

#include <map>
#include <vector>

/// How a .docx becomes a manuscript; nothing outside core/import/word uses this namespace.
namespace banxin::word {

/// Text that grows at its end, without counting its characters again each time.
class GrowingText {
public:
    void add(const QString& text) { addMarked(text, {}); }
    /// `marks` as of `text` alone.
    void addMarked(const QString& text, const std::vector<Mark>& marks);
    /// Adds a mark, or makes the last one of its kind longer when it ends where this one begins.
    void mark(int from, int to, MarkKind kind, const QString& value = {});

    int length() const { return m_length; } ///< code points
    bool isEmpty() const { return m_text.isEmpty(); }
    bool isBlank() const { return m_blank; }
    /// The text, without marks that say nothing: on blanks, links that repeat their text.
    Text take();

private:
    Text m_text;
    int m_length = 0;
    bool m_blank = true;
};

/// One line of a paragraph: a line break of the author ends it.
struct WordLine {
    Text text;
    double size = 0;        ///< points, of most of its characters
    int pages = 0;          ///< page breaks before it
    std::vector<int> above; ///< objects that stand before its first character
    std::vector<int> below; ///< objects that stand after it
};

/// Turns runs into text with marks. Notes and comments are counted through the whole document.
class TextMaker {
public:
    explicit TextMaker(const docx::Document& document);

    /// The lines of a paragraph, its list number before the first; never none.
    std::vector<WordLine> lines(const docx::Paragraph& paragraph);
    /// Several paragraphs as one text, parted by `separator`; objects in them go to `objects`.
    Text joined(const std::vector<const docx::Paragraph*>& paragraphs, QChar separator, std::vector<int>& objects);

    /// Footnotes by the value of their marks.
    std::map<QString, Text> takeNotes() { return std::move(m_notes); }
    /// Comments that no text was found for.
    std::vector<docx::Comment> homeless() const;

private:
    void addRun(GrowingText& line, const docx::Run& run, const QString& text);
    void addComments(GrowingText& line, const QString& ids, int from, int to);
    void addNote(GrowingText& line, const docx::Object& note);
    Text noteText(const docx::Object& note);
    void commentWhole(std::vector<WordLine>& lines, const docx::Paragraph& paragraph);

    const docx::Document& m_document;
    QMap<QString, QString> m_comments; ///< by id: author and text
    QSet<QString> m_placed;
    std::map<QString, Text> m_notes;
    QSet<QString> m_openComments; ///< that began in the line that is made
};

/// Whether all of the text that can be seen is strong.
bool isAllStrong(const Text& text);

} // namespace banxin::word
