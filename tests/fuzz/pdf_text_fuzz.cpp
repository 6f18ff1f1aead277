#include "fuzz_input.h"

#include "import/pdf/issue_of_pdf.h"
#include "import/pdf/pdf_manuscript.h"
#include "import/pdf/pdf_process.h"

using namespace banxin;

namespace {

/// Made-up words on made-up places, so that the fuzzer gets behind the records' lengths. Each eight bytes: a place, a
/// size, a character, what follows.
pdftext::FoundDocument pagesOf(const QByteArray& bytes)
{
    pdftext::FoundDocument out;
    out.pages.emplace_back();
    const auto byte = [&bytes](qsizetype i) { return static_cast<unsigned char>(bytes.at(i)); };
    for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
        pdftext::FoundPage& page = out.pages.back();
        page.width = 595;
        page.height = 842;
        page.fonts = {QStringLiteral("A"), QStringLiteral("B-Bold")};
        const double size = 4 + byte(at + 2) % 40;
        const QRectF box(byte(at) * 2.4, byte(at + 1) * 3.4, size * (1 + byte(at + 3) % 30), size);
        switch (byte(at + 7) % 8) {
        case 0: page.rules.push_back({box.left(), box.top(), box.width(), 0.5}); break;
        case 1: page.pictures.push_back({box, byte(at + 4), 100, 100, {}}); break;
        case 2: out.pages.emplace_back(); break;
        default: {
            pdftext::Word word;
            word.text = QString(byte(at + 3) % 30 + 1, QChar(byte(at + 4) << 8 | byte(at + 5)));
            for (qsizetype i = 0; i < word.text.size(); ++i)
                word.starts.push_back(static_cast<float>(box.left() + size * static_cast<double>(i)));
            word.box = box;
            word.size = static_cast<float>(size);
            word.font = byte(at + 6) % 2;
            word.turn = byte(at + 6) > 250 ? 1 : 0;
            word.spaceAfter = byte(at + 6) % 3 == 0;
            page.words.push_back(std::move(word));
        }
        }
    }
    return out;
}

void read(const pdftext::FoundDocument& found)
{
    const Manuscript manuscript = pdftext::manuscriptOf(found, QStringLiteral("fuzz.pdf"));
    fuzz::cleanIfRead(manuscript);
    static_cast<void>(pdftext::issueOfPdf(manuscript, QStringLiteral("fuzz.pdf"), {}));
}

} // namespace

/// Any bytes as what the reader of PDFs says, and as words on pages: a manuscript, cleaned, and an issue or an error;
/// never a crash. Poppler itself runs in a process of its own and is not tried here.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    pdftext::FoundDocument found;
    bool damaged = false;
    for (qsizetype at = 0; auto record = pdftext::takeRecord(bytes, at, damaged);)
        if (record->kind == pdftext::Record::Kind::Page && found.pages.size() < 4)
            found.pages.push_back(std::move(record->page));
    if (!found.pages.empty())
        read(found);
    if (size < 4096)
        read(pagesOf(bytes));
    return 0;
}
