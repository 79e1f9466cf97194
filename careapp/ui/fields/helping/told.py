"""Who was told, and how."""

from collections.abc import Mapping, Sequence

from careapp.changes.change import Json
from careapp.domain.care import OwnerKind
from careapp.domain.help.pause import Told, ToldBy
from careapp.ui.fields.terms import options_of
from careapp.ui.fields.tick_list import TickListEditor
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.layouts import VBox


class ToldEditor(TickListEditor):
    """People and suppliers who were told, all of them in one way; those told before stay so."""

    def _build(self) -> None:
        self._known: dict[str, Told] = {}
        super()._build()
        self.way = Chips(
            self.tr("{field}: how").format(field=self.name), options_of(ToldBy, self.around)
        )
        self.way.value = ToldBy.PHONE
        self._layout.addWidget(self.way)

    def _make_layout(self) -> VBox:
        return VBox(4, parent=self)

    def _connect(self) -> None:
        self.way.chosen.connect(self.edited)

    def offered(self) -> Sequence[tuple[str, str]]:
        """Return who gives the citizen help, and the relatives."""
        choices = self.around.choices
        relatives = choices.of_kind(OwnerKind.RELATIVE)
        people = [(str(one.person_id), one.name) for one in relatives]
        return [*((one.record_id, one.name) for one in choices.help.involved), *people]

    @property
    def typed(self) -> Json:
        """Who is ticked, and the way; nothing while nobody is."""
        return {"who": self.ticked(), "way": str(self.way.value)} if self.ticked() else None

    @typed.setter
    def typed(self, typed: Json) -> None:
        known = typed if isinstance(typed, Mapping) else {}
        who, way = known.get("who"), known.get("way")
        self._tick([str(one) for one in who] if isinstance(who, list | tuple) else [])
        self.way.value = ToldBy(str(way)) if way in list(ToldBy) else ToldBy.PHONE

    def know(self, value: object) -> None:
        """Remember who was told before, when and how."""
        self._known = dict(value) if isinstance(value, Mapping) else {}

    def typed_of(self, value: object) -> Json:
        """Return who was told."""
        if not isinstance(value, Mapping) or not value:
            return None
        return {"who": list(value), "way": str(ToldBy.PHONE)}

    def read(self) -> object:
        """Return who was told, by id."""
        names = dict(self.offered())
        today, way = self.around.choices.today, self.way.value
        chosen = way if isinstance(way, ToldBy) else ToldBy.PHONE
        return {
            one: self._known.get(one) or Told(names.get(one, one), today, chosen)
            for one in self.ticked()
        }
