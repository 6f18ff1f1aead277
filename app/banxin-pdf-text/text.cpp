#include "text.h"

#include <map>

namespace banxin::pdftext {

namespace {

QString toQString(const poppler::ustring& text)
{
    // Code units of UTF-16, in an std::basic_string of its own.
    return QString::fromUtf16(reinterpret_cast<const char16_t*>(text.data()), static_cast<qsizetype>(text.size()));
}

/// poppler has a box for each character, and two code units for some characters.
std::vector<float> startsOf(const poppler::text_box& box, const QString& text)
{
    std::vector<float> starts;
    std::size_t character = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool second = i > 0 && text.at(i).isLowSurrogate() && text.at(i - 1).isHighSurrogate();
        starts.push_back(second ? starts.back() : static_cast<float>(box.char_bbox(character).x()));
        character += second ? 0 : 1;
    }
    return starts;
}

} // namespace

void takeWords(const poppler::page& page, FoundPage& out)
{
    std::map<std::string, std::uint16_t> fonts;
    for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
        if (out.words.size() >= static_cast<std::size_t>(mostWordsOnPage))
            return;
        Word word;
        word.text = toQString(box.text());
        if (word.text.isEmpty())
            continue;
        const poppler::rectf area = box.bbox();
        word.box = {area.x(), area.y(), area.width(), area.height()};
        word.turn = static_cast<std::uint8_t>(box.rotation() & 3);
        word.size = static_cast<float>(box.has_font_info() ? box.get_font_size() : area.height());
        const std::string name = box.has_font_info() ? box.get_font_name() : std::string();
        const auto [at, isNew] = fonts.emplace(name, static_cast<std::uint16_t>(out.fonts.size()));
        if (isNew)
            out.fonts.push_back(QString::fromStdString(name));
        word.font = at->second;
        word.spaceAfter = box.has_space_after();
        word.starts = startsOf(box, word.text);
        out.words.push_back(std::move(word));
    }
}

} // namespace banxin::pdftext
