#pragma once

#include "output/office/year_contents.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace banxin {

class CatalogueSession;
class OfficeView;
class Task;

/// 年度总目录: what a publication printed in a year, to save, to print, or to place in an issue.
class YearDialog final : public QDialog {
    Q_OBJECT
public:
    /// `publication`, `year`: chosen first. The session must live longer.
    YearDialog(CatalogueSession& session, const QString& publication, int year, QWidget* parent = nullptr);
    ~YearDialog() override;

    bool ready() const { return m_contents.has_value() && !m_task; }
    const std::optional<YearContents>& contents() const { return m_contents; }
    OfficeView& view() { return *m_view; }
    QPushButton* articleButton() { return m_article; }
    Status saveText(const QString& file) const;
    /// Makes the article that waits; it is told by articleMade().
    void makeArticle();

Q_SIGNALS:
    void failed(const banxin::Error& error);
    void articleMade(banxin::ArticleId article);

private:
    QWidget* makeChoices(const QString& publication);
    QWidget* makeButtons();
    void fillYears(int year);
    void collect();
    void collected(const Result<YearContents>& contents);
    void showContents();
    void askText();
    YearOrder order() const;

    CatalogueSession& m_session;
    Task* m_task = nullptr;
    std::optional<YearContents> m_contents;
    QComboBox* m_publication;
    QComboBox* m_year;
    QComboBox* m_order;
    QLabel* m_note;
    QProgressBar* m_progress;
    QPushButton* m_article = nullptr;
    QPushButton* m_text = nullptr;
    QPushButton* m_pdf = nullptr;
    QPushButton* m_print = nullptr;
    OfficeView* m_view;
};

} // namespace banxin
