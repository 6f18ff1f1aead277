#include "correction/correction_places.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace banxin {

namespace {

using Kind = CorrectionPlace::Kind;

/// Collects the places of one article in one language.
class Places {
public:
    Places(const Article& article, std::size_t index, Language language, bool first,
           std::vector<CorrectionPlace>& out)
        : m_article(article),
          m_index(index),
          m_language(language),
          m_first(first),
          m_out(out)
    {}

    void collect()
    {
        for (const HeadField field : {HeadField::Kicker, HeadField::Title, HeadField::Subtitle})
            add(field);
        if (m_article.bylinePlace != BylinePlace::AtEnd)
            add(HeadField::Byline);
        for (const Block& block : m_article.blocks)
            add(block);
        if (m_article.bylinePlace == BylinePlace::AtEnd)
            add(HeadField::Byline);
        add(HeadField::Source);
    }

private:
    void add(HeadField field)
    {
        if (!fieldOf(m_article, field).in(m_language).isEmpty())
            m_out.push_back({m_index, m_language, Kind::Field, field, {}, -1});
    }

    void add(Kind kind, const Block& block, int part = -1)
    {
        m_out.push_back({m_index, m_language, kind, HeadField::Title, block.id, part});
    }

    void add(const Block& block)
    {
        const bool table = block.kind == BlockKind::Table;
        if (block.kind == BlockKind::Picture && m_first)
            add(Kind::Picture, block);
        const QJsonArray pictures = block.payload.value(QLatin1String("pictures")).toArray();
        for (int i = 0; block.kind == BlockKind::PictureGroup && i < pictures.size(); ++i) {
            if (m_first)
                add(Kind::Picture, block, i);
            if (!pictures.at(i).toObject().value(languageKey(m_language)).toString().isEmpty())
                add(Kind::PictureText, block, i);
        }
        if (!block.in(m_language).isEmpty())
            add(Kind::Text, block);
        if (table
            && (m_first
                || !textInPayload(block, m_language)
                        .remove(QRegularExpression(QStringLiteral("[ |\\n]")))
                        .isEmpty()))
            add(Kind::Table, block);
    }

    const Article& m_article;
    std::size_t m_index;
    Language m_language;
    bool m_first;
    std::vector<CorrectionPlace>& m_out;
};

} // namespace

std::vector<CorrectionPlace> correctionPlaces(const std::vector<Article>& articles,
                                              const std::vector<Language>& languages)
{
    std::vector<CorrectionPlace> out;
    for (std::size_t i = 0; i < articles.size(); ++i)
        for (std::size_t l = 0; l < languages.size(); ++l)
            Places(articles[i], i, languages[l], l == 0, out).collect();
    return out;
}

Text textAt(const Article& article, const CorrectionPlace& place)
{
    if (place.kind == Kind::Field)
        return Text(fieldOf(article, place.field).in(place.language));
    const Block* block = article.find(place.block);
    if (!block)
        return {};
    switch (place.kind) {
    case Kind::Picture: return Text(QString(QChar(0xFFFC)));
    case Kind::PictureText:
        return Text(block->payload.value(QLatin1String("pictures"))
                        .toArray()
                        .at(place.part)
                        .toObject()
                        .value(languageKey(place.language))
                        .toString());
    case Kind::Table: return Text(textInPayload(*block, place.language));
    default: return block->in(place.language);
    }
}

QString placeBookmark(const Article& article, const CorrectionPlace& place)
{
    const QString head = QStringLiteral("_BX%1_%2_%3")
                             .arg(article.id.value)
                             .arg(article.revision.value)
                             .arg(place.language == Language::Zh ? QLatin1Char('z') : QLatin1Char('e'));
    if (place.kind == Kind::Field)
        return head + QLatin1Char('F') + QString::number(static_cast<int>(place.field));
    const char letter = place.kind == Kind::Text ? 'B'
        : place.kind == Kind::Picture            ? 'P'
        : place.kind == Kind::PictureText        ? 'C'
                                                 : 'T';
    QString out = head + QLatin1Char(letter) + QString::number(place.block.value);
    if (place.part >= 0)
        out += QLatin1Char('_') + QString::number(place.part);
    return out;
}

std::optional<NamedPlace> placeFrom(const QString& bookmark)
{
    static const QRegularExpression form(
        QStringLiteral("^_BX([0-9]{1,15})_([0-9]{1,15})_([ze])([FBPCT])([0-9]{1,16})(?:_([0-9]{1,3}))?$"));
    const QRegularExpressionMatch match = form.match(bookmark);
    if (!match.hasMatch())
        return std::nullopt;
    NamedPlace out;
    out.article.value = match.captured(1).toLongLong();
    out.revision.value = match.captured(2).toLongLong();
    out.place.language = match.captured(3) == QLatin1String("z") ? Language::Zh : Language::En;
    const std::int64_t number = match.captured(5).toLongLong();
    switch (match.captured(4).at(0).toLatin1()) {
    case 'F':
        if (number > static_cast<int>(HeadField::Source))
            return std::nullopt;
        out.place.kind = Kind::Field;
        out.place.field = static_cast<HeadField>(number);
        return out;
    case 'P': out.place.kind = Kind::Picture; break;
    case 'C': out.place.kind = Kind::PictureText; break;
    case 'T': out.place.kind = Kind::Table; break;
    default: out.place.kind = Kind::Text;
    }
    out.place.block.value = number;
    if (!match.captured(6).isEmpty())
        out.place.part = match.captured(6).toInt();
    return out;
}

} // namespace banxin
