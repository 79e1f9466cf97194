"""Packages and requests as rows: what, whose, by whom, and when it is due, in words."""

from datetime import date

from PySide6.QtCore import QObject

from careapp.domain.help.package import PackageState, review_due
from careapp.services.help.overview import RequestRow, RunningPackage
from careapp.services.help.reviewing import PackageRow
from careapp.services.wording import Wording
from careapp.ui.widgets.rows import Row

_SOON = 1


class PackageRows(QObject):
    """Words rows; an object only so that its words are translated.

    Args:
        wording: Field terms and dates in the language of the screen.
        today: The day it is.
    """

    def __init__(self, wording: Wording, today: date) -> None:
        super().__init__()
        self._wording, self._today = wording, today

    def review(self, row: PackageRow) -> Row:
        """Return a package that waits for the visitator; overdue is said in words."""
        due, tone = self._due(row.review_in_days, review_due(row.package.record))
        return Row(
            self.name(row),
            self._whose(row),
            right=due,
            right_tone=tone,
            below=self._refused(row) or self.ends(row),
            below_tone="danger" if self._refused(row) else "text_secondary",
            icon="package",
            key=row.package.record_id,
        )

    def waiting(self, row: PackageRow) -> Row:
        """Return a package that waits, as it stands in a narrow column."""
        due, tone = self._due(row.review_in_days, review_due(row.package.record))
        return Row(
            self.name(row),
            self._whose(row),
            right=due,
            right_tone=tone,
            icon="package",
            key=row.package.record_id,
        )

    def running(self, one: RunningPackage) -> Row:
        """Return a package that runs, with the days that are left of it."""
        refused = self._refused(one.row)
        waits = one.row.state is PackageState.PROVISIONAL
        below = self.tr("provisional") if waits else self.ends(one.row)
        return Row(
            self.name(one.row),
            self._whose(one.row),
            right=self._left(one),
            right_tone="warning" if (one.days_left or 0) <= _SOON else "text_secondary",
            below=refused or below,
            below_tone="danger" if refused else "text_secondary",
            icon="package",
            key=one.row.package.record_id,
        )

    def request(self, row: RequestRow) -> Row:
        """Return a request of home care."""
        needed = row.request.record.needed_on
        due, tone = self._due(-row.days_over, needed)
        asked = self.tr("{citizen}, asked by {name}").format(citizen=row.citizen_name, name=row.by)
        return Row(
            row.request.record.words or "",
            asked,
            right=due,
            right_tone=tone,
            below=row.package,
            icon="triangle-alert",
            icon_tone="warning",
            key=row.request.record_id,
        )

    def name(self, row: PackageRow) -> str:
        """Return the name of a package as it was granted."""
        return row.package.record.name or row.package.record.package

    def ends(self, row: PackageRow) -> str:
        """Return when a package ends by itself."""
        days = row.package.record.days
        if days is None or days.ends_on is None:
            return ""
        when = self._wording.near(days.ends_on, self._today)
        if days.ends_on < self._today:
            return self.tr("ended {when}").format(when=when)
        return self.tr("ends {when}").format(when=when)

    def _refused(self, row: PackageRow) -> str:
        """Return that the mandate did not hold when the server was asked; empty where it did."""
        if row.state is not PackageState.REFUSED:
            return ""
        return self.tr("the mandate did not hold")

    def _whose(self, row: PackageRow) -> str:
        text = self.tr("{citizen}, granted by {name}")
        return text.format(citizen=row.citizen_name, name=row.by)

    def _left(self, one: RunningPackage) -> str:
        starts = one.row.package.record.days
        if one.row.state is PackageState.COMING and starts is not None:
            when = self._wording.near(starts.starts_on, self._today)
            return self.tr("begins {when}").format(when=when)
        if one.days_left is None:
            return ""
        if not one.days_left:
            return self.tr("ends today")
        return self.tr("%n day(s) left", "", one.days_left)

    def _due(self, in_days: int | None, on: date | None) -> tuple[str, str]:
        if in_days is None or on is None:
            return "", "text_secondary"
        if in_days < 0:
            return self._wording.over(-in_days), "danger"
        tone = "warning" if in_days <= _SOON else "text_secondary"
        return self._wording.near(on, self._today), tone
