#pragma once

#include "model/publication.h"
#include "output/export_order.h"

#include <QStringList>

namespace banxin {

/// The words on a review copy, in the language of the issue.
struct ReviewWords {
    Language language = Language::Zh;
    QString kind;        ///< 送审稿
    QString watermark;   ///< the same, or what is asked for
    QString round;       ///< 第1次送审
    QString date;        ///< 2026年3月31日; empty without a date
    QString title;       ///< 审签栏
    QStringList stages;  ///< 编辑 审核 签发
    QStringList columns; ///< 环节 意见 签名 日期
    QString pages;       ///< 共 N 页
    QString note;        ///< how to name a place
};
ReviewWords reviewWords(LanguageMode languages, const ReviewSettings& settings, int pages);

} // namespace banxin
