#include "translation/unit.h"

#include "model/side_status.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

namespace banxin {

namespace {

struct Field {
    const char* key;
    UnitKind kind;
    BilingualString Article::*member;
};

constexpr std::array<Field, 5> fields{{
    {"T1", UnitKind::Kicker, &Article::kicker},
    {"T2", UnitKind::Title, &Article::title},
    {"T3", UnitKind::Subtitle, &Article::subtitle},
    {"T4", UnitKind::Byline, &Article::byline},
    {"T5", UnitKind::Source, &Article::source},
}};

const QString zhKey = QStringLiteral("zh");
const QString enKey = QStringLiteral("en");
const QString marksKey = QStringLiteral("marks");

/// A text with marks inside a payload: `{"zh", "en", "marks": {"zh", "en"}}`.
Text textOf(const QJsonObject& object, const QString& language)
{
    Text out(object.value(language).toString());
    out.marks =
        marksFromJson(object.value(marksKey).toObject().value(language).toArray(), codePointCount(out.string));
    return out;
}

QJsonObject withEnglish(QJsonObject object, const Text& english)
{
    object.insert(enKey, english.string);
    QJsonObject marks = object.value(marksKey).toObject();
    if (english.marks.empty())
        marks.remove(enKey);
    else
        marks.insert(enKey, marksToJson(english.marks));
    if (marks.isEmpty())
        object.remove(marksKey);
    else
        object.insert(marksKey, marks);
    return object;
}

/// Where a unit stands in the payload of its block: the keys and indices on the way.
using Path = QList<QJsonValue>;

QJsonValue valueAt(const QJsonValue& from, const Path& path, qsizetype at = 0)
{
    if (at == path.size())
        return from;
    const QJsonValue& step = path.at(at);
    return valueAt(step.isString() ? from.toObject().value(step.toString()) : from.toArray().at(step.toInt()),
                   path, at + 1);
}

QJsonValue replacedAt(const QJsonValue& from, const Path& path, const QJsonValue& with, qsizetype at = 0)
{
    if (at == path.size())
        return with;
    const QJsonValue& step = path.at(at);
    if (step.isString()) {
        QJsonObject object = from.toObject();
        object.insert(step.toString(), replacedAt(object.value(step.toString()), path, with, at + 1));
        return object;
    }
    QJsonArray array = from.toArray();
    array.replace(step.toInt(), replacedAt(array.at(step.toInt()), path, with, at + 1));
    return array;
}

/// The place that what follows the block's number in a key names; nullopt: there is none.
struct Place {
    UnitKind kind = UnitKind::BlockText;
    Path path;
};

/// The ids of the notes in the order in which either text names them, then the rest.
QStringList notesInOrder(const Block& block)
{
    QStringList out;
    for (const Text* text : {&block.zh, &block.en})
        for (const Mark& mark : text->marks)
            if (mark.kind == MarkKind::Note && !out.contains(mark.value))
                out << mark.value;
    for (const QString& id : block.payload.value(QLatin1String("notes")).toObject().keys())
        if (!out.contains(id))
            out << id;
    return out;
}

std::optional<Place> placeOf(const Block& block, const QString& rest)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:\\.p([1-9][0-9]?))?(?:\\.([ca])|\\.n([1-9][0-9]{0,2})|\\.r([1-9][0-9]{0,3})\\.([1-9][0-9]{0,2}))?$"));
    const QRegularExpressionMatch match = form.match(rest);
    if (!match.hasMatch())
        return std::nullopt;
    Place out;
    if (const int picture = match.captured(1).toInt(); picture > 0) {
        out.kind = UnitKind::PictureCaption;
        out.path = {QStringLiteral("pictures"), picture - 1};
    }
    if (!match.captured(2).isEmpty()) {
        const bool credit = match.captured(2) == QLatin1String("c");
        out.kind = credit ? UnitKind::Credit : UnitKind::Alternative;
        out.path << (credit ? QStringLiteral("credit") : QStringLiteral("alt"));
    } else if (const int note = match.captured(3).toInt(); note > 0) {
        const QStringList ids = notesInOrder(block);
        if (note > ids.size())
            return std::nullopt;
        out.kind = UnitKind::Note;
        out.path << QStringLiteral("notes") << ids.at(note - 1);
    } else if (const int row = match.captured(4).toInt(); row > 0) {
        out.kind = UnitKind::Cell;
        out.path << QStringLiteral("rows") << row - 1 << match.captured(5).toInt() - 1;
    }
    if (!out.path.isEmpty() && !valueAt(block.payload, out.path).isObject())
        return std::nullopt;
    return out;
}

