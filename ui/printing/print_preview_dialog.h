#pragma once

#include "ui/printing/sheet_view.h"

#include <QDialog>
#include <QPageSize>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace banxin {

class PrintOptions;

/// 打印预览: the sheets as the office printer will give them out. “Print…” accepts it.
class PrintPreviewDialog final : public QDialog {
    Q_OBJECT
public:
    /// `page`: shown first.
    PrintPreviewDialog(std::shared_ptr<const ComposedPreview> preview, PreviewPictures pictures, int page,
                       QWidget* parent = nullptr);

    PrintSettings settings() const;
    QPageSize paper() const;
    int currentPage() const { return m_sheet->page(); }
    void accept() override;

private:
    QWidget* makeSide();
    QWidget* makeTurner();
    void turn(int by);
    void update();

    int m_count;
    SheetView* m_sheet;
    QComboBox* m_paper;
    PrintOptions* m_options;
    QLabel* m_note;
    QSpinBox* m_number;
    QToolButton* m_back;
    QToolButton* m_forward;
};

} // namespace banxin
