#include "ui/release/issue_words.h"

#include <QCoreApplication>

namespace banxin {

namespace {

QString say(const char* text) { return QCoreApplication::translate("IssueWords", text); }
QString count(const char* text, std::size_t number)
{
    return QCoreApplication::translate("IssueWords", text, nullptr, static_cast<int>(number));
}

} // namespace

QString issueStateTitle(IssueState state)
{
    switch (state) {
    case IssueState::Gathering: return say(QT_TRANSLATE_NOOP("IssueWords", "Gathering"));
    case IssueState::Layout: return say(QT_TRANSLATE_NOOP("IssueWords", "Layout"));
    case IssueState::FirstProof: return say(QT_TRANSLATE_NOOP("IssueWords", "First proof"));
    case IssueState::SecondProof: return say(QT_TRANSLATE_NOOP("IssueWords", "Second proof"));
    case IssueState::ThirdProof: return say(QT_TRANSLATE_NOOP("IssueWords", "Third proof"));
    case IssueState::Review: return say(QT_TRANSLATE_NOOP("IssueWords", "Review"));
    case IssueState::Released: return say(QT_TRANSLATE_NOOP("IssueWords", "Released to press"));
    case IssueState::Published: return say(QT_TRANSLATE_NOOP("IssueWords", "Published"));
    }
    return {};
}

QString issueStepTitle(IssueState state)
{
    switch (state) {
    case IssueState::Gathering: return say(QT_TRANSLATE_NOOP("IssueWords", "Back to Gathering"));
    case IssueState::Layout: return say(QT_TRANSLATE_NOOP("IssueWords", "Begin Layout"));
    case IssueState::FirstProof: return say(QT_TRANSLATE_NOOP("IssueWords", "Begin First Proof"));
    case IssueState::SecondProof: return say(QT_TRANSLATE_NOOP("IssueWords", "Begin Second Proof"));
    case IssueState::ThirdProof: return say(QT_TRANSLATE_NOOP("IssueWords", "Begin Third Proof"));
    case IssueState::Review: return say(QT_TRANSLATE_NOOP("IssueWords", "Hand In for Review"));
    case IssueState::Released: return say(QT_TRANSLATE_NOOP("IssueWords", "Release to Press…"));
    case IssueState::Published: return say(QT_TRANSLATE_NOOP("IssueWords", "It Is Published"));
    }
    return {};
}

QString proofsTitle(int proofs)
{
    switch (proofs) {
    case 1: return say(QT_TRANSLATE_NOOP("IssueWords", "Read once"));
    case 2: return say(QT_TRANSLATE_NOOP("IssueWords", "Read twice"));
    case 3: return say(QT_TRANSLATE_NOOP("IssueWords", "Read three times"));
    default: return say(QT_TRANSLATE_NOOP("IssueWords", "Not read yet"));
    }
}

QString obstacleTitle(const ReleaseObstacle& obstacle)
{
    using Kind = ReleaseObstacle::Kind;
    const std::size_t places = obstacle.places.size();
    switch (obstacle.kind) {
    case Kind::MustSolve:
        return count(QT_TRANSLATE_N_NOOP("IssueWords", "%n thing(s) that the press would refuse"), places);
    case Kind::Findings:
        return count(QT_TRANSLATE_N_NOOP("IssueWords", "%n thing(s) in the finished PDF to look at"), places);
    case Kind::Composition:
        return count(QT_TRANSLATE_N_NOOP("IssueWords", "%n place(s) on the pages to look at"), places);
    case Kind::MissingPicture:
        return count(QT_TRANSLATE_N_NOOP("IssueWords", "%n picture(s) still to be put in"), places);
    case Kind::NotFinal: return count(QT_TRANSLATE_N_NOOP("IssueWords", "%n article(s) not final yet"), places);
    case Kind::Unread: return count(QT_TRANSLATE_N_NOOP("IssueWords", "%n article(s) never proofread"), places);
    case Kind::Changed:
        return count(QT_TRANSLATE_N_NOOP("IssueWords", "%n article(s) changed after proofreading"), places);
    case Kind::PageCount:
        return say(QT_TRANSLATE_NOOP("IssueWords", "%1 pages: not a multiple of 4, so a sheet is not full"))
            .arg(obstacle.number);
    case Kind::PageTarget:
        return say(QT_TRANSLATE_NOOP("IssueWords", "Planned were %1 pages")).arg(obstacle.number);
    }
    return {};
}

} // namespace banxin
