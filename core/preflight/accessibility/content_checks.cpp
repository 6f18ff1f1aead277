// What the pages draw: in the structure or an artifact, and neither in the other.

#include "preflight/accessibility/checks.h"

#include <exception>
#include <set>

namespace banxin {

namespace {

constexpr int deepestForm = 12;

/// What was found on one page.
struct PageTally {
    int untagged = 0;     ///< drawn outside of elements and artifacts
    int untaggedText = 0; ///< of them text
    int nested = 0;       ///< an artifact in an element, or the other way round
    int unknown = 0;      ///< marked content that no element holds
    int unbalanced = 0;
    int notdef = 0;
    bool reference = false; ///< a form that stands for a page of another file (UA-17)
};

/// Walks the operators of a page and of the forms that it draws.
class ContentWalker final : public QPDFObjectHandle::ParserCallbacks {
public:
    ContentWalker(const StructureReading& structure, int page, PageTally& tally, QPDFObjectHandle resources)
        : m_structure(structure),
          m_page(page),
          m_tally(tally),
          m_resources(resources)
    {}

    void handleObject(QPDFObjectHandle object) override
    {
        if (!object.isOperator()) {
            if (m_operands.size() < 64)
                m_operands.push_back(object);
            return;
        }
        run(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override
    {
        if (m_open.size() != m_base)
            ++m_tally.unbalanced;
    }

private:
    enum class Belongs { Nowhere, Element, Artifact, Inherits };

    QPDFObjectHandle operand(std::size_t fromEnd) const
    {
        return fromEnd < m_operands.size() ? m_operands[m_operands.size() - 1 - fromEnd]
                                           : QPDFObjectHandle::newNull();
    }

    void run(const std::string& op)
    {
        static const std::set<std::string> paints{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "EI"};
        static const std::set<std::string> shows{"Tj", "TJ", "'", "\""};
        if (op == "BMC" || op == "BDC")
            begin(op == "BDC");
        else if (op == "EMC")
            end();
        else if (op == "Do")
            draw(operand(0));
        else if (op == "Tf")
            setFont(operand(1));
        else if (shows.contains(op)) {
            mark(true);
            checkCodes(operand(0));
        } else if (paints.contains(op))
            mark(false);
    }

    Belongs now() const { return m_open.empty() ? Belongs::Nowhere : m_open.back(); }

    void begin(bool properties)
    {
        QPDFObjectHandle tag = operand(properties ? 1 : 0);
        const bool artifact = tag.isNameAndEquals("/Artifact");
        Belongs next = now();
        if (artifact) {
            if (now() == Belongs::Element)
                ++m_tally.nested;
            next = Belongs::Artifact;
        } else if (const int mcid = properties ? mcidOf(operand(0)) : -1; mcid >= 0) {
            if (now() == Belongs::Artifact)
                ++m_tally.nested;
            if (m_structure.ownerOf(m_page, mcid) < 0)
                ++m_tally.unknown;
            next = Belongs::Element;
        }
        m_open.push_back(next);
    }

    int mcidOf(QPDFObjectHandle properties)
    {
        if (properties.isName()) {
            QPDFObjectHandle named = m_resources.isDictionary() ? m_resources.getKey("/Properties")
                                                                : QPDFObjectHandle::newNull();
            properties = named.isDictionary() ? named.getKey(properties.getName()) : QPDFObjectHandle::newNull();
        }
        QPDFObjectHandle mcid = properties.isDictionary() ? properties.getKey("/MCID")
                                                          : QPDFObjectHandle::newNull();
        return mcid.isInteger() ? mcid.getIntValueAsInt() : -1;
    }

    void end()
    {
        if (m_open.size() <= m_base)
            ++m_tally.unbalanced;
        else
            m_open.pop_back();
    }

    void mark(bool text)
    {
        if (now() != Belongs::Nowhere)
            return;
        ++m_tally.untagged;
        m_tally.untaggedText += text ? 1 : 0;
    }

    void draw(QPDFObjectHandle name)
    {
        QPDFObjectHandle objects = m_resources.isDictionary() ? m_resources.getKey("/XObject")
                                                              : QPDFObjectHandle::newNull();
        QPDFObjectHandle object = objects.isDictionary() && name.isName() ? objects.getKey(name.getName())
                                                                          : QPDFObjectHandle::newNull();
        if (!object.isStream() || !object.getDict().getKey("/Subtype").isNameAndEquals("/Form"))
            return mark(false);
        if (object.getDict().hasKey("/Ref"))
            m_tally.reference = true;
        if (m_depth >= deepestForm || !m_forms.insert(object.getObjGen()).second)
            return mark(false);
        // The form begins where the page stands; what it opens it has to close.
        ++m_depth;
        const std::size_t base = std::exchange(m_base, m_open.size());
        QPDFObjectHandle outer = m_resources;
        if (QPDFObjectHandle own = object.getDict().getKey("/Resources"); own.isDictionary())
            m_resources = own;
        const std::vector<QPDFObjectHandle> operands = std::exchange(m_operands, {});
        const bool twoBytes = m_twoBytes;
        QPDFObjectHandle::parseContentStream(object, this);
        m_twoBytes = twoBytes;
        m_operands = operands;
        m_resources = outer;
        m_open.resize(std::min(m_open.size(), m_base));
        m_base = base;
        --m_depth;
        m_forms.erase(object.getObjGen());
    }

    void setFont(QPDFObjectHandle name)
    {
        m_twoBytes = false;
        QPDFObjectHandle fonts = m_resources.isDictionary() ? m_resources.getKey("/Font")
                                                            : QPDFObjectHandle::newNull();
        QPDFObjectHandle font = fonts.isDictionary() && name.isName() ? fonts.getKey(name.getName())
                                                                      : QPDFObjectHandle::newNull();
        if (!font.isDictionary() || !font.getKey("/Subtype").isNameAndEquals("/Type0"))
            return;
        QPDFObjectHandle coding = font.getKey("/Encoding");
        m_twoBytes = coding.isNameAndEquals("/Identity-H") || coding.isNameAndEquals("/Identity-V");
    }

    /// Code 0 of a font that is coded by its own numbers is .notdef.
    void checkCodes(QPDFObjectHandle shown)
    {
        if (!m_twoBytes)
            return;
        if (shown.isArray()) {
            for (int i = 0; i < shown.getArrayNItems(); ++i)
                checkCodes(shown.getArrayItem(i));
        } else if (shown.isString()) {
            const std::string codes = shown.getStringValue();
            for (std::size_t i = 0; i + 1 < codes.size(); i += 2)
                m_tally.notdef += codes[i] == 0 && codes[i + 1] == 0 ? 1 : 0;
        }
    }

    const StructureReading& m_structure;
    int m_page;
    PageTally& m_tally;
    QPDFObjectHandle m_resources;
    std::vector<QPDFObjectHandle> m_operands;
    std::vector<Belongs> m_open;
    std::size_t m_base = 0;
    std::set<QPDFObjGen> m_forms;
    int m_depth = 0;
    bool m_twoBytes = false;
};

/// The element that the parent tree names for a key and, where it is an array there, a place in it.
QPDFObjectHandle inNumberTree(QPDFObjectHandle tree, long long key, int depth = 0)
{
    if (!tree.isDictionary() || depth > 30)
        return QPDFObjectHandle::newNull();
    QPDFObjectHandle numbers = tree.getKey("/Nums");
    if (numbers.isArray())
        for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2)
            if (numbers.getArrayItem(i).isInteger() && numbers.getArrayItem(i).getIntValue() == key)
                return numbers.getArrayItem(i + 1);
    QPDFObjectHandle kids = tree.getKey("/Kids");
    if (kids.isArray())
        for (int i = 0; i < kids.getArrayNItems(); ++i)
            if (QPDFObjectHandle found = inNumberTree(kids.getArrayItem(i), key, depth + 1); !found.isNull())
                return found;
    return QPDFObjectHandle::newNull();
}

/// Whether the parent tree says of a page what the structure says.
int wrongParents(AccessibilityReading& reading, int page)
{
    QPDFObjectHandle object = reading.pages[static_cast<std::size_t>(page)];
    QPDFObjectHandle tree = reading.pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree");
    QPDFObjectHandle key = object.getKey("/StructParents");
    QPDFObjectHandle parents = key.isInteger() ? inNumberTree(tree, key.getIntValue())
                                               : QPDFObjectHandle::newNull();
    const std::vector<std::pair<int, int>> content = reading.structure.contentOf(page);
    int wrong = 0;
    for (const auto& [mcid, owner] : content) {
        QPDFObjectHandle named = parents.isArray() && mcid < parents.getArrayNItems()
            ? parents.getArrayItem(mcid)
            : QPDFObjectHandle::newNull();
        wrong += reading.structure.indexOf(named.getObjGen()) == owner ? 0 : 1;
    }
    return wrong;
}

} // namespace

void checkContent(AccessibilityReading& reading)
{
    for (std::size_t i = 0; i < reading.pages.size(); ++i) {
        const auto page = static_cast<int>(i);
        QPDFPageObjectHelper helper(reading.pages[i]);
        PageTally tally;
        ContentWalker walker(reading.structure, page, tally, helper.getAttribute("/Resources", false));
        try {
            helper.parseContents(&walker);
        } catch (const std::exception& error) {
            reading.add("UA-07",
                        QStringLiteral("the content cannot be read: %1").arg(QString::fromUtf8(error.what())),
                        QStringLiteral("content"), page, reading.pages[i]);
            continue;
        }
        const auto add = [&](int count, const char* rule, const QString& detail) {
            if (count > 0)
                reading.add(rule, detail.arg(count), detail.arg(QString()), page, reading.pages[i]);
        };
        add(tally.untaggedText, "UA-07", QStringLiteral("text in no element and no artifact (%1)"));
        add(tally.untagged - tally.untaggedText, "UA-07",
            QStringLiteral("drawing in no element and no artifact (%1)"));
        add(tally.nested, "UA-07", QStringLiteral("an artifact in an element, or an element in an artifact (%1)"));
        add(tally.unbalanced, "UA-07", QStringLiteral("marked content that does not end where it should (%1)"));
        if (reading.structure.exists()) {
            add(tally.unknown, "UA-07", QStringLiteral("marked content that no element holds (%1)"));
            add(wrongParents(reading, page), "UA-07",
                QStringLiteral("the parent tree names another element (%1)"));
        }
        add(tally.notdef, "UA-16", QStringLiteral("glyphs of missing characters (.notdef, %1)"));
        if (tally.reference)
            reading.add("UA-17", QStringLiteral("a form that stands for a page of another file"), {}, page,
                        reading.pages[i]);
    }
}

void checkAnnotations(AccessibilityReading& reading)
{
    QPDFObjectHandle root = reading.pdf.getRoot().getKey("/StructTreeRoot");
    for (std::size_t i = 0; i < reading.pages.size(); ++i) {
        const auto page = static_cast<int>(i);
        QPDFObjectHandle annotations = reading.pages[i].getKey("/Annots");
        if (!annotations.isArray() || annotations.getArrayNItems() == 0)
            continue;
        if (!reading.pages[i].getKey("/Tabs").isNameAndEquals("/S"))
            reading.add("UA-14", QStringLiteral("the order of annotations is not that of the structure"), {}, page,
                        reading.pages[i]);
        for (int a = 0; a < annotations.getArrayNItems(); ++a) {
            QPDFObjectHandle annotation = annotations.getArrayItem(a);
            if (!annotation.isDictionary())
                continue;
            const bool link = annotation.getKey("/Subtype").isNameAndEquals("/Link");
            QPDFObjectHandle flags = annotation.getKey("/F");
            const bool hidden = flags.isInteger() && (flags.getIntValue() & 2) != 0;
            if (hidden || annotation.getKey("/Subtype").isNameAndEquals("/Popup"))
                continue;
            const int owner = reading.structure.ownerOf(annotation.getObjGen());
            const QString contents = textOf(annotation, "/Contents");
            if (link && (owner < 0 || reading.structure.node(owner).type != "Link"))
                reading.add("UA-14", QStringLiteral("a link that stands in no Link element"), contents, page,
                            annotation);
            else if (!link && owner < 0)
                reading.add("UA-14", QStringLiteral("an annotation that stands in no element"), contents, page,
                            annotation);
            else if (QPDFObjectHandle key = annotation.getKey("/StructParent"); !key.isInteger()
                     || reading.structure.indexOf(
                            inNumberTree(root.getKey("/ParentTree"), key.getIntValue()).getObjGen())
                         != owner)
                reading.add("UA-14", QStringLiteral("the parent tree does not know the annotation"), contents,
                            page, annotation);
            const bool described = !contents.trimmed().isEmpty()
                || (owner >= 0 && !textOf(reading.structure.node(owner).object, "/Alt").isEmpty());
            if (!described)
                reading.add("UA-14", QStringLiteral("an annotation without Contents"),
                            QStringLiteral("annotation %1").arg(a + 1), page, annotation);
        }
    }
}

} // namespace banxin
