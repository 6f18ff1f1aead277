#include "output/output_condition.h"

#include "base/file.h"

#include <QFile>
#include <QFileInfo>

namespace banxin {

OutputCondition coatedCondition()
{
    QFile file(QStringLiteral(":/banxin/icc/FOGRA39L_coated.icc"));
    const bool there = file.open(QIODevice::ReadOnly);
    return {QStringLiteral("FOGRA39"), QStringLiteral("Coated FOGRA39L (ISO 12647-2)"),
            QStringLiteral("http://www.color.org"), there ? file.readAll() : QByteArray()};
}

Result<OutputCondition> conditionFromFile(const QString& file)
{
    constexpr qint64 largest = 64LL * 1024 * 1024;
    Result<QByteArray> bytes = readFile(file, largest);
    if (!bytes)
        return bytes.error();
    // ICC.1:2010, 7.2: signature at 36, class at 12, colour space at 16.
    if (bytes->size() < 132 || bytes->mid(36, 4) != "acsp")
        return Error{Error::Code::BadFormat, file, QStringLiteral("this is no ICC profile")};
    if (bytes->mid(12, 4) != "prtr" || bytes->mid(16, 4) != "CMYK")
        return Error{Error::Code::BadFormat, file,
                     QStringLiteral("this profile is not for printing in four colours (class prtr, CMYK); ask the "
                                    "printer for the profile of the press")};
    const QString name = QFileInfo(file).completeBaseName();
    return OutputCondition{name, name, QStringLiteral("http://www.color.org"), std::move(*bytes)};
}

} // namespace banxin
