"""What someone may send us."""

from django import forms


class WrongForm(forms.Form):
    """ "Klopt dit niet?": what is wrong, on which page. No name is asked; an address only to answer to.

    `website` is a trap for programs that fill in every field; people do not see it.
    """

    text = forms.CharField(
        min_length=10,
        max_length=4000,
        error_messages={
            "required": "Schrijf op wat er niet klopt.",
            "min_length": "Schrijf iets meer op, zodat wij het kunnen vinden.",
            "max_length": "Uw bericht is te lang. Gebruik hooguit 4000 tekens.",
        },
    )
    reply_to = forms.EmailField(
        required=False,
        max_length=254,
        error_messages={"invalid": "Dit is geen volledig e-mailadres. U mag het ook leeg laten."},
    )
    page = forms.CharField(required=False, max_length=300)
    website = forms.CharField(required=False)
