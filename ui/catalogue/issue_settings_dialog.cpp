#include "ui/catalogue/issue_settings_dialog.h"

#include "ui/catalogue/colophon_form.h"
#include "ui/catalogue/compliance_box.h"
#include "ui/catalogue/cover_form.h"
#include "ui/catalogue/language_modes.h"
#include "ui/common/ink_button.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"

#include "layout/page_design.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace banxin {

namespace {

QFormLayout* makeForm(QWidget* page)
{
    auto* form = new QFormLayout(page);
    form->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    form->setHorizontalSpacing(spacing::wide);
    form->setVerticalSpacing(spacing::normal);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    return form;
}

QSpinBox* makeNumber(int minimum, int maximum, int value, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(minimum, maximum);
    box->setValue(value);
    box->setFixedWidth(96);
    return box;
}

/// Shows "12 pt" and not "12.00 pt".
class LengthBox final : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override { return locale().toString(value, 'g', 6); }
};

/// 小四 and the like, for those who think in them; empty: no such size.
QString chineseSize(double points)
{
    static const std::pair<double, const char*> sizes[] = {
        {42, "初号"}, {36, "小初"}, {26, "一号"}, {24, "小一"},   {22, "二号"}, {18, "小二"},  {16, "三号"},
        {15, "小三"}, {14, "四号"}, {12, "小四"}, {10.5, "五号"}, {9, "小五"},  {7.5, "六号"}, {6.5, "小六"}};
    for (const auto& [size, name] : sizes)
        if (size == points)
            return QString::fromUtf8(name);
    return {};
}

QWidget* inRow(std::initializer_list<QWidget*> widgets, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return row;
}

