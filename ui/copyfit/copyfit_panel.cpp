#include "ui/copyfit/copyfit_panel.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace banxin {

CopyfitPanel::CopyfitPanel(QWidget* parent)
    : QWidget(parent),
      m_headline(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_steps(new QScrollArea(this))
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
    m_steps->setWidgetResizable(true);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* list = new QWidget(m_steps);
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, spacing::normal, 0, 0);
    m_rows->setSpacing(spacing::normal);
    m_rows->addStretch(1);
    m_steps->setWidget(list);
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
    clearSteps();
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
    clearSteps();
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

void CopyfitPanel::clearSteps()
{
    while (m_rows->count() > 1) { // the stretch stays
        QLayoutItem* row = m_rows->takeAt(0);
        row->widget()->hide();
        row->widget()->deleteLater(); // its button may be what was clicked
        delete row;
    }
}

QLayout* CopyfitPanel::makeButtons(const CopyfitStep& step, QWidget* parent, const QString& what)
{
    using Kind = CopyfitStep::Kind;
    auto* column = new QVBoxLayout;
    column->setSpacing(spacing::tight);
    auto* saves = new QLabel(tr("%n line(s)", nullptr, step.lines), parent);
    saves->setAlignment(Qt::AlignRight);
    if (step.pages < m_advice.pages)
        saves->setToolTip(tr("Then the issue has %1 pages.").arg(step.pages));
    column->addWidget(saves);
    const auto add = [&](const QString& text, const QString& name, auto signal) {
        auto* button = new QPushButton(text, parent);
        button->setObjectName(name);
        button->setAccessibleDescription(what);
        button->setEnabled(m_readOnly.isEmpty() || signal == &CopyfitPanel::stepOpened);
        button->setToolTip(m_readOnly);
        connect(button, &QPushButton::clicked, this, [this, step, signal] { (this->*signal)(step); });
        column->addWidget(button);
    };
    if (step.kind == Kind::CutTail || step.kind == Kind::CutReprint)
        add(tr("Go There"), QStringLiteral("copyfitOpen"), &CopyfitPanel::stepOpened);
    else
        add(tr("Take"), QStringLiteral("copyfitTake"), &CopyfitPanel::stepTaken);
    if (step.kind == Kind::CutReprint)
        add(tr("Note the Cut"), QStringLiteral("copyfitMark"), &CopyfitPanel::markCut);
    column->addStretch(1);
    return column;
}

void CopyfitPanel::addStep(const CopyfitStep& step, const ComposedPreview& of)
{
    auto* row = new QFrame(m_steps->widget());
    row->setFrameShape(QFrame::StyledPanel);
    auto* words = new QLabel(titleOf(step, of), row);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->addWidget(words, 1);
    layout->addLayout(makeButtons(step, row, titleOf(step, of)));
    m_rows->insertWidget(m_rows->count() - 1, row);
}

} // namespace banxin
