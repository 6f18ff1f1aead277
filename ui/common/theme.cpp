#include "ui/common/theme.h"

#include "ui/common/colours.h"
#include "ui/common/preferences.h"
#include "ui/desktop/desktop_theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPointer>
#include <QPushButton>
#include <QStyle>
#include <QSvgRenderer>

#include <utility>

namespace banxin {

namespace {

/// The colour of icons on buttons in this state.
QColor iconColour(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    return palette.color(QPalette::Active, QPalette::ButtonText);
}

/// An icon that is painted at any size.
class PaintedIconEngine : public QIconEngine {
public:
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap out(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return out;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
};

/// Draws a line icon in the palette's text colour at the moment of painting, so that it is
/// right on dark palettes and follows a change of theme.
class LineIconEngine final : public PaintedIconEngine {
public:
    LineIconEngine(QByteArray svg, bool accent) : m_svg(std::move(svg)), m_accent(accent) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor colour = m_accent && mode != QIcon::Disabled ? accentColour() : iconColour(mode);
        QSvgRenderer renderer(QByteArray(m_svg).replace("currentColor", colour.name().toLatin1()));
        renderer.render(painter, rect);
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_svg, m_accent); }

private:
    QByteArray m_svg;
    bool m_accent;
};

/// Draws a character: Chinese styles are known by their look, not by a symbol.
class CharacterIconEngine final : public PaintedIconEngine {
public:
    CharacterIconEngine(QChar character, QStringList families, bool dots)
        : m_character(character),
          m_families(std::move(families)),
          m_dots(dots)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QFont font;
        font.setFamilies(m_families);
        font.setPixelSize(static_cast<int>(rect.height() * (m_dots ? 0.72 : 0.9)));
        painter->setFont(font);
        painter->setPen(iconColour(mode));
        // The line box of a Chinese face is higher than the square of the icon.
        const int lift = m_dots ? rect.height() / 4 : 0;
        painter->drawText(rect.adjusted(0, -rect.height() - lift, 0, rect.height() - lift), Qt::AlignCenter,
                          m_character);
        if (!m_dots)
            return;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(iconColour(mode));
        painter->setPen(Qt::NoPen);
        const double radius = rect.height() * 0.09;
        painter->drawEllipse(QPointF(rect.center().x() + 0.5, rect.bottom() - radius), radius, radius);
    }

    QIconEngine* clone() const override { return new CharacterIconEngine(m_character, m_families, m_dots); }

private:
    QChar m_character;
    QStringList m_families;
    bool m_dots;
};

QIcon makeIcon(const QString& name, bool accent)
{
    QFile file(QStringLiteral(":/banxin/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new LineIconEngine(file.readAll(), accent));
}

/// The families of `wanted` that this machine has; all of them when it has none.
QStringList present(const QStringList& wanted)
{
    QStringList out;
    for (const QString& family : wanted)
        if (QFontDatabase::hasFamily(family))
            out << family;
    return out.isEmpty() ? wanted : out;
}

QPalette lightPalette()
{
    QPalette palette(QColor(0xf7, 0xf8, 0xf8), QColor(0xf4, 0xf5, 0xf5));
    palette.setColor(QPalette::Window, QColor(0xf4, 0xf5, 0xf5));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf7, 0xf8, 0xf8));
    palette.setColor(QPalette::Button, QColor(0xf7, 0xf8, 0xf8));
    palette.setColor(QPalette::WindowText, QColor(0x22, 0x2a, 0x2d));
    palette.setColor(QPalette::Text, QColor(0x1b, 0x22, 0x25));
    palette.setColor(QPalette::ButtonText, QColor(0x2b, 0x34, 0x38));
    palette.setColor(QPalette::PlaceholderText, QColor(0x6b, 0x75, 0x79));
    palette.setColor(QPalette::Highlight, QColor(0x0f, 0x55, 0x63));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x0f, 0x55, 0x63));
    palette.setColor(QPalette::ToolTipBase, QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::ToolTipText, QColor(0x1b, 0x22, 0x25));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0xa3, 0xab, 0xae));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor(0xd5, 0xe2, 0xe4));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, QColor(0x1b, 0x22, 0x25));
    return palette;
}

QPalette nightPalette()
{
    QPalette palette(QColor(0x35, 0x3a, 0x3d), QColor(0x2b, 0x2f, 0x32));
    palette.setColor(QPalette::Base, QColor(0x20, 0x23, 0x25));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x2a, 0x2c));
    palette.setColor(QPalette::WindowText, QColor(0xe4, 0xe8, 0xe9));
    palette.setColor(QPalette::Text, QColor(0xe8, 0xec, 0xed));
    palette.setColor(QPalette::ButtonText, QColor(0xe4, 0xe8, 0xe9));
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x9b, 0xa5, 0xa9));
    palette.setColor(QPalette::Highlight, QColor(0x21, 0x6e, 0x7c));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6c, 0xc5, 0xd2));
    palette.setColor(QPalette::ToolTipBase, QColor(0x3a, 0x40, 0x43));
    palette.setColor(QPalette::ToolTipText, QColor(0xe8, 0xec, 0xed));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x76, 0x7e, 0x82));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor(0x34, 0x4a, 0x4f));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, QColor(0xe8, 0xec, 0xed));
    return palette;
}

bool fusion(const QApplication& application)
{
    return application.style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
}

