#pragma once

#include "model/picture_block.h"
#include "ui/insert/crop_frame.h"

#include <QDialog>
#include <QImage>

class QComboBox;
class QLabel;

namespace banxin {

/// The picture with the part of it that is shown, to be dragged with the mouse or moved with the keys: arrows move
/// it, with Shift they change its size, with Ctrl by small steps.
class CropView final : public QWidget {
    Q_OBJECT
public:
    /// `pixels` is the size of the original, which `image` shows smaller.
    CropView(QImage image, QSize pixels, QWidget* parent = nullptr);

    CropFrame& frame() { return m_frame; }
    /// After the frame was changed from outside.
    void frameChanged();
    /// Where a place of the original is drawn.
    QPointF shownAt(QPointF pixel) const;

    QSize sizeHint() const override { return {640, 460}; }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF imageBox() const;
    QRectF shownFrame() const;
    int sidesAt(QPointF point) const;

    QImage m_image;
    CropFrame m_frame;
    int m_dragged = 0;
    QPointF m_last;
};

/// Chooses the part of a picture that is shown (裁剪). The picture itself is not changed.
class CropDialog final : public QDialog {
    Q_OBJECT
public:
    CropDialog(const QImage& image, QSize pixels, PictureCrop crop, QWidget* parent = nullptr);

    PictureCrop crop() const;
    CropView& view() { return *m_view; }

private:
    void setRatio();
    void tellSize();

    CropView* m_view;
    QComboBox* m_ratio;
    QLabel* m_size;
    QSize m_pixels;
};

} // namespace banxin
