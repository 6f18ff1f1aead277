// The part of ContentScanner that reads text and pictures.
#include "preflight/content_scanner.h"

#include <algorithm>

namespace banxin {

// Text ---------------------------------------------------------------------------------------

void ContentScanner::setFont(Level& level, QPDFObjectHandle font, const std::string& name, double size)
{
    level.state.fontSize = size;
    if (const auto known = level.resources.fonts.find(name);
        !name.empty() && known != level.resources.fonts.end()) {
        level.state.font = known->second;
        return;
    }
    level.state.font = nullptr;
    if (!font.isDictionary()) {
        missing("font", name);
        return;
    }
    const QPDFObjGen id = font.getObjGen();
    PdfFontPtr& shared = m_fonts[id];
    PdfFontPtr read = id.isIndirect() && shared ? shared : std::make_shared<const PdfFont>(font);
    shared = read;
    if (!name.empty())
        level.resources.fonts[name] = read;
    level.state.font = std::move(read);
}

void ContentScanner::moveText(Level& level, double x, double y)
{
    level.lineMatrix = PdfMatrix{1, 0, 0, 1, x, y}.then(level.lineMatrix);
    level.textMatrix = level.lineMatrix;
}

bool ContentScanner::textState(Level& level, const std::string& op)
{
    GraphicsState& state = level.state;
    if (op == "BT") {
        level.textMatrix = level.lineMatrix = PdfMatrix();
    } else if (op == "Tf") {
        const std::string name = m_operandCount > 1 ? m_operands[m_operandCount - 2].text : std::string();
        setFont(level, level.resources.find("/Font", name), name, number(0));
    } else if (op == "Td" || op == "TD") {
        if (op == "TD")
            state.leading = -number(0);
        moveText(level, number(1), number(0));
    } else if (op == "Tm") {
        level.lineMatrix = {number(5), number(4), number(3), number(2), number(1), number(0)};
        level.textMatrix = level.lineMatrix;
    } else if (op == "T*") {
        moveText(level, 0, -state.leading);
    } else if (op == "Tc") {
        state.charSpace = number(0);
    } else if (op == "Tw") {
        state.wordSpace = number(0);
    } else if (op == "Tz") {
        state.horizontalScale = number(0) / 100;
    } else if (op == "TL") {
        state.leading = number(0);
    } else if (op == "Ts") {
        state.rise = number(0);
    } else if (op == "Tr") {
        state.renderMode = static_cast<int>(std::clamp(number(0), 0.0, 7.0));
    } else {
        return false;
    }
    return true;
}

bool ContentScanner::showing(Level& level, const std::string& op)
{
    if (op == "'" || op == "\"") {
        if (op == "\"") {
            level.state.wordSpace = number(2);
            level.state.charSpace = number(1);
        }
        moveText(level, 0, -level.state.leading);
    } else if (op != "Tj" && op != "TJ") {
        return false;
    }
    showOperands(level);
    return true;
}

void ContentScanner::showOperands(Level& level)
{
    const GraphicsState& state = level.state;
    if (!state.font)
        return;
    if (m_fontOrder.empty() || m_fontOrder.back() != state.font) {
        if (std::find(m_fontOrder.begin(), m_fontOrder.end(), state.font) == m_fontOrder.end())
            m_fontOrder.push_back(state.font);
    }
    TextMark text;
    const PdfMatrix onPage = level.textMatrix.then(state.matrix);
    text.size = std::abs(state.fontSize) * onPage.yScale();
    const int mode = state.renderMode % 4;
    text.fills = mode == 0 || mode == 2;
    text.strokes = mode == 1 || mode == 2;
    text.invisible = mode == 3;
    PdfBox box;
    for (std::size_t i = 0; i < m_operandCount; ++i) {
        const ContentToken& token = m_operands[i];
        if (token.kind == ContentToken::Kind::String) {
            show(level, token.text, text, box);
        } else if (token.kind == ContentToken::Kind::Number && m_operandCount > 1
                   && m_operands[0].kind == ContentToken::Kind::ArrayOpen) {
            const double back = -token.number / 1000 * state.fontSize;
            level.textMatrix = (state.font->vertical() ? PdfMatrix{1, 0, 0, 1, 0, back}
                                                       : PdfMatrix{1, 0, 0, 1, back * state.horizontalScale, 0})
                                   .then(level.textMatrix);
        }
    }
    const Mark shown = mark(level, box);
    if (box.empty() || shown.box.empty())
        return;
    if (state.font->type3())
        drawnGlyphs(level, *state.font, shown.box);
    else
        m_listener.text(shown, text);
    if (text.fills)
        paintPattern(level, state.fill, shown.box);
}

/// Adds the em boxes of the characters to `box` and goes on behind them.
void ContentScanner::show(Level& level, std::string_view string, TextMark& mark, PdfBox& box)
{
    const GraphicsState& state = level.state;
    const PdfFont& font = *state.font;
    double along = 0;
    double first = 0, last = 0;
    bool any = false;
    for (std::size_t at = 0; at < string.size();) {
        const PdfFont::Code code = font.nextCode(string, at);
        at += static_cast<std::size_t>(code.bytes);
        if (!mark.invisible)
            font.use(code.code);
        const double width = font.vertical() ? -1000 : font.width(code.code);
        double step = width / 1000 * state.fontSize + (font.vertical() ? -state.charSpace : state.charSpace);
        if (code.bytes == 1 && code.code == 32)
            step += state.wordSpace;
        if (!font.vertical())
            step *= state.horizontalScale;
        // A blank at the end of a line prints nothing.
        const bool blank = code.bytes == 1 && code.code == 32;
        if (!blank) {
            if (!any)
                first = along;
            last = along + step;
            any = true;
        }
        along += step;
    }
    const PdfMatrix onPage = level.textMatrix.then(state.matrix);
    // The em box; half of it either side of the middle in vertical lines.
    const double em = state.fontSize;
    const PdfBox here = font.vertical()
        ? PdfBox{-em / 2, std::min(first, last), em / 2, std::max(first, last)}
        : PdfBox{std::min(first, last), state.rise - 0.12 * em, std::max(first, last), state.rise + 0.88 * em};
    if (any) {
        const PdfBox placed = here.transformed(onPage);
        box.add(placed.left, placed.bottom);
        box.add(placed.right, placed.top);
    }
    const PdfMatrix step = font.vertical() ? PdfMatrix{1, 0, 0, 1, 0, along} : PdfMatrix{1, 0, 0, 1, along, 0};
    level.textMatrix = step.then(level.textMatrix);
}

// Pictures -----------------------------------------------------------------------------------

void ContentScanner::invoke(Level& level, const std::string& name)
{
    QPDFObjectHandle object = level.resources.find("/XObject", name);
    if (!object.isStream()) {
        missing("object", name);
        return;
    }
    QPDFObjectHandle type = object.getDict().getKey("/Subtype");
    if (type.isName() && type.getName() == "/Image")
        picture(level, object, object.getDict());
    else
        form(level, object);
}

void ContentScanner::picture(Level& level, QPDFObjectHandle image, QPDFObjectHandle dictionary)
{
    const auto entry = [&](const char* key, const char* shortKey) {
        QPDFObjectHandle value = dictionary.getKey(key);
        return value.isNull() && !image.isStream() ? dictionary.getKey(shortKey) : value;
    };
    PictureMark out;
    out.image = image;
    out.object = image.isStream() ? QString::fromStdString("image " + reference(image))
                                  : QStringLiteral("inline image");
    out.width = static_cast<int>(std::clamp(numberOf(entry("/Width", "/W"), 0), 0.0, 1e6));
    out.height = static_cast<int>(std::clamp(numberOf(entry("/Height", "/H"), 0), 0.0, 1e6));
    QPDFObjectHandle stencil = entry("/ImageMask", "/IM");
    out.stencil = stencil.isBool() && stencil.getBoolValue();
    out.bits = out.stencil ? 1 : static_cast<int>(numberOf(entry("/BitsPerComponent", "/BPC"), 8));
    if (!out.stencil) {
        QPDFObjectHandle space = entry("/ColorSpace", "/CS");
        QPDFObjectHandle spaces = level.resources.dictionary.isDictionary()
            ? level.resources.dictionary.getKey("/ColorSpace")
            : QPDFObjectHandle::newNull();
        // A JPX picture may say it in its data alone.
        out.space = space.isNull() ? nullptr : readColourSpace(space, spaces);
    }
    if (QPDFObjectHandle filter = entry("/Filter", "/F"); !image.isStream() && filter.isName())
        out.inlineFilter = filter.getName();
    out.placedWidth = level.state.matrix.xScale();
    out.placedHeight = level.state.matrix.yScale();
    const Mark placed = mark(level, PdfBox{0, 0, 1, 1}.transformed(level.state.matrix));
    if (!placed.box.empty())
        m_listener.picture(placed, out);
}

void ContentScanner::inlinePicture(Level& level, ContentLexer& lexer)
{
    QPDFObjectHandle dictionary = QPDFObjectHandle::newDictionary();
    ContentToken key, value;
    while (lexer.next(key) && key.kind == ContentToken::Kind::Name && lexer.next(value)) {
        if (value.kind == ContentToken::Kind::Number)
            dictionary.replaceKey(key.text, QPDFObjectHandle::newReal(value.number, 4));
        else if (value.kind == ContentToken::Kind::Name)
            dictionary.replaceKey(key.text, QPDFObjectHandle::newName(value.text));
        else if (value.kind == ContentToken::Kind::Operator)
            dictionary.replaceKey(key.text, QPDFObjectHandle::newBool(value.text == "true"));
        else // an array: to its end; of filters the first tells enough
            while (value.kind != ContentToken::Kind::ArrayClose && value.kind != ContentToken::Kind::DictClose
                   && lexer.next(value)) {
                if (value.kind == ContentToken::Kind::Name && !dictionary.hasKey(key.text))
                    dictionary.replaceKey(key.text, QPDFObjectHandle::newName(value.text));
            }
    }
    lexer.skipInlineImage();
    picture(level, QPDFObjectHandle::newNull(), dictionary);
}

} // namespace banxin
