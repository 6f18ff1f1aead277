#pragma once

namespace banxin::pdftext {

/// Takes from this process what it does not need to read a file: 512 MB of memory, `seconds` of processor
/// time, no file written, no core dump; ends with the program that started it.
void limitThisProcess(unsigned seconds);

} // namespace banxin::pdftext
