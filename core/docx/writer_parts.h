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

/// The id of the relation to the link with this number.
QString linkRelation(int link);

QByteArray contentTypes();
QByteArray packageRelations();
QByteArray documentRelations(const QStringList& links);
QByteArray styles();
QByteArray settings();
QByteArray fontTable();
QByteArray coreProperties(const QString& title);
QByteArray appProperties();
QByteArray customProperties(const QMap<QString, QString>& properties);

} // namespace banxin::docx::parts
