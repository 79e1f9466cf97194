"""Words in lines: where they break, what stands at the end of a line."""

from careapp.reports.layout.bands import Line, Piece
from careapp.reports.layout.lines import Measure, longest_word, set_lines, width_of
from careapp.reports.layout.look import Face, Style
from careapp.reports.model import Align
from careapp.reports.structure import Element

STYLE = Style(10, 12)


class EvenFont:
    """Every sign is half an em: 5 points here; zero-width signs are nothing."""

    def shown(self, sign: str) -> tuple[str, float]:
        if sign in "\u00ad\u200b":
            return "", 0.0
        return ("□", 0.5) if sign == "☃" else (sign, 0.5)


FONTS = dict.fromkeys(Face, EvenFont())


def piece(text: str) -> Piece:
    return Piece(text, STYLE, Element("P"))


def lines(text: str, signs: int, align: Align = "left") -> tuple[Line, ...]:
    return set_lines([piece(text)], Measure(0, signs * 5, align), STYLE, FONTS)


def words(text: str, signs: int) -> list[str]:
    return ["".join(span.text for span in line.spans) for line in lines(text, signs)]


def test_a_line_takes_what_fits_and_keeps_its_space() -> None:
    assert words("Hun går med rollator", 11) == ["Hun går med ", "rollator"]


def test_a_line_feed_breaks_the_line_and_leaves_a_space() -> None:
    assert words("Hun\n\ngår", 11) == ["Hun ", " ", "går"]


def test_a_word_longer_than_a_line_is_cut_with_a_hyphen() -> None:
    assert words("hjemmesygepleje", 10) == ["hjemmesyg\u00ad", "epleje"]


def test_a_number_longer_than_a_line_gets_no_hyphen() -> None:
    assert words("123456789012", 10) == ["123456789", "012"]


def test_a_soft_hyphen_shows_only_where_the_word_breaks() -> None:
    assert words("hjemme\u00adsyge\u00adpleje", 11) == ["hjemmesyge\u00ad", "pleje"]
    assert words("hjemme\u00adpleje", 11) == ["hjemmepleje"]


def test_a_soft_hyphen_at_the_end_of_a_text_is_nothing() -> None:
    assert words("hjemmepleje\u00ad", 4) == ["hje\u00ad", "mme\u00ad", "ple\u00ad", "je"]
    assert words("\u00ad", 0) == [""]


def test_a_compound_breaks_after_its_hyphen() -> None:
    assert words("pleje-ogomsorg", 10) == ["pleje-", "ogomsorg"]


def test_a_range_of_hours_does_not_break() -> None:
    assert words("klokken 8-15", 10) == ["klokken ", "8-15"]


def test_dates_and_times_stay_together() -> None:
    assert words("mødes 6. december", 14) == ["mødes ", "6. december"]
    assert words("mødes kl. 10", 10) == ["mødes ", "kl. 10"]


def test_a_sentence_may_end_with_a_number() -> None:
    assert words("i uge 48. Du kan", 10) == ["i uge 48. ", "Du kan"]


def test_a_no_break_space_holds_words_together() -> None:
    assert words("nr. 10\u00a0a", 7) == ["nr. ", "10\u00a0a"]


def test_text_stands_left_middle_or_right_without_counting_its_space() -> None:
    assert [lines("ab cd", 4, align)[0].spans[0].x for align in ("left", "center", "right")] == [
        0,
        5,
        10,
    ]


def test_a_substitute_knows_what_it_stands_for() -> None:
    spans = lines("a☃☃b", 9)[0].spans
    assert [(span.text, span.actual, span.x) for span in spans] == [
        ("a", "", 0),
        ("□□", "☃☃", 5),
        ("b", "", 15),
    ]


def test_pieces_go_on_in_the_same_word() -> None:
    (line,) = set_lines([piece("uen"), piece("ig")], Measure(0, 100), STYLE, FONTS)
    assert [span.x for span in line.spans] == [0, 15]


def test_a_word_of_two_pieces_breaks_as_one() -> None:
    broken = set_lines([piece("er du uen"), piece("ig")], Measure(0, 45), STYLE, FONTS)
    assert ["".join(span.text for span in line.spans) for line in broken] == ["er du ", "uenig"]


def test_the_longest_word_and_the_whole_width_are_measured() -> None:
    assert longest_word([piece("en lang dag, i\nstuen")], FONTS) == 20 + 5
    assert width_of([piece("en dag\ni den lange")], FONTS) == 5 * len("i den lange")


def test_no_room_at_all_still_ends() -> None:
    assert "".join(words("abc", 0)).replace("\u00ad", "") == "abc"
