#include "ui/common/banner.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace banxin {

Banner::Banner(QWidget* parent) : QFrame(parent), m_label(new QLabel(this)), m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("banner"));
    setAutoFillBackground(true);
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, darkPalette() ? QColor(0x5a, 0x3a, 0x1c) : QColor(0xfd, 0xf0, 0xdc));
    palette.setColor(QPalette::WindowText, darkPalette() ? QColor(0xff, 0xe9, 0xcc) : QColor(0x5c, 0x3a, 0x0b));
    setPalette(palette);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* mark = new QLabel(this);
    mark->setPixmap(themeIcon(QStringLiteral("findings")).pixmap(20, 20));
    m_layout->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::normal);
    m_layout->setSpacing(spacing::normal);
    m_layout->addWidget(mark);
    m_layout->addWidget(m_label, 1);
    hide();
}

QPushButton* Banner::addAction(const QString& text)
{
    auto* button = new QPushButton(text, this);
    m_layout->addWidget(button);
    return button;
}

void Banner::showMessage(const QString& message)
{
    m_label->setText(message);
    setAccessibleName(message);
    show();
}

QString Banner::message() const { return m_label->text(); }

} // namespace banxin
