"""Parts of a page that are not read as templates, whatever the names in them say."""

from branca.element import Element, Figure
from jinja2.utils import htmlsafe_json_dumps


class Verbatim(Element):
    """
    Text that is written into a page as it stands.

    Parameters
    ----------
    text
        HTML or JavaScript. (A plain element of branca would run what ``{{ 6 * 7 }}`` says.)
    """

    def __init__(self, text: str) -> None:
        super().__init__("{{ this.text }}")
        self.text = text


class Call(Element):
    """
    A call of a function of the page's script, about the map or layer that the call is added to.

    Parameters
    ----------
    function
        Its name.
    argument
        What it is given after the map or layer, as plain values.
    """

    def __init__(self, function: str, argument: object) -> None:
        super().__init__()
        self._name = "Call"
        self.function = function
        self.argument = argument

    def render(self, **_: object) -> str:
        """
        Write the call at the end of the page.

        Returns
        -------
        str
            Nothing of its own.

        Raises
        ------
        TypeError
            If the call has not been added to a layer of a page.
        """
        page, layer = self.get_root(), self._parent
        if not isinstance(page, Figure) or layer is None:
            raise TypeError("Expected a call that is added to a layer of a page.")
        code = f"{self.function}({layer.get_name()}, {htmlsafe_json_dumps(self.argument)});"
        page.script.add_child(Verbatim(code), name=self.get_name())
        return ""
