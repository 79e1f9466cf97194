"""How a user likes the program to look; the only thing kept outside the database."""

import json
from dataclasses import asdict, dataclass, replace

from careapp.system.home import Home

LANGUAGES = ("da", "nb", "en")
THEMES = ("system", "light", "dark")
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True, slots=True)
class View:
    """Language, theme and text size.

    Attributes:
        scale: 1.0 to 2.0.
    """

    language: str = "da"
    theme: str = "system"
    scale: float = 1.0


def load_view(home: Home) -> View:
    """Return how the program looked last; what cannot be read falls back."""
    try:
        stored = json.loads(home.view.read_text(encoding="utf-8"))
        view = View(str(stored["language"]), str(stored["theme"]), float(stored["scale"]))
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return View()
    return replace(
        view,
        language=view.language if view.language in LANGUAGES else "da",
        theme=view.theme if view.theme in THEMES else "system",
        scale=min(SCALES[-1], max(SCALES[0], view.scale)),  # in this order NaN gives the first
    )


def save_view(home: Home, view: View) -> None:
    """Keep *view*; a full disk must not keep anyone from working."""
    beside = home.view.with_suffix(".new")
    try:
        beside.write_text(json.dumps(asdict(view)), encoding="utf-8")
        beside.replace(home.view)
    except OSError:
        return
