#pragma once

#include "layout/composed.h"
#include "model/article.h"

namespace banxin {

/// What a picture, or one of a group (`item`; -1: the block itself), says under "caption", "credit" or "alt".
QString pictureWords(const Block& block, int item, const QString& key, Language language);
void setPictureWords(Block& block, int item, const QString& key, Language language, const QString& words);

/// The payload of a picture, or of one of a group.
QJsonObject picturePayload(const Block& block, int item);
void setPicturePayload(Block& block, int item, const QJsonObject& payload);

/// The lowest resolution at which the picture of a block is printed, in pixels an inch; 0: it is on no page.
int printedResolution(const Edition& edition, const ComposedIssue& issue, ArticleId article, BlockId block,
                      int item);

} // namespace banxin
