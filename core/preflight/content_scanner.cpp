#include "preflight/content_scanner.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace banxin {

namespace {

constexpr std::size_t mostCachedBytes = std::size_t(32) << 20;

PdfMatrix matrixOf(QPDFObjectHandle array)
{
    if (!array.isArray() || array.getArrayNItems() != 6)
        return {};
    const auto at = [&](int i) { return numberOf(array.getArrayItem(i), 0); };
    return {at(0), at(1), at(2), at(3), at(4), at(5)};
}

} // namespace

QPDFObjectHandle ContentScanner::Resources::find(const char* category, const std::string& name)
{
    if (!dictionary.isDictionary())
        return QPDFObjectHandle::newNull();
    QPDFObjectHandle all = dictionary.getKey(category);
    return all.isDictionary() ? all.getKey(name) : QPDFObjectHandle::newNull();
}

double ContentScanner::number(std::size_t fromEnd) const
{
    if (fromEnd >= m_operandCount)
        return 0;
    const ContentToken& token = m_operands[m_operandCount - 1 - fromEnd];
    return token.kind == ContentToken::Kind::Number ? token.number : 0;
}

std::string ContentScanner::lastName() const
{
    if (m_operandCount == 0 || m_operands[m_operandCount - 1].kind != ContentToken::Kind::Name)
        return {};
    return m_operands[m_operandCount - 1].text;
}

Mark ContentScanner::mark(const Level& level, const PdfBox& box) const
{
    const PdfBox seen = box.common(level.state.clip);
    // 0.01 mm: crop marks and bars stand beside the trim, never in it.
    return {level.state,     *m_page,    seen, seen.overlaps(m_page->trim, 0.01 * pointsPerMm),
            level.inPattern, level.place};
}

std::shared_ptr<const std::string> ContentScanner::content(QPDFObjectHandle stream, const QString& object)
{
    const QPDFObjGen id = stream.getObjGen();
    if (const auto known = m_contents.find(id); known != m_contents.end())
        return known->second;
    StreamBytes read = readStream(stream, mostStreamBytes);
    m_bytes += read.bytes.size();
    if (!read.whole)
        m_listener.unreadable(*m_page, object, QStringLiteral("its content is damaged or too long"));
    auto out = std::make_shared<const std::string>(std::move(read.bytes));
    if (id.isIndirect() && m_contentBytes + out->size() < mostCachedBytes) {
        m_contentBytes += out->size();
        m_contents.emplace(id, out);
    }
    return out;
}

void ContentScanner::page(const PageInfo& page)
{
    m_page = &page;
    m_tiled.clear();
    Level level;
    QPDFPageObjectHelper helper(page.object);
    level.resources.dictionary = helper.getAttribute("/Resources", false);
    level.state.clip = page.media;
    setDevice(level, level.state.fill, "/DeviceGray");
    level.state.stroke = level.state.fill;
    std::string all;
    for (QPDFObjectHandle part : helper.getPageContents()) {
        if (exhausted())
            return;
        StreamBytes read = readStream(part, mostStreamBytes);
        m_bytes += read.bytes.size();
        if (!read.whole)
            m_listener.unreadable(page, QString::fromStdString("content " + reference(part)),
                                  QStringLiteral("it is damaged or too long"));
        all += read.bytes;
        all += '\n';
    }
    run(level, all);
}

void ContentScanner::run(Level& level, const std::string& content)
{
    ContentLexer lexer(content);
    if (m_operands.empty())
        m_operands.resize(64);
    m_operandCount = 0;
    for (;;) {
        if (m_operandCount == m_operands.size())
            m_operands.resize(m_operands.size() * 2);
        ContentToken& token = m_operands[m_operandCount];
        if (!lexer.next(token))
            return;
        if (token.kind != ContentToken::Kind::Operator) {
            if (m_operandCount < mostOperands)
                ++m_operandCount;
            continue;
        }
        if (++m_operators > mostOperators)
            return;
        const std::string op = token.text;
        perform(level, op, lexer);
        m_operandCount = 0;
    }
}

void ContentScanner::perform(Level& level, const std::string& op, ContentLexer& lexer)
{
    if (op == "BI")
        inlinePicture(level, lexer);
    else
        known(level, op);
}

/// Carries out an operator; tells of one that PDF does not know (ISO 32000-1, 7.8.2), unless the content
/// asks readers to bear with it (BX).
void ContentScanner::known(Level& level, const std::string& op)
{
    static const std::set<std::string> silent{"BMC", "BDC", "EMC", "MP", "DP", "d",  "i",  "j",
                                              "J",   "M",   "ri",  "d0", "d1", "ET", "ID", "EI"};
    if (graphics(level, op) || paths(level, op) || colour(level, op) || textState(level, op) || showing(level, op)
        || silent.contains(op))
        return;
    if (op == "BX" || op == "EX")
        level.compatible = op == "BX";
    else if (!level.compatible)
        m_listener.unreadable(*m_page, QStringLiteral("content"),
                              QStringLiteral("PDF has no operator “%1”")
                                  .arg(QString::fromLatin1(
                                      op.data(), static_cast<qsizetype>(std::min<std::size_t>(op.size(), 20)))));
}

