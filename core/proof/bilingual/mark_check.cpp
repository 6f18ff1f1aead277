// N31f: quotation marks and brackets of each side.

#include "proof/bilingual/checks.h"
#include "proof/bilingual/numbers/scanner.h"

#include <algorithm>

namespace banxin {

namespace {

using bilingual::isDigit;
using bilingual::isLatin;

struct Open {
    char32_t close; ///< the mark that ends it
    int at;
};

/// A mark without its partner.
struct Lonely {
    int at = 0;
    char32_t mark = 0;
    char32_t partner = 0;
};

char32_t partnerOf(char32_t c, bool& opens)
{
    static const std::u32string_view pairs = U"（）()《》〈〉【】〔〕［］[]{}“”‘’「」『』";
    const auto where = pairs.find(c);
    if (where == std::u32string_view::npos)
        return 0;
    opens = where % 2 == 0;
    return pairs[opens ? where + 1 : where - 1];
}

/// Round brackets of either width end each other: their width is another rule's.
char32_t sameKind(char32_t c) { return c == U'）' ? U')' : c == U'］' ? U']' : c; }

class MarkReader {
public:
    explicit MarkReader(const std::u32string& text) : m_text(text) {}

    std::vector<Lonely> read()
    {
        for (m_pos = 0; m_pos < static_cast<int>(m_text.size()); ++m_pos)
            take(at(m_pos));
        for (const Open& open : m_open)
            m_lonely.push_back({open.at, at(open.at), open.close});
        std::sort(m_lonely.begin(), m_lonely.end(), [](const Lonely& a, const Lonely& b) { return a.at < b.at; });
        return m_lonely;
    }

private:
    char32_t at(int pos) const
    {
        return pos >= 0 && pos < static_cast<int>(m_text.size()) ? m_text[static_cast<std::size_t>(pos)] : 0;
    }
    bool isOpen(char32_t close) const
    {
        return std::any_of(m_open.begin(), m_open.end(),
                           [&](const Open& open) { return sameKind(open.close) == sameKind(close); });
    }
    bool lettersAround() const { return isLatin(at(m_pos - 1)) && isLatin(at(m_pos + 1)); }
    /// ’90s, ’tis
    bool elision() const
    {
        return isDigit(at(m_pos + 1))
            || (isLatin(at(m_pos + 1)) && at(m_pos + 1) >= U'a' && !isLatin(at(m_pos - 1))
                && m_text.substr(static_cast<std::size_t>(m_pos) + 1, 3) == U"tis");
    }

    void take(char32_t c)
    {
        bool opens = false;
        if (c == U'\'' || c == 0x2019)
            return takeApostrophe(c);
        if (c == U'"')
            return takeStraight();
        const char32_t partner = partnerOf(c, opens);
        if (partner == 0)
            return;
        if (opens)
            m_open.push_back({partner, m_pos});
        else
            close(c, partner);
    }
    void close(char32_t c, char32_t partner)
    {
        if (!isOpen(c)) {
            if ((c == U')' || c == U'）') && isEnumerator())
                return;
            m_lonely.push_back({m_pos, c, partner});
            return;
        }
        while (sameKind(m_open.back().close) != sameKind(c)) {
            m_lonely.push_back({m_open.back().at, at(m_open.back().at), m_open.back().close});
            m_open.pop_back();
        }
        m_open.pop_back();
    }
    /// 1) or a） at the beginning of a clause.
    bool isEnumerator() const
    {
        int p = m_pos - 1;
        while (isDigit(at(p)) || (isLatin(at(p)) && p == m_pos - 1)
               || std::u32string_view(U"一二三四五六七八九十").find(at(p)) != std::u32string_view::npos) {
            if (at(p) == 0)
                break;
            --p;
        }
        const char32_t before = at(p);
        return p < m_pos - 1
            && (p < 0 || before == U'\n' || before == U' ' || before == U'；' || before == U'。' || before == U'，'
                || before == U'：');
    }
    void takeApostrophe(char32_t c)
    {
        if (lettersAround())
            return;
        const char32_t curly = 0x2019;
        if (c == curly) {
            if (isOpen(curly))
                close(curly, 0x2018);
            else if (!isLatin(at(m_pos - 1)) && !isDigit(at(m_pos - 1)) && !elision())
                m_lonely.push_back({m_pos, c, 0x2018});
            return;
        }
        if (isOpen(U'\'')) { // 'the workers' rights': any but the last may be a genitive
            close(U'\'', U'\'');
            return;
        }
        const char32_t before = at(m_pos - 1);
        const bool start = before == 0 || before == U' ' || before == U'(' || before == U'\n' || before == U'"'
            || before == 0x201C;
        if (start && (isLatin(at(m_pos + 1)) || isDigit(at(m_pos + 1))) && !elision())
            m_open.push_back({U'\'', m_pos});
    }
    void takeStraight()
    {
        if (isOpen(U'"'))
            close(U'"', U'"');
        else if (!isDigit(at(m_pos - 1))) // 12": inches
            m_open.push_back({U'"', m_pos});
    }

    const std::u32string& m_text;
    int m_pos = 0;
    std::vector<Open> m_open;
    std::vector<Lonely> m_lonely;
};

std::vector<Lonely> readMarks(const QString& text)
{
    const std::u32string characters = text.toStdU32String();
    return MarkReader(characters).read();
}

/// A quotation that goes on in the next paragraph opens at its beginning and is not closed.
bool goesOn(const std::vector<Lonely>& lonely)
{
    return lonely.size() == 1 && lonely.front().at == 0
        && (lonely.front().mark == 0x201C || lonely.front().mark == U'"');
}

} // namespace

BilingualFindings findUnpaired(const QString& zh, const QString& en)
{
    const auto zhMarks = readMarks(zh);
    const auto enMarks = readMarks(en);
    BilingualFindings out;
    if (goesOn(zhMarks) && goesOn(enMarks))
        return out;
    const auto add = [&](const Lonely& lonely, Language language) {
        BilingualFinding finding;
        finding.rule = QStringLiteral("N31f");
        finding.side = language;
        (language == Language::Zh ? finding.zh : finding.en) = {lonely.at, lonely.at + 1};
        (language == Language::Zh ? finding.zhText : finding.enText) = QString::fromUcs4(&lonely.mark, 1);
        finding.suggestion = QString::fromUcs4(&lonely.partner, 1);
        out.push_back(std::move(finding));
    };
    for (const Lonely& lonely : zhMarks)
        add(lonely, Language::Zh);
    for (const Lonely& lonely : enMarks)
        add(lonely, Language::En);
    return out;
}

} // namespace banxin
