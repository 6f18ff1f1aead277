#include "made_up_issue.h"

#include "base/resource.h"

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

} // namespace banxin
