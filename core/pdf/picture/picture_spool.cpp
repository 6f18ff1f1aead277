#include "pdf/picture/picture_spool.h"

#include "base/file.h"

#include <array>

namespace banxin {

namespace {

class SpoolProvider final : public QPDFObjectHandle::StreamDataProvider {
public:
    SpoolProvider(std::shared_ptr<PictureSpool> spool, const SpooledPiece& piece)
        : m_spool(std::move(spool)),
          m_piece(piece)
    {}

    void provideStreamData(QPDFObjGen const&, Pipeline* pipeline) override
    {
        m_spool->copy(m_piece, *pipeline);
        pipeline->finish();
    }

private:
    std::shared_ptr<PictureSpool> m_spool;
    SpooledPiece m_piece;
};

} // namespace

void PictureSpool::begin()
{
    if (!m_file.isOpen() && !m_file.open())
        throw SpoolError(writeFault(m_file).toStdString());
    if (!m_file.seek(m_size))
        throw SpoolError(writeFault(m_file).toStdString());
    m_begun = m_size;
}

void PictureSpool::write(const void* data, std::size_t size)
{
    const auto count = static_cast<qint64>(size);
    if (m_file.write(static_cast<const char*>(data), count) != count)
        throw SpoolError(writeFault(m_file).toStdString());
    m_size += count;
}

SpooledPiece PictureSpool::end()
{
    if (!m_file.flush()) // what is buffered may not fit
        throw SpoolError(writeFault(m_file).toStdString());
    return {m_begun, m_size - m_begun};
}

void PictureSpool::copy(const SpooledPiece& piece, Pipeline& pipeline)
{
    std::array<char, 65536> buffer;
    if (!m_file.seek(piece.at))
        throw SpoolError(writeFault(m_file).toStdString());
    for (qint64 left = piece.size; left > 0;) {
        const qint64 read = m_file.read(buffer.data(), std::min<qint64>(left, buffer.size()));
        if (read <= 0)
            throw SpoolError("the temporary file is shorter than it was");
        pipeline.write(reinterpret_cast<const unsigned char*>(buffer.data()), static_cast<std::size_t>(read));
        left -= read;
    }
}

QPDFObjectHandle PictureSpool::stream(QPDF& pdf, const std::shared_ptr<PictureSpool>& spool,
                                      const SpooledPiece& piece, const std::string& filter,
                                      QPDFObjectHandle parameters)
{
    QPDFObjectHandle stream = pdf.newStream();
    stream.replaceStreamData(std::make_shared<SpoolProvider>(spool, piece), QPDFObjectHandle::newName(filter),
                             parameters);
    return stream;
}

} // namespace banxin
