#include "output/office/office_document.h"

#include "base/resource.h"
#include "layout/export_check.h"
#include "pdf/pdf_writer.h"

#include <QJsonArray>

namespace banxin {

namespace {

Result<PageDesign> officeDesign(bool folio)
{
    const Result<QByteArray> json = programResource(QStringLiteral("office/sheet.json"));
    if (!json)
        return json.error();
    Result<PageDesign> design = parsePageDesign(*json);
    if (design && !folio)
        design->furniture.folio = FurnitureDesign::FolioPlace::None;
    return design;
}

std::shared_ptr<const Edition> officeEdition(const Article& article)
{
    auto out = std::make_shared<Edition>();
    out->issue.publication = QStringLiteral("office");
    out->issue.year = 1;
    out->issue.number = 1;
    out->issue.name = article.title;
    out->issue.languages = LanguageMode::Zh;
    EditionArticle placed;
    placed.column = ColumnId{1};
    placed.article = article;
    placed.article.id = ArticleId{1};
    out->articles.push_back(std::make_shared<const EditionArticle>(std::move(placed)));
    EditionColumn column;
    column.column.id = ColumnId{1};
    column.articles = {0};
    out->columns.push_back(std::move(column));
    return out;
}

} // namespace

Result<OfficeDocument> setOfficeDocument(const Article& article, std::stop_token stop)
{
    Result<std::shared_ptr<const FaceSet>> faces = FaceSet::load();
    if (!faces)
        return faces.error();
    OfficeDocument out;
    out.title = article.title.zh;
    out.edition = officeEdition(article);
    out.faces = std::move(*faces);
    for (const bool folio : {false, true}) {
        const Result<PageDesign> design = officeDesign(folio);
        if (!design)
            return design.error();
        ComposeCache cache;
        Result<ComposedIssue> composed =
            compose(*out.edition, *design, *out.faces, ComposeOptions(), nullptr, cache, stop);
        if (!composed)
            return composed.error();
        if (const std::optional<Error> blocker = exportBlocker(*composed))
            return *blocker;
        const bool single = composed->pages.size() == 1;
        out.issue = std::make_shared<const ComposedIssue>(std::move(*composed));
        if (single)
            break;
    }
    return out;
}

Result<QByteArray> officePdf(const OfficeDocument& document, std::stop_token stop)
{
    PdfOptions options;
    options.title = document.title;
    options.outline = false;
    options.edition = document.edition;
    const PictureSource none = [](PictureId id) -> Result<QByteArray> {
        return Error{Error::Code::PictureUnreadable, QString::number(id.value), {}};
    };
    return writePdf(*document.issue, *document.faces, none, options, {}, stop);
}

Block officeTable(const std::vector<QStringList>& rows, bool header, const std::vector<int>& widths)
{
    QJsonArray cells;
    for (const QStringList& row : rows) {
        QJsonArray line;
        for (const QString& cell : row)
            line.append(QJsonObject{{QStringLiteral("zh"), cell}});
        cells.append(line);
    }
    QJsonArray shares;
    QJsonArray aligned;
    for (const int width : widths) {
        shares.append(width);
        aligned.append(QStringLiteral("left"));
    }
    Block out;
    out.kind = BlockKind::Table;
    out.payload = {{QStringLiteral("rows"), cells},
                   {QStringLiteral("header"), header ? 1 : 0},
                   {QStringLiteral("widths"), shares},
                   {QStringLiteral("align"), aligned}};
    return out;
}

} // namespace banxin
