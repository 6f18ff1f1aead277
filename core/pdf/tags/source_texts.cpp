#include "pdf/tags/source_texts.h"

#include "layout/article/payload_text.h"

#include <algorithm>

namespace banxin {

namespace {

using Part = SourceRange::Part;
using Role = SourceRange::Role;

/// A caption as it is set: the credit stands after it.
Text captionOf(Text caption, const QJsonObject& payload, Language language)
{
    const QString credit =
        payload.value(QLatin1String("credit")).toObject().value(languageKey(language)).toString();
    if (!credit.isEmpty())
        caption.string += (caption.isEmpty() ? QString() : QString(QChar(0x3000))) + credit;
    return caption;
}

bool isBoxed(BlockKind kind)
{
    return kind == BlockKind::NameList || kind == BlockKind::Picture || kind == BlockKind::PictureGroup
        || kind == BlockKind::Table;
}

std::vector<NoteSource> notesOf(const Article& article, Language language)
{
    std::vector<NoteSource> out;
    for (const Block& block : article.blocks) {
        if (isBoxed(block.kind))
            continue;
        std::vector<Mark> anchors;
        std::ranges::copy_if(block.in(language).marks, std::back_inserter(anchors),
                             [](const Mark& mark) { return mark.kind == MarkKind::Note && mark.from < mark.to; });
        std::ranges::stable_sort(anchors, {}, &Mark::from);
        const QJsonObject notes = block.payload.value(QLatin1String("notes")).toObject();
        for (const Mark& mark : anchors) {
            const QJsonObject note = notes.value(mark.value).toObject();
            Text text = payloadText(note, language);
            if (text.isEmpty())
                text = payloadText(note, language == Language::Zh ? Language::En : Language::Zh);
            out.push_back({block.id, mark.from, mark.to, static_cast<int>(out.size()) + 1, std::move(text)});
        }
    }
    return out;
}

} // namespace

const Article* SourceTexts::article(int index) const
{
    if (!m_edition || index < 0 || static_cast<std::size_t>(index) >= m_edition->articles.size())
        return nullptr;
    return &m_edition->articles[static_cast<std::size_t>(index)]->article;
}

const Block* SourceTexts::block(const TextKey& key) const
{
    const Article* of = article(key.article);
    return of ? of->find(BlockId{key.block}) : nullptr;
}

const std::vector<NoteSource>& SourceTexts::notes(int index, Language language) const
{
    const auto [at, added] = m_notes.try_emplace({index, language});
    if (const Article* of = article(index); added && of)
        at->second = notesOf(*of, language);
    return at->second;
}

const TableGrid& SourceTexts::tableOf(const Block& block, Language language) const
{
    const auto [at, added] = m_tables.try_emplace({&block, language});
    const bool second = m_chinese && language == Language::En;
    if (added)
        at->second = readTable(block.payload, language, !second);
    return at->second;
}

std::optional<Text> SourceTexts::textOf(const TextKey& key) const
{
    const Article* of = article(key.article);
    if (!of)
        return std::nullopt;
    switch (key.part) {
    case Part::Kicker: return Text(of->kicker.in(key.language));
    case Part::Title: return Text(of->title.in(key.language));
    case Part::Subtitle: return Text(of->subtitle.in(key.language));
    case Part::Byline: return Text(of->byline.in(key.language));
    case Part::Source: return Text(of->source.in(key.language));
    case Part::None:
    case Part::Furniture: return std::nullopt;
    case Part::Block: break;
    }
    const Block* from = block(key);
    if (!from)
        return std::nullopt;
    if (key.role == Role::Cell) {
        const TableGrid& grid = tableOf(*from, key.language);
        if (key.item >= 0 && static_cast<std::size_t>(key.item) < grid.cells.size())
            return grid.cells[static_cast<std::size_t>(key.item)].text;
        return std::nullopt;
    }
    if (key.role == Role::Note) {
        const std::vector<NoteSource>& all = notes(key.article, key.language);
        if (key.item >= 1 && static_cast<std::size_t>(key.item) <= all.size())
            return all[static_cast<std::size_t>(key.item) - 1].text;
        return std::nullopt;
    }
    if (key.role == Role::ItemCaption) {
        const QJsonObject item = from->payload.value(QLatin1String("pictures"))
                                     .toArray()
                                     .at(static_cast<qsizetype>(key.item))
                                     .toObject();
        return captionOf(Text(item.value(languageKey(key.language)).toString()), item, key.language);
    }
    if (key.role != Role::Text)
        return std::nullopt;
    const bool picture = from->kind == BlockKind::Picture || from->kind == BlockKind::PictureGroup;
    return picture ? captionOf(from->in(key.language), from->payload, key.language) : from->in(key.language);
}

} // namespace banxin
