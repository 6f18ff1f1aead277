#include "ui/translation/pair_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace banxin {

namespace {

QString say(const char* source) { return QCoreApplication::translate("PairWords", source); }

struct Sentence {
    const char* rule;
    const char* text; ///< "%1" is the subject
};

constexpr Sentence sentences[] = {
    {"pair.uncertain", QT_TRANSLATE_NOOP("PairWords", "Not sure that they belong together")},
    {"pair.joined", QT_TRANSLATE_NOOP("PairWords", "%1 paragraphs were joined")},
    {"pair.split", QT_TRANSLATE_NOOP("PairWords", "One paragraph covered several blocks and was divided")},
    {"pair.merged-rows", QT_TRANSLATE_NOOP("PairWords", "%1 rows were joined in the file")},
    {"pair.split-row", QT_TRANSLATE_NOOP("PairWords", "The row was split in the file")},
    {"pair.stale", QT_TRANSLATE_NOOP("PairWords", "The Chinese was changed after the file went out")},
    {"pair.chinese-changed", QT_TRANSLATE_NOOP("PairWords", "The translator changed the Chinese: %1")},
    {"pair.emptied", QT_TRANSLATE_NOOP("PairWords", "Emptied in the file; the English here is kept")},
    {"pair.conflict", QT_TRANSLATE_NOOP("PairWords", "Changed here too; here it says: %1")},
    {"pair.newer-here", QT_TRANSLATE_NOOP("PairWords", "Changed here only; this is the older text")},
    {"pair.age-unknown", QT_TRANSLATE_NOOP("PairWords", "Differs from the English here, which may be newer")},
    {"text.line-breaks", QT_TRANSLATE_NOOP("PairWords", "Line breaks were joined")},
    {"text.tabs", QT_TRANSLATE_NOOP("PairWords", "Tabs became spaces")},
    {"text.double-spaces", QT_TRANSLATE_NOOP("PairWords", "Double spaces were made single")},
    {"text.invisible", QT_TRANSLATE_NOOP("PairWords", "Invisible characters were taken out")},
    {"note.unknown", QT_TRANSLATE_NOOP("PairWords", "There is no footnote %1")},
    {"note.missing", QT_TRANSLATE_NOOP("PairWords", "The English does not call footnote %1")},
    {"mark.lost", QT_TRANSLATE_NOOP("PairWords", "A mark on “%1” found no place")},
    {"docx.comment", QT_TRANSLATE_NOOP("PairWords", "Comment: %1")},
};

QString statusWords(RowStatus status)
{
    switch (status) {
    case RowStatus::Nothing: return say(QT_TRANSLATE_NOOP("PairWords", "No English came"));
    case RowStatus::New: return say(QT_TRANSLATE_NOOP("PairWords", "New"));
    case RowStatus::Changed: return say(QT_TRANSLATE_NOOP("PairWords", "Changed"));
    case RowStatus::Same: return say(QT_TRANSLATE_NOOP("PairWords", "Unchanged"));
    case RowStatus::Conflict: return say(QT_TRANSLATE_NOOP("PairWords", "Conflict"));
    }
    return {};
}

QString kindWords(const TranslationUnit& unit)
{
    switch (unit.kind) {
    case UnitKind::Kicker: return say(QT_TRANSLATE_NOOP("PairWords", "Kicker"));
    case UnitKind::Title: return say(QT_TRANSLATE_NOOP("PairWords", "Title"));
    case UnitKind::Subtitle: return say(QT_TRANSLATE_NOOP("PairWords", "Subtitle"));
    case UnitKind::Byline: return say(QT_TRANSLATE_NOOP("PairWords", "Byline"));
    case UnitKind::Source: return say(QT_TRANSLATE_NOOP("PairWords", "Source"));
    case UnitKind::PictureCaption: return say(QT_TRANSLATE_NOOP("PairWords", "Caption"));
    case UnitKind::Credit: return say(QT_TRANSLATE_NOOP("PairWords", "Credit"));
    case UnitKind::Alternative: return say(QT_TRANSLATE_NOOP("PairWords", "Alternative text"));
    case UnitKind::Cell: return say(QT_TRANSLATE_NOOP("PairWords", "Table cell"));
    case UnitKind::Note: return say(QT_TRANSLATE_NOOP("PairWords", "Footnote"));
    case UnitKind::BlockText: break;
    }
    switch (unit.blockKind) {
    case BlockKind::Subhead: return say(QT_TRANSLATE_NOOP("PairWords", "Subhead"));
    case BlockKind::ListItem: return say(QT_TRANSLATE_NOOP("PairWords", "List item"));
    case BlockKind::NameList: return say(QT_TRANSLATE_NOOP("PairWords", "Names"));
    case BlockKind::Quote: return say(QT_TRANSLATE_NOOP("PairWords", "Quote"));
    case BlockKind::PullQuote: return say(QT_TRANSLATE_NOOP("PairWords", "Pull quote"));
    case BlockKind::Caption:
    case BlockKind::Picture:
    case BlockKind::PictureGroup: return say(QT_TRANSLATE_NOOP("PairWords", "Caption"));
    case BlockKind::Table: return say(QT_TRANSLATE_NOOP("PairWords", "Table caption"));
    case BlockKind::EditorNote: return say(QT_TRANSLATE_NOOP("PairWords", "Editor’s note"));
    case BlockKind::Teaser: return say(QT_TRANSLATE_NOOP("PairWords", "Teaser"));
    case BlockKind::Paragraph:
    case BlockKind::Unknown: break;
    }
    return say(QT_TRANSLATE_NOOP("PairWords", "Text"));
}

} // namespace

