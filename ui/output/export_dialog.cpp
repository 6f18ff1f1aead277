#include "ui/output/export_dialog.h"

#include "ui/catalogue/language_modes.h"
#include "ui/common/colours.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/output/profile_card.h"

#include "output/export_issue.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

constexpr std::array allProfiles{ExportProfile::Print, ExportProfile::Screen, ExportProfile::Booklet,
                                 ExportProfile::Review};

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

ExportDialog::ExportDialog(const ExportSubject& subject, QWidget* parent)
    : QDialog(parent),
      m_subject(subject),
      m_profiles(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export PDF: %1, no. %2").arg(subject.issue.year).arg(subject.issue.number));
    m_problem = new WrappedLabel({}, this);
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    makeError(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(QStringLiteral("exportNow"));
    m_export->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::wide, spacing::section, spacing::wide);
    layout->setSpacing(12);
    layout->addWidget(makeCards());
    layout->addWidget(makeForms());
    layout->addStretch(1);
    layout->addWidget(makePlace());
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    m_problem->hide();
    setMinimumWidth(640);
    QSettings settings;
    const QString folder = settings.value(QStringLiteral("export/folder")).toString();
    setFolder(!folder.isEmpty() && QFileInfo(folder).isDir() ? folder : usualFolder());
    connect(m_profiles, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            profileChanged();
    });
    setProfile(exportProfileFromName(settings.value(QStringLiteral("export/profile")).toString())
                   .value_or(ExportProfile::Print));
}

QWidget* ExportDialog::makeCards()
{
    auto* cards = new QWidget(this);
    auto* grid = new QGridLayout(cards);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    const auto add = [&](ExportProfile profile, const QString& title, const QString& explanation) {
        auto* card = new ProfileCard(title, explanation, cards);
        card->button()->setObjectName(QStringLiteral("profile-") + exportProfileName(profile));
        const int place = static_cast<int>(profile);
        m_profiles->addButton(card->button(), place);
        grid->addWidget(card, place / 2, place % 2);
    };
    add(ExportProfile::Print, tr("For the press"), tr("PDF/X-4 that the printing house takes as it is"));
    add(ExportProfile::Screen, tr("For the screen"), tr("To read on computer and phone, with links"));
    add(ExportProfile::Booklet, tr("Booklet"), tr("For the office printer, to fold and staple"));
    add(ExportProfile::Review, tr("Review copy"),
        tr("For those who sign it off, with line numbers and a watermark"));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return cards;
}

QWidget* ExportDialog::makeForms()
{
    m_pages = new QStackedWidget(this);
    m_forms = {makePrintForm(m_subject, m_pages), makeScreenForm(m_pages), makeBookletForm(m_subject, m_pages),
               makeReviewForm(m_subject, m_pages)};
    QSettings settings;
    for (const ExportProfile profile : allProfiles) {
        ExportForm* form = this->form(profile);
        settings.beginGroup(QStringLiteral("export/") + exportProfileName(profile));
        form->read(settings);
        settings.endGroup();
        m_pages->addWidget(form);
        connect(form, &ExportForm::changed, this, [this, part = ExportPart::Whole]() mutable {
            const ExportPart now = order().part;
            m_nameTyped = m_nameTyped && now == part;
            part = now;
            proposeName();
            validate();
        });
    }
    return m_pages;
}

/// The issue as it is, or all of it in other languages this once.
QComboBox* ExportDialog::makeLanguages(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("exportLanguages"));
    box->addItem(tr("As the issue has it (%1)").arg(languageModeTitle(m_subject.issue.languages)), -1);
    fillLanguageModes(*box);
    box->setIconSize(QSize(19, 18)); // as high as the other choices
    box->setMinimumWidth(340);
    connect(box, &QComboBox::activated, this, &ExportDialog::proposeName);
    return box;
}

