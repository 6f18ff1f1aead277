#include "two_languages.h"

#include "made_up_issue.h"

#include <QJsonArray>
#include <QStringList>

namespace banxin {

QString madeUpEnglish(unsigned seed, int words)
{
    static const QStringList vocabulary{
        QStringLiteral("the"),          QStringLiteral("of"),        QStringLiteral("and"),
        QStringLiteral("harbour"),      QStringLiteral("trade"),     QStringLiteral("services"),
        QStringLiteral("digital"),      QStringLiteral("members"),   QStringLiteral("a"),
        QStringLiteral("cross-border"), QStringLiteral("platform"),  QStringLiteral("cooperation"),
        QStringLiteral("to"),           QStringLiteral("in"),        QStringLiteral("association"),
        QStringLiteral("office"),       QStringLiteral("AI"),        QStringLiteral("35%"),
        QStringLiteral("2026"),         QStringLiteral("“sample”"),  QStringLiteral("firms’"),
        QStringLiteral("first"),        QStringLiteral("(pilot)"),   QStringLiteral("internationalisation"),
        QStringLiteral("1996–98"),      QStringLiteral("efficient"), QStringLiteral("by"),
        QStringLiteral("who")};
    std::mt19937 random(seed);
    QString out;
    int sinceMark = 0;
    for (int i = 0; i < words; ++i) {
        QString word = vocabulary.at(static_cast<qsizetype>(random() % static_cast<unsigned>(vocabulary.size())));
        if (sinceMark == 0 && (out.isEmpty() || out.endsWith(QLatin1Char('.'))))
            word[0] = word[0].toUpper();
        out += (out.isEmpty() ? QString() : QStringLiteral(" ")) + word;
        if (++sinceMark > 6 + static_cast<int>(random() % 7) && i + 1 < words) {
            out += random() % 3 == 0 ? QLatin1Char('.') : QLatin1Char(',');
            sinceMark = 0;
        }
    }
    return words > 0 ? out + QLatin1Char('.') : out;
}

QString PairWriter::zh(int characters)
{
    return characters > 0 ? madeUpText(static_cast<unsigned>(m_random()), characters) : QString();
}

QString PairWriter::en(int words) { return madeUpEnglish(static_cast<unsigned>(m_random()), words); }

namespace {

QString bare(QString text)
{
    const QString given = text;
    while (!text.isEmpty() && !text.back().isLetter())
        text.chop(1);
    return text.isEmpty() && !given.isEmpty() ? QStringLiteral("AI") : text;
}

QJsonObject both(const QString& zh, const QString& en)
{
    return {{QStringLiteral("zh"), zh}, {QStringLiteral("en"), en}};
}

QJsonObject withSide(QJsonObject payload, const char* side)
{
    if (*side)
        payload.insert(QStringLiteral("side"), QString::fromLatin1(side));
    return payload;
}

} // namespace

PairWriter& PairWriter::head(int characters, int words)
{
    article.kicker = {bare(zh(6)), bare(en(3))};
    article.title = {bare(zh(characters)), bare(en(words))};
    article.subtitle = {bare(zh(10)), bare(en(6))};
    article.byline = {QStringLiteral("沈知远　林小舟"), QStringLiteral("Shen Zhiyuan and Lin Xiaozhou")};
    article.source = {QStringLiteral("样报"), QStringLiteral("Specimen News")};
    return *this;
}

Block& PairWriter::add(BlockKind kind, int characters, int words, const QJsonObject& payload)
{
    Block block;
    block.kind = kind;
    block.zh = Text(zh(characters));
    block.en = Text(en(words));
    block.payload = payload;
    return article.append(block);
}

PairWriter& PairWriter::paragraph(int characters, int words)
{
    add(BlockKind::Paragraph, characters, words);
    return *this;
}

PairWriter& PairWriter::picture(int id, const char* side)
{
    add(BlockKind::Picture, between(5, 30), between(3, 20),
        withSide({{QStringLiteral("picture"), id},
                  {QStringLiteral("credit"), both(QStringLiteral("摄影：秦岸"), QStringLiteral("Photo: Qin An"))}},
                 side));
    return *this;
}

PairWriter& PairWriter::group(int pictures, const char* side)
{
    QJsonArray items;
    for (int i = 0; i < pictures; ++i) {
        QJsonObject item = i % 2 == 0 ? both(bare(zh(5)), bare(en(3))) : QJsonObject{};
        item.insert(QStringLiteral("picture"), between(1, 6));
        items.append(item);
    }
    add(BlockKind::PictureGroup, 12, 8, withSide({{QStringLiteral("pictures"), items}}, side));
    return *this;
}

PairWriter& PairWriter::table(int rows, bool translated)
{
    QJsonArray lines;
    for (int row = 0; row <= rows; ++row) {
        QJsonArray cells;
        for (int column = 0; column < 3; ++column)
            cells.append(column == 1 && row > 0
                             ? both(QString::number(between(100, 99999)), {})
                             : both(bare(zh(between(3, 9))), translated ? bare(en(between(1, 4))) : QString()));
        lines.append(cells);
    }
    add(BlockKind::Table, 8, translated ? 5 : 0, {{QStringLiteral("rows"), lines}, {QStringLiteral("header"), 1}});
    return *this;
}

PairWriter& PairWriter::names(int count)
{
    QStringList zhNames{QStringLiteral("与会人员：")};
    QStringList enNames{QStringLiteral("Present:")};
    for (int i = 0; i < count; ++i) {
        zhNames << bare(zh(between(2, 6)));
        enNames << bare(en(between(1, 3)));
    }
    Block& block = add(BlockKind::NameList, 0, 0);
    block.zh = Text(zhNames.join(QLatin1Char('\n')));
    block.en = Text(enNames.join(QLatin1Char('\n')));
    return *this;
}

PairWriter& PairWriter::list(int items, int characters, int words)
{
    for (int i = 1; i <= items; ++i) {
        Block& item = add(BlockKind::ListItem, characters, words);
        item.zh = Text(QStringLiteral("%1. ").arg(i) + item.zh.string);
        item.en = Text(QStringLiteral("%1. ").arg(i) + item.en.string);
    }
    return *this;
}

PairWriter& PairWriter::note(bool inZh, bool inEn)
{
    Block& block = article.blocks.back();
    const QString id = QStringLiteral("n%1").arg(++m_notes);
    QJsonObject notes = block.payload.value(QLatin1String("notes")).toObject();
    notes.insert(id, both(zh(between(8, 60)), en(between(5, 40))));
    block.payload.insert(QStringLiteral("notes"), notes);
    for (const auto& [text, wanted] : {std::pair(&block.zh, inZh), std::pair(&block.en, inEn)}) {
        if (!wanted || text->isEmpty())
            continue;
        const int at = codePointCount(text->string);
        text->string += QChar::ObjectReplacementCharacter;
        text->marks.push_back({at, at + 1, MarkKind::Note, id, {}});
    }
    return *this;
}

PairWriter& PairWriter::anything(int blocks)
{
    static const char* const sides[] = {"", "zh", "en"};
    for (int i = 0; i < blocks; ++i) {
        switch (m_random() % 16) {
        case 0: add(BlockKind::Subhead, between(4, 12), between(2, 8)); break;
        case 1: list(between(1, 4), between(10, 90), between(6, 60)); break;
        case 2: add(BlockKind::Quote, between(20, 120), between(10, 90)); break;
        case 3: add(BlockKind::PullQuote, between(8, 24), between(6, 18)); break;
        case 4: add(BlockKind::EditorNote, between(20, 120), between(10, 90)); break;
        case 5: picture(between(1, 6), sides[m_random() % 3]); break;
        case 6: group(between(2, 4), sides[m_random() % 3]); break;
        case 7: table(between(2, 7), m_random() % 2 == 0); break;
        case 8: names(between(2, 11)); break;
        case 9: paragraph(between(30, 300), 0); break;
        case 10: paragraph(0, between(20, 200)); break;
        case 11: paragraph(between(40, 200), between(20, 150)).note(true, m_random() % 2 == 0); break;
        case 12: paragraph(between(40, 200), between(20, 150)).note(m_random() % 2 == 0, true); break;
        default: paragraph(between(10, 420), between(6, 300));
        }
    }
    return *this;
}

Edition pairEdition(const QString& publication, const std::vector<Article>& articles, LanguageMode languages)
{
    Edition edition = madeUpEdition(publication, static_cast<int>(articles.size()), 0, 0);
    edition.issue.languages = languages;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        auto placed = std::make_shared<EditionArticle>(*edition.articles[i]);
        placed->article = articles[i];
        placed->article.id = ArticleId{static_cast<std::int64_t>(i) + 1};
        edition.articles[i] = std::move(placed);
    }
    edition.pictures = everythingEdition(publication).pictures;
    return edition;
}