QString unitWords(const TranslationUnit& unit) { return unit.key + QLatin1Char('\n') + kindWords(unit); }

QString rowWords(const ProposedRow& row)
{
    QStringList lines{statusWords(row.status)};
    if (row.status == RowStatus::Changed)
        lines << say(QT_TRANSLATE_NOOP("PairWords", "Now: %1")).arg(row.unit.en.string);
    for (const Diagnostic& note : row.notes) {
        const auto* const known =
            std::ranges::find_if(sentences, [&](const Sentence& s) { return note.rule == QLatin1String(s.rule); });
        if (known == std::end(sentences))
            continue;
        QString subject = note.subject;
        if (note.rule == QLatin1String("pair.conflict"))
            subject = row.unit.en.string;
        else if (note.rule == QLatin1String("pair.chinese-changed"))
            subject = row.zhInFile;
        const QString sentence = say(known->text);
        lines << (sentence.contains(QLatin1String("%1")) ? sentence.arg(subject) : sentence);
    }
    return lines.join(QLatin1Char('\n'));
}

QString leftoverWords(const Leftover& leftover)
{
    static const std::map<QString, const char*> words{
        {QStringLiteral("left.no-row"), QT_TRANSLATE_NOOP("PairWords", "its block is gone")},
        {QStringLiteral("left.added-row"), QT_TRANSLATE_NOOP("PairWords", "a row that the translator added")},
        {QStringLiteral("left.duplicate"), QT_TRANSLATE_NOOP("PairWords", "a second row for the same block")},
        {QStringLiteral("left.beside-table"), QT_TRANSLATE_NOOP("PairWords", "stood outside the table")},
        {QStringLiteral("left.unpaired"), QT_TRANSLATE_NOOP("PairWords", "no Chinese fits it")},
        {QStringLiteral("left.remark"), QT_TRANSLATE_NOOP("PairWords", "a remark beside the English")},
        {QStringLiteral("left.number-cell"), QT_TRANSLATE_NOOP("PairWords", "stood beside the number")},
        {QStringLiteral("left.over-chinese"), QT_TRANSLATE_NOOP("PairWords", "was typed over the Chinese")},
        {QStringLiteral("left.set-aside"), QT_TRANSLATE_NOOP("PairWords", "set aside by hand")},
    };
    const auto at = words.find(leftover.reason);
    return at == words.end() ? QString() : say(at->second);
}

bool needsLook(const ProposedRow& row)
{
    const bool replaces = row.status == RowStatus::Changed;
    return row.status == RowStatus::Conflict || std::ranges::any_of(row.notes, [replaces](const Diagnostic& note) {
               // Paragraphs that were joined are seen at once, but not what they replace.
               return !note.rule.startsWith(QLatin1String("text."))
                   && (replaces || note.rule != QLatin1String("pair.joined"));
           });
}

} // namespace banxin
