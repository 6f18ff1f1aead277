#include "import/read_manuscript.h"

#include "import/pdf/display_lines.h"
#include "import/pdf/pdf_manuscript.h"
#include "import/pdf/pdf_process.h"

#include <algorithm>

namespace banxin {

namespace pdftext {

namespace {

/// Writes the pieces of a document down as lines.
class ManuscriptWriter {
public:
    ManuscriptWriter(const FoundDocument& found, const LaidDocument& laid, const QString& fileName)
        : m_found(found),
          m_laid(laid)
    {
        m_out.format = Manuscript::Format::Pdf;
        m_out.fileName = fileName;
        m_out.title = found.title;
    }

    Manuscript write()
    {
        int page = -1;
        for (const Piece& piece : m_laid.pieces) {
            repeatColumn(piece);
            for (; page < piece.page; ++page)
                writeFurniture(page + 1);
            writePiece(piece);
        }
        for (const int last = static_cast<int>(m_found.pages.size()) - 1; page < last; ++page)
            writeFurniture(page + 1);
        takeColumns();
        noteInvisibleText();
        return std::move(m_out);
    }

private:
    ManuscriptLine& addLine(const QString& text, int page)
    {
        ManuscriptLine line;
        line.text.string = text;
        line.number = static_cast<int>(m_out.lines.size()) + 1;
        line.page = page + 1;
        line.region = m_region;
        m_out.lines.push_back(std::move(line));
        return m_out.lines.back();
    }

    void writeFurniture(int page)
    {
        ++m_region;
        for (const TextLine& text : m_laid.furniture[static_cast<std::size_t>(page)]) {
            ManuscriptLine& line = addLine(text.text, page);
            line.size = text.size;
            line.furniture = true;
        }
    }

    void writePiece(const Piece& piece)
    {
        ++m_region;
        if (piece.picture >= 0)
            writePicture(piece);
        const std::vector<TextLine>& lines = piece.region.lines;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            ManuscriptRole role = piece.roles[i];
            const bool goesOn = i > 0 && role == piece.roles[i - 1]
                && (role == ManuscriptRole::Title || role == ManuscriptRole::Kicker
                    || role == ManuscriptRole::Subtitle || role == ManuscriptRole::Caption
                    || role == ManuscriptRole::PullQuote || role == ManuscriptRole::Heading);
            if (goesOn && (role != ManuscriptRole::Heading || lines[i].size > lines[i - 1].size - 0.1)) {
                appendTo(m_out.lines.back().text.string, lines[i].text);
                continue;
            }
            ManuscriptLine& line = addLine(lines[i].text, piece.page);
            line.role = role;
            if (role == ManuscriptRole::Column) {
                if (line.text.string.startsWith(QChar(0x3010)) && line.text.string.endsWith(QChar(0x3011)))
                    line.text.string = line.text.string.mid(1, line.text.string.size() - 2);
                m_column = line.text.string;
                m_columnSize = lines[i].size;
            }
            line.level = role == ManuscriptRole::Heading ? 1 : 0;
            line.article = piece.furniture ? 0 : piece.article;
            line.size = lines[i].size;
            line.furniture = piece.furniture;
            line.indented = lines[i].box.left() > piece.left + 0.8 * lines[i].size;
            line.endsEarly = lines[i].box.right() < piece.right - 1.2 * lines[i].size;
        }
    }

    /// Joins the lines of a title or caption, as they were before they were broken.
    static void appendTo(QString& text, const QString& more)
    {
        if (!text.isEmpty() && !more.isEmpty() && text.back().unicode() < 0x250 && more.front().unicode() < 0x250)
            text += QLatin1Char(' ');
        text += more;
    }

    /// In an issue of several pages an editorial column holds until the next one: its articles name it too.
    void repeatColumn(const Piece& piece)
    {
        if (piece.furniture || piece.article == m_article)
            return;
        m_article = piece.article;
        const auto named = std::ranges::find_if(m_laid.pieces, [&](const Piece& other) {
            return other.article == m_article && std::ranges::count(other.roles, ManuscriptRole::Column) > 0;
        });
        if (named != m_laid.pieces.end() || m_column.isEmpty() || m_found.pages.size() < 4)
            return;
        ManuscriptLine& line = addLine(m_column, piece.page);
        line.role = ManuscriptRole::Column;
        line.article = m_article;
        line.size = m_columnSize;
    }