/// Keeps a label in a colour that goes with the palette, whichever is chosen while it is on the screen.
class LabelColour final : public QObject {
public:
    LabelColour(QLabel* label, QColor (*colour)()) : QObject(label), m_label(label), m_colour(colour)
    {
        setObjectName(QStringLiteral("labelColour"));
        label->installEventFilter(this);
        follow();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
            follow();
        return QObject::eventFilter(watched, event);
    }

    void follow()
    {
        // A style sheet, because a palette is ignored below a widget that has a sheet of its own.
        const QString sheet = QStringLiteral("QLabel { color: %1; }").arg(m_colour().name());
        if (m_label->styleSheet() != sheet)
            m_label->setStyleSheet(sheet);
    }

private:
    QLabel* m_label;
    QColor (*m_colour)();
};

/// A palette that is set here reaches labels that are not shown yet as well.
void recolourLabels()
{
    for (const QWidget* widget : QApplication::allWidgets())
        if (qobject_cast<const QLabel*>(widget))
            for (QObject* child : widget->children())
                if (auto* colour = dynamic_cast<LabelColour*>(child))
                    colour->follow();
}

void colourLabel(QLabel* label, QColor (*colour)())
{
    delete label->findChild<QObject*>(QStringLiteral("labelColour"), Qt::FindDirectChildrenOnly);
    new LabelColour(label, colour);
}

} // namespace

bool darkPalette() { return QGuiApplication::palette().color(QPalette::Window).lightness() < 128; }

QColor accentColour() { return darkPalette() ? QColor(0x4f, 0xb3, 0xc2) : QColor(0x0f, 0x55, 0x63); }

QColor secondaryTextColour() { return darkPalette() ? QColor(0xa9, 0xb2, 0xb6) : QColor(0x66, 0x70, 0x75); }

QColor errorTextColour() { return darkPalette() ? QColor(0xff, 0x9a, 0x8a) : QColor(0xb0, 0x2a, 0x1c); }

QIcon themeIcon(const QString& name) { return makeIcon(name, false); }
QIcon accentIcon(const QString& name) { return makeIcon(name, true); }

QIcon characterIcon(QChar character, const QStringList& families, bool dots)
{
    return QIcon(new CharacterIconEngine(character, families, dots));
}

QStringList songFamilies()
{
    return present({QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"),
                    QStringLiteral("SimSun"), QStringLiteral("Songti SC")});
}

QStringList heiFamilies()
{
    return present({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                    QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC"), QStringLiteral("SimHei"),
                    QStringLiteral("WenQuanYi Micro Hei")});
}

QStringList kaiFamilies()
{
    return present({QStringLiteral("LXGW WenKai"), QStringLiteral("KaiTi"), QStringLiteral("Kaiti SC")});
}

QStringList latinSerifFamilies()
{
    return present({QStringLiteral("TeX Gyre Termes"), QStringLiteral("Times New Roman"),
                    QStringLiteral("Liberation Serif"), QStringLiteral("DejaVu Serif")})
        + songFamilies();
}

QStringList latinSansFamilies()
{
    return present({QStringLiteral("TeX Gyre Heros"), QStringLiteral("Arial"), QStringLiteral("Liberation Sans"),
                    QStringLiteral("DejaVu Sans")})
        + heiFamilies();
}

namespace {

DesktopTheme& desktop()
{
    static QPointer<DesktopTheme> theme;
    if (!theme)
        theme = new DesktopTheme(qApp);
    return *theme;
}

} // namespace

void applyColours(QApplication& application, bool desktopDark)
{
    static const QString platformStyle = application.style()->name();
    const Preferences::Theme theme = Preferences::instance().theme();
    const bool chosen = theme != Preferences::Theme::System;
    // Only Fusion draws everything in the colours that it is given.
    const QString style = chosen ? QStringLiteral("fusion") : platformStyle;
    if (application.style()->name().compare(style, Qt::CaseInsensitive) != 0)
        QApplication::setStyle(style);
    QApplication::setPalette(QPalette()); // the platform's own
    if (theme == Preferences::Theme::Dark)
        QApplication::setPalette(nightPalette());
    else if (theme == Preferences::Theme::Light)
        QApplication::setPalette(lightPalette());
    else if (fusion(application) && !darkPalette())
        QApplication::setPalette(desktopDark ? nightPalette() : lightPalette());
    recolourLabels();
}

void applyTheme(QApplication& application)
{
    // The platform's own font first: only Chinese characters take the family that follows it.
    QFont font = application.font();
    QStringList families{font.family()};
    families << heiFamilies();
    font.setFamilies(families);
    if (font.pointSizeF() > 0 && font.pointSizeF() < 10)
        font.setPointSizeF(10);
    application.setFont(font);
    applyColours(application, desktop().wantsDark());
    static bool following = false;
    if (std::exchange(following, true))
        return;
    QObject::connect(&desktop(), &DesktopTheme::changed, &application,
                     [&application] { applyColours(application, desktop().wantsDark()); });
    QObject::connect(&Preferences::instance(), &Preferences::themeChanged, &application,
                     [&application] { applyColours(application, desktop().wantsDark()); });
}

void giveRoom(QPushButton* button) { button->setMinimumWidth(button->sizeHint().width() + 2 * spacing::normal); }

void makeSecondary(QLabel* label) { colourLabel(label, secondaryTextColour); }

void makeError(QLabel* label) { colourLabel(label, errorTextColour); }

} // namespace banxin
