#include "ui/messages/command_names.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace banxin {

namespace {

constexpr std::array<std::pair<const char*, const char*>, 29> names{{
    {"SetArticle", QT_TRANSLATE_NOOP("CommandNames", "Writing")},
    {"SetArticles", QT_TRANSLATE_NOOP("CommandNames", "Change to Several Articles")},
    {"SetIssue", QT_TRANSLATE_NOOP("CommandNames", "Change to the Issue")},
    {"SetPublication", QT_TRANSLATE_NOOP("CommandNames", "Change to the Publication")},
    {"SetPageDesign", QT_TRANSLATE_NOOP("CommandNames", "Change to the Page Design")},
    {"AddIssue", QT_TRANSLATE_NOOP("CommandNames", "New Issue")},
    {"AddColumn", QT_TRANSLATE_NOOP("CommandNames", "New Column")},
    {"SetColumn", QT_TRANSLATE_NOOP("CommandNames", "Change to a Column")},
    {"RemoveColumn", QT_TRANSLATE_NOOP("CommandNames", "Delete Column")},
    {"AddArticle", QT_TRANSLATE_NOOP("CommandNames", "New Article")},
    {"RemoveArticle", QT_TRANSLATE_NOOP("CommandNames", "Delete Article")},
    {"PlaceArticle", QT_TRANSLATE_NOOP("CommandNames", "Place in Issue")},
    {"MovePlacement", QT_TRANSLATE_NOOP("CommandNames", "Move Article")},
    {"SetPlacement", QT_TRANSLATE_NOOP("CommandNames", "Layout of an Article")},
    {"RemovePlacement", QT_TRANSLATE_NOOP("CommandNames", "Take Out of the Issue")},
    {"SetCompliance", QT_TRANSLATE_NOOP("CommandNames", "Printing Rules")},
    {"AddWaiver", QT_TRANSLATE_NOOP("CommandNames", "Waiver")},
    {"RemoveWaiver", QT_TRANSLATE_NOOP("CommandNames", "Withdraw Waiver")},
    {"AddGlossaryEntry", QT_TRANSLATE_NOOP("CommandNames", "New Term")},
    {"SetGlossaryEntry", QT_TRANSLATE_NOOP("CommandNames", "Change to a Term")},
    {"RemoveGlossaryEntries", QT_TRANSLATE_NOOP("CommandNames", "Delete Terms")},
    {"ImportGlossary", QT_TRANSLATE_NOOP("CommandNames", "Import of Terms")},
    {"ImportManuscripts", QT_TRANSLATE_NOOP("CommandNames", "Import of Manuscripts")},
    {"MoveToIssue", QT_TRANSLATE_NOOP("CommandNames", "Move to Another Issue")},
    {"SwapArticle", QT_TRANSLATE_NOOP("CommandNames", "Swap Article")},
    {"SetPlacementRevision", QT_TRANSLATE_NOOP("CommandNames", "Choice of Version")},
    {"SetProofs", QT_TRANSLATE_NOOP("CommandNames", "Proofreading Mark")},
    {"SetStanding", QT_TRANSLATE_NOOP("CommandNames", "Hold or Kill")},
    {"KeepVersion", QT_TRANSLATE_NOOP("CommandNames", "Keep Version")},
}};

} // namespace

QString commandInWords(const QString& command)
{
    for (const auto& [name, words] : names)
        if (command == QLatin1String(name))
            return QCoreApplication::translate("CommandNames", words);
    return QCoreApplication::translate("CommandNames", "Change");
}

} // namespace banxin
