#include "layout/article/article_scope.h"

#include <algorithm>
#include <utility>

namespace banxin {

const ArticleLayout& ArticleScope::layout() const
{
    static const ArticleLayout plain;
    for (const QString& name : {placed().setting.layout, design.defaultLayout})
        if (const auto at = design.layouts.find(name); !name.isEmpty() && at != design.layouts.end())
            return at->second;
    return plain;
}

const TextStyle& ArticleScope::style(const QString& name, const QString& fallback) const
{
    if (const TextStyle* found = design.findStyle(name, language))
        return *found;
    return design.style(fallback, language);
}

Length ArticleScope::pitchOf(const TextStyle& textStyle) const
{
    return textStyle.pitch > Length() ? textStyle.pitch : design.body.pitch;
}

SourceRange ArticleScope::base(SourceRange::Part part) const
{
    SourceRange range;
    range.part = part;
    range.article = index;
    range.language = language;
    return range;
}

SourceRange ArticleScope::source(const Block& block) const
{
    SourceRange range = base(SourceRange::Part::Block);
    range.block = block.id;
    return range;
}

void ArticleScope::push(FlowBlock block)
{
    block.column = placed().column;
    blocks.push_back(std::move(block));
}

void ArticleScope::carry(std::vector<Footnote> notesOfBox)
{
    for (Footnote& note : notesOfBox) {
        note.at = 0;
        carriedNotes.push_back(std::move(note));
    }
}

void ArticleScope::settleNotes()
{
    const auto last = std::ranges::find_if(blocks.rbegin(), blocks.rend(),
                                           [](const FlowBlock& block) { return block.paragraph != nullptr; });
    if (last == blocks.rend())
        return;
    for (Footnote& note : std::exchange(carriedNotes, {})) {
        note.at = last->paragraph->lines.back().to;
        last->footnotes.push_back(std::move(note));
    }
}

FlowBlock* ArticleScope::addLines(SetRequest request, const SourceRange& source)
{
    if (request.text.isEmpty())
        return nullptr;
    request.language = source.language;
    request.width = measure.columnWidth;
    FlowBlock block;
    block.paragraph = setter.set(request);
    for (const MissingGlyph& missing : block.paragraph->missing)
        reportMissing(source, missing.character);
    if (block.paragraph->lines.empty())
        return nullptr;
    block.style = request.style;
    block.base = source;
    block.prefixLength = codePointCount(request.prefix);
    block.width = request.width;
    block.request = std::move(request);
    block.footnotes = std::exchange(carriedNotes, {});
    push(std::move(block));
    return &blocks.back();
}

FlowBlock* ArticleScope::addLines(const Text& text, const QString& styleName, const SourceRange& source)
{
    SetRequest request;
    request.text = text;
    request.style = style(styleName);
    return addLines(std::move(request), source);
}

void ArticleScope::reportMissing(const SourceRange& source, char32_t character)
{
    Diagnostic diagnostic;
    diagnostic.severity = Diagnostic::Severity::Error;
    diagnostic.rule = QStringLiteral("glyph.missing");
    diagnostic.subject = characterName(character);
    diagnostic.where = article().title.in(language);
    diagnostic.detail = QStringLiteral("block %1").arg(source.block.value);
    diagnostics.push_back(std::move(diagnostic));
}

void ArticleScope::report(const std::vector<std::pair<SourceRange, MissingGlyph>>& missing)
{
    for (const auto& [source, glyph] : missing)
        reportMissing(source, glyph.character);
}

void ArticleScope::warn(const QString& rule, const QString& subject, const Block& block)
{
    const QString& title = article().title.in(language);
    diagnostics.push_back({Diagnostic::Severity::Warning, rule, subject,
                           QStringLiteral("block %1").arg(block.id.value),
                           title.isEmpty() ? article().title.zh : title});
}

} // namespace banxin
