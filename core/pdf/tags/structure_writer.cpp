#include "pdf/tags/structure_writer.h"

#include "pdf/pdf_objects.h"
#include "pdf/tags/link_areas.h"
#include "pdf/tags/untagged_form.h"

#include <algorithm>
#include <map>

namespace banxin {

namespace {

using Element = StructureElement;

QPDFObjectHandle name(const std::string& text) { return pdfName(text); }

class StructureWriter {
public:
    StructureWriter(QPDF& pdf, const ComposedIssue& issue, const Structure& structure,
                    const std::vector<PageTags>& marks)
        : m_pdf(pdf),
          m_issue(issue),
          m_structure(structure),
          m_marks(marks),
          m_pages(pdf.getAllPages()),
          m_objects(structure.elements.size())
    {}

    void write()
    {
        FormUntagger untagger;
        for (const QPDFObjectHandle& drawn : m_pages)
            untagger.untagFormsOf(drawn);
        m_root = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        m_root.replaceKey("/Type", name("StructTreeRoot"));
        makeObject(0, m_root);
        addAnnotations();
        m_root.replaceKey("/K", m_objects[0]);
        fill(0);
        m_root.replaceKey("/RoleMap", roleMap());
        m_root.replaceKey("/ParentTree", parentTree());
        m_root.replaceKey("/ParentTreeNextKey", pdfInteger(m_nextKey));
        addIds();
        QPDFObjectHandle catalog = m_pdf.getRoot();
        catalog.replaceKey("/StructTreeRoot", m_root);
        QPDFObjectHandle marked = QPDFObjectHandle::newDictionary();
        marked.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
        catalog.replaceKey("/MarkInfo", marked);
    }

private:
    QPDFObjectHandle& object(int element) { return m_objects[static_cast<std::size_t>(element)]; }
    QPDFObjectHandle page(int index) const { return m_pages[static_cast<std::size_t>(index)]; }

    /// Elements in reading order, so that their numbers tell it; those that hold nothing are no more.
    void makeObject(int index, QPDFObjectHandle parent)
    {
        const Element& element = m_structure.at(index);
        QPDFObjectHandle out = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        object(index) = out;
        out.replaceKey("/Type", name("StructElem"));
        out.replaceKey("/S", name(element.type));
        out.replaceKey("/P", parent);
        if (!element.lang.empty())
            out.replaceKey("/Lang", QPDFObjectHandle::newString(element.lang));
        if (!element.title.isEmpty())
            out.replaceKey("/T", pdfText(element.title));
        if (!element.alt.isEmpty())
            out.replaceKey("/Alt", pdfText(element.alt));
        if (!element.id.empty())
            out.replaceKey("/ID", QPDFObjectHandle::newString(element.id));
        addAttributes(element, out);
        for (const Element::Kid& kid : element.kids)
            if (kid.kind == Element::Kid::Kind::Element)
                makeObject(kid.index, out);
    }

    void addAttributes(const Element& element, QPDFObjectHandle& out) const
    {
        QPDFObjectHandle attributes = QPDFObjectHandle::newDictionary();
        if (element.scope != Element::Scope::None)
            attributes.replaceKey("/Scope", name(element.scope == Element::Scope::Row ? "Row" : "Column"));
        if (element.rowSpan > 1)
            attributes.replaceKey("/RowSpan", pdfInteger(element.rowSpan));
        if (element.columnSpan > 1)
            attributes.replaceKey("/ColSpan", pdfInteger(element.columnSpan));
        std::string owner = "Table";
        if (element.numbering != Element::Numbering::None) {
            owner = "List";
            using Numbering = Element::Numbering;
            attributes.replaceKey("/ListNumbering",
                                  name(element.numbering == Numbering::Disc             ? "Disc"
                                           : element.numbering == Numbering::LowerAlpha ? "LowerAlpha"
                                                                                        : "Decimal"));
        }
        if (element.boxPage >= 0) {
            owner = "Layout";
            const ComposedPage& on = m_issue.pages[static_cast<std::size_t>(element.boxPage)];
            attributes.replaceKey("/BBox", pageBox(on, element.box));
            attributes.replaceKey("/Placement", name("Block"));
        }
        if (attributes.getKeys().empty())
            return;
        attributes.replaceKey("/O", name(owner));
        out.replaceKey("/A", attributes);
    }

