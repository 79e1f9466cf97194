"""What help is for, who gives it, what the citizen proposed, and what was considered first."""

from collections.abc import Mapping, Sequence

from careapp.changes.change import Json
from careapp.domain.help.grant import Considered, OwnProposal, Purpose, Rehabilitation, Supplier
from careapp.domain.identity import ConditionId, OrganisationId, RecordId
from careapp.domain.problems import Problem
from careapp.ui.fields.group import GroupEditor, PartField
from careapp.ui.fields.helping.known import Goals
from careapp.ui.fields.tick import Tick
from careapp.ui.fields.words import Words

_HALF = 280


class SupplierPick:
    """Marks the part in which a supplier is chosen."""


class PurposeEditor(GroupEditor):
    """A condition, a goal, or words of one's own."""

    def parts(self) -> Sequence[PartField]:
        """Return condition, goal and words."""
        return (
            PartField("condition_id", self.tr("Condition"), ConditionId, _HALF, required=False),
            PartField("goal_id", self.tr("Goal"), Goals, _HALF, required=False),
            PartField("words", self.tr("In plain words"), str, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the purpose."""
        condition, goal, words = (values.get(n) for n in ("condition_id", "goal_id", "words"))
        return Purpose(
            words=str(words) if words else None,
            condition_id=ConditionId(RecordId(str(condition))) if condition else None,
            goal_id=RecordId(str(goal)) if goal else None,
        )


class SupplierEditor(GroupEditor):
    """Who gives the help, and whether the citizen chose them."""

    def parts(self) -> Sequence[PartField]:
        """Return supplier and choice."""
        return (
            PartField("organisation_id", "", SupplierPick),
            PartField("free_choice", self.tr("The citizen chose them"), Tick, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return the supplier with the name as it is now."""
        chosen = str(values["organisation_id"])
        known = self.around.choices.help.suppliers
        name = next((one.name for one in known if one.record_id == chosen), "")
        supplier_id = OrganisationId(RecordId(chosen))
        return Supplier(supplier_id, name, values.get("free_choice") is True)

    def read(self) -> object:
        """Return the supplier; a tick alone is nothing."""
        if self.editors["organisation_id"].read() is None:
            return None
        return super().read()


class OwnProposalEditor(GroupEditor):
    """What the citizen proposed, and why the grant is something else where it is."""

    def parts(self) -> Sequence[PartField]:
        """Return their words, whether they were followed, and why not."""
        return (
            PartField("words", self.tr("In the citizen's own words"), Words),
            PartField("other", self.tr("The grant is something else"), Tick, required=False),
            PartField("why_different", self.tr("Why"), Words, required=False),
        )

    def _connect(self) -> None:
        super()._connect()
        self.edited.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        self.show_part("other", shown=bool(self.editors["words"].typed))
        other = self.editors["words"].typed and self.editors["other"].typed
        self.show_part("why_different", shown=bool(other))

    @property
    def typed(self) -> Json:
        """What is typed, by part."""
        return super().typed

    @typed.setter
    def typed(self, typed: Json) -> None:
        self.put(typed)
        self._arrange()

    def split(self, value: object) -> Mapping[str, object]:
        """Return the parts."""
        if not isinstance(value, OwnProposal):
            return {}
        parts = {"words": value.words, "why_different": value.why_different}
        return {**parts, "other": not value.followed}

    def read(self) -> object:
        """Return the proposal; without words there is none."""
        return None if self.editors["words"].read() is None else super().read()

    def make(self, values: Mapping[str, object]) -> object:
        """Return the proposal."""
        other = values.get("other") is True
        why = str(values.get("why_different") or "").strip()
        if other and not why:
            return Problem("reason-required", "why_different")
        return OwnProposal(str(values["words"]), why or None, not other)


class RehabilitationEditor(GroupEditor):
    """What came of considering rehabilitation, and why."""

    def parts(self) -> Sequence[PartField]:
        """Return what came of it, and the reason."""
        return (
            PartField("considered", self.tr("What came of it"), Considered),
            PartField("reason", self.tr("Why"), Words, required=False),
        )

    def make(self, values: Mapping[str, object]) -> object:
        """Return what was considered."""
        reason = values.get("reason")
        return Rehabilitation(
            Considered(str(values["considered"])), str(reason) if reason else None
        )
