#include "preflight/pdf_font.h"

#include <algorithm>

namespace banxin {

namespace {

constexpr int mostCodes = 65536;

QPDFObjectHandle entry(QPDFObjectHandle dictionary, const char* key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

} // namespace

PdfFont::PdfFont(QPDFObjectHandle font)
    : m_font(font),
      m_descendant(QPDFObjectHandle::newNull()),
      m_descriptor(QPDFObjectHandle::newNull()),
      m_program(QPDFObjectHandle::newNull()),
      m_reference(banxin::reference(font))
{
    QPDFObjectHandle base = entry(font, "/BaseFont");
    QPDFObjectHandle type = entry(font, "/Subtype");
    m_name = base.isName() ? QString::fromStdString(base.getName().substr(1)) : QStringLiteral("(no name)");
    m_type3 = type.isName() && type.getName() == "/Type3";
    m_composite = type.isName() && type.getName() == "/Type0";
    if (m_composite)
        readComposite();
    else
        readSimpleWidths();
    m_descriptor = entry(m_composite ? m_descendant : m_font, "/FontDescriptor");
    for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        if (QPDFObjectHandle program = entry(m_descriptor, key); program.isStream()) {
            m_program = program;
            m_programKey = key;
        }
    }
    if (!m_composite && m_descriptor.isDictionary())
        m_defaultWidth = numberOf(m_descriptor.getKey("/MissingWidth"), 0);
}

void PdfFont::readComposite()
{
    QPDFObjectHandle descendants = entry(m_font, "/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() > 0)
        m_descendant = descendants.getArrayItem(0);
    m_defaultWidth = numberOf(entry(m_descendant, "/DW"), 1000);
    m_bytes = Bytes::Two;
    readEncoding(entry(m_font, "/Encoding"));
    readCidWidths();
}

void PdfFont::readEncoding(QPDFObjectHandle encoding)
{
    if (encoding.isName()) {
        const std::string name = encoding.getName();
        m_vertical = !name.empty() && name.back() == 'V';
        m_identity = name == "/Identity-H" || name == "/Identity-V";
        const bool wide = name.find("UCS2") != std::string::npos || name.find("UTF16") != std::string::npos;
        m_bytes = m_identity || wide ? Bytes::Two : Bytes::Mixed;
    } else if (encoding.isStream()) {
        m_vertical = numberOf(encoding.getDict().getKey("/WMode"), 0) == 1;
        const std::string map = readStream(encoding, 1 << 20).bytes;
        std::size_t at = map.find("begincodespacerange");
        at = at == std::string::npos ? at : map.find('<', at);
        const std::size_t end = at == std::string::npos ? at : map.find('>', at);
        if (end != std::string::npos && end - at <= 3)
            m_bytes = Bytes::One;
    }
}

void PdfFont::setWidth(int code, double width)
{
    if (code < 0 || code >= mostCodes)
        return;
    if (static_cast<std::size_t>(code) >= m_widths.size())
        m_widths.resize(static_cast<std::size_t>(code) + 1, -1.0F);
    m_widths[static_cast<std::size_t>(code)] = static_cast<float>(width);
}

void PdfFont::readSimpleWidths()
{
    QPDFObjectHandle widths = entry(m_font, "/Widths");
    if (!widths.isArray())
        return;
    const int first = static_cast<int>(std::clamp(numberOf(entry(m_font, "/FirstChar"), 0), 0.0, 255.0));
    const int count = std::min(widths.getArrayNItems(), 256 - first);
    for (int i = 0; i < count; ++i)
        setWidth(first + i, numberOf(widths.getArrayItem(i), 0));
}

void PdfFont::readCidWidths()
{
    QPDFObjectHandle widths = entry(m_descendant, "/W");
    if (!widths.isArray())
        return;
    const std::vector<QPDFObjectHandle> items = widths.getArrayAsVector();
    for (std::size_t i = 0; i + 1 < items.size();) {
        const int first = static_cast<int>(std::clamp(numberOf(items[i], -1), -1.0, 65535.0));
        if (QPDFObjectHandle row = items[i + 1]; row.isArray()) {
            const int count = std::min(row.getArrayNItems(), mostCodes);
            for (int k = 0; k < count; ++k)
                setWidth(first + k, numberOf(row.getArrayItem(k), 0));
            i += 2;
        } else if (i + 2 < items.size()) {
            const int last = static_cast<int>(std::clamp(numberOf(items[i + 1], -1), -1.0, 65535.0));
            for (int code = std::max(first, 0); code <= last; ++code)
                setWidth(code, numberOf(items[i + 2], 0));
            i += 3;
        } else {
            break;
        }
    }
}

PdfFont::Code PdfFont::nextCode(std::string_view string, std::size_t at) const
{
    const auto byte = [&](std::size_t i) { return static_cast<int>(static_cast<unsigned char>(string[i])); };
    const bool two = m_bytes == Bytes::Two || (m_bytes == Bytes::Mixed && byte(at) >= 0x80);
    if (two && at + 1 < string.size())
        return {byte(at) * 256 + byte(at + 1), 2};
    return {byte(at), 1};
}

bool PdfFont::widthGiven(int code) const
{
    return code >= 0 && static_cast<std::size_t>(code) < m_widths.size()
        && m_widths[static_cast<std::size_t>(code)] >= 0;
}

double PdfFont::width(int code) const
{
    return widthGiven(code) ? static_cast<double>(m_widths[static_cast<std::size_t>(code)]) : m_defaultWidth;
}

void PdfFont::use(int code) const
{
    if (code < 0 || code >= mostCodes)
        return;
    if (static_cast<std::size_t>(code) >= m_used.size())
        m_used.resize(static_cast<std::size_t>(code) + 1);
    m_used[static_cast<std::size_t>(code)] = true;
}

bool PdfFont::subset() const
{
    return m_name.size() > 7 && m_name.at(6) == QLatin1Char('+')
        && std::all_of(m_name.begin(), m_name.begin() + 6,
                       [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); });
}

QString PdfFont::plainName() const
{
    QString out = subset() ? m_name.mid(7) : m_name;
    if (out.endsWith(QLatin1String("-Identity-H"))) // the encoding, as Type 0 fonts of CFF carry it
        out.chop(11);
    return out;
}

bool PdfFont::songLike() const
{
    const QString name = plainName().toLower();
    if (name.contains(QLatin1String("sans")))
        return false;
    for (const char* part : {"song", "simsun", "ming", "mincho", "serif", "times", "termes", "fangsong"})
        if (name.contains(QLatin1String(part)))
            return true;
    return false;
}

} // namespace banxin
