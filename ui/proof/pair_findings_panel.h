#pragma once

#include "proof/bilingual/bilingual_check.h"

#include <QWidget>

#include <map>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace banxin {

/// 两种文字对照检查: where the Chinese and the English of an issue do not say the same, by article; the
/// passages of both languages side by side, and what could stand there.
class PairFindingsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit PairFindingsPanel(QWidget* parent = nullptr);

    /// What a check found. `titles`: of the articles, for the headings of the list; `compared`: articles
    /// that print both languages, of which there may be none.
    void setFindings(BilingualFindings findings, const std::map<ArticleId, QString>& titles, int compared);
    /// Takes the list away: another issue is shown, or none.
    void clear();
    /// Says that the text is not as it was when it was checked; nothing where nothing was checked.
    void setOutdated();
    /// Says that the passage which was chosen is not in the text any more.
    void sayGone();
    const BilingualFindings& findings() const { return m_findings; }
    QTreeWidget* tree() { return m_tree; }
    QComboBox* kinds() { return m_kinds; }

Q_SIGNALS:
    void checkRequested();
    /// A finding was chosen: show the passage of `language`, which may be empty (from == to).
    void placeChosen(banxin::ArticleId article, banxin::BlockId block, const QString& part,
                     banxin::Language language, const banxin::TextRange& range);

private:
    void fillKinds();
    void fill();
    void addFinding(QTreeWidgetItem* parent, int index);
    void showCurrent();
    void choose(QTreeWidgetItem* item, int column);

    BilingualFindings m_findings;
    bool m_checked = false; ///< the list is what a check found
    std::map<ArticleId, QString> m_titles;
    QComboBox* m_kinds;
    QPushButton* m_check;
    QLabel* m_summary;
    QTreeWidget* m_tree;
    QLabel* m_detail;
};

} // namespace banxin
