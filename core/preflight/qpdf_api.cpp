#include "preflight/qpdf_api.h"

#include <cmath>
#include <stdexcept>

namespace banxin {

namespace {

/// Ends a stream that has given enough; QPDF catches what is thrown and stops decoding.
class Tap final : public Pipeline {
public:
    explicit Tap(const std::function<bool(const unsigned char*, std::size_t)>& take)
        : Pipeline("preflight", nullptr),
          m_take(take)
    {}
    void write(const unsigned char* data, std::size_t size) override
    {
        if (m_closed || !m_take(data, size)) {
            m_closed = true;
            throw std::runtime_error("enough");
        }
    }
    void finish() override {}
    bool closed() const { return m_closed; }

private:
    const std::function<bool(const unsigned char*, std::size_t)>& m_take;
    bool m_closed = false;
};

} // namespace

bool pipeStream(QPDFObjectHandle stream, const std::function<bool(const unsigned char*, std::size_t)>& take,
                bool jpeg)
{
    const qpdf_stream_decode_level_e level = jpeg ? qpdf_dl_all : qpdf_dl_specialized;
    Tap tap(take);
    bool attempted = false;
    try {
        return stream.pipeStreamData(&tap, &attempted, 0, level, true, false) && !tap.closed();
    } catch (const std::exception&) {
        return false;
    }
}

StreamBytes readStream(QPDFObjectHandle stream, std::size_t most)
{
    StreamBytes out;
    const std::function<bool(const unsigned char*, std::size_t)> take = [&](const unsigned char* data,
                                                                            std::size_t size) {
        const std::size_t room = most - out.bytes.size();
        out.bytes.append(reinterpret_cast<const char*>(data), std::min(size, room));
        return size <= room;
    };
    Tap tap(take);
    try {
        out.whole = stream.pipeStreamData(&tap, &out.decoded, 0, qpdf_dl_specialized, true, false)
            && !tap.closed();
    } catch (const std::exception&) {
        out.whole = false;
    }
    return out;
}

double numberOf(QPDFObjectHandle value, double otherwise)
{
    if (!value.isNumber())
        return otherwise;
    const double number = value.getNumericValue();
    return std::isfinite(number) ? number : otherwise;
}

std::string reference(QPDFObjectHandle object)
{
    return object.isIndirect()
        ? std::to_string(object.getObjectID()) + " " + std::to_string(object.getGeneration()) + " R"
        : std::string();
}

} // namespace banxin
