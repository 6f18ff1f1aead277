#include "pdf/tags/issue_tagger.h"

#include "pdf/tags/alternative_text.h"
#include "pdf/tags/article_tagger.h"
#include "pdf/tags/contents_tagger.h"

#include <algorithm>

namespace banxin {

namespace {

using Part = SourceRange::Part;
using Role = SourceRange::Role;

class IssueTagger {
public:
    IssueTagger(const ComposedIssue& issue, const Edition& edition, bool known)
        : m_issue(issue),
          m_edition(edition),
          m_sources(known ? &edition : nullptr, issue.language),
          m_units(issue),
          m_placer(issue, m_sources, m_structure),
          m_context{issue, edition, m_sources, m_units, m_placer, m_structure, m_pictures}
    {}

    Structure run()
    {
        collectPictures();
        m_document = m_structure.add(-1, "Document");
        const int pages = static_cast<int>(m_issue.pages.size());
        const int first = m_units.firstFlowPage() < 0 ? pages : m_units.firstFlowPage();
        for (int page = 0; page < first; ++page)
            addPage(page);
        addNameplate(first);
        tagContents(m_context, m_document);
        for (const EditionColumn& column : m_edition.columns)
            addColumn(column, m_document, 1);
        addRest();
        for (int page = first; page < pages; ++page)
            addPage(page);
        joinNotes();
        addArtifacts();
        return std::move(m_structure);
    }

private:
    bool chinese() const { return m_placer.chinese(); }

    void collectPictures()
    {
        for (std::size_t p = 0; p < m_issue.pages.size(); ++p)
            for (std::size_t i = 0; i < m_issue.pages[p].pictures.size(); ++i) {
                const SourceRange& source = m_issue.pages[p].pictures[i].source;
                const PicturePlace place{static_cast<int>(p), static_cast<int>(i)};
                if (source.part == Part::Block && m_sources.article(source.article))
                    m_pictures[TextKey::of(source)].push_back(place);
                else
                    m_pagePictures[place.page].push_back(place);
            }
    }

    void addParagraph(int parent, TextUnit& unit)
    {
        const bool nameplate = unit.key.role == Role::Nameplate;
        unit.used = true;
        const int element = m_structure.add(parent, nameplate ? "H1" : "P");
        m_placer.setLanguage(element, unit.key.language);
        m_placer.place(unit, element);
    }

    /// What stands on a page outside of the flow: cover, colophon, finished pages, the back.
    void addPage(int page)
    {
        const auto pictures = m_pagePictures.find(page);
        const std::vector<TextUnit*> texts = m_units.furniture(page);
        if (texts.empty() && pictures == m_pagePictures.end())
            return;
        const int section = m_structure.add(m_document, "Sect");
        m_structure.at(section).title = titleOf(page);
        for (TextUnit* unit : texts)
            addParagraph(section, *unit);
        if (pictures != m_pagePictures.end())
            for (const PicturePlace& place : pictures->second) {
                const AlternativeText alt = pageAlternative(place);
                m_context.addFigure(section, place, alt.text, alt.language);
            }
    }

    /// The head of the first page of the text (报头), before the contents that stand below it.
    void addNameplate(int page)
    {
        if (page >= static_cast<int>(m_issue.pages.size()))
            return;
        const std::vector<TextUnit*> texts = m_units.furniture(page);
        const auto name = std::ranges::find(texts, Role::Nameplate, [](const TextUnit* t) { return t->key.role; });
        if (name == texts.end())
            return;
        const int firstRun = m_units.firstFlowRun();
        const int section = m_structure.add(m_document, "Sect");
        m_structure.at(section).title = m_issue.title;
        for (TextUnit* unit : texts)
            if (unit->runs.front().run < firstRun)
                addParagraph(section, *unit);
    }

    QString titleOf(int page) const
    {
        const QString& label = m_issue.pages[static_cast<std::size_t>(page)].label;
        for (const OutlineEntry& entry : m_issue.outline)
            if (entry.kind == OutlineEntry::Kind::Cover && entry.target.page == page)
                return entry.title;
        return label;
    }

