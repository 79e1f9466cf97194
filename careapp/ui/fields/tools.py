"""Dialogue tools, each in its version."""

from collections.abc import Mapping, Sequence

from careapp.changes.change import Json
from careapp.ui.fields.tick_list import TickListEditor


class ToolsEditor(TickListEditor):
    """Dialogue tools, each in the version that was chosen."""

    def offered(self) -> Sequence[tuple[str, str]]:
        """Return the tools at hand, by title."""
        self._versions = {tool.url: tool.version for tool in self.around.choices.tools}
        return [(tool.url, tool.title) for tool in self.around.choices.tools]

    @property
    def typed(self) -> Json:
        """Version by url."""
        return {url: self._versions.get(url, "") for url in self.ticked()} or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        chosen = typed if isinstance(typed, Mapping) else {}
        self._versions |= {url: str(version) for url, version in chosen.items()}
        self._tick(list(chosen))

    def typed_of(self, value: object) -> Json:
        """Return version by url."""
        return dict(value) or None if isinstance(value, Mapping) else None

    def read(self) -> object:
        """Return version by url."""
        return self.typed or {}
