#pragma once

#include <QDateTime>

namespace banxin {

/// The time of day, handed in where it is needed so that tests can fix it.
/// The engine (text, layout, pdf) never sees a clock.
class Clock {
public:
    virtual ~Clock() = default;
    /// Now, in UTC.
    virtual QDateTime now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace banxin
