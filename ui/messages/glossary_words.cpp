#include "ui/messages/glossary_words.h"

#include <QCoreApplication>

namespace banxin {

namespace {

QString say(const char* source) { return QCoreApplication::translate("Messages", source); }

const char* sentenceOf(GlossaryCsvProblem::Kind kind)
{
    switch (kind) {
    case GlossaryCsvProblem::Kind::UnknownColumn:
        return QT_TRANSLATE_NOOP("Messages", "The column “%1” has no place here; its cells go into the notes.");
    case GlossaryCsvProblem::Kind::RepeatedColumn:
        return QT_TRANSLATE_NOOP(
            "Messages", "“%1” says the same as a column before; the cells of this one go into the notes.");
    case GlossaryCsvProblem::Kind::KindGuessed:
        return QT_TRANSLATE_NOOP("Messages",
                                 "Lines without a kind: %2. Those with a post are taken as persons, the others "
                                 "as terms.");
    case GlossaryCsvProblem::Kind::NoName:
        return QT_TRANSLATE_NOOP("Messages", "There is neither a Chinese nor an English name. Write one.");
    case GlossaryCsvProblem::Kind::UnknownKind:
        return QT_TRANSLATE_NOOP("Messages", "“%1” is no kind of entry. Write term, person or organisation.");
    case GlossaryCsvProblem::Kind::TooManyCells:
        return QT_TRANSLATE_NOOP("Messages",
                                 "“%1” stands behind the last column. Put text that has commas between "
                                 "quotation marks.");
    case GlossaryCsvProblem::Kind::UnclosedQuote:
        return QT_TRANSLATE_NOOP("Messages", "A quotation mark (\") is not closed. Close it, or take it out.");
    case GlossaryCsvProblem::Kind::Repeated:
        return QT_TRANSLATE_NOOP("Messages", "“%1” stands in line %2 already. Make one line of the two.");
    case GlossaryCsvProblem::Kind::Taken:
        return QT_TRANSLATE_NOOP("Messages",
                                 "Which “%1” of the glossary is meant cannot be told. Give the post, or another "
                                 "name.");
    }
    return "";
}

const char* sentenceOf(TermFinding::Kind kind)
{
    switch (kind) {
    case TermFinding::Kind::Avoided:
        return QT_TRANSLATE_NOOP("Messages", "“%1” is not to be printed; the glossary has “%2”.");
    case TermFinding::Kind::ShortBeforeFull:
        return QT_TRANSLATE_NOOP("Messages", "“%1” stands before the full name was given. Write “%2” here.");
    case TermFinding::Kind::FullRepeated:
        return QT_TRANSLATE_NOOP("Messages", "“%1” was shortened above already; “%2” is enough here.");
    }
    return "";
}

} // namespace

QString glossaryKindInWords(GlossaryKind kind)
{
    switch (kind) {
    case GlossaryKind::Term: return say(QT_TRANSLATE_NOOP("Messages", "Term"));
    case GlossaryKind::Person: return say(QT_TRANSLATE_NOOP("Messages", "Person"));
    case GlossaryKind::Organisation: return say(QT_TRANSLATE_NOOP("Messages", "Organisation"));
    }
    return {};
}

QString describe(const GlossaryCsvProblem& problem, bool withLine)
{
    QString sentence = say(sentenceOf(problem.kind));
    // One after the other: the name may have a % of its own.
    sentence.replace(QLatin1String("%2"),
                     problem.otherLine > 0 ? QString::number(problem.otherLine) : problem.text.left(80));
    sentence.replace(QLatin1String("%1"), problem.subject);
    if (!withLine || problem.kind == GlossaryCsvProblem::Kind::KindGuessed)
        return sentence;
    return say(QT_TRANSLATE_NOOP("Messages", "Line %1: %2")).arg(problem.line).arg(sentence);
}

QString describe(const TermFinding& finding)
{
    return say(sentenceOf(finding.kind)).arg(finding.found, finding.use);
}

} // namespace banxin
