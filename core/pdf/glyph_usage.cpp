#include "pdf/glyph_usage.h"

#include <hb.h>

#include <algorithm>

namespace banxin {

namespace {

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || c.unicode() < 0x20; });
}

/// Line feeds and other controls are no text of a page; readers print boxes for them.
QString withoutControls(QStringView text)
{
    QString out = text.toString();
    for (QChar& c : out)
        if (c.unicode() < 0x20 || c.unicode() == 0x7F)
            c = QLatin1Char(' ');
    return out;
}

qsizetype codePoints(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (!(text[i].isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate()))
            ++count;
    return count;
}

/// Gives the text of one cluster to its glyphs [from, to).
void shareCluster(QStringView text, std::size_t from, std::size_t to, std::vector<QStringView>& texts)
{
    if (to - from == 1 || codePoints(text) != static_cast<qsizetype>(to - from)) {
        texts[from] = text;
        return;
    }
    qsizetype at = 0;
    for (std::size_t i = from; i < to; ++i) {
        const qsizetype length =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 1;
        texts[i] = text.mid(at, length);
        at += length;
    }
}

/// The glyphs of a face without ink and without width, at most as many as are ever needed.
std::vector<std::uint32_t> carriersOf(hb_font_t* font, unsigned glyphCount)
{
    constexpr std::size_t enough = 16;
    std::vector<std::uint32_t> out;
    for (hb_codepoint_t glyph = 1; glyph < glyphCount && out.size() < enough; ++glyph) {
        hb_glyph_extents_t ink{};
        if (hb_font_get_glyph_h_advance(font, glyph) == 0 && hb_font_get_glyph_extents(font, glyph, &ink)
            && ink.width == 0 && ink.height == 0)
            out.push_back(glyph);
    }
    return out;
}

Error missingGlyph(QStringView text, int page)
{
    const QList<uint> ucs4 = text.toUcs4();
    QString subject = text.toString();
    for (const uint c : ucs4)
        subject += QStringLiteral(" U+%1").arg(c, 4, 16, QLatin1Char('0')).toUpper();
    return {Error::Code::GlyphMissing, subject, QStringLiteral("page %1").arg(page + 1)};
}

} // namespace

QString GlyphUse::told() const { return carriers.empty() ? text : text.left(text[0].isHighSurrogate() ? 2 : 1); }

void clusterTexts(const GlyphRun& run, std::vector<QStringView>& texts)
{
    const std::size_t count = run.glyphs.size();
    const auto length = run.text.size();
    const QStringView all(run.text);
    texts.assign(count, QStringView());
    const auto before = [](const PlacedGlyph& a, const PlacedGlyph& b) { return a.cluster < b.cluster; };
    const bool rising = std::is_sorted(run.glyphs.begin(), run.glyphs.end(), before);
    const int lowest = count == 0 ? 0 : std::min_element(run.glyphs.begin(), run.glyphs.end(), before)->cluster;
    std::size_t from = 0;
    while (from < count) {
        const int cluster = run.glyphs[from].cluster;
        std::size_t to = from + 1;
        while (to < count && run.glyphs[to].cluster == cluster)
            ++to;
        qsizetype end = length;
        if (rising && to < count) {
            end = run.glyphs[to].cluster;
        } else if (!rising) {
            // Not what layout makes; the nearest start above still bounds this cluster.
            for (const PlacedGlyph& glyph : run.glyphs)
                if (glyph.cluster > cluster)
                    end = std::min<qsizetype>(end, glyph.cluster);
        }
        const qsizetype begin = cluster == lowest ? 0 : std::clamp<qsizetype>(cluster, 0, length);
        end = std::clamp(end, begin, length);
        shareCluster(all.mid(begin, end - begin), from, to, texts);
        from = to;
    }
}

Result<GlyphUsage> GlyphUsage::collect(const ComposedIssue& issue, const FaceSet& faces, std::stop_token stop)
{
    GlyphUsage usage;
    usage.m_slots.assign(static_cast<std::size_t>(faces.size()), -1);
    usage.m_pages.resize(issue.pages.size());
    for (std::size_t page = 0; page < issue.pages.size(); ++page) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, {}, {}};
        for (const GlyphRun& run : issue.pages[page].runs) {
            Status added = usage.addRun(run, faces, static_cast<int>(page));
            if (!added)
                return added.error();
        }
    }
    usage.assignVariants();
    return usage;
}

Status GlyphUsage::addRun(const GlyphRun& run, const FaceSet& faces, int page)
{
    if (run.face < 0 || run.face >= faces.size())
        return Error{Error::Code::BadArgument, QStringLiteral("face %1").arg(run.face),
                     QStringLiteral("not in the face set")};
    FaceUsage& usage = usageFor(run.face, faces);
    clusterTexts(run, m_texts);
    std::vector<int>& out = m_pages[static_cast<std::size_t>(page)];
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const std::uint32_t glyph = run.glyphs[i].glyph;
        if (glyph == 0 || glyph >= usage.firstByGlyph.size())
            return missingGlyph(m_texts[i], page);
        // Every white glyph of that shape is a space to a reader, whatever the source had.
        QStringView text = m_texts[i];
        if (glyph == usage.spaceGlyph && isBlank(text))
            text = u" ";
        const int use = useIndex(usage, glyph, text);
        ++usage.uses[static_cast<std::size_t>(use)].count;
        addCarriers(usage, use, faces.face(run.face));
        out.push_back(use);
    }
    return Done{};
}

