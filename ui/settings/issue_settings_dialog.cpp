#include "ui/settings/issue_settings_dialog.h"

#include "ui/catalogue/language_modes.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/settings/colophon_form.h"
#include "ui/settings/compliance_box.h"
#include "ui/settings/cover_form.h"
#include "ui/settings/design_pages.h"
#include "ui/settings/picture_field.h"
#include "ui/settings/style_pane.h"

#include "layout/page_design.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace banxin {

namespace {

QSpinBox* makeNumber(int minimum, int maximum, int value, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(minimum, maximum);
    box->setValue(value);
    box->setFixedWidth(96);
    return box;
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

} // namespace

IssueSettingsDialog::IssueSettingsDialog(CatalogueSession& session, const Issue& issue, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_issue(issue),
      m_fields(new DesignFields(issue.pageDesign, this)),
      m_list(new QListWidget(this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("issueSettings"));
    setWindowTitle(tr("Publication settings: %1, no. %2").arg(issue.year).arg(issue.number));
    m_list->setObjectName(QStringLiteral("settingsPages"));
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_list->setSpacing(2);
    addPage(QStringLiteral("nameplate"), tr("Nameplate and Number"), makeNameplatePage());
    addPage(QStringLiteral("cover"), tr("Cover"), makeCoverPage());
    addPage(QStringLiteral("paper"), tr("Page"), makePaperPage());
    addPage(QStringLiteral("text"), tr("Text"), DesignPages::text(*m_fields, this));
    m_styles = new StylePane(*m_fields, this);
    addPage(QStringLiteral("styles"), tr("Titles and Styles"), m_styles);
    addPage(QStringLiteral("contents"), tr("Contents"), DesignPages::contents(*m_fields, this));
    addPage(QStringLiteral("articles"), tr("Columns and Articles"), DesignPages::articles(*m_fields, this));
    addPage(QStringLiteral("heads"), tr("Heads and Page Numbers"), DesignPages::heads(*m_fields, this));
    addPage(QStringLiteral("colours"), tr("Colours"), DesignPages::colours(*m_fields, this));
    addPage(QStringLiteral("languages"), tr("Languages"), makeLanguagePage());
    addPage(QStringLiteral("colophon"), tr("Colophon"), makeColophonPage());
    addPage(QStringLiteral("contacts"), tr("Contacts"), makeContactsPage());
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 2 * spacing::wide + 8);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list);
    middle->addWidget(m_pages, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addLayout(middle, 1);
    layout->addWidget(makeFooter());
    resize(780, 680);
    m_timer.setSingleShot(true);
    m_timer.setInterval(150);
    connect(&m_timer, &QTimer::timeout, this, &IssueSettingsDialog::validate);
    m_shown = shownFields();
    watch();
}

void IssueSettingsDialog::addPage(const QString& id, const QString& title, QWidget* page)
{
    page->setObjectName(QStringLiteral("page-") + id);
    for (QFormLayout* form : page->findChildren<QFormLayout*>())
        nameFields(*form);
    // Forms that are longer than the window scroll; those that scroll by themselves stay as they are.
    const bool scrolls = qobject_cast<QScrollArea*>(page) || page == m_styles || page->findChild<QScrollArea*>();
    m_pages->addWidget(scrolls ? page : inScrollArea(page, this));
    m_list->addItem(title);
}

QWidget* IssueSettingsDialog::makeFooter()
{
    auto* footer = new QWidget(this);
    m_alsoNew = new QCheckBox(tr("Also for new issues of this publication"), footer);
    m_alsoNew->setToolTip(
        tr("Nameplate, publisher line and the whole page design. Contacts always go on from the last issue."));
    m_alsoNew->setObjectName(QStringLiteral("alsoForNewIssues"));
    m_error = new QLabel(footer);
    m_error->setObjectName(QStringLiteral("settingsProblem"));
    m_error->setWordWrap(true);
    QPalette palette = m_error->palette();
    palette.setColor(QPalette::WindowText, errorTextColour());
    m_error->setPalette(palette);
    m_error->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, footer);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto* reset = buttons->addButton(tr("As in the Publication…"), QDialogButtonBox::ResetRole);
    reset->setObjectName(QStringLiteral("designOfPublication"));
    reset->setToolTip(tr("Takes the page design that new issues of this publication begin with"));
    connect(reset, &QPushButton::clicked, this, &IssueSettingsDialog::useDesignOfPublication);
    connect(buttons, &QDialogButtonBox::accepted, this, &IssueSettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &IssueSettingsDialog::reject);
    auto* layout = new QVBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_error);
    layout->addWidget(m_alsoNew);
    layout->addWidget(buttons);
    return footer;
}