/// So that nothing is cut off on a small screen.
QScrollArea* inScrollArea(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setMinimumWidth(content->minimumSizeHint().width() + 24);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

IssueSettingsDialog::IssueSettingsDialog(CatalogueSession& session, const Issue& issue, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_issue(issue),
      m_design(issue.pageDesign)
{
    setObjectName(QStringLiteral("issueSettings"));
    setWindowTitle(tr("Publication settings: %1, no. %2").arg(issue.year).arg(issue.number));
    auto* tabs = new QTabWidget(this);
    tabs->addTab(makeNameplatePage(), tr("Nameplate and Number"));
    tabs->addTab(makeCoverPage(), tr("Cover"));
    tabs->addTab(makeColophonPage(), tr("Colophon"));
    tabs->addTab(makeContactsPage(), tr("Contacts"));
    tabs->addTab(makeDesignPage(), tr("Page and Colours"));
    m_alsoNew = new QCheckBox(tr("Also for new issues of this publication"), this);
    m_alsoNew->setToolTip(
        tr("Nameplate, publisher line, page and colours. Contacts always go on from the last issue."));
    m_alsoNew->setObjectName(QStringLiteral("alsoForNewIssues"));
    m_error = new QLabel(this);
    m_error->setObjectName(QStringLiteral("settingsProblem"));
    m_error->setWordWrap(true);
    QPalette palette = m_error->palette();
    palette.setColor(QPalette::WindowText, errorTextColour());
    m_error->setPalette(palette);
    m_error->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &IssueSettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &IssueSettingsDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(tabs, 1);
    layout->addWidget(m_error);
    layout->addWidget(m_alsoNew);
    layout->addWidget(buttons);
    resize(640, 720);
    m_timer.setSingleShot(true);
    m_timer.setInterval(150);
    connect(&m_timer, &QTimer::timeout, this, &IssueSettingsDialog::validate);
    m_shown = shownFields();
    m_shownColumns = m_columns->value();
    m_shownInk = m_accent->ink();
    watch();
}

QWidget* IssueSettingsDialog::makeNameplatePage()
{
    auto* page = new QWidget(this);
    QFormLayout* form = makeForm(page);
    m_nameZh = new QLineEdit(m_issue.name.zh, page);
    m_nameZh->setObjectName(QStringLiteral("nameplateZh"));
    m_nameEn = new QLineEdit(m_issue.name.en, page);
    m_publisherZh = new QLineEdit(m_issue.publisher.zh, page);
    m_publisherEn = new QLineEdit(m_issue.publisher.en, page);
    m_notice = new QLineEdit(m_issue.notice, page);
    m_notice->setPlaceholderText(tr("for instance: internal material, free exchange"));
    for (QLineEdit* field : {m_nameZh, m_nameEn, m_publisherZh, m_publisherEn, m_notice})
        field->setCursorPosition(0); // the beginning of a long line is what one looks for
    m_year = makeNumber(1, 9999, m_issue.year, page);
    m_number = makeNumber(1, 9999, m_issue.number, page);
    m_number->setObjectName(QStringLiteral("issueNumber"));
    m_running = makeNumber(0, 999999, m_issue.runningNumber, page);
    m_running->setSpecialValueText(tr("none"));
    m_dated = new QCheckBox(page);
    m_dated->setChecked(m_issue.date.isValid());
    m_dated->setAccessibleName(tr("Print a date"));
    m_date = new QDateEdit(m_issue.date.isValid() ? m_issue.date : QDate::currentDate(), page);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(tr("yyyy-MM-dd"));
    m_date->setEnabled(m_dated->isChecked());
    connect(m_dated, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    m_languages = new QComboBox(page);
    m_languages->setObjectName(QStringLiteral("issueLanguages"));
    fillLanguageModes(*m_languages);
    m_languages->setCurrentIndex(m_languages->findData(static_cast<int>(m_issue.languages)));
    form->addRow(tr("Nameplate"), m_nameZh);
    form->addRow(tr("Nameplate in English"), m_nameEn);
    form->addRow(tr("Publisher line"), m_publisherZh);
    form->addRow(tr("Publisher line in English"), m_publisherEn);
    form->addRow(tr("Notice on the cover"), m_notice);
    form->addRow(tr("Year"), m_year);
    form->addRow(tr("Number"), m_number);
    form->addRow(tr("Running number"), m_running);
    form->addRow(tr("Date"), inRow({m_dated, m_date}, page));
    form->addRow(tr("Languages"), m_languages);
    auto* explanation = new WrappedLabel({}, page);
    makeSecondary(explanation);
    const auto explain = [this, explanation] {
        explanation->setText(
            languageModeExplanation(static_cast<LanguageMode>(m_languages->currentData().toInt())));
    };
    connect(m_languages, &QComboBox::currentIndexChanged, explanation, explain);
    explain();
    form->addRow(QString(), explanation);
    return page;
}

QWidget* IssueSettingsDialog::makeDesignPage()
{
    auto* page = new QWidget(this);
    QFormLayout* form = makeForm(page);
    m_accent = new InkButton(page);
    m_accent->setObjectName(QStringLiteral("accentInk"));
    m_accent->setInk(m_design.value(QStringLiteral("/inks/accent")).toObject());
    form->addRow(tr("Main colour"), m_accent);
    form->setRowVisible(m_accent, m_design.value(QStringLiteral("/inks/accent")).isObject());
    addLength(form, tr("Margin at the top"), QStringLiteral("/page/margins/top"), true, 0, 120);
    addLength(form, tr("Margin at the bottom"), QStringLiteral("/page/margins/bottom"), true, 0, 120);
    addLength(form, tr("Inner margin"), QStringLiteral("/page/margins/inside"), true, 0, 90);
    addLength(form, tr("Outer margin"), QStringLiteral("/page/margins/outside"), true, 0, 90);
    m_columns = makeNumber(1, 4, m_design.value(QStringLiteral("/columns/count")).toInt(1), page);
    form->addRow(tr("Text columns"), m_columns);
    m_multiple = new QCheckBox(tr("Fill up with blank pages to a multiple of four"), page);
    m_multiple->setObjectName(QStringLiteral("multipleOfFour"));
    m_multiple->setChecked(m_design.value(QStringLiteral("/pages/multipleOf")).toInt(1) == 4);
    form->addRow(tr("Number of pages"), m_multiple);
    addLength(form, tr("Size of the text"), QStringLiteral("/body/size"), false, 4, 36);
    addLength(form, tr("Distance of the lines"), QStringLiteral("/body/pitch"), false, 4, 72);
    addLength(form, tr("Size of titles"), QStringLiteral("/styles/title/size"), false, 6, 72);
    addLength(form, tr("Size of the nameplate"), QStringLiteral("/nameplate/size"), false, 12, 160);
    return page;
}

QWidget* IssueSettingsDialog::makeCoverPage()
{
    m_cover = new CoverForm(m_session, m_issue, this);
    connect(m_cover, &CoverForm::failed, this, &IssueSettingsDialog::failed);
    return inScrollArea(m_cover, this);
}

QWidget* IssueSettingsDialog::makeColophonPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, spacing::wide, 0, 0);
    m_colophonPlace = new QComboBox(page);
    m_colophonPlace->setObjectName(QStringLiteral("colophonPlace"));
    m_colophonPlace->addItem(tr("Not printed"), QStringLiteral("none"));
    m_colophonPlace->addItem(tr("Inside the cover"), QStringLiteral("inside-cover"));
    m_colophonPlace->addItem(tr("On the back page"), QStringLiteral("back"));
    m_colophonPlace->setCurrentIndex(
        std::max(0, m_colophonPlace->findData(m_design.value(QStringLiteral("/colophon/place")).toString())));
    auto* label = new QLabel(tr("The colophon is printed"), page);
    label->setBuddy(m_colophonPlace);
    auto* row = inRow({label, m_colophonPlace}, page);
    row->layout()->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    layout->addWidget(row);
    m_compliance = new ComplianceBox(m_session, m_issue.publication, page);
    if (m_compliance->isEnabled()) {
        auto* compliance = inRow({m_compliance}, page);
        compliance->layout()->setContentsMargins(spacing::wide, spacing::tight, spacing::wide, spacing::tight);
        layout->addWidget(compliance);
    }
    m_colophon = new ColophonForm(m_issue.colophon, page);
    layout->addWidget(inScrollArea(m_colophon, page), 1);
    return page;
}

QDoubleSpinBox* IssueSettingsDialog::addLength(QFormLayout* form, const QString& label, const QString& pointer,
                                               bool millimetres, double minimum, double maximum)
{
    auto* box = new LengthBox(form->parentWidget());
    box->setObjectName(pointer);
    box->setDecimals(millimetres ? 1 : 2);
    box->setSingleStep(millimetres ? 1 : 0.5);
    box->setRange(minimum, maximum);
    box->setSuffix(millimetres ? QStringLiteral(" mm") : QStringLiteral(" pt"));
    box->setFixedWidth(112);
    const auto length = parseLength(m_design.value(pointer).toString(), Length::pt(12));
    box->setValue(length ? (millimetres ? length->toMm() : length->toPt()) : minimum);
    auto* name = new QLabel(form->parentWidget());
    makeSecondary(name);
    if (!millimetres && !pointer.endsWith(QLatin1String("pitch"))) {
        const auto show = [name](double points) { name->setText(chineseSize(points)); };
        connect(box, &QDoubleSpinBox::valueChanged, name, show);
        show(box->value());
    }
    QWidget* row = inRow({box, name}, form->parentWidget());
    form->addRow(label, row);
    if (!m_design.value(pointer).isString()) // this design has no such thing
        form->setRowVisible(row, false);
    m_lengths.push_back({pointer, box, millimetres, box->value()});
    return box;
}

QWidget* IssueSettingsDialog::makeContactsPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::tight);
    auto* zh = new QLabel(tr("Contacts, one line each"), page);
    m_contactsZh = new QPlainTextEdit(m_issue.contacts.zh, page);
    m_contactsZh->setObjectName(QStringLiteral("contactsZh"));
    zh->setBuddy(m_contactsZh);
    auto* en = new QLabel(tr("Contacts in English"), page);
    m_contactsEn = new QPlainTextEdit(m_issue.contacts.en, page);
    en->setBuddy(m_contactsEn);
    layout->addWidget(zh);
    layout->addWidget(m_contactsZh, 2);
    layout->addSpacing(spacing::normal);
    layout->addWidget(en);
    layout->addWidget(m_contactsEn, 1);
    return page;
}

