#pragma once

#include <QTreeWidget>

#include <optional>

namespace banxin {

class ImportReview;

/// The manuscripts of an import with the articles that were found in each; a tick says what is imported.
class ArticleTree final : public QTreeWidget {
    Q_OBJECT
public:
    struct Entry {
        std::size_t file = 0;
        std::optional<std::size_t> article; ///< none: the file itself

        bool operator==(const Entry&) const = default;
    };

    explicit ArticleTree(QWidget* parent = nullptr);

    /// Shows the review as it is; the current entry stays, as far as it is still there.
    void show(const ImportReview& review);
    /// Only the titles and signs, without building the tree anew.
    void refresh(const ImportReview& review);
    std::optional<Entry> currentEntry() const;
    void select(const Entry& entry);

Q_SIGNALS:
    void entryChanged();
    void chosenSet(std::size_t file, std::size_t article, bool chosen);

private:
    QTreeWidgetItem* itemOf(const Entry& entry) const;
    void fillFile(QTreeWidgetItem& item, const ImportReview& review, std::size_t file);
    void fillArticle(QTreeWidgetItem& item, const ImportReview& review, const Entry& entry);

    bool m_filling = false;
};

} // namespace banxin
