// What the sanitizers are told when a test program is built with them; unused otherwise.

extern "C" {

// NOLINTBEGIN(bugprone-reserved-identifier): the names are the sanitizers' own

/// Leaks that libraries keep until the process ends and that no caller can free.
const char* __lsan_default_suppressions();
const char* __lsan_default_suppressions()
{
    return "leak:libfontconfig\n"
           "leak:libglib\n"
           "leak:libdbus\n";
}

/// The first undefined behaviour ends the test, with its place.
const char* __ubsan_default_options();
const char* __ubsan_default_options() { return "halt_on_error=1:print_stacktrace=1"; }

// NOLINTEND(bugprone-reserved-identifier)
}
