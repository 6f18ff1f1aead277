#include "ui/editor/paste_notice.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace banxin {

PasteNotice::PasteNotice(QWidget* parent) : QFrame(parent), m_label(new QLabel(this))
{
    setObjectName(QStringLiteral("pasteNotice"));
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, darkPalette() ? QColor(0x1f, 0x3d, 0x2a) : QColor(0xe4, 0xf3, 0xe6));
    colours.setColor(QPalette::WindowText, darkPalette() ? QColor(0xd6, 0xf0, 0xdb) : QColor(0x1c, 0x47, 0x24));
    setPalette(colours);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* raw = new QPushButton(tr("Keep As It Came"), this);
    raw->setObjectName(QStringLiteral("pasteKeepRaw"));
    raw->setToolTip(tr("Puts the pasted text there without cleaning it up"));
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("pasteNoticeClose"));
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    // The cursor stays in the text.
    raw->setFocusPolicy(Qt::TabFocus);
    close->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::tight, spacing::normal, spacing::tight);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_label, 1);
    layout->addWidget(raw);
    layout->addWidget(close);
    connect(raw, &QPushButton::clicked, this, &PasteNotice::rawWanted);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void PasteNotice::tell(int changes)
{
    m_label->setText(tr("Pasted and cleaned up: %n change(s)", nullptr, changes));
    m_label->setToolTip(m_label->text());
    setAccessibleName(m_label->text());
    show();
}

} // namespace banxin
