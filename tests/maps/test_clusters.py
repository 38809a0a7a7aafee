"""Tests of maps.clusters."""

from maps.clusters import Dot, clustered
from maps.page import empty_map, rendered


def test_layer_hands_its_dots_to_the_script() -> None:
    """Tests that place, name and text of each dot come to the page as data, whatever is in them."""
    drawn = empty_map("Essai", "fr", ())
    odd = Dot(lon=2.6, lat=50.5, name="</script>{{ 7 * 6 }}", html="<p>Là</p>")
    clustered([odd], name="Lieux", colour="#123456", show=False).add_to(drawn)
    html = rendered(drawn)
    assert '"at": [50.5, 2.6]' in html
    assert "</script>{{" not in html
    assert "42" not in html.split("stayMap.cluster(")[1]
    assert '"colour": "#123456"' in html
