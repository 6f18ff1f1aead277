// The pages on the screen: the right faces, inks as colours, and only what a page holds.

#include "window_fixture.h"

#include "ui/preview/page_painter.h"

#include <QPainter>
#include <QScrollBar>

using namespace banxin;

TEST(PagePainter, InksBecomeColours)
{
    EXPECT_EQ(screenColour({QStringLiteral("paper"), 0, 0, 0, 0}), QColor(255, 255, 255));
    EXPECT_EQ(screenColour({QStringLiteral("cyan"), 1000, 0, 0, 0}), QColor(0, 255, 255));
    EXPECT_EQ(screenColour({QStringLiteral("grey"), 0, 0, 0, 500}), QColor(128, 128, 128));
    EXPECT_LT(screenColour({QStringLiteral("text"), 0, 0, 0, 1000}).lightness(), 40);
}

/// QRawFont must be the composer's face and not another of the same collection: glyph by glyph
/// both ways of drawing give the same picture.
TEST(GlyphPainter, RawFontsDrawWhatTheOutlinesSay)
{
    const auto faces = FaceSet::load();
    ASSERT_TRUE(faces.ok());
    GlyphPainter glyphs(*faces);
    int raw = 0;
    for (FaceIndex face = 0; face < (*faces)->size(); ++face)
        raw += glyphs.usesOutlines(face) ? 0 : 1;
    RecordProperty("facesDrawnByQRawFont", raw);
    EXPECT_GT(raw, 0) << "every face falls back to outlines: the preview will be slow";
    for (const FaceRole role : {FaceRole::Song, FaceRole::Hei, FaceRole::Kai})
        EXPECT_FALSE(glyphs.usesOutlines((*faces)->chinese(role))) << faceRoleName(role).toStdString();
}

using PreviewTest = WindowFixture;

TEST_F(PreviewTest, APagePrintsItsWordsOnWhite)
{
    openWindow();
    ASSERT_TRUE(waitComposed());
    const auto* preview = window->preview().view().preview();
    PagePainter painter(std::make_shared<const ComposedPreview>(*preview),
                        [](PictureId, int, int) { return QImage(); });
    QImage image(596, 842, QImage::Format_RGB32);
    image.fill(Qt::black);
    {
        QPainter on(&image);
        painter.paint(on, 0, {}, 1, QRectF(image.rect()));
    }
    EXPECT_EQ(image.pixelColor(10, 800), QColor(Qt::white));
    const ComposedLine& line = preview->issue->pages.front().lines.front();
    int inked = 0;
    for (int y = static_cast<int>(line.box.y.toPt()); y < static_cast<int>(line.box.bottom().toPt()); ++y)
        for (int x = 0; x < image.width(); ++x)
            inked += image.pixelColor(x, y) != QColor(Qt::white) ? 1 : 0;
    EXPECT_GT(inked, 50);
}

TEST_F(PreviewTest, ScrollingKeepsItsPlaceWhenComposedAgain)
{
    openWindow();
    ASSERT_TRUE(waitComposed());
    PreviewView& view = window->preview().view();
    view.setZoom(2);
    view.verticalScrollBar()->setValue(333);
    QSignalSpy composed(&window->preview(), &PreviewPanel::composed);
    window->preview().refresh();
    ASSERT_TRUE(composed.wait(60000));
    EXPECT_EQ(view.verticalScrollBar()->value(), 333);
}

TEST_F(PreviewTest, OnlyTheLatestRequestIsShown)
{
    openWindow();
    ASSERT_TRUE(waitComposed());
    QSignalSpy composed(&window->preview().composer(), &PreviewComposer::composed);
    for (int i = 0; i < 5; ++i)
        window->preview().refresh();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->preview().composer().busy(); }, 60000));
    QTest::qWait(200);
    EXPECT_EQ(composed.count(), 1);
}
