#pragma once

#include "pdf/qpdf_api.h"

#include <QTemporaryFile>

#include <cstddef>
#include <memory>
#include <stdexcept>

namespace banxin {

/// The temporary folder takes no more, or gives back less than it took.
struct SpoolError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A piece of the spool.
struct SpooledPiece {
    qint64 at = 0;
    qint64 size = 0;
};

/// Finished picture data on disk until the PDF is written, so that no picture is held in memory.
/// The file is removed with the spool. Functions throw SpoolError.
class PictureSpool {
public:
    /// Begins a piece; only one at a time.
    void begin();
    void write(const void* data, std::size_t size);
    SpooledPiece end();

    /// Hands a piece to `pipeline`.
    void copy(const SpooledPiece& piece, Pipeline& pipeline);

    /// An indirect stream whose data QPDF fetches from `spool` when it writes them; `filter`
    /// ("/DCTDecode") decodes them with `parameters` (null: none).
    static QPDFObjectHandle stream(QPDF& pdf, const std::shared_ptr<PictureSpool>& spool,
                                   const SpooledPiece& piece, const std::string& filter,
                                   QPDFObjectHandle parameters);

private:
    QTemporaryFile m_file; ///< made when the first piece comes
    qint64 m_size = 0;
    qint64 m_begun = 0;
};

} // namespace banxin
