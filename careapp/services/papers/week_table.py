"""The citizen's help in one week as a table of minutes, with what is said below it."""

from collections.abc import Iterator

from careapp.domain.help.week import Piece, Week, Why, week_of_help
from careapp.reports.model import Block, Column, Heading, KeepTogether, Paragraph, Table
from careapp.services.help.words import minutes, weekday
from careapp.services.papers.help_file import HelpFile

_SHARES = (3.0, 0.8, 1.4)
_SHORT_DAY = 3


def week_blocks(file: HelpFile) -> Iterator[Block]:
    """Yield the week of today; nothing where no help stands in it."""
    week = week_of_help(file.known.help, file.known.today)
    shown = [piece for piece in week.pieces if piece.minutes]
    if not shown:
        return
    title = file.wording.word("help_paper.week.heading", week=file.wording.week(week.monday))
    notes = (Paragraph(one, size="small") for one in _notes(file, week))
    yield KeepTogether((Heading(2, title), _table(file, week, shown), *notes))


def _table(file: HelpFile, week: Week, shown: list[Piece]) -> Table:
    word, wide = file.wording.word, _SHARES
    days = [weekday(file.wording, one.isoweekday())[:_SHORT_DAY] for one in week.days]
    columns = (
        Column(word("help_paper.week.minutes"), wide[0], row_header=True),
        *(Column(one, wide[1], align="center") for one in days),
        Column(word("help_paper.week.together"), wide[2], align="right"),
    )
    names = dict.fromkeys(_row_name(file, piece) for piece in shown)
    rows = tuple(
        _row(week, name, [one for one in shown if _row_name(file, one) == name]) for name in names
    )
    totals = _row(week, word("help_paper.week.all"), shown)
    return Table(columns, rows, (*totals[:-1], minutes(file.wording, week.minutes)))


def _row(week: Week, name: str, pieces: list[Piece]) -> tuple[str, ...]:
    each = [sum(piece.minutes for piece in pieces if piece.day == day) for day in week.days]
    return (name, *(str(one) if one else "–" for one in each), str(sum(each)))


def _row_name(file: HelpFile, piece: Piece) -> str:
    name = file.names.of(piece.key, piece.name)
    return f"{name} *" if piece.why is Why.SWAPPED_FOR else name


def _notes(file: HelpFile, week: Week) -> Iterator[str]:
    word = file.wording.word
    given_up = [piece for piece in week.pieces if piece.why is Why.GIVEN_UP]
    if given_up:
        yield word("help_paper.week.swapped", swaps=file.wording.listed(_swapped(file, given_up)))
    still = dict.fromkeys(
        file.names.of(piece.key, piece.name) for piece in week.pieces if piece.why is Why.PAUSED
    )
    if still:
        yield word("help_paper.week.paused", names=file.wording.listed(list(still)))
    as_needed = [file.names.of_grant(file.grant(one)) for one in week.as_needed]
    if as_needed:
        yield word("help_paper.week.as_needed", names=file.wording.listed(as_needed))


def _swapped(file: HelpFile, pieces: list[Piece]) -> list[str]:
    return [
        file.wording.word(
            "help_paper.week.on_day",
            name=file.names.of(piece.key, piece.name),
            day=weekday(file.wording, piece.day.isoweekday()),
        )
        for piece in pieces
    ]