QWidget* ExportDialog::makePlace()
{
    auto* place = new QFrame(this);
    auto* grid = new QGridLayout(place);
    int labels = 0; // one edge for all labels of the dialog
    for (const ExportForm* form : m_forms)
        labels = std::max(labels, form->labelWidth());
    for (ExportForm* form : m_forms)
        form->setLabelWidth(labels);
    grid->setColumnMinimumWidth(0, labels);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::wide);
    grid->setVerticalSpacing(spacing::normal);
    auto* line = new QFrame(place);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    m_name = new QLineEdit(place);
    m_name->setObjectName(QStringLiteral("exportName"));
    m_folderLabel = new QLabel(place);
    m_folderLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folderLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_folderButton = new QPushButton(tr("Other Folder…"), place);
    m_folderButton->setAutoDefault(false);
    giveRoom(m_folderButton);
    auto* nameLabel = new QLabel(tr("File name"), place);
    nameLabel->setBuddy(m_name);
    auto* inLabel = new QLabel(tr("Folder"), place);
    inLabel->setBuddy(m_folderButton);
    m_languages = makeLanguages(place);
    auto* languagesLabel = new QLabel(tr("Languages"), place);
    languagesLabel->setBuddy(m_languages);
    grid->addWidget(languagesLabel, 0, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_languages, 0, 1, 1, 2, Qt::AlignLeft);
    grid->addWidget(line, 1, 0, 1, 3);
    grid->addWidget(nameLabel, 2, 0, Qt::AlignRight);
    grid->addWidget(m_name, 2, 1, 1, 2);
    grid->addWidget(inLabel, 3, 0, Qt::AlignRight);
    grid->addWidget(m_folderLabel, 3, 1);
    grid->addWidget(m_folderButton, 3, 2);
    grid->setColumnStretch(1, 1);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameTyped = true;
        validate();
    });
    connect(m_folderButton, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    return place;
}

void ExportDialog::setProfile(ExportProfile profile)
{
    m_profiles->button(static_cast<int>(profile))->setChecked(true);
    m_profiles->button(static_cast<int>(profile))->setFocus();
}

ExportProfile ExportDialog::profile() const { return static_cast<ExportProfile>(m_profiles->checkedId()); }

void ExportDialog::profileChanged()
{
    m_pages->setCurrentWidget(form(profile()));
    m_nameTyped = false; // a name that was meant for another file
    proposeName();
    validate();
}

void ExportDialog::proposeName()
{
    if (m_profiles->checkedId() < 0 || m_nameTyped)
        return;
    const ExportOrder now = order();
    m_name->setText(exportFileName(m_subject.issue, now));
    m_name->setCursorPosition(0);
}

void ExportDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Where the PDF goes"), m_folder);
    if (!folder.isEmpty())
        setFolder(folder);
}

void ExportDialog::setFolder(const QString& folder)
{
    m_folder = folder;
    const QString shown = QDir::toNativeSeparators(folder);
    m_folderLabel->setText(m_folderLabel->fontMetrics().elidedText(shown, Qt::ElideMiddle, 440));
    m_folderLabel->setToolTip(shown);
    m_folderButton->setAccessibleDescription(shown);
    validate();
}

QString ExportDialog::file() const
{
    QString name = m_name->text().trimmed();
    if (!name.isEmpty() && !name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        name += QStringLiteral(".pdf");
    return name.isEmpty() ? QString() : QDir(m_folder).filePath(name);
}

QString ExportDialog::problem() const
{
    const QString name = m_name->text().trimmed();
    if (name.contains(QLatin1Char('/')) || name.contains(QLatin1Char('\\')))
        return tr("A file name has no / or \\ in it. “Other Folder…” changes where the file goes.");
    if (!QFileInfo(m_folder).isDir())
        return tr("The folder is not there any more. Choose another one.");
    return {};
}

void ExportDialog::validate()
{
    if (m_profiles->checkedId() < 0 || !m_name)
        return;
    const QString text = problem();
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_export->setEnabled(text.isEmpty() && !m_name->text().trimmed().isEmpty()
                         && form(profile())->problem().isEmpty());
}

ExportOrder ExportDialog::order() const
{
    ExportOrder out;
    out.issue = m_subject.issue.id();
    out.file = file();
    out.profile = profile();
    if (const int mode = m_languages->currentData().toInt(); mode >= 0)
        out.languages = static_cast<LanguageMode>(mode);
    form(out.profile)->fill(out);
    return out;
}

void ExportDialog::remember() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("export/folder"), m_folder);
    settings.setValue(QStringLiteral("export/profile"), exportProfileName(profile()));
    settings.beginGroup(QStringLiteral("export/") + exportProfileName(profile()));
    form(profile())->write(settings);
}

void ExportDialog::accept()
{
    validate();
    if (!m_export->isEnabled())
        return;
    if (QFileInfo::exists(file())
        && QMessageBox::question(this, windowTitle(),
                                 tr("“%1” is there already. Replace it?").arg(QFileInfo(file()).fileName()))
            != QMessageBox::Yes)
        return;
    remember();
    QDialog::accept();
}

} // namespace banxin
