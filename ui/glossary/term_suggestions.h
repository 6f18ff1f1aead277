#pragma once

#include "glossary/term_guide.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace banxin {

/// The terms of the glossary that a Chinese text has, each with the English to print there. A click, or
/// Return, inserts it. Knows no editor: whoever shows it hands in the texts and hears what was
/// chosen.
class TermSuggestions final : public QWidget {
    Q_OBJECT
public:
    explicit TermSuggestions(QWidget* parent = nullptr);

    void setGlossary(std::vector<GlossaryEntry> entries);
    /// The pair of texts at the cursor, and what the article has above it (see TermGuide::suggestions()).
    /// Cheap enough for every key.
    void setTexts(std::vector<TextPair> before, const TextPair& here);
    /// The same for a block of an article: the blocks before it are above it.
    void setBlock(const Article& article, BlockId block);
    const std::vector<TermSuggestion>& shown() const { return m_shown; }

Q_SIGNALS:
    /// The English form that is to be inserted at the cursor.
    void chosen(const QString& english);
    /// The entry was clicked with the right button: it wants to be changed.
    void entryWanted(const banxin::GlossaryEntry& entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void addRow(const TermSuggestion& suggestion);
    void choose(QTreeWidgetItem* item);
    void explain(const QTreeWidgetItem* item);

    TermGuide m_guide;
    std::vector<TextPair> m_before;
    TermContext m_context; ///< of m_before
    TextPair m_here;
    std::vector<TermSuggestion> m_shown;
    QTreeWidget* m_tree;
    QLabel* m_note;
};

} // namespace banxin