/// A name that the page's resources do not have: the press would leave it out or stop.
void ContentScanner::missing(const char* what, const std::string& name)
{
    m_listener.unreadable(*m_page, QStringLiteral("%1 %2").arg(QLatin1String(what), QString::fromStdString(name)),
                          QStringLiteral("it is not among the resources of the page"));
}

bool ContentScanner::graphics(Level& level, const std::string& op)
{
    GraphicsState& state = level.state;
    if (op == "q") {
        if (level.saved.size() < deepestStack)
            level.saved.push_back(state);
    } else if (op == "Q") {
        if (!level.saved.empty()) {
            state = std::move(level.saved.back());
            level.saved.pop_back();
        }
    } else if (op == "cm") {
        state.matrix =
            PdfMatrix{number(5), number(4), number(3), number(2), number(1), number(0)}.then(state.matrix);
    } else if (op == "w") {
        state.lineWidth = number(0);
    } else if (op == "gs") {
        setParameters(level, lastName());
    } else if (op == "Do") {
        invoke(level, lastName());
    } else if (op == "sh") {
        shade(level, level.resources.find("/Shading", lastName()), state.clip);
    } else {
        return false;
    }
    return true;
}

void ContentScanner::setParameters(Level& level, const std::string& name)
{
    const auto known = level.resources.parameters.find(name);
    QPDFObjectHandle set = known != level.resources.parameters.end() ? known->second
                                                                     : level.resources.find("/ExtGState", name);
    if (!set.isDictionary()) {
        missing("graphics state", name);
        return;
    }
    level.resources.parameters[name] = set;
    GraphicsParameters& out = level.state.parameters;
    const auto flag = [&](const char* key, bool& value) {
        if (QPDFObjectHandle given = set.getKey(key); given.isBool())
            value = given.getBoolValue();
    };
    flag("/OP", out.overprintStroke);
    if (!set.hasKey("/op")) // one for both, as before PDF 1.3 (ISO 32000-1, table 58)
        flag("/OP", out.overprintFill);
    flag("/op", out.overprintFill);
    out.overprintMode = static_cast<int>(std::clamp(numberOf(set.getKey("/OPM"), out.overprintMode), 0.0, 1.0));
    out.fillAlpha = numberOf(set.getKey("/ca"), out.fillAlpha);
    out.strokeAlpha = numberOf(set.getKey("/CA"), out.strokeAlpha);
    level.state.lineWidth = numberOf(set.getKey("/LW"), level.state.lineWidth);
    if (QPDFObjectHandle blend = set.getKey("/BM"); blend.isName())
        out.blendMode = blend.getName();
    else if (blend.isArray() && blend.getArrayNItems() > 0 && blend.getArrayItem(0).isName())
        out.blendMode = blend.getArrayItem(0).getName();
    if (QPDFObjectHandle mask = set.getKey("/SMask"); mask.isName() || mask.isDictionary())
        out.softMask = mask.isDictionary();
    if (QPDFObjectHandle font = set.getKey("/Font"); font.isArray() && font.getArrayNItems() == 2)
        setFont(level, font.getArrayItem(0), {}, numberOf(font.getArrayItem(1), 0));
    m_listener.parameters(mark(level, level.state.clip), set);
}

// Colour -------------------------------------------------------------------------------------

ColourSpacePtr ContentScanner::space(Level& level, const std::string& name)
{
    ColourSpacePtr& known = level.resources.spaces[name];
    if (!known) {
        QPDFObjectHandle spaces = level.resources.dictionary.isDictionary()
            ? level.resources.dictionary.getKey("/ColorSpace")
            : QPDFObjectHandle::newNull();
        known = readColourSpace(QPDFObjectHandle::newName(name), spaces);
    }
    return known;
}

void ContentScanner::setDevice(Level& level, PaintColour& colour, const char* name)
{
    colour.space = space(level, name);
    setColour(level, colour);
    if (m_operandCount == 0) // as at the beginning of a page: black
        colour.values[0] = 0;
}

void ContentScanner::setColour(Level& level, PaintColour& colour)
{
    colour.pattern = QPDFObjectHandle::newNull();
    std::size_t count = m_operandCount;
    if (const std::string name = lastName(); !name.empty()) {
        colour.pattern = level.resources.find("/Pattern", name);
        --count;
    }
    count = std::min(count, colour.values.size());
    for (std::size_t i = 0; i < count; ++i)
        colour.values[i] = m_operands[i].kind == ContentToken::Kind::Number ? m_operands[i].number : 0;
    colour.count = count;
    if (m_operandCount == 0)
        colour.count = colour.space ? static_cast<std::size_t>(colour.space->components) : 1;
}

