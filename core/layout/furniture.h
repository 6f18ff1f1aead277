#pragma once

#include "layout/flow.h"
#include "layout/page_filler.h"

namespace banxin {

/// Pages and page parts that are not running text: cover, nameplate, back page, running
/// heads and folios.
class Furniture {
public:
    Furniture(const Edition& edition, const TextSetter& setter, LanguageMode languages);

    /// The cover (封一) of a publication that has one.
    ComposedPage cover() const;
    /// The nameplate at the head of page 1 (报头), as a box of whole lines.
    FlowBlock nameplate(Length width) const;
    /// The page with the contacts (封底).
    ComposedPage backPage(int folio) const;
    /// Adds running head and folio to a page of the text.
    void addRunning(FilledPage& page, int folio) const;

private:
    void place(ComposedPage& page, const QString& text, const QString& style, Language language, Length x,
               Length& y, Length width) const;
    void place(ComposedPage& page, const QString& text, const TextStyle& style, Language language, Length x,
               Length& y, Length width) const;
    TextStyle nameplateStyle() const;
    QString issueName() const;
    TextStyle fitted(TextStyle style, const QString& text, Length width) const;
    QString columnName(ColumnId id) const;
    Language mainLanguage() const { return m_languages == LanguageMode::En ? Language::En : Language::Zh; }

    const Edition& m_edition;
    const TextSetter& m_setter;
    const PageDesign& m_design;
    LanguageMode m_languages;
};

} // namespace banxin
