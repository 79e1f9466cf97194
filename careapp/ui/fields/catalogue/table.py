"""The table from value class to editor, for the forms of the catalogue."""

from collections.abc import Mapping

from careapp.domain.help.catalogue import Category
from careapp.domain.help.mandate import Holder, Holding
from careapp.domain.help.package import PackageLine
from careapp.ui.fields.catalogue.concept import ConceptCode, ConceptEditor
from careapp.ui.fields.catalogue.lines import PackageLinesEditor
from careapp.ui.fields.catalogue.mandate import HolderEditor, HoldingEditor
from careapp.ui.fields.catalogue.ticks import (
    DistrictIds,
    DistrictIdsEditor,
    PackageKeys,
    PackageKeysEditor,
    ServiceKey,
    ServiceKeyEditor,
    ServiceKeys,
    ServiceKeysEditor,
)
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.several import SetEditor

CATALOGUE_EDITORS: Mapping[object, type[Editor]] = {
    ConceptCode: ConceptEditor,
    ServiceKey: ServiceKeyEditor,
    ServiceKeys: ServiceKeysEditor,
    PackageKeys: PackageKeysEditor,
    DistrictIds: DistrictIdsEditor,
    tuple[PackageLine, ...]: PackageLinesEditor,
    Holder: HolderEditor,
    Holding: HoldingEditor,
    frozenset[Category]: SetEditor,
}
"""The editor of each class of value."""