void IssueSettingsDialog::watch()
{
    for (QLineEdit* field : {m_nameZh, m_nameEn, m_publisherZh, m_publisherEn, m_notice})
        connect(field, &QLineEdit::textEdited, this, &IssueSettingsDialog::changed);
    for (QSpinBox* box : {m_year, m_number, m_running, m_columns})
        connect(box, &QSpinBox::valueChanged, this, &IssueSettingsDialog::changed);
    for (const LengthField& field : m_lengths)
        connect(field.box, &QDoubleSpinBox::valueChanged, this, &IssueSettingsDialog::changed);
    for (QPlainTextEdit* text : {m_contactsZh, m_contactsEn})
        connect(text, &QPlainTextEdit::textChanged, this, &IssueSettingsDialog::changed);
    connect(m_dated, &QCheckBox::toggled, this, &IssueSettingsDialog::changed);
    connect(m_date, &QDateEdit::dateChanged, this, &IssueSettingsDialog::changed);
    connect(m_languages, &QComboBox::activated, this, &IssueSettingsDialog::changed);
    connect(m_accent, &InkButton::inkChanged, this, &IssueSettingsDialog::changed);
    connect(m_cover, &CoverForm::changed, this, &IssueSettingsDialog::changed);
    connect(m_colophon, &ColophonForm::changed, this, &IssueSettingsDialog::changed);
    connect(m_colophonPlace, &QComboBox::activated, this, &IssueSettingsDialog::changed);
    connect(m_multiple, &QCheckBox::toggled, this, &IssueSettingsDialog::changed);
}

void IssueSettingsDialog::changed() { m_timer.start(); }

