#pragma once

#include "ui/import/comparison.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace banxin {

class ComparePane;

/// Original and result side by side, each change marked, scrolled together.
class CompareView final : public QWidget {
    Q_OBJECT
public:
    /// What stands above a side: its name, and what its marks mean.
    struct Heading {
        QString name;
        QString marks;
    };
    explicit CompareView(QWidget* parent = nullptr);
    CompareView(const Heading& before, const Heading& after, QWidget* parent = nullptr);

    /// Shows another comparison; with `keepPlace` at the line of the manuscript that was at the top.
    void setComparison(Comparison comparison, bool keepPlace);
    /// Shown instead of both texts; empty: the texts.
    void setMessage(const QString& message);
    /// Goes to the beginning of an article.
    void showArticle(std::size_t article);
    /// Goes to a change and selects what stands there.
    void showChange(const CleanChange& change);
    /// The paragraph of the result in which the cursor stands; null: none.
    const ResultLine* current() const;
    ComparePane& original() { return *m_original; }
    ComparePane& result() { return *m_result; }

Q_SIGNALS:
    void currentChanged();

private:
    void fillOriginal();
    void fillResult();
    void follow(ComparePane& from, ComparePane& to, bool forwards);
    void scrollTo(int originalLine, int resultLine);
    int originalIndexOf(int number) const;
    int resultIndexOf(int number) const;

    Comparison m_comparison;
    ComparePane* m_original;
    ComparePane* m_result;
    QLabel* m_message;
    QStackedWidget* m_stack;
    bool m_following = false;
    bool m_filling = false;
};

} // namespace banxin
