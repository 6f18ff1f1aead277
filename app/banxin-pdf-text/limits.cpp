#include "limits.h"

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace banxin::pdftext {

namespace {

void limit(int resource, rlim_t value)
{
    const rlimit both{value, value};
    setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

} // namespace

void limitThisProcess(unsigned seconds)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, seconds);
    limit(RLIMIT_FSIZE, 0); // standard output is a pipe, which this does not concern
#if !defined(__SANITIZE_ADDRESS__) // whose shadow memory alone is larger
    limit(RLIMIT_DATA, rlim_t(512) << 20);
    limit(RLIMIT_AS, rlim_t(1024) << 20); // what is only mapped (libraries, the file) counts here
#endif
}

} // namespace banxin::pdftext
