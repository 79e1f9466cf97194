"""The form of the municipality's rules for swaps; each says what it means and what ships."""

from collections.abc import Mapping

from careapp.domain.help.swap import Ruling
from careapp.services.help.catalogue_asked import AskedRules
from careapp.services.help.rule_forms import SETTABLE
from careapp.services.help.shipped import shipped_swap_rules
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.catalogue.ticks import ServiceKeys
from careapp.ui.rule_words import RuleWords


class SwapRulesForm(Form):
    """What each rule says where it is not kept, and the numbers beside them."""

    record = AskedRules
    needs_citizen = False
    removable = False
    deed = "edit_swap_rules"

    def title(self, about: str, *, new: bool) -> str:  # noqa: ARG002 - as every form
        """Return the title."""
        return self.tr("The municipality's rules for swaps")

    def fields(self) -> tuple[Field, ...]:
        """Return the rules, and after them the numbers."""
        return (*self._rules(), *self._numbers())

    def _rules(self) -> tuple[Field, ...]:
        words, shipped = RuleWords(self.wording), shipped_swap_rules()
        return tuple(
            Field(
                rule.replace("-", "_"),
                self.wording.word(f"swap_rule.{rule}"),
                Ruling,
                required=True,
                advice=words.advice(rule, shipped.when_broken(rule)),
            )
            for rule in SETTABLE
        )

    def _numbers(self) -> tuple[Field, ...]:
        usual = self._usual()
        return (
            Field("judged_by", self.tr("Who judges whether it is sound")),
            Field("categories_never", self.tr("Kinds of help that are never swapped")),
            Field(
                "services_never",
                self.tr("Single services that are never swapped"),
                ServiceKeys,
            ),
            self._number("notice_days", self.tr("Days of notice"), usual),
            self._number("lasting_weeks", self.tr("Weeks until a swap counts as lasting"), usual),
            self._number("decline_times", self.tr("Declines that call for reassessment"), usual),
            self._number("decline_months", self.tr("Within how many months"), usual),
            Field("decline_days", self.tr("… and days")),
            Field(
                "saved_minutes",
                self.tr("Klippekort: minutes that can be saved"),
                advice=self.tr("Empty: nothing is saved. Saved minutes need both numbers."),
            ),
            Field("saved_weeks", self.tr("Klippekort: weeks that they last")),
        )

    def _usual(self) -> Mapping[str, int | None]:
        shipped = shipped_swap_rules()
        declines = shipped.declines
        return {
            "notice_days": shipped.notice_days,
            "lasting_weeks": shipped.lasting_weeks,
            "decline_times": declines.times if declines else None,
            "decline_months": declines.months if declines else None,
        }

    def _number(self, name: str, label: str, usual: Mapping[str, int | None]) -> Field:
        text = self.tr("As it ships: {number}.")
        return Field(name, label, advice=text.format(number=usual[name]))
