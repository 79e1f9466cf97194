"""Care courses: the frame, what is arranged for the week, and how that fits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.help.arrangement import Arrangement, Fits
from careapp.domain.help.permission import Deed
from careapp.services.help.arranging import CourseWeek
from careapp.services.help.shown import HelpShown
from careapp.services.help.words import arranged_words, fit_words, frame_words
from careapp.ui.pages.helping.part import HelpPart, may
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import FlowLayout
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.rows import Row

_FITS = {
    Fits.NOTHING: ("circle-dashed", "text_secondary"),
    Fits.BELOW: ("circle-check", "good"),
    Fits.WITHIN: ("circle-check", "good"),
    Fits.ABOVE: ("triangle-alert", "warning"),
    Fits.NO_FRAME: ("info", "text_secondary"),
}


class CoursesPart(HelpPart):
    """The arrangement log of the week that is shown, course by course; no minutes by service.

    Signals:
        as_before_wanted: The week is to be arranged like the one before it (`CourseWeek`).
    """

    as_before_wanted = Signal(object)

    def show_help(self, shown: HelpShown) -> None:
        """Add the courses."""
        for course in shown.page.courses:
            self._course(course, shown)

    def _course(self, course: CourseWeek, shown: HelpShown) -> None:
        grant, wording = course.course.record, self.wording
        frame = frame_words(wording, grant.frame) if grant.frame else self.tr("no frame")
        self.listing.head(self.tr("{course}, {frame}").format(course=grant.name, frame=frame))
        icon, tone = _FITS[course.fit.fits]
        self.column.add(IconText(icon, fit_words(wording, course.fit), tone, "large"), 4)
        rows: list[QWidget] = [
            self.row(self._words(one.record), "edit-arrangement", one.record_id)
            for one in course.arrangements
        ]
        week = wording.week(course.monday)
        nothing = self.tr("Nothing is arranged for {week} yet.").format(week=week)
        self.listing.rows(rows, nothing)
        if may(shown, Deed.ARRANGE):
            self._actions(course, shown)

    def _words(self, one: Arrangement) -> Row:
        arranged, wording = one.arranged, self.wording
        who = [one.helper or ""]
        if one.agreed_by:
            who.append(self.tr("arranged by {name}").format(name=one.agreed_by))
        if one.instead_of:
            who.append(self.tr("instead of {what}").format(what=one.instead_of))
        when = arranged_words(wording, arranged) if arranged else ""
        return Row(arranged.what if arranged else "", ", ".join(filter(None, who)), right=when)

    def _actions(self, course: CourseWeek, shown: HelpShown) -> None:
        name = course.course.record.name
        flow = FlowLayout(24, 0)
        add = TextButton(self.tr("Arrange something"), "plus")
        add.setAccessibleName(self.tr("Arrange something in: {name}").format(name=name))
        add.setObjectName(f"arrange-{course.course.record_id}")
        add.clicked.connect(self.leads("new-arrangement", shown.citizen.record_id))
        flow.addWidget(add)
        if not course.arrangements:
            again = TextButton(self.tr("As last week"), "rotate-ccw")
            again.setAccessibleName(self.tr("As last week in: {name}").format(name=name))
            again.setObjectName(f"again-{course.course.record_id}")
            again.clicked.connect(lambda: self.as_before_wanted.emit(course))
            flow.addWidget(again)
        self.column.add_layout(flow, 4)
