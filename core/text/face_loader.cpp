#include "base/resource.h"
#include "text/face.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <map>

namespace banxin {

namespace {

QString platformKey()
{
#if defined(Q_OS_WIN)
    return QStringLiteral("windows");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("macos");
#else
    return QStringLiteral("linux");
#endif
}

QString nameEntry(hb_face_t* face, hb_ot_name_id_t id)
{
    std::array<char, 256> buffer{};
    unsigned length = buffer.size();
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &length, buffer.data());
    return QString::fromUtf8(buffer.data(), static_cast<qsizetype>(length));
}

/// The first bytes of a table; outlines take megabytes and are not read here.
QByteArray headOf(hb_face_t* face, hb_tag_t tag)
{
    constexpr unsigned enough = 8192;
    hb_blob_t* blob = hb_face_reference_table(face, tag);
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    const QByteArray bytes(data, static_cast<qsizetype>(std::min(length, enough)));
    hb_blob_destroy(blob);
    return bytes;
}

int be16(const QByteArray& bytes, qsizetype at)
{
    if (at + 2 > bytes.size())
        return 0;
    return (static_cast<unsigned char>(bytes[at]) << 8) | static_cast<unsigned char>(bytes[at + 1]);
}

/// Whether a CFF table is keyed by CID: its Top DICT then begins with the ROS operator
/// (12 30; Adobe Technical Note 5176, section 18). The first INDEX holds the name.
bool isCidKeyed(const QByteArray& cff)
{
    const auto byteAt = [&](qsizetype i) { return i < cff.size() ? static_cast<unsigned char>(cff[i]) : 0; };
    const auto indexEnd = [&](qsizetype at, qsizetype* firstObject) {
        const int count = be16(cff, at);
        if (count == 0)
            return at + 2;
        const int offSize = byteAt(at + 2);
        const auto offset = [&](int i) {
            qsizetype value = 0;
            for (int k = 0; k < offSize; ++k)
                value = value * 256 + byteAt(at + 3 + i * offSize + k);
            return value;
        };
        const qsizetype base = at + 3 + static_cast<qsizetype>(count + 1) * offSize - 1;
        if (firstObject)
            *firstObject = base + offset(0);
        return base + offset(count);
    };
    const qsizetype topIndex = indexEnd(byteAt(2), nullptr);
    qsizetype top = 0;
    const qsizetype end = indexEnd(topIndex, &top);
    for (qsizetype i = top; i < end && i < cff.size(); ++i) {
        const int b = byteAt(i);
        if (b == 12)
            return byteAt(i + 1) == 30;
        if (b == 28)
            i += 2;
        else if (b == 29)
            i += 4;
        else if (b >= 247 && b <= 254)
            i += 1;
        else if (b <= 21)
            return false; // another operator comes first
    }
    return false;
}

} // namespace

/// Reads resources/faces.json and opens what this machine has.
class FaceLoader {
public:
    explicit FaceLoader(FaceSet& set) : m_set(set) {}

    Status run(const QStringList& extraFolders)
    {
        Result<QByteArray> bytes = programResource(QStringLiteral("faces.json"));
        if (!bytes)
            return bytes.error();
        const QJsonObject table = QJsonDocument::fromJson(*bytes).object();
        collectWanted(table);
        findFiles(extraFolders);
        lookIn(foldersOf(table, QLatin1String("likely")));
        findFiles(foldersOf(table, QLatin1String("own")));
        // Going through all faces of a machine takes longer than setting an issue.
        if (!hasFirstChoices(table))
            findFiles(foldersOf(table, QLatin1String("folders")));
        m_set.m_roles.resize(6);
        for (const QJsonValue& value : table.value(QLatin1String("roles")).toArray())
            if (Status status = loadRole(value.toObject()); !status)
                return status;
        for (FaceIndex i = 0; i < m_set.size(); ++i)
            m_set.m_fallbacks.push_back(i);
        return Done{};
    }

private:
    void collectWanted(const QJsonObject& table)
    {
        for (const QJsonValue& role : table.value(QLatin1String("roles")).toArray())
            for (const char* key : {"chinese", "latin", "latinItalic"})
                for (const QJsonValue& entry : role.toObject().value(QLatin1String(key)).toArray()) {
                    const QString name = entry.toObject().value(QLatin1String("file")).toString();
                    m_paths[name.toLower()] = QString();
                    m_names[name.toLower()] = name;
                }
    }

    static QStringList foldersOf(const QJsonObject& table, QLatin1String key)
    {
        QStringList out;
        for (const QJsonValue& folder : table.value(key).toObject().value(platformKey()).toArray())
            out << folder.toString().replace(QLatin1Char('~'), QDir::homePath());
        return out;
    }

    /// Where packages put the wanted files: asked for by name, without listing the folder.
    void lookIn(const QStringList& folders)
    {
        for (const QString& folder : folders)
            for (auto& [name, path] : m_paths)
                if (const QString candidate = folder + QLatin1Char('/') + m_names[name];
                    path.isEmpty() && QFile::exists(candidate))
                    path = candidate;
    }

    /// Whether each role has the first file of its lists; where another role serves it, that will do.
    bool hasFirstChoices(const QJsonObject& table) const
    {
        for (const QJsonValue& value : table.value(QLatin1String("roles")).toArray()) {
            const QJsonObject role = value.toObject();
            for (const char* key : {"chinese", "latin", "latinItalic"}) {
                const QString name = role.value(QLatin1String(key))
                                         .toArray()
                                         .at(0)
                                         .toObject()
                                         .value(QLatin1String("file"))
                                         .toString();
                const auto path = m_paths.find(name.toLower());
                const bool served = role.contains(QLatin1String("servedBy")) && qstrcmp(key, "chinese") == 0;
                if (!served && (path == m_paths.end() || path->second.isEmpty()))
                    return false;
            }
        }
        return true;
    }

