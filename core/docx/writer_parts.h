#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

/// The parts of a .docx beside its body: what ECMA-376 part 2 asks for and what Word expects.
namespace banxin::docx::parts {

inline constexpr const char* wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* relationNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What XML can hold of a text, on one line.
QString clean(const QString& text);

/// The id of the relation to the link with this number.
QString linkRelation(int link);

/// And of the one to the picture with this number.
QString pictureRelation(int picture);

/// Which parts a document has beside those of every document.
struct Extent {
    QStringList links;    ///< addresses
    QStringList pictures; ///< members, "word/media/1.png"
    bool notes = false;
    bool comments = false;
    bool forCorrections = false; ///< Document::forCorrections
};

QByteArray contentTypes(const Extent& extent);
QByteArray packageRelations();
QByteArray documentRelations(const Extent& extent);
QByteArray styles(const Extent& extent);
QByteArray settings(const Extent& extent);
QByteArray fontTable();
QByteArray coreProperties(const QString& title);
QByteArray appProperties();
QByteArray customProperties(const QMap<QString, QString>& properties);

} // namespace banxin::docx::parts
