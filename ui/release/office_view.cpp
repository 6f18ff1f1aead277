#include "ui/release/office_view.h"

#include "ui/common/save_name.h"
#include "ui/common/task.h"
#include "ui/preview/preview_view.h"
#include "ui/printing/page_printer.h"

#include "base/file.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QTimer>
#include <QVBoxLayout>

namespace banxin {

namespace {

std::shared_ptr<const ComposedPreview> previewOf(const OfficeDocument& document)
{
    auto out = std::make_shared<ComposedPreview>();
    out->edition = document.edition;
    out->issue = document.issue;
    out->faces = document.faces;
    return out;
}

} // namespace

OfficeView::OfficeView(QWidget* parent) : QWidget(parent), m_view(new PreviewView(this)), m_later(new QTimer(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->setFit(PreviewView::Fit::Page);
    m_view->setAccessibleName(tr("Preview of the page"));
    m_later->setSingleShot(true);
    m_later->setInterval(200);
    connect(m_later, &QTimer::timeout, this, &OfficeView::set);
}

OfficeView::~OfficeView() { delete m_task; }

void OfficeView::setArticle(const Article& article)
{
    m_article = article;
    m_waiting = true;
    m_later->start();
}

void OfficeView::set()
{
    if (m_task) { // the one before is still being set
        m_later->start();
        return;
    }
    m_task = new Task(this);
    m_task->run<Result<OfficeDocument>>(
        [article = m_article](std::stop_token stop) { return setOfficeDocument(article, stop); },
        [this](const Result<OfficeDocument>& made) {
            m_task->deleteLater();
            m_task = nullptr;
            m_waiting = m_later->isActive();
            if (!made) {
                Q_EMIT failed(made.error());
                return;
            }
            m_document = *made;
            m_view->setPreview(previewOf(*m_document));
            Q_EMIT shown();
        });
}

Status OfficeView::writePdf(const QString& file) const
{
    if (!m_document)
        return Error{Error::Code::FileUnwritable, file, {}};
    const Result<QByteArray> pdf = officePdf(*m_document, {});
    return pdf ? writeFile(file, *pdf) : Status(pdf.error());
}

bool OfficeView::savePdf(const QString& proposed)
{
    if (!m_document)
        return false;
    const QString file =
        askSaveName(this, tr("Save as PDF"), proposed, tr("PDF files (*.pdf)"), QStringLiteral("pdf"));
    if (file.isEmpty())
        return false;
    const Status written = writePdf(file);
    if (!written)
        Q_EMIT failed(written.error());
    return written.ok();
}

void OfficeView::print()
{
    if (!m_document)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_document->title);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    constexpr int mostResolution = 600; // more makes spool files larger and nothing finer
    if (printer.resolution() > mostResolution)
        printer.setResolution(mostResolution);
    std::vector<int> pages;
    for (std::size_t i = 0; i < m_document->issue->pages.size(); ++i)
        pages.push_back(static_cast<int>(i));
    PagePrinter pen(previewOf(*m_document), {});
    const Status printed = pen.print(printer, pages, PrintSettings(), [](int, int) { return true; });
    if (!printed)
        Q_EMIT failed(printed.error());
}

} // namespace banxin
