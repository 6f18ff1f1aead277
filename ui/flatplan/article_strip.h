#pragma once

#include "ui/flatplan/flatplan_data.h"

#include <QTreeWidget>

#include <memory>

namespace banxin {

/// The columns in their colours with the articles that they print, and the pages of these: what the colours of the
/// flatplan mean, and where an article is dragged to a column that has none yet.
class ArticleStrip final : public QTreeWidget {
    Q_OBJECT
public:
    explicit ArticleStrip(QWidget* parent = nullptr);

    void setData(std::shared_ptr<const FlatplanData> plan);
    /// Index into Edition::articles; -1: none.
    int currentArticle() const;
    void setCurrentArticle(int article);
    /// Where something dropped on an item goes; `below`: behind it.
    PlanTarget targetOf(const QTreeWidgetItem* item, bool below) const;

Q_SIGNALS:
    void articleChosen(int article);
    void articleOpened(int article);
    void articleDropped(int article, const banxin::PlanTarget& target);
    void moveRequested(int by);

protected:
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void addColumn(const EditionColumn& column, QTreeWidgetItem* parent, int top);

    std::shared_ptr<const FlatplanData> m_data;
    bool m_filling = false;
};

} // namespace banxin
