#include "ui/settings/picture_field.h"

#include "ui/common/theme.h"

#include "base/file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace banxin {

QString choosePictureFile(QWidget* parent, bool pdf)
{
    return QFileDialog::getOpenFileName(
        parent, pdf ? PictureField::tr("Choose a page or picture") : PictureField::tr("Choose a picture"), {},
        pdf ? PictureField::tr("PDF and pictures (*.pdf *.png *.jpg *.jpeg)")
            : PictureField::tr("Pictures (*.png *.jpg *.jpeg)"));
}

Result<Picture> storePictureFile(CatalogueSession& session, const QString& file)
{
    const auto bytes = readFile(file, 512LL * 1024 * 1024);
    if (!bytes)
        return bytes.error();
    return session.catalogue().addPicture(*bytes, QFileInfo(file).fileName());
}

PictureField::PictureField(CatalogueSession& session, PictureId picture, const QString& what, bool pdf,
                           QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_picture(picture),
      m_image(new QLabel(this)),
      m_name(new QLabel(this)),
      m_remove(new QPushButton(tr("Take out"), this))
{
    m_image->setFixedSize(72, 54);
    m_image->setAlignment(Qt::AlignCenter);
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(QStringLiteral("choosePicture"));
    choose->setAccessibleName(tr("Choose %1").arg(what));
    m_remove->setAccessibleName(tr("Take out %1").arg(what));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_image);
    layout->addWidget(m_name, 1);
    layout->addWidget(choose);
    layout->addWidget(m_remove);
    setFocusProxy(choose);
    connect(choose, &QPushButton::clicked, this, [this, pdf] {
        if (const QString file = choosePictureFile(this, pdf); !file.isEmpty())
            take(file);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_picture = {};
        refresh();
        Q_EMIT changed();
    });
    refresh();
}

void PictureField::take(const QString& file)
{
    const auto stored = storePictureFile(m_session, file);
    if (!stored) {
        Q_EMIT failed(stored.error());
        return;
    }
    m_picture = stored->id;
    refresh();
    Q_EMIT changed();
}

void PictureField::refresh()
{
    const auto known = m_session.catalogue().picture(m_picture);
    m_name->setText(known ? known->fileName : tr("none"));
    m_remove->setEnabled(m_picture.valid());
    const QImage image = m_picture.valid() ? m_session.pictureForScreen(m_picture, 144) : QImage();
    m_image->setVisible(!image.isNull());
    m_image->setPixmap(QPixmap::fromImage(
        image.isNull() ? image : image.scaled(m_image->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

} // namespace banxin
