// An article with everything, composed and written: what was typed is in the file, in its order.
// BANXIN_KEEP_PDF=FOLDER keeps the files, to be looked at.

#include "issue_builder.h"

#include "layout/compose.h"
#include "support/made_up_issue.h"

#include <QBuffer>
#include <QFile>
#include <QImage>

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

/// Stripes in another colour for each picture, so that crops can be seen.
Result<QByteArray> madeUpPicture(PictureId id)
{
    static const std::pair<int, int> sizes[] = {{1600, 1000}, {900, 1200},  {1200, 1200},
                                                {1500, 1000}, {1000, 1400}, {1920, 1080}};
    const auto [width, height] = sizes[static_cast<std::size_t>(id.value - 1)];
    QImage image(width / 4, height / 4, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y,
                           (x / 25 + y / 25) % 2 ? qRgb(120 + 20 * static_cast<int>(id.value), 170, 190)
                                                 : qRgb(90, 110 + 20 * static_cast<int>(id.value), 140));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

struct Look {
    QString publication;
    int columns = 1;
    ArticleLayout::Opener opener = ArticleLayout::Opener::Plain;
    LanguageMode languages = LanguageMode::Zh;
};

PdfFile pdfOf(const Look& look)
{
    Edition edition = everythingEdition(look.publication);
    PageDesign design = *parsePageDesign(edition.issue.pageDesign);
    design.page.textColumns = look.columns;
    ArticleLayout layout;
    layout.opener = look.opener;
    layout.headSpans = look.columns > 1;
    design.layouts[QStringLiteral("look")] = layout;
    design.defaultLayout = QStringLiteral("look");
    if (look.opener == ArticleLayout::Opener::HalfPagePicture)
        design.opener.form = ColumnOpenerDesign::Form::Page;
    ComposeCache cache;
    ComposeOptions options;
    options.languages = look.languages;
    const auto issue = compose(edition, design, installedFaces(), options, nullptr, cache, {});
    EXPECT_TRUE(issue.ok());
    const QByteArray bytes = written(*issue, madeUpPicture);
    EXPECT_TRUE(issue->diagnostics.empty()) << qPrintable(issue->diagnostics.front().subject);
    if (const QString folder = qEnvironmentVariable("BANXIN_KEEP_PDF"); !folder.isEmpty()) {
        QFile file(QStringLiteral("%1/%2-%3-%4.pdf")
                       .arg(folder, look.publication)
                       .arg(look.columns)
                       .arg(static_cast<int>(look.opener)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    return PdfFile(bytes);
}

QString squeezed(QString text)
{
    return text.remove(QLatin1Char(' ')).remove(QLatin1Char('\n')).remove(QChar(0x3000)).remove(QLatin1Char('\f'));
}

} // namespace

class EveryBlock : public testing::TestWithParam<Look> {};

TEST_P(EveryBlock, IsInTheFile)
{
    const PdfFile file = pdfOf(GetParam());
    // In the order in which it was drawn: text columns side by side confuse readers of the page.
    const QString text = squeezed(file.mupdfText());
    for (const char* words : {"一座灯塔的账本",
                              "沈知远",
                              "编者按：",
                              "三十年，一万零九百多个夜晚",
                              "（一）记什么",
                              "1.怎样记",
                              "周望海",
                              "秦岸",
                              "客船",
                              "货船",
                              "1,204",
                              "11,032",
                              "换用电灯",
                              "三个年份的夜间过船数",
                              "清晨的灯塔摄影：秦岸",
                              "塔外",
                              "塔内",
                              "能见度不足两海里①的日子",
                              "六百多次②，",
                              "文章来源：《灯塔通讯》"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(words))) << words;
    if (GetParam().languages != LanguageMode::ZhThenEn)
        return;
    for (const char* words : {"Passenger", "Electriclamp", "Photo:QinAn", "OuyangPing"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(words))) << words;
}

INSTANTIATE_TEST_SUITE_P(
    Looks, EveryBlock,
    testing::Values(Look{QStringLiteral("quarterly"), 1, ArticleLayout::Opener::Plain, LanguageMode::ZhThenEn},
                    Look{QStringLiteral("quarterly"), 2, ArticleLayout::Opener::Banner, LanguageMode::ZhThenEn},
                    Look{QStringLiteral("quarterly"), 1, ArticleLayout::Opener::HalfPagePicture,
                         LanguageMode::ZhThenEn},
                    Look{QStringLiteral("bulletin"), 1, ArticleLayout::Opener::Plain, LanguageMode::Zh},
                    Look{QStringLiteral("bulletin"), 2, ArticleLayout::Opener::Banner, LanguageMode::Zh}));

} // namespace banxin::test
