#include "output/output_condition.h"

#include "base/file.h"
#include "pdf/output_intent.h"

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
    if (const QString fault = outputProfileFault(*bytes); !fault.isEmpty())
        return Error{Error::Code::BadFormat, file, fault};
    const QString name = QFileInfo(file).completeBaseName();
    return OutputCondition{name, name, QStringLiteral("http://www.color.org"), std::move(*bytes)};
}

} // namespace banxin
