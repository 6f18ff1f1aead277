#pragma once

#include "layout/pair_drift.h"
#include "model/publication.h"

#include <QScrollArea>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace banxin {

/// One article whose two sides are set against each other.
struct DriftEntry {
    ArticleId article;
    QString title;
    PairDrift drift;
    PlacementSetting setting = {};    ///< what is set by hand; the rest is that of the page design
    std::vector<BlockId> blocks = {}; ///< all blocks of the article in their order: the pairs by number
};

/// The lines of each pair as two bars, Chinese above English, all in one scale; the longer one of a pair in
/// the stronger tone is what makes the page long.
class DriftBars final : public QWidget {
    Q_OBJECT
public:
    explicit DriftBars(PairDrift drift, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pairChosen(banxin::BlockId block);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    int pairAt(int y) const;

    PairDrift m_drift;
};

/// 对照篇幅: how far the two languages of each parallel article differ in length, and what would help.
class DriftPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit DriftPanel(QWidget* parent = nullptr);
    /// `locked`: why nothing can be set, for people; empty: it can.
    void setDrifts(const std::vector<DriftEntry>& entries, const QString& locked = {});
    /// Shows nothing: the pages of what is now chosen are not made yet.
    void clear();

Q_SIGNALS:
    void fixChosen(banxin::ArticleId article, const banxin::PairFix& fix);
    void resetChosen(banxin::ArticleId article); ///< 恢复自动: what was set by hand goes
    void pairChosen(banxin::ArticleId article, banxin::BlockId block);

private:
    void add(const DriftEntry& entry, QVBoxLayout* layout);
    void replaceContent(QWidget* content);
    void addFixes(const DriftEntry& entry, QVBoxLayout* layout);
    void addSetting(const DriftEntry& entry, QVBoxLayout* layout);
    QPushButton* addButton(const QString& text, QVBoxLayout* layout);

    QString m_locked; ///< why the buttons do nothing
};

} // namespace banxin
