#include "pdf/tags/untagged_form.h"

#include <vector>

namespace banxin {

namespace {

constexpr int deepest = 20;

/// Leaves out BMC, BDC, EMC, MP and DP with their operands, unless they are of a layer (/OC).
class UntagFilter final : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(QPDFTokenizer::Token const& token) override
    {
        m_waiting.push_back(token);
        if (token.getType() != QPDFTokenizer::tt_word)
            return;
        if (keeps(token.getValue()))
            for (const QPDFTokenizer::Token& kept : m_waiting)
                writeToken(kept);
        else
            write("\n");
        m_waiting.clear();
    }

    void handleEOF() override
    {
        for (const QPDFTokenizer::Token& kept : m_waiting)
            writeToken(kept);
        m_waiting.clear();
    }

private:
    bool keeps(const std::string& op)
    {
        if (op == "MP" || op == "DP")
            return false;
        if (op == "BMC" || op == "BDC") {
            bool layer = false;
            for (const QPDFTokenizer::Token& token : m_waiting)
                layer = layer || (token.getType() == QPDFTokenizer::tt_name && token.getValue() == "/OC");
            m_open.push_back(layer);
            return layer;
        }
        if (op != "EMC" || m_open.empty())
            return op != "EMC";
        const bool layer = m_open.back();
        m_open.pop_back();
        return layer;
    }

    std::vector<QPDFTokenizer::Token> m_waiting; ///< the operands of the next operator
    std::vector<bool> m_open;                    ///< whether each sequence that is open is a layer
};

} // namespace

void FormUntagger::untag(QPDFObjectHandle object, int depth)
{
    if (!object.isStream() || !object.getDict().getKey("/Subtype").isNameAndEquals("/Form") || depth > deepest
        || !m_seen.insert(object.getObjGen()).second)
        return;
    object.addTokenFilter(std::make_shared<UntagFilter>());
    for (const char* key : {"/StructParents", "/StructParent"})
        object.getDict().removeKey(key);
    untagResources(object.getDict().getKey("/Resources"), depth + 1);
}

void FormUntagger::untagResources(QPDFObjectHandle resources, int depth)
{
    QPDFObjectHandle objects = resources.isDictionary() ? resources.getKey("/XObject")
                                                        : QPDFObjectHandle::newNull();
    if (objects.isDictionary())
        for (const std::string& name : objects.getKeys())
            untag(objects.getKey(name), depth);
}

} // namespace banxin
