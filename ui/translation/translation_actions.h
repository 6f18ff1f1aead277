#pragma once

#include "translation/proposal.h"
#include "ui/catalogue/catalogue_session.h"

#include <QList>
#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace banxin {

class ArticleEditor;
class PairDialog;

/// 交译, 收回译文, 粘贴英文并配对: what the menu does with the article on the screen.
class TranslationActions final : public QObject {
    Q_OBJECT
public:
    TranslationActions(ArticleEditor& editor, QWidget& window);

    QList<QAction*> actions() const { return {m_out, m_in, m_paste, m_undo}; }
    /// The catalogue, or none; `issue`: the one in which the article is shown ("bulletin/2026-1").
    void setSession(CatalogueSession* session);
    void setIssue(const QString& issue) { m_issue = issue; }
    void updateActions();

    /// Writes the article as a two-column Word file.
    Status writeTable(const QString& file);
    /// The dialog for a returned file, or for a pasted text. Modal; written when it is accepted.
    Result<PairDialog*> openReturned(const QString& file);
    Result<PairDialog*> openPasted(const QString& text);
    /// Stores a proposal as one edit.
    Status store(const TranslationProposal& proposal);
    /// Takes back what store() did last, unless the article was changed since.
    Status takeBack();

Q_SIGNALS:
    void stored(int count); ///< the article was changed: it is to be shown anew
    void failed(const banxin::Error& error);

private:
    Result<Article> article() const;
    void tellWritten(int count);
    std::optional<IssueRowId> issueRow(const Article& article) const;
    PairDialog* open(TranslationProposal proposal, const Article& article);
    void chooseOut();
    void chooseIn();
    void paste();
    void tell(const Status& status);

    ArticleEditor& m_editor;
    QWidget& m_window;
    CatalogueSession* m_session = nullptr;
    QString m_issue;
    std::optional<Article> m_before; ///< as it was before store()
    std::optional<Article> m_after;
    int m_written = 0; ///< texts set by store() last
    QAction* m_out;
    QAction* m_in;
    QAction* m_paste;
    QAction* m_undo;
};

} // namespace banxin
