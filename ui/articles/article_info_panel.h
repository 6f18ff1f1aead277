#pragma once

#include "ui/articles/article_work.h"

#include <QScrollArea>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace banxin {

class WrappedLabel;

/// 稿件信息: what the catalogue knows of an article beside its text: state, what was decided, where it came from,
/// where it was printed (刊用记录), its original, and whether another issue prints another cut.
class ArticleInfoPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit ArticleInfoPanel(QWidget* parent = nullptr);

    void setSession(CatalogueSession* session);
    /// Shows an article; one that is not valid: none.
    void showArticle(const ChosenArticle& chosen);
    /// Reads it again. What is being typed into a field stays.
    void refresh();
    const ChosenArticle& chosen() const { return m_chosen; }

Q_SIGNALS:
    void stateChosen(banxin::ArticleState state);
    void restoreWanted();
    void standingEdited(const banxin::ArticleStanding& standing);
    void issueWanted(const QString& issue);
    void compareWanted();
    void failed(const banxin::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void arrange();
    QLineEdit* addField(QFormLayout* form, const char* id, const QString& label, const QString& placeholder);
    void makeOrigin(QFormLayout* form);
    void store();
    void read();
    void readPrintings(const Article& article);
    void readOriginals();

    CatalogueSession* m_session = nullptr;
    ChosenArticle m_chosen;
    ArticleStanding m_standing; ///< as read
    bool m_outdated = true;
    QWidget* m_body;
    WrappedLabel* m_none;
    WrappedLabel* m_title;
    QComboBox* m_state;
    WrappedLabel* m_decided;
    QPushButton* m_restore;
    WrappedLabel* m_cuts;
    QPushButton* m_compare;
    QLineEdit* m_originTitle;
    QLineEdit* m_date;
    QLineEdit* m_address;
    QLineEdit* m_permission;
    QLabel* m_printings;
    WrappedLabel* m_changed;
    QPushButton* m_original;
};

} // namespace banxin
