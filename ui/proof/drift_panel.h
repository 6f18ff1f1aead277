#pragma once

#include "layout/pair_drift.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace banxin {

/// One article whose two sides are set against each other.
struct DriftEntry {
    ArticleId article;
    QString title;
    PairDrift drift;
    int englishSize = 0; ///< PlacementSetting::englishSize, ‰; 0: that of the page design
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
    void setDrifts(const std::vector<DriftEntry>& entries);

Q_SIGNALS:
    void fixChosen(banxin::ArticleId article, const banxin::PairFix& fix);
    void pairChosen(banxin::ArticleId article, banxin::BlockId block);

private:
    void add(const DriftEntry& entry, QVBoxLayout* layout);
};

} // namespace banxin
