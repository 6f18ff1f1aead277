#include "proof/bilingual/pairs.h"

namespace banxin {

namespace {

class Pairs {
public:
    explicit Pairs(std::vector<ComparedTexts>& out) : m_out(out) {}

    void add(BlockId block, const QString& part, const QString& zh, const QString& en)
    {
        if (!zh.trimmed().isEmpty() || !en.trimmed().isEmpty())
            m_out.push_back({block, part, zh, en});
    }
    void add(const QString& part, const BilingualString& field) { add({}, part, field.zh, field.en); }
    void add(BlockId block, const QString& part, const QJsonObject& json)
    {
        add(block, part, json.value(QLatin1String("zh")).toString(), json.value(QLatin1String("en")).toString());
    }
    void addPayload(const Block& block)
    {
        const QJsonArray pictures = block.payload.value(QLatin1String("pictures")).toArray();
        for (qsizetype i = 0; i < pictures.size(); ++i)
            add(block.id, QStringLiteral("caption %1").arg(i + 1), pictures.at(i).toObject());
        const QJsonArray rows = block.payload.value(QLatin1String("rows")).toArray();
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const QJsonArray cells = rows.at(row).toArray();
            for (qsizetype cell = 0; cell < cells.size(); ++cell)
                add(block.id, QStringLiteral("row %1 cell %2").arg(row + 1).arg(cell + 1),
                    cells.at(cell).toObject());
        }
        const QJsonObject notes = block.payload.value(QLatin1String("notes")).toObject();
        for (auto note = notes.begin(); note != notes.end(); ++note)
            add(block.id, QStringLiteral("note %1").arg(note.key()), note.value().toObject());
    }

private:
    std::vector<ComparedTexts>& m_out;
};

} // namespace

std::vector<ComparedTexts> pairsOf(const Article& article)
{
    std::vector<ComparedTexts> out;
    Pairs pairs(out);
    pairs.add(QStringLiteral("kicker"), article.kicker);
    pairs.add(QStringLiteral("title"), article.title);
    pairs.add(QStringLiteral("subtitle"), article.subtitle);
    pairs.add(QStringLiteral("byline"), article.byline);
    for (const Block& block : article.blocks) {
        pairs.add(block.id, {}, block.zh.string, block.en.string);
        pairs.addPayload(block);
    }
    pairs.add(QStringLiteral("source"), article.source);
    return out;
}

} // namespace banxin
