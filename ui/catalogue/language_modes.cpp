#include "ui/catalogue/language_modes.h"

#include "ui/common/theme.h"

#include <QActionGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPalette>

namespace banxin {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(banxin::LanguageModes)
};

/// Draws lines of text in a box, by turns Chinese and English or one of them.
class SmallPage {
public:
    explicit SmallPage(QPainter& painter) : m_painter(painter) {}

    void outline(const QRectF& page)
    {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(secondaryTextColour(), 1));
        m_painter.drawRect(page);
        m_painter.setPen(Qt::NoPen);
    }
    void lines(qreal left, qreal right, qreal top, int count, bool english)
    {
        m_painter.setBrush(english ? accentColour() : QGuiApplication::palette().color(QPalette::Text));
        for (int line = 0; line < count; ++line)
            m_painter.drawRect(QRectF(left, top + line * 3, right - left, english ? 1.2 : 1.6));
    }

private:
    QPainter& m_painter;
};

void drawMode(QPainter& painter, LanguageMode mode)
{
    SmallPage page(painter);
    if (mode == LanguageMode::Facing) {
        page.outline({0.5, 2.5, 11, 17});
        page.outline({11.5, 2.5, 11, 17});
        page.lines(2.5, 9.5, 5.5, 4, false);
        page.lines(13.5, 20.5, 5.5, 4, true);
        return;
    }
    page.outline({3.5, 1.5, 16, 19});
    switch (mode) {
    case LanguageMode::Zh: page.lines(6, 17, 4.5, 5, false); break;
    case LanguageMode::En: page.lines(6, 17, 4.5, 5, true); break;
    case LanguageMode::ZhThenEn:
        page.lines(6, 17, 4.5, 2, false);
        page.lines(6, 17, 12.5, 2, true);
        break;
    case LanguageMode::Parallel:
        page.lines(5.5, 10.5, 4.5, 5, false);
        page.lines(12.5, 17.5, 4.5, 5, true);
        break;
    case LanguageMode::Interlinear:
        for (int pair = 0; pair < 2; ++pair) {
            page.lines(6, 17, 4.5 + pair * 8, 1, false);
            page.lines(6, 17, 7.5 + pair * 8, 1, true);
        }
        break;
    case LanguageMode::Facing: break;
    }
}

} // namespace

const std::vector<LanguageMode>& languageModes()
{
    static const std::vector<LanguageMode> modes{LanguageMode::Zh,       LanguageMode::En,
                                                 LanguageMode::ZhThenEn, LanguageMode::Parallel,
                                                 LanguageMode::Facing,   LanguageMode::Interlinear};
    return modes;
}

QString languageModeTitle(LanguageMode mode)
{
    switch (mode) {
    case LanguageMode::Zh: return Words::tr("Chinese");
    case LanguageMode::En: return Words::tr("English");
    case LanguageMode::ZhThenEn: return Words::tr("Chinese, then English");
    case LanguageMode::Parallel: return Words::tr("Side by side");
    case LanguageMode::Facing: return Words::tr("On facing pages");
    case LanguageMode::Interlinear: return Words::tr("Paragraph by paragraph");
    }
    return {};
}

QString languageModeExplanation(LanguageMode mode)
{
    switch (mode) {
    case LanguageMode::Zh: return Words::tr("Chinese alone. English is not printed and not asked for.");
    case LanguageMode::En: return Words::tr("English alone.");
    case LanguageMode::ZhThenEn: return Words::tr("Each article in Chinese, then its English.");
    case LanguageMode::Parallel:
        return Words::tr("Two text columns, Chinese on the left; each pair of paragraphs begins on one line.");
    case LanguageMode::Facing:
        return Words::tr("Chinese on the left page, English on the right; pairs begin on one line.");
    case LanguageMode::Interlinear:
        return Words::tr("Each Chinese paragraph is followed by its English in smaller type.");
    }
    return {};
}

QIcon languageModeIcon(LanguageMode mode)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(23 * scale, 22 * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawMode(painter, mode);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

void fillLanguageModes(QComboBox& box)
{
    box.setIconSize(QSize(23, 22));
    for (const LanguageMode mode : languageModes()) {
        box.addItem(languageModeIcon(mode), languageModeTitle(mode), static_cast<int>(mode));
        box.setItemData(box.count() - 1, languageModeExplanation(mode), Qt::ToolTipRole);
    }
}

QMenu* addLanguageMenu(QMenu& menu, std::optional<LanguageMode> chosen, LanguageMode issue,
                       const std::function<void(std::optional<LanguageMode>)>& choose)
{
    QMenu* languages = menu.addMenu(Words::tr("Languages of This Article"));
    languages->setObjectName(QStringLiteral("articleLanguages"));
    languages->setToolTipsVisible(true);
    auto* group = new QActionGroup(languages);
    const auto add = [&](const QString& text, std::optional<LanguageMode> mode) {
        QAction* action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen == mode);
        if (mode) {
            action->setIcon(languageModeIcon(*mode));
            action->setToolTip(languageModeExplanation(*mode));
        }
        languages->addAction(action);
        QObject::connect(action, &QAction::triggered, languages, [choose, mode] { choose(mode); });
    };
    add(Words::tr("As the issue has it (%1)").arg(languageModeTitle(issue)), std::nullopt);
    languages->addSeparator();
    for (const LanguageMode mode : languageModes())
        add(languageModeTitle(mode), mode);
    return languages;
}

} // namespace banxin
