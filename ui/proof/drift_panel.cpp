#include "ui/proof/drift_panel.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_button.h"
#include "ui/common/wrapped_label.h"
#include "ui/proof/pair_fix.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

constexpr int barHeight = 7;
constexpr int rowHeight = 2 * barHeight + 10;
constexpr int numberWidth = 76; ///< "12 : 34" left of the bars
constexpr std::size_t mostFixes = 4;

QColor paler(QColor colour)
{
    colour.setAlphaF(0.4F);
    return colour;
}

QString summary(const PairDrift& drift)
{
    return DriftPanel::tr("%1, %2; %3 beside the longer side.")
        .arg(DriftPanel::tr("Chinese %n line(s)", nullptr, drift.zhLines),
             DriftPanel::tr("English %n line(s)", nullptr, drift.enLines),
             DriftPanel::tr("%n line(s) stay empty", nullptr, drift.drift()));
}

/// Where a block stands in the article, from 1 as the editor counts; 0: not there.
int numberOf(BlockId block, const std::vector<BlockId>& blocks)
{
    const auto at = std::ranges::find(blocks, block);
    return at == blocks.end() ? 0 : static_cast<int>(at - blocks.begin()) + 1;
}

} // namespace

DriftBars::DriftBars(PairDrift drift, QWidget* parent) : QWidget(parent), m_drift(std::move(drift))
{
    setObjectName(QStringLiteral("driftBars"));
    setAccessibleName(summary(m_drift));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DriftBars::sizeHint() const { return {320, static_cast<int>(m_drift.pairs.size()) * rowHeight}; }
QSize DriftBars::minimumSizeHint() const { return {160, sizeHint().height()}; }

void DriftBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    int most = 1;
    for (const PairDrift::Pair& pair : m_drift.pairs)
        most = std::max({most, pair.zhLines, pair.enLines});
    const QColor zh = accentColour();
    const QColor en = secondaryTextColour();
    const double unit = static_cast<double>(std::max(width() - numberWidth, 10)) / most;
    int y = 0;
    for (const PairDrift::Pair& pair : m_drift.pairs) {
        painter.setPen(secondaryTextColour());
        painter.drawText(QRect(0, y, numberWidth - 12, rowHeight - 6), Qt::AlignRight | Qt::AlignVCenter,
                         QStringLiteral("%1 : %2").arg(pair.zhLines).arg(pair.enLines));
        const auto bar = [&](int top, int lines, const QColor& colour) {
            painter.fillRect(QRectF(numberWidth, top, std::max(1.0, lines * unit), barHeight), colour);
        };
        bar(y + 2, pair.zhLines, pair.zhLines >= pair.enLines ? zh : paler(zh));
        bar(y + 3 + barHeight, pair.enLines, pair.enLines >= pair.zhLines ? en : paler(en));
        y += rowHeight;
    }
}

int DriftBars::pairAt(int y) const
{
    const int row = y / rowHeight;
    return y >= 0 && row < static_cast<int>(m_drift.pairs.size()) ? row : -1;
}

void DriftBars::mousePressEvent(QMouseEvent* event)
{
    if (const int row = pairAt(event->pos().y()); row >= 0)
        Q_EMIT pairChosen(m_drift.pairs[static_cast<std::size_t>(row)].block);
}

bool DriftBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const int row = pairAt(help->pos().y()); row >= 0) {
        const PairDrift::Pair& pair = m_drift.pairs[static_cast<std::size_t>(row)];
        QToolTip::showText(help->globalPos(),
                           tr("%1, %2").arg(DriftPanel::tr("Chinese %n line(s)", nullptr, pair.zhLines),
                                            DriftPanel::tr("English %n line(s)", nullptr, pair.enLines)),
                           this);
    }
    return true;
}

DriftPanel::DriftPanel(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("driftPanel"));
    setFocusPolicy(Qt::NoFocus); // what stands in it is reached, and scrolls
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDrifts({});
}

void DriftPanel::clear() { replaceContent(new QWidget); }

/// What was shown goes when its own signals have been answered.
void DriftPanel::replaceContent(QWidget* content)
{
    if (QWidget* before = takeWidget())
        before->deleteLater();
    setWidget(content);
}

void DriftPanel::setDrifts(const std::vector<DriftEntry>& entries, const QString& locked)
{
    m_locked = locked;
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::normal);
    if (entries.empty()) {
        auto* none = new WrappedLabel(tr("No article stands in both languages side by side. Choose parallel "
                                         "columns or facing pages for the issue or for an "
                                         "article; here you then see which side is longer and what helps."),
                                      content);
        makeSecondary(none);
        layout->addWidget(none);
    } else {
        auto* legend = new WrappedLabel(
            tr("Upper bar: lines of the Chinese; lower bar: lines of the English, paragraph by paragraph."),
            content);
        makeSecondary(legend);
        layout->addWidget(legend);
    }
    for (const DriftEntry& entry : entries)
        add(entry, layout);
    layout->addStretch(1);
    replaceContent(content);
}

void DriftPanel::add(const DriftEntry& entry, QVBoxLayout* layout)
{
    QWidget* content = layout->parentWidget();
    auto* title = new WrappedLabel(entry.title, content);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    layout->addSpacing(spacing::normal);
    layout->addWidget(title);
    auto* totals = new WrappedLabel(summary(entry.drift), content);
    totals->setObjectName(QStringLiteral("driftTotals"));
    layout->addWidget(totals);
    auto* bars = new DriftBars(entry.drift, content);
    layout->addWidget(bars);
    connect(bars, &DriftBars::pairChosen, this,
            [this, article = entry.article](BlockId block) { Q_EMIT pairChosen(article, block); });
    addSetting(entry, layout);
    addFixes(entry, layout);
}

QPushButton* DriftPanel::addButton(const QString& text, QVBoxLayout* layout)
{
    auto* button = new WrappedButton(text, layout->parentWidget());
    button->setAutoDefault(false);
    button->setEnabled(m_locked.isEmpty());
    button->setToolTip(m_locked);
    layout->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

/// What was set by hand, and the way back.
void DriftPanel::addSetting(const DriftEntry& entry, QVBoxLayout* layout)
{
    const QString set = settingInWords(entry.setting);
    if (set.isEmpty())
        return;
    auto* label = new WrappedLabel(set, layout->parentWidget());
    label->setObjectName(QStringLiteral("driftSet"));
    layout->addWidget(label);
    QPushButton* button = addButton(tr("Back to Automatic"), layout);
    button->setObjectName(QStringLiteral("driftReset"));
    connect(button, &QPushButton::clicked, this, [this, article = entry.article] { Q_EMIT resetChosen(article); });
}

void DriftPanel::addFixes(const DriftEntry& entry, QVBoxLayout* layout)
{
    for (std::size_t i = 0; i < std::min(entry.drift.fixes.size(), mostFixes); ++i) {
        const PairFix fix = entry.drift.fixes[i];
        QPushButton* button = addButton(fixInWords(fix, entry.drift.chineseShare, entry.setting.englishSize,
                                                   numberOf(fix.block, entry.blocks)),
                                        layout);
        button->setObjectName(QStringLiteral("driftFix%1").arg(i));
        connect(button, &QPushButton::clicked, this,
                [this, article = entry.article, fix] { Q_EMIT fixChosen(article, fix); });
    }
}

} // namespace banxin
