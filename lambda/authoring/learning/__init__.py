"""Learn from the samples and the questions for tuning what `skill.understanding` weighs: run by `cramp-helper learn`.

`aspects` learns which aspect is asked about, `answers` which answer is wanted, and `judgement` how far to trust both, the
rules and the conversation. No sentence is kept: what comes out is a weight for each feature. scikit-learn and SciPy, which
this needs, are not needed to run the skill.
"""

from authoring.learning.learning import learn, to_text

__all__ = ["learn", "to_text"]
