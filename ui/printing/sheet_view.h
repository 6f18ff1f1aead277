#pragma once

#include "ui/printing/page_printer.h"

#include <QWidget>

namespace banxin {

/// One sheet of paper with the page as it will stand on it.
class SheetView final : public QWidget {
    Q_OBJECT
public:
    SheetView(std::shared_ptr<const ComposedPreview> preview, PreviewPictures pictures, QWidget* parent = nullptr);

    void setPaper(const QSizeF& points);
    void setSettings(const PrintSettings& settings);
    void setPage(int index);
    int page() const { return m_page; }
    SheetPlace place() const;

    QSize sizeHint() const override { return {460, 560}; }

Q_SIGNALS:
    /// The wheel or a key asks for another page: +1 or -1.
    void turned(int by);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    PagePrinter m_printer;
    PrintSettings m_settings;
    QSizeF m_paper;
    int m_page = 0;
};

} // namespace banxin
