#include "support/made_up_issue.h"
#include "tagged_pdf.h"
#include <gtest/gtest.h>
namespace banxin::test {
TEST(TaggedPdf, Look)
{
    taggedIssue(everythingEdition(QStringLiteral("quarterly")), {LanguageMode::ZhThenEn, 2, {}});
    taggedIssue(everythingEdition(QStringLiteral("bulletin")));
}
} // namespace banxin::test
