"""Everything that the rules can say has a sentence in every language."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from careapp.domain.help import (
    account,
    arrangement,
    catalogue,
    grant,
    order,
    package,
    pause,
    rehabilitation,
    rhythm,
    swap,
    swap_rules,
    task,
)
from careapp.services.help import findings
from careapp.services.wording import LANGUAGES, _terms

DOMAIN = Path(catalogue.__file__).parent
ENUMS: dict[str, type[StrEnum]] = {
    "basis": catalogue.LegalBasis,
    "category": catalogue.Category,
    "effect": catalogue.Effect,
    "form": catalogue.Form,
    "often": rhythm.Often,
    "considered": grant.Considered,
    "rehabilitation_called": rehabilitation.Called,
    "follow_up_result": grant.FollowUpResult,
    "end_reason": grant.EndReason,
    "pause_reason": pause.PauseReason,
    "told_by": pause.ToldBy,
    "order_kind": order.OrderKind,
    "order_state": order.OrderState,
    "reply": order.ReplyKind,
    "ruling": swap.Ruling,
    "ledger": account.Explained,
    "swap_how": swap.How,
    "swap_outcome": swap.Outcome,
    "swap_way": swap.SwapWay,
    "informed_way": swap.InformedWay,
    "fits": arrangement.Fits,
    "package_state": package.PackageState,
    "reviewed": package.Reviewed,
    "help_task": task.TaskKind,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ENUMS)
def test_every_value_has_a_word(section: str, language: str) -> None:
    words = _terms(language)
    assert [one for one in ENUMS[section] if not words.get(f"{section}.{one}")] == []


def _said_in(name: str, pattern: str) -> set[str]:
    return set(re.findall(pattern, (DOMAIN / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_a_sentence_and_every_sentence_a_reason(language: str) -> None:
    words = _terms(language)
    known = {key.partition(".")[2] for key in words if key.startswith("swap_reason.")}
    said = {f"judged-by-{one}" for one in swap_rules.JudgedBy}
    for name in ("rules_given.py", "rules_received.py", "judging.py"):
        said |= _said_in(name, r'"([a-z]+(?:-[a-z]+)+|paused|retired)"')
    assert known == said
    assert {key[10:] for key in words if key.startswith("swap_rule.")} == set(swap_rules.IN_ORDER)
    assert {key[7:] for key in words if key.startswith("permit.")} == _said_in(
        "mandate.py", r'"((?:no|mandate|package)-[a-z-]+)"'
    ) | {"package-active-already", "package-over-already"}
    gateway = {key[8:] for key in words if key.startswith("gateway.")}
    assert gateway == _said_in("gateway.py", r'"(gateway-[a-z-]+)"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_a_sentence(language: str) -> None:
    codes = [value for name, value in vars(findings).items() if name.isupper()]
    assert [code for code in codes if f"finding.{code}" not in _terms(language)] == []
