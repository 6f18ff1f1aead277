#pragma once

#include "base/diagnostic.h"
#include "base/length.h"
#include "layout/pair_drift.h"
#include "model/edition.h"
#include "text/face.h"

#include <QString>

#include <cstdint>
#include <map>
#include <vector>

namespace banxin {

/// A point on a page: origin at the top left corner of the trim, y downwards.
struct Point {
    Length x;
    Length y;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    Length x, y, width, height;
    Length right() const { return x + width; }
    Length bottom() const { return y + height; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// Index into ComposedIssue::paints. 0 is always the text ink.
using PaintId = int;

/// An ink of the page design: CMYK in thousandths (0 … 1000).
struct Paint {
    QString name; ///< "text", "accent" … as the design calls it
    int c = 0, m = 0, y = 0, k = 1000;
    friend bool operator==(const Paint&, const Paint&) = default;
};

/// Where printed characters come from, so that a click finds the text and a finding the page.
struct SourceRange {
    enum class Part { None, Kicker, Title, Subtitle, Byline, Source, Block, Furniture };
    /// What furniture is, and what a block prints beside its own text, to those who cannot see the
    /// page (UA-07). `item` tells which one.
    enum class Role {
        Text,          ///< the text of the part itself; furniture without a role of its own
        Cell,          ///< of a table; item: index into TableGrid::cells
        Repeated,      ///< header cells and （续表） of a table that goes on, title of an article that goes on
        ItemCaption,   ///< of one picture of a group; item: index into its "pictures"
        Note,          ///< footnote; item: its number in the article and language, from 1
        NoteLabel,     ///< the number before a footnote; item as above
        Nameplate,     ///< name of the publication
        ContentsTitle, ///< 目录
        ContentsEntry, ///< item: ContentsEntry::index
        ContentsNumber, ///< its page number
        Ornament,       ///< leaders and bullets (TC-01)
        ColumnOpener,   ///< item: value of the ColumnId
        JumpOut,        ///< 下转第N页
        JumpIn,         ///< 上接第N页
        RunningHead,
        Folio
    };
    Part part = Part::None;
    int article = -1; ///< index into Edition::articles; -1: furniture
    BlockId block;    ///< where part is Block
    Language language = Language::Zh;
    int from = 0; ///< code points of that text, half open
    int to = 0;
    Role role = Role::Text;
    std::int64_t item = -1; ///< of a picture in a group: index into its "pictures"
    friend bool operator==(const SourceRange&, const SourceRange&) = default;
};

/// One glyph in its place. x is the pen position relative to the run's origin; the
/// offsets of the face (halt, marks) are already in x and y.
struct PlacedGlyph {
    std::uint32_t glyph = 0;
    Length x;
    Length y;        ///< upwards positive, relative to the baseline
    Length advance;  ///< the glyph's own advance in the face, without glue
    int cluster = 0; ///< index into GlyphRun::text where the characters of this glyph begin
};

/// Glyphs of one face, size and paint on one baseline, in reading order.
/// `text` are the characters that the run stands for (UTF-16); glyph i stands for
/// text[cluster(i), cluster(i+1)) when clusters rise, several glyphs of one cluster for
/// that cluster together. Characters that print nothing (a space replaced by a gap at a
/// Han-Latin boundary) are carried by a space glyph in the gap, so that text extraction gives back the
/// source (rule A-08).
struct GlyphRun {
    FaceIndex face = 0; ///< into FaceSet
    Length size;
    PaintId paint = 0;
    Point origin; ///< of the baseline
    std::vector<PlacedGlyph> glyphs;
    QString text;
    SourceRange source;
    Length width; ///< from the origin to the end of the last advance
};

/// A filled shape: rules, tints, bands; the ellipse inside the rectangle for emphasis dots.
struct FilledRect {
    Rect rect;
    PaintId paint = 0;
    bool ellipse = false;
};

/// A picture or a page of a PDF in its frame; the part of it outside `frame` is clipped away (cover crop).
struct PlacedPicture {
    PictureId picture; ///< not valid: a place to fill in (待补图), which the window shows and no press prints
    Rect frame;        ///< what is visible
    Rect image;        ///< the whole picture
    SourceRange source;
    int page = 1; ///< of a PDF
};

/// How a line came to end where it does (for --explain and the tests).
struct LineReason {
    enum class Kind { ParagraphEnd, Natural, PushIn, PushOut, Hang, ForcedBreak, Hyphen, Rescue };
    Kind kind = Kind::Natural;
    Length natural;      ///< width before justification: above the measure it was squeezed, below stretched
    Length measure;      ///< width asked for
    Length widestHanGap; ///< widest added space between two Han (J-06)
    int badness = 0;     ///< J-08, hundredths
    int penalty = 0;     ///< of the break, hundredths
    QString rule;        ///< id of the rule that decided the break; empty: the measure alone
    /// The widest word space of the line as it is set, in thousandths of the em of its Latin type;
    /// 0: the line has none (J-07).
    int widestWordSpace = 0;
    /// Left short of the measure although the style justifies: no word space may be wider (J-07).
    bool ragged = false;
};

/// One line of text on a page, for dumps, hit tests and quality checks. Its runs are
/// runs[firstRun, lastRun) of the page.
struct ComposedLine {
    int firstRun = 0;
    int lastRun = 0;
    Rect box;        ///< em box over the measure
    Length baseline; ///< y on the page
    int textColumn = 0;
    bool bodyGrid = false; ///< stands on the body grid (R-03)
    SourceRange source;    ///< first run's source extended to the line's end
    LineReason reason;
};

/// A line of text that is turned about its origin, drawn as outlines over everything else, so that no
/// reader takes it for text of the page: the watermark of a review copy, Latin on a spine.
struct TurnedRun {
    GlyphRun run;
    int degrees = 0;     ///< counter-clockwise
    bool tinted = false; ///< darkens what lies below and hides nothing (needs transparency, X-11)
};

/// What a page is in the finished piece.
enum class PageRole {
    Body,
    Cover,       ///< 封一
    InsideFront, ///< 封二
    InsideBack,  ///< 封三
    Back,        ///< 封四 (封底)
    Blank        ///< only fills up to the multiple that binding needs (TB-03)
};

struct ComposedPage {
    Length width; ///< trim
    Length height;
    Length bleed;
    QString label; ///< page label: the folio as it would be printed
    bool folioPrinted = false;
    PageRole role = PageRole::Body;
    std::vector<Length> folds;           ///< x where the sheet is folded: the edges of a spine
    std::vector<FilledRect> rects;       ///< painted first
    std::vector<PlacedPicture> pictures; ///< then these
    std::vector<GlyphRun> runs;          ///< then these
    std::vector<TurnedRun> turned;       ///< over all of it
    std::vector<ComposedLine> lines;
};

/// A target on a page.
struct PageAnchor {
    int page = -1; ///< index into pages; -1: not placed
    Point at;
};

/// An entry of the outline and of the contents.
struct OutlineEntry {
    enum class Kind { Cover, Contents, Column, Article };
    Kind kind = Kind::Article;
    QString title;
    int level = 0;    ///< 0 at the top
    int article = -1; ///< index into Edition::articles for articles
    ColumnId column;  ///< for columns
    PageAnchor target;
};

/// An entry that the printed contents show, with the number as printed (empty: none).
struct ContentsEntry {
    QString title;
    QString number;
    int article = -1;
    ColumnId column;
    PageAnchor printedAt; ///< where the entry stands
    PageAnchor target;    ///< what it names
    int index = -1;       ///< SourceRange::item of what prints the entry
};

/// By how much a page, an article or the issue misses its target, and what would help.
struct CopyfitReport {
    enum class Scope { Page, Article, Issue };
    struct Paragraph {
        SourceRange source; ///< article, block and language
        int number = 0;     ///< of the block, as the article counts its blocks
    };

    Scope scope = Scope::Issue;
    int page = -1;                  ///< index into pages; of an article: where it ends
    int article = -1;               ///< index into Edition::articles
    int lines = 0;                  ///< body lines too many; below 0: so many are free
    int characters = 0;             ///< that these are, about; same sign
    int pages = 0;                  ///< Issue: pages too many or, below 0, too few
    std::vector<Paragraph> shorter; ///< could each be set a line shorter (J-06)
    std::vector<Paragraph> longer;  ///< or longer
    Length picture;                 ///< a picture lower by this would do; below 0: higher. 0: there is none
};

/// The result of composition: everything that an exporter or painter needs but faces and
/// picture bytes.
struct ComposedIssue {
    std::vector<ComposedPage> pages;
    std::vector<Paint> paints;
    std::vector<OutlineEntry> outline;
    std::vector<ContentsEntry> contents;
    std::vector<PageAnchor> articleStarts; ///< by index into Edition::articles
    std::vector<CopyfitReport> copyfit;
    std::vector<PairDrift> drifts; ///< of the articles that are set in pairs
    Diagnostics diagnostics;
    int overset = 0;  ///< lines that found no place
    QString title;    ///< 《刊名》 and issue, for the file's title
    QString language; ///< "zh-CN" or "en-GB", of the document
    QDate date;       ///< of the issue; may be invalid

    int lineCount() const;
};

/// A text dump, the same on every machine: pages, lines with baseline, x, text, reason. For
/// goldens and for comparing compositions.
QString dumpComposition(const ComposedIssue& issue, const FaceSet& faces);

} // namespace banxin
