"""What the next change of the help does to a week: before and after, also by kind and supplier."""

from careapp.domain.help.usual import Line, WeekChange
from careapp.services.help.shown import HelpShown
from careapp.ui.dialogs.before_after import BeforeAfter
from careapp.ui.pages.helping.part import HelpPart


class ChangingPart(HelpPart):
    """Minutes a week on average before the next change, and after it."""

    def show_help(self, shown: HelpShown) -> None:
        """Add the change; nothing where none is to come."""
        change = shown.page.change
        if change is None:
            return
        since = self.tr("Changed on {day}") if change.on <= shown.today else self.tr("From {day}")
        self.listing.head(since.format(day=self.wording.day(change.on)))
        table = BeforeAfter()
        beside = _worth_saying(change)
        table.show_lines(change.services, self.wording, beside=beside)
        self.column.add(table, 4)


def _worth_saying(change: WeekChange) -> tuple[Line, ...]:
    """Return kinds and suppliers where there are several: one alone has all the minutes."""
    groups = (change.categories, change.suppliers)
    return tuple(line for lines in groups if len(lines) > 1 for line in lines)
