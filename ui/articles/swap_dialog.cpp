#include "ui/articles/swap_dialog.h"

#include "ui/articles/article_list_model.h"
#include "ui/common/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace banxin {

SwapDialog::SwapDialog(CatalogueSession& session, const QString& title, QWidget* parent)
    : QDialog(parent),
      m_model(new ArticleListModel(this)),
      m_search(new QLineEdit(this)),
      m_table(new QTreeView(this))
{
    setObjectName(QStringLiteral("swapDialog"));
    setWindowTitle(tr("Swap Article"));
    resize(620, 420);
    auto articles = session.catalogue().summaries();
    const auto publications = session.catalogue().publications();
    if (articles && publications)
        m_model->setArticles(std::move(*articles), publicationNames(*publications));
    auto* question =
        new QLabel(tr("Which article takes the place of “%1”? The articles that wait:").arg(title), this);
    question->setWordWrap(true);
    m_search->setPlaceholderText(tr("Search titles"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(QStringLiteral("swapTable"));
    m_table->setAccessibleName(tr("Articles that wait"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(ArticleListModel::Title, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(ArticleListModel::Place, QHeaderView::ResizeToContents);
    m_table->hideColumn(ArticleListModel::Changed);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Swap"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::normal);
    layout->addWidget(question);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &SwapDialog::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_ok->setEnabled(chosen().valid()); });
    connect(m_table, &QTreeView::activated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    filter();
    if (m_model->rowCount() == 0) {
        question->setText(tr("No article waits that could take the place of “%1”. Import one or take one out of "
                             "another column first.")
                              .arg(title));
        m_search->hide();
        m_table->hide();
        resize(420, 120);
    }
}

void SwapDialog::filter()
{
    ArticleFilter filter;
    filter.where = ArticleFilter::Where::Waiting;
    filter.words = m_search->text();
    m_model->setFilter(filter);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_ok->setEnabled(chosen().valid());
}

ArticleId SwapDialog::chosen() const
{
    const ArticleSummary* article = m_model->at(m_table->currentIndex().row());
    return article ? article->standing.article : ArticleId();
}

} // namespace banxin
