#include "ui/import/article_tree.h"

#include "ui/common/theme.h"
#include "ui/import/import_review.h"

#include <QHeaderView>

#include <algorithm>

namespace banxin {

namespace {

/// Where the article stood before, for the sign beside it and its explanation.
QString seenInWords(const SeenSign& seen)
{
    if (!seen.article.valid())
        return {};
    return seen.where.isEmpty() ? ArticleTree::tr("In the catalogue already")
                                : ArticleTree::tr("Printed in %1").arg(seen.where);
}

/// What the sign says in full.
QStringList explained(const SeenSign& seen)
{
    if (!seen.article.valid())
        return {};
    QStringList out{ArticleTree::tr("%1: %2 % of this text").arg(seenInWords(seen)).arg(seen.percent)};
    if (!seen.sameTitle && !seen.title.isEmpty())
        out << ArticleTree::tr("There it is called “%1”").arg(seen.title);
    return out;
}

QStringList signsOf(const ReviewedFile& file, std::size_t article)
{
    QStringList signs;
    if (const int missing = missingPictures(file.shown.articles[article].article); missing > 0)
        signs << ArticleTree::tr("%n picture(s) to fill in", nullptr, missing);
    if (article < file.seen.size())
        if (const QString seen = seenInWords(file.seen[article]); !seen.isEmpty())
            signs << seen;
    return signs;
}

} // namespace

ArticleTree::ArticleTree(QWidget* parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("importArticles"));
    setAccessibleName(tr("Articles found; a tick means that the article is imported"));
    setColumnCount(1);
    setHeaderHidden(true);
    setIndentation(16);
    setTextElideMode(Qt::ElideRight);
    setStyleSheet(QStringLiteral("QTreeView::item { padding: 3px 0; }"));
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT entryChanged();
    });
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        if (m_filling || !item->parent())
            return;
        Q_EMIT chosenSet(static_cast<std::size_t>(indexOfTopLevelItem(item->parent())),
                         static_cast<std::size_t>(item->parent()->indexOfChild(item)),
                         item->checkState(0) == Qt::Checked);
    });
}

std::optional<ArticleTree::Entry> ArticleTree::currentEntry() const
{
    QTreeWidgetItem* item = currentItem();
    if (!item)
        return std::nullopt;
    if (!item->parent())
        return Entry{static_cast<std::size_t>(indexOfTopLevelItem(item)), std::nullopt};
    return Entry{static_cast<std::size_t>(indexOfTopLevelItem(item->parent())),
                 static_cast<std::size_t>(item->parent()->indexOfChild(item))};
}

QTreeWidgetItem* ArticleTree::itemOf(const Entry& entry) const
{
    QTreeWidgetItem* file = topLevelItem(static_cast<int>(entry.file));
    if (!file || !entry.article || file->childCount() == 0)
        return file;
    return file->child(std::min(static_cast<int>(*entry.article), file->childCount() - 1));
}

void ArticleTree::select(const Entry& entry)
{
    setCurrentItem(itemOf(entry));
    if (currentItem())
        scrollToItem(currentItem());
}

void ArticleTree::show(const ImportReview& review)
{
    const std::optional<Entry> before = currentEntry();
    m_filling = true;
    clear();
    for (std::size_t f = 0; f < review.files().size(); ++f) {
        auto* item = new QTreeWidgetItem(this);
        for (std::size_t a = 0; a < review.file(f).shown.articles.size(); ++a)
            new QTreeWidgetItem(item);
    }
    refresh(review);
    expandAll();
    m_filling = true;
    if (before)
        setCurrentItem(itemOf(*before));
    m_filling = false;
}

void ArticleTree::refresh(const ImportReview& review)
{
    m_filling = true;
    for (std::size_t f = 0; f < review.files().size(); ++f) {
        QTreeWidgetItem* item = topLevelItem(static_cast<int>(f));
        if (!item)
            continue;
        fillFile(*item, review, f);
        for (int a = 0; a < item->childCount(); ++a)
            fillArticle(*item->child(a), review, {f, static_cast<std::size_t>(a)});
    }
    m_filling = false;
}

void ArticleTree::fillFile(QTreeWidgetItem& item, const ImportReview& review, std::size_t file)
{
    const ReviewedFile& reviewed = review.file(file);
    QFont bold = font();
    bold.setBold(true);
    item.setFont(0, bold);
    item.setFlags(item.flags() & ~Qt::ItemIsUserCheckable);
    if (reviewed.file.error) {
        item.setText(0, tr("%1\nCannot be read").arg(reviewed.file.name));
        item.setForeground(0, errorTextColour());
        item.setIcon(0, themeIcon(QStringLiteral("findings")));
    } else if (reviewed.shown.articles.empty()) {
        item.setText(0, tr("%1\nNo text found").arg(reviewed.file.name));
        item.setIcon(0, themeIcon(QStringLiteral("findings")));
    } else {
        item.setText(0, tr("%1 (%2)").arg(reviewed.file.name).arg(reviewed.shown.articles.size()));
        item.setIcon(0, themeIcon(QStringLiteral("import")));
    }
    item.setToolTip(0, reviewed.file.name);
}

void ArticleTree::fillArticle(QTreeWidgetItem& item, const ImportReview& review, const Entry& entry)
{
    const ReviewedFile& reviewed = review.file(entry.file);
    const std::size_t article = *entry.article;
    const QString title = fieldOf(reviewed.shown.articles[article], ArticleField::Title);
    QStringList lines{title.isEmpty() ? tr("(no title)") : title};
    lines += signsOf(reviewed, article);
    item.setText(0, lines.join(QLatin1Char('\n')));
    item.setCheckState(0, review.isChosen(entry.file, article) ? Qt::Checked : Qt::Unchecked);
    QStringList explanation{title};
    if (article < reviewed.seen.size())
        explanation += explained(reviewed.seen[article]);
    item.setToolTip(0, explanation.join(QLatin1Char('\n')));
    item.setIcon(0,
                 lines.size() > 1 ? themeIcon(QStringLiteral("findings")) : themeIcon(QStringLiteral("article")));
}

} // namespace banxin
