#include "ui/articles/done_strip.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace banxin {

DoneStrip::DoneStrip(QWidget* parent) : QFrame(parent), m_label(new QLabel(this))
{
    setObjectName(QStringLiteral("doneStrip"));
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, darkPalette() ? QColor(0x1f, 0x3d, 0x2a) : QColor(0xe4, 0xf3, 0xe6));
    colours.setColor(QPalette::WindowText, darkPalette() ? QColor(0xd6, 0xf0, 0xdb) : QColor(0x1c, 0x47, 0x24));
    setPalette(colours);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_undo = new QPushButton(tr("Undo"), this);
    m_undo->setObjectName(QStringLiteral("doneUndo"));
    m_undo->setToolTip(tr("Takes back what was just done"));
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    // The cursor stays where the work is.
    m_undo->setFocusPolicy(Qt::TabFocus);
    close->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::tight, spacing::normal, spacing::tight);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_undo);
    layout->addWidget(close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownFor);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, &DoneStrip::undoWanted);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void DoneStrip::tell(const QString& text, bool undoable)
{
    m_label->setText(text);
    m_label->setToolTip(text);
    setAccessibleName(text);
    m_undo->setVisible(undoable);
    show();
    m_timer.start();
}

QString DoneStrip::text() const { return m_label->text(); }

} // namespace banxin
