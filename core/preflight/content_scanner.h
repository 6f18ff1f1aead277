#pragma once

#include "preflight/content_lexer.h"
#include "preflight/marks.h"

#include <map>
#include <set>
#include <vector>

namespace banxin {

/// Reads the contents of pages with everything that they call (forms, tiling patterns) and tells what
/// is painted, where, in which colour. Depth, bytes and number of operators are bounded for a whole
/// file, so that every file comes to an end.
class ContentScanner {
public:
    explicit ContentScanner(MarkListener& listener) : m_listener(listener) {}

    void page(const PageInfo& page);
    /// The file is too much: what was not read is not checked.
    bool exhausted() const { return m_operators > mostOperators || m_bytes > mostBytes; }
    /// Fonts that were shown, in the order of their first use.
    const std::vector<PdfFontPtr>& fonts() const { return m_fontOrder; }

private:
    static constexpr std::size_t mostOperators = 20'000'000;
    static constexpr std::size_t mostBytes = std::size_t(1) << 30;
    static constexpr std::size_t mostStreamBytes = std::size_t(128) << 20;
    static constexpr std::size_t costOfForm = 200; ///< in operators: a state is copied, checks look at it
    static constexpr int deepestForm = 20;
    static constexpr std::size_t deepestStack = 512;
    static constexpr std::size_t mostOperands = 100'000;

    /// The resources of a page or form and what was read of them.
    struct Resources {
        QPDFObjectHandle dictionary;
        std::map<std::string, ColourSpacePtr> spaces;
        std::map<std::string, PdfFontPtr> fonts;
        std::map<std::string, QPDFObjectHandle> parameters;
        QPDFObjectHandle find(const char* category, const std::string& name);
    };
    struct Level {
        Resources resources;
        GraphicsState state;
        std::vector<GraphicsState> saved;
        PdfMatrix textMatrix, lineMatrix;
        PdfMatrix base; ///< matrix at the start: what patterns refer to
        PdfBox path;    ///< on the page
        double x = 0, y = 0;
        int rectangles = 0, segments = 0;
        bool clipNext = false, skewed = false;
        int depth = 0;
        bool inPattern = false;
        bool compatible = false; ///< between BX and EX
        QString place;
    };

    void run(Level& level, const std::string& content);
    void perform(Level& level, const std::string& op, ContentLexer& lexer);
    void known(Level& level, const std::string& op);
    void missing(const char* what, const std::string& name);
    bool graphics(Level& level, const std::string& op);
    bool colour(Level& level, const std::string& op);
    bool paths(Level& level, const std::string& op);
    bool textState(Level& level, const std::string& op);
    bool showing(Level& level, const std::string& op);

    void addPoint(Level& level, double x, double y);
    void addRectangle(Level& level);
    void paintPath(Level& level, bool fills, bool strokes);
    void endPath(Level& level);
    void setColour(Level& level, PaintColour& colour);
    void setDevice(Level& level, PaintColour& colour, const char* space);
    ColourSpacePtr space(Level& level, const std::string& name);
    void setParameters(Level& level, const std::string& name);
    void setFont(Level& level, QPDFObjectHandle font, const std::string& name, double size);
    void moveText(Level& level, double x, double y);
    void show(Level& level, std::string_view string, TextMark& mark, PdfBox& box);
    void showOperands(Level& level);
    void invoke(Level& level, const std::string& name);
    void picture(Level& level, QPDFObjectHandle image, QPDFObjectHandle dictionary);
    void inlinePicture(Level& level, ContentLexer& lexer);
    void form(Level& level, QPDFObjectHandle form);
    void shade(Level& level, QPDFObjectHandle shading, const PdfBox& area);
    void paintPattern(Level& level, const PaintColour& colour, const PdfBox& area);
    void tile(Level& level, QPDFObjectHandle pattern, const PdfBox& area);
    void drawnGlyphs(Level& level, const PdfFont& font, const PdfBox& area);
    void runAside(Level& inner, QPDFObjectHandle stream, const PdfBox& area);

    Mark mark(const Level& level, const PdfBox& box) const;
    double number(std::size_t fromEnd) const; ///< operand counted from the last, which is 0
    std::string lastName() const;
    std::shared_ptr<const std::string> content(QPDFObjectHandle stream, const QString& object);

    MarkListener& m_listener;
    const PageInfo* m_page = nullptr;
    std::vector<ContentToken> m_operands;
    std::size_t m_operandCount = 0;
    std::size_t m_operators = 0, m_bytes = 0;
    std::map<QPDFObjGen, PdfFontPtr> m_fonts;
    std::vector<PdfFontPtr> m_fontOrder;
    std::map<QPDFObjGen, std::shared_ptr<const std::string>> m_contents; ///< of forms, up to a limit
    std::size_t m_contentBytes = 0;
    std::set<QPDFObjGen> m_open;  ///< forms and patterns that are being read: a circle ends here
    std::set<QPDFObjGen> m_tiled; ///< patterns of this page
};

} // namespace banxin