    /// UA-10: a finished page or the picture of the cover, by what it is; its articles know more.
    AlternativeText pageAlternative(const PicturePlace& place) const
    {
        const PlacedPicture& picture =
            m_context.page(place.page).pictures[static_cast<std::size_t>(place.picture)];
        const Language language = chinese() ? Language::Zh : Language::En;
        if (picture.picture == m_edition.issue.nameplatePicture && !m_edition.issue.name.in(language).isEmpty())
            return {m_edition.issue.name.in(language), language};
        for (const FinishedPage& page : m_edition.issue.finishedPages)
            if (page.picture.valid() && page.picture == picture.picture && page.page == picture.page)
                return {
                    QStringLiteral("%1%2%3").arg(placeName(page.place), chinese() ? u"：" : u": ", m_issue.title),
                    language};
        return alternativeText(m_edition, picture.picture, language);
    }

    QString placeName(FinishedPage::Place place) const
    {
        switch (place) {
        case FinishedPage::Place::Cover: return chinese() ? QStringLiteral("封面") : QStringLiteral("Cover");
        case FinishedPage::Place::InsideFront:
            return chinese() ? QStringLiteral("封二") : QStringLiteral("Inside front cover");
        case FinishedPage::Place::BeforeText:
        case FinishedPage::Place::BeforeArticle:
            return chinese() ? QStringLiteral("插页") : QStringLiteral("Inserted page");
        case FinishedPage::Place::InsideBack:
            return chinese() ? QStringLiteral("封三") : QStringLiteral("Inside back cover");
        case FinishedPage::Place::Back: return chinese() ? QStringLiteral("封底") : QStringLiteral("Back cover");
        }
        return {};
    }

    bool isPrinted(int article) const
    {
        return ArticleTagger::isPrinted(m_units, m_pictures, article, Language::Zh)
            || ArticleTagger::isPrinted(m_units, m_pictures, article, Language::En);
    }

    bool isPrinted(const EditionColumn& column) const
    {
        return std::ranges::any_of(column.articles, [&](int article) { return isPrinted(article); })
            || std::ranges::any_of(column.columns, [&](const EditionColumn& sub) { return isPrinted(sub); });
    }

    /// UA-11: `level` is that of the next heading: a column that prints no name takes none.
    void addColumn(const EditionColumn& column, int parent, int level)
    {
        if (!isPrinted(column))
            return;
        const int section = m_structure.add(parent, "Sect");
        const BilingualString& name = column.column.name;
        m_structure.at(section).title = chinese() || name.en.isEmpty() ? name.zh : name.en;
        const int above = level;
        for (const Language language : {Language::Zh, Language::En}) {
            const TextKey key{-1, Part::Furniture, 0, language, Role::ColumnOpener, column.column.id.value};
            const bool first = level == above;
            if (m_context.addText(section, first ? headingType(level).c_str() : "P", key) >= 0 && first)
                ++level;
        }
        for (const int article : column.articles)
            addArticle(article, section, level);
        for (const EditionColumn& sub : column.columns)
            addColumn(sub, section, level);
    }

    /// Whether English text of the article stands before the end of its Chinese: both languages are locked
    /// to each other (并栏对照, 对页, 逐段对照). Captions and tables of a Chinese text do not count.
    bool isLocked(int index) const
    {
        const Article& article = m_edition.articles[static_cast<std::size_t>(index)]->article;
        bool english = false;
        for (const ComposedPage& page : m_context.issue.pages)
            for (const ComposedLine& line : page.lines) {
                const SourceRange& source = line.source;
                const Block* block = source.article == index && source.part == SourceRange::Part::Block
                        && source.role == SourceRange::Role::Text
                    ? article.find(source.block)
                    : nullptr;
                if (!block || block->kind == BlockKind::Picture || block->kind == BlockKind::PictureGroup
                    || block->kind == BlockKind::Table)
                    continue;
                if (english && source.language == Language::Zh)
                    return true;
                english = english || source.language == Language::En;
            }
        return false;
    }

