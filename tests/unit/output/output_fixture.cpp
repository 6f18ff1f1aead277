#include "output_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace banxin::test {

const FaceSet& faces()
{
    static const auto set = FaceSet::load();
    return **set;
}

PageDesign designOf(const Edition& edition)
{
    const Result<PageDesign> design = parsePageDesign(edition.issue.pageDesign);
    EXPECT_TRUE(design.ok()) << (design ? "" : qPrintable(design.error().subject + design.error().detail));
    return *design;
}

ComposedIssue composed(const Edition& edition)
{
    ComposeCache cache;
    Result<ComposedIssue> out = compose(edition, designOf(edition), faces(), {}, nullptr, cache, {});
    EXPECT_TRUE(out.ok());
    return *out;
}

Edition with(Edition edition, const char* part, const QJsonObject& values)
{
    QJsonObject design = QJsonDocument::fromJson(edition.issue.pageDesign).object();
    QJsonObject object = design.value(QLatin1String(part)).toObject();
    for (auto at = values.begin(); at != values.end(); ++at)
        object.insert(at.key(), at.value());
    design.insert(QLatin1String(part), object);
    edition.issue.pageDesign = QJsonDocument(design).toJson();
    return edition;
}

QString textOf(const ComposedPage& page)
{
    QString out;
    for (const GlyphRun& run : page.runs)
        out += run.text;
    return out;
}

Edition coveredEdition()
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 6, 4, 200);
    edition.issue.name = {QStringLiteral("云屿通讯"), QStringLiteral("Yunyu Letters")};
    edition.issue.year = 2026;
    edition.issue.number = 1;
    edition.issue.runningNumber = 20;
    edition.issue.contacts.zh = QStringLiteral("电话：0000");
    edition.issue.colophon.set(ColophonField::Publisher, {QStringLiteral("秘书处"), {}});
    return with(edition, "pages", {{QStringLiteral("multipleOf"), 4}});
}

} // namespace banxin::test
