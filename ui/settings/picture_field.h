#pragma once

#include "ui/catalogue/catalogue_session.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace banxin {

/// Asks for a file that the catalogue can keep as a picture; empty: none was chosen.
QString choosePictureFile(QWidget* parent, bool pdf);
/// Stores a file as a picture of the catalogue. Errors: FileUnreadable, FileTooLarge, PictureUnreadable.
Result<Picture> storePictureFile(CatalogueSession& session, const QString& file);

/// One picture of the issue: what it is, small, and buttons to choose another or take it out. A file that is
/// chosen is stored in the catalogue at once.
class PictureField final : public QWidget {
    Q_OBJECT
public:
    /// `what`: "the cover picture", for those who hear the buttons; `pdf`: whether a PDF will do as well.
    PictureField(CatalogueSession& session, PictureId picture, const QString& what, bool pdf,
                 QWidget* parent = nullptr);

    PictureId picture() const { return m_picture; }
    /// Takes the file.
    void take(const QString& file);

Q_SIGNALS:
    void changed();
    void failed(const banxin::Error& error);

private:
    void refresh();

    CatalogueSession& m_session;
    PictureId m_picture;
    QLabel* m_image;
    QLabel* m_name;
    QPushButton* m_remove;
};

} // namespace banxin