bool ContentScanner::colour(Level& level, const std::string& op)
{
    GraphicsState& state = level.state;
    static const std::map<std::string, const char*> device{{"g", "/DeviceGray"}, {"rg", "/DeviceRGB"},
                                                           {"k", "/DeviceCMYK"}, {"G", "/DeviceGray"},
                                                           {"RG", "/DeviceRGB"}, {"K", "/DeviceCMYK"}};
    if (const auto found = device.find(op); found != device.end()) {
        setDevice(level, op[0] >= 'a' ? state.fill : state.stroke, found->second);
    } else if (op == "cs" || op == "CS") {
        PaintColour& colour = op == "cs" ? state.fill : state.stroke;
        colour.space = space(level, lastName());
        // The first colour of a space is black: 0, for CMYK 0 0 0 1, for spots solid.
        using Family = ColourSpace::Family;
        const Family family = colour.space->family;
        colour.values.fill(family == Family::Separation || family == Family::DeviceN ? 1 : 0);
        colour.count = std::min(colour.values.size(), static_cast<std::size_t>(colour.space->components));
        if (family == Family::Cmyk)
            colour.values[3] = 1;
        colour.pattern = QPDFObjectHandle::newNull();
    } else if (op == "sc" || op == "scn") {
        setColour(level, state.fill);
    } else if (op == "SC" || op == "SCN") {
        setColour(level, state.stroke);
    } else {
        return false;
    }
    return true;
}

// Paths --------------------------------------------------------------------------------------

void ContentScanner::addPoint(Level& level, double x, double y)
{
    level.x = x;
    level.y = y;
    const PdfMatrix& m = level.state.matrix;
    level.path.add(m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f);
}

void ContentScanner::addRectangle(Level& level)
{
    const double x = number(3), y = number(2);
    const PdfMatrix& m = level.state.matrix;
    addPoint(level, x + number(1), y + number(0));
    addPoint(level, x + number(1), y);
    addPoint(level, x, y + number(0));
    addPoint(level, x, y);
    ++level.rectangles;
    level.skewed = level.skewed || (std::abs(m.b) + std::abs(m.c) > 1e-6 && std::abs(m.a) + std::abs(m.d) > 1e-6);
}

bool ContentScanner::paths(Level& level, const std::string& op)
{
    if (op == "re") {
        addRectangle(level);
    } else if (op == "m" || op == "l") {
        addPoint(level, number(1), number(0));
        level.segments += op == "l" ? 1 : 0;
    } else if (op == "c" || op == "v" || op == "y") {
        for (std::size_t i = op == "c" ? 3 : 2; i-- > 0;)
            addPoint(level, number(2 * i + 1), number(2 * i));
        level.segments += 2; // no rectangle
        level.skewed = true;
    } else if (op == "f" || op == "F" || op == "f*") {
        paintPath(level, true, false);
    } else if (op == "B" || op == "B*" || op == "b" || op == "b*") {
        paintPath(level, true, true);
    } else if (op == "S" || op == "s") {
        paintPath(level, false, true);
    } else if (op == "W" || op == "W*") {
        level.clipNext = true;
    } else if (op == "n") {
        endPath(level);
    } else {
        return op == "h";
    }
    return true;
}

void ContentScanner::paintPath(Level& level, bool fills, bool strokes)
{
    const GraphicsState& state = level.state;
    if (!level.path.empty()) {
        PathMark path;
        path.fills = fills;
        path.strokes = strokes;
        path.outline = level.path;
        path.rectangle = level.rectangles == 1 && level.segments == 0 && !level.skewed;
        const double scale =
            std::sqrt(std::abs(state.matrix.a * state.matrix.d - state.matrix.b * state.matrix.c));
        path.strokeWidth = state.lineWidth * scale;
        const Mark painted = mark(level, strokes ? level.path.grown(path.strokeWidth / 2) : level.path);
        if (!painted.box.empty()) {
            m_listener.path(painted, path);
            if (fills)
                paintPattern(level, state.fill, painted.box);
            if (strokes)
                paintPattern(level, state.stroke, painted.box);
        }
    }
    endPath(level);
}

void ContentScanner::endPath(Level& level)
{
    if (level.clipNext)
        level.state.clip = level.state.clip.common(level.path);
    level.path = {};
    level.clipNext = level.skewed = false;
    level.rectangles = level.segments = 0;
}

// Forms and patterns -------------------------------------------------------------------------