QWidget* IssueSettingsDialog::makeNameplatePage()
{
    auto* page = new QWidget(this);
    QFormLayout* form = makeSettingsForm(page);
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
    form->addRow(tr("Nameplate"), m_nameZh);
    form->addRow(tr("Nameplate in English"), m_nameEn);
    m_nameplate =
        new PictureField(m_session, m_issue.nameplatePicture, tr("the picture of the nameplate"), true, page);
    m_nameplate->setObjectName(QStringLiteral("nameplatePicture"));
    connect(m_nameplate, &PictureField::failed, this, &IssueSettingsDialog::failed);
    form->addRow(tr("As a picture instead"), m_nameplate);
    form->addRow(tr("Publisher line"), m_publisherZh);
    form->addRow(tr("Publisher line in English"), m_publisherEn);
    form->addRow(tr("Notice on the cover"), m_notice);
    form->addRow(tr("Year"), m_year);
    form->addRow(tr("Number"), m_number);
    form->addRow(tr("Running number"), m_running);
    form->addRow(tr("Date"), inRow({m_dated, m_date}, page));
    DesignPages::addNameplate(*m_fields, form);
    return page;
}

QWidget* IssueSettingsDialog::makeLanguagePage()
{
    auto* page = new QWidget(this);
    QFormLayout* form = makeSettingsForm(page);
    m_languages = new QComboBox(page);
    m_languages->setObjectName(QStringLiteral("issueLanguages"));
    fillLanguageModes(*m_languages);
    m_languages->setCurrentIndex(m_languages->findData(static_cast<int>(m_issue.languages)));
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
    DesignPages::addPairs(*m_fields, form);
    return page;
}

QWidget* IssueSettingsDialog::makePaperPage()
{
    QWidget* page = DesignPages::paper(*m_fields, this);
    auto* form = qobject_cast<QFormLayout*>(page->layout());
    m_multiple = new QCheckBox(tr("Fill up with blank pages to a multiple of four"), page);
    m_multiple->setObjectName(QStringLiteral("multipleOfFour"));
    m_multiple->setChecked(m_fields->stored().value(QStringLiteral("/pages/multipleOf")).toInt(1) == 4);
    form->addRow(tr("Number of pages"), m_multiple);
    return page;
}

QWidget* IssueSettingsDialog::makeCoverPage()
{
    m_cover = new CoverForm(m_session, m_issue, this);
    connect(m_cover, &CoverForm::failed, this, &IssueSettingsDialog::failed);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_cover);
    auto* more = new QWidget(page);
    DesignPages::addCover(*m_fields, makeSettingsForm(more));
    layout->addWidget(more);
    layout->addStretch(1);
    return page;
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
    m_colophonPlace->setCurrentIndex(std::max(
        0, m_colophonPlace->findData(m_fields->stored().value(QStringLiteral("/colophon/place")).toString())));
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
    auto* headings = new QWidget(page);
    DesignPages::addColophon(*m_fields, makeSettingsForm(headings));
    layout->addWidget(headings);
    m_colophon = new ColophonForm(m_issue.colophon, page);
    layout->addWidget(inScrollArea(m_colophon, page), 1);
    return page;
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
    auto* back = new QWidget(page);
    DesignPages::addBack(*m_fields, makeSettingsForm(back));
    layout->addWidget(back);
    return page;
}

void IssueSettingsDialog::watch()
{
    for (QLineEdit* field : {m_nameZh, m_nameEn, m_publisherZh, m_publisherEn, m_notice})
        connect(field, &QLineEdit::textEdited, this, &IssueSettingsDialog::changed);
    for (QSpinBox* box : {m_year, m_number, m_running})
        connect(box, &QSpinBox::valueChanged, this, &IssueSettingsDialog::changed);
    connect(m_fields, &DesignFields::changed, this, &IssueSettingsDialog::changed);
    connect(m_nameplate, &PictureField::changed, this, &IssueSettingsDialog::changed);
    for (QPlainTextEdit* text : {m_contactsZh, m_contactsEn})
        connect(text, &QPlainTextEdit::textChanged, this, &IssueSettingsDialog::changed);
    connect(m_dated, &QCheckBox::toggled, this, &IssueSettingsDialog::changed);
    connect(m_date, &QDateEdit::dateChanged, this, &IssueSettingsDialog::changed);
    connect(m_languages, &QComboBox::activated, this, &IssueSettingsDialog::changed);
    connect(m_cover, &CoverForm::changed, this, &IssueSettingsDialog::changed);
    connect(m_colophon, &ColophonForm::changed, this, &IssueSettingsDialog::changed);
    connect(m_colophonPlace, &QComboBox::activated, this, &IssueSettingsDialog::changed);
    connect(m_multiple, &QCheckBox::toggled, this, &IssueSettingsDialog::changed);
}

