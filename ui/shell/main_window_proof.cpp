// The two texts of an issue compared: what they state, and how long they are.

#include "ui/shell/main_window.h"

#include "ui/preview/preview_panel.h"
#include "ui/proof/drift_panel.h"
#include "ui/proof/pair_findings_panel.h"
#include "ui/proof/pair_fix.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>

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
    const auto dock = [this](const char* name, const QString& title, QWidget* panel, Qt::DockWidgetArea area) {
        auto* out = new QDockWidget(title, this);
        out->setObjectName(QLatin1String(name));
        out->setWidget(panel);
        addDockWidget(area, out);
        out->hide();
        return out;
    };
    m_pairDock =
        dock("pairFindingsDock", tr("Comparison of the Two Languages"), m_pairFindings, Qt::BottomDockWidgetArea);
    m_driftDock = dock("driftDock", tr("Length of the Two Languages"), m_drift, Qt::RightDockWidgetArea);
    connect(m_pairDock->toggleViewAction(), &QAction::triggered, this, [this](bool shown) {
        if (shown)
            compareLanguages();
    });
    connect(m_pairFindings, &PairFindingsPanel::checkRequested, this, &MainWindow::compareLanguages);
    connect(m_pairFindings, &PairFindingsPanel::placeChosen, this,
            [this](ArticleId article, BlockId block, const QString& part, Language language,
                   const TextRange& range) { showSource(article, sourceOf(block, part, language), range.from); });
    connect(m_preview, &PreviewPanel::composed, this, &MainWindow::showDrifts);
    // Fixes cost a few compositions; they are looked for while somebody looks at them.
    connect(m_driftDock, &QDockWidget::visibilityChanged, this, [this](bool shown) {
        m_preview->composer().setPairFixes(shown);
        if (shown)
            m_preview->refresh();
    });
    connect(m_drift, &DriftPanel::fixChosen, this, &MainWindow::applyFix);
    connect(m_drift, &DriftPanel::pairChosen, this, [this](ArticleId article, BlockId block) {
        showSource(article, sourceOf(block, {}, Language::Zh), 0);
    });
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
    std::vector<DriftEntry> entries;
    if (const auto preview = m_preview->view().sharedPreview(); preview && preview->issue && preview->edition)
        for (const PairDrift& drift : preview->issue->drifts) {
            if (drift.article < 0 || drift.article >= static_cast<int>(preview->edition->articles.size()))
                continue;
            const EditionArticle& placed = *preview->edition->articles[static_cast<std::size_t>(drift.article)];
            entries.push_back({placed.article.id, titleOf(placed.article), drift, placed.setting.englishSize});
        }
    m_drift->setDrifts(entries);
}

void MainWindow::applyFix(ArticleId article, const PairFix& fix)
{
    if (!m_session || m_session->readOnly() || !m_editor->flush())
        return;
    const auto issue = m_session->issue(m_issue);
    const auto placements = issue ? m_session->catalogue().placements(issue->row) : issue.error();
    if (!placements) {
        showError(placements.error());
        return;
    }
    const auto placement = std::find_if(placements->begin(), placements->end(),
                                        [&](const Placement& each) { return each.article == article; });
    if (placement == placements->end())
        return;
    const auto text = m_session->catalogue().article(article);
    if (!text) {
        showError(text.error());
        return;
    }
    const auto command = fixCommand(fix, {*text, placement->id, placement->setting, issue->row});
    if (!command)
        return;
    if (const auto done = m_session->apply(*command); !done)
        showError(done.error());
}

} // namespace banxin
