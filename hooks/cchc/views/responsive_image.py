"""An image as browsers choose it: in several widths and formats, from `<picture>` and `srcset`.

Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Guides/Responsive_images
"""

import posixpath
from dataclasses import dataclass

from ..core import image_file
from ..core.image_cache import SourceImage
from ..core.memo import digest

WIDTHS = (480, 960, 1600)  # pixels
LIGHT = 30_000  # bytes of a drawing that is published in its own width alone
_STEP = 1.25  # an image between two widths is made in its own too, if that is so much wider than the last


@dataclass(frozen=True)
class ResponsiveImage:
    """A published image and the files that browsers choose from; `file` is its path below docs/."""

    file: str
    source: SourceImage

    @property
    def digest(self) -> bytes:
        """A hash of the picture and of its path, for caches."""
        return digest(self.file, self.source.key)

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths it is made in, in pixels, never wider than the source.

        A light drawing is made in its own alone: scaling gives it new colours at every edge, and a narrower one is
        often heavier (nine of 5 to 24 KB: 0.6 to 1.9 times at 480 pixels, 1.5 to 2.3 at 960).
        """
        width = self.source.info.width
        if self.source.info.content == "drawing" and self.source.size <= LIGHT and width <= WIDTHS[-1]:
            return (width,)
        fitting = [fixed for fixed in WIDTHS if fixed <= width]
        largest = min(width, WIDTHS[-1])
        return (*fitting, largest) if not fitting or largest > fitting[-1] * _STEP else tuple(fitting)

    @property
    def width(self) -> int:
        """The width of the largest file."""
        return self.widths[-1]

    @property
    def height(self) -> int:
        """The height of the largest file."""
        info = self.source.info
        return max(1, round(info.height * self.width / info.width))

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The formats it is made in, the lightest first."""
        return image_file.OUTPUT_FORMATS[self.source.info.content]

    @property
    def suffix(self) -> str:
        """The format that every browser can show: png for drawings, else jpg."""
        return self.suffixes[-1]

    @property
    def url(self) -> str:
        """The file for browsers without srcset, for feeds and for previews: at most 960 pixels wide if there is one."""
        return self.at(next((width for width in reversed(self.widths) if width <= WIDTHS[1]), self.width), self.suffix)

    @property
    def largest(self) -> str:
        """The address of the largest file that every browser can show."""
        return self.at(self.width, self.suffix)

    def at(self, width: int, suffix: str) -> str:
        """The address of one file; it has a hash of the content, so that no outdated copy is shown."""
        stem = posixpath.splitext(self.file)[0]
        return f"{stem}-{self.source.key[:8]}-{width}.{suffix}"

    def srcset(self, suffix: str, root: str) -> str:
        """The value of `srcset`: every width of one format; `root` leads to the root of the site."""
        return ", ".join(f"{root}{self.at(width, suffix)} {width}w" for width in self.widths)
