#include "import/read_manuscript.h"

namespace banxin {

Result<Manuscript> readDocx(const QByteArray& bytes, const QString& fileName)
{
    (void)bytes;
    return Error{Error::Code::BadFormat, fileName, QStringLiteral("not read yet")};
}

} // namespace banxin