    static QPDFObjectHandle pageBox(const ComposedPage& page, const Rect& rect)
    {
        return pdfBox(page.bleed + rect.x, page.bleed + page.height - rect.bottom(), page.bleed + rect.right(),
                      page.bleed + page.height - rect.y);
    }

    /// The kids of an element: elements, content of pages, annotations.
    void fill(int index)
    {
        const Element& element = m_structure.at(index);
        QPDFObjectHandle kids = QPDFObjectHandle::newArray();
        int home = -1; // the page of /Pg
        std::pair<int, int> last{-1, -1};
        for (const Element::Kid& kid : element.kids) {
            if (kid.kind == Element::Kid::Kind::Element) {
                fill(kid.index);
                kids.appendItem(object(kid.index));
                last = {-1, -1};
                continue;
            }
            const ContentPiece& piece = m_structure.pieces[static_cast<std::size_t>(kid.index)];
            if (last == std::pair(piece.page, piece.mcid))
                continue;
            last = {piece.page, piece.mcid};
            home = home < 0 ? piece.page : home;
            kids.appendItem(content(piece, home));
        }
        for (const auto& [onPage, annotation] : m_annotations[index]) {
            QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
            reference.replaceKey("/Type", name("OBJR"));
            reference.replaceKey("/Pg", page(onPage));
            reference.replaceKey("/Obj", annotation);
            kids.appendItem(reference);
        }
        if (home >= 0)
            object(index).replaceKey("/Pg", page(home));
        if (kids.getArrayNItems() == 1)
            object(index).replaceKey("/K", kids.getArrayItem(0));
        else if (kids.getArrayNItems() > 1)
            object(index).replaceKey("/K", kids);
    }

    QPDFObjectHandle content(const ContentPiece& piece, int home) const
    {
        if (piece.page == home)
            return pdfInteger(piece.mcid);
        QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
        reference.replaceKey("/Type", name("MCR"));
        reference.replaceKey("/Pg", page(piece.page));
        reference.replaceKey("/MCID", pdfInteger(piece.mcid));
        return reference;
    }

    void addAnnotations()
    {
        m_nextKey = static_cast<int>(m_pages.size());
        std::map<int, std::vector<QPDFObjectHandle>> byPage;
        const std::map<int, LinkAreas> areas = linkAreas(m_issue, m_structure);
        for (const StructureLink& link : m_structure.links) {
            const auto found = areas.find(link.element);
            const auto pages = static_cast<int>(m_pages.size());
            if (found == areas.end()
                || (link.uri.isEmpty() && (link.target.page < 0 || link.target.page >= pages)))
                continue;
            for (const auto& [onPage, rects] : found->second) {
                QPDFObjectHandle made = annotation(link, onPage, rects);
                byPage[onPage].push_back(made);
                m_annotations[link.element].emplace_back(onPage, made);
                m_parents[m_nextKey] = object(link.element);
                made.replaceKey("/StructParent", pdfInteger(m_nextKey++));
            }
        }
        for (auto& [onPage, annotations] : byPage)
            page(onPage).replaceKey("/Annots", QPDFObjectHandle::newArray(annotations));
        for (std::size_t p = 0; p < m_pages.size(); ++p) {
            page(static_cast<int>(p)).replaceKey("/Tabs", name("S"));
            if (!m_marks[p].owners.empty())
                page(static_cast<int>(p)).replaceKey("/StructParents", pdfInteger(static_cast<int>(p)));
        }
    }

