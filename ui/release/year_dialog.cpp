#include "ui/release/year_dialog.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/common/save_name.h"
#include "ui/common/task.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/messages/messages.h"
#include "ui/release/office_view.h"

#include "base/file.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

YearDialog::YearDialog(CatalogueSession& session, const QString& publication, int year, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_publication(new QComboBox(this)),
      m_year(new QComboBox(this)),
      m_order(new QComboBox(this)),
      m_note(new WrappedLabel({}, this)),
      m_progress(new QProgressBar(this)),
      m_view(new OfficeView(this))
{
    setObjectName(QStringLiteral("yearDialog"));
    setWindowTitle(tr("Contents of the year"));
    auto* side = new QVBoxLayout;
    side->setSpacing(spacing::wide);
    side->addWidget(makeChoices(publication));
    makeSecondary(m_note);
    side->addWidget(m_note);
    side->addWidget(m_progress);
    side->addStretch(1);
    side->addWidget(makeButtons());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::wide, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::section);
    layout->addLayout(side, 2);
    layout->addWidget(m_view, 3);
    resize(960, 640);
    connect(m_view, &OfficeView::failed, this, &YearDialog::failed);
    fillYears(year);
    connect(m_publication, &QComboBox::currentIndexChanged, this, [this] {
        fillYears(m_year->currentData().toInt());
        collect();
    });
    connect(m_year, &QComboBox::activated, this, &YearDialog::collect);
    connect(m_order, &QComboBox::activated, this, &YearDialog::showContents);
    collect();
}

YearDialog::~YearDialog() { delete m_task; }

