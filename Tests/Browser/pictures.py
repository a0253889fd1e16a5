"""Makes the pictures of the README: the main pages, in both languages. scripts/pictures runs it.

    pictures.py SITE FOLDER
"""

import io
import pathlib
import sys

from PIL import Image

from conftest import launched
from server import serve
from sitefiles import Site
from visiting import Tab

EVENT = "2020-10-23-geneva-ceasefire"
# The name of each picture and the pages on it, side by side; those that the site does not have are left out.
PICTURES = {
    "timeline": ["en/", "ar/"],
    "event": [f"en/events/{EVENT}/", f"ar/events/{EVENT}/"],
    "map": ["en/map/", "ar/map/"],
    "both": [f"both/{EVENT}/"],
}
WIDTHS, HEIGHT, MOST = {1: 1280, 2: 1600}, 980, 150 << 10


def picture(tab, addresses):
    """The beginnings of the pages, side by side."""
    whole = Image.new("RGB", (WIDTHS[len(addresses)], HEIGHT))
    width = whole.width // len(addresses)
    for index, address in enumerate(addresses):
        tab.open(address)
        tab.tab.set_viewport_size({"width": width, "height": HEIGHT})
        tab.settle()
        whole.paste(Image.open(io.BytesIO(tab.tab.screenshot())), (index * width, 0))
    return whole


def compressed(image):
    """A PNG with as many colours as there is room for."""
    for colours in (128, 64, 32, 16):
        file = io.BytesIO()
        image.quantize(colours, dither=Image.Dither.NONE).save(file, "png", optimize=True)
        if file.tell() <= MOST:
            break
    return file.getvalue()


def main(folder, pictures):
    site = Site(folder)
    server = serve({site.base: site.folder})
    with launched() as browser:
        tab = Tab(server, browser.new_context(reduced_motion="reduce"))
        for name, pages in PICTURES.items():
            if all((site.folder / page / "index.html").is_file() for page in pages):
                file = pathlib.Path(pictures) / f"{name}.png"
                file.write_bytes(compressed(picture(tab, [site.base + page for page in pages])))
                print(f"{file}: {file.stat().st_size} bytes")


main(*sys.argv[1:])
