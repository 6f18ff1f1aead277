#include "output/release/release_details.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace banxin {

QString toJson(const ReleaseDetails& details)
{
    QJsonObject revisions;
    for (const auto& [placement, revision] : details.revisions)
        revisions.insert(QString::number(placement.value), static_cast<qint64>(revision.value));
    QJsonObject starts;
    for (const auto& [placement, page] : details.starts)
        starts.insert(QString::number(placement.value), page);
    QJsonArray faces;
    for (const ReleasedFace& face : details.faces)
        faces.append(QJsonObject{{QStringLiteral("file"), face.file},
                                 {QStringLiteral("index"), face.index},
                                 {QStringLiteral("sha256"), face.sha256}});
    const QJsonObject out{{QStringLiteral("pages"), details.pages},
                          {QStringLiteral("profile"), details.profile},
                          {QStringLiteral("standard"), details.standard},
                          {QStringLiteral("revisions"), revisions},
                          {QStringLiteral("starts"), starts},
                          {QStringLiteral("design"), details.design},
                          {QStringLiteral("pictures"), QJsonArray::fromStringList(details.pictures)},
                          {QStringLiteral("faces"), faces},
                          {QStringLiteral("file"), details.file},
                          {QStringLiteral("program"), details.program},
                          {QStringLiteral("options"), details.options}};
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

Result<ReleaseDetails> releaseDetailsFrom(const QString& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return Error{Error::Code::BadFormat, QStringLiteral("release"),
                     QStringLiteral("details are no JSON object")};
    const QJsonObject in = document.object();
    const auto text = [&in](const char* key) { return in.value(QLatin1String(key)).toString(); };
    ReleaseDetails out;
    out.pages = in.value(QLatin1String("pages")).toInt();
    out.profile = text("profile");
    out.standard = text("standard");
    out.design = text("design");
    out.file = text("file");
    out.program = text("program");
    out.options = text("options");
    const QJsonObject revisions = in.value(QLatin1String("revisions")).toObject();
    for (auto at = revisions.begin(); at != revisions.end(); ++at)
        out.revisions[PlacementId{at.key().toLongLong()}] = RevisionId{at.value().toInteger()};
    const QJsonObject starts = in.value(QLatin1String("starts")).toObject();
    for (auto at = starts.begin(); at != starts.end(); ++at)
        out.starts[PlacementId{at.key().toLongLong()}] = at.value().toString();
    const QJsonArray pictures = in.value(QLatin1String("pictures")).toArray();
    for (const QJsonValue& picture : pictures)
        out.pictures << picture.toString();
    const QJsonArray faces = in.value(QLatin1String("faces")).toArray();
    for (const QJsonValue& value : faces) {
        const QJsonObject face = value.toObject();
        out.faces.push_back({face.value(QLatin1String("file")).toString(),
                             face.value(QLatin1String("index")).toInt(),
                             face.value(QLatin1String("sha256")).toString()});
    }
    return out;
}

} // namespace banxin
