#pragma once

#include "layout/composed.h"

#include <QString>
#include <QStringView>

#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <vector>

namespace banxin {

/// One glyph of a face together with the characters that it stands for. A glyph that stands
/// for different characters in different places (…/⋯, 一/⼀) has one use for each.
struct GlyphUse {
    std::uint32_t glyph = 0; ///< id in the face
    QString text;            ///< empty: a further glyph of a cluster whose first carries the text;
                             ///< it is drawn as an outline, for readers show text for every code
    int count = 0;           ///< how often it occurs
    int variant = 0;         ///< which of the face's ToUnicode tables tells this text
    int next = -1;           ///< next use of the same glyph
    /// Of a glyph for several characters (ffi, ——): uses of glyphs without ink or width (carriers), one
    /// for each character after the first; the glyph itself then tells the first alone. Ghostscript's
    /// text device reads only one UTF-16 unit of a code right.
    std::vector<int> carriers;

    /// What the glyph's code says in ToUnicode.
    QString told() const;
};

/// What an issue uses of one face.
struct FaceUsage {
    FaceIndex face = 0;
    std::vector<GlyphUse> uses;              ///< in order of first appearance
    std::vector<int> firstByGlyph;           ///< glyph id → index into uses, -1: unused
    std::uint32_t spaceGlyph = 0;            ///< the face's glyph for U+0020; 0: none
    std::map<QString, int> carriers;         ///< by character: the use of a blank glyph that tells it
    std::vector<std::uint32_t> freeCarriers; ///< blank glyphs that carry nothing yet
    bool carriersKnown = false;              ///< freeCarriers was filled
    int variants = 1;                        ///< number of ToUnicode tables needed
};

/// The glyphs of a whole issue, face by face, and for every placed glyph the use that it is.
class GlyphUsage {
public:
    /// Walks all pages. Errors: GlyphMissing for a glyph 0 (.notdef is never written, UA-16) or
    /// an id outside the face (subject: character and code point; detail: page);
    /// BadArgument for a face that is not in `faces`; Cancelled.
    static Result<GlyphUsage> collect(const ComposedIssue& issue, const FaceSet& faces, std::stop_token stop);

    /// The faces that occur, by face index.
    const std::vector<FaceUsage>& faces() const { return m_faces; }
    /// Position of a face in faces(), -1: unused.
    int slotOf(FaceIndex face) const { return m_slots[static_cast<std::size_t>(face)]; }
    /// For each glyph of page `page`, run by run in order: index into the uses of its run's face.
    const std::vector<int>& page(int page) const { return m_pages[static_cast<std::size_t>(page)]; }

private:
    Status addRun(const GlyphRun& run, const FaceSet& faces, int page);
    FaceUsage& usageFor(FaceIndex face, const FaceSet& faces);
    static int useIndex(FaceUsage& usage, std::uint32_t glyph, QStringView text);
    static void addCarriers(FaceUsage& usage, int use, const Face& face);
    static std::optional<int> carrierFor(FaceUsage& usage, QStringView character);
    void assignVariants();

    std::vector<FaceUsage> m_faces;
    std::vector<int> m_slots;
    std::vector<std::vector<int>> m_pages;
    std::vector<QStringView> m_texts; ///< of the run at hand
};

/// The characters of each glyph of `run`, one entry a glyph (see GlyphRun::text). A cluster with
/// as many characters as glyphs gives each glyph one; otherwise its first glyph carries all and
/// the others are empty. Characters before the first cluster belong to it.
void clusterTexts(const GlyphRun& run, std::vector<QStringView>& texts);

} // namespace banxin
