#pragma once

#include "spelling/spell_checker.h"
#include "ui/shell/desk.h"

#include <QPointer>
#include <QTextCursor>

#include <memory>

namespace banxin {

class SpellOverlay;

/// Spelling of the English text as it is typed: waves below wrong words, suggestions in the menu, F7 to the next.
/// Names of the glossary and the user's own words are right. The dictionary is loaded when English is first shown.
class SpellingFeature final : public DeskFeature {
    Q_OBJECT
public:
    SpellingFeature(Desk& desk, QObject* parent);
    ~SpellingFeature() override;

    void catalogueOpened() override;
    void articleShown() override;
    void updateActions() override;

    /// Adds a word to the user's own.
    void learn(const QString& word);

private:
    bool isOn() const;
    void followEdits();
    bool loadChecker();
    void readKnownWords();
    void recheck();
    void showMenu(SpellOverlay* overlay, const QTextCursor& word, const QPoint& position);
    void goToNext();

    std::unique_ptr<SpellChecker> m_checker;
    bool m_missing = false; ///< no dictionary is installed
    QList<QPointer<SpellOverlay>> m_overlays;
    QAction* m_asYouType;
    QAction* m_next;
};

} // namespace banxin
