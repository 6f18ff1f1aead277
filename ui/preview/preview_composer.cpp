#include "ui/preview/preview_composer.h"

#include "catalogue/catalogue.h"
#include "ui/common/screen_picture.h"

#include <QJsonArray>

#include <algorithm>

namespace banxin {

namespace {

/// The pictures that the blocks of an article name.
std::vector<PictureId> picturesIn(const Article& article)
{
    std::vector<PictureId> out;
    const auto add = [&](const QJsonObject& payload) {
        if (const PictureId id{payload.value(QLatin1String("picture")).toInteger(0)}; id.valid())
            out.push_back(id);
    };
    for (const Block& block : article.blocks) {
        add(block.payload);
        for (const QJsonValue& item : block.payload.value(QLatin1String("pictures")).toArray())
            add(item.toObject());
    }
    return out;
}

} // namespace

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
    if (request.readAgain || !m_base || m_baseIssue != request.issue)
        if (const Status read = readBase(request); !read)
            return read.error();
    if (!m_cache)
        m_cache.emplace();
    ComposedPreview out;
    out.edition = request.draft ? withDraft(*request.draft) : m_base;
    out.design = m_design;
    out.faces = m_faces;
    m_options.pairFixes = request.pairFixes;
    const ComposedIssue* previous = m_previousIssue == request.issue ? m_previous.get() : nullptr;
    auto composed =
        banxin::compose(*out.edition, *m_design, *m_faces, m_options, previous, *m_cache, stop, &out.times);
    if (!composed)
        return composed.error();
    out.issue = std::make_shared<const ComposedIssue>(std::move(*composed));
    m_previous = out.issue;
    m_previousIssue = request.issue;
    return out;
}

Status ComposeWorker::readBase(const PreviewRequest& request)
{
    m_base.reset();
    auto edition = read(request);
    if (!edition)
        return edition.error();
    if (request.settings)
        showSettings(*edition, *request.settings);
    auto design = parsePageDesign(edition->issue.pageDesign);
    if (!design)
        return design.error();
    m_design = std::make_shared<const PageDesign>(std::move(*design));
    m_base = std::make_shared<const Edition>(std::move(*edition));
    m_baseIssue = request.issue;
    return Done{};
}

/// The stored edition with the article as it is being written; the edition itself where it does not print it.
std::shared_ptr<const Edition> ComposeWorker::withDraft(const Article& draft) const
{
    const auto prints = [&](const auto& placed) { return placed->article.id == draft.id; };
    const auto at = std::ranges::find_if(m_base->articles, prints);
    if (at == m_base->articles.end() || sameContent((*at)->article, draft))
        return m_base;
    auto edition = std::make_shared<Edition>(*m_base);
    for (std::shared_ptr<const EditionArticle>& placed : edition->articles)
        if (prints(placed))
            placed =
                std::make_shared<const EditionArticle>(EditionArticle{placed->column, draft, placed->setting});
    for (const PictureId id : picturesIn(draft))
        if (!edition->pictures.contains(id) && m_catalogue)
            if (const auto picture = m_catalogue->picture(id))
                edition->pictures.emplace(id, *picture);
    return edition;
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
        if (!m_busy && m_draftWaits)
            goOn();
    });
    connect(m_worker, &ComposeWorker::failed, this, [this](std::int64_t generation, const Error& error) {
        if (finish(generation))
            Q_EMIT failed(error);
        if (!m_busy && m_draftWaits)
            goOn();
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
    m_request = {catalogue, issue, std::move(settings), 0, m_pairFixes, m_draft, true};
    m_draftWaits = false;
    post(m_request);
}

void PreviewComposer::showDraft(const Article& draft)
{
    m_draft = draft;
    if (m_request.issue.isEmpty())
        return;
    m_draftWaits = m_busy;
    if (!m_busy)
        goOn();
}

/// Composes what was written meanwhile.
void PreviewComposer::goOn()
{
    m_draftWaits = false;
    PreviewRequest request = m_request;
    request.draft = m_draft;
    request.readAgain = false;
    post(std::move(request));
}

void PreviewComposer::release(std::shared_ptr<const ComposedPreview> preview)
{
    QMetaObject::invokeMethod(m_worker, [preview = std::move(preview)] { static_cast<void>(preview); });
}

void PreviewComposer::post(PreviewRequest request)
{
    request.generation = ++m_generation;
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
    m_request = {};
    m_draft.reset();
    m_draftWaits = false;
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
