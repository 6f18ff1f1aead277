#include "ui/preview/preview_composer.h"

#include "catalogue/catalogue.h"
#include "ui/common/screen_picture.h"

namespace banxin {

Result<const Catalogue*> ComposeWorker::catalogue(const QString& path)
{
    if (!m_catalogue || m_catalogue->path() != path) {
        static const SystemClock clock;
        m_catalogue.reset();
        auto opened = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
        if (!opened)
            return opened.error();
        m_catalogue = std::move(*opened);
    }
    return m_catalogue.get();
}

/// The issue as it is stored now. Each reading is a transaction of its own, so that the writer
/// waits no longer than it takes.
Result<Edition> ComposeWorker::read(const PreviewRequest& request)
{
    const auto from = catalogue(request.catalogue);
    if (!from)
        return from.error();
    auto edition = (*from)->edition(request.issue);
    if (!edition)
        m_catalogue.reset(); // perhaps another file stands there now
    return edition;
}

/// A dialog may show pictures that the stored issue does not print yet.
void ComposeWorker::showSettings(Edition& edition, const Issue& settings) const
{
    edition.issue = settings;
    std::vector<PictureId> shown{settings.coverPicture, settings.nameplatePicture};
    for (const FinishedPage& page : settings.finishedPages)
        shown.push_back(page.picture);
    for (const PictureId id : shown)
        if (const auto picture = m_catalogue->picture(id); id.valid() && picture)
            edition.pictures.emplace(id, *picture);
}

Result<ComposedPreview> ComposeWorker::make(const PreviewRequest& request, std::stop_token stop)
{
    if (!m_faces) {
        auto faces = FaceSet::load();
        if (!faces)
            return faces.error();
        m_faces = *faces;
        m_options.hyphenator = PatternHyphenator::installed();
    }
    auto edition = read(request);
    if (!edition)
        return edition.error();
    if (request.settings)
        showSettings(*edition, *request.settings);
    const auto design = parsePageDesign(edition->issue.pageDesign);
    if (!design)
        return design.error();
    if (!m_cache)
        m_cache.emplace();
    ComposedPreview out;
    m_options.pairFixes = request.pairFixes;
    const ComposedIssue* previous = m_previousIssue == request.issue ? m_previous.get() : nullptr;
    auto composed = banxin::compose(*edition, *design, *m_faces, m_options, previous, *m_cache, stop, &out.times);
    if (!composed)
        return composed.error();
    out.issue = std::make_shared<const ComposedIssue>(std::move(*composed));
    out.edition = std::make_shared<const Edition>(std::move(*edition));
    out.faces = m_faces;
    m_previous = out.issue;
    m_previousIssue = request.issue;
    return out;
}

void ComposeWorker::compose(const PreviewRequest& request, std::stop_token stop)
{
    if (stop.stop_requested())
        return;
    auto made = make(request, stop);
    if (stop.stop_requested())
        return;
    if (made)
        Q_EMIT composed(request.generation, std::make_shared<const ComposedPreview>(std::move(*made)));
    else
        Q_EMIT failed(request.generation, made.error());
}

void ComposeWorker::loadPicture(const QString& path, PictureId picture, int page, int width)
{
    QImage image;
    if (const auto from = catalogue(path))
        if (const auto bytes = (*from)->pictureBytes(picture))
            image = screenPicture(*bytes, width, page);
    Q_EMIT pictureLoaded(picture, page, image);
}

PreviewComposer::PreviewComposer(QObject* parent) : QObject(parent), m_worker(new ComposeWorker)
{
    qRegisterMetaType<std::shared_ptr<const ComposedPreview>>("std::shared_ptr<const banxin::ComposedPreview>");
    qRegisterMetaType<Error>("banxin::Error");
    qRegisterMetaType<PictureId>("banxin::PictureId");
    qRegisterMetaType<std::int64_t>("std::int64_t");
    m_worker->moveToThread(&m_thread);
    connect(m_worker, &ComposeWorker::composed, this, [this](std::int64_t generation, const auto& preview) {
        if (finish(generation))
            Q_EMIT composed(preview);
    });
    connect(m_worker, &ComposeWorker::failed, this, [this](std::int64_t generation, const Error& error) {
        if (finish(generation))
            Q_EMIT failed(error);
    });
    connect(m_worker, &ComposeWorker::pictureLoaded, this, &PreviewComposer::pictureLoaded);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("preview"));
    m_thread.start(QThread::LowPriority);
}

PreviewComposer::~PreviewComposer()
{
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void PreviewComposer::request(const QString& catalogue, const QString& issue, std::optional<Issue> settings)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    PreviewRequest request{catalogue, issue, std::move(settings), ++m_generation, m_pairFixes};
    setBusy(true);
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, request = std::move(request), stop = m_stop.get_token()] {
                                  worker->compose(request, stop);
                              });
}

void PreviewComposer::clear()
{
    m_stop.request_stop();
    ++m_generation;
    setBusy(false);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->close(); });
}

void PreviewComposer::requestPicture(const QString& catalogue, PictureId picture, int page, int width)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, catalogue, picture, page, width] {
        worker->loadPicture(catalogue, picture, page, width);
    });
}

bool PreviewComposer::finish(std::int64_t generation)
{
    if (generation != m_generation)
        return false;
    setBusy(false);
    return true;
}

void PreviewComposer::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace banxin
