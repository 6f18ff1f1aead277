#pragma once

#include "layout/flow.h"
#include "layout/page_filler.h"

#include <QStringList>

namespace banxin {

/// The source of printed characters that no article holds, and what they are.
SourceRange furnitureRange(Language language, SourceRange::Role role = SourceRange::Role::Text);
/// At least 9 pt: the permit number and the notice on the front page (IM-01).
TextStyle legible(TextStyle style);

/// Pages and page parts that are not running text: what stands before and after it, the
/// nameplate, running heads and folios.
class Furniture {
public:
    Furniture(const Edition& edition, const TextSetter& setter, LanguageMode languages);

    /// Whether the issue begins with a cover (封一), of our own or finished.
    bool hasCover() const;
    /// The pages before the text: cover, inside cover (封二) with the colophon where the design
    /// wants it there, finished pages.
    std::vector<ComposedPage> frontPages(Diagnostics& diagnostics) const;
    /// The pages after the text, of which there are `before` with those at the front: blank pages
    /// up to the multiple that the design asks for (TB-03), inside back (封三), back (封底).
    std::vector<ComposedPage> backPages(int before, Diagnostics& diagnostics) const;
    /// The nameplate at the head of page 1 (报头), as a box of whole lines.
    FlowBlock nameplate(Length width) const;
    /// The colophon as one running text for the strip at the foot of the last page; empty where
    /// the design wants it elsewhere.
    QString colophonLine() const;
    /// The finished page with this index into Issue::finishedPages, or a blank one where it has no picture.
    ComposedPage insertedPage(int index, int folio, Diagnostics& diagnostics) const;
    /// Adds running head and folio to a page of the text.
    void addRunning(FilledPage& page, int folio) const;

private:
    ComposedPage blankPage(int folio) const;
    ComposedPage cover() const;
    ComposedPage colophonPage(int folio) const;
    ComposedPage backPage(int folio) const;
    ComposedPage finishedPage(const FinishedPage& finished, int folio, Diagnostics& diagnostics) const;
    const FinishedPage* finished(FinishedPage::Place place) const;

    // The cover
    Length coverHead(ComposedPage& page, const PageFrame& frame) const;
    void coverFoot(ComposedPage& page, const PageFrame& frame, BoxStacker& lines, Length top) const;
    QStringList coverLines(Language language) const;
    void firstTitles(const EditionColumn& column, Language language, QStringList& out) const;
    TextStyle overPicture(const QString& style, Language language) const;
    QStringList permitAndNotice() const;
    void addSides(BoxStacker& box, const QString& left, const QString& right, const TextStyle& style,
                  Language language) const;

    // The colophon
    bool printsColophon(ColophonDesign::Place place) const;
    void addColophon(BoxStacker& box) const;
    void addColophonRow(BoxStacker& box, ColophonField field, Length labelWidth) const;
    QString colophonText(ColophonField field, Language language) const;
    void addContacts(BoxStacker& box) const;

    void place(ComposedPage& page, const QString& text, const QString& style, Language language, Length x,
               Length& y, Length width) const;
    void place(ComposedPage& page, const QString& text, const TextStyle& style, Language language, Length x,
               Length& y, Length width, SourceRange::Role role = SourceRange::Role::Text) const;
    /// Draws what was stacked with its corner at the point.
    void draw(ComposedPage& page, const FlowBlock& box, Length x, Length y) const;
    void rule(BoxStacker& box, Length width, Length thickness) const;
    /// The style, or another where the design has none of this name (designs of older issues).
    TextStyle styleOr(const char* name, const char* other, Language language) const;
    QString issueLine(Language language) const;
    TextStyle nameplateStyle() const;
    QString issueName() const;
    /// The picture that stands in place of the name (刊头图); null: the name stands in words.
    const Picture* nameplatePicture() const;
    /// As high as the design's nameplate, never wider than `width`; at the origin.
    Rect nameplateBox(const Picture& picture, Length width) const;
    TextStyle fitted(TextStyle style, const QString& text, Length width) const;
    QString columnName(ColumnId id, Language language) const;
    QString cutHead(const QString& head, const TextStyle& style, Language language, Length most) const;
    QString addHead(FilledPage& filled, int folio, Language language, const QString& first) const;
    void addFolio(ComposedPage& page, int folio) const;
    bool both() const { return printsBoth(m_languages); }
    Language mainLanguage() const { return banxin::mainLanguage(m_languages); }

    const Edition& m_edition;
    const TextSetter& m_setter;
    const PageDesign& m_design;
    LanguageMode m_languages;
};

} // namespace banxin
