"""The citizen's own words, first of all."""

from careapp.services.help.shown import HelpShown
from careapp.ui.pages.helping.part import HelpPart, on_the_left
from careapp.ui.pages.visit_words import capital
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.surfaces import QuoteBlock, Wash


class OwnWordsPart(HelpPart):
    """What matters to the citizen: the reason for all of the help."""

    def show_help(self, shown: HelpShown) -> None:
        """Add their words, or that nobody has written them yet."""
        citizen, wording, wash = shown.citizen.record, self.wording, Wash(4)
        matters = citizen.what_matters
        if matters is None:
            name = citizen.name.given if citizen.name else self.tr("the citizen")
            text = self.tr("Nobody has written yet what matters to {name}.").format(name=name)
            wash.content.addWidget(QuoteBlock(text, self.tr("What matters to me")))
            ask = TextButton(self.tr("Write it down"), icon="pencil")
            ask.setObjectName("write-what-matters")
            ask.clicked.connect(self.leads("edit-citizen", shown.citizen.record_id))
            wash.content.addLayout(on_the_left(ask))
        else:
            who = wording.word(f"informer.{matters.informer}")
            day = wording.date_of(matters.said_on) if matters.said_on else ""
            source = ", ".join(part for part in (capital(who), day) if part)
            quote = wording.quote(matters.words)
            wash.content.addWidget(QuoteBlock(quote, self.tr("What matters to me"), source))
        self.column.add(wash)