QByteArray IssueSettingsDialog::designJson() const
{
    DesignJson design = m_design;
    for (const LengthField& field : m_lengths)
        if (field.box->value() != field.shown)
            design.set(field.pointer,
                       QStringLiteral("%1%2")
                           .arg(field.box->value())
                           .arg(QLatin1String(field.millimetres ? "mm" : "pt")));
    if (m_columns->value() != m_shownColumns)
        design.set(QStringLiteral("/columns/count"), m_columns->value());
    const QString place = m_colophonPlace->currentData().toString();
    if (place != design.value(QStringLiteral("/colophon/place")).toString(QStringLiteral("none")))
        design.set(QStringLiteral("/colophon/place"), place);
    const int multiple = design.value(QStringLiteral("/pages/multipleOf")).toInt(1);
    if (m_multiple->isChecked() != (multiple == 4))
        design.set(QStringLiteral("/pages/multipleOf"), m_multiple->isChecked() ? 4 : 1);
    if (m_accent->ink() != m_shownInk)
        design.set(QStringLiteral("/inks/accent"), m_accent->ink());
    return design.toJson();
}

/// What the fields show, without the page design.
Issue IssueSettingsDialog::shownFields() const
{
    Issue out = m_issue;
    out.name = {m_nameZh->text().trimmed(), m_nameEn->text().trimmed()};
    out.publisher = {m_publisherZh->text().trimmed(), m_publisherEn->text().trimmed()};
    out.notice = m_notice->text().trimmed();
    out.contacts = {m_contactsZh->toPlainText().trimmed(), m_contactsEn->toPlainText().trimmed()};
    out.year = m_year->value();
    out.number = m_number->value();
    out.runningNumber = m_running->value();
    out.date = m_dated->isChecked() ? m_date->date() : QDate();
    out.languages = static_cast<LanguageMode>(m_languages->currentData().toInt());
    m_cover->writeTo(out);
    out.colophon = m_colophon->colophon();
    return out;
}

Issue IssueSettingsDialog::issue() const
{
    // A field may show another value than is stored (trimmed, or out of its range): what nobody
    // touched stays as it is stored.
    const Issue now = shownFields();
    Issue out = m_issue;
    const auto take = [&](auto field) {
        if (now.*field != m_shown.*field)
            out.*field = now.*field;
    };
    take(&Issue::name);
    take(&Issue::publisher);
    take(&Issue::notice);
    take(&Issue::contacts);
    take(&Issue::year);
    take(&Issue::number);
    take(&Issue::runningNumber);
    take(&Issue::date);
    take(&Issue::languages);
    take(&Issue::coverLines);
    take(&Issue::coverPicture);
    take(&Issue::finishedPages);
    take(&Issue::colophon);
    out.pageDesign = designJson();
    return out;
}

bool IssueSettingsDialog::differs() const
{
    return issue() != m_issue || m_alsoNew->isChecked() || m_compliance->differs();
}

void IssueSettingsDialog::markField(const QString& pointer)
{
    for (const LengthField& field : m_lengths) {
        const bool wrong = !pointer.isEmpty() && field.pointer.startsWith(pointer);
        field.box->setStyleSheet(wrong ? QStringLiteral("QDoubleSpinBox { border: 1px solid #b02a1c; }")
                                       : QString());
    }
}

void IssueSettingsDialog::validate()
{
    const Issue now = issue();
    const auto design = parsePageDesign(now.pageDesign);
    m_problem.clear();
    if (!design) {
        const QString pointer = design.error().subject;
        if (pointer.startsWith(QLatin1String("/page")))
            m_problem =
                tr("These margins and columns leave too little room for the text. Make the margins smaller.");
        else if (pointer.startsWith(QLatin1String("/body/pitch")))
            m_problem =
                tr("The lines stand closer than the characters are high. Make the distance of the lines larger.");
        else
            m_problem = tr("This value is not possible here (%1: %2).").arg(pointer, design.error().detail);
        markField(pointer);
    } else {
        markField({});
    }
    m_error->setText(m_problem);
    m_error->setVisible(!m_problem.isEmpty());
    m_ok->setEnabled(m_problem.isEmpty());
    if (m_problem.isEmpty())
        Q_EMIT previewRequested(now);
}

void IssueSettingsDialog::accept()
{
    m_timer.stop();
    validate();
    if (!m_problem.isEmpty())
        return;
    const Issue now = issue();
    // First: it makes a new row of the publication, which is read below.
    const Status compliance = m_compliance->store();
    if (!compliance) {
        Q_EMIT failed(compliance.error());
        return;
    }
    SetIssue command{now};
    if (m_alsoNew->isChecked()) {
        auto publication = m_session.catalogue().publication(now.publication);
        if (!publication) {
            Q_EMIT failed(publication.error());
            return;
        }
        publication->pageDesign = now.pageDesign;
        publication->name = now.name;
        publication->publisher = now.publisher;
        command.publication = *publication;
    }
    const auto stored = m_session.apply(command);
    if (!stored) {
        Q_EMIT failed(stored.error());
        return;
    }
    QDialog::accept();
}

} // namespace banxin
