#include "ui/output/print_form.h"

#include "ui/common/colours.h"
#include "ui/common/theme.h"
#include "ui/messages/messages.h"

#include "output/output_condition.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>

#include <cmath>

namespace banxin {

namespace {

/// Items of the list of printing conditions.
constexpr int coated = 0;
constexpr int otherFile = 1;

/// The whole path would drown the reason.
QString reasonFor(Error error)
{
    error.subject = QFileInfo(error.subject).fileName();
    return describe(error);
}

} // namespace

PrintForm::PrintForm(const ExportSubject& subject, QWidget* parent)
    : ExportForm(parent),
      m_standard(makeChoice(QStringLiteral("exportStandard"))),
      m_pictures(makeChoice(QStringLiteral("exportPictures"))),
      m_outline(new QCheckBox(tr("Outline the text"), this)),
      m_rows(makeRows())
{
    m_standard->addItem(tr("PDF/X-4 (recommended)"), static_cast<int>(PdfStandard::X4));
    m_standard->addItem(tr("PDF/X-1a (where an older press asks for it)"), static_cast<int>(PdfStandard::X1a));
    m_rows->addRow(tr("Standard"), m_standard);
    if (subject.hasCover) {
        m_part = makeChoice(QStringLiteral("exportPart"));
        m_part->addItem(tr("The whole issue"), static_cast<int>(ExportPart::Whole));
        m_part->addItem(tr("Cover only, as spreads"), static_cast<int>(ExportPart::Cover));
        m_part->addItem(tr("Inside pages only"), static_cast<int>(ExportPart::Body));
        m_spine = new QDoubleSpinBox(this);
        m_spine->setObjectName(QStringLiteral("exportSpine"));
        m_spine->setRange(0, 60);
        m_spine->setDecimals(1);
        m_spine->setSingleStep(0.5);
        m_spine->setFixedWidth(150);
        m_spine->setSuffix(tr(" mm"));
        m_spine->setSpecialValueText(tr("none (stapled)"));
        m_rows->addRow(tr("Pages"), m_part);
        m_rows->addRow(tr("Width of the spine"), m_spine);
        connect(m_part, &QComboBox::currentIndexChanged, this, &PrintForm::adapt);
    }
    makeCondition(m_rows);
    m_pictures->addItem(tr("Convert to CMYK (recommended)"), false);
    m_pictures->addItem(tr("Keep RGB, the press converts"), true);
    m_picturesNote = makeNote(tr("PDF/X-1a allows no RGB, so pictures are converted."));
    m_rows->addRow(tr("Pictures"), m_pictures);
    m_rows->addRow({}, m_picturesNote);
    m_outline->setObjectName(QStringLiteral("exportOutlineText"));
    m_outline->setToolTip(tr("Characters become shapes without a font."));
    m_rows->addRow(tr("Text"), m_outline);
    m_rows->addRow({},
                   makeNote(tr("Only where the press asks for it: the file grows, and its text can no longer "
                               "be searched or corrected.")));
    makeMarks(m_rows);
    connect(m_standard, &QComboBox::currentIndexChanged, this, &PrintForm::adapt);
    adapt();
}

void PrintForm::makeCondition(QFormLayout* rows)
{
    m_condition = makeChoice(QStringLiteral("exportCondition"));
    m_condition->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_condition->addItem(tr("FOGRA39, coated paper"));
    m_condition->addItem(tr("An ICC file from the press…"));
    m_condition->setToolTip(tr("For which press and paper the colours are made."));
    m_conditionNote = makeNote();
    m_conditionNote->setObjectName(QStringLiteral("exportConditionProblem"));
    makeError(m_conditionNote);
    rows->addRow(tr("Output condition"), m_condition);
    rows->addRow({}, m_conditionNote);
    rows->setRowVisible(m_conditionNote, false);
    connect(m_condition, &QComboBox::activated, this, &PrintForm::conditionChosen);
}

void PrintForm::makeMarks(QFormLayout* rows)
{
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::wide);
    const auto add = [&](const QString& text, const QString& tip, bool PrinterMarks::*mark, const char* name) {
        auto* box = new QCheckBox(text, line);
        box->setObjectName(QLatin1String(name));
        box->setToolTip(tip);
        layout->addWidget(box);
        m_marks.emplace_back(box, mark);
    };
    add(tr("Crop"), tr("Where the sheet is cut"), &PrinterMarks::crop, "markCrop");
    add(tr("Bleed"), tr("How far pictures reach over the cut"), &PrinterMarks::bleed, "markBleed");
    add(tr("Register"), tr("To lay the four colours over each other"), &PrinterMarks::registration,
        "markRegistration");
    add(tr("Colour bar"), tr("Patches to measure the inks"), &PrinterMarks::colourBar, "markColourBar");
    add(tr("Slug line"), tr("Title, page and date outside the page"), &PrinterMarks::slug, "markSlug");
    layout->addStretch(1);
    rows->addRow(tr("Marks"), line);
}

