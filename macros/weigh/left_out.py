"""What would come first without some origins, however many (data model, section 5)."""

from macros.weigh.basis import weighed
from macros.weigh.judgement import Judgements
from macros.weigh.reading import any_weight, first, reach, score
from macros.weigh.roots import Lineage
from macros.weigh.row import readings, rows


def first_without(judgements: Judgements, origins: frozenset[str]) -> tuple[str, ...]:
    """Return the readings in first place with origins left out all at once, by id."""
    briefing = judgements.briefing
    lineage = Lineage(briefing.sources)
    basis_of = {
        name: weighed(briefing.claims[name], lineage).basis.without(origins)
        for name in briefing.weighing
    }
    set_out = rows(briefing, basis_of)
    if not any_weight(set_out):
        return ()
    columns = readings(briefing)
    scores = {name: score(set_out, name) for name in columns}
    reaches = {name: reach(set_out, name) for name in columns}
    return tuple(sorted(first(scores, reaches)))