void IssueSettingsDialog::changed() { m_timer.start(); }

QByteArray IssueSettingsDialog::designJson() const
{
    DesignJson design = m_fields->stored();
    m_fields->writeTo(design);
    const QString place = m_colophonPlace->currentData().toString();
    if (place != design.value(QStringLiteral("/colophon/place")).toString(QStringLiteral("none")))
        design.set(QStringLiteral("/colophon/place"), place);
    const int multiple = design.value(QStringLiteral("/pages/multipleOf")).toInt(1);
    if (m_multiple->isChecked() != (multiple == 4))
        design.set(QStringLiteral("/pages/multipleOf"), m_multiple->isChecked() ? 4 : 1);
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
    out.nameplatePicture = m_nameplate->picture();
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
    take(&Issue::nameplatePicture);
    take(&Issue::finishedPages);
    take(&Issue::colophon);
    out.pageDesign = designJson();
    return out;
}

bool IssueSettingsDialog::differs() const
{
    return issue() != m_issue || m_alsoNew->isChecked() || m_compliance->differs();
}

/// Says what is wrong in words, and where: its field is marked and its page is shown.
void IssueSettingsDialog::showProblem(const Error& error)
{
    const QString& pointer = error.subject;
    if (pointer.startsWith(QLatin1String("/page/margins")))
        m_problem = tr("These margins and columns leave too little room for the text. Make the margins smaller.");
    else if (pointer.startsWith(QLatin1String("/page")))
        m_problem = tr("Paper of this size is not possible. Width and height are from 50 to 1200 mm.");
    else if (pointer.startsWith(QLatin1String("/body/pitch")))
        m_problem =
            tr("The lines stand closer than the characters are high. Make the distance of the lines larger.");
    else
        m_problem = tr("This value is not possible here (%1: %2).").arg(pointer, error.detail);
    if (pointer.startsWith(QLatin1String("/styles/")))
        m_styles->showStyle(pointer);
    m_fields->mark(pointer);
}

void IssueSettingsDialog::validate()
{
    const Issue now = issue();
    const auto design = parsePageDesign(now.pageDesign);
    m_problem.clear();
    if (design)
        m_fields->mark({});
    else
        showProblem(design.error());
    m_error->setText(m_problem);
    m_error->setVisible(!m_problem.isEmpty());
    m_ok->setEnabled(m_problem.isEmpty());
    if (m_problem.isEmpty())
        Q_EMIT previewRequested(now);
}

/// The design that new issues begin with, as one undoable edit; the dialog then has nothing to show any more.
void IssueSettingsDialog::useDesignOfPublication()
{
    const auto publication = m_session.catalogue().publication(m_issue.publication);
    if (!publication) {
        Q_EMIT failed(publication.error());
        return;
    }
    if (QMessageBox::question(
            this, windowTitle(),
            tr("Paper, type, colours and all other values of the page design become those that new "
               "issues of this publication begin with. The words of this issue stay. Go on?"))
        != QMessageBox::Yes)
        return;
    const auto stored = m_session.apply(SetPageDesign{m_issue.row, publication->pageDesign});
    if (!stored) {
        Q_EMIT failed(stored.error());
        return;
    }
    reject();
}

/// What confirming does: the issue, and with "also for new issues" what they begin with.
Result<SetIssue> IssueSettingsDialog::command(const Issue& now)
{
    SetIssue command{now};
    if (!m_alsoNew->isChecked())
        return command;
    auto publication = m_session.catalogue().publication(now.publication);
    if (!publication)
        return publication.error();
    publication->pageDesign = now.pageDesign;
    publication->name = now.name;
    publication->publisher = now.publisher;
    command.publication = *publication;
    return command;
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
    const auto edit = command(now);
    if (!edit) {
        Q_EMIT failed(edit.error());
        return;
    }
    const auto stored = m_session.apply(*edit);
    if (!stored) {
        Q_EMIT failed(stored.error());
        return;
    }
    QDialog::accept();
}

} // namespace banxin
