#include "ui/output/office_forms.h"

#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>

#include <cmath>

namespace banxin {

namespace {

/// The locale's long form without the day of the week: 2026年3月5日.
QString longDateWithoutDay()
{
    static const QRegularExpression day(QStringLiteral("\\s*d{3,4},?\\s*"));
    return QLocale().dateFormat(QLocale::LongFormat).remove(day);
}

} // namespace

ScreenForm::ScreenForm(QWidget* parent)
    : ExportForm(parent),
      m_forMail(new QCheckBox(tr("At most 10 MB, for mail"), this))
{
    QFormLayout* rows = makeRows();
    m_forMail->setObjectName(QStringLiteral("exportForMail"));
    rows->addRow(tr("Size"), m_forMail);
    rows->addRow({}, makeNote(tr("Pictures are made smaller only as far as that takes.")));
    connect(m_forMail, &QCheckBox::toggled, this, &ExportForm::changed);
}

void ScreenForm::read(const QSettings& settings)
{
    m_forMail->setChecked(settings.value(QStringLiteral("forMail"), false).toBool());
}

void ScreenForm::write(QSettings& settings) const
{
    settings.setValue(QStringLiteral("forMail"), m_forMail->isChecked());
}

void ScreenForm::fill(ExportOrder& order) const { order.forMail = m_forMail->isChecked(); }

BookletForm::BookletForm(const ExportSubject& subject, QWidget* parent)
    : ExportForm(parent),
      m_pages(subject.pages),
      m_sheet(makeChoice(QStringLiteral("bookletSheet"))),
      m_thickness(new QDoubleSpinBox(this)),
      m_creep(new QDoubleSpinBox(this)),
      m_marks(new QCheckBox(tr("Print crop and fold marks where the sheet has room"), this)),
      m_note(makeNote())
{
    m_sheet->addItem(tr("A3, two A4 pages side by side"), static_cast<int>(BookletSettings::Sheet::A3));
    m_sheet->addItem(tr("A4, pages made smaller"), static_cast<int>(BookletSettings::Sheet::A4));
    m_thickness->setObjectName(QStringLiteral("bookletThickness"));
    m_thickness->setRange(0.05, 0.40);
    m_thickness->setSingleStep(0.01);
    m_thickness->setDecimals(2);
    m_thickness->setSuffix(tr(" mm"));
    m_thickness->setValue(0.10);
    m_thickness->setToolTip(tr("Office paper of 80 g is about 0.10 mm thick."));
    m_creep->setObjectName(QStringLiteral("bookletCreep"));
    m_creep->setRange(0, 1.6);
    m_creep->setSingleStep(0.1);
    m_creep->setDecimals(1);
    m_creep->setPrefix(QStringLiteral("× "));
    m_creep->setSpecialValueText(tr("not balanced"));
    m_creep->setValue(1.0);
    m_creep->setToolTip(
        tr("Folded sheets push the inner ones outwards; their pages move towards the spine. 1.0 for "
           "thin paper with a sharp fold, up to 1.4 for thick paper."));
    for (QDoubleSpinBox* box : {m_thickness, m_creep})
        box->setFixedWidth(140);
    m_marks->setObjectName(QStringLiteral("bookletMarks"));
    m_marks->setChecked(true);
    QFormLayout* rows = makeRows();
    rows->addRow(tr("Paper"), m_sheet);
    rows->addRow(tr("Thickness of a sheet"), m_thickness);
    rows->addRow(tr("Creep"), m_creep);
    rows->addRow(tr("Marks"), m_marks);
    m_note->setObjectName(QStringLiteral("bookletSheets"));
    rows->addRow({}, m_note);
    const auto update = [this] {
        m_note->setText(sheetsText());
        Q_EMIT changed();
    };
    connect(m_sheet, &QComboBox::currentIndexChanged, this, update);
    connect(m_thickness, &QDoubleSpinBox::valueChanged, this, update);
    connect(m_creep, &QDoubleSpinBox::valueChanged, this, update);
    update();
}

QString BookletForm::sheetsText() const
{
    const QString paper =
        m_sheet->currentData().toInt() == static_cast<int>(BookletSettings::Sheet::A3) ? tr("A3") : tr("A4");
    const QString duplex = tr("Print on both sides, flipped on the short edge, then fold and staple.");
    if (m_pages <= 0)
        return duplex;
    const int sheets = (m_pages + 3) / 4; // IMP-01
    const int blank = sheets * 4 - m_pages;
    QStringList out{
        tr("%1 on %n sheet(s) of %2.", nullptr, sheets).arg(tr("%n page(s)", nullptr, m_pages), paper)};
    if (blank > 0)
        out << tr("%n blank page(s) fill it up.", nullptr, blank);
    out << duplex;
    const double creep = (sheets - 1) * m_thickness->value() * m_creep->value();
    if (creep > 0)
        out << tr("The inmost pages move %1 mm towards the spine.").arg(QLocale().toString(creep, 'f', 2));
    if (creep > 1) // IMP-05
        out << tr("That is much: look at the outer margins, or bind it another way.");
    return out.join(QLatin1Char('\n'));
}

void BookletForm::read(const QSettings& settings)
{
    m_sheet->setCurrentIndex(settings.value(QStringLiteral("sheet")) == QLatin1String("a4") ? 1 : 0);
    m_thickness->setValue(settings.value(QStringLiteral("thickness"), 0.10).toDouble());
    m_creep->setValue(settings.value(QStringLiteral("creep"), 1.0).toDouble());
    m_marks->setChecked(settings.value(QStringLiteral("marks"), true).toBool());
}

void BookletForm::write(QSettings& settings) const
{
    settings.setValue(QStringLiteral("sheet"),
                      m_sheet->currentIndex() == 1 ? QStringLiteral("a4") : QStringLiteral("a3"));
    settings.setValue(QStringLiteral("thickness"), m_thickness->value());
    settings.setValue(QStringLiteral("creep"), m_creep->value());
    settings.setValue(QStringLiteral("marks"), m_marks->isChecked());
}

void BookletForm::fill(ExportOrder& order) const
{
    order.booklet.sheet = static_cast<BookletSettings::Sheet>(m_sheet->currentData().toInt());
    order.booklet.paperMicrons = static_cast<int>(std::lround(m_thickness->value() * 1000));
    order.booklet.creepPercent = static_cast<int>(std::lround(m_creep->value() * 100));
    order.booklet.marks = m_marks->isChecked();
}

ReviewForm::ReviewForm(const ExportSubject& subject, QWidget* parent)
    : ExportForm(parent),
      m_issue(subject.issue.id()),
      m_round(new QSpinBox(this)),
      m_date(new QDateEdit(subject.today, this)),
      m_watermark(new QLineEdit(this)),
      m_lineNumbers(new QCheckBox(tr("Number the lines, to name places by them"), this)),
      m_signatures(new QCheckBox(tr("Box for opinions and signatures on the first page"), this))
{
    m_round->setObjectName(QStringLiteral("reviewRound"));
    m_round->setRange(1, 99);
    m_round->setFixedWidth(140);
    const QStringList around = tr("Round %1").split(QStringLiteral("%1"));
    m_round->setPrefix(around.value(0));
    m_round->setSuffix(around.value(1));
    m_date->setObjectName(QStringLiteral("reviewDate"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(longDateWithoutDay());
    m_date->setFixedWidth(190);
    m_watermark->setObjectName(QStringLiteral("reviewWatermark"));
    m_watermark->setMaxLength(20);
    m_watermark->setPlaceholderText(QStringLiteral("送审稿")); // what is printed, in either language
    m_lineNumbers->setObjectName(QStringLiteral("reviewLineNumbers"));
    m_signatures->setObjectName(QStringLiteral("reviewSignatures"));
    m_lineNumbers->setChecked(true);
    m_signatures->setChecked(true);
    QFormLayout* rows = makeRows();
    rows->addRow(tr("Review"), m_round);
    rows->addRow(tr("Date"), m_date);
    rows->addRow(tr("Watermark"), m_watermark);
    rows->addRow(tr("Line numbers"), m_lineNumbers);
    rows->addRow(tr("Signatures"), m_signatures);
    connect(m_round, &QSpinBox::valueChanged, this, &ExportForm::changed);
}

void ReviewForm::read(const QSettings& settings)
{
    if (settings.value(QStringLiteral("issue")).toString() == m_issue)
        m_round->setValue(settings.value(QStringLiteral("round"), 1).toInt());
    m_watermark->setText(settings.value(QStringLiteral("watermark")).toString());
    m_lineNumbers->setChecked(settings.value(QStringLiteral("lineNumbers"), true).toBool());
    m_signatures->setChecked(settings.value(QStringLiteral("signatures"), true).toBool());
}

void ReviewForm::write(QSettings& settings) const
{
    settings.setValue(QStringLiteral("issue"), m_issue);
    settings.setValue(QStringLiteral("round"), m_round->value());
    settings.setValue(QStringLiteral("watermark"), m_watermark->text().trimmed());
    settings.setValue(QStringLiteral("lineNumbers"), m_lineNumbers->isChecked());
    settings.setValue(QStringLiteral("signatures"), m_signatures->isChecked());
}

void ReviewForm::fill(ExportOrder& order) const
{
    order.review.round = m_round->value();
    order.review.date = m_date->date();
    order.review.watermark = m_watermark->text().trimmed();
    order.review.lineNumbers = m_lineNumbers->isChecked();
    order.review.signatures = m_signatures->isChecked();
}

ExportForm* makeScreenForm(QWidget* parent) { return new ScreenForm(parent); }
ExportForm* makeBookletForm(const ExportSubject& subject, QWidget* parent)
{
    return new BookletForm(subject, parent);
}
ExportForm* makeReviewForm(const ExportSubject& subject, QWidget* parent)
{
    return new ReviewForm(subject, parent);
}

} // namespace banxin
