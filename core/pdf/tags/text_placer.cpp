#include "pdf/tags/text_placer.h"

#include "layout/article/numerals.h"
#include "pdf/tags/language_ranges.h"
#include "pdf/tags/link_finder.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace banxin {

namespace {

using Role = SourceRange::Role;

/// Whether the runs of a text tell where in it they stand; cells and footnotes do not.
bool tellsPlaces(const TextKey& key) { return key.article >= 0 && key.role == Role::Text; }

template <typename Ranges>
int indexAt(const Ranges& ranges, int position)
{
    const auto at = std::ranges::find_if(
        ranges, [&](const auto& range) { return range.from <= position && position < range.to; });
    return at == ranges.end() ? -1 : static_cast<int>(at - ranges.begin());
}

} // namespace

/// A text on its way into elements.
struct TextPlacer::Unit {
    std::u32string text;
    bool places = false;
    std::vector<FoundLink> links;
    std::vector<LanguageRange> languages;
    std::vector<NoteSource> notes;                      ///< whose anchors stand in this text
    int at = 0;                                         ///< how far the text has been read
    int label = 0;                                      ///< characters of a footnote's number that have been read
    std::map<std::tuple<int, int, int, int>, int> made; ///< by element, link, note and language
};

const GlyphRun& TextPlacer::run(const RunPlace& place) const
{
    return m_issue.pages[static_cast<std::size_t>(place.page)].runs[static_cast<std::size_t>(place.run)];
}

PageAnchor TextPlacer::anchorOf(const RunPlace& place) const
{
    const GlyphRun& at = run(place);
    return {place.page, {at.origin.x, at.origin.y - at.size}};
}

PageAnchor TextPlacer::placeOf(const TextUnit& unit) const
{
    return unit.runs.empty() ? PageAnchor{} : anchorOf(unit.runs.front());
}

QString TextPlacer::printed(const TextUnit& unit) const
{
    QString out;
    for (std::size_t i = 0; i < unit.runs.size(); ++i) {
        const bool starts = std::ranges::find(unit.lineStarts, static_cast<int>(i)) != unit.lineStarts.end();
        if (starts && !out.isEmpty())
            out += QLatin1Char('\n');
        out += run(unit.runs[i]).text;
    }
    return out;
}

std::string TextPlacer::tagOf(Language language) const
{
    if (language == Language::Zh)
        return chinese() ? std::string() : "zh-CN";
    return chinese() ? "en" : std::string();
}

void TextPlacer::setLanguage(int element, Language language)
{
    const std::string tag = tagOf(language);
    const std::string around = m_structure.languageAt(m_structure.at(element).parent);
    if (tag == around || (!tag.empty() && !around.empty() && around.starts_with(tag)))
        return;
    m_structure.at(element).lang = tag.empty() ? m_issue.language.toStdString() : tag;
}

Text TextPlacer::textOf(const TextUnit& unit, bool& fromSource) const
{
    const std::optional<Text> source = m_sources.textOf(unit.key);
    fromSource = source.has_value();
    return source ? *source : Text(printed(unit));
}

void TextPlacer::findInlines(const TextUnit& unit, Unit& out) const
{
    bool fromSource = false;
    const Text text = textOf(unit, fromSource);
    out.text = text.string.toStdU32String();
    out.places = fromSource && tellsPlaces(unit.key);
    out.links = findLinks(text);
    out.languages = languageRanges(text, unit.key.language);
    if (!out.places || unit.key.part != SourceRange::Part::Block)
        return;
    for (const NoteSource& note : m_sources.notes(unit.key.article, unit.key.language))
        if (note.block.value == unit.key.block)
            out.notes.push_back(note);
}

/// The place in the text of each UTF-16 unit of a run. What prints is the text itself but for blanks
/// that a line end or a gap swallowed, soft hyphens, numbers of notes, and furniture before the text.
std::vector<int> TextPlacer::positions(const GlyphRun& run, Unit& unit) const
{
    const auto length = static_cast<int>(unit.text.size());
    if (unit.places)
        unit.at = std::clamp(run.source.from, 0, length);
    const auto is = [&](int at, char32_t c) {
        return at < length && unit.text[static_cast<std::size_t>(at)] == c;
    };
    const auto blank = [&](int at) {
        return at < length && QChar::isSpace(unit.text[static_cast<std::size_t>(at)]);
    };
    std::vector<int> out;
    for (qsizetype i = 0; i < run.text.size();) {
        const bool pair = run.text[i].isHighSurrogate() && i + 1 < run.text.size();
        const char32_t c = pair ? QChar::surrogateToUcs4(run.text[i], run.text[i + 1]) : run.text[i].unicode();
        int next = unit.at;
        while (!is(next, c) && !is(next, QChar::ObjectReplacementCharacter) && blank(next))
            ++next;
        int position = unit.at;
        if (is(next, c)) {
            position = next;
            unit.at = next + 1;
        } else if (is(next, QChar::ObjectReplacementCharacter)) {
            position = unit.at = next;
            const auto note = std::ranges::find(unit.notes, next, &NoteSource::from);
            const QString circled = note == unit.notes.end() ? QString() : circledNumber(note->number);
            const bool plain = QChar::isDigit(c);
            const auto digits = note == unit.notes.end() || !plain ? circled.size()
                                                                   : QString::number(note->number).size();
            if (++unit.label >= std::max<qsizetype>(1, digits)) {
                unit.label = 0;
                unit.at = next + 1;
            }
        }
        out.insert(out.end(), pair ? 2 : 1, std::min(position, std::max(0, length - 1)));
        i += pair ? 2 : 1;
    }
    return out;
}

