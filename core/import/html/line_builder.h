#pragma once

#include "import/html/tree.h"
#include "import/manuscript.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace banxin::html {

/// What the builder must know of the page.
struct BuilderSettings {
    bool page = false; ///< with navigation and the like to leave out; false: what was copied, kept whole
    bool word = false; ///< made by Word or WPS
    QString host;      ///< of the page; links to it are navigation and no marks. Empty: not known
    /// The picture of an img element; its index in Manuscript::pictures, -1: none worth keeping.
    std::function<int(const Node& image)> picture;
};

/// Navigation, sharing, comments and their kin by name of element, class or id.
bool namesFurniture(const Node& node);

/// Characters of the text without white space, and of those in links.
struct TextSize {
    qsizetype all = 0;
    qsizetype links = 0;
};
TextSize textSize(const Node& node);

/// Makes lines of the elements of a page, in reading order.
class LineBuilder {
public:
    LineBuilder(Manuscript& out, const BuilderSettings& settings) : m_out(out), m_settings(settings) {}

    /// An element with all that stands in it.
    void append(const Node& node);
    void appendLine(const QString& text, ManuscriptRole role);
    /// What was left out, for the warning that says so.
    const QStringList& leftOut() const { return m_leftOut; }
    /// Characters of all that was left out.
    const TextSize& leftOutSize() const { return m_leftOutSize; }
    void leaveOut(const Node& node);

private:
    struct Style {
        bool strong = false;
        bool sup = false;
        bool sub = false;
        bool small = false; ///< grey, or smaller than text
        bool keepSpace = false;
        bool centred = false;
        double size = 0; ///< points
        QString link;
        ManuscriptRole role = ManuscriptRole::Unknown;
        int level = 0;
    };
    struct Run {
        qsizetype from;
        qsizetype to;
        MarkKind kind;
        QString value;
    };

    void appendChildren(const Node& node, const Style& style);
    void appendNode(const Node& node, Style style);
    bool appendSpecial(const Node& node, Style& style);
    void appendBlock(const Node& node, Style style);
    void appendList(const Node& node, Style style);
    void appendItem(const Node& node, Style style, const QString& number);
    void appendTable(const Node& node, const Style& style);
    void appendText(const QString& text, const Style& style);
    void appendCharacter(QChar c, const Style& style);
    void appendImage(const Node& node);
    void appendNote(const Node& node, const QString& id);
    void mark(MarkKind kind, const QString& value);
    void inherit(const Node& node, Style& style) const;
    void inheritWord(const Node& node, Style& style) const;
    void lineBreak(const Style& style);
    void flush(const Style& style);
    ManuscriptRole roleOf(const QString& text, const Style& style) const;
    void endBlock();
    std::vector<Mark> marks(ManuscriptRole role) const;
    void emitPicture(int picture);

    Manuscript& m_out;
    const BuilderSettings& m_settings;
    QString m_text;
    std::vector<Run> m_runs;
    qsizetype m_strong = 0; ///< characters of m_text
    qsizetype m_small = 0;
    double m_size = 0;
    bool m_centred = false;
    bool m_space = false;            ///< white space of the source waits
    bool m_lineFeed = false;         ///< it was a line end: nothing between two Han
    int m_breaks = 0;                ///< br since the last line
    std::vector<int> m_waiting;      ///< pictures inside the paragraph that is being read
    std::vector<int> m_breaksBefore; ///< of each line, 0: a block began
    QStringList m_leftOut;
    TextSize m_leftOutSize;
    std::size_t m_decided = 0; ///< lines before it are known to be paragraphs or parts of them
    int m_depth = 0;
};

/// Whether a table holds data and not a layout.
bool isDataTable(const Node& table);
/// The payload of a block of kind Table; `caption`: what its caption element says.
QJsonObject tablePayload(const Node& table, const BuilderSettings& settings, QString& caption);

} // namespace banxin::html