FaceUsage& GlyphUsage::usageFor(FaceIndex face, const FaceSet& faces)
{
    int& slot = m_slots[static_cast<std::size_t>(face)];
    if (slot < 0) {
        slot = static_cast<int>(m_faces.size());
        FaceUsage usage;
        usage.face = face;
        const Face& opened = faces.face(face);
        usage.firstByGlyph.assign(hb_face_get_glyph_count(opened.hbFace.get()), -1);
        hb_codepoint_t space = 0;
        if (hb_font_get_nominal_glyph(opened.hbFont.get(), ' ', &space))
            usage.spaceGlyph = space;
        m_faces.push_back(std::move(usage));
    }
    return m_faces[static_cast<std::size_t>(slot)];
}

int GlyphUsage::useIndex(FaceUsage& usage, std::uint32_t glyph, QStringView text)
{
    const bool hasControls =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
    const QString cleaned = hasControls ? withoutControls(text) : QString();
    if (hasControls)
        text = cleaned;
    int* link = &usage.firstByGlyph[glyph];
    while (*link >= 0) {
        GlyphUse& use = usage.uses[static_cast<std::size_t>(*link)];
        if (use.text == text)
            return *link;
        link = &use.next;
    }
    const int index = static_cast<int>(usage.uses.size());
    *link = index; // before push_back, which moves what it points into
    usage.uses.push_back({glyph, text.toString(), 0, 0, -1, {}});
    return index;
}

/// Finds a carrier for every character after the first, the same for the same character, so that all
/// stand in one font and one text object; where the face has too few, the glyph tells them all.
void GlyphUsage::addCarriers(FaceUsage& usage, int use, const Face& face)
{
    const GlyphUse& known = usage.uses[static_cast<std::size_t>(use)];
    if (!known.carriers.empty()) {
        for (const int carrier : known.carriers)
            ++usage.uses[static_cast<std::size_t>(carrier)].count;
        return;
    }
    const QString text = known.text;
    if (known.count > 1 || codePoints(text) < 2)
        return; // asked before
    if (!usage.carriersKnown)
        usage.freeCarriers = carriersOf(face.hbFont.get(), static_cast<unsigned>(usage.firstByGlyph.size()));
    usage.carriersKnown = true;
    std::vector<int> carriers;
    for (qsizetype at = text[0].isHighSurrogate() ? 2 : 1; at < text.size();) {
        const qsizetype length = text[at].isHighSurrogate() ? 2 : 1;
        const auto carrier = carrierFor(usage, QStringView(text).mid(at, length));
        if (!carrier)
            return;
        carriers.push_back(*carrier);
        at += length;
    }
    for (const int carrier : carriers)
        ++usage.uses[static_cast<std::size_t>(carrier)].count;
    usage.uses[static_cast<std::size_t>(use)].carriers = std::move(carriers);
}

std::optional<int> GlyphUsage::carrierFor(FaceUsage& usage, QStringView character)
{
    const auto known = usage.carriers.find(character.toString());
    if (known != usage.carriers.end())
        return known->second;
    // One that a text sets itself would have two meanings.
    while (!usage.freeCarriers.empty() && usage.firstByGlyph[usage.freeCarriers.front()] >= 0)
        usage.freeCarriers.erase(usage.freeCarriers.begin());
    if (usage.freeCarriers.empty())
        return std::nullopt;
    const std::uint32_t glyph = usage.freeCarriers.front();
    usage.freeCarriers.erase(usage.freeCarriers.begin());
    return usage.carriers[character.toString()] = useIndex(usage, glyph, character);
}

void GlyphUsage::assignVariants()
{
    std::vector<int> same;
    for (FaceUsage& usage : m_faces) {
        for (const int first : usage.firstByGlyph) {
            if (first < 0 || usage.uses[static_cast<std::size_t>(first)].next < 0)
                continue;
            same.clear();
            for (int use = first; use >= 0; use = usage.uses[static_cast<std::size_t>(use)].next)
                if (!usage.uses[static_cast<std::size_t>(use)].text.isEmpty())
                    same.push_back(use);
            // The commonest text stays in the main font, so that fonts change rarely.
            std::stable_sort(same.begin(), same.end(), [&](int a, int b) {
                return usage.uses[static_cast<std::size_t>(a)].count
                    > usage.uses[static_cast<std::size_t>(b)].count;
            });
            for (std::size_t i = 0; i < same.size(); ++i)
                usage.uses[static_cast<std::size_t>(same[i])].variant = static_cast<int>(i);
            usage.variants = std::max(usage.variants, static_cast<int>(same.size()));
        }
    }
}

} // namespace banxin