    /// Of two names above each other the inner one is the column of the article.
    void takeColumns()
    {
        for (std::size_t i = 0; i < m_out.lines.size(); ++i) {
            ManuscriptLine& line = m_out.lines[i];
            for (std::size_t next = i + 1; line.role == ManuscriptRole::Column && next < m_out.lines.size();
                 ++next) {
                if (m_out.lines[next].article != line.article)
                    break;
                line.furniture = line.furniture || m_out.lines[next].role == ManuscriptRole::Column;
            }
        }
    }

    void writePicture(const Piece& piece)
    {
        const PictureBox& picture =
            m_found.pages[static_cast<std::size_t>(piece.page)].pictures[static_cast<std::size_t>(piece.picture)];
        ManuscriptPicture out;
        const int number = static_cast<int>(m_out.pictures.size()) + 1;
        const QLatin1String ending(picture.bytes.startsWith("\x89PNG") ? "png" : "jpg");
        out.fileName = QStringLiteral("page-%1-picture-%2.%3").arg(piece.page + 1).arg(number).arg(ending);
        out.bytes = picture.bytes;
        ManuscriptLine& line = addLine({}, piece.page);
        line.role = ManuscriptRole::Picture;
        line.picture = number - 1;
        line.article = piece.furniture ? 0 : piece.article;
        line.furniture = piece.furniture;
        m_out.pictures.push_back(std::move(out));
    }

    void noteInvisibleText()
    {
        for (std::size_t i = 0; i < m_found.pages.size(); ++i)
            if (m_found.pages[i].invisibleText) {
                m_out.warnings.push_back({Diagnostic::Severity::Warning,
                                          QStringLiteral("import.scanned-text"),
                                          {},
                                          QStringLiteral("the page is a scan with text that a program recognised: "
                                                         "compare it with the picture"),
                                          QStringLiteral("page %1").arg(i + 1)});
                return;
            }
    }

    const FoundDocument& m_found;
    const LaidDocument& m_laid;
    Manuscript m_out;
    int m_region = 0;
    int m_article = 0;
    QString m_column; ///< that holds, and its size
    double m_columnSize = 0;
};

/// A page with a picture and no text is a scan; so is a file of such pages.
Status checkText(const FoundDocument& found, const QString& fileName)
{
    const bool text = std::ranges::any_of(found.pages, [](const FoundPage& page) { return !page.words.empty(); });
    if (text)
        return Done{};
    if (std::ranges::none_of(found.pages, [](const FoundPage& page) { return !page.pictures.empty(); }))
        return Error{
            Error::Code::BadFormat, fileName,
            QStringLiteral("the PDF shows neither text nor pictures: export it again from the program that "
                           "made it")};
    return Error{
        Error::Code::BadFormat, fileName,
        QStringLiteral("the PDF has no text, only pictures of its pages (a scan): have a program recognise "
                       "the text (OCR), or type it")};
}

void noteScannedPages(const FoundDocument& found, Manuscript& out)
{
    for (std::size_t i = 0; i < found.pages.size(); ++i)
        if (found.pages[i].words.empty() && !found.pages[i].pictures.empty())
            out.warnings.push_back({Diagnostic::Severity::Warning,
                                    QStringLiteral("import.page-without-text"),
                                    {},
                                    QStringLiteral("the page is only a picture; text in it was not read"),
                                    QStringLiteral("page %1").arg(i + 1)});
}

} // namespace

Manuscript manuscriptOf(const FoundDocument& found, const QString& fileName)
{
    LaidDocument laid = layOut(found.pages);
    assignRoles(laid, found.pages);
    Manuscript out = ManuscriptWriter(found, laid, fileName).write();
    noteScannedPages(found, out);
    return out;
}

} // namespace pdftext

Result<Manuscript> readPdf(const QByteArray& bytes, const QString& fileName, std::stop_token stop)
{
    const Result<pdftext::FoundDocument> found = pdftext::readPdfPages(bytes, fileName, stop);
    if (!found)
        return found.error();
    if (Status status = pdftext::checkText(*found, fileName); !status)
        return status.error();
    return pdftext::manuscriptOf(*found, fileName);
}

} // namespace banxin
