#include "preflight/content_lexer.h"

#include <algorithm>
#include <cstdlib>

namespace banxin {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/'
        || c == '%';
}
bool isRegular(char c) { return !isBlank(c) && !isDelimiter(c); }

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

} // namespace

void ContentLexer::skipBlank()
{
    while (m_at < m_bytes.size()) {
        const char c = m_bytes[m_at];
        if (c == '%') {
            while (m_at < m_bytes.size() && m_bytes[m_at] != '\n' && m_bytes[m_at] != '\r')
                ++m_at;
        } else if (isBlank(c)) {
            ++m_at;
        } else {
            return;
        }
    }
}

bool ContentLexer::next(ContentToken& token)
{
    using Kind = ContentToken::Kind;
    skipBlank();
    token.text.clear();
    token.number = 0;
    token.kind = Kind::End;
    if (m_at >= m_bytes.size())
        return false;
    const char c = m_bytes[m_at];
    const bool twice = m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == c;
    if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.') {
        readNumber(token);
    } else if (c == '/') {
        readName(token);
    } else if (c == '(') {
        readString(token);
    } else if (c == '<' && !twice) {
        readHexString(token);
    } else if (c == '[' || c == ']') {
        token.kind = c == '[' ? Kind::ArrayOpen : Kind::ArrayClose;
        ++m_at;
    } else if ((c == '<' || c == '>') && twice) {
        token.kind = c == '<' ? Kind::DictOpen : Kind::DictClose;
        m_at += 2;
    } else if (isRegular(c)) {
        token.kind = Kind::Operator;
        while (m_at < m_bytes.size() && isRegular(m_bytes[m_at]))
            token.text += m_bytes[m_at++];
    } else { // a lone delimiter: an operator that nobody knows
        token.kind = Kind::Operator;
        token.text = c;
        ++m_at;
    }
    return true;
}

void ContentLexer::readNumber(ContentToken& token)
{
    token.kind = ContentToken::Kind::Number;
    double value = 0, unit = 1;
    bool negative = false, fraction = false;
    for (; m_at < m_bytes.size() && isRegular(m_bytes[m_at]); ++m_at) {
        const char c = m_bytes[m_at];
        if (c == '-') {
            negative = true;
        } else if (c == '.') {
            fraction = true;
        } else if (c >= '0' && c <= '9') {
            if (fraction)
                unit /= 10;
            value = fraction ? value + (c - '0') * unit : std::min(value * 10 + (c - '0'), 1e15);
        }
    }
    token.number = negative ? -value : value;
}

void ContentLexer::readName(ContentToken& token)
{
    token.kind = ContentToken::Kind::Name;
    token.text.assign(1, '/');
    for (++m_at; m_at < m_bytes.size() && isRegular(m_bytes[m_at]); ++m_at) {
        if (m_bytes[m_at] == '#' && m_at + 2 < m_bytes.size() && hexDigit(m_bytes[m_at + 1]) >= 0
            && hexDigit(m_bytes[m_at + 2]) >= 0) {
            token.text += static_cast<char>(hexDigit(m_bytes[m_at + 1]) * 16 + hexDigit(m_bytes[m_at + 2]));
            m_at += 2;
        } else {
            token.text += m_bytes[m_at];
        }
    }
}

void ContentLexer::readString(ContentToken& token)
{
    token.kind = ContentToken::Kind::String;
    int depth = 1;
    for (++m_at; m_at < m_bytes.size(); ++m_at) {
        const char c = m_bytes[m_at];
        if (c == '\\') {
            readEscape(token);
            continue;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
            ++m_at;
            return;
        }
        token.text += c;
    }
}

/// Leaves m_at on the last character of the escape.
void ContentLexer::readEscape(ContentToken& token)
{
    if (++m_at >= m_bytes.size())
        return;
    const char c = m_bytes[m_at];
    if (c >= '0' && c <= '7') {
        int value = c - '0';
        for (int digits = 1;
             digits < 3 && m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] >= '0' && m_bytes[m_at + 1] <= '7';
             ++digits)
            value = value * 8 + (m_bytes[++m_at] - '0');
        token.text += static_cast<char>(value & 0xff);
    } else if (c == '\r') {
        if (m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == '\n')
            ++m_at;
    } else if (c != '\n') {
        constexpr std::string_view letters = "nrtbf", values = "\n\r\t\b\f";
        const std::size_t known = letters.find(c);
        token.text += known == std::string_view::npos ? c : values[known];
    }
}

void ContentLexer::readHexString(ContentToken& token)
{
    token.kind = ContentToken::Kind::String;
    int high = -1;
    for (++m_at; m_at < m_bytes.size(); ++m_at) {
        const char c = m_bytes[m_at];
        if (c == '>') {
            ++m_at;
            break;
        }
        const int digit = hexDigit(c);
        if (digit < 0)
            continue;
        if (high < 0) {
            high = digit;
        } else {
            token.text += static_cast<char>(high * 16 + digit);
            high = -1;
        }
    }
    if (high >= 0)
        token.text += static_cast<char>(high * 16);
}

std::size_t ContentLexer::skipInlineImage()
{
    const std::size_t from = std::min(m_at + 1, m_bytes.size()); // one blank follows ID
    for (std::size_t at = from; at + 1 < m_bytes.size(); ++at) {
        const bool ends = at + 2 >= m_bytes.size() || !isRegular(m_bytes[at + 2]);
        if (m_bytes[at] == 'E' && m_bytes[at + 1] == 'I' && ends && (at == from || isBlank(m_bytes[at - 1]))) {
            m_at = at + 2;
            return at - from;
        }
    }
    m_at = m_bytes.size();
    return m_at - from;
}

} // namespace banxin
