#include "made_up_issue.h"

#include "base/resource.h"

#include <QJsonArray>

#include <random>

namespace banxin {

QString madeUpText(unsigned seed, int characters)
{
    static const QStringList words{
        QStringLiteral("贸易"),   QStringLiteral("服务"),     QStringLiteral("数字"),     QStringLiteral("港口"),
        QStringLiteral("企业"),   QStringLiteral("协会"),     QStringLiteral("会员"),     QStringLiteral("发展"),
        QStringLiteral("合作"),   QStringLiteral("平台"),     QStringLiteral("数据"),     QStringLiteral("海外"),
        QStringLiteral("创新"),   QStringLiteral("市场"),     QStringLiteral("的"),       QStringLiteral("和"),
        QStringLiteral("在"),     QStringLiteral(" AI "),     QStringLiteral(" 2026 年"), QStringLiteral(" 35% "),
        QStringLiteral("“样本”"), QStringLiteral("《蓝图》"), QStringLiteral("（试点）"), QStringLiteral("——")};
    std::mt19937 random(seed);
    QString out;
    int sinceMark = 0;
    while (out.size() < characters) {
        const QString& word = words.at(static_cast<qsizetype>(random() % static_cast<unsigned>(words.size())));
        if ((word == QLatin1String("——") && sinceMark < 4) || (out.isEmpty() && word.startsWith(QLatin1Char(' '))))
            continue;
        out += word;
        if (++sinceMark > 5 + static_cast<int>(random() % 6)) {
            out = out.trimmed() + (random() % 3 == 0 ? QStringLiteral("。") : QStringLiteral("，"));
            sinceMark = 0;
        }
    }
    while (!out.isEmpty() && !out.back().isLetter())
        out.chop(1);
    return out + QStringLiteral("。");
}

namespace {

std::shared_ptr<const EditionArticle> madeUpArticle(int index, ColumnId column, int paragraphs, int characters)
{
    auto out = std::make_shared<EditionArticle>();
    out->column = column;
    Article& article = out->article;
    article.id = ArticleId{index + 1};
    article.title.zh = QStringLiteral("第%1篇 %2")
                           .arg(index + 1)
                           .arg(madeUpText(900u + static_cast<unsigned>(index), 14).chopped(1));
    article.source.zh = QStringLiteral("样报");
    for (int i = 0; i < paragraphs; ++i) {
        Block block;
        block.kind = i % 5 == 4 ? BlockKind::Subhead : BlockKind::Paragraph;
        const auto seed = static_cast<unsigned>(index * 1000 + i);
        block.zh = block.kind == BlockKind::Subhead
            ? QStringLiteral("小标题%1").arg(i)
            : madeUpText(seed, characters / 2 + static_cast<int>(seed * 37u % static_cast<unsigned>(characters)));
        article.append(block);
    }
    return out;
}

} // namespace

Edition madeUpEdition(const QString& publication, int articles, int paragraphs, int charactersPerParagraph)
{
    Edition edition;
    edition.publication.id = publication;
    edition.publication.frequency = Frequency::Quarterly;
    edition.issue.publication = publication;
    edition.issue.year = 2026;
    edition.issue.number = 1;
    edition.issue.runningNumber = 7;
    edition.issue.date = QDate(2026, 3, 31);
    edition.issue.name = {QStringLiteral("样张"), QStringLiteral("Specimen")};
    edition.issue.publisher.zh = QStringLiteral("样张编辑部编");
    edition.issue.contacts.zh = QStringLiteral("电话：0000-5550-0100\n地址：样张路 1 号");
    if (const auto design = programResource(QStringLiteral("publications/%1.json").arg(publication)); design.ok())
        edition.issue.pageDesign = *design;
    EditionColumn first;
    first.column = {ColumnId{1}, {}, {QStringLiteral("观点"), QStringLiteral("Views")}, 0};
    EditionColumn second;
    second.column = {ColumnId{2}, {}, {QStringLiteral("资讯"), QStringLiteral("News")}, 1};
    EditionColumn sub;
    sub.column = {ColumnId{3}, ColumnId{2}, {QStringLiteral("国内"), QStringLiteral("At home")}, 0};
    for (int i = 0; i < articles; ++i) {
        EditionColumn& column = i == 0 ? first : sub;
        column.articles.push_back(i);
        edition.articles.push_back(madeUpArticle(i, column.column.id, paragraphs, charactersPerParagraph));
    }
    second.columns.push_back(sub);
    edition.columns = {first, second};
    return edition;
}

namespace {

/// Writes the article that has everything, block by block.
class EverythingWriter {
public:
    explicit EverythingWriter(Article& article) : m_article(article) {}

