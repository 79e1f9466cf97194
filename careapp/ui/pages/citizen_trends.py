"""What was measured of a citizen over time: the score in words, a small chart, the credit."""

from PySide6.QtWidgets import QFrame, QWidget

from careapp.services.trend_words import (
    trend_credit,
    trend_day,
    trend_lines,
    trend_number,
    trend_spoken,
    trend_title,
)
from careapp.services.trends import Trend
from careapp.services.wording import Wording
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.trend_chart import TrendChart


class TrendRow(QFrame):
    """One instrument, or one own goal, to read only.

    Args:
        trend: What was measured.
        wording: Field terms and dates.
    """

    def __init__(self, trend: Trend, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = VBox(margins=(0, 10, 0, 10), parent=self)
        column.addWidget(TextLabel(trend_title(trend, wording), "large_strong", wraps=True))
        for line in trend_lines(trend, wording):
            column.addWidget(TextLabel(line, "large", wraps=True))
        if trend.points:
            days = [trend_day(trend, point.day, wording) for point in trend.points]
            spoken = trend_spoken(trend, wording)
            column.space(8)
            numbers = [trend_number(point, wording) for point in trend.points]
            column.addWidget(TrendChart(spoken, trend.points, days, numbers, trend.highest))
        if credit := trend_credit(trend, wording):
            column.space(8)
            column.addWidget(TextLabel(credit, "body", "text_secondary", wraps=True))
