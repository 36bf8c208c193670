"""From what was said to what is asked, in reading order.

`templates` expands the phrases of `content/`; `words` makes an utterance plain; `lexicon` finds phrases in it;
`knowledge` is all that is listened for, made from `content/understanding/`, the topics and the red flags;
`red_flags` comes before everything; `topics` and `aspects` say what it is about and what is asked;
`reader` puts them together: text in, `Reading` out.
"""
