#include "model/article.h"

#include <QJsonDocument>

#include <cstddef>
#include <cstdint>

/// Any JSON as an article: an article or an error with its place, never a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (const auto article = banxin::articleFromJson(document.object()))
        static_cast<void>(banxin::articleToJson(*article));
    return 0;
}
