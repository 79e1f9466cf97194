"""The structure of a document as objects of a PDF file."""

from collections.abc import Mapping, Sequence

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFString,
)

from careapp.reports.structure import Annotation, Element, Kid, Mark
from careapp.reports.tagged.document import TaggedDocument

Parents = Sequence[Element | Sequence[Element]]
"""By key: the element of an annotation, or those of a page by the number of their mark."""


def write_structure(root: Element, parents: Parents, document: TaggedDocument) -> None:
    """Add the tree under *root* to *document*, with the way back from pages to elements."""
    tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    reference = document.Reference(tree)
    references: dict[Element, PDFObjectReference] = {}
    tree["K"] = PDFArray([_write(root, reference, references, document)])
    tree["ParentTree"] = document.refer(Nums=PDFArray(_numbered(parents, references, document)))
    tree["ParentTreeNextKey"] = len(parents)
    document.Catalog.StructTreeRoot = tree
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def _write(
    element: Element,
    parent: PDFObjectReference,
    references: dict[Element, PDFObjectReference],
    document: TaggedDocument,
) -> PDFObjectReference:
    entries = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.tag), "P": parent})
    reference = references[element] = document.Reference(entries)
    if element.attributes:
        values = {key: _attribute(value) for key, value in element.attributes.items()}
        entries["A"] = PDFDictionary(values)
    if element.alt:
        entries["Alt"] = PDFString(element.alt)

    def kid(each: Kid) -> object:
        match each:
            case Element():
                return _write(each, reference, references, document)
            case Mark():
                return PDFDictionary(
                    {"Type": PDFName("MCR"), "Pg": _page(each.page), "MCID": each.number}
                )
            case Annotation():
                clicked = document.refAnnotation(each.name)
                return PDFDictionary(
                    {"Type": PDFName("OBJR"), "Pg": _page(each.page), "Obj": clicked}
                )

    if element.kids:
        entries["K"] = PDFArray([kid(each) for each in element.kids])
    return reference


def _attribute(value: str | Sequence[float]) -> object:
    return PDFName(value) if isinstance(value, str) else PDFArray(list(value))


def _page(number: int) -> PDFObjectReference:
    return PDFObjectReference(f"Page{number}")


def _numbered(
    parents: Parents, references: Mapping[Element, PDFObjectReference], document: TaggedDocument
) -> list[object]:
    numbered: list[object] = []
    for key, owner in enumerate(parents):
        if isinstance(owner, Element):
            numbered += [key, references[owner]]
        else:
            marked = PDFArray([references[element] for element in owner])
            numbered += [key, document.Reference(marked)]
    return numbered