Edition withSetting(Edition edition, int article, const PlacementSetting& setting)
{
    auto& at = edition.articles[static_cast<std::size_t>(article)];
    auto placed = std::make_shared<EditionArticle>(*at);
    placed->setting = setting;
    at = std::move(placed);
    return edition;
}

namespace {

Article unequalPairs(unsigned seed)
{
    PairWriter out(seed);
    out.head();
    for (int i = 0; i < 3; ++i)
        out.paragraph(80, 190).paragraph(480, 60).paragraph(160, 100).paragraph(220, 0).paragraph(0, 120);
    out.add(BlockKind::Subhead, 8, 22);
    out.paragraph(2400, 1500).paragraph(3600, 20).paragraph(12, 1400);
    return out.article;
}

Article illustrated(unsigned seed)
{
    PairWriter out(seed);
    out.head(40, 34);
    out.picture(1).picture(2).paragraph(300, 200).picture(3, "en").paragraph(90, 220).picture(4, "zh");
    out.add(BlockKind::Subhead, 6, 5);
    out.picture(5, "zh").picture(6, "en").paragraph(400, 260).group(3).group(2, "en").paragraph(200, 140);
    out.article.bylinePlace = BylinePlace::AtEnd;
    return out.article;
}

Article manyKinds(unsigned seed)
{
    PairWriter out(seed);
    out.head();
    out.article.kicker.en.clear();
    out.add(BlockKind::EditorNote, 90, 120);
    out.list(4, 60, 50).names(9);
    out.add(BlockKind::Quote, 120, 60);
    out.add(BlockKind::PullQuote, 16, 12);
    out.table(4, true).paragraph(260, 160).note(true, true).table(5, false).paragraph(180, 160).note(false, true);
    out.paragraph(240, 90).note(true, false).table(40, true).paragraph(120, 90);
    return out.article;
}

} // namespace

std::vector<Article> articlesOfAllKinds(unsigned seed)
{
    PairWriter chinese(seed + 3);
    chinese.head().paragraph(300, 0).paragraph(200, 0);
    chinese.article.title.en.clear();
    chinese.article.kicker.en = chinese.article.subtitle.en = chinese.article.byline.en = {};
    chinese.article.source.en.clear();
    PairWriter english(seed + 4);
    english.head().paragraph(0, 200).paragraph(0, 120);
    for (BilingualString* field : {&english.article.kicker, &english.article.title, &english.article.subtitle,
                                   &english.article.byline, &english.article.source})
        field->zh.clear();
    PairWriter single(seed + 5);
    single.paragraph(200, 140);
    single.article.title = {QStringLiteral("只有一段"), QStringLiteral("One paragraph only")};
    return {unequalPairs(seed), illustrated(seed + 1), manyKinds(seed + 2),
            chinese.article,    english.article,       single.article};
}

} // namespace banxin