    void write()
    {
        writeHead();
        writeText();
        writeLists();
        writeTable();
        writePictures();
        writeNotes();
    }

private:
    Block& add(BlockKind kind, const char* zh, const char* en, const QJsonObject& payload = {})
    {
        Block block;
        block.kind = kind;
        block.zh = Text(QString::fromUtf8(zh));
        block.en = Text(QString::fromUtf8(en));
        block.payload = payload;
        return m_article.append(block);
    }

    static QJsonObject both(const char* zh, const char* en)
    {
        return {{QStringLiteral("zh"), QString::fromUtf8(zh)}, {QStringLiteral("en"), QString::fromUtf8(en)}};
    }

    void writeHead()
    {
        m_article.kicker = {QStringLiteral("湾区手记"), QStringLiteral("Notes from the bay")};
        m_article.title = {QStringLiteral("一座灯塔的账本 守塔人怎样记下三十年的潮水"),
                           QStringLiteral("A Lighthouse Keeps Its Books")};
        m_article.subtitle = {QStringLiteral("——写给还没有见过海的人"),
                              QStringLiteral("For those who have not seen the sea")};
        m_article.byline = {QStringLiteral("沈知远"), QStringLiteral("Shen Zhiyuan")};
        m_article.source = {QStringLiteral("《灯塔通讯》"), QStringLiteral("Lighthouse Letters")};
        add(BlockKind::EditorNote, "这篇手记写于去年冬天。我们照原样刊出，只改正了两处日期，并请作者补了一张表。",
            "These notes were written last winter. We print them as they are, with two dates mended and a table "
            "added.");
        add(BlockKind::Teaser, "三十年，一万零九百多个夜晚，每一夜的灯都点亮过。",
            "Thirty years, some 10,900 nights, and the lamp was lit on every one.");
    }

    void writeText()
    {
        add(BlockKind::Subhead, "一、账本从哪里来", "I. Where the books come from");
        add(BlockKind::Paragraph,
            "塔里有一张木桌，桌上有三十本账。每一本都从元旦写到除夕，纸边卷了起来，墨色由黑转褐。守塔人说，账上不"
            "记钱，"
            "只记风、浪、灯和来往的船。",
            "In the tower stands a wooden table, and on it thirty books. Each runs from New Year’s Day to New "
            "Year’s "
            "Eve; the edges curl and the ink has turned from black to brown.");
        add(BlockKind::Subhead, "（一）记什么", "What is written down");
        Block& runIn = add(BlockKind::Paragraph,
                           "风向与风力。每天四次，早晚各两次，用的是同一只风杯。风杯换过三回，都在账上写明。",
                           "Wind. Four times a day, twice in the morning and twice at night, with the same cup.");
        runIn.zh.marks = {{0, 6, MarkKind::Strong, {}, {}}};
        runIn.en.marks = {{0, 5, MarkKind::Strong, {}, {}}};
        Block& plain = add(BlockKind::Paragraph, "来往船只凡是看得清船名的，都写船名；看不清的，写灯号和方向。",
                           "Ships whose names could be read are named; the others by their lights.");
        plain.zh.marks = {{0, 4, MarkKind::Strong, {}, {}}};
        add(BlockKind::Subhead, "1. 怎样记", "1. How it is written");
        add(BlockKind::Quote, "凡是看见的，写下来；凡是猜的，写明是猜的。",
            "What you see, write down; what you guess, call a guess.");
        add(BlockKind::PullQuote, "账上不记钱，只记风、浪、灯和船", "Not money but wind, waves, lamps and ships");
    }

    void writeLists()
    {
        add(BlockKind::ListItem,
            "1. 灯在日落前一刻钟点亮，遇雾提前到能见度不足两海里时；点灯的人要在账上签名，写明时刻。",
            "1. The lamp is lit a quarter of an hour before sunset, or as soon as fog cuts the view to two miles; "
            "whoever lights it signs the book.");
        add(BlockKind::ListItem, "10. 灯灭的时刻也要写。", "10. The hour at which it goes out is written too.");
        add(BlockKind::ListItem, "• 雾号每两分钟一次，每次五秒，直到看得见对岸的山影为止，其间不得离人。",
            "• The fog horn sounds every two minutes, five seconds each time, until the hills can be seen.");
        add(BlockKind::ListItem, "（1）交班时两人一同登塔，把账念一遍，接班的人觉得没有不明白的地方，才算交完。",
            "(1) At the change of watch two people climb the tower and read the book aloud together.");
        add(BlockKind::NameList, "历任守塔人：\n周望海\n欧阳平\n林\n郑守一\n徐潮生\n何晚舟\n秦岸",
            "Keepers of the light:\nZhou Wanghai\nOuyang Ping\nLin\nZheng Shouyi\nXu Chaosheng\nHe Wanzhou\nQin "
            "An");
    }

