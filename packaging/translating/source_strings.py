"""What the code says in `tr(` and `translate(`, read independently of Qt's own extractor.

Qt's extractor stays silent about what it cannot read (an f-string, a sum, an alias), and the user
then sees English. Here such calls are found.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Name of the call → which arguments must be plain strings; the last of them is shown to the user.
TRANSLATING_CALLS = {"tr": (0,), "translate": (0, 1), "QT_TRANSLATE_NOOP": (0, 1)}


@dataclass(frozen=True)
class SourceStrings:
    """What one folder of code asks to be translated.

    Attributes:
        texts: The English strings.
        problems: Calls that cannot be translated, as sentences with file and line.
    """

    texts: frozenset[str]
    problems: tuple[str, ...]


def read_folder(folder: Path) -> SourceStrings:
    """Read all Python files below a folder."""
    texts: set[str] = set()
    problems: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        place = path.relative_to(folder.parent).as_posix()
        for line, text in _calls(tree):
            if text is None:
                problems.append(f"{place}:{line}: only a plain string can be translated")
            else:
                texts.add(text)
        problems.extend(
            f"{place}:{line}: call tr or translate directly, an alias is not found"
            for line in _aliases(tree)
        )
    return SourceStrings(frozenset(texts), tuple(problems))


def _calls(tree: ast.AST) -> Iterator[tuple[int, str | None]]:
    """Yield line and string of each translating call; None where it is not a plain string.

    A module that marks its strings with QT_TRANSLATE_NOOP may translate one by its name.
    """
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    marked = any(_name(call.func) == "QT_TRANSLATE_NOOP" for call in calls)
    for node in calls:
        if places := _places(node):
            if marked and isinstance(node.args[places[-1]], ast.Name):
                continue
            arguments = [_plain(node.args[place]) for place in places]
            yield node.lineno, None if None in arguments else arguments[-1]


def _places(call: ast.Call) -> tuple[int, ...]:
    """Return which arguments matter; none for another function, such as `str.translate`."""
    name = _name(call.func)
    if name == "translate" and not _of_application(call.func):
        return ()
    places = TRANSLATING_CALLS.get(name or "", ())
    return places if places and len(call.args) > places[-1] else ()


def _of_application(function: ast.expr) -> bool:
    """Return whether it is Qt's own `translate`, and not a painter's or a string's."""
    owner = _name(function.value) if isinstance(function, ast.Attribute) else ""
    return (owner or "").endswith("Application")


def _aliases(tree: ast.AST) -> Iterator[int]:
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and id(node) not in called:
            owner = _name(node.value)
            if node.attr == "tr" or (node.attr == "translate" and owner == "QCoreApplication"):
                yield node.lineno


def _name(node: ast.expr) -> str | None:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None


def _plain(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
