#pragma once

#include "ui/catalogue/catalogue_session.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace banxin {

class PictureField;

/// The cover of an issue as a form: cover lines (封面要目), cover picture, and finished pages
/// (成品页) of a designer. A file that is chosen is stored in the catalogue at once; the issue
/// names it when the dialog is confirmed.
class CoverForm final : public QWidget {
    Q_OBJECT
public:
    CoverForm(CatalogueSession& session, const Issue& issue, QWidget* parent = nullptr);

    /// Writes the fields into the issue.
    void writeTo(Issue& issue) const;
    /// Takes the file as the cover picture, or as the finished page of a place.
    void takeCoverPicture(const QString& file);
    void takePage(FinishedPage::Place place, const QString& file);

Q_SIGNALS:
    void changed();
    void failed(const banxin::Error& error);

private:
    /// The row of a place; before the text there may be several pages.
    struct Row {
        FinishedPage::Place place;
        QLabel* name;
        QSpinBox* page;
        QPushButton* remove;
    };

    void addCoverLines(QGridLayout* grid, const Issue& issue);
    void addCoverPicture(QGridLayout* grid, PictureId picture);
    void addFinishedPages(QGridLayout* grid);
    void removePage(FinishedPage::Place place);
    void setPageNumber(FinishedPage::Place place, int number);
    void refresh();
    FinishedPage* last(FinishedPage::Place place);

    CatalogueSession& m_session;
    std::vector<FinishedPage> m_pages;
    std::vector<Row> m_rows;
    QPlainTextEdit* m_linesZh = nullptr;
    QPlainTextEdit* m_linesEn = nullptr;
    PictureField* m_cover = nullptr;
};

} // namespace banxin
