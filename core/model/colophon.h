#pragma once

#include "model/article.h"

#include <QJsonObject>
#include <QStringList>

#include <map>
#include <vector>

namespace banxin {

/// The fields of the colophon (编印信息) in the order in which they are printed: the list that
/// internal material must carry (IM-02). Name, number and 内部资料 are the issue's own and
/// stand before and after them.
enum class ColophonField {
    Publisher, ///< 编印单位
    Address,
    Telephone,
    Mail,
    Board,       ///< 编委
    ChiefEditor, ///< 主编
    Editors,     ///< 编辑
    Design,      ///< 设计
    Recipients,  ///< 发送对象
    Permit,      ///< 准印证号, verbatim: its wording is set by the province
    Printer,     ///< 印刷单位
    PrinterAddress,
    PrintDate, ///< 印刷日期
    PrintRun,  ///< 印数
    Format,    ///< 开本
    Sheets     ///< 印张
};

/// All fields in printing order.
const std::vector<ColophonField>& colophonFields();
/// "publisher", "chief-editor" … as stored and exchanged.
QString colophonFieldName(ColophonField field);
/// What stands before the value: "编印单位", "Published by".
QString colophonFieldLabel(ColophonField field, Language language);

/// 编印信息: who edits and prints, for internal material. A field that is not there or empty
/// prints nothing.
struct Colophon {
    std::map<ColophonField, BilingualString> fields;

    /// The field in both languages; empty when there is none.
    BilingualString field(ColophonField name) const;
    /// Sets a field; an empty value takes it away.
    void set(ColophonField name, const BilingualString& value);
    bool isEmpty() const { return fields.empty(); }
    bool operator==(const Colophon&) const = default;
};

/// `{"publisher": {"zh","en"}, …}`, empty fields left out.
QJsonObject colophonToJson(const Colophon& colophon);
/// Reads that shape. A field may also be a plain string (Chinese). Error: BadFormat, subject
/// the JSON pointer.
Result<Colophon> colophonFromJson(const QJsonObject& json);

} // namespace banxin
