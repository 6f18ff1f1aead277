#pragma once

#include "ui/articles/article_work.h"

#include "edit/article_cuts.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace banxin {

/// 一稿两刊对照: two cuts of one article beside each other, what differs marked; one click takes a place, or all of
/// them, from the other cut. Stays open beside the window.
class CutDialog final : public QDialog {
    Q_OBJECT
public:
    CutDialog(Desk& desk, ArticleWork& work, const ChosenArticle& chosen, QWidget* parent);

    /// Whether any issue prints another cut.
    bool hasOthers() const { return !m_others.empty(); }
    QString headline() const;
    /// Reads both cuts again.
    void refresh();
    void takePlace(std::size_t row);
    void takeAll();

private:
    void readOthers();
    void fill();
    void addRow(QGridLayout* grid, std::size_t row);
    QString textOf(const Article& article, const CutRow& row, bool here) const;
    QString marked(const QString& text, const QString& other, bool here) const;

    Desk& m_desk;
    ArticleWork& m_work;
    ChosenArticle m_chosen;
    std::optional<Placement> m_placement; ///< where the chosen cut is printed; none: it waits
    QString m_locked;                     ///< why nothing can be taken over; empty: it can
    Article m_here;
    Article m_there;
    std::vector<OtherCut> m_others;
    std::vector<CutRow> m_rows;
    QString m_hereName;
    QLabel* m_headline;
    QComboBox* m_other;
    QScrollArea* m_scroll;
    QPushButton* m_all;
};

} // namespace banxin
