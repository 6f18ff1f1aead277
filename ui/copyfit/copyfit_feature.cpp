#include "ui/copyfit/copyfit_feature.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/common/task.h"
#include "ui/copyfit/copyfit_panel.h"
#include "ui/editor/article_editor.h"
#include "ui/messages/messages.h"
#include "ui/preview/preview_panel.h"

#include <QDockWidget>

#include <algorithm>
#include <utility>

namespace banxin {

CopyfitFeature::CopyfitFeature(Desk& desk, QObject* parent)
    : DeskFeature(desk, parent),
      m_panel(new CopyfitPanel(desk.widget())),
      m_dock(desk.addDock(QStringLiteral("copyfit"), tr("Copyfit"), m_panel, Qt::RightDockWidgetArea)),
      m_cache(std::make_shared<ComposeCache>())
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(patience);
    connect(&m_wait, &QTimer::timeout, this, &CopyfitFeature::look);
    connect(&desk.preview(), &PreviewPanel::composed, this, [this] {
        if (m_dock->isVisible())
            m_wait.start();
    });
    connect(m_dock, &QDockWidget::visibilityChanged, this, [this](bool shown) {
        if (shown)
            look();
        else if (m_task)
            m_task->cancel();
    });
    connect(m_panel, &CopyfitPanel::stepTaken, this, &CopyfitFeature::take);
    connect(m_panel, &CopyfitPanel::stepOpened, this, &CopyfitFeature::open);
    connect(m_panel, &CopyfitPanel::markCut, this, &CopyfitFeature::markCut);
}

CopyfitFeature::~CopyfitFeature() = default;

void CopyfitFeature::catalogueClosing()
{
    m_wait.stop();
    m_task.reset();
    m_running = m_again = false;
    m_of.reset();
    m_panel->clear();
}

void CopyfitFeature::issueShown()
{
    if (m_task)
        m_task->cancel();
    m_of.reset();
    m_panel->clear();
}

/// Composes the issue that is shown in other ways, on a thread of its own.
void CopyfitFeature::look()
{
    std::shared_ptr<const ComposedPreview> preview = desk().preview().view().sharedPreview();
    if (!m_dock->isVisible() || !desk().session() || !preview || !preview->design) {
        if (!preview)
            m_panel->clear();
        return;
    }
    if (preview->design->makeup == PageMakeup::Newspaper) {
        m_panel->clear(tr("On newspaper pages the frames of the articles say what does not fit."));
        return;
    }
    m_panel->setBusy();
    if (m_running) { // waiting for it would hold up the keys
        m_again = true;
        m_task->cancel();
        return;
    }
    m_of = preview;
    m_running = true;
    m_task = std::make_unique<Task>();
    m_task->run<Result<CopyfitAdvice>>(
        [preview, cache = m_cache](std::stop_token stop) {
            ComposeOptions options;
            options.hyphenator = PatternHyphenator::installed();
            return adviseCopyfit(*preview->edition, *preview->design, *preview->faces, options, *cache,
                                 std::move(stop));
        },
        [this](const Result<CopyfitAdvice>& advice) { show(advice); });
}

void CopyfitFeature::show(const Result<CopyfitAdvice>& advice)
{
    m_running = false;
    if (std::exchange(m_again, false))
        return look();
    if (advice && desk().session() && m_of)
        m_panel->setAdvice(*advice, m_of, whyReadOnly());
    else if (!advice && advice.error().code != Error::Code::Cancelled)
        m_panel->clear(describe(advice.error()));
}

QString CopyfitFeature::whyReadOnly() const
{
    const auto issue = desk().session()->issue(desk().currentIssue());
    return issue ? desk().session()->lockReason(*issue) : describe(issue.error());
}

ArticleId CopyfitFeature::articleOf(const CopyfitStep& step) const
{
    if (!m_of || step.article < 0 || step.article >= static_cast<int>(m_of->edition->articles.size()))
        return {};
    return m_of->edition->articles[static_cast<std::size_t>(step.article)]->article.id;
}

Result<Placement> CopyfitFeature::placementOf(const CopyfitStep& step) const
{
    const auto placements = desk().session()->catalogue().placements(m_of->edition->issue.row);
    if (!placements)
        return placements.error();
    const auto at = std::ranges::find(*placements, articleOf(step), &Placement::article);
    if (at == placements->end())
        return Error{Error::Code::UnknownArticle, QString::number(articleOf(step).value), {}};
    return *at;
}

void CopyfitFeature::take(const CopyfitStep& step)
{
    if (!desk().session() || !m_of || !desk().settle())
        return;
    settled(step.kind == CopyfitStep::Kind::Layout
                ? takeLayout(step)
                : change(step, [&](Article& article) { article = afterStep(article, step); }),
            step);
}

Status CopyfitFeature::takeLayout(const CopyfitStep& step)
{
    auto placement = placementOf(step);
    if (!placement)
        return placement.error();
    placement->setting.layout = step.layout;
    const auto done = desk().session()->apply(SetPlacement{placement->id, placement->setting});
    return done ? Status(Done{}) : Status(done.error());
}

/// Changes the text that this issue prints.
Status CopyfitFeature::change(const CopyfitStep& step, const std::function<void(Article&)>& edit)
{
    const auto placement = placementOf(step);
    if (!placement)
        return placement.error();
    auto article = desk().session()->catalogue().articleRevision(placement->revision);
    if (!article)
        return article.error();
    edit(*article);
    desk().session()->breakMerging(); // a step of its own, and not a part of what was typed
    const auto done = desk().session()->apply(SetArticle{*article, m_of->edition->issue.row});
    desk().session()->breakMerging();
    return done ? Status(Done{}) : Status(done.error());
}

void CopyfitFeature::settled(const Status& done, const CopyfitStep& step)
{
    if (!done)
        return desk().showError(done.error());
    if (desk().editor().articleId() == articleOf(step))
        desk().reloadArticle();
}

void CopyfitFeature::open(const CopyfitStep& step)
{
    const ArticleId article = articleOf(step);
    if (!article.valid())
        return;
    SourceRange source;
    source.part = SourceRange::Part::Block;
    source.article = step.article;
    source.block = step.block;
    source.language = step.language;
    if (!step.block.valid()) {
        desk().showArticle(article, desk().currentIssue());
        return;
    }
    const Block* block = m_of->edition->articles[static_cast<std::size_t>(step.article)]->article.find(step.block);
    const int end = block ? codePointCount(block->in(step.language).string) : 0;
    desk().showView(QStringLiteral("write"));
    desk().showSource(article, source, step.kind == CopyfitStep::Kind::CutTail ? end : 0);
}

void CopyfitFeature::markCut(const CopyfitStep& step)
{
    if (!desk().session() || !m_of || !desk().settle())
        return;
    const auto done = change(step, [&](Article& article) {
        // What is printed, in the language of the article.
        QString& source = article.source.in(step.language);
        const QString note = step.language == Language::Zh ? QStringLiteral("（有删节）")
                                                           : QStringLiteral(" (abridged)");
        if (!source.endsWith(note))
            source += note;
    });
    settled(done, step);
    if (done)
        desk().tell(tr("The source of the article now says that it was cut."));
}

} // namespace banxin
