#pragma once

#include "preflight/accessibility/qpdf_headers.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace banxin {

/// A structure element as a file has it.
struct StructureNode {
    QPDFObjectHandle object;
    std::string written; ///< type as written: "EditorNote"
    std::string type;    ///< standard type that it stands for: "Div"; as written where it stands for none
    int parent = -1;     ///< index into StructureReading::nodes()
    std::vector<int> kids;
    int page = -1; ///< of its first content; -1: none of its own
    bool hasContent = false;
    bool hasLanguage = false; ///< its own /Lang or one above it

    /// An entry of its dictionary; null where there is none.
    QPDFObjectHandle entry(const char* key) const
    {
        QPDFObjectHandle dictionary = object;
        return dictionary.getKey(key);
    }
};

/// The structure tree of a file, in reading order. Trees that lead back into themselves or are deeper
/// than any document are cut there, and that is told.
class StructureReading {
public:
    explicit StructureReading(QPDF& pdf);

    bool exists() const { return m_exists; }
    const std::vector<StructureNode>& nodes() const { return m_nodes; }
    const StructureNode& node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    /// The element that holds this marked content, -1: none.
    int ownerOf(int page, int mcid) const;
    /// The element that holds this annotation, -1: none.
    int ownerOf(QPDFObjGen annotation) const;
    /// The element of this object, -1: not in the tree.
    int indexOf(QPDFObjGen element) const;
    /// What of a page's marked content elements hold: MCID and element.
    std::vector<std::pair<int, int>> contentOf(int page) const;
    bool broken() const { return m_broken; }
    /// Types with a role map that leads nowhere, in a circle, or from a standard type (UA-08).
    const std::vector<std::string>& badRoles() const { return m_badRoles; }

private:
    void read(QPDFObjectHandle element, int parent, int depth);
    void readKid(QPDFObjectHandle kid, int node, int depth);
    std::string standardType(const std::string& written);
    int pageOf(QPDFObjectHandle object) const;

    QPDFObjectHandle m_roles;
    bool m_exists = false;
    bool m_broken = false;
    bool m_language = false; ///< of the document
    std::vector<StructureNode> m_nodes;
    std::vector<std::string> m_badRoles;
    std::map<QPDFObjGen, int> m_pages;
    std::map<QPDFObjGen, int> m_elements;
    std::map<QPDFObjGen, int> m_annotations;
    std::map<std::pair<int, int>, int> m_content;
};

/// What a stream holds, decoded; empty where it is none or cannot be decoded.
std::string bytesOf(QPDFObjectHandle stream);
/// A text string of a dictionary; empty where there is none.
QString textOf(QPDFObjectHandle dictionary, const char* key);

} // namespace banxin
