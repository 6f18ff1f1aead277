#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamAttributes>

namespace banxin::docx {

/// The value of the attribute with this local name; empty: there is none.
QString valueOf(const QXmlStreamAttributes& attributes, const char* local);

/// Whether a switch is on: it is when its value is missing, unless `missing` says otherwise.
bool isOn(const QXmlStreamAttributes& attributes, const char* local = "val", bool missing = true);

/// Whether the XML can be read in good time: no element has more than a few hundred attributes, for the
/// reader of XML compares each with each.
bool hasFewAttributes(const QByteArray& xml);

} // namespace banxin::docx
