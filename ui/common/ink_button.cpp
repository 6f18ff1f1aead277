#include "ui/common/ink_button.h"

#include "ui/common/theme.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace banxin {

namespace {

constexpr const char* keys[4] = {"c", "m", "y", "k"};

QColor screenColourOf(int c, int m, int y, int k)
{
    const auto channel = [k](int ink) {
        return static_cast<int>(std::lround(255.0 * (100 - ink) / 100 * (100 - k) / 100));
    };
    return QColor(channel(c), channel(m), channel(y));
}

} // namespace

InkButton::InkButton(QWidget* parent) : QWidget(parent), m_swatch(new QToolButton(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    m_swatch->setIconSize(QSize(40, 18));
    m_swatch->setToolTip(tr("Choose a colour…"));
    m_swatch->setAccessibleName(tr("Choose a colour…"));
    layout->addWidget(m_swatch);
    for (int i = 0; i < 4; ++i) {
        auto* label = new QLabel(QString(QLatin1Char(keys[i][0])).toUpper(), this);
        m_parts[i] = new QSpinBox(this);
        m_parts[i]->setObjectName(QStringLiteral("ink-") + QLatin1String(keys[i]));
        m_parts[i]->setRange(0, 100);
        m_parts[i]->setSuffix(QStringLiteral(" %"));
        m_parts[i]->setAccessibleName(label->text());
        layout->addSpacing(spacing::tight);
        layout->addWidget(label);
        layout->addWidget(m_parts[i]);
        connect(m_parts[i], &QSpinBox::valueChanged, this, [this] {
            updateSwatch();
            Q_EMIT inkChanged();
        });
    }
    layout->addStretch(1);
    connect(m_swatch, &QToolButton::clicked, this, &InkButton::chooseColour);
    updateSwatch();
}

void InkButton::setInk(const QJsonObject& ink)
{
    m_ink = ink;
    for (int i = 0; i < 4; ++i) {
        const QSignalBlocker quiet(m_parts[i]);
        m_parts[i]->setValue(static_cast<int>(std::lround(ink.value(QLatin1String(keys[i])).toDouble())));
    }
    updateSwatch();
}

QJsonObject InkButton::ink() const
{
    QJsonObject out = m_ink;
    for (int i = 0; i < 4; ++i) {
        const QLatin1String key(keys[i]);
        if (std::lround(out.value(key).toDouble(-1)) != m_parts[i]->value())
            out.insert(key, m_parts[i]->value());
    }
    return out;
}

void InkButton::updateSwatch()
{
    QPixmap pixmap(m_swatch->iconSize());
    pixmap.fill(
        screenColourOf(m_parts[0]->value(), m_parts[1]->value(), m_parts[2]->value(), m_parts[3]->value()));
    m_swatch->setIcon(QIcon(pixmap));
}

void InkButton::chooseColour()
{
    const QColor before =
        screenColourOf(m_parts[0]->value(), m_parts[1]->value(), m_parts[2]->value(), m_parts[3]->value());
    const QColor colour = QColorDialog::getColor(before, this, tr("Colour"));
    if (!colour.isValid() || colour == before)
        return;
    const double black = 1 - std::max({colour.redF(), colour.greenF(), colour.blueF()});
    const auto part = [black](double light) {
        return black >= 1 ? 0 : static_cast<int>(std::lround(100 * (1 - light - black) / (1 - black)));
    };
    const int parts[4] = {part(colour.redF()), part(colour.greenF()), part(colour.blueF()),
                          static_cast<int>(std::lround(100 * black))};
    for (int i = 0; i < 4; ++i) {
        const QSignalBlocker quiet(m_parts[i]);
        m_parts[i]->setValue(parts[i]);
    }
    updateSwatch();
    Q_EMIT inkChanged();
}

} // namespace banxin