void ContentScanner::form(Level& level, QPDFObjectHandle form)
{
    const QPDFObjGen id = form.getObjGen();
    QPDFObjectHandle dictionary = form.getDict();
    m_listener.form(mark(level, level.state.clip), form);
    if (level.depth >= deepestForm || exhausted() || !m_open.insert(id).second)
        return;
    m_operators += costOfForm;
    Level inner;
    inner.state = level.state;
    inner.depth = level.depth + 1;
    inner.inPattern = level.inPattern;
    inner.place = QString::fromStdString("form " + reference(form));
    inner.state.matrix = matrixOf(dictionary.getKey("/Matrix")).then(level.state.matrix);
    inner.base = inner.state.matrix;
    QPDFObjectHandle box = dictionary.getKey("/BBox");
    if (box.isRectangle()) {
        const QPDFObjectHandle::Rectangle r = box.getArrayAsRectangle();
        inner.state.clip =
            inner.state.clip.common(PdfBox{r.llx, r.lly, r.urx, r.ury}.transformed(inner.state.matrix));
    }
    QPDFObjectHandle own = dictionary.getKey("/Resources");
    inner.resources.dictionary = own.isDictionary() ? own : level.resources.dictionary;
    const std::shared_ptr<const std::string> bytes = content(form, inner.place);
    run(inner, *bytes);
    m_open.erase(id);
}

void ContentScanner::shade(Level& level, QPDFObjectHandle shading, const PdfBox& area)
{
    QPDFObjectHandle dictionary = shading.isStream() ? shading.getDict() : shading;
    if (!dictionary.isDictionary())
        return;
    QPDFObjectHandle spaces = level.resources.dictionary.isDictionary()
        ? level.resources.dictionary.getKey("/ColorSpace")
        : QPDFObjectHandle::newNull();
    const Mark painted = mark(level, area);
    if (!painted.box.empty())
        m_listener.shading(painted, readColourSpace(dictionary.getKey("/ColorSpace"), spaces));
}

void ContentScanner::paintPattern(Level& level, const PaintColour& colour, const PdfBox& area)
{
    if (!colour.space || colour.space->family != ColourSpace::Family::Pattern)
        return;
    QPDFObjectHandle pattern = colour.pattern;
    if (pattern.isStream())
        tile(level, pattern, area);
    else if (pattern.isDictionary())
        shade(level, pattern.getKey("/Shading"), area);
}

/// The content of a tile once a page, for its colours; where its parts stand says nothing.
void ContentScanner::tile(Level& level, QPDFObjectHandle pattern, const PdfBox& area)
{
    if (level.depth >= deepestForm || exhausted() || !m_tiled.insert(pattern.getObjGen()).second)
        return;
    Level inner;
    inner.depth = level.depth + 1;
    inner.place = QString::fromStdString("pattern " + reference(pattern));
    inner.resources.dictionary = pattern.getDict().getKey("/Resources");
    m_operandCount = 0;
    setDevice(inner, inner.state.fill, "/DeviceGray");
    if (numberOf(pattern.getDict().getKey("/PaintType"), 1) == 2 && level.state.fill.space->base) {
        inner.state.fill = level.state.fill; // a stencil takes the colour that stands before its name
        inner.state.fill.space = level.state.fill.space->base;
    }
    runAside(inner, pattern, area);
}

/// The glyphs of a Type 3 font are content as well: they have colours and pictures of their own.
void ContentScanner::drawnGlyphs(Level& level, const PdfFont& font, const PdfBox& area)
{
    constexpr int mostGlyphs = 256; // one byte each
    QPDFObjectHandle object = font.object();
    QPDFObjectHandle glyphs = object.getKey("/CharProcs");
    if (level.depth >= deepestForm || !glyphs.isDictionary() || !m_tiled.insert(object.getObjGen()).second)
        return;
    int count = 0;
    for (QPDFObjectHandle glyph : glyphs.getDictAsMap() | std::views::values) {
        if (!glyph.isStream() || exhausted() || ++count > mostGlyphs)
            continue;
        Level inner;
        inner.depth = level.depth + 1;
        inner.place = QString::fromStdString("font " + font.reference());
        QPDFObjectHandle own = object.getKey("/Resources");
        inner.resources.dictionary = own.isDictionary() ? own : level.resources.dictionary;
        inner.state.fill = level.state.fill;
        runAside(inner, glyph, area);
    }
}

void ContentScanner::runAside(Level& inner, QPDFObjectHandle stream, const PdfBox& area)
{
    m_operators += costOfForm;
    inner.inPattern = true;
    inner.state.clip = area;
    inner.state.matrix = PdfMatrix{1, 0, 0, 1, area.left, area.bottom};
    inner.state.stroke = inner.state.fill;
    const std::shared_ptr<const std::string> bytes = content(stream, inner.place);
    run(inner, *bytes);
}

} // namespace banxin