    void writeTable()
    {
        QJsonArray rows;
        const auto cell = [](const char* zh, const char* en, int span = 1, int rowSpan = 1) {
            QJsonObject out = both(zh, en);
            if (span > 1)
                out.insert(QStringLiteral("span"), span);
            if (rowSpan > 1)
                out.insert(QStringLiteral("rowSpan"), rowSpan);
            return out;
        };
        rows.append(QJsonArray{cell("年份", "Year", 1, 2), cell("夜间过船（艘）", "Ships by night", 2),
                               cell("备注", "Remarks", 1, 2)});
        rows.append(QJsonArray{cell("客船", "Passenger"), cell("货船", "Cargo")});
        rows.append(QJsonArray{cell("1996", "1996"), cell("1,204", "1,204"), cell("3,877", "3,877"),
                               cell("第一本账，缺二月的三天，当时风杯被浪打落。",
                                    "The first book; three days of February are missing.")});
        rows.append(QJsonArray{cell("2006", "2006"), cell("982", "982"), cell("6,150", "6,150"),
                               cell("换用电灯", "Electric lamp")});
        rows.append(QJsonArray{cell("2026", "2026"), cell("431", "431"), cell("11,032", "11,032"), cell("", "")});
        QJsonObject payload{{QStringLiteral("rows"), rows}, {QStringLiteral("header"), 2}};
        add(BlockKind::Table, "表1　三个年份的夜间过船数", "Table 1. Ships that passed by night", payload);
    }

    void writePictures()
    {
        const auto item = [](int id, const char* zh = "", const char* en = "") {
            QJsonObject out = both(zh, en);
            out.insert(QStringLiteral("picture"), id);
            return out;
        };
        add(BlockKind::Picture, "清晨的灯塔", "The lighthouse at dawn",
            {{QStringLiteral("picture"), 1}, {QStringLiteral("credit"), both("摄影：秦岸", "Photo: Qin An")}});
        add(BlockKind::PictureGroup, "从左至右：账本、风杯、灯室", "From left: the book, the cup, the lamp room",
            {{QStringLiteral("pictures"), QJsonArray{item(2), item(3), item(4)}}});
        add(BlockKind::PictureGroup, "", "",
            {{QStringLiteral("pictures"), QJsonArray{item(5, "塔外", "Outside"), item(6, "塔内", "Inside")}}});
        add(BlockKind::Picture, "风杯，第三只", "The third cup",
            {{QStringLiteral("picture"), 3},
             {QStringLiteral("around"), QStringLiteral("right")},
             {QStringLiteral("width"), QStringLiteral("35%")}});
    }

    void writeNotes()
    {
        const QJsonObject notes{{QStringLiteral("a"), both("一海里合 1,852 米。", "A sea mile is 1,852 metres.")},
                                {QStringLiteral("b"), both("见第十二本账，四月九日。", "Book twelve, 9 April.")}};
        Block& text = add(
            BlockKind::Paragraph,
            "能见度不足两海里\uFFFC的日子，一年里有四十多天。有一天雾从早晨一直下到半夜，雾号响了六百多次\uFFFC，"
            "守塔人后来写道：今日无风，无浪，无船，只有自己的声音。",
            "On more than forty days a year the view is less than two miles\uFFFC. Once the fog lasted "
            "from dawn to midnight and the horn sounded six hundred times\uFFFC.",
            {{QStringLiteral("notes"), notes}});
        for (Text* in : {&text.zh, &text.en}) {
            const auto first = static_cast<int>(in->string.indexOf(QChar(0xFFFC)));
            const auto second = static_cast<int>(in->string.lastIndexOf(QChar(0xFFFC)));
            in->marks = {{first, first + 1, MarkKind::Note, QStringLiteral("a"), {}},
                         {second, second + 1, MarkKind::Note, QStringLiteral("b"), {}}};
        }
    }

    Article& m_article;
};

} // namespace

Edition everythingEdition(const QString& publication)
{
    Edition edition = madeUpEdition(publication, 1, 0, 0);
    auto article = std::make_shared<EditionArticle>(*edition.articles[0]);
    EverythingWriter(article->article).write();
    edition.articles[0] = article;
    const std::pair<int, int> sizes[] = {{1600, 1000}, {900, 1200},  {1200, 1200},
                                         {1500, 1000}, {1000, 1400}, {1920, 1080}};
    std::int64_t id = 1;
    for (const auto& [width, height] : sizes) {
        edition.pictures[PictureId{id}] =
            Picture{PictureId{id}, {}, QStringLiteral("image/png"), {}, width, height};
        ++id;
    }
    return edition;
}

} // namespace banxin
