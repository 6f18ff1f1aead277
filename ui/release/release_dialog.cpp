#include "ui/release/release_dialog.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/common/save_name.h"
#include "ui/common/task.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/messages/messages.h"
#include "ui/messages/preflight_titles.h"
#include "ui/release/issue_words.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace banxin {

namespace {

constexpr int articleRole = Qt::UserRole;
constexpr int pageRole = Qt::UserRole + 1;

QString usualFolder()
{
    const QString kept = QSettings().value(QStringLiteral("export/folder")).toString();
    if (!kept.isEmpty() && QFileInfo(kept).isDir())
        return kept;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

ReleaseDialog::ReleaseDialog(CatalogueSession& session, const Issue& issue, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_issue(issue),
      m_head(new WrappedLabel({}, this)),
      m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("releaseDialog"));
    setWindowTitle(tr("Release to press: %1, no. %2").arg(issue.year).arg(issue.number));
    m_head->setObjectName(QStringLiteral("releaseHead"));
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Progress"));
    auto* note =
        new WrappedLabel(tr("With the release the issue is frozen: its texts, order, pictures and settings "
                            "stay as they are, and the PDF is kept in the catalogue. It can be reopened "
                            "with a reason."),
                         this);
    makeSecondary(note);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::wide, spacing::section, spacing::wide);
    layout->setSpacing(12);
    layout->addWidget(m_head);
    layout->addWidget(m_progress);
    layout->addWidget(makeList(), 1);
    layout->addWidget(makeForm());
    layout->addWidget(note);
    layout->addWidget(makeButtons());
    resize(620, 560);
    setFile(QDir(usualFolder()).filePath(exportFileName(issue, ExportProfile::Print, ExportPart::Whole)));
    connect(&session, &CatalogueSession::articleChanged, this, &ReleaseDialog::setOutdated);
    connect(&session, &CatalogueSession::structureChanged, this, &ReleaseDialog::setOutdated);
    connect(&session, &CatalogueSession::issueChanged, this, &ReleaseDialog::setOutdated);
    validate();
}

ReleaseDialog::~ReleaseDialog() { delete m_task; }

QWidget* ReleaseDialog::makeList()
{
    auto* box = new QWidget(this);
    m_list = new QTreeWidget(box);
    m_list->setObjectName(QStringLiteral("releaseList"));
    m_list->setAccessibleName(tr("What to look at before the release"));
    m_list->setHeaderHidden(true);
    m_list->setWordWrap(true);
    m_show = new QPushButton(tr("Show"), box);
    m_show->setObjectName(QStringLiteral("releaseShow"));
    m_show->setAutoDefault(false);
    m_show->setToolTip(tr("Shows the place in the window (double click does the same)"));
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_show, 0, Qt::AlignLeft);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { showTarget(item); });
    connect(m_show, &QPushButton::clicked, this, [this] { showTarget(m_list->currentItem()); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ReleaseDialog::validate);
    return box;
}

QWidget* ReleaseDialog::makeForm()
{
    auto* box = new QWidget(this);
    m_name = new QLineEdit(QSettings().value(QStringLiteral("release/name")).toString(), box);
    m_name->setObjectName(QStringLiteral("releaseName"));
    m_name->setPlaceholderText(tr("Who signs the issue off"));
    m_file = new QLineEdit(box);
    m_file->setObjectName(QStringLiteral("releaseFile"));
    auto* choose = new QPushButton(tr("Choose…"), box);
    choose->setAutoDefault(false);
    choose->setToolTip(tr("Where the copy for the press goes"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(spacing::wide);
    form->setVerticalSpacing(spacing::normal);
    form->addRow(tr("Signed off by"), m_name);
    auto* label = new QLabel(tr("PDF for the press"), box);
    label->setBuddy(m_file);
    form->addRow(label, row);
    connect(m_name, &QLineEdit::textChanged, this, &ReleaseDialog::validate);
    connect(m_file, &QLineEdit::textChanged, this, &ReleaseDialog::validate);
    connect(choose, &QPushButton::clicked, this, &ReleaseDialog::chooseFile);
    return box;
}

QWidget* ReleaseDialog::makeButtons()
{
    auto* box = new QWidget(this);
    m_again = new QPushButton(tr("Check Again"), box);
    m_again->setObjectName(QStringLiteral("releaseAgain"));
    m_close = new QPushButton(tr("Close"), box);
    m_release = new QPushButton(tr("Release to Press"), box);
    m_release->setObjectName(QStringLiteral("releaseNow"));
    m_release->setDefault(true);
    for (QPushButton* button : {m_again, m_close})
        button->setAutoDefault(false);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_again);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_release);
    connect(m_again, &QPushButton::clicked, this, &ReleaseDialog::check);
    connect(m_close, &QPushButton::clicked, this, &ReleaseDialog::reject);
    connect(m_release, &QPushButton::clicked, this, &ReleaseDialog::release);
    return box;
}

