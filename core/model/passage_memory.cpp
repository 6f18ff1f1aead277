#include "model/passage_memory.h"

namespace banxin {

struct PassageMemory::Kind {
    std::size_t index;
    MarkKind mark;
    QString key;
    QString prefix;
};

const PassageMemory::Kind& PassageMemory::notes()
{
    static const Kind kind{0, MarkKind::Note, QStringLiteral("notes"), QStringLiteral("n")};
    return kind;
}

const PassageMemory::Kind& PassageMemory::comments()
{
    static const Kind kind{1, MarkKind::Comment, QStringLiteral("comments"), QStringLiteral("c")};
    return kind;
}

namespace {

void setEntries(Block& block, const QString& key, const QJsonObject& entries)
{
    if (entries.isEmpty())
        block.payload.remove(key);
    else
        block.payload.insert(key, entries);
}

} // namespace

std::set<QString> namesMarked(const Block& block, MarkKind kind)
{
    std::set<QString> out;
    for (const Text* text : {&block.zh, &block.en})
        for (const Mark& mark : text->marks)
            if (mark.kind == kind)
                out.insert(mark.value);
    return out;
}

QString PassageMemory::newName(const Kind& kind, const std::set<QString>& used) const
{
    for (int next = 1;; ++next)
        if (const QString name = kind.prefix + QString::number(next);
            !used.contains(name) && !m_known[kind.index].contains(name))
            return name;
}

QString PassageMemory::newNote() const { return newName(notes(), m_marked[0]); }
QString PassageMemory::newComment() const { return newName(comments(), m_marked[1]); }

/// Gives new names to those entries of the block whose names are taken.
void PassageMemory::rename(Block& block, const Kind& kind, const std::set<QString>& taken)
{
    std::set<QString> used = taken;
    const std::set<QString> own = namesMarked(block, kind.mark);
    used.insert(own.begin(), own.end());
    QJsonObject entries = block.payload.value(kind.key).toObject();
    for (const QString& name : own) {
        if (!taken.contains(name) || !entries.contains(name))
            continue;
        const QString fresh = newName(kind, used);
        used.insert(fresh);
        entries.insert(fresh, entries.take(name));
        for (Text* text : {&block.zh, &block.en})
            for (Mark& mark : text->marks)
                if (mark.kind == kind.mark && mark.value == name)
                    mark.value = fresh;
    }
    setEntries(block, kind.key, entries);
}

void PassageMemory::start(std::vector<Block>& blocks)
{
    *this = {};
    for (const Kind* kind : {&notes(), &comments()}) {
        std::set<QString> taken;
        for (const Block& block : blocks) // new names must not meet those further down
            for (const QString& name : namesMarked(block, kind->mark))
                m_known[kind->index].try_emplace(name);
        for (Block& block : blocks) {
            if (block.payload.contains(kind->key))
                rename(block, *kind, taken);
            taken.merge(namesMarked(block, kind->mark));
        }
    }
    *this = {};
    remember(blocks);
}

void PassageMemory::remember(const std::vector<Block>& blocks)
{
    for (const Kind* kind : {&notes(), &comments()}) {
        for (const Block& block : blocks) {
            const QJsonObject entries = block.payload.value(kind->key).toObject();
            for (auto at = entries.begin(); at != entries.end(); ++at)
                m_known[kind->index][at.key()] = at.value().toObject();
            m_marked[kind->index].merge(namesMarked(block, kind->mark));
        }
    }
}

void PassageMemory::settle(std::vector<Block>& blocks)
{
    for (const Kind* kind : {&notes(), &comments()}) {
        for (Block& block : blocks) {
            QJsonObject entries = block.payload.value(kind->key).toObject();
            const std::set<QString> named = namesMarked(block, kind->mark);
            for (const QString& name : entries.keys())
                if (!named.contains(name) && m_marked[kind->index].contains(name))
                    entries.remove(name);
            for (const QString& name : named)
                if (const auto known = m_known[kind->index].find(name);
                    !entries.contains(name) && known != m_known[kind->index].end())
                    entries.insert(name, known->second);
            setEntries(block, kind->key, entries);
        }
    }
    remember(blocks);
}

void PassageMemory::adopt(std::vector<Block>& pasted, const std::vector<Block>& present)
{
    for (const Kind* kind : {&notes(), &comments()}) {
        std::set<QString> taken;
        for (const Block& block : present)
            taken.merge(namesMarked(block, kind->mark));
        for (Block& block : pasted) {
            const QJsonObject entries = block.payload.value(kind->key).toObject();
            std::set<QString> strange = taken;
            for (const QString& name : entries.keys())
                if (const auto known = m_known[kind->index].find(name);
                    known != m_known[kind->index].end() && known->second != entries.value(name).toObject())
                    strange.insert(name);
            rename(block, *kind, strange);
            taken.merge(namesMarked(block, kind->mark));
        }
    }
    remember(pasted);
}

} // namespace banxin
