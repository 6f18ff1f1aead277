#include "preflight/accessibility/structure_reading.h"

#include <algorithm>
#include <exception>
#include <set>

namespace banxin {

namespace {

constexpr int deepest = 100;

/// The standard types of PDF 1.7 (ISO 32000-1, 14.8.4).
const std::set<std::string>& standardTypes()
{
    static const std::set<std::string> types{
        "Document", "Part",      "Art",     "Sect",  "Div",  "BlockQuote", "Caption", "TOC",       "TOCI",
        "Index",    "NonStruct", "Private", "P",     "H",    "H1",         "H2",      "H3",        "H4",
        "H5",       "H6",        "L",       "LI",    "Lbl",  "LBody",      "Table",   "TR",        "TH",
        "TD",       "THead",     "TBody",   "TFoot", "Span", "Quote",      "Note",    "Reference", "BibEntry",
        "Code",     "Link",      "Annot",   "Ruby",  "RB",   "RT",         "RP",      "Warichu",   "WT",
        "WP",       "Figure",    "Formula", "Form"};
    return types;
}

} // namespace

std::string bytesOf(QPDFObjectHandle stream)
{
    if (!stream.isStream())
        return {};
    try {
        const std::shared_ptr<Buffer> bytes = stream.getStreamData(qpdf_dl_generalized);
        return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
    } catch (const std::exception&) { // damaged, or a filter that is none for text
        return {};
    }
}

QString textOf(QPDFObjectHandle dictionary, const char* key)
{
    QPDFObjectHandle value = dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
    return value.isString() ? QString::fromStdString(value.getUTF8Value()) : QString();
}

StructureReading::StructureReading(QPDF& pdf)
{
    int page = 0;
    for (const QPDFObjectHandle& object : pdf.getAllPages())
        m_pages[object.getObjGen()] = page++;
    QPDFObjectHandle catalog = pdf.getRoot();
    m_language = !textOf(catalog, "/Lang").isEmpty();
    QPDFObjectHandle root = catalog.getKey("/StructTreeRoot");
    m_exists = root.isDictionary();
    if (!m_exists)
        return;
    m_roles = root.getKey("/RoleMap");
    if (m_roles.isDictionary())
        for (const std::string& key : m_roles.getKeys())
            if (standardTypes().contains(key.substr(1)) && !m_roles.getKey(key).isNameAndEquals(key))
                m_badRoles.push_back(key.substr(1));
    QPDFObjectHandle kids = root.getKey("/K");
    if (kids.isArray())
        for (int i = 0; i < kids.getArrayNItems(); ++i)
            read(kids.getArrayItem(i), -1, 0);
    else
        read(kids, -1, 0);
}

std::string StructureReading::standardType(const std::string& written)
{
    std::string type = written;
    std::set<std::string> seen;
    while (!standardTypes().contains(type)) {
        QPDFObjectHandle next = m_roles.isDictionary() ? m_roles.getKey("/" + type) : QPDFObjectHandle::newNull();
        if (!next.isName() || !seen.insert(type).second) {
            if (std::ranges::find(m_badRoles, written) == m_badRoles.end())
                m_badRoles.push_back(written);
            return written;
        }
        type = next.getName().substr(1);
    }
    return type;
}

int StructureReading::pageOf(QPDFObjectHandle object) const
{
    const auto at = m_pages.find(object.getObjGen());
    return at == m_pages.end() ? -1 : at->second;
}

void StructureReading::read(QPDFObjectHandle element, int parent, int depth)
{
    const bool known = element.isIndirect() && m_elements.contains(element.getObjGen());
    if (!element.isDictionary() || known || depth > deepest) {
        m_broken = true;
        return;
    }
    const auto index = static_cast<int>(m_nodes.size());
    if (element.isIndirect())
        m_elements[element.getObjGen()] = index;
    StructureNode made;
    made.object = element;
    if (QPDFObjectHandle type = element.getKey("/S"); type.isName())
        made.written = type.getName().substr(1);
    made.type = standardType(made.written);
    made.parent = parent;
    made.hasLanguage = !textOf(element, "/Lang").isEmpty() || (parent < 0 ? m_language : node(parent).hasLanguage);
    m_nodes.push_back(made);
    if (parent >= 0)
        m_nodes[static_cast<std::size_t>(parent)].kids.push_back(index);
    QPDFObjectHandle kids = element.getKey("/K");
    if (kids.isArray())
        for (int i = 0; i < kids.getArrayNItems(); ++i)
            readKid(kids.getArrayItem(i), index, depth);
    else if (!kids.isNull())
        readKid(kids, index, depth);
}

void StructureReading::readKid(QPDFObjectHandle kid, int index, int depth)
{
    StructureNode& to = m_nodes[static_cast<std::size_t>(index)];
    const auto content = [&](QPDFObjectHandle page, QPDFObjectHandle mcid) {
        const int at = pageOf(page.isNull() ? to.object.getKey("/Pg") : page);
        to.hasContent = true;
        to.page = to.page < 0 ? at : to.page;
        if (mcid.isInteger() && !m_content.try_emplace({at, mcid.getIntValueAsInt()}, index).second)
            m_broken = true; // two elements claim it
    };
    if (kid.isInteger())
        return content(QPDFObjectHandle::newNull(), kid);
    if (!kid.isDictionary()) {
        m_broken = true;
        return;
    }
    if (kid.getKey("/Type").isNameAndEquals("/MCR"))
        return content(kid.getKey("/Pg"), kid.getKey("/MCID"));
    if (kid.getKey("/Type").isNameAndEquals("/OBJR")) {
        m_annotations[kid.getKey("/Obj").getObjGen()] = index;
        return;
    }
    read(kid, index, depth + 1);
}

int StructureReading::ownerOf(int page, int mcid) const
{
    const auto at = m_content.find({page, mcid});
    return at == m_content.end() ? -1 : at->second;
}

int StructureReading::ownerOf(QPDFObjGen annotation) const
{
    const auto at = m_annotations.find(annotation);
    return at == m_annotations.end() ? -1 : at->second;
}

std::vector<std::pair<int, int>> StructureReading::contentOf(int page) const
{
    std::vector<std::pair<int, int>> out;
    for (auto at = m_content.lower_bound({page, 0}); at != m_content.end() && at->first.first == page; ++at)
        out.emplace_back(at->first.second, at->second);
    return out;
}

int StructureReading::indexOf(QPDFObjGen element) const
{
    const auto at = m_elements.find(element);
    return at == m_elements.end() ? -1 : at->second;
}

} // namespace banxin
