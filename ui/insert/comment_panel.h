#pragma once

#include "model/passage_comment.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace banxin {

class ArticleEditor;

/// The comments of the article (批注): who says what about which passage. They are never printed.
class CommentPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CommentPanel(ArticleEditor& editor, QWidget* parent = nullptr);

    /// Shows the comments of the open article, and chooses the one at the cursor.
    void follow();
    /// Makes a comment to what is selected, and puts the cursor into its words. False: nothing can be commented there.
    bool add();

private:
    struct Entry {
        BlockId block;
        Language language = Language::Zh;
        int from = 0;
        int to = 0;
        QString passage;
        PassageComment comment;
        bool operator==(const Entry&) const = default;
    };

    void connectParts();
    std::vector<Entry> entries() const;
    void showEntries();
    void showWords();
    void written();
    void choose(const QString& id);
    const Entry* current() const;
    void change(const std::function<void(Block&, PassageComment)>& change, bool typing);

    ArticleEditor& m_editor;
    std::vector<Entry> m_entries;
    bool m_filling = false;
    QStackedWidget* m_pages;
    QListWidget* m_list;
    QCheckBox* m_showResolved;
    QPlainTextEdit* m_words;
    QPushButton* m_resolve;
    QPushButton* m_remove;
    QLineEdit* m_author;
};

} // namespace banxin
