#pragma once

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <stop_token>

namespace banxin {

/// One piece of work on a thread of its own, for export and import. `finished` runs in the
/// thread that made the task. Destroying the task asks the work to stop and waits for it.
class Task final : public QObject {
    Q_OBJECT
public:
    explicit Task(QObject* parent = nullptr) : QObject(parent) {}
    ~Task() override
    {
        cancel();
        if (m_thread)
            m_thread->wait();
    }

    /// Runs `work` once; then `done` with its result, here.
    template <typename T>
    void run(std::function<T(std::stop_token)> work, std::function<void(T)> done)
    {
        const std::stop_token stop = m_stop.get_token();
        // The destructor waits for the thread, so `this` outlives it.
        m_thread.reset(QThread::create([this, stop, work = std::move(work), done = std::move(done)] {
            // std::function must be copyable; a result may be move-only.
            auto result = std::make_shared<T>(work(stop));
            QMetaObject::invokeMethod(
                this, [done, result] { done(std::move(*result)); }, Qt::QueuedConnection);
        }));
        m_thread->start();
    }

    void cancel() { m_stop.request_stop(); }
    bool cancelled() const { return m_stop.stop_requested(); }

private:
    std::stop_source m_stop;
    std::unique_ptr<QThread> m_thread;
};

} // namespace banxin
