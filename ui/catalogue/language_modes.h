#pragma once

#include "model/language_mode.h"

#include <QIcon>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QMenu;

namespace banxin {

/// All modes in the order in which people are offered them: one language, then both.
const std::vector<LanguageMode>& languageModes();
/// 中文, 英文, 先中后英, 并栏对照, 对页, 逐段对照: in the language of the interface.
QString languageModeTitle(LanguageMode mode);
/// What the pages then look like, in one line.
QString languageModeExplanation(LanguageMode mode);
/// A page in small: dark lines are Chinese, coloured ones English.
QIcon languageModeIcon(LanguageMode mode);

/// Offers all modes with their pictures; the data of an item is the mode as int.
void fillLanguageModes(QComboBox& box);

/// 本篇语言: a menu that asks what one article prints. `chosen`: its own mode, or none where it follows the issue.
QMenu* addLanguageMenu(QMenu& menu, std::optional<LanguageMode> chosen, LanguageMode issue,
                       const std::function<void(std::optional<LanguageMode>)>& choose);

} // namespace banxin
