#include "correction/returned_items.h"

#include "correction/correction_table.h"
#include "docx/writer.h"
#include "edit/text_difference.h"

#include <algorithm>
#include <map>

namespace banxin {

namespace {

using Kind = CorrectionPlace::Kind;

/// Finds which item is which place.
class Pairing {
public:
    Pairing(std::vector<ReturnedItem>& items, const std::vector<CorrectionPlace>& places,
            const std::vector<QString>& texts)
        : m_items(items),
          m_places(places),
          m_texts(texts),
          m_itemOf(places.size(), -1)
    {}

    void run()
    {
        byBookmark([this](std::size_t item, int place) { return m_items[item].text == text(place); });
        byText();
        byBookmark([this](std::size_t item, int place) {
            constexpr double faintly = 0.25;
            return Likeness(m_items[item].text).to(Likeness(text(place))) >= faintly;
        });
        byLikeness();
        byBookmark([](std::size_t, int) { return true; });
        alone();
    }

private:
    const QString& text(int place) const { return m_texts[static_cast<std::size_t>(place)]; }
    bool fits(std::size_t item, std::size_t place) const
    {
        return (m_places[place].kind == Kind::Table) == (m_items[item].table != nullptr);
    }
    void pair(std::size_t item, std::size_t place)
    {
        m_items[item].place = static_cast<int>(place);
        m_itemOf[place] = static_cast<int>(item);
    }

    template <typename Accept>
    void byBookmark(Accept accept)
    {
        for (std::size_t i = 0; i < m_items.size(); ++i)
            for (const int place : m_items[i].bookmarked)
                if (m_items[i].place < 0 && m_itemOf[static_cast<std::size_t>(place)] < 0
                    && fits(i, static_cast<std::size_t>(place)) && accept(i, place))
                    pair(i, static_cast<std::size_t>(place));
    }

    /// The same words: in order, those nearest to where they were.
    void byText()
    {
        std::map<QString, std::vector<std::size_t>> free; // the last first
        for (std::size_t p = m_places.size(); p-- > 0;)
            if (m_itemOf[p] < 0)
                free[m_texts[p]].push_back(p);
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const auto at = m_items[i].place < 0 ? free.find(m_items[i].text) : free.end();
            if (at == free.end() || at->second.empty() || !fits(i, at->second.back()))
                continue;
            pair(i, at->second.back());
            at->second.pop_back();
        }
    }

    void byLikeness()
    {
        constexpr std::size_t mostPairs = 250'000;
        struct Candidate {
            double likeness;
            std::size_t item, place;
        };
        std::vector<std::pair<std::size_t, Likeness>> items;
        std::vector<std::pair<std::size_t, Likeness>> places;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (m_items[i].place < 0)
                items.emplace_back(i, Likeness(m_items[i].text));
        for (std::size_t p = 0; p < m_places.size(); ++p)
            if (m_itemOf[p] < 0)
                places.emplace_back(p, Likeness(m_texts[p]));
        if (items.size() * places.size() > mostPairs)
            return;
        std::vector<Candidate> candidates;
        for (const auto& [i, a] : items)
            for (const auto& [p, b] : places)
                if (const double likeness = a.to(b); likeness >= stillTheSame && fits(i, p))
                    candidates.push_back({likeness, i, p});
        std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::likeness);
        for (const Candidate& one : candidates)
            if (m_items[one.item].place < 0 && m_itemOf[one.place] < 0)
                pair(one.item, one.place);
    }

    /// A place and an item that stand alone between two that are known are each other; so is a field that was
    /// written anew.
    void alone()
    {
        for (std::size_t p = 0; p < m_places.size(); ++p) {
            if (m_itemOf[p] >= 0 || (p > 0 && m_itemOf[p - 1] < 0))
                continue;
            const bool gapEnds = p + 1 == m_places.size() || m_itemOf[p + 1] >= 0;
            const int before = p == 0 ? -1 : m_itemOf[p - 1];
            const int after = p + 1 < m_places.size() ? m_itemOf[p + 1] : static_cast<int>(m_items.size());
            const auto item = static_cast<std::size_t>(before + 1);
            if (gapEnds && after == before + 2 && m_items[item].place < 0 && fits(item, p)
                && (m_places[p].kind == Kind::Field || m_places[p].kind == Kind::Table))
                pair(item, p);
        }
    }

    std::vector<ReturnedItem>& m_items;
    const std::vector<CorrectionPlace>& m_places;
    const std::vector<QString>& m_texts;
    std::vector<int> m_itemOf; ///< by place
};

void addBookmarks(const std::vector<docx::Block>& blocks, QStringList& out)
{
    for (const docx::Block& block : blocks) {
        out += block.paragraph.bookmarks;
        for (const docx::Row& row : block.rows)
            for (const docx::Cell& cell : row.cells)
                addBookmarks(cell.blocks, out);
    }
}

} // namespace

std::vector<ReturnedItem> returnedItems(const docx::Document& document, const std::vector<Article>& articles,
                                        const std::vector<CorrectionPlace>& places,
                                        const std::vector<QString>& texts)
{
    std::map<QString, int> named;
    for (std::size_t p = 0; p < places.size(); ++p)
        named.emplace(placeBookmark(articles[places[p].article], places[p]), static_cast<int>(p));
    std::vector<ReturnedItem> out;
    for (const docx::Block& block : document.body) {
        ReturnedItem item;
        QStringList bookmarks;
        addBookmarks({block}, bookmarks);
        if (block.kind == docx::Block::Kind::Table) {
            item.table = &block;
            item.text = tableText(block);
        } else {
            item.paragraph = &block.paragraph;
            item.text = block.paragraph.text().trimmed();
            if (item.text == QLatin1String(missingPicture))
                item.text = QChar(0xFFFC);
        }
        for (const QString& bookmark : bookmarks)
            if (const auto at = named.find(bookmark); at != named.end())
                item.bookmarked.push_back(at->second);
        const bool column = block.paragraph.style == QLatin1String(docx::style::column)
            || std::ranges::any_of(bookmarks, [](const QString& name) {
                                return name.startsWith(QLatin1String(columnBookmark));
                            });
        if (!column && (!item.text.isEmpty() || !item.bookmarked.empty()))
            out.push_back(std::move(item));
    }
    Pairing(out, places, texts).run();
    std::erase_if(out, [](const ReturnedItem& item) { return item.text.isEmpty() && item.place < 0; });
    return out;
}

} // namespace banxin
