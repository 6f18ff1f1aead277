#include "translation/proposal.h"

#include "translation/marked_text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace banxin {

namespace {

void tell(Diagnostics* notes, const QString& rule, const QString& subject = {})
{
    if (notes)
        notes->push_back({Diagnostic::Severity::Warning, rule, subject, {}, {}});
}

/// Whether both would leave for a translator as the same runs: other marks he cannot have changed.
bool sameRuns(const TranslationUnit& unit, const Text& english)
{
    TranslationUnit other = unit;
    other.en = english;
    return toRuns(unit, Language::En) == toRuns(other, Language::En);
}

/// The rules that judge() writes; others are kept when a row is judged again.
bool isAboutText(const QString& rule)
{
    return rule.startsWith(QLatin1String("text.")) || rule.startsWith(QLatin1String("note."))
        || rule.startsWith(QLatin1String("mark.")) || rule == QLatin1String("pair.joined")
        || rule == QLatin1String("pair.conflict");
}

} // namespace

QString rowStatusName(RowStatus status)
{
    switch (status) {
    case RowStatus::Nothing: return QStringLiteral("nothing");
    case RowStatus::New: return QStringLiteral("new");
    case RowStatus::Changed: return QStringLiteral("changed");
    case RowStatus::Same: return QStringLiteral("same");
    case RowStatus::Conflict: return QStringLiteral("conflict");
    }
    return {};
}

QString fingerprint(const QString& shown)
{
    QString bare;
    for (const QChar c : shown.normalized(QString::NormalizationForm_C))
        if (!c.isSpace() && c.unicode() != 0x200B && c.unicode() != 0xFEFF && c.unicode() != 0x00AD)
            bare += c;
    return QString::fromLatin1(
        QCryptographicHash::hash(bare.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
}

Text proposedEnglish(const ProposedRow& row, Diagnostics* notes)
{
    const bool lines = keepsLines(row.unit);
    Text joined;
    int pieces = 0;
    QStringList changes;
    for (const Text& piece : row.pieces) {
        const Text clean = normalised(piece, lines, &changes);
        if (clean.isEmpty())
            continue;
        ++pieces;
        appendText(joined, clean, lines ? QStringLiteral("\n") : QStringLiteral(" "));
    }
    for (const QString& change : changes)
        tell(notes, change);
    if (pieces > 1 && !lines)
        tell(notes, QStringLiteral("pair.joined"), QString::number(pieces));
    if (joined.isEmpty())
        return joined;
    QStringList unknown;
    QStringList missing;
    QStringList lost;
    Text out = withAnchors(joined, row.unit, &unknown, &missing);
    carryMarks(row.unit.en, out, &lost);
    for (const QString& word : unknown)
        tell(notes, QStringLiteral("note.unknown"), word);
    for (const QString& word : missing)
        tell(notes, QStringLiteral("note.missing"), word);
    for (const QString& words : lost)
        tell(notes, QStringLiteral("mark.lost"), words);
    return out;
}

void judge(ProposedRow& row)
{
    std::erase_if(row.notes, [](const Diagnostic& note) { return isAboutText(note.rule); });
    Diagnostics notes;
    const Text english = proposedEnglish(row, &notes);
    const Text& before = row.unit.en;
    if (english.isEmpty()) {
        row.status = RowStatus::Nothing;
    } else if (sameRuns(row.unit, english)) {
        row.status = RowStatus::Same;
        notes.clear();
    } else if (row.conflicting) {
        row.status = RowStatus::Conflict;
        tell(&notes, QStringLiteral("pair.conflict"));
    } else {
        row.status = before.string.trimmed().isEmpty() ? RowStatus::New : RowStatus::Changed;
    }
    row.notes.insert(row.notes.end(), notes.begin(), notes.end());
}

AppliedProposal applied(const Article& article, const TranslationProposal& proposal)
{
    AppliedProposal out{article, {}, {}};
    for (const ProposedRow& row : proposal.rows) {
        if (row.status == RowStatus::Nothing || row.status == RowStatus::Same)
            continue;
        if (!row.take) {
            if (row.status == RowStatus::Conflict)
                out.conflicts << row.unit.key;
            continue;
        }
        if (setEnglish(out.article, row.unit.key, proposedEnglish(row)))
            out.set << row.unit.key;
    }
    return out;
}

} // namespace banxin
