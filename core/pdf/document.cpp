#include "pdf/document.h"

#include "pdf/device_pipeline.h"
#include "pdf/page_labels.h"
#include "pdf/pdf_number.h"
#include "pdf/pdf_objects.h"

#include <algorithm>

namespace banxin {

namespace {

/// `{/F1 … /F4 …}` for the numbers that a page uses.
QPDFObjectHandle namedObjects(const char* prefix, const std::set<int>& numbers,
                              const std::vector<QPDFObjectHandle>& objects)
{
    QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
    for (const int n : numbers)
        out.replaceKey(prefix + number(n + 1), objects[static_cast<std::size_t>(n)]);
    return out;
}

QPDFObjectHandle transparencyGroup()
{
    QPDFObjectHandle group = QPDFObjectHandle::newDictionary();
    group.replaceKey("/Type", pdfName("Group"));
    group.replaceKey("/S", pdfName("Transparency"));
    group.replaceKey("/CS", pdfName("DeviceCMYK"));
    return group;
}

/// An outline entry on its way into the file.
struct Node {
    QPDFObjectHandle object;
    std::vector<std::size_t> children;
};

/// Links a parent's children to it and to one another; gives the number of all below it.
int linkChildren(std::vector<Node>& nodes, std::size_t parent)
{
    const std::vector<std::size_t> children = nodes[parent].children;
    int below = static_cast<int>(children.size());
    for (std::size_t i = 0; i < children.size(); ++i) {
        QPDFObjectHandle child = nodes[children[i]].object;
        child.replaceKey("/Parent", nodes[parent].object);
        if (i > 0)
            child.replaceKey("/Prev", nodes[children[i - 1]].object);
        if (i + 1 < children.size())
            child.replaceKey("/Next", nodes[children[i + 1]].object);
        below += linkChildren(nodes, children[i]);
    }
    if (!children.empty()) {
        nodes[parent].object.replaceKey("/First", nodes[children.front()].object);
        nodes[parent].object.replaceKey("/Last", nodes[children.back()].object);
        nodes[parent].object.replaceKey("/Count", pdfInteger(below)); // positive: shown open
    }
    return below;
}

} // namespace

void Document::addPage(const ComposedPage& page, const PageContent& content, const PageObjects& objects,
                       bool showTrim)
{
    m_margin = content.marks.margin;
    const Length trim = m_margin + page.bleed;
    const Length right = trim + page.width;
    const Length top = trim + page.height;
    QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
    out.replaceKey("/Type", pdfName("Page"));
    out.replaceKey("/MediaBox", pdfBox({}, {}, right + trim, top + trim));
    out.replaceKey("/BleedBox", pdfBox(m_margin, m_margin, right + page.bleed, top + page.bleed));
    out.replaceKey("/TrimBox", pdfBox(trim, trim, right, top));
    if (showTrim)
        out.replaceKey("/CropBox", pdfBox(trim, trim, right, top));
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    if (!content.fonts.empty())
        resources.replaceKey("/Font", namedObjects("/F", content.fonts, objects.fonts));
    if (!content.pictures.empty() || !content.outlines.empty()) {
        QPDFObjectHandle named = namedObjects("/P", content.pictures, objects.pictures);
        for (const int n : content.outlines)
            named.replaceKey("/G" + number(n + 1), objects.outlines[static_cast<std::size_t>(n)]);
        resources.replaceKey("/XObject", named);
    }
    if (content.overprint)
        resources.replaceKey("/ExtGState", overprintStates());
    content.marks.addResources(m_pdf, resources);
    out.replaceKey("/Resources", resources);
    // Pictures may be transparent; where they are mixed must then be said (X-10).
    if (m_standard == PdfStandard::X4 && !content.pictures.empty())
        out.replaceKey("/Group", transparencyGroup());
    out.replaceKey("/Contents", pdfStream(m_pdf, content.operators));
    m_content.addData(QByteArrayView(content.operators.data(), static_cast<qsizetype>(content.operators.size())));
    m_pages.push_back(m_pdf.makeIndirectObject(out));
    m_pdf.addPage(m_pages.back(), false);
}

/// /GSo: black leaves the other plates alone (CI-03); /GSk: everything knocks out.
QPDFObjectHandle Document::overprintStates()
{
    if (m_overprintStates.isInitialized())
        return m_overprintStates;
    QPDFObjectHandle states = QPDFObjectHandle::newDictionary();
    for (const bool on : {true, false}) {
        QPDFObjectHandle state = QPDFObjectHandle::newDictionary();
        state.replaceKey("/Type", pdfName("ExtGState"));
        state.replaceKey("/OP", QPDFObjectHandle::newBool(on));
        state.replaceKey("/op", QPDFObjectHandle::newBool(on));
        state.replaceKey("/OPM", pdfInteger(1));
        states.replaceKey(on ? "/GSo" : "/GSk", state);
    }
    return m_overprintStates = m_pdf.makeIndirectObject(states);
}

void Document::addOutline(const std::vector<OutlineEntry>& entries, const std::vector<ComposedPage>& pages)
{
    if (entries.empty())
        return;
    std::vector<Node> nodes(1);
    nodes[0].object = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    nodes[0].object.replaceKey("/Type", pdfName("Outlines"));
    std::vector<std::size_t> path = {0}; // the last entry of each level, root first
    for (const OutlineEntry& entry : entries) {
        Node node;
        node.object = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        node.object.replaceKey("/Title", pdfText(entry.title));
        const int target = entry.target.page;
        if (target >= 0 && static_cast<std::size_t>(target) < m_pages.size()) {
            const ComposedPage& page = pages[static_cast<std::size_t>(target)];
            QPDFObjectHandle place = QPDFObjectHandle::newArray();
            place.appendItem(m_pages[static_cast<std::size_t>(target)]);
            place.appendItem(pdfName("XYZ"));
            place.appendItem(pdfPoints(m_margin + page.bleed + entry.target.at.x));
            place.appendItem(pdfPoints(m_margin + page.bleed + page.height - entry.target.at.y));
            place.appendItem(QPDFObjectHandle::newNull());
            node.object.replaceKey("/Dest", place);
        }
        // A level that is skipped hangs under the nearest entry above.
        const auto depth = std::min(static_cast<std::size_t>(std::max(entry.level, 0)) + 1, path.size());
        path.resize(depth);
        nodes.push_back(std::move(node));
        nodes[path.back()].children.push_back(nodes.size() - 1);
        path.push_back(nodes.size() - 1);
    }
    linkChildren(nodes, 0);
    m_pdf.getRoot().replaceKey("/Outlines", nodes[0].object);
    if (pdfxVersion(m_standard).isEmpty()) // to read on the screen
        m_pdf.getRoot().replaceKey("/PageMode", pdfName("UseOutlines"));
}

void Document::addPageLabels(const std::vector<ComposedPage>& pages)
{
    std::vector<QString> labels;
    for (const ComposedPage& page : pages)
        labels.push_back(page.label);
    QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
    for (const LabelRange& range : labelRanges(labels)) {
        QPDFObjectHandle entry = QPDFObjectHandle::newDictionary();
        using Style = LabelRange::Style;
        if (range.style != Style::None) {
            entry.replaceKey("/S",
                             pdfName(range.style == Style::Decimal          ? "D"
                                         : range.style == Style::LowerRoman ? "r"
                                                                            : "R"));
            entry.replaceKey("/St", pdfInteger(range.start));
        }
        if (!range.prefix.isEmpty())
            entry.replaceKey("/P", pdfText(range.prefix));
        numbers.appendItem(pdfInteger(range.firstPage));
        numbers.appendItem(entry);
    }
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Nums", numbers);
    m_pdf.getRoot().replaceKey("/PageLabels", tree);
}

void Document::addInfo(DocumentInfo info)
{
    info.standard = m_standard;
    info.content = m_content.result();
    QPDFObjectHandle dict = QPDFObjectHandle::newDictionary();
    dict.replaceKey("/Title", pdfText(info.title));
    if (!info.author.isEmpty())
        dict.replaceKey("/Author", pdfText(info.author));
    dict.replaceKey("/Producer", pdfText(info.producer));
    QPDFObjectHandle date = QPDFObjectHandle::newString(pdfDate(info.date));
    dict.replaceKey("/CreationDate", date);
    dict.replaceKey("/ModDate", date.shallowCopy());
    if (const QString version = pdfxVersion(m_standard); !version.isEmpty()) {
        dict.replaceKey("/Trapped", pdfName("False"));
        dict.replaceKey("/GTS_PDFXVersion", pdfText(version));
    }
    dict.replaceKey("/Creator", pdfText(info.producer));
    m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(dict));

    // Not deflated: programs look for the packet in the raw file.
    QPDFObjectHandle xmp = pdfRawStream(m_pdf, xmpPacket(info), {});
    xmp.getDict().replaceKey("/Type", pdfName("Metadata"));
    xmp.getDict().replaceKey("/Subtype", pdfName("XML"));
    QPDFObjectHandle root = m_pdf.getRoot();
    root.replaceKey("/Metadata", xmp);
    if (!info.language.isEmpty())
        root.replaceKey("/Lang", pdfText(info.language));
    QPDFObjectHandle wishes = QPDFObjectHandle::newDictionary();
    wishes.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", wishes);
}

void Document::write(QIODevice& out)
{
    DevicePipeline pipeline(out);
    QPDFWriter writer(m_pdf);
    writer.setOutputPipeline(&pipeline);
    const bool old = m_standard == PdfStandard::X1a;
    writer.forcePDFVersion(old ? "1.4" : m_standard == PdfStandard::Ua1 ? "1.7" : "1.6");
    writer.setObjectStreamMode(old ? qpdf_o_disable : qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.setLinearization(false); // costs half a second and serves only the web
    writer.write();
}

} // namespace banxin