    void addArticle(int index, int parent, int level)
    {
        const bool zh = ArticleTagger::isPrinted(m_units, m_pictures, index, Language::Zh);
        const bool en = ArticleTagger::isPrinted(m_units, m_pictures, index, Language::En);
        if (!zh && !en)
            return;
        const int article = m_structure.add(parent, "Art");
        const BilingualString& title = m_edition.articles[static_cast<std::size_t>(index)]->article.title;
        m_structure.at(article).title = zh && !title.zh.isEmpty() ? title.zh : title.en;
        if (zh && en && isLocked(index)) {
            ArticleTagger chinese(m_context, index, Language::Zh, article, level);
            ArticleTagger english(m_context, index, Language::En, article, level);
            return ArticleTagger::tagPairs(chinese, english);
        }
        if (zh)
            ArticleTagger(m_context, index, Language::Zh, article, level).tag();
        if (!en)
            return;
        if (!zh) {
            m_placer.setLanguage(article, Language::En);
            return ArticleTagger(m_context, index, Language::En, article, level).tag();
        }
        const int second = m_structure.add(article, "Sect");
        m_placer.setLanguage(second, Language::En);
        ArticleTagger(m_context, index, Language::En, second, level).tag();
        if (m_structure.at(second).kids.empty())
            m_structure.at(article).kids.pop_back();
    }

    /// Nothing that is printed is left out, whatever it is.
    void addRest()
    {
        int section = -1;
        const auto parent = [&] {
            if (section < 0)
                section = m_structure.add(m_document, "Sect");
            return section;
        };
        for (auto& [key, places] : m_pictures)
            for (const PicturePlace& place : places) {
                const AlternativeText alt = pageAlternative(place);
                m_context.addFigure(parent(), place, alt.text, alt.language);
            }
        for (TextUnit* unit : m_units.rest())
            if (unit->key.part != Part::None && unit->key.part != Part::Furniture)
                addParagraph(parent(), *unit);
            else if (unit->key.role != Role::Text && unit->key.role != Role::Nameplate)
                addParagraph(parent(), *unit);
    }

    void joinNotes()
    {
        const std::vector<NoteEnd>& ends = m_placer.noteEnds();
        for (const NoteEnd& end : ends)
            for (const NoteEnd& other : ends)
                if (other.anchor != end.anchor && other.article == end.article && other.language == end.language
                    && other.number == end.number)
                    m_structure.links[static_cast<std::size_t>(end.link)].target = other.at;
    }

    void addArtifacts()
    {
        for (const RunPlace& place : m_units.artifacts()) {
            const GlyphRun& run = m_context.page(place.page).runs[static_cast<std::size_t>(place.run)];
            ContentPiece piece;
            piece.page = place.page;
            piece.run = place.run;
            piece.to = static_cast<int>(run.glyphs.size());
            piece.artifact = run.source.role == Role::RunningHead ? ArtifactKind::Header
                : run.source.role == Role::Folio                  ? ArtifactKind::Footer
                : run.source.role == Role::Repeated               ? ArtifactKind::Repeated
                                                                  : ArtifactKind::Layout;
            m_structure.add(piece);
        }
    }

    const ComposedIssue& m_issue;
    const Edition& m_edition;
    SourceTexts m_sources;
    TextUnits m_units;
    Structure m_structure;
    TextPlacer m_placer;
    PicturePlaces m_pictures;
    std::map<int, std::vector<PicturePlace>> m_pagePictures;
    TaggingContext m_context;
    int m_document = 0;
};

} // namespace

Structure tagIssue(const ComposedIssue& issue, const Edition* edition)
{
    static const Edition none;
    return IssueTagger(issue, edition ? *edition : none, edition != nullptr).run();
}

} // namespace banxin
