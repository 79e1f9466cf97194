"""Which suppliers are to be told something: their lists, and that they were sent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from careapp.domain.help.pause import ToldBy
from careapp.services.help.ordering import send_orders
from careapp.services.papers.offered import SupplierOrders, suppliers_with_orders
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.layouts import FlowLayout
from careapp.ui.widgets.surfaces import Section
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Place, Workplace

_AFTER_A_LIST = 24


class OrdersDialog(DialogFrame):
    """A list for each supplier, to print or to save for another system.

    Args:
        workplace: Leads to the lists, and notes that they were sent.
        suppliers: Those that have something to be told or to answer.
        parent: The window it belongs to.
    """

    def __init__(
        self,
        workplace: Workplace,
        suppliers: tuple[SupplierOrders, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self.title = self.tr("Orders to suppliers")
        self._workplace = workplace
        self._close = self.button(self.tr("Close"))
        self._close.clicked.connect(self.reject)
        self.buttons.addWidget(self._close)
        self._show(suppliers)

    def _show(self, suppliers: tuple[SupplierOrders, ...]) -> None:
        self.column.clear()
        if not suppliers:
            nothing = self.tr("No orders are waiting.")
            self.column.add(TextLabel(nothing, "large", "text_secondary", wraps=True))
        for number, one in enumerate(suppliers):
            self.column.add(Section(one.name), above=_AFTER_A_LIST if number else 0)
            self.column.add(TextLabel(self._standing(one), "large", wraps=True), above=4)
            self.column.add(self._actions(one), above=8)
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _standing(self, one: SupplierOrders) -> str:
        new = self.tr("%n new order(s) to send", "", len(one.to_send))
        told = self.tr("%n sent and not settled", "", one.waiting)
        return f"{new}, {told}" if one.waiting else new

    def _actions(self, one: SupplierOrders) -> QWidget:
        actions = QWidget()
        row = FlowLayout(12, 8)
        actions.setLayout(row)
        row.addWidget(self._list_button(one))
        if one.to_send:
            sent = self.button(self.tr("They were sent"), icon="check")
            name = self.tr("They were sent: {supplier}").format(supplier=one.name)
            sent.setAccessibleName(name)
            sent.clicked.connect(lambda: self._note_sent(one))
            row.addWidget(sent)
        return actions

    def _list_button(self, one: SupplierOrders) -> Button:
        button = self.button(self.tr("See the list…"), icon="printer")
        name = self.tr("See the list: {supplier}").format(supplier=one.name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self._see(one))
        return button

    def _see(self, one: SupplierOrders) -> None:
        self.accept()
        self._workplace.go(Place("print-orders", one.supplier_id))

    def _note_sent(self, one: SupplierOrders) -> None:
        desk, orders = self._workplace.desk, one.to_send

        def show(suppliers: tuple[SupplierOrders, ...]) -> None:
            if isValid(self):
                self._show(suppliers)

        self._workplace.do(
            lambda: send_orders(desk, order_ids=orders, way=ToldBy.LIST),
            lambda _touched: self._workplace.ask(lambda: suppliers_with_orders(desk), show),
        )