void PrintForm::conditionChosen(int index)
{
    if (index == coated) {
        m_conditionFile.clear();
        m_conditionProblem.clear();
        showConditionNote({});
    } else if (index == m_condition->count() - 1) {
        chooseCondition();
    }
}

void PrintForm::chooseCondition()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("ICC file of the press"),
                                                      QFileInfo(m_conditionFile).path(),
                                                      tr("ICC profiles (*.icc *.icm);;All files (*)"));
    if (file.isEmpty())
        showCondition(m_conditionFile);
    else
        useCondition(file);
}

void PrintForm::useCondition(const QString& file)
{
    const Result<OutputCondition> condition = conditionFromFile(file);
    if (condition) {
        m_conditionFile = file;
        m_conditionProblem.clear();
    }
    showCondition(m_conditionFile);
    showConditionNote(condition ? m_conditionProblem : reasonFor(condition.error()));
}

/// The list names the file that is in use, between FOGRA39 and the choice of another.
void PrintForm::showCondition(const QString& file)
{
    while (m_condition->count() > 2)
        m_condition->removeItem(1);
    if (file.isEmpty()) {
        m_condition->setCurrentIndex(coated);
        return;
    }
    m_condition->insertItem(otherFile, QFileInfo(file).fileName());
    m_condition->setItemData(otherFile, file, Qt::ToolTipRole);
    m_condition->setCurrentIndex(otherFile);
}

void PrintForm::showConditionNote(const QString& text)
{
    m_conditionNote->setText(text);
    m_rows->setRowVisible(m_conditionNote, !text.isEmpty());
    Q_EMIT changed();
}

/// Shows only what fits the other answers.
void PrintForm::adapt()
{
    const bool old = m_standard->currentData().toInt() == static_cast<int>(PdfStandard::X1a);
    if (old)
        m_pictures->setCurrentIndex(0); // CI-08
    m_pictures->setEnabled(!old);
    m_rows->setRowVisible(m_picturesNote, old);
    if (m_spine)
        m_rows->setRowVisible(m_spine, m_part->currentData().toInt() == static_cast<int>(ExportPart::Cover));
    Q_EMIT changed();
}

/// The file of the last time may be gone: then nothing is exported before another is chosen, for the
/// press would get other colours without a word.
void PrintForm::readCondition(const QString& file)
{
    if (file.isEmpty())
        return;
    m_conditionFile = file;
    const Result<OutputCondition> condition = conditionFromFile(file);
    m_conditionProblem = condition ? QString() : reasonFor(condition.error());
    showCondition(file);
    showConditionNote(m_conditionProblem);
}

void PrintForm::read(const QSettings& settings)
{
    m_standard->setCurrentIndex(settings.value(QStringLiteral("standard")) == QLatin1String("x1a") ? 1 : 0);
    // The part is asked anew: a cover alone must not go to the press because it did the last time.
    if (m_spine)
        m_spine->setValue(settings.value(QStringLiteral("spine"), 0).toDouble());
    m_pictures->setCurrentIndex(settings.value(QStringLiteral("keepRgb"), false).toBool() ? 1 : 0);
    m_outline->setChecked(settings.value(QStringLiteral("outlineText"), false).toBool());
    const QStringList marks = settings.value(QStringLiteral("marks")).toStringList();
    for (const auto& [box, mark] : m_marks)
        box->setChecked(marks.contains(box->objectName()));
    readCondition(settings.value(QStringLiteral("condition")).toString());
    adapt();
}

void PrintForm::write(QSettings& settings) const
{
    const bool old = m_standard->currentData().toInt() == static_cast<int>(PdfStandard::X1a);
    settings.setValue(QStringLiteral("standard"), old ? QStringLiteral("x1a") : QStringLiteral("x4"));
    if (m_spine)
        settings.setValue(QStringLiteral("spine"), m_spine->value());
    settings.setValue(QStringLiteral("keepRgb"), m_pictures->currentData());
    settings.setValue(QStringLiteral("outlineText"), m_outline->isChecked());
    settings.setValue(QStringLiteral("condition"), m_conditionFile);
    QStringList marks;
    for (const auto& [box, mark] : m_marks)
        if (box->isChecked())
            marks << box->objectName();
    settings.setValue(QStringLiteral("marks"), marks);
}

void PrintForm::fill(ExportOrder& order) const
{
    order.standard = static_cast<PdfStandard>(m_standard->currentData().toInt());
    if (m_part) {
        order.part = static_cast<ExportPart>(m_part->currentData().toInt());
        if (order.part == ExportPart::Cover)
            order.spine = Length::micrometres(std::llround(m_spine->value() * 1000));
    }
    order.conditionFile = m_conditionFile;
    order.keepTagged = m_pictures->currentData().toBool();
    order.outlineText = m_outline->isChecked();
    for (const auto& [box, mark] : m_marks)
        order.marks.*mark = box->isChecked();
}

ExportForm* makePrintForm(const ExportSubject& subject, QWidget* parent) { return new PrintForm(subject, parent); }

} // namespace banxin
