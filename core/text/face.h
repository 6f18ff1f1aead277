#pragma once

#include "base/diagnostic.h"
#include "base/length.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <vector>

typedef struct hb_face_t hb_face_t;
typedef struct hb_font_t hb_font_t;

namespace banxin {

/// Index into FaceSet.
using FaceIndex = int;

/// 宋 黑 楷 仿宋 and the weights that the designs use; each has a Latin partner.
enum class FaceRole { Song, SongBold, Hei, HeiBold, Kai, FangSong };
QString faceRoleName(FaceRole role);
/// nullopt-like: `known` is false for a name that is no role.
FaceRole faceRoleFromName(const QString& name, bool* known = nullptr);

/// One opened face of a font file. Shared and immutable, usable from several threads.
struct Face {
    QString file;        ///< absolute path
    int indexInFile = 0; ///< for .ttc
    QString family;      ///< "Noto Serif CJK SC"
    QString style;       ///< "Regular"
    int weight = 400;    ///< OS/2 usWeightClass
    bool italic = false;
    int unitsPerEm = 1000;
    bool cff = false;      ///< outlines are CFF
    bool cidKeyed = false; ///< CFF keyed by CID
    int fsType = 0;        ///< OS/2 embedding rights
    std::shared_ptr<hb_face_t> hbFace;
    std::shared_ptr<hb_font_t> hbFont; ///< scale = unitsPerEm, immutable
};

/// The faces of one composition, by role. The list is fixed; indices stay valid.
class FaceSet {
public:
    /// Opens the faces of every role that this machine has, in the order of preference of
    /// resources/faces.json, looking into the platform's font folders and `extraFolders`.
    /// Error FaceMissing when a role has no face at all (detail: what was looked for and the
    /// package that brings it).
    static Result<std::shared_ptr<const FaceSet>> load(const QStringList& extraFolders = {});

    const Face& face(FaceIndex index) const { return m_faces[static_cast<std::size_t>(index)]; }
    int size() const { return static_cast<int>(m_faces.size()); }

    /// The face for Chinese text of a role.
    FaceIndex chinese(FaceRole role) const;
    /// Its Latin partner, upright or italic.
    FaceIndex latin(FaceRole role, bool italic = false) const;
    /// Faces to look into, in order, for a character that the first choice lacks.
    const std::vector<FaceIndex>& fallbacks() const { return m_fallbacks; }
    /// Roles that are served by another role's face ("fangsong by kai").
    const Diagnostics& notices() const { return m_notices; }

private:
    friend class FaceLoader;
    struct RoleFaces {
        FaceIndex chinese = -1;
        FaceIndex latin = -1;
        FaceIndex latinItalic = -1;
    };
    std::vector<Face> m_faces;
    std::vector<RoleFaces> m_roles;
    std::vector<FaceIndex> m_fallbacks;
    Diagnostics m_notices;
};

} // namespace banxin
