#include "import/read_manuscript.h"

namespace banxin {

Result<Manuscript> readPdf(const QByteArray& bytes, const QString& fileName, std::stop_token stop)
{
    (void)bytes;
    (void)stop;
    return Error{Error::Code::BadFormat, fileName, QStringLiteral("not read yet")};
}

} // namespace banxin
