"""A small reader of PDF files: what the structure says, for tests.

It reads the files this program writes (plain cross-reference table, Flate streams, one-byte fonts
with a ToUnicode map), not any PDF. Being independent of the writer it sees what a screen reader
would.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

_TOKEN = re.compile(
    rb"<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|/[^\s/<>\[\]()]*|\d+ \d+ R|[+-]?\d*\.?\d+|true|false|null|\("
)
_STREAM = re.compile(rb"(.*?)stream\n(.*)endstream", re.DOTALL)
_MARKED = re.compile(r"/(\w+) <</(MCID (\d+)|Type /(\w+))>> BDC(.*?)\nEMC", re.DOTALL)
_SHOWN = re.compile(
    r"/Span <</ActualText <feff([0-9a-f]*)>>> BDC.*?EMC|/(F\d+\+\d+) \S+ Tf|<([0-9a-f]*)> Tj"
)


class Ref(NamedTuple):
    number: int


@dataclass
class Node:
    """A structure element with what it holds."""

    tag: str
    entries: dict[str, Any]
    kids: list["Node | str | dict[str, Any]"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(
            kid.text if isinstance(kid, Node) else kid
            for kid in self.kids
            if not isinstance(kid, dict)
        )

    def all(self, tag: str) -> list["Node"]:
        found = [self] if self.tag == tag else []
        return found + [each for kid in self.kids if isinstance(kid, Node) for each in kid.all(tag)]

    def lines(self, depth: int = 0) -> Iterator[str]:
        """Yield the tree, indented, texts beside their elements."""
        own = "".join(kid for kid in self.kids if isinstance(kid, str))
        yield f"{'  ' * depth}{self.tag} {own}".rstrip()
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.lines(depth + 1)


class PdfFile:
    def __init__(self, content: bytes) -> None:
        self.content = content
        bodies = re.finditer(rb"(\d+) 0 obj\n(.*?)\nendobj", content, re.DOTALL)
        self.bodies = {int(body[1]): body[2] for body in bodies}

    def get(self, thing: Any) -> Any:
        """Return what *thing* refers to, dictionaries and arrays as such."""
        if not isinstance(thing, Ref):
            return thing
        body = self.bodies[thing.number]
        if match := _STREAM.match(body):
            return _parse(match[1])
        return _parse(body)

    def stream(self, ref: Ref) -> bytes:
        match = _STREAM.match(self.bodies[ref.number])
        assert match
        entries = _parse(match[1])
        content = match[2][: entries["Length"]]
        return zlib.decompress(content) if "Filter" in entries else content

    @cached_property
    def trailer(self) -> dict[str, Any]:
        source = self.content[self.content.rindex(b"trailer\n") :]
        entries: dict[str, Any] = _parse(re.sub(rb"^%.*", b"", source, flags=re.MULTILINE))
        return entries

    @cached_property
    def catalog(self) -> dict[str, Any]:
        entries: dict[str, Any] = self.get(self.trailer["Root"])
        return entries

    @cached_property
    def pages(self) -> list[dict[str, Any]]:
        return [self.get(kid) for kid in self.get(self.catalog["Pages"])["Kids"]]

    @cached_property
    def page_numbers(self) -> dict[int, int]:
        kids = self.get(self.catalog["Pages"])["Kids"]
        return {kid.number: index for index, kid in enumerate(kids)}

    @cached_property
    def marks(self) -> list[tuple[dict[int, tuple[str, str]], list[tuple[str, str]]]]:
        """Return per page: tag and text by mark, and kind and text of each artifact."""
        return [self._marks(page) for page in self.pages]

    def _marks(
        self, page: dict[str, Any]
    ) -> tuple[dict[int, tuple[str, str]], list[tuple[str, str]]]:
        fonts = self.get(self.get(page["Resources"])["Font"])
        code = self.stream(page["Contents"]).decode("latin-1")
        content, artifacts = {}, []
        for match in _MARKED.finditer(code):
            text = self._text(match[5], fonts)
            if match[3]:
                content[int(match[3])] = (match[1], text)
            else:
                artifacts.append((match[4], text))
        return content, artifacts

    @cached_property
    def drawn(self) -> str:
        """What is seen, whatever it stands for."""
        parts = []
        for page in self.pages:
            fonts = self.get(self.get(page["Resources"])["Font"])
            code = self.stream(page["Contents"]).decode("latin-1")
            parts.append(self._text(re.sub(r"/Span <<.*?>>> BDC", "", code), fonts))
        return "".join(parts)

    def _text(self, code: str, fonts: dict[str, Any]) -> str:
        text, table = "", {}
        for actual, font, codes in _SHOWN.findall(code):
            if font:
                table = self._unicode(fonts[font])
            text += bytes.fromhex(actual).decode("utf-16-be") if actual else ""
            text += "".join(table[code] for code in bytes.fromhex(codes))
        return text

    def _unicode(self, font: Any) -> dict[int, str]:
        cmap = self.stream(self.get(font)["ToUnicode"]).decode()
        pairs = re.findall(r"^<(\w\w)> <(\w+)>$", cmap.split("endcodespacerange")[1], re.MULTILINE)
        return {int(code, 16): bytes.fromhex(signs).decode("utf-16-be") for code, signs in pairs}

    @cached_property
    def structure(self) -> Node:
        """The tree from the Document element down, texts in place of marks."""
        return self._node(self.get(self.catalog["StructTreeRoot"])["K"][0])

    def _node(self, ref: Ref) -> Node:
        entries = self.get(ref)
        node = Node(entries["S"], entries | {"ref": ref})
        for kid in entries.get("K", []):
            if isinstance(kid, Ref):
                node.kids.append(self._node(kid))
            elif kid["Type"] == "MCR":
                content = self.marks[self.page_numbers[kid["Pg"].number]][0]
                node.kids.append(content[kid["MCID"]][1])
            else:
                node.kids.append(kid)
        return node

    def parents(self) -> dict[int, Any]:
        """Return the ParentTree: element or elements by key."""
        nums = self.get(self.get(self.get(self.catalog["StructTreeRoot"])["ParentTree"])["Nums"])
        return dict(zip(nums[::2], nums[1::2], strict=True))


def _parse(source: bytes) -> Any:
    return _value(source, _TOKEN.search(source))[0]


def _value(source: bytes, token: re.Match[bytes] | None) -> tuple[Any, int]:
    """Return the value that starts at *token* and where it ends."""
    assert token
    word, end = token[0], token.end()
    match word:
        case b"<<":
            items, end = _items(source, end, b">>")
            return dict(zip(items[::2], items[1::2], strict=True)), end
        case b"[":
            return _items(source, end, b"]")
        case b"(":
            return _string(source, end)
        case _:
            return _atom(word), end


def _atom(word: bytes) -> object:
    text = word.decode()
    if text.startswith("/"):
        return text[1:]
    if text.startswith("<"):
        return bytes.fromhex(text[1:-1])
    if text.endswith("R"):
        return Ref(int(text.split()[0]))
    named = {"true": True, "false": False, "null": None}
    return named[text] if text in named else float(text) if "." in text else int(text)


def _items(source: bytes, start: int, close: bytes) -> tuple[list[Any], int]:
    items: list[Any] = []
    while (token := _TOKEN.search(source, start)) and token[0] != close:
        item, start = _value(source, token)
        items.append(item)
    assert token
    return items, token.end()


def _string(source: bytes, start: int) -> tuple[str, int]:
    raw, depth, at = bytearray(), 1, start
    while depth:
        sign = source[at : at + 1]
        if sign == b"\\":
            octal = re.match(rb"[0-7]{1,3}", source[at + 1 :])
            raw += bytes([int(octal[0], 8)]) if octal else source[at + 1 : at + 2]
            at += 1 + (octal.end() if octal else 1)
            continue
        depth += (sign == b"(") - (sign == b")")
        raw += sign if depth else b""
        at += 1
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be"), at
    return raw.decode("latin-1"), at