TranslationUnit unitAt(const Block& block, const QString& key, const Place& place)
{
    TranslationUnit unit;
    unit.key = key;
    unit.kind = place.kind;
    unit.block = block.id;
    unit.blockKind = block.kind;
    if (place.path.isEmpty()) {
        unit.zh = block.zh;
        unit.en = block.en;
        unit.notes = notesInOrder(block);
    } else {
        const QJsonObject object = valueAt(block.payload, place.path).toObject();
        unit.zh = textOf(object, zhKey);
        unit.en = textOf(object, enKey);
    }
    return unit;
}

TranslationUnit unitOfField(const Article& article, const Field& field)
{
    TranslationUnit unit;
    unit.key = QLatin1String(field.key);
    unit.kind = field.kind;
    unit.zh = Text((article.*field.member).zh);
    unit.en = Text((article.*field.member).en);
    return unit;
}

/// What may follow the number of the block in its keys, in reading order.
QStringList restsOf(const Block& block)
{
    QStringList out;
    const QJsonArray pictures = block.payload.value(QLatin1String("pictures")).toArray();
    for (int i = 1; i <= pictures.size(); ++i)
        for (const char* what : {"", ".c", ".a"})
            out << QStringLiteral(".p%1").arg(i) + QLatin1String(what);
    out << QString() << QStringLiteral(".c") << QStringLiteral(".a");
    const QJsonArray rows = block.payload.value(QLatin1String("rows")).toArray();
    for (int row = 1; row <= rows.size(); ++row)
        for (int cell = 1; cell <= rows.at(row - 1).toArray().size(); ++cell)
            out << QStringLiteral(".r%1.%2").arg(row).arg(cell);
    for (int note = 1; note <= notesInOrder(block).size(); ++note)
        out << QStringLiteral(".n%1").arg(note);
    return out;
}

} // namespace

std::vector<TranslationUnit> unitsOf(const Article& article)
{
    std::vector<TranslationUnit> out;
    const auto add = [&out](TranslationUnit unit) {
        if (!unit.zh.string.trimmed().isEmpty() || !unit.en.string.trimmed().isEmpty())
            out.push_back(std::move(unit));
    };
    for (const Field& field : fields)
        if (field.kind != UnitKind::Source)
            add(unitOfField(article, field));
    for (const Block& block : article.blocks)
        for (const QString& rest : restsOf(block))
            if (const auto place = placeOf(block, rest))
                add(unitAt(block, QString::number(block.id.value) + rest, *place));
    add(unitOfField(article, fields.back()));
    return out;
}

namespace {

/// Number and rest of the key of a block's unit.
std::pair<BlockId, QString> splitKey(const QString& key)
{
    const qsizetype dot = key.indexOf(QLatin1Char('.'));
    return {BlockId{key.left(dot < 0 ? key.size() : dot).toLongLong()}, dot < 0 ? QString() : key.mid(dot)};
}

} // namespace

std::optional<TranslationUnit> unitOf(const Article& article, const QString& key)
{
    for (const Field& field : fields)
        if (key == QLatin1String(field.key))
            return unitOfField(article, field);
    const auto [id, rest] = splitKey(key);
    const Block* block = id.valid() ? article.find(id) : nullptr;
    if (!block)
        return std::nullopt;
    const auto place = placeOf(*block, rest);
    return place ? std::optional(unitAt(*block, key, *place)) : std::nullopt;
}

bool setEnglish(Article& article, const QString& key, const Text& english)
{
    for (const Field& field : fields) {
        if (key == QLatin1String(field.key)) {
            (article.*field.member).en = english.string;
            return true;
        }
    }
    const auto [id, rest] = splitKey(key);
    Block* block = id.valid() ? article.find(id) : nullptr;
    if (!block)
        return false;
    const auto place = placeOf(*block, rest);
    if (!place)
        return false;
    if (place->path.isEmpty()) {
        block->en = english;
    } else {
        const QJsonObject changed = withEnglish(valueAt(block->payload, place->path).toObject(), english);
        block->payload = replacedAt(block->payload, place->path, changed).toObject();
    }
    forgetChecks(*block); // the Chinese was compared with other words
    return true;
}

bool keepsLines(const TranslationUnit& unit)
{
    return unit.kind == UnitKind::BlockText && unit.blockKind == BlockKind::NameList;
}

} // namespace banxin
