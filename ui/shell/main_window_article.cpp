// The article on the screen: choosing it, storing it, and what happens when that fails.

#include "ui/shell/main_window.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/settings/issue_settings_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/save_name.h"
#include "ui/messages/messages.h"
#include "ui/preview/preview_panel.h"

#include "base/file.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QLabel>

#include <algorithm>

namespace banxin {

namespace {

QString blockText(const Block& block, Language language) { return block.in(language).string; }

/// The article as plain text: fields, then paragraphs, Chinese before English.
QString articleAsText(const Article& article)
{
    QStringList lines;
    for (const Language language : {Language::Zh, Language::En}) {
        for (const BilingualString* field :
             {&article.kicker, &article.title, &article.subtitle, &article.byline, &article.source})
            if (!field->in(language).isEmpty())
                lines << field->in(language);
        for (const Block& block : article.blocks)
            if (!blockText(block, language).isEmpty())
                lines << blockText(block, language);
    }
    return lines.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

} // namespace

void MainWindow::showNode(const TreeNode& chosen)
{
    if (m_selecting || !m_session || chosen.key() == m_nodeKey)
        return;
    const TreeNode node = chosen;
    const bool otherIssue = !node.issue.isEmpty() && node.issue != m_issue;
    const bool ask = otherIssue && m_settings && m_settings->differs();
    if (ask || !m_editor->leave()) {
        // Nothing is lost: what is on the screen stays there until it is stored.
        m_selecting = true;
        m_catalogue->selectKey(m_nodeKey);
        m_selecting = false;
        if (ask) // storing loads the tree again, which must not happen while it selects
            QMetaObject::invokeMethod(
                this, [this, node] { showAfterSettings(node); }, Qt::QueuedConnection);
        return;
    }
    if (otherIssue)
        settleSettings(); // nothing was changed: it only closes
    m_nodeKey = node.key();
    if (otherIssue) {
        m_issue = node.issue;
        clearProof();
        m_preview->showIssue(m_session->path(), m_issue);
        tellFeatures(&DeskFeature::issueShown);
    }
    if (node.article.valid()) {
        openArticle(node);
    } else {
        m_editor->open(std::nullopt);
        showEmptyState(node);
        m_counts->clear();
    }
    tellFeatures(&DeskFeature::articleShown);
    updateActions();
}

/// Goes to what was chosen once it is clear what becomes of settings that are not confirmed.
void MainWindow::showAfterSettings(const TreeNode& node)
{
    if (!m_session || !settleSettings())
        return;
    m_catalogue->selectIssue(node.issue);
    m_catalogue->selectKey(node.key());
}

/// What to do next where no article is open.
void MainWindow::showEmptyState(const TreeNode& node)
{
    bool anyIssue = false;
    const auto publications = m_session->catalogue().publications();
    for (const Publication& publication : publications ? *publications : std::vector<Publication>()) {
        const auto issues = m_session->catalogue().issues(publication.id);
        anyIssue = anyIssue || (issues && !issues->empty());
    }
    const auto columns = m_session->catalogue().columns(node.issueRow);
    if (!anyIssue)
        m_editor->setEmptyState(tr("No issue yet. Make the first one, or take over one that is finished."),
                                {m_catalogue->newIssueAction(), m_import});
    else if (node.kind == TreeNode::Kind::Issue && columns && columns->empty())
        m_editor->setEmptyState(tr("This issue has no column yet."), {m_catalogue->newColumnAction()});
    else
        m_editor->setEmptyState(tr("Choose an article on the left to write, or make a new one."),
                                {m_catalogue->newArticleAction()});
}

void MainWindow::openArticle(const TreeNode& node)
{
    auto article = m_session->catalogue().article(node.article);
    if (!article) {
        m_editor->open(std::nullopt);
        showError(article.error());
        return;
    }
    OpenArticle open;
    open.article = *article;
    open.readOnly = m_session->readOnly();
    if (!node.issue.isEmpty()) {
        open.issue = node.issueRow;
        if (const auto issue = m_session->issue(node.issue)) {
            open.languages = issue->languages;
            if (issue->state == IssueState::Released || issue->state == IssueState::Published) {
                open.readOnly = true;
                open.readOnlyReason = tr("This issue has gone to press, so its text is not changed any more.");
            }
        }
        // The stored placement, not the tree's: storing may have made a newer revision.
        const auto placements = m_session->catalogue().placements(node.issueRow);
        for (const Placement& placement : placements ? *placements : std::vector<Placement>()) {
            if (placement.article != node.article)
                continue;
            open.languages = placement.setting.languages.value_or(open.languages);
            if (placement.revision == article->revision)
                continue;
            // Each issue has its own cut of an article: what it prints is what is written here.
            if (auto printed = m_session->catalogue().articleRevision(placement.revision))
                open.article = *printed;
        }
    }
    m_editor->open(open);
    showDrifts(); // this article first
    if (!node.issue.isEmpty() && !m_fromPreview)
        m_preview->showArticle(node.article);
    saveStateChanged(m_editor->saveState());
}

/// The issue, or the article in it, may print other languages than before.
void MainWindow::followLanguages()
{
    if (!m_session || m_issue.isEmpty())
        return;
    const auto issue = m_session->issue(m_issue);
    const TreeNode node = m_catalogue->currentNode();
    if (!issue || !node.issueRow.valid() || node.article != m_editor->articleId())
        return;
    LanguageMode languages = issue->languages;
    const auto placements = m_session->catalogue().placements(node.issueRow);
    for (const Placement& placement : placements ? *placements : std::vector<Placement>())
        if (placement.id == node.placement)
            languages = placement.setting.languages.value_or(languages);
    m_editor->setLanguages(languages);
}

void MainWindow::showSource(ArticleId article, const SourceRange& source, int codePoint)
{
    if (m_editor->articleId() != article || !m_nodeKey.startsWith(QLatin1String("article:"))) {
        m_fromPreview = true; // the reader is there already
        m_catalogue->selectArticle(article, m_issue);
        m_fromPreview = false;
    }
    if (m_editor->articleId() == article)
        m_editor->showSource(source, codePoint);
}

void MainWindow::saveStateChanged(ArticleEditor::SaveState state)
{
    switch (state) {
    case ArticleEditor::SaveState::Nothing: m_saveState->clear(); break;
    case ArticleEditor::SaveState::Saved: {
        m_saveState->setText(tr("Saved"));
        m_banner->hide();
        m_counts->setText(m_editor->countsText());
        break;
    }
    case ArticleEditor::SaveState::Pending: m_saveState->setText(tr("Saving…")); break;
    case ArticleEditor::SaveState::Failed: m_saveState->setText(tr("Not saved")); break;
    }
}

void MainWindow::showSaveError(const Error& error)
{
    m_banner->showMessage(tr("The article is not saved. Your text stays on the screen. %1").arg(describe(error)));
}

Status MainWindow::saveCopy(const QString& file)
{
    const Article article = m_editor->current();
    const QByteArray bytes = QFileInfo(file).suffix() == QLatin1String("json")
        ? QJsonDocument(articleToJson(article)).toJson()
        : articleAsText(article).toUtf8();
    return writeFile(file, bytes);
}

void MainWindow::chooseCopy()
{
    const Article article = m_editor->current();
    const QString title = safeFileName(article.title.zh.isEmpty() ? article.title.en : article.title.zh);
    const QString file = askSaveName(
        this, tr("Save copy of the article"), (title.isEmpty() ? tr("Article") : title) + QStringLiteral(".txt"),
        tr("Text (*.txt);;Article with all its marks (*.json)"), QStringLiteral("txt"));
    if (file.isEmpty())
        return;
    const Status saved = saveCopy(file);
    if (!saved)
        showError(saved.error());
}

} // namespace banxin
