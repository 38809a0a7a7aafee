"""Probe."""
from itinerary.solve import solve
def test_p(make_tiny_ground, weekend):
    g = make_tiny_ground()
    p = g.problem
    print(p.travel.ids); print(p.travel.go_min); print(p.travel.go_m); print(p.travel.walk_m)
    print(p.ids, p.points, p.cost_ct, p.windows.tolist(), p.stay_min, p.carry_min)
    r = solve(p, rounds=60, seed=1)
    print(r)
    g = make_tiny_ground(**weekend)
    for e in g.problem.evenings[0]: print(e)
    print(solve(g.problem, rounds=60, seed=1))
