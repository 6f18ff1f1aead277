#pragma once

#include "model/passage_note.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace banxin {

class ArticleEditor;

/// The footnotes of the article (脚注): a list of them, and the words of the one that is chosen, in the languages
/// that are printed.
class NotePanel final : public QWidget {
    Q_OBJECT
public:
    explicit NotePanel(ArticleEditor& editor, QWidget* parent = nullptr);

    /// Shows the footnotes of the open article, and chooses the one at the cursor.
    void follow();
    /// Chooses a footnote and puts the cursor into its words.
    void write(BlockId block, const QString& name, Language language);
    int count() const { return static_cast<int>(m_notes.size()); }

private:
    struct Side {
        Language language;
        QLabel* label;
        QPlainTextEdit* edit;
    };

    void showNotes();
    void showWords();
    void written(const Side& side);
    void remove();
    const PassageNote* current() const;

    ArticleEditor& m_editor;
    std::vector<PassageNote> m_notes;
    bool m_filling = false;
    QStackedWidget* m_pages;
    QListWidget* m_list;
    std::vector<Side> m_sides;
    QPushButton* m_remove;
};

} // namespace banxin
