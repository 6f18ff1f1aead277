#include "correction/correction_notes.h"

#include "edit/text_difference.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace banxin {

std::vector<int> knownNotes(const std::vector<ReadNote>& came, const std::vector<const Mark*>& calls,
                            const QJsonObject& notes, const QString& key)
{
    std::vector<int> out(came.size(), -1);
    std::vector<bool> taken(calls.size(), false);
    const auto words = [&](std::size_t call) {
        return notes.value(calls[call]->value).toObject().value(key).toString().trimmed();
    };
    for (const double least : {1.0, stillTheSame, 0.0})
        for (std::size_t i = 0; i < came.size(); ++i)
            for (std::size_t c = 0; out[i] < 0 && c < calls.size(); ++c) {
                const QString text = came[i].text.string.trimmed();
                const bool inPlace = least > 0 || (came.size() == calls.size() && c == i);
                const bool fits = least == 1.0 ? text == words(c) : Likeness(text).to(Likeness(words(c))) >= least;
                if (taken[c] || !inPlace || !fits)
                    continue;
                out[i] = static_cast<int>(c);
                taken[c] = true;
            }
    return out;
}

void setNote(QJsonObject& notes, const QString& id, const QString& key, const Text& text)
{
    QJsonObject one = notes.value(id).toObject();
    if (one.value(key).toString() == text.string && !one.isEmpty())
        return;
    one.insert(key, text.string);
    QJsonObject marks = one.value(QLatin1String("marks")).toObject();
    marks.remove(key);
    if (!text.marks.empty())
        marks.insert(key, marksToJson(text.marks));
    if (marks.isEmpty())
        one.remove(QStringLiteral("marks"));
    else
        one.insert(QStringLiteral("marks"), marks);
    notes.insert(id, one);
}

QString newNoteId(const Text& text)
{
    const QByteArray hash = QCryptographicHash::hash(text.string.toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("w") + QString::fromLatin1(hash.toHex().left(8));
}

} // namespace banxin
