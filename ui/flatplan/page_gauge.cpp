#include "ui/flatplan/page_gauge.h"

#include "ui/common/theme.h"
#include "ui/flatplan/plan_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSpinBox>

#include <algorithm>

namespace banxin {

PageGauge::PageGauge(QWidget* parent)
    : QWidget(parent),
      m_target(new QSpinBox(this)),
      m_bar(new QProgressBar(this)),
      m_words(new QLabel(this))
{
    auto* label = new QLabel(tr("Pages planned"), this);
    label->setBuddy(m_target);
    m_target->setObjectName(QStringLiteral("targetPages"));
    m_target->setAccessibleName(tr("Pages planned"));
    m_target->setToolTip(tr("How many pages the issue is meant to have, cover included"));
    m_target->setRange(0, 2000);
    m_target->setSingleStep(4);
    m_target->setSpecialValueText(tr("open", "no number of pages is planned"));
    m_target->setKeyboardTracking(false);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(120, 8);
    QPalette strong = m_bar->palette();
    strong.setColor(QPalette::Highlight, accentColour()); // a selection's colour is too pale for a bar
    m_bar->setPalette(strong);
    m_bar->setAccessibleName(tr("Pages of those planned"));
    m_words->setObjectName(QStringLiteral("pageGauge"));
    m_words->setToolTip(tr("Sheets that are folded and stitched in the spine have four pages each: an issue whose "
                           "pages are no multiple of 4 gets blank ones."));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    layout->addWidget(label);
    layout->addWidget(m_target);
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    connect(m_target, &QSpinBox::valueChanged, this, &PageGauge::targetChosen);
    clear();
}

void PageGauge::setCount(const PageCount& count)
{
    const QSignalBlocker blocker(m_target);
    m_target->setValue(count.target);
    m_bar->setVisible(count.target > 0);
    m_bar->setMaximum(std::max({1, count.target, count.pages}));
    m_bar->setValue(count.pages);
    m_words->setText(PlanWords::gauge(count));
    // What is right is said quietly.
    const bool calm = count.isRight();
    m_words->setForegroundRole(QPalette::WindowText);
    QPalette colours = palette();
    if (calm)
        colours.setColor(QPalette::WindowText, secondaryTextColour());
    m_words->setPalette(colours);
}

void PageGauge::clear()
{
    const QSignalBlocker blocker(m_target);
    m_target->setValue(0);
    m_bar->hide();
    m_words->clear();
}

void PageGauge::setLocked(bool locked) { m_target->setEnabled(!locked); }

} // namespace banxin
