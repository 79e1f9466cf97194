"""How much help: minutes each time in a rhythm, a frame, or what is arranged for a week."""

from collections.abc import Mapping, Sequence
from datetime import date

from careapp.changes.change import Json
from careapp.domain.help.arrangement import Arranged
from careapp.domain.help.grant import Amount
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.problems import Problem
from careapp.services.help.words import amount_words, arranged_words
from careapp.ui.fields.group import GroupEditor, PartField
from careapp.ui.fields.helping.weekdays import Weekdays

_NUMBER = 136
_DAY = 224


def whole(values: Mapping[str, object], name: str, otherwise: int) -> int:
    """Return a whole number among the values of a group."""
    value = values.get(name)
    return value if isinstance(value, int) else otherwise


def days_ticked(values: Mapping[str, object]) -> tuple[int, ...]:
    """Return the days of the week among the values of a group."""
    days = values.get("weekdays")
    return days if isinstance(days, tuple) else ()


class AmountEditor(GroupEditor):
    """Minutes each time, and how often; what does not belong to a rhythm is hidden."""

    def parts(self) -> Sequence[PartField]:
        """Return minutes, kind of rhythm, days, weeks and times."""
        return (
            PartField("minutes", self.tr("Minutes each time"), int, _NUMBER, required=False),
            PartField("often", self.tr("How often"), Often),
            PartField("weekdays", self.tr("Days"), Weekdays, required=False),
            PartField("times", self.tr("Times a day"), int, _NUMBER, required=False),
            PartField("every_weeks", self.tr("Every … weeks"), int, _NUMBER, required=False),
            PartField("anchor", self.tr("A day of the first week"), date, _DAY, required=False),
        )

    def _connect(self) -> None:
        super()._connect()
        self.edited.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        often = self.editors["often"].read()
        every = self.editors["every_weeks"].read()
        regular = often is not Often.AS_NEEDED
        self.show_part("weekdays", shown=often is Often.WEEKDAYS)
        self.show_part("times", shown=regular)
        self.show_part("every_weeks", shown=regular)
        self.show_part("anchor", shown=regular and isinstance(every, int) and every > 1)

    @property
    def typed(self) -> Json:
        """What is typed, by part."""
        return super().typed

    @typed.setter
    def typed(self, typed: Json) -> None:
        self.put(typed)
        self._arrange()

    def split(self, value: object) -> Mapping[str, object]:
        """Return minutes and the parts of the rhythm; a once and no minutes are left out."""
        if not isinstance(value, Amount):
            return {}
        rhythm = value.rhythm
        return {
            "minutes": value.minutes or None,
            "often": rhythm.often,
            "weekdays": rhythm.weekdays,
            "times": rhythm.times if rhythm.times > 1 else None,
            "every_weeks": rhythm.every_weeks if rhythm.every_weeks > 1 else None,
            "anchor": rhythm.anchor,
        }

    def missing(self, values: Mapping[str, object]) -> Problem | None:
        """Return what the amount is nothing without: help as needed may have no minutes."""
        if "minutes" not in values and values.get("often") is not Often.AS_NEEDED:
            return Problem("required", "minutes")
        return super().missing(values)

    def make(self, values: Mapping[str, object]) -> object:
        """Return the amount; what is hidden counts for nothing."""
        often = Often(str(values["often"]))
        if often is Often.AS_NEEDED:
            return Amount(whole(values, "minutes", 0), Rhythm(often))
        every = whole(values, "every_weeks", 1)
        anchor = values.get("anchor")
        rhythm = Rhythm(
            often,
            days_ticked(values) if often is Often.WEEKDAYS else (),
            every,
            anchor if isinstance(anchor, date) and every > 1 else None,
            whole(values, "times", 1),
        )
        if often is Often.WEEKDAYS and not rhythm.weekdays:
            return Problem("weekdays-required", "weekdays")
        return Amount(whole(values, "minutes", 0), rhythm)

    @property
    def hint(self) -> str:
        """The amount in words."""
        amount = self.read()
        return amount_words(self.around.wording, amount) if isinstance(amount, Amount) else ""


class ArrangedEditor(GroupEditor):
    """What is to be done on which days, and how long it takes each time."""

    def parts(self) -> Sequence[PartField]:
        """Return what, minutes, days and times."""
        return (
            PartField("what", self.tr("What"), str),
            PartField("minutes", self.tr("Minutes each time"), int, _NUMBER),
            PartField("weekdays", self.tr("Days"), Weekdays, required=False),
            PartField("times", self.tr("Times in the week"), int, _NUMBER, required=False),
        )

    def _connect(self) -> None:
        super()._connect()
        self.edited.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        """Ask how often only where no day is chosen."""
        self.show_part("times", shown=not self.editors["weekdays"].typed)

    @property
    def typed(self) -> Json:
        """What is typed, by part."""
        return super().typed

    @typed.setter
    def typed(self, typed: Json) -> None:
        self.put(typed)
        self._arrange()

    def split(self, value: object) -> Mapping[str, object]:
        """Return the parts; a once is not written out."""
        parts = dict(super().split(value))
        return {**parts, "times": None} if parts.get("times") == 1 else parts

    def make(self, values: Mapping[str, object]) -> object:
        """Return what is arranged."""
        minutes = whole(values, "minutes", 0)
        if minutes <= 0:
            return Problem("minutes-not-positive", "minutes")
        return Arranged(
            str(values["what"]), minutes, days_ticked(values), max(whole(values, "times", 1), 1)
        )

    @property
    def hint(self) -> str:
        """How long it takes in the week."""
        arranged = self.read()
        wording = self.around.wording
        return arranged_words(wording, arranged) if isinstance(arranged, Arranged) else ""
