"""The groups of the records: name, address, law, consent, what matters, when, period, level."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from careapp.domain.care import When
from careapp.domain.citizen import Address, LegalTrack, Name, Track, WhatMatters
from careapp.domain.informer import Informer
from careapp.domain.people import Consent, MayKnow
from careapp.domain.problems import Problem
from careapp.domain.visit import Period
from careapp.services.forms import period_on
from careapp.ui.fields.group import GroupEditor, PartField
from careapp.ui.fields.ticks import Tick
from careapp.ui.fields.words import Words

_DAY = 224
_TIME = 104


class NameEditor(GroupEditor):
    """Given name and family name."""

    def parts(self) -> Sequence[PartField]:
        """Return both names."""
        return (
            PartField("given", self.tr("Given name"), str, 262),
            PartField("family", self.tr("Family name"), str, 262),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the name."""
        return Name(str(values["given"]), str(values["family"]))


class AddressEditor(GroupEditor):
    """An address, which may be protected."""

    def parts(self) -> Sequence[PartField]:
        """Return street, postal code, town and the tick."""
        return (
            PartField("line", self.tr("Street and number"), str),
            PartField("postal_code", self.tr("Postal code"), str, 120, required=False),
            PartField("town", self.tr("Town"), str, 404, required=False),
            PartField("protected", self.tr("Protected address"), Tick, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the address."""
        return Address(
            str(values["line"]),
            str(values.get("postal_code", "")),
            str(values.get("town", "")),
            protected=values.get("protected") is True,
        )

    @property
    def hint(self) -> str:
        """What it means that an address is protected."""
        if self.editors["protected"].typed is None:
            return ""
        return self.tr("The address is hidden on the screen and on paper.")


class LegalTrackEditor(GroupEditor):
    """The law, and from when."""

    def parts(self) -> Sequence[PartField]:
        """Return law and day."""
        return (
            PartField("track", self.tr("Law"), Track),
            PartField("since", self.tr("From"), date, _DAY),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the law with its day."""
        since = values["since"]
        assert isinstance(since, date)  # noqa: S101 - the part's editor gives nothing else
        return LegalTrack(Track(str(values["track"])), since)


class ConsentEditor(GroupEditor):
    """What a relative may know."""

    def parts(self) -> Sequence[PartField]:
        """Return right, day and extent."""
        return (
            PartField("may_know", self.tr("By what right"), MayKnow),
            PartField("since", self.tr("Since"), date, _DAY, required=False),
            PartField("extent", self.tr("Limits, in words"), str, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the consent."""
        since, extent = values.get("since"), values.get("extent")
        return Consent(
            MayKnow(str(values["may_know"])),
            since if isinstance(since, date) else None,
            str(extent) if extent else None,
        )


class WhatMattersEditor(GroupEditor):
    """The citizen's own words, who said them and when; today when nobody says."""

    def parts(self) -> Sequence[PartField]:
        """Return words, informer and day."""
        return (
            PartField("words", "", Words),
            PartField("informer", self.tr("Source"), Informer, 300, required=False),
            PartField("said_on", self.tr("Said on"), date, _DAY, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the words with their source."""
        said_on = values.get("said_on")
        return WhatMatters(
            str(values["words"]),
            said_on if isinstance(said_on, date) else self.around.choices.today,
            Informer(str(values.get("informer", Informer.CITIZEN))),
        )


class WhenEditor(GroupEditor):
    """By when, or how often in words."""

    def parts(self) -> Sequence[PartField]:
        """Return day, time and words."""
        return (
            PartField("on", self.tr("Date"), date, _DAY, required=False),
            PartField("at", self.tr("Time"), time, _TIME, required=False),
            PartField("words", self.tr("In words, such as ”every Tuesday”"), str, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return when; a time stands only with its day."""
        on, at, words = values.get("on"), values.get("at"), values.get("words")
        if at is not None and on is None:
            return Problem("required", "on")
        return When(
            on=on if isinstance(on, date) else None,
            at=at if isinstance(at, time) else None,
            words=str(words) if words else None,
        )


class PeriodEditor(GroupEditor):
    """A day, from when to when; an hour when nobody says when it ends."""

    def parts(self) -> Sequence[PartField]:
        """Return day, start and end."""
        return (
            PartField("day", self.tr("Date"), date, _DAY),
            PartField("start", self.tr("From"), time, _TIME),
            PartField("end", self.tr("To"), time, _TIME, required=False),
        )

    def split(self, value: object) -> Mapping[str, object]:
        """Return day and times in the municipality's zone."""
        if not isinstance(value, Period):
            return {}
        zone = self.around.wording.zone
        start, end = (moment.astimezone(zone) for moment in (value.starts_at, value.ends_at))
        return {"day": start.date(), "start": start.time(), "end": end.time()}

    def make(self, values: Mapping[str, object]) -> object:
        """Return the period."""
        day, start, end = values["day"], values["start"], values.get("end")
        assert isinstance(day, date)  # noqa: S101 - the part's editor gives nothing else
        assert isinstance(start, time)  # noqa: S101 - as above
        zone = self.around.wording.zone
        return period_on(day, start, end if isinstance(end, time) else None, zone)

    @property
    def hint(self) -> str:
        """Day and times in words."""
        period = self.read()
        if not isinstance(period, Period):
            return self.editors["day"].hint
        wording = self.around.wording
        return f"{wording.moment(period.starts_at)}–{wording.time_of(period.ends_at)}"
