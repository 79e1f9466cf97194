"""How attention cards look and read, wherever they are shown."""

from careapp.domain.citizen import AttentionCard, AttentionKind
from careapp.services.wording import Wording

_ICONS = {
    AttentionKind.KEY_BOX: "key-round",
    AttentionKind.ACCESS: "lock",
    AttentionKind.DOG: "dog",
    AttentionKind.SMOKING: "cigarette",
    AttentionKind.VIOLENCE: "triangle-alert",
    AttentionKind.TWO_PERSON_LIFT: "users",
    AttentionKind.INFECTION: "biohazard",
    AttentionKind.INTERPRETER: "languages",
    AttentionKind.OTHER: "circle-alert",
}


def card_icon(kind: AttentionKind) -> str:
    """Return the name of the icon for a kind of card."""
    return _ICONS[kind]


def card_words(card: AttentionCard, wording: Wording, *, dated: bool = False) -> str:
    """Return what a card says, with the day it was noted where there is room."""
    kind = wording.word(f"attention.{card.kind}")
    words = f"{kind}: {card.words}" if card.words else kind
    if dated and card.noted_on:
        since = wording.word("lead_summary.since", day=wording.date_of(card.noted_on))
        return f"{words} ({since})"
    return words
