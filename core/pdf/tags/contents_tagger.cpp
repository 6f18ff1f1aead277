#include "pdf/tags/contents_tagger.h"

#include <algorithm>

namespace banxin {

namespace {

using Part = SourceRange::Part;
using Role = SourceRange::Role;

class ContentsTagger {
public:
    ContentsTagger(TaggingContext& context, int document) : m_context(context), m_document(document) {}

    void tag()
    {
        addTitle();
        for (const ContentsEntry& entry : m_context.issue.contents)
            addEntry(entry);
    }

private:
    static TextKey key(Role role, std::int64_t item, int article, Language language)
    {
        return {article, Part::Furniture, 0, language, role, item};
    }

    int section()
    {
        if (m_section < 0) {
            m_section = m_context.structure.add(m_document, "Sect");
            for (const OutlineEntry& entry : m_context.issue.outline)
                if (entry.kind == OutlineEntry::Kind::Contents)
                    m_context.structure.at(m_section).title = entry.title;
        }
        return m_section;
    }

    void addTitle()
    {
        bool headed = false;
        for (const std::int64_t item : {-1, 1})
            for (const Language language : {Language::Zh, Language::En}) {
                const TextKey title = key(Role::ContentsTitle, item, -1, language);
                if (!m_context.units.has(title))
                    continue;
                m_context.addText(section(), headed || item == 1 ? "P" : "H1", title);
                headed = true;
            }
    }

    int depthOf(ColumnId id) const
    {
        int depth = 0;
        for (const EditionColumn* column = findColumn(m_context.edition, id);
             column && column->column.parent.valid();
             column = findColumn(m_context.edition, column->column.parent))
            ++depth;
        return depth;
    }

    /// The TOC of this depth that is open, or a new one within that above it.
    int list(std::size_t depth)
    {
        if (m_lists.empty())
            m_lists.push_back(m_context.structure.add(section(), "TOC"));
        m_lists.resize(std::min(m_lists.size(), depth + 1));
        while (m_lists.size() < depth + 1)
            m_lists.push_back(m_context.structure.add(m_lists.back(), "TOC"));
        return m_lists.back();
    }

    /// A column that prints no name of its own leads to where the outline says that it begins.
    PageAnchor targetOf(const ContentsEntry& entry) const
    {
        if (entry.target.page >= 0 || entry.article >= 0)
            return entry.target;
        for (const OutlineEntry& known : m_context.issue.outline)
            if (known.kind == OutlineEntry::Kind::Column && known.column == entry.column)
                return known.target;
        return entry.target;
    }

    void addEntry(const ContentsEntry& entry)
    {
        Structure& structure = m_context.structure;
        const bool column = entry.article < 0;
        const int depth = depthOf(entry.column) + (column ? 0 : 1);
        const int item = structure.add(list(static_cast<std::size_t>(depth)), "TOCI");
        int parent = structure.add(item, "Reference");
        const PageAnchor target = targetOf(entry);
        if (target.page >= 0) {
            StructureLink link;
            link.element = parent = structure.add(parent, "Link");
            link.target = target;
            const QString& label = m_context.page(target.page).label;
            link.contents =
                (m_context.placer.chinese() ? QStringLiteral("%1，第 %2 页") : QStringLiteral("%1, page %2"))
                    .arg(entry.title.simplified(), label);
            structure.links.push_back(link);
        }
        for (const Role role : {Role::ContentsEntry, Role::ContentsNumber})
            for (const Language language : {Language::Zh, Language::En})
                addPart(parent, key(role, entry.index, entry.article, language));
    }

    /// Text in the issue's own language stands in the link itself, the second one in a span.
    void addPart(int parent, const TextKey& text)
    {
        const TextUnit* unit = m_context.units.take(text);
        if (!unit)
            return;
        if (!m_context.placer.tagOf(text.language).empty()) {
            parent = m_context.structure.add(parent, "Span");
            m_context.placer.setLanguage(parent, text.language);
        }
        m_context.placer.place(*unit, parent);
    }

    TaggingContext& m_context;
    int m_document;
    int m_section = -1;
    std::vector<int> m_lists; ///< by depth
};

} // namespace

void tagContents(TaggingContext& context, int document) { ContentsTagger(context, document).tag(); }

} // namespace banxin
