#pragma once

#include "edit/article_search.h"

#include <QFrame>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QTreeWidget;

namespace banxin {

/// What is searched.
enum class FindRange { Article, Issue, Waiting };

/// The bar below the text: what to look for and what to put there, where, and the hits as a list.
class FindBar final : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    SearchPattern pattern() const;
    QString replacement() const;
    FindRange range() const;
    void setRange(FindRange range);
    /// Shows the bar, with the line for replacing or without, and begins with these words (empty: those of last time).
    void begin(bool replacing, const QString& words);
    bool replacing() const;
    /// Which sides can be looked in: a Chinese issue has no English.
    void setLanguages(bool zh, bool en);
    /// Whether anything can be replaced, and why not.
    void setWritable(bool writable, const QString& reason);
    /// "3 of 27", "27+" while the search still runs.
    void setCount(int current, int count, bool running);
    /// A sentence below the fields; empty: none. `wrong`: it says what is wrong with the pattern.
    void setMessage(const QString& text, bool wrong = false, bool undo = false);
    QTreeWidget& list() { return *m_list; }

Q_SIGNALS:
    void patternChanged();
    void rangeChanged();
    void nextWanted();
    void previousWanted();
    void replaceWanted();
    void replaceAllWanted();
    void undoWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* makeField(const QString& name, const QString& label);
    QToolButton* makeButton(const QString& text, const QString& name, const QString& tip);
    QAction* addOption(const QString& text, const QString& name, bool checked);
    void makeOptions();
    void makeReplaceRow();
    void makeMessages();
    void close();

    QLineEdit* m_words;
    QLabel* m_count;
    QToolButton* m_options;
    QComboBox* m_range;
    QWidget* m_replaceRow;
    QLineEdit* m_replacement;
    QPushButton* m_replace;
    QPushButton* m_replaceAll;
    QWidget* m_messageRow;
    QLabel* m_message;
    QPushButton* m_undo;
    QTreeWidget* m_list;
    QAction* m_case = nullptr;
    QAction* m_whole = nullptr;
    QAction* m_regular = nullptr;
    QAction* m_width = nullptr;
    QAction* m_fields = nullptr;
    QAction* m_zh = nullptr;
    QAction* m_en = nullptr;
    bool m_printsZh = true;
    bool m_printsEn = true;
};

} // namespace banxin
