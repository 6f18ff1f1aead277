#include "ui/output/profile_card.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"

#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace banxin {

ProfileCard::ProfileCard(const QString& title, const QString& explanation, QWidget* parent)
    : QFrame(parent),
      m_button(new QRadioButton(title, this))
{
    QFont bold = m_button->font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(bold.pointSizeF() + 1);
    m_button->setFont(bold);
    m_button->setAccessibleDescription(explanation);
    auto* label = new WrappedLabel(explanation, this);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    makeSecondary(label);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_button);
    layout->addWidget(label);
    layout->addStretch(1);
    setCursor(Qt::PointingHandCursor);
    connect(m_button, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
}

void ProfileCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = m_button->isChecked();
    // In the dark the hole of the radio button has the colour of fields: it would vanish on one.
    QColor fill = darkPalette() ? palette().color(QPalette::Window).lighter(118) : palette().color(QPalette::Base);
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlpha(48);
    if (chosen) {
        edge = accentColour();
        QColor tint = edge;
        tint.setAlpha(20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        fill = tint;
    }
    painter.setPen(QPen(edge, chosen ? 2 : 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void ProfileCard::mousePressEvent(QMouseEvent*)
{
    m_button->setChecked(true);
    m_button->setFocus(Qt::MouseFocusReason);
}

} // namespace banxin
