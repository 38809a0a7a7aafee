"""Instances in the formats of the published families, small enough to reckon by hand."""

from pathlib import Path

# Depot in the middle; 1 and 2 to the east, 3 to the west, all 3-4-5 triangles or straight.
TOPTW = """1 1 3 1
0 10
  0 0.00 0.00 0.00 0.00 0 0 0 20
  1 3.00 4.00 2.00 10.00 1 1 1 0 20
  2 6.00 8.00 0.00 7.00 1 1 1 0 9
  3 -5.00 0.00 1.00 6.00 1 1 1 0 20
"""
"""In 20 units, 1 and 3 (14 + 11 > 20) do not go together; 1 and 2 need 22, 2 alone closes before 10."""
OPEN, SHUT = "0 200 ", "0 0 "
TTDP = f"""1 2 5 3
0 0 0 0 0 0 14
1 3 4 2 10 1 {SHUT * 6}{OPEN}9
2 4 3 2 7 1 {OPEN * 6}{SHUT}9
3 -9 0 0 99 1 {OPEN * 7}9
"""
"""Two days, of weekdays 5 and 6: place 2 opens on the first alone, 1 on the second; 3 is too far."""
OPHS = """4 1 2
20
10 10
---------------
0 0 0
20 0 0
10 0 0
5 0 30
15 0 20
"""
"""Two trips of 10 from (0, 0) to (20, 0): only by the hotel at (10, 0)."""


def write(folder: Path) -> Path:
    """Write one of each, a description and a table."""
    (folder / "hotels").mkdir()
    (folder / "k1.txt").write_text(TOPTW, encoding="ascii")
    (folder / "t1.txt").write_text(TTDP, encoding="ascii")
    (folder / "hotels" / "h1.ophs").write_text(OPHS, encoding="ascii")
    (folder / "format.txt").write_text(
        "The first line contains the following data:\n1 2 3\n", encoding="ascii"
    )
    (folder / "bks.csv").write_text(
        "instance,m,bks,status\nk1,1,10,optimal\nh1,,40,best known\n", encoding="ascii"
    )
    return folder
