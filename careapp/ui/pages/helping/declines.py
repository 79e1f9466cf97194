"""Granted help that the citizen said no to: on which days, and why; a swap is none."""

from PySide6.QtCore import Signal

from careapp.services.help.shown import HelpShown, StoredDecline
from careapp.services.help.words import span_words
from careapp.ui.pages.helping.part import HelpPart, on_the_left
from careapp.ui.pages.visit_words import capital
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.row_words import RowWords
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.text import TextLabel

_SHOWN = 5


class DeclinesPart(HelpPart):
    """The days on which help was declined, the latest first; nothing where there are none.

    Signals:
        all_wanted: The user wants to see all of them.

    Attributes:
        shows_all: Whether all are shown.
    """

    all_wanted = Signal()

    def __init__(self, *around: object) -> None:
        super().__init__(*around)  # type: ignore[arg-type]
        self.shows_all = False

    def show_help(self, shown: HelpShown) -> None:
        """Add the declines, and how near they are to calling for reassessment."""
        declines = shown.page.declines
        if not declines:
            return
        self.listing.head(self.tr("Help that was declined"))
        self._limit(shown)
        some = declines if self.shows_all else declines[:_SHOWN]
        self.listing.rows([self._decline(shown, one) for one in some], "")
        if len(some) < len(declines):
            more = TextButton(self.tr("All %n decline(s)", "", len(declines)))
            more.setObjectName("all-declines")
            more.clicked.connect(self.all_wanted)
            self.column.add_layout(on_the_left(more), 4)

    def _limit(self, shown: HelpShown) -> None:
        limit = shown.page.known.rules.declines
        if limit is None:
            return
        text = self.tr(
            "%n day(s) within {span} so far. At {times} the need is assessed anew.",
            "",
            shown.page.declined,
        )
        words = text.format(
            span=span_words(self.wording, limit.months, limit.days), times=limit.times
        )
        self.column.add(TextLabel(words, "body", "text_secondary", wraps=True), 4)

    def _decline(self, shown: HelpShown, stored: StoredDecline) -> RowWords:
        decline, grants = stored.record, shown.page.known.help.grants
        grant = grants.get(decline.grant_id) if decline.grant_id else None
        day = capital(self.wording.date_of(decline.declined_on)) if decline.declined_on else ""
        title = grant.name if grant else ""
        return RowWords(Row(title or day, ". ".join(filter(None, (day, decline.why)))))
