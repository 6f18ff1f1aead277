// banxin-pdf-text FILE SECONDS: writes what stands on the pages of a PDF to standard output, as records of
// import/pdf/found_page.h. The import starts it; nobody else needs it.

#include "limits.h"
#include "pictures.h"
#include "text.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>

namespace {

using namespace banxin;
using namespace banxin::pdftext;

void send(const Record& record)
{
    const QByteArray bytes = toBytes(record);
    if (std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout)
            != static_cast<std::size_t>(bytes.size())
        || std::fflush(stdout) != 0)
        std::_Exit(1); // nobody listens any more
}

int fail(const char* why)
{
    Record record;
    record.kind = Record::Kind::Failure;
    record.failure = QString::fromLatin1(why);
    send(record);
    return 0;
}

/// Moves everything so that 0 is the corner of the trimmed page, and leaves out what stands outside it:
/// crop marks, the printer's slug.
void cutToSheet(FoundPage& page, const QRectF& sheet)
{
    std::erase_if(page.words, [&](const Word& word) { return !sheet.contains(word.box.center()); });
    for (Word& word : page.words) {
        word.box.translate(-sheet.topLeft());
        for (float& start : word.starts)
            start -= static_cast<float>(sheet.left());
    }
    std::erase_if(page.rules, [&](const QRectF& rule) { return !sheet.contains(rule.center()); });
    for (QRectF& rule : page.rules)
        rule.translate(-sheet.topLeft());
    for (PictureBox& picture : page.pictures)
        picture.box.translate(-sheet.topLeft());
    page.width = sheet.width();
    page.height = sheet.height();
}

/// Something comes of the work, though no page yet.
void sendAlive()
{
    Record record;
    record.kind = Record::Kind::Alive;
    send(record);
}

FoundPage readPage(const poppler::document& document, int index, Drawings& drawings, Pictures& pictures)
{
    FoundPage out;
    const std::unique_ptr<poppler::page> page(document.create_page(index));
    if (!page)
        return out;
    takeWords(*page, out);
    Drawing drawing = drawings.page(static_cast<std::size_t>(index));
    out.rules = std::move(drawing.rules);
    out.invisibleText = drawing.invisibleText;
    for (PlacedPicture& placed : drawing.pictures) {
        out.pictures.push_back(pictures.take(placed, *page));
        sendAlive();
    }
    const poppler::rectf crop = page->page_rect(poppler::crop_box);
    const bool turned = page->orientation() == poppler::page::landscape
        || page->orientation() == poppler::page::seascape;
    const QRectF whole(0, 0, turned ? crop.height() : crop.width(), turned ? crop.width() : crop.height());
    const QRectF sheet = drawing.sheet.intersected(whole);
    cutToSheet(out, sheet.width() > 36 && sheet.height() > 36 ? sheet : whole);
    return out;
}

int readDocument(const std::string& file)
{
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_file(file));
    if (!document)
        return fail("damaged");
    if (document->is_locked())
        return fail("password");
    const int pages = document->pages();
    if (pages < 1)
        return fail("no pages");
    if (pages > mostPages)
        return fail("too many pages");
    Drawings drawings(file);
    Record begin;
    begin.kind = Record::Kind::Begin;
    begin.pages = pages;
    begin.title = drawings.title();
    send(begin);
    Pictures pictures;
    for (int i = 0; i < pages; ++i) {
        Record record;
        record.kind = Record::Kind::Page;
        record.page = readPage(*document, i, drawings, pictures);
        send(record);
    }
    send({});
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: banxin-pdf-text FILE SECONDS\n", stderr);
        return 2;
    }
    banxin::pdftext::limitThisProcess(static_cast<unsigned>(std::max(1, std::atoi(argv[2]))));
    try {
        return readDocument(argv[1]);
    } catch (const std::bad_alloc&) {
        return fail("memory");
    } catch (const std::exception&) {
        return fail("damaged");
    }
}
