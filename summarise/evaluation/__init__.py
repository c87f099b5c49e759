"""The evals: hand-labelled gold, scores that can be trusted, comparisons, gates and reports."""