    /// The first file of each wanted name, folders in their order.
    void findFiles(const QStringList& folders)
    {
        for (const QString& folder : folders) {
            QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
            while (files.hasNext()) {
                const QString path = files.next();
                const auto wanted = m_paths.find(files.fileName().toLower());
                if (wanted != m_paths.end() && wanted->second.isEmpty())
                    wanted->second = path;
            }
        }
    }

    Status loadRole(const QJsonObject& entry)
    {
        const FaceRole role = faceRoleFromName(entry.value(QLatin1String("role")).toString());
        FaceSet::RoleFaces& faces = m_set.m_roles[static_cast<std::size_t>(role)];
        faces.chinese = firstPresent(entry.value(QLatin1String("chinese")).toArray());
        faces.latin = firstPresent(entry.value(QLatin1String("latin")).toArray());
        faces.latinItalic = firstPresent(entry.value(QLatin1String("latinItalic")).toArray());
        const QString servedBy = entry.value(QLatin1String("servedBy")).toString();
        if (faces.chinese < 0 && !servedBy.isEmpty()) {
            faces.chinese = m_set.chinese(faceRoleFromName(servedBy));
            m_set.m_notices.push_back(
                {Diagnostic::Severity::Info, QStringLiteral("face.substitute"), faceRoleName(role), servedBy, {}});
        }
        if (faces.chinese < 0)
            return missing(role, entry.value(QLatin1String("chinese")).toArray());
        if (faces.latin < 0)
            return missing(role, entry.value(QLatin1String("latin")).toArray());
        return Done{};
    }

    static Error missing(FaceRole role, const QJsonArray& candidates)
    {
        QStringList looked;
        for (const QJsonValue& value : candidates) {
            const QJsonObject candidate = value.toObject();
            const QString package = candidate.value(QLatin1String("package")).toString();
            looked << candidate.value(QLatin1String("file")).toString()
                    + (package.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(package));
        }
        return {Error::Code::FaceMissing, faceRoleName(role), looked.join(QStringLiteral(", "))};
    }

    FaceIndex firstPresent(const QJsonArray& candidates)
    {
        for (const QJsonValue& value : candidates) {
            const QJsonObject candidate = value.toObject();
            const QString path = m_paths[candidate.value(QLatin1String("file")).toString().toLower()];
            if (path.isEmpty())
                continue;
            const FaceIndex index = open(path, candidate.value(QLatin1String("family")).toString());
            if (index >= 0)
                return index;
        }
        return -1;
    }

    FaceIndex open(const QString& path, const QString& family)
    {
        for (FaceIndex i = 0; i < m_set.size(); ++i)
            if (m_set.face(i).file == path && m_set.face(i).family == family)
                return i;
        hb_blob_t* blob = hb_blob_create_from_file_or_fail(QFile::encodeName(path).constData());
        if (!blob)
            return -1;
        FaceIndex found = -1;
        const unsigned count = hb_face_count(blob);
        for (unsigned i = 0; i < count && found < 0; ++i) {
            std::shared_ptr<hb_face_t> hbFace(hb_face_create(blob, i), hb_face_destroy);
            if (nameEntry(hbFace.get(), HB_OT_NAME_ID_FONT_FAMILY) == family
                || nameEntry(hbFace.get(), HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY) == family)
                found = add(path, static_cast<int>(i), family, hbFace);
        }
        hb_blob_destroy(blob);
        return found;
    }

    FaceIndex add(const QString& path, int indexInFile, const QString& family,
                  const std::shared_ptr<hb_face_t>& hbFace)
    {
        Face face;
        face.file = path;
        face.indexInFile = indexInFile;
        face.family = family;
        face.style = nameEntry(hbFace.get(), HB_OT_NAME_ID_FONT_SUBFAMILY);
        face.unitsPerEm = static_cast<int>(hb_face_get_upem(hbFace.get()));
        const QByteArray os2 = headOf(hbFace.get(), HB_TAG('O', 'S', '/', '2'));
        face.weight = be16(os2, 4);
        face.fsType = be16(os2, 8);
        face.italic = (be16(os2, 62) & 1) != 0;
        const QByteArray cff = headOf(hbFace.get(), HB_TAG('C', 'F', 'F', ' '));
        face.cff = !cff.isEmpty();
        face.cidKeyed = face.cff && isCidKeyed(cff);
        hb_face_make_immutable(hbFace.get());
        face.hbFace = hbFace;
        face.hbFont = std::shared_ptr<hb_font_t>(hb_font_create(hbFace.get()), hb_font_destroy);
        hb_font_make_immutable(face.hbFont.get());
        m_set.m_faces.push_back(std::move(face));
        return m_set.size() - 1;
    }

    FaceSet& m_set;
    std::map<QString, QString> m_paths; ///< by name in small letters
    std::map<QString, QString> m_names; ///< as written in the table
};

Result<std::shared_ptr<const FaceSet>> FaceSet::load(const QStringList& extraFolders)
{
    auto set = std::make_shared<FaceSet>();
    if (Status status = FaceLoader(*set).run(extraFolders); !status)
        return status.error();
    return std::shared_ptr<const FaceSet>(std::move(set));
}

} // namespace banxin
