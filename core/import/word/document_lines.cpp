#include "import/word/document_lines.h"

#include "import/line.h"
#include "import/paragraphs.h"
#include "import/word/paragraph_role.h"
#include "import/word/word_pictures.h"
#include "import/word/word_table.h"

#include <algorithm>

namespace banxin::word {

namespace {

bool isBlank(const Text& text) { return text.string.trimmed().isEmpty(); }

class LineMaker {
public:
    explicit LineMaker(const docx::Document& document) : m_document(document), m_texts(document) {}

    Manuscript make()
    {
        addBlocks(m_document.body);
        takeListStyle();
        m_out.notes = m_texts.takeNotes();
        addHomelessComments();
        return std::move(m_out);
    }

private:
    void addBlocks(const std::vector<docx::Block>& blocks)
    {
        for (const docx::Block& block : blocks) {
            if (block.kind == docx::Block::Kind::Table)
                addTable(block);
            else
                addParagraph(block.paragraph);
        }
    }

    ManuscriptLine& addLine(Text text, ManuscriptRole role, int level)
    {
        ManuscriptLine line;
        line.text = std::move(text);
        line.number = static_cast<int>(m_out.lines.size()) + 1;
        line.role = role;
        line.level = level;
        line.whole = true;
        line.page = m_page;
        m_out.lines.push_back(std::move(line));
        return m_out.lines.back();
    }

    void addParagraph(const docx::Paragraph& paragraph)
    {
        m_page += paragraph.breakBefore && !m_out.lines.empty() ? 1 : 0;
        std::vector<WordLine> lines = m_texts.lines(paragraph);
        const ParagraphRole role = roleOf(paragraph);
        if (isHeadingLike(role.role))
            joinTitle(lines);
        for (WordLine& line : lines) {
            m_page += line.pages;
            addObjects(line.above);
            const bool blank = isBlank(line.text);
            // A paragraph that only holds a picture is no blank line.
            if (!blank || (line.above.empty() && line.below.empty())) {
                dropOwnStrong(line.text, role.role);
                ManuscriptLine& added = addLine(std::move(line.text), blank ? ManuscriptRole::Unknown : role.role,
                                                blank ? 0 : role.level);
                added.size = line.size;
                added.centred = paragraph.centred && !blank;
                if (added.role == ManuscriptRole::Unknown && !blank && isListStyle(paragraph))
                    m_listStyled.push_back(m_out.lines.size() - 1);
            }
            addObjects(line.below);
        }
        markWraps(m_out.lines.size() - std::min(m_out.lines.size(), lines.size()), lines.size());
        m_page += paragraph.sectionEnd ? 1 : 0;
    }

    static bool isHeadingLike(ManuscriptRole role)
    {
        return role == ManuscriptRole::Title || role == ManuscriptRole::Subtitle || role == ManuscriptRole::Kicker
            || role == ManuscriptRole::Heading || role == ManuscriptRole::Column;
    }

    /// Where a title is broken by hand, a blank says where it may be broken (H-04).
    static void joinTitle(std::vector<WordLine>& lines)
    {
        WordLine all = lines.front();
        GrowingText text;
        text.addMarked(all.text.string, all.text.marks);
        for (std::size_t i = 1; i < lines.size(); ++i) {
            if (lines[i].pages > 0)
                return;
            if (!isBlank(lines[i].text) && !text.isBlank())
                text.add(QStringLiteral(" "));
            if (!isBlank(lines[i].text))
                text.addMarked(lines[i].text.string, lines[i].text.marks);
            all.below.insert(all.below.end(), lines[i].above.begin(), lines[i].above.end());
            all.below.insert(all.below.end(), lines[i].below.begin(), lines[i].below.end());
        }
        all.text = text.take();
        lines = {std::move(all)};
    }

    /// What the style makes bold is said by the role.
    static void dropOwnStrong(Text& text, ManuscriptRole role)
    {
        if (role != ManuscriptRole::Unknown && role != ManuscriptRole::ListItem && isAllStrong(text))
            std::erase_if(text.marks, [](const Mark& mark) { return mark.kind == MarkKind::Strong; });
    }

    /// Short lines one below the other in the style of lists are a list that somebody typed. Word and WPS give
    /// the style to running text and its heads as well, which they indent by it.
    void takeListStyle()
    {
        constexpr std::size_t fewest = 3;
        for (std::size_t from = 0; from < m_listStyled.size();) {
            std::size_t to = from;
            while (to < m_listStyled.size() && isShortItem(m_out.lines[m_listStyled[to]])
                   && (to == from || m_listStyled[to] - m_listStyled[to - 1] <= 2))
                ++to;
            for (std::size_t i = from; to - from >= fewest && i < to; ++i) {
                m_out.lines[m_listStyled[i]].role = ManuscriptRole::ListItem;
                m_out.lines[m_listStyled[i]].level = 1;
            }
            from = std::max(to, from + 1);
        }
    }

