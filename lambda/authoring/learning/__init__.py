"""Learn from the samples and the questions for tuning what the skill weighs: run by `cramp-helper learn`.

`aspects` learns which aspect is asked about, `answers` which answer is wanted, and `judgement` how far to trust both, the
rules and the conversation; `parts` lists all that is learned. No sentence is kept: what comes out is a weight for each
feature. scikit-learn and SciPy, which this needs, are not needed to run the skill.
"""
