#pragma once

#include "import/cleanup/change_log.h"
#include "import/cleanup/clean.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// What the innermost mail says it is about, without 转发： and Re:; empty: there is none.
struct MailSubject {
    QString text;
    int line = 0;
};

/// The lines of a pasted or forwarded mail without its heads (发件人, 收件人, 主题, From, To …), its partings
/// (---- 转发的邮件 ----), the > before quoted lines, a short greeting above what is forwarded, and the
/// signature below "-- ". Each is a change "noise"; other text comes out as it is.
std::vector<ManuscriptLine> withoutMail(std::vector<ManuscriptLine> lines, ChangeLog& log, MailSubject& subject);

/// Makes the subject the title of an article that has none.
void takeSubject(CleanedArticle& article, const MailSubject& subject, ChangeLog& log);

} // namespace banxin::cleanup
