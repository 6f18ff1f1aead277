#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "layout/compose.h"
#include "model/edition.h"

#include <QImage>
#include <QObject>
#include <QThread>

#include <memory>
#include <optional>
#include <stop_token>

namespace banxin {

/// A composed issue together with what it was made of. Shared, never changed.
struct ComposedPreview {
    std::shared_ptr<const Edition> edition;
    std::shared_ptr<const ComposedIssue> issue;
    std::shared_ptr<const FaceSet> faces;
    ComposeTimes times;
    std::shared_ptr<const PageDesign> design{};
};

/// What is to be composed.
struct PreviewRequest {
    QString catalogue;             ///< path
    QString issue;                 ///< "quarterly/2026-1"
    std::optional<Issue> settings; ///< instead of the stored fields and page design: a dialog is open
    std::int64_t generation = 0;
    bool pairFixes = false; ///< PairDrift::fixes are wanted
    /// An article as it is being written, in place of the stored one; none: as stored.
    std::optional<Article> draft = std::nullopt;
    bool readAgain = true; ///< false: nothing but the draft is new since the request before
};

/// Works on the preview thread: reads the issue over a connection of its own, composes it and
/// loads pictures. One request after the other; the cache lives as long as the worker.
class ComposeWorker final : public QObject {
    Q_OBJECT
public:
    void compose(const PreviewRequest& request, std::stop_token stop);
    void loadPicture(const QString& catalogue, PictureId picture, int page, int width);
    /// Gives the connection back.
    void close()
    {
        m_catalogue.reset();
        m_base.reset();
    }

Q_SIGNALS:
    void composed(std::int64_t generation, std::shared_ptr<const banxin::ComposedPreview> preview);
    void failed(std::int64_t generation, const banxin::Error& error);
    void pictureLoaded(banxin::PictureId picture, int page, const QImage& image);

private:
    Result<ComposedPreview> make(const PreviewRequest& request, std::stop_token stop);
    Result<Edition> read(const PreviewRequest& request);
    Status readBase(const PreviewRequest& request);
    std::shared_ptr<const Edition> withDraft(const Article& draft) const;
    void showSettings(Edition& edition, const Issue& settings) const;
    Result<const Catalogue*> catalogue(const QString& path);

    std::unique_ptr<Catalogue> m_catalogue; ///< kept: opening one reads and checks the whole file
    std::shared_ptr<const FaceSet> m_faces;
    ComposeOptions m_options;
    std::optional<ComposeCache> m_cache;
    std::shared_ptr<const ComposedIssue> m_previous;
    QString m_previousIssue;
    std::shared_ptr<const Edition> m_base; ///< as stored, at the last reading
    std::shared_ptr<const PageDesign> m_design;
    QString m_baseIssue; ///< of m_base
};

/// Composes in the background for the window. Newer requests stop older ones; results that are
/// out of date are dropped. What is being written stops nothing: under fast typing one picture is
/// finished after the other, and each shows the newest text that there was when it was begun.
class PreviewComposer final : public QObject {
    Q_OBJECT
public:
    explicit PreviewComposer(QObject* parent = nullptr);
    ~PreviewComposer() override;

    void request(const QString& catalogue, const QString& issue, std::optional<Issue> settings = std::nullopt);
    /// Composes with the article as it is being written; nothing else has changed.
    void showDraft(const Article& draft);
    /// From the next request on the article is shown as it is stored.
    void dropDraft() { m_draft.reset(); }
    const std::optional<Article>& draft() const { return m_draft; }
    /// Lets go of a value in the background: taking down 400 pages takes milliseconds.
    void release(std::shared_ptr<const ComposedPreview> preview);
    /// Nothing is to be shown; running work is stopped.
    void clear();
    void requestPicture(const QString& catalogue, PictureId picture, int page, int width);
    bool busy() const { return m_busy; }
    /// Whether the next requests look for fixes where two languages differ in length: takes longer.
    void setPairFixes(bool wanted) { m_pairFixes = wanted; }

Q_SIGNALS:
    void composed(std::shared_ptr<const banxin::ComposedPreview> preview);
    void failed(const banxin::Error& error);
    void busyChanged(bool busy);
    void pictureLoaded(banxin::PictureId picture, int page, const QImage& image);

private:
    bool finish(std::int64_t generation);
    void goOn();
    void post(PreviewRequest request);
    void setBusy(bool busy);

    QThread m_thread;
    ComposeWorker* m_worker;
    std::stop_source m_stop;
    std::int64_t m_generation = 0;
    bool m_busy = false;
    bool m_pairFixes = false;
    PreviewRequest m_request; ///< the last that read the catalogue
    std::optional<Article> m_draft;
    bool m_draftWaits = false; ///< came while something was being composed
};

} // namespace banxin
