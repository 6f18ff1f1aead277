#pragma once

#include <QJsonArray>
#include <QString>

#include <vector>

namespace banxin {

enum class Language { Zh, En };

/// "zh" or "en": the keys of stored and exchanged articles.
QString languageKey(Language language);

/// What a mark says about its range of text.
enum class MarkKind { Strong, Kai, EmphasisDot, Sup, Sub, SmallCaps, Link, Lang, Note, Comment, Unknown };

/// One property of a range of text. Offsets are code points, half open.
struct Mark {
    int from = 0;
    int to = 0;
    MarkKind kind = MarkKind::Strong;
    QString value;       ///< address of a link, language tag, id of a note; else empty
    QString unknownKind; ///< the stored name where kind is Unknown, so that it survives

    bool operator==(const Mark&) const = default;
};

/// Plain Unicode with marks beside it. A note anchor or an inline picture is U+FFFC.
/// The characters are what the author typed; nothing of the setting is stored in them.
struct Text {
    QString string;
    std::vector<Mark> marks;

    Text() = default;
    Text(QString plain) : string(std::move(plain)) {}
    Text(QString plain, std::vector<Mark> m) : string(std::move(plain)), marks(std::move(m)) {}

    bool isEmpty() const { return string.isEmpty(); }
    bool operator==(const Text&) const = default;
};

/// Length in code points.
int codePointCount(const QString& string);
/// The UTF-16 offset (QString index) of a code-point offset, and back. Clamped to the string.
qsizetype utf16Offset(const QString& string, int codePoint);
int codePointOffset(const QString& string, qsizetype utf16);

/// "strong", "emphasis_dot" …; Unknown has no name of its own.
QString markKindName(MarkKind kind);
MarkKind markKindFromName(const QString& name);

/// Marks as `[{"from","to","kind","value"}]` (value only where there is one).
QJsonArray marksToJson(const std::vector<Mark>& marks);
/// The marks of `json` that are well formed and inside `length` code points; others are
/// left out and counted in `dropped`.
std::vector<Mark> marksFromJson(const QJsonArray& json, int length, int* dropped = nullptr);

} // namespace banxin
