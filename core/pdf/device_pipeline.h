#pragma once

#include "base/file.h"
#include "pdf/qpdf_api.h"

#include <QFileDevice>

#include <qpdf/Pipeline.hh>

#include <stdexcept>

namespace banxin {

/// A device took no more: the disk is full, or its folder went away.
struct DeviceError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Hands what QPDF writes to a device. Throws DeviceError.
class DevicePipeline final : public Pipeline {
public:
    explicit DevicePipeline(QIODevice& device) : Pipeline("device", nullptr), m_device(device) {}

    void write(unsigned char const* data, size_t length) override
    {
        const auto size = static_cast<qint64>(length);
        if (m_device.write(reinterpret_cast<const char*>(data), size) != size)
            throw DeviceError(fault().toStdString());
    }
    void finish() override {}

private:
    QString fault() const
    {
        const auto* file = qobject_cast<const QFileDevice*>(&m_device);
        return file ? writeFault(*file) : m_device.errorString();
    }

    QIODevice& m_device;
};

} // namespace banxin
