#include "pdf/tags/alternative_text.h"

#include <optional>

namespace banxin {

namespace {

Language other(Language language) { return language == Language::Zh ? Language::En : Language::Zh; }

std::optional<AlternativeText> said(const QJsonValue& bilingual, Language language)
{
    const QJsonObject object = bilingual.toObject();
    for (const Language in : {language, other(language)})
        if (const QString text = object.value(languageKey(in)).toString().simplified(); !text.isEmpty())
            return AlternativeText{text, in};
    return std::nullopt;
}

std::optional<AlternativeText> caption(const Block& block, Language language)
{
    for (const Language in : {language, other(language)})
        if (const QString text = block.in(in).string.simplified(); !text.isEmpty())
            return AlternativeText{text, in};
    return std::nullopt;
}

/// The cover's picture needs no caption: it shows that it is the cover.
AlternativeText coverOf(const Edition& edition, Language language)
{
    const Issue& issue = edition.issue;
    const QString& name = issue.name.in(language).isEmpty() ? issue.name.in(other(language))
                                                            : issue.name.in(language);
    const QString form = language == Language::Zh ? QStringLiteral("《%1》%2年第%3期封面")
                                                  : QStringLiteral("Cover of %1, %2 no. %3");
    return {form.arg(name).arg(issue.year).arg(issue.number), language};
}

AlternativeText nameOf(const Edition& edition, PictureId picture, Language language)
{
    const auto at = edition.pictures.find(picture);
    if (at != edition.pictures.end() && !at->second.fileName.isEmpty())
        return {at->second.fileName, language};
    return {language == Language::Zh ? QStringLiteral("图片") : QStringLiteral("Picture"), language};
}

/// All but the name of the file.
std::optional<AlternativeText> described(const Block& block, std::int64_t item, Language language)
{
    const QJsonObject own = item < 0
        ? block.payload
        : block.payload.value(QLatin1String("pictures")).toArray().at(static_cast<qsizetype>(item)).toObject();
    auto out = said(own.value(QLatin1String("alt")), language);
    if (!out && item >= 0)
        out = said(own, language); // the picture's own caption
    if (!out && item >= 0)
        out = said(block.payload.value(QLatin1String("alt")), language);
    if (out)
        return out;
    out = caption(block, language);
    const auto count = block.payload.value(QLatin1String("pictures")).toArray().size();
    if (out && item >= 0 && count > 1) // the caption of them all
        out->text += (out->language == Language::Zh ? QStringLiteral("（第%1张，共%2张）")
                                                    : QStringLiteral(" (picture %1 of %2)"))
                         .arg(item + 1)
                         .arg(count);
    return out;
}

} // namespace

AlternativeText alternativeText(const Edition& edition, const Block& block, std::int64_t item, PictureId picture,
                                Language language)
{
    const auto out = described(block, item, language);
    return out ? *out : nameOf(edition, picture, language);
}

AlternativeText alternativeText(const Edition& edition, PictureId picture, Language language)
{
    const auto shows = [&](const QJsonObject& object) {
        return object.value(QLatin1String("picture")).toInteger(0) == picture.value;
    };
    for (const auto& article : edition.articles) {
        for (const Block& block : article->article.blocks) {
            const QJsonArray items = block.payload.value(QLatin1String("pictures")).toArray();
            std::int64_t item = -2;
            if (block.kind == BlockKind::Picture && shows(block.payload))
                item = -1;
            for (qsizetype i = 0; i < items.size() && block.kind == BlockKind::PictureGroup; ++i)
                if (shows(items.at(i).toObject()))
                    item = i;
            if (item > -2)
                if (const auto out = described(block, item, language))
                    return *out;
        }
    }
    if (picture == edition.issue.coverPicture)
        return coverOf(edition, language);
    return nameOf(edition, picture, language);
}

} // namespace banxin
