#include "ui/copyfit/copyfit_panel.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace banxin {

CopyfitPanel::CopyfitPanel(QWidget* parent)
    : QWidget(parent),
      m_headline(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_steps(new QTreeWidget(this))
{
    m_headline->setObjectName(QStringLiteral("copyfitHeadline"));
    m_headline->setWordWrap(true);
    QFont large = font();
    large.setBold(true);
    m_headline->setFont(large);
    m_detail->setWordWrap(true);
    makeSecondary(m_detail);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);
    m_progress->hide();
    m_steps->setObjectName(QStringLiteral("copyfitSteps"));
    m_steps->setAccessibleName(tr("Ways to make the issue shorter"));
    m_steps->setColumnCount(3);
    m_steps->setHeaderLabels({tr("What"), tr("Saves"), QString()});
    m_steps->setRootIsDecorated(false);
    m_steps->setWordWrap(true);
    m_steps->setAlternatingRowColors(true);
    m_steps->setSelectionMode(QAbstractItemView::SingleSelection);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_steps->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_steps->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    connect(m_steps, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const int at = m_steps->indexOfTopLevelItem(item);
        if (at >= 0 && at < static_cast<int>(m_advice.steps.size()))
            Q_EMIT stepOpened(m_advice.steps[static_cast<std::size_t>(at)]);
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->addWidget(m_headline);
    layout->addWidget(m_detail);
    layout->addWidget(m_progress);
    layout->addWidget(m_steps, 1);
    setMinimumWidth(320);
    clear();
}

QString CopyfitPanel::headline() const { return m_headline->text(); }

void CopyfitPanel::clear(const QString& why)
{
    m_advice = {};
    m_progress->hide();
    m_steps->clear();
    m_steps->hide();
    m_headline->setText(why.isEmpty() ? tr("Choose an issue to see how it fits its pages.") : why);
    m_detail->clear();
}

void CopyfitPanel::setBusy()
{
    m_progress->show();
    m_steps->setEnabled(false);
    m_detail->setText(tr("Trying what would help…"));
}

void CopyfitPanel::setAdvice(const CopyfitAdvice& advice, const std::shared_ptr<const ComposedPreview>& of,
                             const QString& readOnly)
{
    m_advice = advice;
    m_readOnly = readOnly;
    m_progress->hide();
    m_steps->clear();
    m_steps->setEnabled(true);
    const bool over = advice.pages > advice.target;
    if (over)
        m_headline->setText(
            tr("%n line(s) less, and the issue fits %1 pages.", nullptr, advice.lines).arg(advice.target));
    else if (advice.pages == advice.target)
        m_headline->setText(tr("The issue fits its %n page(s).", nullptr, advice.pages));
    else
        m_headline->setText(tr("%1 of %2 pages are filled.").arg(advice.pages).arg(advice.target));
    QStringList detail;
    if (over)
        detail << tr("Now it has %n page(s). Each way below was tried.", nullptr, advice.pages);
    else if (advice.lines < 0)
        detail << tr("%n line(s) are free on the last page.", nullptr, -advice.lines);
    if (over && advice.steps.empty())
        detail << tr("Nothing small helps: take out an article, or move one to the next issue.");
    if (!readOnly.isEmpty())
        detail << readOnly;
    m_detail->setText(detail.join(QLatin1Char('\n')));
    for (const CopyfitStep& step : advice.steps)
        addStep(step, *of);
    m_steps->setVisible(!advice.steps.empty());
}

QString CopyfitPanel::placeOf(const CopyfitStep& step, const ComposedPreview& of) const
{
    const auto& placed = of.edition->articles[static_cast<std::size_t>(step.article)];
    const QString title = placed->article.title.in(step.language).isEmpty()
        ? placed->article.title.zh
        : placed->article.title.in(step.language);
    const QString page = of.issue->pages[static_cast<std::size_t>(step.page)].label;
    const Block* block = placed->article.find(step.block);
    QString words = block ? block->in(step.language).string.simplified() : QString();
    if (words.size() > 14)
        words = words.left(14) + QStringLiteral("…");
    return words.isEmpty() ? tr("Page %1, %2").arg(page, title) : tr("Page %1, %2: “%3”").arg(page, title, words);
}

QString CopyfitPanel::titleOf(const CopyfitStep& step, const ComposedPreview& of) const
{
    using Kind = CopyfitStep::Kind;
    const QString place = placeOf(step, of);
    switch (step.kind) {
    case Kind::Tighten: return tr("Set this paragraph a line shorter") + QLatin1Char('\n') + place;
    case Kind::CutTail:
        return tr("Cut %n character(s): the last line of this paragraph goes", nullptr, step.characters)
            + QLatin1Char('\n') + place;
    case Kind::ShrinkPicture:
        return tr("Make this picture smaller, %1 %").arg(step.percent) + QLatin1Char('\n') + place;
    case Kind::Layout:
        return tr("Set the article in the layout “%1”").arg(step.layout) + QLatin1Char('\n') + place;
    case Kind::CutReprint:
        return tr("Cut in this reprint, for example this paragraph") + QLatin1Char('\n') + place;
    }
    return {};
}

QWidget* CopyfitPanel::makeButtons(const CopyfitStep& step)
{
    using Kind = CopyfitStep::Kind;
    auto* buttons = new QWidget(m_steps);
    auto* row = new QVBoxLayout(buttons);
    row->setContentsMargins(spacing::tight, spacing::tight, spacing::tight, spacing::tight);
    row->setSpacing(spacing::tight);
    const auto add = [&](const QString& text, const QString& name, auto signal) {
        auto* button = new QPushButton(text, buttons);
        button->setObjectName(name);
        button->setEnabled(m_readOnly.isEmpty() || signal == &CopyfitPanel::stepOpened);
        button->setToolTip(m_readOnly);
        connect(button, &QPushButton::clicked, this, [this, step, signal] { (this->*signal)(step); });
        row->addWidget(button);
    };
    if (step.kind == Kind::CutTail || step.kind == Kind::CutReprint)
        add(tr("Go There"), QStringLiteral("copyfitOpen"), &CopyfitPanel::stepOpened);
    else
        add(tr("Take"), QStringLiteral("copyfitTake"), &CopyfitPanel::stepTaken);
    if (step.kind == Kind::CutReprint)
        add(tr("Note the Cut"), QStringLiteral("copyfitMark"), &CopyfitPanel::markCut);
    return buttons;
}

void CopyfitPanel::addStep(const CopyfitStep& step, const ComposedPreview& of)
{
    auto* item = new QTreeWidgetItem(m_steps);
    item->setText(0, titleOf(step, of));
    item->setToolTip(0, titleOf(step, of));
    item->setText(1, tr("%n line(s)", nullptr, step.lines));
    item->setToolTip(1,
                     step.pages < m_advice.pages ? tr("Then the issue has %1 pages.").arg(step.pages) : QString());
    m_steps->setItemWidget(item, 2, makeButtons(step));
}

} // namespace banxin