    QPDFObjectHandle annotation(const StructureLink& link, int onPage, const std::vector<Rect>& rects) const
    {
        const ComposedPage& on = m_issue.pages[static_cast<std::size_t>(onPage)];
        QPDFObjectHandle out = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        out.replaceKey("/Type", name("Annot"));
        out.replaceKey("/Subtype", name("Link"));
        out.replaceKey("/Rect", pageBox(on, around(rects)));
        QPDFObjectHandle quads = QPDFObjectHandle::newArray();
        for (const Rect& rect : rects) {
            // As readers take them: both upper corners from the left, then both lower ones.
            const Length left = on.bleed + rect.x;
            const Length right = on.bleed + rect.right();
            const Length top = on.bleed + on.height - rect.y;
            const Length bottom = on.bleed + on.height - rect.bottom();
            for (const Length edge : {left, top, right, top, left, bottom, right, bottom})
                quads.appendItem(pdfPoints(edge));
        }
        if (rects.size() > 1)
            out.replaceKey("/QuadPoints", quads);
        QPDFObjectHandle border = QPDFObjectHandle::newArray();
        for (int i = 0; i < 3; ++i)
            border.appendItem(pdfInteger(0));
        out.replaceKey("/Border", border);
        out.replaceKey("/F", pdfInteger(4)); // printed with the page, as nothing
        out.replaceKey("/P", page(onPage));
        out.replaceKey("/Contents", pdfText(link.contents));
        if (link.uri.isEmpty())
            out.replaceKey("/Dest", destination(link.target));
        else
            out.replaceKey("/A", uriAction(link.uri));
        return out;
    }

    QPDFObjectHandle destination(const PageAnchor& target) const
    {
        const ComposedPage& on = m_issue.pages[static_cast<std::size_t>(target.page)];
        QPDFObjectHandle out = QPDFObjectHandle::newArray();
        out.appendItem(page(target.page));
        out.appendItem(name("XYZ"));
        out.appendItem(pdfPoints(on.bleed + target.at.x));
        out.appendItem(pdfPoints(on.bleed + on.height - target.at.y));
        out.appendItem(QPDFObjectHandle::newNull());
        return out;
    }

    static QPDFObjectHandle uriAction(const QString& uri)
    {
        QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
        out.replaceKey("/S", name("URI"));
        out.replaceKey("/URI", QPDFObjectHandle::newString(uri.toStdString()));
        return out;
    }

    static QPDFObjectHandle roleMap()
    {
        QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
        out.replaceKey("/EditorNote", name("Div"));
        out.replaceKey("/PullQuote", name("BlockQuote"));
        return out;
    }

    QPDFObjectHandle parentTree()
    {
        QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
        for (std::size_t p = 0; p < m_marks.size(); ++p) {
            if (m_marks[p].owners.empty())
                continue;
            QPDFObjectHandle parents = QPDFObjectHandle::newArray();
            for (const int owner : m_marks[p].owners)
                parents.appendItem(object(owner));
            numbers.appendItem(pdfInteger(static_cast<int>(p)));
            numbers.appendItem(m_pdf.makeIndirectObject(parents));
        }
        for (const auto& [key, parent] : m_parents) {
            numbers.appendItem(pdfInteger(key));
            numbers.appendItem(parent);
        }
        QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
        out.replaceKey("/Nums", numbers);
        return m_pdf.makeIndirectObject(out);
    }

    void addIds()
    {
        std::map<std::string, QPDFObjectHandle> ids; // a name tree is sorted
        for (std::size_t i = 0; i < m_structure.elements.size(); ++i)
            if (!m_structure.elements[i].id.empty() && m_objects[i].isInitialized())
                ids[m_structure.elements[i].id] = m_objects[i];
        if (ids.empty())
            return;
        QPDFObjectHandle names = QPDFObjectHandle::newArray();
        for (const auto& [id, element] : ids) {
            names.appendItem(QPDFObjectHandle::newString(id));
            names.appendItem(element);
        }
        QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
        tree.replaceKey("/Names", names);
        m_root.replaceKey("/IDTree", tree);
    }

    QPDF& m_pdf;
    const ComposedIssue& m_issue;
    const Structure& m_structure;
    const std::vector<PageTags>& m_marks;
    std::vector<QPDFObjectHandle> m_pages;
    std::vector<QPDFObjectHandle> m_objects; ///< by element
    QPDFObjectHandle m_root;
    std::map<int, std::vector<std::pair<int, QPDFObjectHandle>>> m_annotations; ///< by element: page, object
    std::map<int, QPDFObjectHandle> m_parents; ///< of annotations, by their key in the parent tree
    int m_nextKey = 0;
};

} // namespace

void writeStructure(QPDF& pdf, const ComposedIssue& issue, const Structure& structure,
                    const std::vector<PageTags>& marks)
{
    StructureWriter(pdf, issue, structure, marks).write();
}

} // namespace banxin