    static bool isShortItem(const ManuscriptLine& line)
    {
        static const QString stops = QStringLiteral("。！？…：:，,—");
        constexpr qsizetype longest = 40;
        const QString text = line.text.string.trimmed();
        return text.size() <= longest && !stops.contains(text.back()) && !manuscript::isEnumerated(text);
    }

    /// Text that was pasted with the line ends of a page: its lines end anywhere, so they are wraps. Lines
    /// of people who use the line break for a new paragraph end with a stop, or are short.
    void markWraps(std::size_t from, std::size_t count)
    {
        static const QString stops = QStringLiteral("。！？；：…”’」』）.!?;:");
        constexpr qsizetype shortLine = 15;
        if (count < 3)
            return;
        int open = 0;
        for (std::size_t i = from; i + 1 < m_out.lines.size(); ++i) {
            const QString text = m_out.lines[i].text.string.trimmed();
            open += text.size() >= shortLine && !stops.contains(text.back()) ? 1 : 0;
        }
        if (static_cast<std::size_t>(open) * 2 < count)
            return;
        for (std::size_t i = from; i < m_out.lines.size(); ++i)
            if (m_out.lines[i].role == ManuscriptRole::Unknown)
                m_out.lines[i].whole = false;
    }

    void addObjects(const std::vector<int>& objects)
    {
        for (const int index : objects) {
            const docx::Object& object = m_document.objects[static_cast<std::size_t>(index)];
            if (object.kind == docx::Object::Kind::TextBox)
                addBox(object);
            else
                addPicture(object);
        }
    }

    void addPicture(const docx::Object& object)
    {
        ManuscriptLine& line = addLine({}, ManuscriptRole::Picture, 0);
        line.picture = static_cast<int>(m_out.pictures.size());
        const QString where = QStringLiteral("line %1").arg(line.number);
        m_out.pictures.push_back(pictureOf(object, m_document, where, m_out.warnings));
    }

    /// The words of a box with a picture are its caption when they are short.
    void addBox(const docx::Object& box)
    {
        constexpr qsizetype longestCaption = 80;
        const std::size_t from = m_out.lines.size();
        addBlocks(box.blocks);
        std::vector<ManuscriptLine*> words;
        bool picture = false;
        for (std::size_t i = from; i < m_out.lines.size(); ++i) {
            picture = picture || m_out.lines[i].role == ManuscriptRole::Picture;
            if (picture && m_out.lines[i].role != ManuscriptRole::Picture && !isBlank(m_out.lines[i].text))
                words.push_back(&m_out.lines[i]);
        }
        if (words.size() == 1 && words.front()->text.string.size() <= longestCaption)
            words.front()->role = ManuscriptRole::Caption;
    }

    void addTable(const docx::Block& table)
    {
        if (table.rows.empty())
            return;
        if (isLayoutTable(table, m_document)) {
            for (const docx::Cell* cell : cellsInOrder(table))
                addCell(*cell);
            return;
        }
        std::vector<int> objects;
        const QJsonObject payload = tablePayload(table, m_texts, objects);
        ManuscriptLine& line = addLine({}, ManuscriptRole::Table, 0);
        line.payload = payload;
        if (!objects.empty())
            m_out.warnings.push_back({Diagnostic::Severity::Warning, QStringLiteral("import.picture-in-table"),
                                      QString::number(objects.size()),
                                      QStringLiteral("pictures and boxes of a table stand after it"),
                                      QStringLiteral("line %1").arg(line.number)});
        addObjects(objects);
    }

    /// A short text below the picture of a cell, or in the cell after it, is its caption.
    void addCell(const docx::Cell& cell)
    {
        constexpr qsizetype longestCaption = 80;
        const bool afterPicture = !m_out.lines.empty() && m_out.lines.back().role == ManuscriptRole::Picture;
        const std::size_t from = m_out.lines.size();
        addBlocks(cell.blocks);
        bool picture = afterPicture && m_inGrid;
        m_inGrid = false;
        for (std::size_t i = from; i < m_out.lines.size(); ++i) {
            ManuscriptLine& line = m_out.lines[i];
            if (picture && line.role == ManuscriptRole::Unknown && !isBlank(line.text)
                && line.text.string.size() <= longestCaption)
                line.role = ManuscriptRole::Caption;
            picture = line.role == ManuscriptRole::Picture;
            m_inGrid = picture;
        }
    }

    void addHomelessComments()
    {
        for (const docx::Comment& comment : m_texts.homeless())
            if (!comment.text.isEmpty())
                m_out.warnings.push_back({Diagnostic::Severity::Warning,
                                          QStringLiteral("import.comment-without-place"),
                                          comment.text,
                                          comment.author,
                                          {}});
    }

    const docx::Document& m_document;
    TextMaker m_texts;
    Manuscript m_out;
    std::vector<std::size_t> m_listStyled; ///< lines without a role in a style for lists
    int m_page = 1;
    bool m_inGrid = false; ///< the cell before ended with a picture
};

} // namespace

Manuscript linesOf(const docx::Document& document) { return LineMaker(document).make(); }

} // namespace banxin::word
