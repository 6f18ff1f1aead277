#include "ui/proof/pair_findings_panel.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/messages/bilingual_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace banxin {

namespace {

constexpr int indexRole = Qt::UserRole; ///< into the panel's findings; of column 0
enum Column { What, Chinese, English, Advice };

QString oneLine(const QString& text) { return text.simplified(); }

QString sentenceOf(const BilingualFinding& finding)
{
    if (finding.rule == QLatin1String("N31h"))
        return bilingualSentence(finding.rule, finding.side == Language::Zh ? finding.zhText : finding.enText, {});
    return bilingualSentence(finding.rule, finding.zhText, finding.enText);
}

} // namespace

PairFindingsPanel::PairFindingsPanel(QWidget* parent)
    : QWidget(parent),
      m_kinds(new QComboBox(this)),
      m_check(new QPushButton(tr("Check Now"), this)),
      m_summary(new WrappedLabel({}, this)),
      m_tree(new QTreeWidget(this)),
      m_detail(new WrappedLabel({}, this))
{
    m_tree->setObjectName(QStringLiteral("pairFindingsTree"));
    m_tree->setAccessibleName(tr("Where the two languages differ"));
    m_tree->setHeaderLabels({tr("What"), tr("Chinese"), tr("English"), tr("Perhaps")});
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setIndentation(18);
    m_tree->header()->setStretchLastSection(true);
    m_kinds->setObjectName(QStringLiteral("pairFindingKinds"));
    m_kinds->setAccessibleName(tr("Show only"));
    m_check->setObjectName(QStringLiteral("checkPairs"));
    m_check->setAutoDefault(false);
    giveRoom(m_check);
    m_detail->setObjectName(QStringLiteral("pairFindingDetail"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    makeSecondary(m_summary);
    auto* above = new QHBoxLayout;
    above->setSpacing(spacing::normal);
    above->addWidget(m_check);
    above->addWidget(m_kinds);
    above->addWidget(m_summary, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addLayout(above);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_detail);
    connect(m_check, &QPushButton::clicked, this, &PairFindingsPanel::checkRequested);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &PairFindingsPanel::fill);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &PairFindingsPanel::showCurrent);
    connect(m_tree, &QTreeWidget::itemClicked, this, &PairFindingsPanel::choose);
    connect(m_tree, &QTreeWidget::itemActivated, this, &PairFindingsPanel::choose);
    clear();
}

void PairFindingsPanel::clear()
{
    m_findings.clear();
    m_titles.clear();
    m_checked = false;
    fillKinds();
    fill();
    m_summary->setText(tr("Compares numbers, dates, names and marks of the Chinese with those of the English."));
}

void PairFindingsPanel::setFindings(BilingualFindings findings, const std::map<ArticleId, QString>& titles,
                                    int compared)
{
    m_findings = std::move(findings);
    m_checked = true;
    m_titles = titles;
    fillKinds();
    fill();
    if (compared == 0)
        m_summary->setText(tr("No article of this issue prints both languages."));
    else if (m_findings.empty())
        m_summary->setText(tr("Nothing found in %n article(s).", nullptr, compared));
    else
        m_summary->setText(tr("%n place(s) to look at.", nullptr, static_cast<int>(m_findings.size())));
}

void PairFindingsPanel::setOutdated()
{
    if (m_checked)
        m_summary->setText(tr("The text was changed since; please check again."));
}

void PairFindingsPanel::sayGone()
{
    m_detail->setText(tr("This passage is not in the article any more; please check again."));
}

/// The kinds that were found, with how often.
void PairFindingsPanel::fillKinds()
{
    const QSignalBlocker quiet(m_kinds);
    m_kinds->clear();
    m_kinds->addItem(tr("All kinds (%1)").arg(m_findings.size()), QString());
    for (const QString& rule : bilingualRules()) {
        const auto count = std::count_if(m_findings.begin(), m_findings.end(),
                                         [&](const auto& each) { return each.rule == rule; });
        if (count > 0)
            m_kinds->addItem(tr("%1 (%2)").arg(bilingualTitle(rule)).arg(count), rule);
    }
    m_kinds->setEnabled(!m_findings.empty());
}

void PairFindingsPanel::fill()
{
    m_tree->clear();
    const QString only = m_kinds->currentData().toString();
    QTreeWidgetItem* heading = nullptr;
    ArticleId article;
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const BilingualFinding& finding = m_findings[i];
        if (!only.isEmpty() && finding.rule != only)
            continue;
        if (!heading || finding.article != article) {
            article = finding.article;
            const auto title = m_titles.find(article);
            heading = new QTreeWidgetItem(m_tree, {title == m_titles.end() ? QString() : oneLine(title->second)});
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            heading->setFont(0, bold);
            heading->setFirstColumnSpanned(true);
            heading->setExpanded(true);
            heading->setSizeHint(0, {0, fontMetrics().height() + 10});
        }
        addFinding(heading, static_cast<int>(i));
    }
    const int width = std::max(m_tree->viewport()->width(), 560);
    m_tree->setColumnWidth(What, width * 30 / 100);
    m_tree->setColumnWidth(Chinese, width * 24 / 100);
    m_tree->setColumnWidth(English, width * 24 / 100);
    if (QTreeWidgetItem* first = m_tree->topLevelItem(0))
        m_tree->setCurrentItem(first->child(0));
    m_tree->scrollToTop(); // the heading of the first one too
    showCurrent();
}

void PairFindingsPanel::addFinding(QTreeWidgetItem* parent, int index)
{
    const BilingualFinding& finding = m_findings[static_cast<std::size_t>(index)];
    QString what = bilingualTitle(finding.rule);
    if (!finding.part.isEmpty())
        what = tr("%1: %2").arg(bilingualPart(finding.part), what);
    const auto shown = [](const QString& text) { return text.isEmpty() ? QStringLiteral("—") : oneLine(text); };
    auto* row =
        new QTreeWidgetItem(parent, {what, shown(finding.zhText), shown(finding.enText), finding.suggestion});
    row->setData(0, indexRole, index);
    row->setSizeHint(0, {0, fontMetrics().height() + 10});
    row->setToolTip(What, finding.rule);
    for (const Column column : {Chinese, English, Advice})
        row->setToolTip(column, row->text(column));
}

void PairFindingsPanel::showCurrent()
{
    const QTreeWidgetItem* row = m_tree->currentItem();
    const QVariant index = row ? row->data(0, indexRole) : QVariant();
    if (!index.isValid()) {
        m_detail->clear();
        return;
    }
    const BilingualFinding& finding = m_findings[static_cast<std::size_t>(index.toInt())];
    QStringList lines{sentenceOf(finding), bilingualAdvice(finding.suggestion)};
    lines.removeAll(QString());
    m_detail->setText(lines.join(QLatin1Char('\n')));
}

/// A click on the Chinese passage shows the Chinese, elsewhere the side that is to be changed.
void PairFindingsPanel::choose(QTreeWidgetItem* item, int column)
{
    const QVariant index = item->data(0, indexRole);
    if (!index.isValid())
        return;
    const BilingualFinding& finding = m_findings[static_cast<std::size_t>(index.toInt())];
    const Language language = column == Chinese ? Language::Zh : column == English ? Language::En : finding.side;
    Q_EMIT placeChosen(finding.article, finding.block, finding.part, language,
                       language == Language::Zh ? finding.zh : finding.en);
}

} // namespace banxin
