#include "ui/printing/print_preview_dialog.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/printing/print_options.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace banxin {

PrintPreviewDialog::PrintPreviewDialog(std::shared_ptr<const ComposedPreview> preview, PreviewPictures pictures,
                                       int page, QWidget* parent)
    : QDialog(parent),
      m_count(static_cast<int>(preview->issue->pages.size())),
      m_sheet(new SheetView(std::move(preview), std::move(pictures), this))
{
    setObjectName(QStringLiteral("printPreview"));
    setWindowTitle(tr("Print Preview"));
    m_sheet->setPage(std::clamp(page, 0, std::max(0, m_count - 1)));
    m_sheet->setAccessibleName(tr("Sheet"));
    auto* left = new QVBoxLayout;
    left->setSpacing(spacing::normal);
    left->addWidget(m_sheet, 1);
    left->addWidget(makeTurner(), 0, Qt::AlignHCenter);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::section);
    layout->addLayout(left, 1);
    layout->addWidget(makeSide());
    connect(m_sheet, &SheetView::turned, this, &PrintPreviewDialog::turn);
    connect(m_number, &QSpinBox::valueChanged, this, [this](int number) {
        m_sheet->setPage(number - 1);
        update();
    });
    update();
    resize(860, 680);
}

QWidget* PrintPreviewDialog::makeTurner()
{
    auto* bar = new QWidget(this);
    const auto arrow = [&](Qt::ArrowType type, const QString& name, int by) {
        auto* button = new QToolButton(bar);
        button->setArrowType(type);
        button->setAutoRaise(true);
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, [this, by] { turn(by); });
        return button;
    };
    m_back = arrow(Qt::LeftArrow, tr("Previous page"), -1);
    m_forward = arrow(Qt::RightArrow, tr("Next page"), 1);
    m_number = new QSpinBox(bar);
    m_number->setRange(1, std::max(1, m_count));
    m_number->setValue(m_sheet->page() + 1);
    m_number->setAlignment(Qt::AlignRight);
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setAccessibleName(tr("Page"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_back);
    layout->addWidget(m_number);
    layout->addWidget(new QLabel(tr("of %1").arg(m_count), bar));
    layout->addWidget(m_forward);
    return bar;
}

QWidget* PrintPreviewDialog::makeSide()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(270);
    m_paper = new QComboBox(side);
    m_paper->setObjectName(QStringLiteral("printPaper"));
    for (const auto id :
         {QPageSize::A4, QPageSize::A3, QPageSize::A5, QPageSize::JisB5, QPageSize::JisB4, QPageSize::Letter}) {
        const QSizeF size = QPageSize::size(id, QPageSize::Millimeter);
        m_paper->addItem(tr("%1 (%2 × %3 mm)")
                             .arg(QPageSize::key(id).replace(QLatin1String("JIS"), QString()))
                             .arg(std::lround(size.width()))
                             .arg(std::lround(size.height())),
                         static_cast<int>(id));
    }
    const int stored = QSettings().value(QStringLiteral("print/paper"), static_cast<int>(QPageSize::A4)).toInt();
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(stored)));
    m_options = new PrintOptions(PrintSettings::remembered(), side);
    m_note = new WrappedLabel({}, side);
    makeSecondary(m_note);
    auto* paper = new QLabel(tr("Paper"), side);
    paper->setBuddy(m_paper);
    auto* size = new QLabel(tr("Size of the pages"), side);
    for (QLabel* heading : {paper, size}) {
        QFont bold = heading->font();
        bold.setWeight(QFont::DemiBold);
        heading->setFont(bold);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, side);
    QPushButton* print = buttons->addButton(tr("Print…"), QDialogButtonBox::AcceptRole);
    print->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &PrintPreviewDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PrintPreviewDialog::reject);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    layout->addWidget(paper);
    layout->addWidget(m_paper);
    layout->addSpacing(spacing::wide);
    layout->addWidget(size);
    layout->addWidget(m_options);
    layout->addSpacing(spacing::wide);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PrintPreviewDialog::update);
    connect(m_options, &PrintOptions::changed, this, &PrintPreviewDialog::update);
    return side;
}

PrintSettings PrintPreviewDialog::settings() const { return m_options->settings(); }

QPageSize PrintPreviewDialog::paper() const
{
    return QPageSize(static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt()));
}

void PrintPreviewDialog::turn(int by) { m_number->setValue(m_number->value() + by); }

void PrintPreviewDialog::update()
{
    m_sheet->setPaper(paper().size(QPageSize::Point));
    m_sheet->setSettings(settings());
    m_back->setEnabled(m_number->value() > 1);
    m_forward->setEnabled(m_number->value() < m_count);
    const SheetPlace place = m_sheet->place();
    QString text = tr("Pages are printed at %1 %.").arg(std::lround(place.scale * 100));
    if (place.cut)
        text =
            tr("The page is larger than the paper, and what stands outside is cut off. Take larger paper, or fit "
               "it to the paper.");
    else if (settings().size == PrintSettings::Size::Actual && settings().cropMarks && !place.cropMarks)
        text += QLatin1Char(' ') + tr("This paper has no room for crop marks.");
    m_note->setText(text);
}

void PrintPreviewDialog::accept()
{
    settings().remember();
    QSettings().setValue(QStringLiteral("print/paper"), m_paper->currentData());
    QDialog::accept();
}

} // namespace banxin
