"""Files to sources: bytes are read once, hashed, decoded, cut into blocks, and dated.

The way: load (paths) -> reading (one file) -> decoding -> readers (one per format) -> paragraphs -> structure (what
each is for) -> appearance (when it was published) -> article (the Source). Offsets are always those of the decoded text.
"""

from factcheck.sources.article import source_from_text
from factcheck.sources.load import Loaded, load_sources
from factcheck.sources.reading import source_from_path

__all__ = ["Loaded", "load_sources", "source_from_path", "source_from_text"]
