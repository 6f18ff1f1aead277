#include "ui/release/releases_dialog.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/common/save_name.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/release/reopen_dialog.h"

#include "base/file.h"
#include "output/export_issue.h"
#include "output/release/release_details.h"

#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace banxin {

namespace {

QString shownTime(const QDateTime& time) { return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat); }

QString lastFolder() { return QSettings().value(QStringLiteral("export/folder")).toString(); }

} // namespace

ReleasesDialog::ReleasesDialog(CatalogueSession& session, const QString& issue, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_issue(issue),
      m_head(new WrappedLabel({}, this)),
      m_list(new QTreeWidget(this)),
      m_detail(new WrappedLabel({}, this))
{
    setObjectName(QStringLiteral("releasesDialog"));
    setWindowTitle(tr("Releases to press"));
    m_list->setObjectName(QStringLiteral("releasesList"));
    m_list->setAccessibleName(tr("Releases"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Time"), tr("Signed off by"), tr("Pages"), tr("Reopened")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    m_detail->setObjectName(QStringLiteral("releaseDetail"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    makeSecondary(m_detail);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::wide, spacing::section, spacing::wide);
    layout->setSpacing(12);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
    layout->addWidget(makeButtons());
    resize(620, 420);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ReleasesDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, &ReleasesDialog::openPdf);
    connect(&session, &CatalogueSession::issueChanged, this, &ReleasesDialog::reload);
    reload();
}

QWidget* ReleasesDialog::makeButtons()
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(spacing::normal);
    m_open = new QPushButton(tr("Open PDF"), box);
    m_save = new QPushButton(tr("Save PDF As…"), box);
    m_compare = new QPushButton(tr("Compare with File…"), box);
    m_compare->setToolTip(tr("Says whether a file is the very PDF that went to press"));
    m_order = new QPushButton(tr("Print Order…"), box);
    m_reopen = new QPushButton(tr("Reopen Issue…"), box);
    m_reopen->setObjectName(QStringLiteral("releasesReopen"));
    auto* close = new QPushButton(tr("Close"), box);
    int at = 0;
    for (QPushButton* button : {m_open, m_save, m_compare, m_order, m_reopen, close}) {
        button->setAutoDefault(false);
        grid->addWidget(button, at / 3, at % 3);
        ++at;
    }
    connect(m_open, &QPushButton::clicked, this, &ReleasesDialog::openPdf);
    connect(m_save, &QPushButton::clicked, this, &ReleasesDialog::askFile);
    connect(m_compare, &QPushButton::clicked, this, &ReleasesDialog::askComparison);
    connect(m_order, &QPushButton::clicked, this, &ReleasesDialog::printOrderRequested);
    connect(m_reopen, &QPushButton::clicked, this, &ReleasesDialog::askReopen);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return box;
}

void ReleasesDialog::reload()
{
    m_releases.clear();
    m_list->clear();
    const auto issue = m_session.issue(m_issue);
    if (issue) {
        setWindowTitle(tr("Releases to press: %1, no. %2").arg(issue->year).arg(issue->number));
        if (auto all = m_session.catalogue().releases(issue->row))
            m_releases = std::move(*all);
    }
    for (const Release& release : m_releases) {
        const auto details = releaseDetailsFrom(release.details);
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(0, shownTime(release.time));
        item->setText(1, release.name);
        item->setText(2, details && details->pages > 0 ? QString::number(details->pages) : QString());
        item->setText(3,
                      release.stands()
                          ? QString()
                          : tr("%1, %2: %3").arg(shownTime(release.reopened), release.reopenedBy, release.reason));
        item->setToolTip(3, item->text(3));
    }
    m_head->setText(m_releases.empty() ? tr("This issue has not been released to press yet.")
                        : m_releases.front().stands()
                        ? tr("The issue has gone to press and is frozen.")
                        : tr("The issue was reopened and is not released at present."));
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showCurrent();
}

const Release* ReleasesDialog::current() const
{
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    return at < 0 ? nullptr : &m_releases[static_cast<std::size_t>(at)];
}

void ReleasesDialog::showCurrent()
{
    const Release* release = current();
    for (QPushButton* button : {m_open, m_save, m_compare})
        button->setEnabled(release != nullptr);
    const auto issue = m_session.issue(m_issue);
    const bool frozen = issue && (issue->state == IssueState::Released || issue->state == IssueState::Published);
    m_reopen->setEnabled(frozen && !m_session.readOnly());
    if (!release) {
        m_detail->clear();
        return;
    }
    const auto details = releaseDetailsFrom(release->details);
    m_detail->setText(tr("%1\n%2 bytes, SHA-256 %3")
                          .arg(details && !details->file.isEmpty() ? details->file : proposedName(),
                               QLocale().toString(release->size), release->sha256));
}

QString ReleasesDialog::proposedName() const
{
    const auto issue = m_session.issue(m_issue);
    return issue ? exportFileName(*issue, ExportProfile::Print, ExportPart::Whole) : QString();
}

Status ReleasesDialog::savePdf(const QString& file) const
{
    const Release* release = current();
    if (!release)
        return Error{Error::Code::BadArgument, file, QStringLiteral("no release is chosen")};
    const auto pdf = m_session.catalogue().releasePdf(release->id);
    return pdf ? writeFile(file, *pdf) : Status(pdf.error());
}

void ReleasesDialog::openPdf()
{
    // A copy: what a reader writes into it never reaches the one that is kept.
    const QString folder = QDir::temp().filePath(QStringLiteral("banxin"));
    QDir().mkpath(folder);
    const QString file = QDir(folder).filePath(proposedName());
    if (const Status written = savePdf(file); !written)
        Q_EMIT failed(written.error());
    else
        QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

void ReleasesDialog::askFile()
{
    const QString name = proposedName();
    const QString file = askSaveName(this, tr("Save the PDF that went to press"),
                                     lastFolder().isEmpty() ? name : QDir(lastFolder()).filePath(name),
                                     tr("PDF files (*.pdf)"), QStringLiteral("pdf"));
    if (file.isEmpty())
        return;
    if (const Status written = savePdf(file); !written)
        Q_EMIT failed(written.error());
}

QString ReleasesDialog::comparison(const QString& file) const
{
    const Release* release = current();
    QFile in(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!release || !in.open(QIODevice::ReadOnly) || !hash.addData(&in))
        return tr("“%1” cannot be read.").arg(QFileInfo(file).fileName());
    return QString::fromLatin1(hash.result().toHex()) == release->sha256
        ? tr("“%1” is the PDF that went to press.").arg(QFileInfo(file).fileName())
        : tr("“%1” is another file than the PDF that went to press.").arg(QFileInfo(file).fileName());
}

void ReleasesDialog::askComparison()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Compare with File"), lastFolder(), tr("PDF files (*.pdf)"));
    if (!file.isEmpty())
        QMessageBox::information(this, windowTitle(), comparison(file));
}

bool ReleasesDialog::reopen(const QString& name, const QString& reason)
{
    const auto issue = m_session.issue(m_issue);
    const Status done = issue ? m_session.catalogue().reopenIssue(issue->row, name, reason)
                              : Status(issue.error());
    if (!done) {
        Q_EMIT failed(done.error());
        return false;
    }
    reload();
    Q_EMIT reopened();
    return true;
}

void ReleasesDialog::askReopen()
{
    auto* dialog = new ReopenDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { reopen(dialog->name(), dialog->reason()); });
    dialog->open();
}

} // namespace banxin
