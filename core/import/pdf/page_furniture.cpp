#include "import/pdf/page_layout.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace banxin::pdftext {

namespace {

/// How far from the edges running heads and folios stand, as a part of the page's height.
constexpr double edge = 0.12;

bool atEdge(const TextLine& line, const FoundPage& page)
{
    const double y = line.box.center().y();
    return y < edge * page.height || y > (1 - edge) * page.height;
}

/// The words without numbers, so that 第 3 页 and 第 4 页 are the same.
QString withoutNumbers(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("[0-9０-９]+|\\s"));
    QString out = text;
    return out.remove(number);
}

bool isFolio(const QString& text)
{
    static const QRegularExpression folio(QStringLiteral(
        "^[-—–·.\\s第]*(?:[0-9]{1,4}|[ivxlc]{1,6})[-—–·.\\s页]*(?:[/／共]\\s*[0-9]{1,4}\\s*页?)?$"));
    return folio.match(text).hasMatch();
}

/// What tells that two lines of different pages are one running head: where they stand and what they say.
struct Key {
    int y;
    QString words;
    auto operator<=>(const Key& other) const
    {
        return y != other.y ? y <=> other.y : QString::compare(words, other.words) <=> 0;
    }
    bool operator==(const Key&) const = default;
};

class Furniture {
public:
    Furniture(const std::vector<std::vector<TextLine>>& lines, const std::vector<FoundPage>& pages,
              const std::vector<BodyType>& body)
        : m_lines(lines),
          m_pages(pages),
          m_body(body)
    {
        for (std::size_t page = 0; page < lines.size(); ++page)
            for (const TextLine& line : lines[page])
                if (atEdge(line, pages[page])) {
                    ++m_words[{height(line), withoutNumbers(line.text)}];
                    if (isOutermost(line, page) && isOther(line, page))
                        ++m_heights[height(line)];
                }
    }

    bool holds(const TextLine& line, std::size_t page) const
    {
        if (!atEdge(line, m_pages[page]) || line.size > 1.3 * m_body[page].size)
            return false;
        const int count = static_cast<int>(m_pages.size());
        if (isFolio(line.text) && isOutermost(line, page))
            return true;
        if (count < 3)
            return isOutermost(line, page)
                && (isUnderRule(line, page)
                    || (count == 2 && isOther(line, page)
                        && times(m_words, Key{height(line), withoutNumbers(line.text)}) == 2));
        const bool many = times(m_words, Key{height(line), withoutNumbers(line.text)}) >= 3;
        if (many && isOutermost(line, page))
            return true;
        // The head names the column or the article, which changes.
        return isOther(line, page) && isOutermost(line, page)
            && times(m_heights, height(line), 1) >= std::max(3, count / 3);
    }

private:
    int height(const TextLine& line) const { return static_cast<int>(std::lround(line.box.center().y() / 3)); }

    /// In type that is not that of the text, and away from it.
    bool isOther(const TextLine& line, std::size_t page) const
    {
        if (m_body[page].matches(line) || line.text.size() > 40)
            return false;
        return std::ranges::none_of(m_lines[page], [&](const TextLine& other) {
            const double gap = std::max(other.box.top() - line.box.bottom(), line.box.top() - other.box.bottom());
            return &other != &line && gap > -0.3 * line.size && gap < 0.8 * line.size;
        });
    }

    static int times(const std::map<Key, int>& map, const Key& key)
    {
        const auto at = map.find(key);
        return at == map.end() ? 0 : at->second;
    }
    static int times(const std::map<int, int>& map, int key, int reach)
    {
        int sum = 0;
        for (int k = key - reach; k <= key + reach; ++k)
            if (const auto at = map.find(k); at != map.end())
                sum += at->second;
        return sum;
    }

    /// No running text stands nearer to the edge of the page.
    bool isOutermost(const TextLine& line, std::size_t page) const
    {
        const bool top = line.box.center().y() < m_pages[page].height / 2;
        return std::ranges::none_of(m_lines[page],
                                    [&](const TextLine& other) {
                                        const double beyond = top ? line.box.top() - other.box.bottom()
                                                                  : other.box.top() - line.box.bottom();
                                        return beyond > -0.3 * line.size
                                            && (other.text.size() > 40 || !atEdge(other, m_pages[page]));
                                    })
            && countBeyond(line, page, top) <= 3;
    }

    std::ptrdiff_t countBeyond(const TextLine& line, std::size_t page, bool top) const
    {
        return std::ranges::count_if(m_lines[page], [&](const TextLine& other) {
            return top ? other.box.bottom() < line.box.top() + 0.3 * line.size
                       : other.box.top() > line.box.bottom() - 0.3 * line.size;
        });
    }

    bool isUnderRule(const TextLine& line, std::size_t page) const
    {
        return std::ranges::any_of(m_pages[page].rules,
                                   [&](const QRectF& rule) {
                                       return rule.width() > 0.6 * m_pages[page].width
                                           && rule.top() < 0.1 * m_pages[page].height
                                           && std::abs(rule.center().y() - line.box.center().y()) < 3 * line.size;
                                   })
            && line.size < 1.2 * m_body[page].size && line.box.top() < 0.06 * m_pages[page].height;
    }

    const std::vector<std::vector<TextLine>>& m_lines;
    const std::vector<FoundPage>& m_pages;
    const std::vector<BodyType>& m_body;
    std::map<Key, int> m_words;
    std::map<int, int> m_heights;
};

} // namespace

std::vector<std::vector<TextLine>> takeFurniture(std::vector<std::vector<TextLine>>& lines,
                                                 const std::vector<FoundPage>& pages,
                                                 const std::vector<BodyType>& body)
{
    std::vector<std::vector<TextLine>> out(lines.size());
    const Furniture furniture(lines, pages, body);
    std::vector<std::vector<TextLine>> rest(lines.size());
    for (std::size_t page = 0; page < lines.size(); ++page)
        for (const TextLine& line : lines[page])
            (furniture.holds(line, page) ? out : rest)[page].push_back(line);
    lines = std::move(rest);
    return out;
}

std::vector<bool> picturesOfCopy(const std::vector<FoundPage>& pages, std::size_t page)
{
    std::map<int, int> uses;
    for (const FoundPage& other : pages)
        for (const PictureBox& picture : other.pictures)
            ++uses[picture.object];
    const FoundPage& here = pages[page];
    std::vector<bool> out;
    for (const PictureBox& picture : here.pictures) {
        const double share = picture.box.width() * picture.box.height() / std::max(1.0, here.width * here.height);
        const bool repeated = picture.object > 0 && uses[picture.object] >= 3;
        out.push_back(!picture.bytes.isEmpty() && share < 0.75 && !repeated);
    }
    return out;
}

} // namespace banxin::pdftext
