"""The forms of an order: that the supplier was told, and what they answered."""

from collections.abc import Mapping

from careapp.domain.help.order import ReplyKind
from careapp.services.help.asked import Replying, Sending
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.words import Words


class SendOrderForm(Form):
    """That the supplier was told."""

    record = Sending
    deed = "send_order"

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        del new
        return self.tr("How was the supplier told about {name}?").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        advice = self.tr("Today is noted as the day.")
        return (Field("way", self.tr("How"), required=True, advice=advice),)


class ReplyOrderForm(Form):
    """What the supplier answers."""

    record = Replying
    deed = "reply_order"
    depending = frozenset({"starts_on"})

    def is_asked(self, name: str, values: Mapping[str, object]) -> bool:
        """Ask from when where the help starts."""
        del name
        return values["kind"] is ReplyKind.STARTS

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        del new
        return self.tr("What does the supplier answer about {name}?").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("kind", self.tr("Answer"), required=True),
            Field("starts_on", self.tr("First day with help"), required=True),
            Field("words", self.tr("In words"), Words),
            Field("by", self.tr("Who answered")),
        )
