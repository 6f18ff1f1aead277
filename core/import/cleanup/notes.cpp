#include "import/cleanup/notes.h"

#include <QJsonArray>
#include <QSet>

#include <limits>

namespace banxin::cleanup {

namespace {

void addNamed(const std::vector<Mark>& marks, QStringList& ids)
{
    for (const Mark& mark : marks)
        if (mark.kind == MarkKind::Note && !ids.contains(mark.value))
            ids << mark.value;
}

/// The notes that a table's cells name.
void addOfTable(const QJsonObject& payload, QStringList& ids)
{
    for (const QJsonValue& row : payload.value(QLatin1String("rows")).toArray())
        for (const QJsonValue& cell : row.toArray())
            for (const QJsonValue& side : cell.toObject().value(QLatin1String("marks")).toObject())
                addNamed(marksFromJson(side.toArray(), std::numeric_limits<int>::max()), ids);
}

} // namespace

void attachNotes(std::vector<CleanedArticle>& articles, const std::map<QString, Text>& notes,
                 Diagnostics& warnings)
{
    if (notes.empty())
        return;
    QSet<QString> placed;
    for (CleanedArticle& article : articles)
        for (Block& block : article.article.blocks) {
            QStringList ids;
            addNamed(block.zh.marks, ids);
            addNamed(block.en.marks, ids);
            addOfTable(block.payload, ids);
            const QString side = block.zh.isEmpty() && !block.en.isEmpty() ? QStringLiteral("en")
                                                                           : QStringLiteral("zh");
            QJsonObject own;
            for (const QString& id : ids) {
                const auto note = notes.find(id);
                if (note == notes.end())
                    continue;
                placed.insert(id);
                QJsonObject json{{side, note->second.string}};
                if (!note->second.marks.empty())
                    json.insert(QStringLiteral("marks"), QJsonObject{{side, marksToJson(note->second.marks)}});
                own.insert(id, json);
            }
            if (!own.isEmpty())
                block.payload.insert(QStringLiteral("notes"), own);
        }
    for (const auto& [id, text] : notes)
        if (!placed.contains(id))
            warnings.push_back({Diagnostic::Severity::Warning,
                                QStringLiteral("import.note-without-place"),
                                text.string,
                                QStringLiteral("a footnote whose number stands nowhere in the text"),
                                {}});
}

} // namespace banxin::cleanup
