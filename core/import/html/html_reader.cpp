#include "import/read_manuscript.h"

namespace banxin {

Result<Manuscript> readHtml(const QByteArray& html, const QString& fileName, const QString& pictureFolder)
{
    (void)html;
    (void)pictureFolder;
    return Error{Error::Code::BadFormat, fileName, QStringLiteral("not read yet")};
}

} // namespace banxin
