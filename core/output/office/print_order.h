#pragma once

#include "base/length.h"
#include "catalogue/catalogue.h"

namespace banxin {

/// 付印单: what the printing house is told. The catalogue knows the first part; the office fills in the second.
struct PrintOrder {
    QString publication;
    QString issue; ///< 2026年第1期（总第13期）
    QDate date;
    int pages = 0; ///< with the cover; 0: not known
    Length width, height, bleed;
    QString file; ///< name of the PDF; empty: the issue is not released
    qint64 size = 0;
    QString sha256;
    QString standard;   ///< "PDF/X-4"
    QString signedBy;   ///< 签发人
    QDateTime released; ///< UTC

    QString press;    ///< 印刷单位
    QString contact;  ///< 联系人、电话 of the press
    QString run;      ///< 印数
    QString paper;    ///< 用纸
    QString binding;  ///< 装订
    QString deadline; ///< 交货日期, as typed
    QString notes;
};

/// What the catalogue says of the issue and its newest release that stands; press, run, and format as the colophon
/// has them. Errors: UnknownIssue; BadFormat (the page design).
Result<PrintOrder> printOrderOf(const Catalogue& catalogue, const QString& issue);

/// As a page: a title and a table; what nobody filled in is left to be written by hand. The caller says how far the
/// clock of the office is from UTC.
Article printOrderArticle(const PrintOrder& order, int utcOffsetSeconds);

/// 《刊名》2026年第1期（总第13期）付印单.pdf
QString printOrderFileName(const Issue& issue);

} // namespace banxin