/// What a place in a text belongs to, before elements are made of it.
struct TextPlacer::Inline {
    int element = -1;
    int link = -1;
    int note = -1;
    int language = -1;
    auto operator<=>(const Inline&) const = default;
};

TextPlacer::Inline TextPlacer::inlineAt(const Unit& unit, int element, int position) const
{
    Inline out;
    out.element = element;
    out.note = indexAt(unit.notes, position);
    bool linked = false; // a link holds no other
    for (int up = element; up >= 0; up = m_structure.at(up).parent)
        linked = linked || m_structure.at(up).type == "Link";
    out.link = out.note >= 0 || linked ? -1 : indexAt(unit.links, position);
    out.language = indexAt(unit.languages, position);
    return out;
}

/// The element for a stretch: the text's own, or one within it that is made when it is first met.
int TextPlacer::ownerOf(const TextUnit& unit, const RunPlace& place, Unit& out, const Inline& at)
{
    int owner = at.element;
    if (at.note >= 0 || at.link >= 0)
        owner = linkFor(unit, place, out, at);
    if (at.language < 0)
        return owner;
    const std::string& tag = out.languages[static_cast<std::size_t>(at.language)].language;
    if (const std::string around = m_structure.languageAt(owner);
        tag == around || (around.empty() && m_issue.language.toStdString().starts_with(tag)))
        return owner;
    const auto [known, added] = out.made.try_emplace({at.element, at.link, at.note, at.language}, -1);
    if (added) {
        known->second = m_structure.add(owner, "Span");
        m_structure.at(known->second).lang = tag;
    }
    return known->second;
}

int TextPlacer::linkFor(const TextUnit& unit, const RunPlace& place, Unit& out, const Inline& at)
{
    const auto [known, added] = out.made.try_emplace({at.element, at.link, at.note, -1}, -1);
    if (!added)
        return known->second;
    StructureLink link;
    if (at.note >= 0) {
        const NoteSource& source = out.notes[static_cast<std::size_t>(at.note)];
        link.element = m_structure.add(m_structure.add(at.element, "Reference"), "Link");
        link.contents = (chinese() ? QStringLiteral("注释 %1") : QStringLiteral("Note %1")).arg(source.number);
        m_noteEnds.push_back({static_cast<int>(m_structure.links.size()), unit.key.article, unit.key.language,
                              source.number, true, anchorOf(place)});
    } else {
        link.element = m_structure.add(at.element, "Link");
        link.uri = out.links[static_cast<std::size_t>(at.link)].uri;
        link.contents = link.uri.startsWith(QLatin1String("mailto:")) ? link.uri.mid(7) : link.uri;
    }
    known->second = link.element;
    m_structure.links.push_back(std::move(link));
    return known->second;
}

void TextPlacer::placeRun(const TextUnit& unit, const RunPlace& place, Unit& out, const ElementAt& elementAt)
{
    const GlyphRun& from = run(place);
    const std::vector<int> at = positions(from, out);
    ContentPiece piece;
    piece.page = place.page;
    piece.run = place.run;
    Inline open;
    const auto count = static_cast<int>(from.glyphs.size());
    for (int g = 0; g < count; ++g) {
        const auto cluster =
            static_cast<std::size_t>(std::max(0, from.glyphs[static_cast<std::size_t>(g)].cluster));
        const int position = cluster < at.size() ? at[cluster] : out.at;
        const Inline now = inlineAt(out, elementAt(position), position);
        if (g > 0 && now == open)
            continue;
        if (g > 0) {
            piece.to = g;
            m_structure.add(piece); // before an element is made that stands after it
            piece.from = g;
        }
        open = now;
        piece.owner = ownerOf(unit, place, out, now);
    }
    piece.to = count;
    if (count > 0)
        m_structure.add(piece);
}

std::vector<RunPlace> TextPlacer::swallowedSpaces(const TextUnit& unit) const
{
    std::vector<RunPlace> out;
    Unit read;
    findInlines(unit, read);
    const bool known = m_sources.textOf(unit.key).has_value();
    for (std::size_t i = 0; i < unit.runs.size(); ++i) {
        const GlyphRun& at = run(unit.runs[i]);
        const auto before = static_cast<std::size_t>(read.at);
        const std::vector<int> places = positions(at, read);
        if (i == 0 || places.empty())
            continue;
        const GlyphRun& last = run(unit.runs[i - 1]);
        const bool sameLine = unit.runs[i - 1].page == unit.runs[i].page && last.origin.y == at.origin.y;
        if (sameLine || last.text.isEmpty() || last.text.back().isSpace())
            continue;
        bool blank = !known && last.source.to < at.source.from; // furniture tells its places
        for (std::size_t p = before; known && p < static_cast<std::size_t>(std::max(0, places.front())); ++p)
            blank = blank || QChar::isSpace(read.text[p]);
        if (blank)
            out.push_back(unit.runs[i - 1]);
    }
    return out;
}

void TextPlacer::place(const TextUnit& unit, int element)
{
    place(unit, [element](int) { return element; });
}

void TextPlacer::place(const TextUnit& unit, const ElementAt& elementAt)
{
    Unit out;
    findInlines(unit, out);
    for (const RunPlace& place : unit.runs)
        placeRun(unit, place, out, elementAt);
}

} // namespace banxin