QWidget* YearDialog::makeChoices(const QString& publication)
{
    auto* box = new QWidget(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(spacing::wide);
    form->setVerticalSpacing(spacing::normal);
    const auto all = m_session.catalogue().publications();
    for (const Publication& one : all ? *all : std::vector<Publication>())
        m_publication->addItem(one.name.zh.isEmpty() ? one.name.en : one.name.zh, one.id);
    m_publication->setCurrentIndex(std::max(0, m_publication->findData(publication)));
    m_publication->setObjectName(QStringLiteral("yearPublication"));
    m_year->setObjectName(QStringLiteral("yearYear"));
    m_order->setObjectName(QStringLiteral("yearOrder"));
    m_order->addItem(tr("By column"), static_cast<int>(YearOrder::ByColumn));
    m_order->addItem(tr("By issue"), static_cast<int>(YearOrder::ByIssue));
    form->addRow(tr("Publication"), m_publication);
    form->addRow(tr("Year"), m_year);
    form->addRow(tr("Order"), m_order);
    return box;
}

QWidget* YearDialog::makeButtons()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::normal);
    m_article = new QPushButton(tr("Make an Article of It"), box);
    m_article->setObjectName(QStringLiteral("yearArticle"));
    m_article->setToolTip(tr("It waits with the unplaced copy and can be placed in the last issue"));
    m_text = new QPushButton(tr("Save as Text…"), box);
    m_print = new QPushButton(tr("Print…"), box);
    m_pdf = new QPushButton(tr("Save as PDF…"), box);
    auto* close = new QPushButton(tr("Close"), box);
    for (QPushButton* button : {m_article, m_text, m_print, close})
        button->setAutoDefault(false);
    m_pdf->setDefault(true);
    auto* grid = new QGridLayout;
    grid->setSpacing(spacing::normal);
    grid->addWidget(m_article, 0, 0, 1, 2);
    grid->addWidget(m_text, 1, 0);
    grid->addWidget(m_pdf, 1, 1);
    grid->addWidget(m_print, 2, 0);
    grid->addWidget(close, 2, 1);
    column->addLayout(grid);
    connect(m_article, &QPushButton::clicked, this, &YearDialog::makeArticle);
    connect(m_text, &QPushButton::clicked, this, &YearDialog::askText);
    connect(m_print, &QPushButton::clicked, m_view, &OfficeView::print);
    connect(m_pdf, &QPushButton::clicked, this,
            [this] { m_view->savePdf(safeFileName(yearContentsName(*m_contents)) + QStringLiteral(".pdf")); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return box;
}

void YearDialog::fillYears(int year)
{
    m_year->clear();
    std::vector<int> years;
    const auto issues = m_session.catalogue().issues(m_publication->currentData().toString());
    for (const Issue& issue : issues ? *issues : std::vector<Issue>())
        if (std::ranges::find(years, issue.year) == years.end())
            years.push_back(issue.year);
    for (const int one : years)
        m_year->addItem(QString::number(one), one);
    m_year->setCurrentIndex(std::max(0, m_year->findData(year)));
}

YearOrder YearDialog::order() const { return static_cast<YearOrder>(m_order->currentData().toInt()); }

void YearDialog::collect()
{
    delete m_task; // what was asked before
    m_contents.reset();
    m_progress->setRange(0, 0);
    m_task = new Task(this);
    const QPointer<QProgressBar> bar(m_progress);
    m_task->run<Result<YearContents>>(
        [path = m_session.path(), publication = m_publication->currentData().toString(),
         year = m_year->currentData().toInt(), task = m_task, bar](std::stop_token stop) -> Result<YearContents> {
            const auto tell = [task, bar](int done, int total) {
                QMetaObject::invokeMethod(
                    task,
                    [bar, done, total] {
                        if (bar) {
                            bar->setRange(0, total);
                            bar->setValue(done);
                        }
                    },
                    Qt::QueuedConnection);
            };
            const SystemClock clock; // a connection of its own: the window's belongs to its thread
            const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
            if (!catalogue)
                return catalogue.error();
            return yearContents(**catalogue, publication, year, tell, stop);
        },
        [this](const Result<YearContents>& contents) { collected(contents); });
    showContents();
}

void YearDialog::collected(const Result<YearContents>& contents)
{
    m_task->deleteLater();
    m_task = nullptr;
    if (contents)
        m_contents = *contents;
    else if (contents.error().code != Error::Code::EmptyIssue)
        Q_EMIT failed(contents.error());
    showContents();
}

void YearDialog::showContents()
{
    m_progress->setVisible(m_task != nullptr);
    const bool any = m_contents && m_contents->entries() > 0;
    for (QPushButton* button : {m_text, m_print, m_pdf})
        button->setEnabled(any);
    m_article->setEnabled(any && !m_session.readOnly());
    if (m_task) {
        m_note->setText(tr("The issues of the year are being read…"));
        return;
    }
    if (!any) {
        m_note->setText(tr("There is no article in this year yet."));
        return;
    }
    const auto open = std::ranges::count_if(m_contents->issues, [](const YearIssue& i) { return !i.released; });
    m_note->setText(tr("%n article(s)", nullptr, m_contents->entries())
                    + (open > 0 ? QLatin1Char('\n')
                               + tr("%n issue(s) not released yet: their pages may still change.", nullptr,
                                    static_cast<int>(open))
                                : QString()));
    m_view->setArticle(yearContentsArticle(*m_contents, order(), YearForm::Tables));
}

Status YearDialog::saveText(const QString& file) const
{
    const bool markdown = QFileInfo(file).suffix().toLower() == QLatin1String("md");
    return writeFile(file, yearContentsText(*m_contents, order(), markdown).toUtf8());
}

void YearDialog::askText()
{
    const QString file = askSaveName(this, tr("Save as text"),
                                     safeFileName(yearContentsName(*m_contents)) + QStringLiteral(".txt"),
                                     tr("Text (*.txt);;Markdown (*.md)"), QStringLiteral("txt"));
    if (file.isEmpty())
        return;
    if (const Status written = saveText(file); !written)
        Q_EMIT failed(written.error());
}

void YearDialog::makeArticle()
{
    if (!m_contents)
        return;
    const auto made =
        m_session.apply(AddArticle{yearContentsArticle(*m_contents, order(), YearForm::Lines), {}, -1});
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    Q_EMIT articleMade(made->article.id);
}

} // namespace banxin
