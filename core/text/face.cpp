#include "text/face.h"

#include "base/enum_names.h"

#include <array>

namespace banxin {

namespace {

constexpr std::array<std::pair<FaceRole, const char*>, 6> roleNames{{
    {FaceRole::Song, "song"},
    {FaceRole::SongBold, "song-bold"},
    {FaceRole::Hei, "hei"},
    {FaceRole::HeiBold, "hei-bold"},
    {FaceRole::Kai, "kai"},
    {FaceRole::FangSong, "fangsong"},
}};

} // namespace

QString faceRoleName(FaceRole role) { return enumName<FaceRole>(role, roleNames); }

FaceRole faceRoleFromName(const QString& name, bool* known)
{
    return enumFromName<FaceRole>(name, roleNames, FaceRole::Song, known);
}

FaceIndex FaceSet::chinese(FaceRole role) const { return m_roles[static_cast<std::size_t>(role)].chinese; }

FaceIndex FaceSet::latin(FaceRole role, bool italic) const
{
    const RoleFaces& faces = m_roles[static_cast<std::size_t>(role)];
    return italic && faces.latinItalic >= 0 ? faces.latinItalic : faces.latin;
}

} // namespace banxin
