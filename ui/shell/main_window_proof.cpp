// The two texts of an issue compared: what they state, and how long they are.

#include "ui/shell/main_window.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/editor/pairs/pair_view.h"
#include "ui/editor/pairs/paired_text.h"
#include "ui/preview/preview_panel.h"
#include "ui/proof/drift_panel.h"
#include "ui/proof/pair_findings_panel.h"
#include "ui/proof/pair_fix.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>

namespace banxin {

namespace {

QString titleOf(const Article& article)
{
    return (article.title.zh.isEmpty() ? article.title.en : article.title.zh).simplified();
}

/// The part of an article that a finding names, as the editor knows it.
SourceRange sourceOf(BlockId block, const QString& part, Language language)
{
    SourceRange out;
    out.block = block;
    out.language = language;
    using Part = SourceRange::Part;
    out.part = block.valid()                ? Part::Block
        : part == QLatin1String("kicker")   ? Part::Kicker
        : part == QLatin1String("subtitle") ? Part::Subtitle
        : part == QLatin1String("byline")   ? Part::Byline
        : part == QLatin1String("source")   ? Part::Source
                                            : Part::Title;
    return out;
}

} // namespace

void MainWindow::makeProofDocks()
{
    m_pairFindings = new PairFindingsPanel(this);
    m_drift = new DriftPanel(this);
    m_pairDock = addDock(QStringLiteral("pairFindingsDock"), tr("Comparison of the Two Languages"), m_pairFindings,
                         Qt::BottomDockWidgetArea);
    m_driftDock =
        addDock(QStringLiteral("driftDock"), tr("Length of the Two Languages"), m_drift, Qt::RightDockWidgetArea);
    connect(m_pairDock->toggleViewAction(), &QAction::triggered, this, [this](bool shown) {
        if (shown)
            compareLanguages();
    });
    connect(m_pairFindings, &PairFindingsPanel::checkRequested, this, &MainWindow::compareLanguages);
    connect(m_pairFindings, &PairFindingsPanel::placeChosen, this,
            [this](ArticleId article, BlockId block, const QString& part, Language language,
                   const TextRange& range) { showFinding(article, sourceOf(block, part, language), range.from); });
    connect(m_preview, &PreviewPanel::composed, this, &MainWindow::showDrifts);
    // Fixes cost a few compositions; they are looked for while somebody looks at them.
    connect(m_driftDock, &QDockWidget::visibilityChanged, this, [this](bool shown) {
        m_preview->composer().setPairFixes(shown);
        if (shown)
            m_preview->refresh();
    });
    connect(m_drift, &DriftPanel::fixChosen, this, &MainWindow::applyFix);
    connect(m_drift, &DriftPanel::resetChosen, this, &MainWindow::resetFixes);
    connect(m_drift, &DriftPanel::pairChosen, this, [this](ArticleId article, BlockId block) {
        showSource(article, sourceOf(block, {}, Language::Zh), 0);
    });
}

/// What was found in the issue that was shown, and how long its languages are, go with it.
void MainWindow::clearProof()
{
    m_pairFindings->clear();
    m_drift->clear();
}

/// Without a catalogue there is nothing that they could show.
void MainWindow::hideDocks()
{
    m_docksAway.clear();
    for (QDockWidget* dock : m_docks) {
        if (!dock->isHidden())
            m_docksAway << dock;
        dock->hide();
    }
}

void MainWindow::showFinding(ArticleId article, const SourceRange& source, int codePoint)
{
    showSource(article, source, codePoint);
    const bool block = source.part == SourceRange::Part::Block;
    if (m_editor->articleId() != article || (block && !m_editor->current().find(source.block)))
        m_pairFindings->sayGone();
}

void MainWindow::compareLanguages()
{
    m_pairFindings->clear();
    if (!m_session || m_issue.isEmpty() || !m_editor->flush())
        return;
    const auto edition = m_session->catalogue().edition(m_issue);
    if (!edition) {
        showError(edition.error());
        return;
    }
    std::map<ArticleId, QString> titles;
    int compared = 0;
    for (const auto& placed : edition->articles) {
        titles.insert_or_assign(placed->article.id, titleOf(placed->article));
        compared += printsBoth(placed->setting.languages.value_or(edition->issue.languages)) ? 1 : 0;
    }
    const auto glossary = m_session->catalogue().glossary();
    if (!glossary)
        return showError(glossary.error());
    m_pairFindings->setFindings(checkLanguages(*edition, *glossary), titles, compared);
}

void MainWindow::showDrifts()
{
    const auto preview = m_preview->view().sharedPreview();
    const auto issue = m_session && !m_issue.isEmpty() ? m_session->issue(m_issue) : Result<Issue>(Issue());
    if (!m_session || !preview || !preview->issue || !preview->edition || !issue)
        return m_drift->clear();
    std::vector<DriftEntry> entries;
    for (const PairDrift& drift : preview->issue->drifts) {
        if (drift.article < 0 || drift.article >= static_cast<int>(preview->edition->articles.size()))
            continue;
        const EditionArticle& placed = *preview->edition->articles[static_cast<std::size_t>(drift.article)];
        DriftEntry entry{placed.article.id, titleOf(placed.article), drift, placed.setting};
        for (const Block& block : placed.article.blocks)
            entry.blocks.push_back(block.id);
        entries.push_back(std::move(entry));
    }
    std::ranges::stable_partition(
        entries, [this](const DriftEntry& entry) { return entry.article == m_editor->articleId(); });
    m_drift->setDrifts(entries, m_session->lockReason(*issue));
}

/// Where the article stands in the issue that is shown, as stored. Error: UnknownArticle.
Result<Placement> MainWindow::placementOf(ArticleId article) const
{
    const auto issue = m_session->issue(m_issue);
    const auto placements = issue ? m_session->catalogue().placements(issue->row) : issue.error();
    if (!placements)
        return placements.error();
    const auto placement = std::ranges::find(*placements, article, &Placement::article);
    if (placement == placements->end())
        return Error{Error::Code::UnknownArticle, QString::number(article.value), {}};
    return *placement;
}

void MainWindow::applyFix(ArticleId article, const PairFix& fix)
{
    if (!m_session || m_session->readOnly() || !m_editor->flush())
        return;
    const auto placement = placementOf(article);
    const auto issue = m_session->issue(m_issue);
    if (!placement || !issue)
        return showError(placement ? issue.error() : placement.error());
    if (const QString locked = m_session->lockReason(*issue); !locked.isEmpty()) {
        QMessageBox::information(this, tr("Banxin"), locked);
        return;
    }
    if (fix.kind == PairFix::Kind::MovePicture) {
        if (const Status done = movePicture(*placement, issue->row, fix); !done)
            showError(done.error());
        return;
    }
    const auto command = fixCommand(fix, {{}, placement->id, placement->setting, issue->row});
    if (const auto done = m_session->apply(*command); !done)
        showError(done.error());
}

/// Changes the text, which must be the one that this issue prints: a newer one belongs to other issues.
Status MainWindow::movePicture(const Placement& placement, IssueRowId issue, const PairFix& fix)
{
    const auto text = m_session->catalogue().article(placement.article);
    if (!text)
        return text.error();
    if (text->revision != placement.revision) {
        QMessageBox::information(this, tr("Banxin"),
                                 tr("This issue prints an earlier version of the article, so its pictures are not "
                                    "moved here. The latest version stands in the newest issue that prints it."));
        return Done{};
    }
    const auto command = fixCommand(fix, {*text, placement.id, placement.setting, issue});
    if (!command) {
        QMessageBox::information(this, tr("Banxin"), tr("This picture is not in the article any more."));
        return Done{};
    }
    m_session->breakMerging(); // one step of its own
    const auto done = m_session->apply(*command);
    m_session->breakMerging();
    if (!done)
        return done.error();
    reopenArticle(placement.article);
    return Done{};
}

/// The editor goes on with the text as it is stored now, where the writer was.
void MainWindow::reopenArticle(ArticleId article)
{
    if (m_editor->articleId() != article)
        return;
    auto* pairs = m_editor->findChild<PairView*>();
    const bool inPairs = pairs && pairs->isVisible();
    const PairPlace place = inPairs ? pairs->text().place() : PairPlace();
    m_fromPreview = true; // the pages stay where they are
    openArticle(m_catalogue->currentNode());
    m_fromPreview = false;
    if (inPairs)
        pairs->text().goTo(place);
}

void MainWindow::resetFixes(ArticleId article)
{
    if (!m_session || m_session->readOnly())
        return;
    const auto placement = placementOf(article);
    if (!placement)
        return showError(placement.error());
    if (const auto done = m_session->apply(SetPlacement{placement->id, withoutFixes(placement->setting)}); !done)
        showError(done.error());
}

} // namespace banxin