QString ReleaseDialog::file() const
{
    QString out = m_file->text().trimmed();
    if (!out.isEmpty() && !out.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        out += QStringLiteral(".pdf");
    return QDir::fromNativeSeparators(out);
}

void ReleaseDialog::setFile(const QString& file)
{
    m_file->setText(QDir::toNativeSeparators(file));
    m_file->setToolTip(m_file->text());
    m_file->setCursorPosition(static_cast<int>(m_file->text().size()));
}

void ReleaseDialog::chooseFile()
{
    const QString chosen =
        askSaveName(this, tr("PDF for the press"), file(), tr("PDF files (*.pdf)"), QStringLiteral("pdf"));
    if (!chosen.isEmpty())
        setFile(chosen);
}

void ReleaseDialog::check()
{
    if (m_task)
        return;
    Q_EMIT checking();
    m_prepared.reset();
    m_outdated = false;
    m_progress->setValue(0);
    m_task = new Task(this);
    ExportOrder order;
    order.issue = m_issue.id();
    order.file = file();
    const QPointer<QProgressBar> bar(m_progress);
    m_task->run<Result<PreparedRelease>>(
        [order, path = m_session.path(), task = m_task, bar](std::stop_token stop) -> Result<PreparedRelease> {
            const auto tell = [task, bar](int percent) {
                QMetaObject::invokeMethod(
                    task,
                    [bar, percent] {
                        if (bar)
                            bar->setValue(percent);
                    },
                    Qt::QueuedConnection);
            };
            const SystemClock clock; // a connection of its own: the window's belongs to its thread
            const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
            if (!catalogue)
                return catalogue.error();
            return prepareRelease(**catalogue, order, tell, stop);
        },
        [this](const Result<PreparedRelease>& prepared) { checked(prepared); });
    validate();
}

void ReleaseDialog::checked(const Result<PreparedRelease>& prepared)
{
    m_task->deleteLater();
    m_task = nullptr;
    m_obstacles.clear();
    if (!prepared) {
        if (prepared.error().code != Error::Code::Cancelled)
            m_head->setText(describe(prepared.error()));
        m_list->clear();
        validate();
        return;
    }
    m_prepared = *prepared;
    if (const auto proofs = proofLines(m_session.catalogue(), m_issue.row))
        m_obstacles = releaseObstacles(m_prepared->report, *proofs);
    else
        Q_EMIT failed(proofs.error());
    fill();
    validate();
}

void ReleaseDialog::fill()
{
    m_list->clear();
    for (const ReleaseObstacle& obstacle : m_obstacles)
        addObstacle(obstacle);
    if (m_obstacles.empty()) {
        auto* item = new QTreeWidgetItem(m_list, {tr("✓ Everything is in order")});
        item->setFlags(Qt::ItemIsEnabled);
    }
}

void ReleaseDialog::addObstacle(const ReleaseObstacle& obstacle)
{
    auto* group = new QTreeWidgetItem(m_list, {obstacleTitle(obstacle)});
    if (obstacle.stops())
        group->setForeground(0, errorTextColour());
    for (const ReleaseObstacle::Place& place : obstacle.places) {
        QString text = place.title.isEmpty() && place.article.valid() ? tr("(no title)") : place.title;
        ArticleId article = place.article;
        if (place.finding) {
            text = preflightTitle(place.finding->rule);
            const QString page = place.finding->label.isEmpty() ? QString::number(place.page + 1)
                                                                : place.finding->label;
            if (place.page >= 0)
                text = tr("Page %1: %2").arg(page, text);
        } else if (place.diagnostic) {
            text = describe(*place.diagnostic);
            for (const auto& placed : m_prepared->report.source.edition->articles)
                if (!place.diagnostic->where.isEmpty() && placed->article.title.zh == place.diagnostic->where)
                    article = placed->article.id;
        }
        auto* item = new QTreeWidgetItem(group, {text});
        item->setToolTip(0, text);
        item->setData(0, articleRole, static_cast<qint64>(article.value));
        item->setData(0, pageRole, place.page);
    }
    group->setExpanded(obstacle.stops() || obstacle.places.size() <= 6);
}

void ReleaseDialog::showTarget(const QTreeWidgetItem* item)
{
    if (!item)
        return;
    const ArticleId article{item->data(0, articleRole).toLongLong()};
    const QVariant page = item->data(0, pageRole);
    if (article.valid())
        Q_EMIT articleChosen(article);
    else if (page.isValid() && page.toInt() >= 0)
        Q_EMIT pageChosen(page.toInt());
}

void ReleaseDialog::setOutdated()
{
    m_outdated = true;
    validate();
}

QString ReleaseDialog::headline() const
{
    if (m_task)
        return tr("The PDF for the press is being made and checked…");
    if (!m_prepared)
        return m_head->text();
    if (m_outdated)
        return tr("The issue was changed after it was checked. Check it again.");
    if (!m_prepared->report.written)
        return tr("The press would refuse this PDF. Solve what stands first in the list, then check again.");
    if (m_obstacles.empty())
        return tr("%n page(s), ready for the press.", nullptr, m_prepared->report.pages);
    return tr("%n page(s). Nothing keeps the issue from going to press; have a look at this first:", nullptr,
              m_prepared->report.pages);
}

void ReleaseDialog::validate()
{
    m_head->setText(headline());
    m_progress->setVisible(m_task != nullptr);
    m_list->setEnabled(m_task == nullptr);
    m_again->setEnabled(m_task == nullptr);
    m_close->setText(m_task ? tr("Cancel") : tr("Close"));
    const QTreeWidgetItem* item = m_list->currentItem();
    m_show->setEnabled(item
                       && (item->data(0, articleRole).toLongLong() > 0
                           || (item->data(0, pageRole).isValid() && item->data(0, pageRole).toInt() >= 0)));
    m_release->setEnabled(!m_task && m_prepared && m_prepared->report.written && !m_outdated
                          && !m_name->text().trimmed().isEmpty() && !file().isEmpty());
    m_release->setToolTip(!m_release->isEnabled() && !m_task && m_name->text().trimmed().isEmpty()
                              ? tr("Enter who signs the issue off")
                              : QString());
}

void ReleaseDialog::release()
{
    Q_EMIT checking(); // a key typed since then makes the PDF old
    validate();
    if (!m_release->isEnabled())
        return;
    const QString name = m_name->text().trimmed();
    const auto released = commitRelease(m_session.catalogue(), *m_prepared, name, file());
    if (!released) {
        if (released.error().code == Error::Code::Conflict)
            setOutdated();
        Q_EMIT failed(released.error());
        return;
    }
    QSettings().setValue(QStringLiteral("release/name"), name);
    QSettings().setValue(QStringLiteral("export/folder"), QFileInfo(file()).absolutePath());
    m_session.breakMerging();
    const Release made = *released;
    accept();
    Q_EMIT this->released(made);
}

void ReleaseDialog::reject()
{
    if (m_task)
        m_task->cancel();
    QDialog::reject();
}

} // namespace banxin
